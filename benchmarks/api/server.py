"""A server under measurement: its own process, started anew for each round."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import sleep

import httpx2 as httpx


@dataclass(frozen=True, slots=True)
class Server:
    """What it is called, whose questions it understands, and what starts it: the port is the last argument.

    `warm_up`: for how many seconds it is asked each question before that counts.
    """

    name: str
    language: str
    command: tuple[str, ...]
    warm_up: int = 0


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(server: Server) -> Iterator[str]:
    """The address where it answers, once it does. It logs as it does in earnest; nobody shows it here."""
    port = free_port()
    process = subprocess.Popen([*server.command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/graphql"
    try:
        for _ in range(200):
            assert process.poll() is None, f"{server.name} has ended; start it by hand to see why: {process.args!r}"
            try:
                httpx.get(url, timeout=1)
                break
            except httpx.TransportError:
                sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait()
