"""Verification of a read model (核对读模型): its rows are compared, bit for bit, with a replay of the log."""

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ledger.log.readable_log import ReadableLog
from projections.following.follower import Follower
from projections.read_model.schema import TABLES, StoredTable, StoreRow
from projections.read_model.store import Store

_SHOWN = 20  # differences listed per table; all are counted
RowPair = tuple[StoreRow | None, StoreRow | None]


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row that differs between the live read model and the replay; None if one of them has no such row."""

    table: str
    live: StoreRow | None
    replayed: StoreRow | None


@dataclass(frozen=True, slots=True)
class Verification:
    """Outcome of comparing every row of every table. `digest` is the sha256 of all live rows."""

    position: int
    rows: dict[str, int]
    digest: str
    differing: int
    differences: tuple[RowDifference, ...]

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not self.differing


def verify_projection(log: ReadableLog, store: Store) -> Verification:
    """Replay the log into a temporary file, up to the position of the live read model, and compare both."""
    with tempfile.TemporaryDirectory(dir=store.path.parent if store.path else None) as folder:
        replayed = Store(Path(folder) / "replayed.sqlite")
        try:
            return compare(log, store, replayed)
        finally:
            replayed.close()


def compare(log: ReadableLog, live: Store, replayed: Store) -> Verification:
    """Bring a replay to the position of the live read model, and compare them row by row; neither is held in memory."""
    with live.reading():
        position = live.position()
        replayed.follow_only(live.followed())
        if position:
            Follower(log, replayed).catch_up(until=position)
        digest = hashlib.sha256()
        rows: dict[str, int] = {}
        differing = 0
        shown: list[RowDifference] = []
        for table in TABLES:
            digest.update(f"{table.name}\n".encode())
            rows[table.name], unequal = 0, 0
            for live_row, replayed_row in _paired(table, _rows(live, table), _rows(replayed, table)):
                if live_row is not None:
                    rows[table.name] += 1
                    digest.update(f"{live_row!r}\n".encode())
                if live_row != replayed_row:
                    unequal += 1
                    if unequal <= _SHOWN:
                        shown.append(RowDifference(table.name, live_row, replayed_row))
            differing += unequal
        return Verification(position, rows, digest.hexdigest(), differing, tuple(shown))


def _rows(store: Store, table: StoredTable) -> Iterator[StoreRow]:
    """All rows in the order of their keys, one by one."""
    sql = f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {', '.join(table.key)}"
    return store.stream(sql)


def _paired(table: StoredTable, live: Iterator[StoreRow], replayed: Iterator[StoreRow]) -> Iterator[RowPair]:
    """Rows of the same key side by side, so that one missing row is one difference."""
    places = [list(table.columns).index(column) for column in table.key]

    def key(row: StoreRow) -> StoreRow:
        return tuple(row[place] for place in places)

    left, right = next(live, None), next(replayed, None)
    while left is not None or right is not None:
        if right is None or (left is not None and key(left) < key(right)):
            yield left, None
            left = next(live, None)
        elif left is None or key(right) < key(left):
            yield None, right
            right = next(replayed, None)
        else:
            yield left, right
            left, right = next(live, None), next(replayed, None)
