"""Rows made from stored text are the entries that `ledger.operations.posting` makes of the events."""

import tempfile
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from ledger.application import BudgetLedger
from ledger.log.recorder import Stored
from ledger.operations.commands import Allocate, Reverse, Supplement
from ledger.operations.events import AnyEvent, OperationRecorded
from ledger.operations.operation import Header
from ledger.operations.posting import Stamp, entries_of
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Basis, Entry
from ledger.terms.evidence import Authority, Evidence
from projections.errors import ProjectionStopped
from projections.following.follower import Follower
from projections.following.money_rows import FORMS
from projections.following.verify import verify_projection
from projections.read_model.event_rows import as_json
from projections.read_model.store import Store
from projections.viewpoint.entries import entry_of
from tests.histories import Action, Player, actions
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.projections.logs import OtherLog
from tests.real.recording import record_by_hand


def posted(ledger: BudgetLedger) -> list[Entry]:
    """Entries of all events, as posting makes them."""
    return [
        entry
        for row in ledger.operations(limit=10_000)
        for position, event in ledger.read(row.first, row.position)
        for entry in entries_of(event, Stamp(position, row.position, row.recorded_at))
    ]


def stored(store: Store) -> list[Entry]:
    """Entries of the read model, in the order of the log."""
    return [entry_of(row) for row in store.rows("SELECT * FROM entries ORDER BY event_position, ordinal")]


@settings(max_examples=25)
@given(actions())
def test_rows_are_the_entries_of_the_events(history: list[Action]) -> None:
    """For any history, entry for entry and value for value, with batches of any size."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        player = Player(ledger)
        player.register()
        player.play(history)
        for batch in (1, 3, 1000):
            store = Store()
            Follower(ledger, store, batch=batch).catch_up()
            assert posted(ledger) == stored(store)
            store.close()
        ledger.close()


def test_rows_of_the_real_budget_are_the_entries_of_its_events(ledger: BudgetLedger) -> None:
    """With two breakdowns, residuals, carried money and codes that are not stated."""
    record_by_hand(ledger)
    store = Store()
    Follower(ledger, store).catch_up()
    assert posted(ledger) == stored(store)


def test_values_of_an_event_that_differ_from_its_operation_are_stored(ledger: BudgetLedger, desk: Desk) -> None:
    """Its own authority and reason, or none; evidence, basis, and how an amount is known."""
    evidence = (Evidence(document="f" * 64, line=3, text="培训费"), Evidence(document="e" * 64, note="“其他”"))
    part = BreakdownLine(1_000_000, function="2080102", basis=Basis.READ, how="读图", evidence=evidence)
    own = Authority(document_number="乌财社〔2025〕9号")
    commands = [
        money(Allocate, desk.training, "5.00"),
        msgspec.structs.replace(money(Supplement, desk.training, "1.00"), authority=own, reason="另文"),
        Allocate(line=desk.repairs, amount_fen=1_000_000, breakdown=(part,)),
    ]
    for header in (
        Header(recorded_by="clerk", effective_on=LAW_DAY, authority=own, reason="年初"),
        Header(recorded_by="clerk", effective_on=LAW_DAY, authority=Authority(document_number="乌财社〔2025〕1号")),
    ):
        ledger.record(commands, header)
    store = Store()
    Follower(ledger, store).catch_up()
    assert posted(ledger) == stored(store)
    assert {"", "另文", "年初"} <= {entry.reason for entry in stored(store)}
    repeated = store.query("SELECT count(*) FROM movements WHERE authority IS NULL AND reason IS NULL")[0][0]
    assert 0 < repeated < len(posted(ledger))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.of.TOPIC)
def test_the_stored_forms_have_the_fields_of_the_events(form: Any) -> None:
    """A new field of an event must be added to its stored form here, or the follower stops."""
    assert {field.name for field in msgspec.structs.fields(form.of)} == {
        field.name for field in msgspec.structs.fields(form)
    }
    for parts in (field.type for field in msgspec.structs.fields(form) if field.name == "breakdown"):
        assert set(BreakdownLine.__struct_fields__) == {f.name for f in msgspec.structs.fields(parts.__args__[0])}


def test_every_value_of_an_entry_is_compared() -> None:
    """Entries are equal only if all their values are."""
    assert all(field.compare for field in fields(Entry))


class Changed(OtherLog):
    """A log that returns changed text of figure-bearing events."""

    def __init__(self, ledger: BudgetLedger, old: bytes, new: bytes) -> None:
        super().__init__(ledger)
        self._old, self._new = old, new

    def stored(self, first: int, last: int) -> Iterator[Stored]:
        """Events with some text replaced."""
        for number, stream, version, topic, state in self.ledger.stored(first, last):
            text = state.replace(self._old, self._new) if topic.startswith("line.") else state
            yield number, stream, version, topic, text


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'"amount_fen":', b'"amount":', "amount"),
        (b'"breakdown":', b'"colour":"red","breakdown":', "colour"),
        (b'"2025-02-21"', b'"2025-02-31"', "day is out of range"),
        (b'"function":"', b'"axis":"sideways","function":"', "sideways"),
        (b'"originator_version":1', b'"originator_version":7', "the row's key is not the event's"),
        (b'"fiscal_year":2025', b'"fiscal_year":2026', "the line is not the one"),
    ],
)
def test_unreadable_events_stop_the_follower(
    ledger: BudgetLedger, desk: Desk, old: bytes, new: bytes, why: str
) -> None:
    """Nothing is stored of events with unknown fields or words, invalid days, or the key of another stream."""
    desk.does(money(Allocate, desk.training, "5.00"))
    store = Store()
    with pytest.raises(ProjectionStopped) as refusal:
        Follower(Changed(ledger, old, new), store).catch_up()
    assert why in refusal.value.why
    assert 0 == store.query("SELECT count(*) FROM movements")[0][0]


def test_a_removed_read_model_is_numbered_from_the_start(ledger: BudgetLedger, desk: Desk, tmp_path: Path) -> None:
    """Remembered numbers are used only while their rows exist."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "3.00"))
    store = Store(tmp_path / "read-model.sqlite")
    follower = Follower(ledger, store)
    follower.catch_up()
    for path in tmp_path.glob("read-model*"):
        path.unlink()
    desk.does(money(Supplement, desk.repairs, "1.00"))
    follower.catch_up()
    assert posted(ledger) == stored(store)
    store.close()


def test_the_row_of_an_operation_has_the_values_of_its_event(ledger: BudgetLedger, desk: Desk) -> None:
    """For operations with all optional values and with none."""
    full = Header(
        recorded_by="clerk",
        effective_on=LAW_DAY,
        approved_by="head",
        authority=Authority(document_number="乌财社〔2025〕9号"),
        reason="年初",
    )
    done = ledger.record([money(Allocate, desk.training, "5.00")], full)
    ledger.record([Reverse(operation_id=done.operation_id)], Header(recorded_by="head", effective_on=LAW_DAY))
    store = Store()
    Follower(ledger, store).catch_up()
    expected = [(event, row) for row in ledger.operations() for _, event in ledger.read(row.first, row.first)]
    rows = store.query("SELECT * FROM operations ORDER BY position")
    assert len(expected) == len(rows) == 3
    for (event, operation), row in zip(expected, rows, strict=True):
        assert isinstance(event, OperationRecorded)
        for name in ("operation_id", "recorded_by", "approved_by", "reason", "demonstration"):
            assert str(getattr(event, name)) == str(bool(row[name]) if name == "demonstration" else row[name])
        assert (event.effective_on and event.effective_on.isoformat()) == row["effective_on"]
        assert (event.reverses and str(event.reverses)) == row["reverses"]
        assert (as_json(event.authority), as_json(event.commands)) == (row["authority"], row["commands"])
        assert (operation.first, operation.position) == (row["first"], row["position"])
        assert operation.recorded_at == datetime.fromisoformat(row["recorded_at"])


class Older(OtherLog):
    """A log whose operations and allocations were stored by an older version, and are converted when decoded."""

    def stored(self, first: int, last: int) -> Iterator[Stored]:
        """Events with topics of version 0."""
        for number, stream, version, topic, state in self.ledger.stored(first, last):
            old = topic.partition("/")[0] in {"operation.recorded", "line.allocated"}
            yield number, stream, version, topic.replace("/1", "/0") if old else topic, state

    def decoded(self, stored: Stored) -> AnyEvent:
        """An event converted to the current version."""
        number, stream, version, topic, state = stored
        return self.ledger.decoded((number, stream, version, topic.replace("/0", "/1"), state))


def test_events_of_older_versions_make_the_same_rows(ledger: BudgetLedger, desk: Desk) -> None:
    """Events of an older version are converted first, and stored like those of the current one."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Supplement, desk.training, "1.00"))
    store = Store()
    Follower(Older(ledger), store).catch_up()
    assert posted(ledger) == stored(store)
    assert verify_projection(ledger, store).equal
