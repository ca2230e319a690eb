"""How fast a read model follows its log in batches, beside one event in each transaction; and how soon another process
sees what was recorded. `--write` puts the table into benchmarks/README.md.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.following.delay import delay
from benchmarks.report import machine, table, write_section
from ledger.application import BudgetLedger
from ledger.operations.operation import OperationRow
from projections.following.batches import batches
from projections.following.follower import BATCH, Follower
from projections.following.money_rows import MoneyRows
from projections.read_model.event_rows import LogPlace, records_of
from projections.read_model.store import Store
from seeds.invented import government_of, submissions

_FEW = 700  # operations that are followed event by event
_DURABLE = {"FULL": 2, "NORMAL": 1}


def recorded(path: Path, entries: int) -> BudgetLedger:
    """A generated history."""
    ledger = BudgetLedger.at(path)
    for _ in ledger.record_many(submissions(government_of(entries, departments=max(1, entries // 5_000)))):
        pass
    return ledger


def opened(file: Path, durable: str) -> Store:
    """An empty read model that writes through to the disk, or does not."""
    store = Store(file)
    store.db.conn.execute(f"PRAGMA synchronous = {_DURABLE[durable]}")
    return store


def dropped(store: Store) -> None:
    """Close it and remove its files."""
    assert store.path is not None
    store.close()
    for each in store.path.parent.glob(f"{store.path.name}*"):
        each.unlink()


def in_batches(ledger: BudgetLedger, file: Path, durable: str) -> float:
    """Events a second, from nothing to the end of the log."""
    store = opened(file, durable)
    begun = perf_counter()
    events = Follower(ledger, store).catch_up()
    seconds = perf_counter() - begun
    dropped(store)
    return events / seconds


def apart(ledger: BudgetLedger, file: Path, durable: str) -> tuple[float, float]:
    """Events a second of either half by itself: reading and decoding batches, and storing the rows they came to."""
    store = opened(file, durable)
    movements = MoneyRows(store)
    with store.writing():
        movements.begin()
    begun = perf_counter()
    made = list(batches(ledger, movements, 0, None, BATCH))
    decoded = perf_counter() - begun
    begun = perf_counter()
    with store.in_bulk():
        for batch in made:
            with store.writing():
                for table, rows in batch.rows.items():
                    store.insert(table, rows)
                store.advance(batch.end)
    stored = perf_counter() - begun
    dropped(store)
    events = made[-1].end
    return events / decoded, events / stored


def one_by_one(ledger: BudgetLedger, file: Path, durable: str, operations: list[OperationRow]) -> float:
    """Events a second, each in a transaction of its own with the position that it reached, as the eventsourcing
    library's projections do it; rows are made by the reference, `records_of`."""
    store = opened(file, durable)
    movements = MoneyRows(store)
    events = 0
    begun = perf_counter()
    for row in operations:
        begins = True
        for stored in ledger.stored(row.first, row.position):
            with store.writing():
                movements.begin()
                if not movements.take(stored, row, begins=begins):
                    for table, values in records_of(ledger.decoded(stored), LogPlace(stored[0], row)):
                        store.insert(table, list(values))
                for table, listed in movements.drain().items():
                    store.insert(table, listed)
                store.advance(stored[0])
            begins = False
            events += 1
    seconds = perf_counter() - begun
    dropped(store)
    return events / seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.following", description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--commands", type=int, default=1_000, help="whose delay is measured")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = recorded(folder / "log.sqlite", given.entries)
        few = ledger.operations(limit=_FEW)
        for durable in _DURABLE:
            ones, many = [], []
            halves: list[tuple[float, float]] = []
            for _ in range(given.rounds):
                ones.append(one_by_one(ledger, folder / "model.sqlite", durable, few))
                many.append(in_batches(ledger, folder / "model.sqlite", durable))
                halves.append(apart(ledger, folder / "model.sqlite", durable))
            one, all_ = median(ones), median(many)
            half = [f"{median(each):,.0f}" for each in zip(*halves, strict=True)]
            rows.append((f"synchronous={durable}", f"{one:,.0f}", f"{all_:,.0f}", f"**{all_ / one:.1f}**", *half))
        ledger.close()
        waited = delay(folder, government_of(20_000, departments=4), given.commands)
    in_batches_of = f"batches of at most {BATCH} operations"
    head = ("events a second", "one event a transaction", in_batches_of, "ratio", "decoding alone", "storing alone")
    text = f"""Median of {given.rounds} rounds, some {given.entries:,} entries. {machine("eventsourcing")}

{table(head, rows)}

Aim: a ratio of 20. From commit to visible in another process, {waited.commands} commands at moments of chance:
median **{waited.median:.1f} ms**, p99 **{waited.p99:.1f} ms** (aim below 50), most {waited.most:.1f} ms."""
    print(text)
    if given.write:
        write_section("following", text)


if __name__ == "__main__":
    main()
