"""Events are stored as explicit primitives under stable topics, and read back equal."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
import pytest

from ledger.errors import UnreadableEvent
from ledger.log.transcodings import UPCASTERS as SHIPPED_UPCASTERS
from ledger.log.transcodings import EventCodec, EventMapper
from ledger.operations.events import (
    EVENT_CLASSES,
    Adjusted,
    Allocated,
    Amended,
    CarriedOver,
    CodeStated,
    DepartmentRegistered,
    DisclosurePublished,
    DisclosureWithdrawn,
    Event,
    NameGiven,
    OperationRecorded,
    OperationReversed,
    ProjectRegistered,
    PublishedCell,
    PublishedStatement,
    UnitRegistered,
)
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Axis, Basis, Kind
from ledger.terms.evidence import Authority, Evidence
from ledger.terms.identity import LineKey
from ledger.terms.sources import ExpenseClass, FundingSource, Lot

ID = UUID("00000000-0000-5000-8000-000000000001")
OP = UUID("00000000-0000-4000-8000-000000000002")
KEY: dict[str, Any] = {"originator_id": ID, "originator_version": 3, "operation_id": OP}
EVIDENCE = (Evidence(document="ab" * 32, line=541, text="行政运行 7,324.20", cell="T3 2080101 1", note="印"),)
LINE = LineKey(ID, OP, ID, 2025, FundingSource.CAPITAL_TRANSFER, Lot.CARRIED, 2023)
MONEY: dict[str, Any] = {
    "line": LINE,
    "amount_fen": -7_324_200_000,
    "breakdown": (
        BreakdownLine(
            -7_324_200_000,
            "2080101",
            "30101",
            ExpenseClass.PERSONNEL,
            Axis.JOINT,
            Basis.DERIVED,
            "表二第4列",
            EVIDENCE,
        ),
    ),
    "effective_on": date(2025, 2, 21),
    "authority": Authority(document_number="乌财社〔2024〕227号"),
    "reason": "因",
}
EXAMPLES: tuple[Event, ...] = (
    OperationRecorded(
        **KEY,
        commands=("Allocate",),
        recorded_by="甲",
        effective_on=date(2025, 1, 1),
        approved_by="乙",
        authority=Authority(disclosure="ab"),
        reason="因",
        reverses=ID,
        demonstration=True,
    ),
    OperationReversed(**KEY, by=OP),
    DepartmentRegistered(**KEY, name="甲局", evidence=EVIDENCE),
    UnitRegistered(**KEY, unit=ID, key="u01", name="甲中心", evidence=EVIDENCE),
    ProjectRegistered(
        **KEY, unit=ID, project=OP, key="u01-p01", name="特定目标", secret=True, code_named=True, evidence=EVIDENCE
    ),
    NameGiven(**KEY, subject=ID, name="乙", alias=True, effective_on=date(2025, 1, 1), how="读", evidence=EVIDENCE),
    CodeStated(
        **KEY,
        classification="function",
        code="2080101",
        name="行政运行",
        first_year=2024,
        name_en="x",
        last_year=2026,
        evidence=EVIDENCE,
    ),
    Allocated(**KEY, **MONEY, advance=True),
    CarriedOver(**KEY, **MONEY),
    Adjusted(**KEY, **MONEY, kind=Kind.REVERSAL, reverses=f"{ID}/1"),
    Amended(**KEY, event_id=f"{ID}/1", authority=Authority("x"), reason="y", evidence=EVIDENCE, ordinal=2),
    DisclosurePublished(
        **KEY,
        digest="ab",
        department=ID,
        fiscal_year=2025,
        published_on=date(2025, 2, 21),
        format="f",
        cells=(PublishedCell(1, "income", "total", "income", "1.00", 1_000_000, 5, "layout"),),
        statements=(PublishedStatement("table_empty", "空表", (1, 2), {"table": 8, "word": "空"}),),
        assumptions=("a",),
        warnings=("w",),
        evidence=EVIDENCE,
    ),
    DisclosureWithdrawn(**KEY, digest="ab", reason="r"),
)


def test_every_class_of_event_has_an_example() -> None:
    """Every event class is tested by a round trip."""
    assert set(EVENT_CLASSES) == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.TOPIC)
def test_an_event_is_read_back_as_it_was_stored(event: Event) -> None:
    """Every field survives, with its type: enums, dates, tuples, ids."""
    codec = EventCodec()
    read = codec.decode(codec.topic(event), codec.encode(event))
    assert event == read
    assert [type(getattr(event, name)) for name in event.__struct_fields__] == [
        type(getattr(read, name)) for name in read.__struct_fields__
    ]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.TOPIC)
def test_examples_leave_no_field_at_its_default(event: Event) -> None:
    """A round trip of a default proves nothing, since defaults are not stored."""
    stored = set(json.loads(EventCodec().encode(event)))
    assert set(event.__struct_fields__) == stored


def test_topics_are_stable() -> None:
    """Stored topics are independent of module names."""
    assert (
        "operation.recorded/1",
        "operation.reversed/1",
        "department.registered/1",
        "department.unit_registered/1",
        "department.project_registered/1",
        "department.name_given/1",
        "codes.stated/1",
        "line.allocated/1",
        "line.carried_over/1",
        "line.adjusted/1",
        "line.amended/1",
        "disclosure.published/1",
        "disclosure.withdrawn/1",
    ) == tuple(f"{cls.TOPIC}/{cls.VERSION}" for cls in EVENT_CLASSES)


class UnitRenamed(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A class in its third version, for the upcasting path."""

    TOPIC = "test.unit_renamed"
    VERSION = 3

    name: str
    effective_on: date


UPCASTERS = {
    ("test.unit_renamed", 1): lambda old: {**{k: v for k, v in old.items() if k != "title"}, "name": old["title"]},
    ("test.unit_renamed", 2): lambda old: {**old, "effective_on": "2025-01-01"},
}


def test_an_older_version_is_lifted_step_by_step() -> None:
    """A payload of version 1 passes through both upcasters and becomes today's event."""
    codec = EventCodec((UnitRenamed,), UPCASTERS)
    old = {"originator_id": str(ID), "originator_version": 1, "operation_id": str(OP), "title": "甲"}
    read = codec.decode("test.unit_renamed/1", msgspec.json.encode(old))
    assert read == UnitRenamed(
        originator_id=ID, originator_version=1, operation_id=OP, name="甲", effective_on=date(2025, 1, 1)
    )


@pytest.mark.parametrize(
    ("topic", "state"),
    [
        ("line.allocated/2", b"{}"),
        ("line.allocated", b"{}"),
        ("line.vanished/1", b"{}"),
        ("line.allocated/1", b"{}"),
        ("line.allocated/1", b"\xff"),
        ("line.allocated/0", b"{}"),
    ],
)
def test_an_unreadable_event_is_refused(topic: str, state: bytes) -> None:
    """A newer version, an unknown topic and damaged bytes are refused."""
    with pytest.raises(UnreadableEvent):
        EventCodec().decode(topic, state)


# Where events hold further structures.
PLACES: tuple[tuple[str, ...], ...] = (
    ("line",),
    ("breakdown", "0"),
    ("breakdown", "0", "evidence", "0"),
    ("authority",),
    ("cells", "0"),
    ("statements", "0"),
    ("evidence", "0"),
)


def with_field(payload: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    """The payload with a field that nobody knows, at the end of the path."""
    inner: Any = payload
    for step in path:
        inner = inner[int(step) if step.isdecimal() else step]
    inner["colour"] = "red"
    return payload


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.TOPIC)
def test_a_field_that_nobody_knows_is_refused(event: Event) -> None:
    """Dropping an unknown field could change the meaning of the event."""
    codec = EventCodec()
    payload = json.loads(codec.encode(event))
    places = [(), *(path for path in PLACES if path[0] in payload)]
    for path in places:
        state = msgspec.json.encode(with_field(json.loads(codec.encode(event)), path))
        with pytest.raises(UnreadableEvent, match="colour"):
            codec.decode(codec.topic(event), state)


def values(payload: Any) -> Iterator[Any]:
    """All plain values of a payload."""
    if isinstance(payload, dict | list):
        for each in payload.values() if isinstance(payload, dict) else payload:
            yield from values(each)
    else:
        yield payload


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: event.TOPIC)
def test_a_payload_is_made_of_plain_values(event: Event) -> None:
    """Text, whole numbers, booleans, lists and objects with text keys, which any language reads exactly."""
    for value in values(json.loads(EventCodec().encode(event))):
        assert type(value) in {str, int, bool}
        assert not isinstance(value, int) or abs(value) < 2**53


@pytest.mark.parametrize(
    ("field", "value"),
    [("amount_fen", True), ("amount_fen", 1.0), ("amount_fen", "100"), ("amount_fen", None), ("effective_on", "soon")],
)
def test_a_tampered_value_is_refused(field: str, value: object) -> None:
    """An event with a value of a wrong type cannot be read."""
    codec = EventCodec()
    example = next(example for example in EXAMPLES if isinstance(example, Allocated))
    payload = {**json.loads(codec.encode(example)), field: value}
    with pytest.raises(UnreadableEvent):
        codec.decode(codec.topic(example), msgspec.json.encode(payload))


def test_every_older_version_can_be_lifted() -> None:
    """A class at version n has n - 1 upcasters, and every upcaster has a class."""
    expected = {(cls.TOPIC, version) for cls in EVENT_CLASSES for version in range(1, cls.VERSION)}
    assert expected == set(SHIPPED_UPCASTERS)


def test_a_payload_that_an_upcaster_cannot_take_is_refused() -> None:
    """A damaged payload gives UnreadableEvent, not a crash."""
    with pytest.raises(UnreadableEvent):
        EventCodec((UnitRenamed,), UPCASTERS).decode("test.unit_renamed/1", b"[]")


def test_a_row_moved_to_another_stream_is_noticed() -> None:
    """The payload contains its own key, so a copied row is refused."""
    mapper = EventMapper()
    stored = mapper.to_stored_event(EXAMPLES[1])
    moved = type(stored)(OP, stored.originator_version, stored.topic, stored.state)
    with pytest.raises(UnreadableEvent, match="key"):
        mapper.to_domain_event(moved)
