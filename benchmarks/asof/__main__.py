"""The read model's figures, each beside a floor that is measured in the same run.

    .venv/bin/python -m benchmarks.asof [--entries 100000 1000000] [--data DIRECTORY] [--write]

A log of so many entries is invented for each size, in departments of ten thousand, and each is compared with the one
before it. The machine's noise is in both sides of a ratio; trust ratios alone.
"""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.asof import making, memory, reading
from benchmarks.asof.findings import Findings
from benchmarks.asof.invented import write_log
from benchmarks.report import machine, shown, write_section
from ledger.application import BudgetLedger
from projections.reader import Reader

_EACH = 10_000  # entries of a department
_LOG_BYTES, _MODEL_BYTES = 520, 200  # of an entry


@dataclass(frozen=True, slots=True)
class History:
    """An invented log of so many entries, and its read model. `floored`: whether it is measured beside floors."""

    entries: int
    log: Path
    folder: Path
    floored: bool

    @property
    def model(self) -> Path:
        """The read model."""
        return self.folder / f"model-{self.entries}.sqlite"

    def write(self) -> None:
        """Write the log unless it is there. Ends the command where the disk has no room for what is made of it."""
        log = 0 if self.log.exists() else _LOG_BYTES
        needed = self.entries * (log + (4 if self.floored else 1) * _MODEL_BYTES)
        for folder in (self.log.parent, self.folder):
            if shutil.disk_usage(folder).free < needed:
                raise SystemExit(f"{self.entries:,} entries need {needed / 2**30:.1f} GiB in {folder}")
        if not self.log.exists():
            begun = self.log.with_suffix(".begun")
            making.discard(begun)
            progress = shown(f"log of {self.entries:,} entries", self.entries)
            write_log(begun, self.entries // _EACH, _EACH, progress=progress)
            begun.rename(self.log)

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """A reader that has read nothing yet."""
        ledger = BudgetLedger.at(self.log)
        reader = Reader(ledger, self.model)
        reader.resolve()
        yield reader
        reader.close()
        ledger.close()


def make(history: History, found: Findings) -> None:
    """The read model is made."""
    made = making.made(history.log, history.model)
    entries = making.entries_in(history.model)
    found.tell("bytes of the read model for each entry", f"{history.model.stat().st_size // entries}")
    found.tell("rebuild, entries a second", f"{entries / made.seconds:,.0f}")
    if history.floored:
        other = history.folder / "other.sqlite"
        least = making.floor(history.model, other)
        through = making.mapped(history.log, other)
        assert making.alike(history.model, other)
        found.tell("rebuild beside the floor", f"{least / made.seconds:.2f}", ">= 0.5")
        found.tell("rebuild beside the library's mapper", f"{through / made.seconds:.1f}", ">= 3")
    found.tell("most memory of a rebuild, MiB", f"{made.most_mib:.0f}", "<= 1536")


def keep(history: History, found: Findings) -> None:
    """Entries are read into memory."""
    read, all_tables = memory.together(history.log, history.model)
    found.tell("all departments together, read first with table 2, s", f"{read.seconds:.1f}")
    found.tell("memory of these, bytes an entry: kept, at most", read.for_each)
    found.tell("after all eleven tables: kept, at most", all_tables.for_each)
    each = memory.apart(history.log, history.model)
    found.tell("all tables of each department at five points, entries in memory", f"{each.entries:,}")
    found.tell("memory of these, bytes an entry: in memory, at most", each.for_each)


def read(history: History, found: Findings, runs: int) -> None:
    """Tables and explanations are read."""
    with history.reader() as reader:
        bare = reading.Bare(history.model, history.folder / "bare.sqlite") if history.floored else None
        times = reading.tables(reader, bare, runs)
        for number, (keys, _) in reading.GROUPS.items():
            ms = times[number].at(0.5)
            found.tell(f"table {number} at any point, median ms", f"{ms:.2f}")
            if bare:
                least = times[f"bare {number}"].at(0.5)
                found.tell(f"bare SQL by {keys}, median ms", f"{least:.2f}")
                found.tell(f"table {number} beside it", f"{ms / least:.2f}", "<= 2")
        all_ = times["all"]
        found.tell("all eleven tables, median and p95 ms", f"{all_.at(0.5):.1f}, {all_.at(0.95):.1f}", "p95 < 50")
        entries, page, following = reading.explanations(reader, runs)
        found.tell("total of table 3, entries that make it", f"{entries}")
        found.tell("its first page, median and p95 ms", f"{page.at(0.5):.1f}, {page.at(0.95):.1f}", "p95 < 20")
        found.tell("the next page, median and p95 ms", f"{following.at(0.5):.1f}, {following.at(0.95):.1f}")
        for name, each in reading.together(reader, runs).items():
            what = f"table {name}" if name.isdecimal() else name
            aim = "p95 < 100" if name in ("2", "5") else ""
            told = f"{each.at(0.5):.1f}, {each.at(0.95):.1f}"
            found.tell(f"all departments together, {what}, median and p95 ms", told, aim)
        first = reading.cold(lambda: Reader(reader.log, history.model), 10)
        found.tell(
            "all eleven tables when nothing was read, median and most ms", f"{first.at(0.5):.0f}, {first.at(1):.0f}"
        )


def compare(smaller: History, larger: History, found: Findings, runs: int) -> None:
    """The same questions of two histories, in turn."""
    with smaller.reader() as one, larger.reader() as other:
        for what, ratio in reading.beside(one, other, runs).items():
            found.tell(f"{what} of a department, beside the history before", f"{ratio:.2f}", "<= 1.3")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, nargs="+", default=[100_000, 1_000_000], metavar="N", help="sizes")
    parser.add_argument("--runs", type=int, default=100, help="of every question; fewer of what takes long")
    parser.add_argument(
        "--floors-up-to",
        type=int,
        default=1_000_000,
        metavar="N",
        help="larger histories are not measured beside floors, which takes three times as long",
    )
    parser.add_argument("--data", type=Path, help="where the invented logs are kept; by default nowhere")
    parser.add_argument(
        "--write", nargs="?", const="asof", metavar="SECTION", help="write the figures into benchmarks/README.md"
    )
    asked = parser.parse_args()
    if any(entries < 2 * _EACH for entries in asked.entries):
        parser.error(f"a history has two departments at least, of {_EACH} entries each")
    found, before = Findings(asked.entries), None
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for entries in asked.entries:
            found.size = entries
            log = folder / f"ledger-{entries}.sqlite"
            history = History(entries, log, Path(temporary), floored=entries <= asked.floors_up_to)
            history.write()
            make(history, found)
            keep(history, found)
            read(history, found, asked.runs)
            if before:
                compare(before, history, found, asked.runs)
                making.discard(before.model)
            before = history
            print()
    if asked.write:
        write_section(asked.write, f"{machine('numpy', 'eventsourcing')}\n\n{found.text()}")


if __name__ == "__main__":
    main()
