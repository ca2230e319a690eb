"""How fast the ledger records, beside the eventsourcing library's own saving: each pair takes turns in one run.

Without a PostgreSQL at 127.0.0.1:5432 (or PGHOST, PGDATABASE, PGUSER), `--engines SQLite`. `--json FILE` keeps the
figures; `--write` puts the table into benchmarks/README.md.
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.report import machine, table, write_section
from benchmarks.write.bare import bare
from benchmarks.write.commands import several, single
from benchmarks.write.imports import History, bulk, store
from benchmarks.write.places import ENGINES, POSTGRES, SQLITE, server_version
from benchmarks.write.profile import shares
from benchmarks.write.race import Figure

_ROUNDS_FEWEST = 3


def figures(engines: list[str], rounds: int, entries: int, folder: Path) -> Iterator[Figure]:
    """Everything that is measured, one after the other."""
    for engine in engines:
        yield single(engine, folder, rounds, commands=400)
    if SQLITE in engines:
        yield bare(folder, rounds, commands=400)
    yield several(folder, rounds)
    history = _history(folder, entries)
    for engine in engines:
        yield bulk(engine, folder, rounds, history)
        yield store(engine, folder, rounds, history)


def _history(folder: Path, entries: int) -> History:
    history = History(folder, entries, departments=max(1, entries // 3_000))
    gc.freeze()  # neither side's collector looks through what only this benchmark keeps
    return history


def told(found: list[Figure]) -> str:
    """The table."""
    head = ("what", "ours, a second", "the library, a second", "ratio", "aim", "bytes of events, ours / library")
    rows = [
        (
            f"{each.name} ({each.things})",
            f"{each.ours:,.0f}",
            f"{each.peer:,.0f}",
            f"{each.ratio:.2f}",
            f"≥ {each.aim:g}" if each.aim else "",
            f"{each.bytes_ours:,.0f} / {each.bytes_peer:,.0f}",
        )
        for each in found
    ]
    return table(head, rows)


def main() -> None:
    """Measure, print, and write where it was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.write", description=__doc__)
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--rounds", type=int, default=_ROUNDS_FEWEST, help="of which the median counts")
    parser.add_argument("--entries", type=int, default=60_000, help="of the generated history")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures go")
    parser.add_argument("--profile", action="store_true", help="tell where the time of a bulk import goes, instead")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    given = parser.parse_args()
    if given.rounds < _ROUNDS_FEWEST:
        parser.error(f"a median needs {_ROUNDS_FEWEST} rounds at least")
    if given.profile:
        with tempfile.TemporaryDirectory() as name:
            text = shares(Path(name), _history(Path(name), given.entries))
        print(text)
        if given.write:
            write_section("write-profile", text)
        return
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as name:
        for each in figures(given.engines, given.rounds, given.entries, Path(name)):
            found.append(each)
            print(f"{each.name}: {each.ratio:.2f}", file=sys.stderr)
    others = [server_version()] if POSTGRES in given.engines else []
    where = machine("eventsourcing", "psycopg", others=others)
    text = f"Median of {given.rounds} rounds. {where}\n\n{told(found)}"
    print(text)
    if given.json is not None:
        given.json.write_bytes(msgspec.json.format(msgspec.json.encode({"run": where, "figures": found})))
    if given.write:
        write_section("write", text)


if __name__ == "__main__":
    main()
