"""Starts everybody, kills whom chance picks, starts them again, and audits what is left (故障演练)."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from ledger.errors import LedgerError
from projections.reader import Reader
from tests.faults.asking import ask, serve
from tests.faults.mill import Notes, work
from tests.faults.node import watch
from tests.graphql_api.process import free_port
from tests.ledger.audit import assert_whole
from tests.places import Place

_PROCESSES = get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.faults.asking", "tests.faults.mill", "tests.faults.node"])
Fault = Callable[[random.Random], None]


@dataclass(slots=True)
class Worker:
    """Somebody who works until killed, and then again."""

    name: str
    target: Callable[..., None]
    arguments: Sequence[Any]
    running: BaseProcess | None = None

    def start(self) -> None:
        """Start, or start again."""
        self.running = _PROCESSES.Process(target=self.target, args=self.arguments, daemon=True)
        self.running.start()

    def kill(self) -> None:
        """Kill -9. One that ended by itself before met something that it must not have met."""
        running, self.running = self.running, None
        assert running is not None
        assert running.is_alive(), f"{self.name} ended by itself"
        os.kill(running.pid or 0, signal.SIGKILL)
        running.join()


@dataclass(slots=True)
class Drill:
    """A ledger's place, its writers and read nodes, and what comes of them."""

    place: Place
    folder: Path
    chance: random.Random
    writers: int = 2
    nodes: int = 2
    faults: dict[str, Fault] = field(default_factory=dict)  # of what is no worker, by name
    of_server: float = 0.4  # how often it is one of these
    counts: Counter[str] = field(default_factory=Counter)
    port: int = field(default_factory=free_port)

    def paper(self, name: str) -> Notes:
        """Somebody's notes."""
        return Notes(self.folder / f"{name}.notes")

    def file(self, name: str) -> Path:
        """A node's own read model."""
        return self.folder / f"{name}.sqlite"

    def workers(self, generation: int) -> list[Worker]:
        """Everybody; writers begin a new series of keys whenever they are started."""
        writers = [
            Worker(f"writer{n}", work, (self.place, self.paper(f"writer{n}"), f"w{n}.{generation}"))
            for n in range(self.writers)
        ]
        nodes = [
            Worker(f"node{n}", watch, (self.place, self.file(f"node{n}"), self.paper(f"node{n}")))
            for n in range(self.nodes)
        ]
        data = self.folder if not self.place.on_server else self.folder / "server"
        server = Worker("server", serve, (self.place, data, self.port))
        asker = Worker("asker", ask, (self.port, self.paper("asker")))
        return [*writers, *nodes, server, asker]

    def run(self, rounds: int) -> None:
        """So many faults, at moments that chance picks."""
        with self._working() as workers:
            for number in range(rounds):
                time.sleep(self.chance.uniform(0.02, 0.4))
                self._fault(workers, number)
            self._until_all_have_worked(workers)
        self.counts["rounds"] += rounds

    @contextmanager
    def _working(self) -> Iterator[list[Worker]]:
        workers = self.workers(0)
        for each in workers:
            each.start()
        try:
            self._until_all_have_worked(workers)
            yield workers
        finally:
            for each in workers:
                if each.running is not None and each.running.is_alive():
                    each.kill()

    def _fault(self, workers: list[Worker], number: int) -> None:
        if self.faults and self.chance.random() < self.of_server:
            fault = self.chance.choice(list(self.faults))
            self.faults[fault](self.chance)
            self.counts[fault] += 1
            return
        picked = self.chance.randrange(len(workers))
        workers[picked].kill()
        self.counts[f"kill -9 {workers[picked].name.rstrip('0123456789')}"] += 1
        workers[picked] = self.workers(number + 1)[picked]
        workers[picked].start()

    def _until_all_have_worked(self, workers: list[Worker]) -> None:
        """Everybody did something after all that happened."""
        before = {each.name: self._lines(each.name) for each in workers if each.name != "server"}
        end = time.monotonic() + 90
        while waiting := [name for name, lines in before.items() if self._lines(name) <= lines]:
            assert time.monotonic() < end, f"not back to work: {waiting}; lines of all: {before}"
            for each in workers:
                assert each.running is not None
                assert each.running.is_alive(), f"{each.name} ended by itself: {self.paper(each.name).read('wrong')}"
            time.sleep(0.05)

    def _lines(self, name: str) -> int:
        path = self.paper(name).path
        return path.read_bytes().count(b"\n") if path.exists() else 0

    def audit(self) -> None:
        """Nothing acknowledged is missing, nothing is there twice or in part, and every node shows the same."""
        ledger = self.place.open()
        try:
            assert_whole(ledger)
            sent = [key for n in range(self.writers) for key in self.paper(f"writer{n}").read("sent")]
            told = {key for n in range(self.writers) for key in self.paper(f"writer{n}").read("told")}
            found = ledger.recorder.outcomes_of_keys(sent)
            assert told <= found.keys(), "an acknowledged command is not there"
            rows = ledger.operations(limit=10_000_000)
            assert len(rows) == 2 + len(found), "an operation is there twice, or nobody sent it"
            self.counts.update(
                {"commands sent": len(sent), "acknowledged": len(told), "found by key only": len(found.keys() - told)}
            )
            self.counts["neither"] += len(sent) - len(found)
            self._audit_nodes(ledger.last_position())
        finally:
            ledger.close()

    def _audit_nodes(self, end: int) -> None:
        for name in ("asker", *(f"node{n}" for n in range(self.nodes))):
            notes = self.paper(name)
            assert [] == notes.read("wrong")
            whole = "answers of the server" if name == "asker" else "figures seen whole"
            self.counts[whole] += len(notes.read("whole"))
        for n in range(self.nodes):
            log = self.place.open()
            try:
                reader = Reader(log, self.file(f"node{n}"))
                assert end == reader.resolve().position
                verified = reader.verify()
                assert verified.equal, verified.differences
                reader.close()
            except LedgerError as refusal:  # pragma: no cover - told with the node's name
                raise AssertionError(f"node{n}: {refusal}") from refusal
            finally:
                log.close()

    def report(self, name: str) -> str:
        """The report of the run."""
        told = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        return f"{name}: {told}"
