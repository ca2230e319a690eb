"""Live rows = replayed rows, bit for bit (核对读模型)."""

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ledger.log.readable_log import ReadableLog
from projections.following.follower import Follower
from projections.read_model.schema import TABLES, StoredTable
from projections.read_model.store import Store, StoreRow

_SHOWN = 20  # differences named per table; their number is told in full


Pair = tuple[StoreRow | None, StoreRow | None]


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row that the live read model and the replay do not share; None where one has no such row."""

    table: str
    live: StoreRow | None
    replayed: StoreRow | None


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


def verify_projection(log: ReadableLog, store: Store) -> Verification:
    """Replay the log into a file of its own as far as the live read model has come, and compare."""
    with tempfile.TemporaryDirectory(dir=store.path.parent if store.path else None) as folder:
        replayed = Store(Path(folder) / "replayed.sqlite")
        try:
            return compare(log, store, replayed)
        finally:
            replayed.close()


def compare(log: ReadableLog, live: Store, replayed: Store) -> Verification:
    """Bring a replay to where the live read model stands, and compare them row by row; neither is held in memory."""
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
            for here, there in _paired(table, _rows(live, table), _rows(replayed, table)):
                if here is not None:
                    rows[table.name] += 1
                    digest.update(f"{here!r}\n".encode())
                if here != there:
                    unequal += 1
                    if unequal <= _SHOWN:
                        shown.append(RowDifference(table.name, here, there))
            differing += unequal
        return Verification(position, rows, digest.hexdigest(), differing, tuple(shown))


def _rows(store: Store, table: StoredTable) -> Iterator[StoreRow]:
    """All rows in the order of their keys, a page at a time."""
    sql = f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {', '.join(table.key)}"
    return store.stream(sql)


def _paired(table: StoredTable, live: Iterator[StoreRow], replayed: Iterator[StoreRow]) -> Iterator[Pair]:
    """Rows of the same key side by side, so that one missing row is one difference."""
    places = [list(table.columns).index(column) for column in table.key]

    def key(row: StoreRow) -> StoreRow:
        return tuple(row[place] for place in places)

    here, there = next(live, None), next(replayed, None)
    while here is not None or there is not None:
        if there is None or (here is not None and key(here) < key(there)):
            yield here, None
            here = next(live, None)
        elif here is None or key(there) < key(here):
            yield None, there
            there = next(replayed, None)
        else:
            yield here, there
            here, there = next(live, None), next(replayed, None)
