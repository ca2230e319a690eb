"""Entries read back from the store (分录), as amended by a point."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

import msgspec

from ledger.terms.entries import Axis, Basis, Entry, Kind
from ledger.terms.evidence import Authority, Evidence
from ledger.terms.sources import ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates
from projections.read_model.store import NamedRow, Store

_EVIDENCE = msgspec.json.Decoder(tuple[Evidence, ...])
_AUTHORITY = msgspec.json.Decoder(Authority)

# The entries of an explanation share units, operations, days and authorities: each is read once.
_uuid = lru_cache(8192)(UUID)
_date = lru_cache(4096)(date.fromisoformat)
_instant = lru_cache(4096)(datetime.fromisoformat)
_authority = lru_cache(4096)(_AUTHORITY.decode)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A later correction of an event's authority, reason or evidence, by an operation; it moves no money."""

    position: int
    operation_id: UUID
    authority: Authority | None
    reason: str | None
    evidence: tuple[Evidence, ...] | None
    ordinal: int


def entry_of(row: NamedRow) -> Entry:
    """The entry of a stored row."""
    return Entry(
        event_id=row["event_id"],
        ordinal=row["ordinal"],
        event_position=row["event_position"],
        operation_id=_uuid(row["operation_id"]),
        position=row["position"],
        recorded_at=_instant(row["recorded_at"]),
        effective_on=_date(row["effective_on"]),
        department=_uuid(row["department"]),
        fiscal_year=row["fiscal_year"],
        unit=_uuid(row["unit"]),
        project=_uuid(row["project"]),
        source=FundingSource(row["source"]),
        fund=Fund(row["fund"]),
        fiscal=bool(row["fiscal"]),
        lot=Lot(row["lot"]),
        origin_year=row["origin_year"],
        line=_uuid(row["line"]),
        nature=Nature(row["nature"]),
        kind=Kind(row["kind"]),
        axis=Axis(row["axis"]),
        function=row["function"],
        economic=row["economic"],
        expense_class=ExpenseClass(row["expense_class"]),
        amount_fen=row["amount_fen"],
        basis=Basis(row["basis"]),
        how=row["how"],
        authority=_authority(row["authority"]),
        reason=row["reason"],
        evidence=_EVIDENCE.decode(row["evidence"]),
    )


def amendments(store: Store, event_ids: Iterable[str], at: Coordinates) -> dict[str, tuple[Amendment, ...]]:
    """The amendments of some events recorded by a point, by event, in log order."""
    rows = store.rows(
        "SELECT * FROM amendments WHERE event_id IN (SELECT value FROM json_each(?)) AND position <= ? "
        "ORDER BY event_position",
        (as_json(sorted(set(event_ids))), at.position),
    )
    by_event: dict[str, tuple[Amendment, ...]] = {}
    for row in rows:
        by_event[row["event_id"]] = (*by_event.get(row["event_id"], ()), _amendment(row))
    return by_event


def _amendment(row: NamedRow) -> Amendment:
    return Amendment(
        position=row["position"],
        operation_id=UUID(row["operation_id"]),
        authority=None if row["authority"] is None else _AUTHORITY.decode(row["authority"]),
        reason=row["reason"],
        evidence=None if row["evidence"] is None else _EVIDENCE.decode(row["evidence"]),
        ordinal=row["ordinal"],
    )


def amended(entry: Entry, changes: Iterable[Amendment]) -> Entry:
    """The entry with its authority, reason and evidence as amended; the latest amendment wins."""
    for change in changes:
        if change.authority is not None:
            entry = replace(entry, authority=change.authority)
        if change.reason is not None:
            entry = replace(entry, reason=change.reason)
        if change.evidence is not None and change.ordinal == entry.ordinal:
            entry = replace(entry, evidence=change.evidence)
    return entry
