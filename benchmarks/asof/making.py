"""How fast the read model is made: beside its floor, and beside a reader that goes through the library's mapper."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec

from benchmarks.report import shown
from benchmarks.resident import Resident
from ledger.application import BudgetLedger
from ledger.operations.events import OperationRecorded
from ledger.operations.operation import OperationRow
from ledger.operations.posting import Stamp, entries_of
from projections.following.follower import Follower
from projections.following.row_numbers import RowNumbers
from projections.read_model.event_rows import LogPlace, as_instant, as_json, records_of
from projections.read_model.schema import TABLES, RowValues, StoredTable, StoreRow
from projections.read_model.store import Store

_BATCH = 13_000  # entries in one transaction, as the follower has them


@dataclass(frozen=True, slots=True)
class Made:
    """A read model that was made: how long it took, and the most memory of the process that did nothing else."""

    seconds: float
    most_mib: float


def made(log: Path, read_model: Path) -> Made:
    """Make a read model, in a process of its own that tells on stderr how far it is."""
    run = [sys.executable, "-m", "benchmarks.asof.making", str(log), str(read_model)]
    return msgspec.json.decode(subprocess.run(run, check=True, stdout=subprocess.PIPE).stdout, type=Made)


def floor(read_model: Path, path: Path) -> float:
    """Seconds that its rows take when they are ready: same tables and indexes, and the same way to store. What comes
    between, the reading of the next portion, is not counted."""
    store, source = _new(path), Store(read_model)
    counts = {table.name: int(source.query(f"SELECT count(*) FROM {table.name}")[0][0]) for table in TABLES}
    steps = max(1, -(-counts["movements"] // _BATCH))  # rows are written side by side, in as many as entries take
    rows = {table.name: (_rows(source, table), -(-counts[table.name] // steps)) for table in TABLES}
    seconds = 0.0
    with store.in_bulk():
        for _ in range(steps):
            ready = {name: list(chain.from_iterable(islice(each, size))) for name, (each, size) in rows.items()}
            begun = perf_counter()
            with store.writing():
                for name, listed in ready.items():
                    store.insert(name, listed)
            seconds += perf_counter() - begun
    assert all(next(each, None) is None for each, _ in rows.values()), "every row was written"
    source.close()
    store.close()
    return seconds


def alike(one: Path, other: Path) -> bool:
    """Whether two read models have the same rows."""
    stores = Store(one), Store(other)
    found = all(
        left == right for table in TABLES for left, right in zip_longest(*(_rows(store, table) for store in stores))
    )
    for store in stores:
        store.close()
    return found


def entries_in(read_model: Path) -> int:
    """How many entries a read model has."""
    store = Store(read_model)
    found = int(store.query("SELECT count(*) FROM movements")[0][0])
    store.close()
    return found


def _rows(store: Store, table: StoredTable) -> Iterator[StoreRow]:
    """The rows of a table, in the order of their keys."""
    return store.stream(f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {', '.join(table.key)}")


def mapped(log: Path, path: Path) -> float:
    """Seconds that the same tables take through the library's mapper, events and entries."""
    ledger, store = BudgetLedger.at(log), _new(path)
    begun = perf_counter()
    numbers, after = RowNumbers(store), 0
    while operations := ledger.operations(after, 1000):
        with store.writing():
            numbers.begin()
            rows: dict[str, RowValues] = {}
            for operation in operations:
                for position, event in ledger.read(operation.first, operation.position):
                    place = LogPlace(position, operation)
                    if isinstance(event, OperationRecorded):
                        opened = event
                        rows.setdefault("operations", []).extend(_operation(event, operation))
                    for table, row in records_of(event, place):
                        rows.setdefault(table, []).extend(row)
                    for row in _movements(numbers, event, opened, place.stamp):
                        rows.setdefault("movements", []).extend(row)
            for table, listed in (*rows.items(), *numbers.new.items()):
                store.insert(table, listed)
        after = operations[-1].position
    seconds = perf_counter() - begun
    store.close()
    ledger.close()
    return seconds


def _operation(event: OperationRecorded, row: OperationRow) -> StoreRow:
    return (
        str(event.operation_id),
        as_instant(row.recorded_at),
        as_json(event.commands),
        event.recorded_by,
        event.effective_on.isoformat() if event.effective_on else None,
        event.approved_by,
        as_json(event.authority),
        event.reason,
        str(event.reverses) if event.reverses else None,
        row.position,
        row.first,
        int(event.demonstration),
    )


def _movements(numbers: RowNumbers, event: Any, opened: OperationRecorded, stamp: Stamp) -> Iterator[StoreRow]:
    for entry in entries_of(event, stamp):
        line = numbers.line(entry.line, event.line)
        classification = {
            "kind": entry.kind,
            "axis": entry.axis,
            "function": entry.function,
            "economic": entry.economic,
            "expense_class": entry.expense_class,
            "basis": entry.basis,
        }
        yield (
            entry.effective_on.isoformat(),
            entry.how or None,
            None if entry.authority == opened.authority else as_json(entry.authority),
            None if entry.reason == opened.reason else entry.reason,
            as_json(entry.evidence) if entry.evidence else None,
            entry.event_position,
            entry.ordinal,
            line.budget,
            line.number,
            numbers.class_number(classification),
            entry.position,
            event.originator_version,
            entry.amount_fen,
        )


def discard(path: Path) -> None:
    """Delete a database if it is there, with the files that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _new(path: Path) -> Store:
    discard(path)
    return Store(path)


def main(arguments: Sequence[str]) -> None:
    """Make a read model, and print what it took."""
    ledger = BudgetLedger.at(Path(arguments[0]))
    store = _new(Path(arguments[1]))
    progress = shown("read model", ledger.last_position())
    begun = perf_counter()
    Follower(ledger, store, progress=progress).catch_up()
    seconds = perf_counter() - begun
    store.close()
    ledger.close()
    sys.stdout.buffer.write(msgspec.json.encode(Made(seconds, Resident().most() / 2**20)))


if __name__ == "__main__":
    main(sys.argv[1:])
