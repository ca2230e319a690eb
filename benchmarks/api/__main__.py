"""Starts the API and its peers over the same entries, and loads each with the same questions, one after the other.

Needs wrk (Debian's package of that name). `--entries N` sets how many entries there are, 200,000 by default.
"""

import argparse
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import httpx2 as httpx

from benchmarks.api.entries import YEAR, record_many
from ledger.application import BudgetLedger
from ledger.events import Allocated
from ledger.identity import department_id

SECONDS, CONNECTIONS = 4, 8
NAME = "虚构局007"
OURS_PAGE = """query($d: String!) {figure(address: {department: $d, table: 3, row: "total", column: "1"}) {cell {
  explanation(first: 100) {nodes {entry {eventId ordinal kind fen source lot function economic basis effectiveOn
  recordedAt position}}}}}}"""
OURS = {
    "100 entries x 12": (OURS_PAGE, {"d": NAME}),
    "by function": (
        "query($d: String!) {groupBy(department: $d, keys: [FUNCTION_CLASS]) {groups {nodes {fen values {value}}}}}",
        {"d": NAME},
    ),
    "one by id": (
        """query($e: ID!) {event(id: $e) {id kind fen source lot fiscalYear effectiveOn recordedAt line operationId
        text reason}}""",
        {},
    ),
}
FIELDS = "eventId ordinal kind amountFen source lot function economic basis effectiveOn recordedAt line"
STOCK = {
    "100 entries x 12": f"query($d: String!) {{page(department: $d, first: 100) {{{FIELDS}}}}}",
    "by function": "query($d: String!) {byFunction(department: $d) {function fen}}",
    "one by id": f"query($e: String!) {{one(event: $e) {{{FIELDS}}}}}",
}


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


def load(url: str, body: object, folder: Path) -> tuple[float, float, float]:
    """Requests a second, p50 and p99 in milliseconds; the answer is checked first."""
    text = json.dumps(body, ensure_ascii=False)
    answer = httpx.post(url, content=text.encode(), headers={"content-type": "application/json"}, timeout=60)
    assert answer.status_code == 200, answer.text
    assert "errors" not in answer.json() or isinstance(answer.json(), list), answer.text
    script = folder / "load.lua"
    script.write_text(
        f'wrk.method = "POST"\nwrk.body = [==[{text}]==]\nwrk.headers["Content-Type"] = "application/json"\n',
        encoding="utf-8",
    )
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", str(script), url]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])  # type: ignore[index]  # wrk always says so
    return rate, _ms(told, "50%"), _ms(told, "99%")


def _ms(told: str, part: str) -> float:
    number, unit = re.search(rf"{part}\s+([\d.]+)(us|ms|s)", told).groups()  # type: ignore[union-attr]  # as above
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def an_event(data: Path) -> str:
    """The id of an event that moves money."""
    ledger = BudgetLedger.at(data / "ledger.sqlite")
    row = ledger.operations()[7]
    found = next(e.id for _, e in ledger.read(row.first, row.position) if isinstance(e, Allocated))
    ledger.close()
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=200_000)
    entries = parser.parse_args().entries
    if shutil.which("wrk") is None:
        sys.exit("This needs wrk: apt-get install wrk")
    with tempfile.TemporaryDirectory() as name:
        data = Path(name)
        print(f"{record_many(data, 80, entries // 80):,} entries of 80 departments, fiscal year {YEAR}")
        event, own = an_event(data), str(department_id(NAME))
        arguments = {"100 entries x 12": (own, 100), "by function": (own,), "one by id": (event,)}
        names = {"100 entries x 12": "page", "by function": "by_function", "one by id": "one"}
        rates: dict[tuple[str, str], float] = {}
        for server in ("ours", "stock", "bare"):
            port = free_port()
            ours = ("cli", "serve", "--data", name, "--port", str(port), "--cost-per-minute", "1000000000")
            command = ours if server == "ours" else ("benchmarks.api.peers", server, name, str(port))
            with running(*command, port=port) as url:
                for case, (query, variables) in OURS.items():
                    known = variables or {"e": event}
                    body: object = {"query": query, "variables": known}
                    if server == "stock":
                        body = {"query": STOCK[case], "variables": {"e": event} if "one" in case else {"d": own}}
                    if server == "bare":
                        body = {"name": names[case], "arguments": arguments[case]}
                    rate, p50, p99 = load(url, body, data)
                    rates[server, case] = rate
                    print(f"{server:6} {case:18} {rate:9,.0f} req/s   p50 {p50:7.1f} ms   p99 {p99:7.1f} ms")
        for case in OURS:
            ratio, ceiling = rates["ours", case] / rates["stock", case], rates["ours", case] / rates["bare", case]
            print(f"{case:18} {ratio:5.1f} times stock strawberry, {ceiling:4.2f} of the ceiling")


if __name__ == "__main__":
    main()
