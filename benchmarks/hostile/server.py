"""The server under attack, as the system sees it: its memory, its processor time, its own counters and its log."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import clock_gettime, perf_counter, sleep

import httpx2 as httpx

from benchmarks.api.server import free_port
from benchmarks.resident import Resident

_IDLE, _LOOK = 0.05, 0.02  # a share of one processor; seconds


@dataclass(frozen=True, slots=True)
class Server:
    """One, running with the settings that `serve` has by default."""

    pid: int
    port: int
    log: Path

    @property
    def resident(self) -> Resident:
        """Its memory."""
        return Resident(self.pid)

    def worked(self) -> float:
        """Seconds of processor time, of all its threads."""
        return clock_gettime((~self.pid << 3) | 2)  # a clock of another process, as clock_getcpuclockid(3) names it

    def quiet(self, patience: float = 40) -> float:
        """Wait until it works no more; how long that took from now."""
        begun = since = perf_counter()
        worked = self.worked()
        while perf_counter() - begun < patience:
            sleep(_LOOK)
            now, more = perf_counter(), self.worked()
            if more - worked < _IDLE * (now - since):
                return since - begun
            since, worked = now, more
        return float("inf")

    def charged(self) -> float:
        """What all documents that it admitted have cost, those included that the throttle then refused."""
        text = httpx.get(f"http://127.0.0.1:{self.port}/metrics", timeout=30).text
        return float(re.search(r"^budget_ledger_cost_total (\S+)", text, re.MULTILINE)[1])  # type: ignore[index]  # there

    def faults(self) -> int:
        """Errors in its log."""
        return self.log.read_text(encoding="utf-8").count('"level": "error"')


@contextmanager
def serving(data: Path) -> Iterator[Server]:
    """A server in a process of its own, warmed up: what only first requests do is no delay by others."""
    port, log = free_port(), data / "server.log"
    command = (sys.executable, "-m", "cli", "serve", "--data", str(data), "--port", str(port), "--log", str(log))
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with suppress(httpx.TransportError):
                for _ in range(50):
                    httpx.post(f"http://127.0.0.1:{port}/graphql", json={"query": "{ __typename }"}, timeout=5)
                break
            sleep(0.1)
        yield Server(process.pid, port, log)
    finally:
        process.terminate()
        process.wait()
