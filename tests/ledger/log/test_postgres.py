"""Properties of the log on PostgreSQL: triggers, roles that may only add, and connections that break."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from psycopg import sql

from ledger.application import BudgetLedger
from ledger.errors import ForeignRows, LogNotProtected, OutcomeUnknown, StoreUnavailable
from ledger.log.postgres_connection import connected
from ledger.log.postgres_recorder import PostgresLogRecorder
from ledger.log.postgres_tables import NAMES
from ledger.operations.commands import Allocate
from ledger.operations.operation import Header, Outcome, Submission
from tests.between import Between
from tests.ledger.audit import assert_whole
from tests.ledger.desk import LAW_DAY, Desk, money, wan
from tests.places import POSTGRES, Place, server

pytestmark = pytest.mark.parametrize("place", [POSTGRES], indirect=True)
ATTACKS = {
    "update": "UPDATE {} SET {} = {}",
    "update nothing": "UPDATE {} SET {} = {} WHERE false",
    "delete": "DELETE FROM {}",
    "truncate": "TRUNCATE {} CASCADE",
    "upsert": "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT ({1}) DO UPDATE SET {1} = EXCLUDED.{1}",
}
KEYS = {
    "stored_events": "notification_id",
    "operations": "position",
    "budget_lines": "department, fiscal_year, line",
    "numbered_amounts": "document_number, amount_fen, position",
    "log_identity": "id",
    "documents": "digest",
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("table", NAMES)
def test_no_row_is_changed_by_another_program(desk: Desk, place: Place, table: str, attack: str) -> None:
    """Not even by the owner of the tables, nor by a statement that matches no row."""
    desk.does(money(Allocate, desk.training, "1.00"))
    column = KEYS[table].partition(",")[0]
    statement = ATTACKS[attack].format(table, column, column)
    if attack == "upsert":
        statement = statement.replace(f"({column})", f"({KEYS[table]})")
    with place.connect() as other, pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        other.execute(statement.encode())
    assert_whole(desk.ledger)


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER operations_no_change ON operations",
        "ALTER TABLE operations DISABLE TRIGGER operations_no_change",
        "ALTER TABLE operations ENABLE REPLICA TRIGGER operations_no_change",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        (
            "DROP TRIGGER operations_no_change ON operations; CREATE TRIGGER operations_no_change BEFORE UPDATE "
            "ON operations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    ],
)
@pytest.mark.usefixtures("desk")
def test_a_log_that_lost_a_guard_is_not_opened(place: Place, change: str) -> None:
    """A dropped, disabled or emptied trigger is noticed and named at start-up."""
    with place.connect() as other:
        other.execute(change.encode())
    running = set(threading.enumerate())
    with pytest.raises(LogNotProtected) as refusal:
        place.open()
    assert "operations_no_change" in refusal.value.missing
    assert set(threading.enumerate()) <= running, "connections are kept open by threads"


@pytest.mark.parametrize(
    "added",
    [
        "CREATE RULE quiet AS ON INSERT TO stored_events DO INSTEAD NOTHING",
        (
            "CREATE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
            "CREATE TRIGGER quiet BEFORE INSERT ON stored_events FOR EACH ROW EXECUTE FUNCTION quiet()"
        ),
    ],
)
@pytest.mark.usefixtures("desk")
def test_a_log_with_a_foreign_trigger_or_rule_is_not_opened(place: Place, added: str) -> None:
    """Such a trigger or rule could drop events of an acknowledged operation."""
    with place.connect() as other:
        other.execute(added.encode())
    with pytest.raises(LogNotProtected) as refusal:
        place.open()
    assert ("quiet",) == refusal.value.foreign


def test_the_librarys_functions_are_never_used(place: Place) -> None:
    """They store without the write lock, so followers would miss events."""
    ledger = BudgetLedger.on_server({**place.env, "POSTGRES_ENABLE_DB_FUNCTIONS": "y"})
    desk = Desk(ledger)
    desk.does(money(Allocate, desk.training, "1.00"))
    with place.connect() as other:
        found = other.execute("SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace")
        assert [("refuse_change",)] == found.fetchall()
    assert_whole(ledger)
    ledger.close()


def test_events_that_no_operation_recorded_stop_the_ledger(ledger: BudgetLedger, desk: Desk, place: Place) -> None:
    """An event of another program is noticed when the next operation is stored."""
    with place.connect() as other:
        other.execute("INSERT INTO stored_events SELECT 1000, gen_random_uuid(), 1, 'line.allocated/1', ''")
    with pytest.raises(ForeignRows):
        desk.does(money(Allocate, desk.repairs, "1.00"))
    assert 1 == len(ledger.operations())


def test_a_role_that_may_only_add_is_enough(desk: Desk, place: Place) -> None:
    """It can record and read, but not change tables, triggers and rows."""
    role, schema = sql.Identifier(f"{place.schema}_clerk"), sql.Identifier(place.schema)
    with place.connect() as owner:
        owner.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
        owner.execute(sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role))
        owner.execute(sql.SQL("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA {} TO {}").format(schema, role))
    try:
        clerk = BudgetLedger.on_server({**place.env, "POSTGRES_USER": f"{place.schema}_clerk"})
        Desk(clerk).does(money(Allocate, desk.training, "1.00"))
        assert wan("1.00") == desk.has_fen(desk.training)
        with pytest.raises(StoreUnavailable, match="permission denied"):
            clerk.recorder.query("DELETE FROM operations RETURNING 1")
        clerk.close()
    finally:
        with place.connect() as owner:
            owner.execute(sql.SQL("DROP OWNED BY {}").format(role))
            owner.execute(sql.SQL("DROP ROLE {}").format(role))


@pytest.fixture
def between() -> Iterator[Between]:
    """The network to the server, which a test can cut."""
    found = Between(*server())
    yield found
    found.close()


@pytest.fixture
def far(desk: Desk, between: Between, place: Place) -> Iterator[Desk]:
    """A desk on the other side of the network."""
    assert desk.ledger.operations(), "the desk is set up on this end"
    ledger = replace(place, port=str(between.port)).open()
    yield Desk(ledger)
    ledger.close()


@pytest.fixture
def resolved(far: Desk, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each cut, whether the operation turned out to be recorded."""
    found: list[bool] = []
    resolve = PostgresLogRecorder._resolve

    def noted(*args: Any) -> list[tuple[str, Outcome]]:
        outcomes = resolve(*args)
        found.append(bool(outcomes))
        return outcomes

    assert far.ledger.operations()
    monkeypatch.setattr(PostgresLogRecorder, "_resolve", noted)
    return found


@pytest.mark.drill
def test_a_cable_cut_while_storing_loses_and_doubles_nothing(
    desk: Desk, far: Desk, between: Between, resolved: list[bool]
) -> None:
    """At whichever message the network is cut, the command is acknowledged and stored once, without a key."""
    expected = [row.operation_id for row in desk.ledger.operations()]
    commands = [money(Allocate, far.training, "1.00")]
    for message in range(1, 21):
        draft = far.ledger.validate(commands, Header(recorded_by="clerk", effective_on=LAW_DAY))
        between.cut_after(message, arrives=message % 2 == 0)
        expected.append(far.ledger.commit(draft, commands).operation_id)
    assert expected == [row.operation_id for row in desk.ledger.operations()]
    assert wan("20.00") == desk.has_fen(desk.training)
    assert_whole(desk.ledger)
    assert resolved.count(False) > 5


def test_a_command_that_was_recorded_before_is_not_taken_for_what_was_lost(
    desk: Desk, far: Desk, between: Between, resolved: list[bool]
) -> None:
    """The connection breaks while a command is repeated under its key: the new decision is not in the log and must not
    stay in the view, or the next operation would leave a hole in the line."""
    first = far.does(money(Allocate, far.training, "1.00"), key="once")
    between.cut_at(b"advisory", arrives=False)
    again = far.does(money(Allocate, far.training, "1.00"), key="once")
    assert [True] == resolved
    assert (first.position, True) == (again.position, again.repeated)
    far.does(money(Allocate, far.training, "2.00"))
    assert [1, 2] == [event.originator_version for event in desk.ledger.line(far.training).events]
    assert wan("3.00") == desk.has_fen(desk.training)
    assert_whole(desk.ledger)


@pytest.mark.parametrize("arrives", [True, False])
def test_a_cable_cut_at_the_commit_is_resolved(
    desk: Desk, far: Desk, between: Between, resolved: list[bool], arrives: bool
) -> None:
    """Whether or not the server committed, it is asked, and the command is stored once."""
    far.ledger.operations()
    between.cut_at(b"COMMIT", arrives=arrives)
    far.does(money(Allocate, far.training, "1.00"))
    assert [arrives] == resolved
    assert wan("1.00") == desk.has_fen(desk.training)
    assert_whole(desk.ledger)


@pytest.mark.drill
def test_a_cable_cut_during_an_import_loses_and_doubles_nothing(
    desk: Desk, far: Desk, between: Between, resolved: list[bool]
) -> None:
    """The same for many rows sent by COPY."""
    header = Header(recorded_by="clerk", effective_on=LAW_DAY)
    submissions = [Submission((money(Allocate, far.training, f"{n}.00"),), header) for n in range(1, 601)]
    outcomes = []
    for n, outcome in enumerate(far.ledger.record_many(submissions, batch=40)):
        outcomes.append(outcome)
        if n % 40 == 39:
            between.cut_after(n // 40 + 2)
    assert [submission.operation_id for submission in submissions] == [outcome.operation_id for outcome in outcomes]
    assert [outcome.position for outcome in outcomes] == [row.position for row in desk.ledger.operations()][1:]
    assert wan("180300.00") == desk.has_fen(desk.training)
    assert_whole(desk.ledger)
    assert len(resolved) > 5


@pytest.mark.drill
def test_a_server_that_does_not_come_back_leaves_the_outcome_unknown(desk: Desk, far: Desk, between: Between) -> None:
    """The refusal names the id to look it up by; under a key, sending it again returns the outcome."""
    assert isinstance(far.ledger.recorder, PostgresLogRecorder)
    far.ledger.recorder.patience_seconds = 0.5
    header = Header(recorded_by="clerk", effective_on=LAW_DAY, idempotency_key="k")
    commands = [money(Allocate, far.training, "1.00")]
    draft = far.ledger.validate(commands, header)
    between.cut_after(2)
    with between.down_once_cut(), pytest.raises(OutcomeUnknown) as refusal:
        far.ledger.commit(draft, commands)
    assert (str(draft.operation_id),) == refusal.value.operations
    recorded = bool(desk.ledger.outcomes([draft.operation_id]))
    again = far.ledger.record(commands, header)
    assert recorded is again.repeated
    assert wan("1.00") == desk.has_fen(desk.training)


def test_connections_that_died_in_the_pool_are_replaced(far: Desk, between: Between) -> None:
    """Neither reading nor recording fails."""
    for _ in range(3):
        between.cut()
        assert far.ledger.operations()
        between.cut()
        far.does(money(Allocate, far.training, "1.00"))
    assert wan("3.00") == far.has_fen(far.training)


def test_a_connection_to_what_is_a_standby_now_is_given_up(desk: Desk) -> None:
    """The former primary accepts no writes: the operation goes to the new one."""
    recorder = desk.ledger.recorder
    assert isinstance(recorder, PostgresLogRecorder)
    with ExitStack() as stack:
        idle = recorder.datastore.pool.get_stats()["pool_size"]  # any of them may be the next to store
        pooled = [stack.enter_context(connected(recorder.datastore)) for _ in range(idle)]
        for each in pooled:
            each.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
    desk.does(money(Allocate, desk.training, "1.00"))
    assert wan("1.00") == desk.has_fen(desk.training)
    assert any(connection.closed for connection in pooled)


def test_a_server_that_cannot_be_reached_is_named(place: Place) -> None:
    """At once, with its own error message."""
    with pytest.raises(StoreUnavailable, match="PostgreSQL"):
        BudgetLedger.on_server({**place.env, "POSTGRES_PORT": "1", "POSTGRES_CONNECT_TIMEOUT": "1"})
    with pytest.raises(StoreUnavailable, match="POSTGRES_CONNECT_TIMEOUT"):
        BudgetLedger.on_server({**place.env, "POSTGRES_CONNECT_TIMEOUT": "soon"})


def test_a_writer_that_keeps_the_lock_is_waited_for_and_named(desk: Desk, place: Place) -> None:
    """Reading goes on during that time."""
    impatient = BudgetLedger.on_server({**place.env, "POSTGRES_LOCK_TIMEOUT": "1"})
    with place.connect() as other, other.transaction():
        other.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (place.schema,))
        with pytest.raises(StoreUnavailable, match="lock timeout"):
            Desk(impatient).does(money(Allocate, desk.training, "1.00"))
        assert 1 == len(impatient.operations())
    Desk(impatient).does(money(Allocate, desk.training, "1.00"))
    impatient.close()
