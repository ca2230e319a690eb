"""The honest client: it asks `{ __typename }` every 20 ms, answered or not, and nothing but the server makes it wait.

Bare sockets, read by the only thread of this process. A question takes a connection that is free, else a new one; one
in ten takes a new one anyway.
"""

import gc
import socket
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from selectors import EVENT_READ, DefaultSelector
from time import perf_counter

from benchmarks.hostile.connection import asked

EVERY, PATIENCE = 0.02, 30.0
_QUESTION = asked("{ __typename }")


@dataclass(slots=True)
class Waits:
    """How long it waited, in milliseconds, and the questions that were not answered rightly."""

    answered: list[float] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)

    def part(self, share: float) -> float:
        """A percentile."""
        ordered = sorted(self.answered)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else float("nan")

    def __str__(self) -> str:
        """Count, p50, p99 and the longest."""
        told = f"{len(self.answered):5} {self.part(0.5):7.1f} {self.part(0.99):7.1f} {self.part(1):7.1f}"
        return f"{told}  DROPPED {dict(self.dropped)}" if self.dropped else told


@dataclass(slots=True)
class _Question:
    connection: socket.socket
    begun: float
    keep: bool
    answer: bytes = b""


class Honest:
    """The client."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[socket.socket] = []
        self._open = DefaultSelector()
        self._waits = Waits()

    def asking(self, over: Callable[[], bool]) -> Waits:
        """Ask until it is over, then wait for the last answers."""
        gc.collect()
        gc.disable()
        due, number, ended = perf_counter(), 0, False
        while not ended or self._open.get_map():
            ended = ended or over()
            while not ended and perf_counter() >= due:
                number += 1
                due += EVERY
                self._ask(number % 10 == 0)
            for key, _ in self._open.select(max(due - perf_counter(), 0) if not ended else EVERY):
                self._read(key.data)
            self._give_up()
        gc.enable()
        return self._waits

    def _ask(self, new: bool) -> None:
        begun = perf_counter()
        try:
            connection = self._free.pop() if self._free and not new else self._connect()
            connection.sendall(_QUESTION)
        except OSError as error:
            self._waits.dropped[type(error).__name__] += 1
            return
        self._open.register(connection, EVENT_READ, _Question(connection, begun, keep=not new))

    def _connect(self) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self._port), timeout=PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def _read(self, question: _Question) -> None:
        try:
            more = question.connection.recv(65_536)
        except OSError as error:
            self._end(question, type(error).__name__)
            return
        question.answer += more
        if not more or not question.answer.startswith(b"HTTP/1.1 200"):
            self._end(question, str(question.answer[:32] or "closed"))
        elif b'"__typename":"Query"' in question.answer and question.answer.endswith(b"}"):
            self._end(question)

    def _end(self, question: _Question, dropped: str = "") -> None:
        self._open.unregister(question.connection)
        if dropped:
            self._waits.dropped[dropped] += 1
        else:
            self._waits.answered.append((perf_counter() - question.begun) * 1000)
        if question.keep and not dropped:
            self._free.append(question.connection)
        else:
            question.connection.close()

    def _give_up(self) -> None:
        for key in list(self._open.get_map().values()):
            if perf_counter() - key.data.begun > PATIENCE:
                self._end(key.data, "no answer")
