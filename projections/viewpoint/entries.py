"""Entries read back from the store (分录), as amended by a point."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from ledger.terms.entries import Entry
from ledger.terms.evidence import Authority, Evidence
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates
from projections.read_model.store import NamedRow, Store


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
    return row.convert(Entry, json=("authority", "evidence"), fiscal=bool(row["fiscal"]))


def amendments(store: Store, event_ids: Iterable[str], at: Coordinates) -> dict[str, tuple[Amendment, ...]]:
    """The amendments of some events recorded by a point, by event, in log order."""
    rows = store.rows(
        "SELECT * FROM amendments WHERE event_id IN (SELECT value FROM json_each(?)) AND position <= ? "
        "ORDER BY event_position",
        (as_json(sorted(set(event_ids))), at.position),
    )
    by_event: dict[str, list[Amendment]] = defaultdict(list)
    for row in rows:
        by_event[row["event_id"]].append(row.convert(Amendment, json=("authority", "evidence")))
    return {event_id: tuple(own) for event_id, own in by_event.items()}


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
