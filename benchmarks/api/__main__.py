"""Starts the API and its peers over the same entries, and asks all of them the same questions, one server at a time.

Needs wrk (Debian's package of that name). `--entries N` sets how many entries there are, 200,000 by default; `--rounds`
how often each server is asked: the median counts. `--processes N` measures ours a second time, as N processes;
`--postgraphile FOLDER` measures PostGraphile, too, as benchmarks/README.md says.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.api.entries import YEAR, name_of, record_many
from benchmarks.api.load import Load, load
from benchmarks.api.postgraphile import postgraphile
from benchmarks.api.questions import OURS, Questions
from benchmarks.api.server import Server, running
from cli.session import LEDGER_FILE
from ledger.application import BudgetLedger
from ledger.operations.events import Allocated

DEPARTMENTS, SECONDS = 80, 4


def some_events(data: Path, most: int = 1000) -> list[str]:
    """The ids of events that move money, of all departments."""
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    found = [
        event.id
        for row in ledger.operations()
        for _, event in ledger.read(row.first, row.position)
        if isinstance(event, Allocated)
    ]
    ledger.close()
    return found[:: max(len(found) // most, 1)]


def servers(data: Path, processes: int) -> list[Server]:
    """Ours, also as several processes if there are to be several, and the peers that need no more than Python."""
    serve = (sys.executable, "-m", "cli", "serve", "--data", str(data), "--cost-per-minute", "1000000000")
    peer = (sys.executable, "-m", "benchmarks.api.peers")
    found = [Server("ours", "ours", (*serve, "--port"))]
    if processes > 1:
        found.append(Server(f"ours x{processes}", "ours", (*serve, "--processes", str(processes), "--port")))
    return found + [Server(name, name, (*peer, name, str(data))) for name in ("stock", "bare")]


def measured(server: Server, data: Path, questions: Questions) -> dict[str, Load]:
    """One server, started anew, asked everything."""
    found: dict[str, Load] = {}
    with running(server) as url:
        for case in OURS:
            bodies = questions.bodies(server.language, case)
            if server.warm_up:
                load(url, bodies, data, server.warm_up)
            found[case] = load(url, bodies, data, SECONDS)
    return found


def rates(asked: Sequence[Server], rounds: Sequence[dict[str, dict[str, Load]]]) -> dict[tuple[str, str], float]:
    """Requests a second of each server and case, the median of the rounds; prints them with what a client waits."""
    found: dict[tuple[str, str], float] = {}
    for name in (server.name for server in asked):
        for case in OURS:
            loads = [each[name][case] for each in rounds]
            rate = found[name, case] = median(each.rate for each in loads)
            p50, p99 = median(each.p50 for each in loads), median(each.p99 for each in loads)
            print(f"{name:12} {case:18} {rate:9,.0f} req/s   p50 {p50:7.1f} ms   p99 {p99:7.1f} ms")
    return found


def compare(asked: Sequence[Server], found: dict[tuple[str, str], float]) -> None:
    """Print ours, however many processes it is, as so many times each peer."""
    for ours in (server.name for server in asked if server.language == "ours"):
        for case in OURS:
            times = {server.name: found[ours, case] / found[server.name, case] for server in asked}
            told = f"{times['stock']:5.1f} times stock strawberry, {times['bare']:4.2f} of the ceiling"
            if "postgraphile" in times:
                told += f", {times['postgraphile']:4.2f} times PostGraphile"
            print(f"{ours:12} {case:18} {told}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1, metavar="N")
    parser.add_argument("--postgraphile", type=Path, metavar="FOLDER", help="where its node_modules are")
    given = parser.parse_args()
    needed = ["wrk"] if given.postgraphile is None else ["wrk", "psql"]
    for program, package in (("wrk", "wrk"), ("psql", "postgresql-client")):
        if program in needed and shutil.which(program) is None:
            sys.exit(f"This needs {program}: apt-get install {package}")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        data = Path(name)
        recorded = record_many(data, DEPARTMENTS, given.entries // DEPARTMENTS)
        print(f"{recorded:,} entries of {DEPARTMENTS} departments, fiscal year {YEAR}")
        questions = Questions([name_of(number) for number in range(DEPARTMENTS)], some_events(data))
        asked = servers(data, given.processes)
        if given.postgraphile is not None:
            asked.append(stack.enter_context(postgraphile(given.postgraphile, data)))
        rounds = [{server.name: measured(server, data, questions) for server in asked} for _ in range(given.rounds)]
    compare(asked, rates(asked, rounds))


if __name__ == "__main__":
    main()
