"""Starts the API and its peers over the same entries, and asks all of them the same questions, one server at a time.

Needs wrk (Debian's package of that name). `--entries N` sets how many entries there are, 200,000 by default; `--rounds`
how often each server is asked: the median counts.
"""

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import sleep

import httpx2 as httpx

from benchmarks.api.entries import YEAR, name_of, record_many
from benchmarks.api.load import Load, load
from benchmarks.api.questions import OURS, Questions
from cli.session import LEDGER_FILE
from ledger.application import BudgetLedger
from ledger.events import Allocated

DEPARTMENTS, SECONDS = 80, 4


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*command: str, port: int) -> Iterator[str]:
    """A server in a process of its own. It logs as it does in earnest; nobody shows it here."""
    process = subprocess.Popen([sys.executable, "-m", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/graphql"
    try:
        for _ in range(200):
            try:
                httpx.get(url, timeout=1)
                break
            except httpx.TransportError:
                sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait()


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


def measured(server: str, data: Path, questions: Questions) -> dict[str, Load]:
    """One server, started anew, asked everything."""
    port = free_port()
    ours = ("cli", "serve", "--data", str(data), "--port", str(port), "--cost-per-minute", "1000000000")
    command = ours if server == "ours" else ("benchmarks.api.peers", server, str(data), str(port))
    with running(*command, port=port) as url:
        return {case: load(url, questions.bodies(server, case), data, SECONDS) for case in OURS}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("This needs wrk: apt-get install wrk")
    with tempfile.TemporaryDirectory() as name:
        data = Path(name)
        recorded = record_many(data, DEPARTMENTS, asked.entries // DEPARTMENTS)
        print(f"{recorded:,} entries of {DEPARTMENTS} departments, fiscal year {YEAR}")
        questions = Questions([name_of(number) for number in range(DEPARTMENTS)], some_events(data))
        servers = ("ours", "stock", "bare")
        rounds = [{server: measured(server, data, questions) for server in servers} for _ in range(asked.rounds)]
    rates: dict[tuple[str, str], float] = {}
    for server in servers:
        for case in OURS:
            found = [each[server][case] for each in rounds]
            rates[server, case] = median(each.rate for each in found)
            p50, p99 = median(each.p50 for each in found), median(each.p99 for each in found)
            print(f"{server:6} {case:18} {rates[server, case]:9,.0f} req/s   p50 {p50:7.1f} ms   p99 {p99:7.1f} ms")
    for case in OURS:
        ratio, ceiling = rates["ours", case] / rates["stock", case], rates["ours", case] / rates["bare", case]
        print(f"{case:18} {ratio:5.1f} times stock strawberry, {ceiling:4.2f} of the ceiling")


if __name__ == "__main__":
    main()
