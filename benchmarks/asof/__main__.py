"""The read model's figures, each beside a floor that is measured in the same run.

    .venv/bin/python -m benchmarks.asof --entries 1000000 [--data DIRECTORY] [--write]

A log of so many entries is invented, in departments of ten thousand, and one of a tenth as many. The machine's noise is
in both sides of a ratio; trust ratios alone.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.asof import making, reading
from benchmarks.asof.invented import write_log
from benchmarks.report import machine, table, write_section
from ledger.application import BudgetLedger
from projections.reader import Reader

_EACH = 10_000  # entries of a department


def invented(folder: Path, entries: int) -> Path:
    """The log of so many entries, written unless it is there."""
    path = folder / f"ledger-{entries}.sqlite"
    if not path.exists():
        write_log(path, entries // _EACH, _EACH)
    return path


_told: list[tuple[str, str, str]] = []


def told(name: str, value: str, bound: str = "") -> None:
    """One line of the result."""
    print(f"{name:<62} {value:>18}  {bound}", flush=True)
    _told.append((name, value, bound))


def make(ledger: BudgetLedger, log: Path, folder: Path) -> None:
    """The read model is made."""
    seconds = making.followed(ledger, folder / "model.sqlite")
    rows = making.rows_of(folder / "model.sqlite")
    entries = len(rows["movements"])
    least = making.floor(rows, folder / "floor.sqlite")
    through = making.mapped(ledger, folder / "mapped.sqlite")
    assert rows == making.rows_of(folder / "mapped.sqlite")
    told(
        "entries; bytes of the read model for each", f"{entries}; {(folder / 'model.sqlite').stat().st_size // entries}"
    )
    told("rebuild, entries a second", f"{entries / seconds:,.0f}")
    told("rebuild beside the floor", f"{least / seconds:.2f}", ">= 0.5")
    told("rebuild beside the library's mapper", f"{through / seconds:.1f}", ">= 3")
    told("most memory of a rebuild, MiB", f"{making.peak_mib(log, folder / 'peak.sqlite'):.0f}")


def read(ledger: BudgetLedger, folder: Path, runs: int) -> float:
    """Tables and explanations are read. Returns the median of table 2, in ms."""
    reader = Reader(ledger, folder / "model.sqlite")
    reader.resolve()
    found = reading.tables(reader, reading.Bare(folder / "model.sqlite", folder / "bare.sqlite"), runs)
    all_ = found["all"]
    for number, (keys, _) in reading.GROUPS.items():
        bare, table = found[f"bare {number}"].at(0.5), found[number].at(0.5)
        told(f"bare SQL by {keys}, median ms", f"{bare:.2f}")
        told(f"table {number} at any point, median ms, and beside it", f"{table:.2f}, {table / bare:.2f}", "<= 2")
    told("all eleven tables, median and p95 ms", f"{all_.at(0.5):.1f}, {all_.at(0.95):.1f}", "p95 < 50")
    first = reading.cold(lambda: Reader(ledger, folder / "model.sqlite"), 10)
    told("all eleven tables when nothing was read, median and most ms", f"{first.at(0.5):.0f}, {first.at(1):.0f}")
    entries, page, following = reading.explanations(reader, runs)
    told(f"first page of {entries} entries, median and p95 ms", f"{page.at(0.5):.1f}, {page.at(0.95):.1f}", "p95 < 20")
    told("the next page, median and p95 ms", f"{following.at(0.5):.1f}, {following.at(0.95):.1f}")
    for name, times in reading.together(reader, runs).items():
        what = f"table {name}" if name.isdecimal() else name
        aim = "p95 < 100" if name in ("2", "5") else ""
        told(f"all departments together, {what}, median and p95 ms", f"{times.at(0.5):.1f}, {times.at(0.95):.1f}", aim)
    reader.close()
    return found["2"].at(0.5)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--data", type=Path, help="where the invented logs are kept; by default nowhere")
    parser.add_argument("--write", action="store_true", help="write the figures into benchmarks/README.md")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        medians = []
        for entries in (asked.entries // 10, asked.entries):
            log = invented(folder, entries)
            ledger = BudgetLedger.at(log)
            work = Path(temporary)
            make(ledger, log, work)
            medians.append(read(ledger, work, asked.runs))
            ledger.close()
            print()
        told("table 2 in a history ten times as long", f"{medians[1] / medians[0]:.2f}", "<= 1.3")
    if asked.write:
        write_section("asof", f"{machine('numpy', 'eventsourcing')}\n\n{table(('', 'found', 'aim'), _told)}")


if __name__ == "__main__":
    main()
