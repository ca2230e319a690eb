"""From an event to its entries (过账): one total function, used by every reader of the log."""

from datetime import datetime
from typing import assert_never

import msgspec

from ledger.operations.events import (
    Adjusted,
    Allocated,
    Amended,
    AnyEvent,
    CarriedOver,
    CodeStated,
    DepartmentRegistered,
    DisclosurePublished,
    DisclosureWithdrawn,
    MoneyEvent,
    NameGiven,
    OperationRecorded,
    OperationReversed,
    ProjectRegistered,
    UnitRegistered,
)
from ledger.terms.breakdown import expense_class_of
from ledger.terms.entries import Entry


class Stamp(msgspec.Struct, frozen=True):
    """What only the log knows of an event: its own position, the end of its operation, and when that was recorded."""

    event_position: int
    position: int
    recorded_at: datetime


def entries_of(event: AnyEvent, stamp: Stamp) -> tuple[Entry, ...]:
    """The entries an event makes; events that bear no figure make none. Every class of event is named here."""
    match event:
        case Allocated() | CarriedOver() | Adjusted():
            return tuple(_entry(event, stamp, ordinal) for ordinal in range(len(event.breakdown)))
        case (
            OperationRecorded()
            | OperationReversed()
            | DepartmentRegistered()
            | UnitRegistered()
            | ProjectRegistered()
            | NameGiven()
            | CodeStated()
            | Amended()
            | DisclosurePublished()
            | DisclosureWithdrawn()
        ):
            return ()
        case _:
            assert_never(event)


def _entry(event: MoneyEvent, stamp: Stamp, ordinal: int) -> Entry:
    line, part = event.line, event.breakdown[ordinal]
    return Entry(
        event_id=event.id,
        ordinal=ordinal,
        event_position=stamp.event_position,
        operation_id=event.operation_id,
        position=stamp.position,
        recorded_at=stamp.recorded_at,
        effective_on=event.effective_on,
        department=line.department,
        fiscal_year=line.fiscal_year,
        unit=line.unit,
        project=line.project,
        source=line.source,
        fund=line.source.fund,
        fiscal=line.source.fund.fiscal,
        lot=line.lot,
        origin_year=line.origin_year,
        line=line.id,
        nature=line.nature,
        kind=event.kind,
        axis=part.axis,
        function=part.function,
        economic=part.economic,
        expense_class=expense_class_of(line.nature, part.economic, part.expense_class),
        amount_fen=part.amount_fen,
        basis=part.basis,
        how=part.how,
        authority=event.authority,
        reason=event.reason,
        evidence=part.evidence,
    )
