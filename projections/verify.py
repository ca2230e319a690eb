"""Live rows = replayed rows, bit for bit (核对读模型)."""

import hashlib
from dataclasses import dataclass
from itertools import zip_longest

from projections.follower import Follower
from projections.log import Log
from projections.schema import TABLES, StoredTable
from projections.store import Row, Store

_SHOWN = 20  # differences named per table; their number is told in full


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row that the live read model and the replay do not share; None where one has no such row."""

    table: str
    live: Row | None
    replayed: Row | None


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of comparing every row of every table. `digest` is the sha256 over all live rows."""

    position: int
    rows: dict[str, int]
    digest: str
    differing: int
    differences: tuple[RowDifference, ...]

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not self.differing


def verify_projection(log: Log, store: Store) -> Verification:
    """Replay the log into memory as far as the live read model has come, and compare."""
    replayed = Store()
    try:
        with store.reading():
            position = store.position()
            if position:
                Follower(log, replayed).catch_up(until=position)
            return _compare(store, replayed, position)
    finally:
        replayed.close()


def _compare(live: Store, replayed: Store, position: int) -> Verification:
    digest = hashlib.sha256()
    rows: dict[str, int] = {}
    differing = 0
    shown: list[RowDifference] = []
    for table in TABLES:
        here, there = _rows(live, table), _rows(replayed, table)
        rows[table.name] = len(here)
        digest.update(f"{table.name}\n".encode())
        for row in here:
            digest.update(f"{row!r}\n".encode())
        found = [] if here == there else _differences(table, here, there)
        differing += len(found)
        shown.extend(found[:_SHOWN])
    return Verification(position, rows, digest.hexdigest(), differing, tuple(shown))


def _rows(store: Store, table: StoredTable) -> list[Row]:
    order = ", ".join(table.key)
    return [tuple(row) for row in store.query(f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {order}")]


def _differences(table: StoredTable, here: list[Row], there: list[Row]) -> list[RowDifference]:
    """Rows told apart by key, so that one missing row is one difference."""
    places = [list(table.columns).index(column) for column in table.key]
    live = {tuple(row[place] for place in places): row for row in here}
    replayed = {tuple(row[place] for place in places): row for row in there}
    keys = sorted(live.keys() | replayed.keys())
    pairs = zip_longest((live.get(key) for key in keys), (replayed.get(key) for key in keys))
    return [RowDifference(table.name, one, other) for one, other in pairs if one != other]
