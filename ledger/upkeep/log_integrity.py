"""Integrity of a log (连续性): no event is missing, each belongs to an operation and agrees with its row."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.errors import UnreadableEvent
from ledger.errors.maintenance import DamagedLog
from ledger.operations.events import OperationRecorded
from ledger.operations.operation import OperationRow

_SHOWN = 20  # flaws of a kind
_PAGE = 1000  # operations read at once

# An operation begins where the one before it ends.
_BROKEN = f"""SELECT before + 1, first, position FROM
    (SELECT first, position, lag(position, 1, 0) OVER (ORDER BY position) AS before FROM operations) AS o
    WHERE first <> before + 1 OR position < first LIMIT {_SHOWN}"""


class Flaw(NamedTuple):
    """A flaw of the log at a position."""

    position: int
    what: str


def chain_flaws(query: Callable[[str], Iterable[Any]], number: str) -> list[Flaw]:
    """Flaws in the order of events and operations, found in their rows alone.

    `query` queries the log; `number` is its column of event positions.
    """
    missing = f"""SELECT before + 1, number - 1 FROM
        (SELECT {number} AS number, lag({number}, 1, 0) OVER (ORDER BY {number}) AS before FROM stored_events) AS e
        WHERE number <> before + 1 LIMIT {_SHOWN}"""
    flaws = [Flaw(first, f"events {first} to {last} are missing") for first, last in map(tuple, query(missing))]
    for expected, first, position in map(tuple, query(_BROKEN)):
        flaws.append(Flaw(expected, f"the operation that ends at {position} begins at {first}, not at {expected}"))
    holes = f"""SELECT max({number}), originator_id, count(*), max(originator_version) FROM stored_events
        GROUP BY originator_id HAVING count(*) <> max(originator_version) LIMIT {_SHOWN}"""
    for last, stream, count, version in map(tuple, query(holes)):
        flaws.append(Flaw(last, f"stream {UUID(str(stream))} has {count} events, but is at version {version}"))
    events, operations = (
        int(next(iter(query(f"SELECT coalesce(max({column}), 0) FROM {table}")))[0])
        for column, table in ((number, "stored_events"), ("position", "operations"))
    )
    if events > operations:
        flaws.append(Flaw(operations + 1, f"events {operations + 1} to {events} belong to no operation"))
    if operations > events:
        flaws.append(Flaw(operations, f"operations end at {operations}, but events at {events}"))
    return flaws


def check_chain(query: Callable[[str], Iterable[Any]], number: str) -> None:
    """Raise DamagedLog for the first of these flaws."""
    for flaw in chain_flaws(query, number):
        raise DamagedLog(f"position {flaw.position}: {flaw.what}")


def every_operation(ledger: BudgetLedger) -> Iterator[OperationRow]:
    """All operations, in order."""
    after = 0
    while rows := ledger.operations(after, _PAGE):
        yield from rows
        after = rows[-1].position


def content_flaws(ledger: BudgetLedger, rows: Iterable[OperationRow]) -> Iterator[tuple[int, Flaw | None]]:
    """Read the events of some operations, and check their keys and their operation ids. Yields the end of each
    operation, with its first flaw or None."""
    for row in rows:
        yield row.position, _flaw_in(ledger, row)


def _flaw_in(ledger: BudgetLedger, row: OperationRow) -> Flaw | None:
    number = row.first - 1
    try:
        for number, event in ledger.read(row.first, row.position):
            if event.operation_id != row.operation_id:
                return Flaw(number, f"the event belongs to operation {event.operation_id}, not to {row.operation_id}")
            if (number == row.first) != isinstance(event, OperationRecorded):
                return Flaw(number, "an operation must begin with its only OperationRecorded event")
    except UnreadableEvent as error:
        return Flaw(number + 1, f"the event cannot be read ({error.topic}: {error.why})")
    return None
