"""Posting (过账): the entries that an event makes.

Two evaluators share this meaning. `entries_of` makes the entries of events that are not recorded yet, and is what tests
compare with. The follower makes rows from stored text (`projections.following.money_rows`): it takes the dimensions of
a line and of a classification from the two functions here, and copies the other fields under their own names. That both
agree, entry for entry, is tested in tests/projections/following/test_money_rows.py.
"""

from datetime import datetime
from typing import Any

import msgspec

from ledger.operations.events import AnyEvent, MoneyEvent
from ledger.terms.breakdown import BreakdownLine, expense_class_of
from ledger.terms.entries import Entry, Kind
from ledger.terms.identity import LineKey
from ledger.terms.sources import Nature


def line_fields(line: LineKey) -> dict[str, Any]:
    """The fields of an entry that come from its budget line."""
    fund = line.source.fund
    return {**msgspec.structs.asdict(line), "line": line.id, "fund": fund, "fiscal": fund.fiscal, "nature": line.nature}


def class_fields(kind: Kind, nature: Nature, part: BreakdownLine) -> dict[str, Any]:
    """The fields that classify the entry of a part of an event of some kind, on a line of some nature."""
    return {
        "kind": kind,
        "axis": part.axis,
        "function": part.function,
        "economic": part.economic,
        "expense_class": expense_class_of(nature, part.economic, part.expense_class),
        "basis": part.basis,
    }


class Stamp(msgspec.Struct, frozen=True):
    """Place of an event in the log: its own position, the end of its operation, and when that was recorded."""

    event_position: int
    position: int
    recorded_at: datetime


def entries_of(event: AnyEvent, stamp: Stamp) -> tuple[Entry, ...]:
    """The entries of an event, one for each line of its breakdown; none if it moves no money."""
    if not isinstance(event, MoneyEvent):
        return ()
    return tuple(_entry(event, stamp, ordinal) for ordinal in range(len(event.breakdown)))


def _entry(event: MoneyEvent, stamp: Stamp, ordinal: int) -> Entry:
    part = event.breakdown[ordinal]
    return Entry(
        event_id=event.id,
        ordinal=ordinal,
        event_position=stamp.event_position,
        operation_id=event.operation_id,
        position=stamp.position,
        recorded_at=stamp.recorded_at,
        effective_on=event.effective_on,
        amount_fen=part.amount_fen,
        how=part.how,
        authority=event.authority,
        reason=event.reason,
        evidence=part.evidence,
        **line_fields(event.line),
        **class_fields(event.kind, event.line.nature, part),
    )
