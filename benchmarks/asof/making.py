"""How fast the read model is made: beside its floor, and beside a reader that goes through the library's mapper."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from ledger.application import BudgetLedger
from ledger.events import OperationRecorded
from ledger.operations import OperationRow
from ledger.posting import Stamp, entries_of
from projections.follower import Follower
from projections.numbers import Classified, Numbers
from projections.records import Place, as_instant, as_json, records_of
from projections.schema import TABLES
from projections.store import Row, Store

_BATCH = 3500  # rows in one statement, as the follower has them


def followed(ledger: BudgetLedger, path: Path) -> float:
    """Seconds that a new read model takes."""
    store = _new(path)
    begun = perf_counter()
    Follower(ledger, store).catch_up()
    seconds = perf_counter() - begun
    store.close()
    return seconds


def floor(rows: dict[str, list[Row]], path: Path) -> float:
    """Seconds that the same rows take when they are ready: same tables and indexes, in portions of the same size."""
    store = _new(path)
    begun = perf_counter()
    portions = {table: _portions(listed, len(rows["movements"])) for table, listed in rows.items()}
    for step in range(max(map(len, portions.values()))):
        with store.writing():
            for table, listed in portions.items():
                if step < len(listed):
                    store.insert(table, listed[step])
    seconds = perf_counter() - begun
    store.close()
    return seconds


def _portions(rows: list[Row], most: int) -> list[list[Row]]:
    """The rows of a table in as many steps as entries take, since they are written side by side."""
    steps = max(1, -(-most // _BATCH))
    size = max(1, -(-len(rows) // steps))
    return [rows[begin : begin + size] for begin in range(0, len(rows), size)]


def rows_of(path: Path) -> dict[str, list[Row]]:
    """All rows of a read model, in the order of their keys."""
    store = Store(path)
    found = {
        table.name: [
            tuple(row)
            for row in store.db.conn.execute(
                f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {', '.join(table.key)}"
            )
        ]
        for table in TABLES
    }
    store.close()
    return found


def mapped(ledger: BudgetLedger, path: Path) -> float:
    """Seconds that the same tables take through the library's mapper, events and entries."""
    store = _new(path)
    begun = perf_counter()
    numbers, after = Numbers(store), 0
    while operations := ledger.operations(after, 1000):
        with store.writing():
            numbers.begin()
            rows: dict[str, list[Row]] = {}
            for operation in operations:
                for position, event in ledger.read(operation.first, operation.position):
                    place = Place(position, operation)
                    if isinstance(event, OperationRecorded):
                        opened = event
                        rows.setdefault("operations", []).append(_operation(event, operation))
                    for table, row in records_of(event, place):
                        rows.setdefault(table, []).append(row)
                    rows.setdefault("movements", []).extend(_movements(numbers, event, opened, place.stamp))
            for table, listed in (*rows.items(), *numbers.new.items()):
                store.insert(table, listed)
        after = operations[-1].position
    seconds = perf_counter() - begun
    store.close()
    return seconds


def _operation(event: OperationRecorded, row: OperationRow) -> Row:
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


def _movements(numbers: Numbers, event: Any, opened: OperationRecorded, stamp: Stamp) -> Iterator[Row]:
    for entry in entries_of(event, stamp):
        line = numbers.line(entry.line, event.line)
        words = (entry.kind, entry.axis, entry.function, entry.economic, entry.expense_class, entry.basis)
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
            numbers.classified(Classified(*words, line.nature)),
            entry.position,
            event.originator_version,
            entry.amount_fen,
        )


def peak_mib(ledger: Path, read_model: Path) -> float:
    """The most memory that a process takes which makes a read model, in MiB."""
    run = [sys.executable, "-m", "benchmarks.asof.making", str(ledger), str(read_model)]
    return float(subprocess.run(run, check=True, capture_output=True, text=True).stdout)


def _new(path: Path) -> Store:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    return Store(path)


def main(arguments: Sequence[str]) -> None:
    """Make a read model, and print the most memory it took."""
    ledger = BudgetLedger.at(Path(arguments[0]))
    followed(ledger, Path(arguments[1]))
    ledger.close()
    # Not getrusage: there a process begins with the most that the one that started it had.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    print(int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024)


if __name__ == "__main__":
    main(sys.argv[1:])
