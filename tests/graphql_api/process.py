"""`budget-ledger serve` as an operator starts it: a process of its own."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import httpx2 as httpx


def free_port() -> int:
    """A free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


INSTALLED_HERE = Path(sys.executable).with_name("budget-ledger")


@contextmanager
def process(
    data: Path, *options: str, program: Path = INSTALLED_HERE
) -> Iterator[tuple[httpx.Client, subprocess.Popen[bytes]]]:
    """`budget-ledger serve` over a data directory, ended as Ctrl-C ends it. `program`: of another installation."""
    port = free_port()
    command = [str(program), "serve", "--data", str(data), "--port", str(port)]
    running = subprocess.Popen(
        [*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=data.parent
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            until = monotonic() + 60
            while True:
                try:
                    client.get("/healthz")
                    break
                except httpx.TransportError:
                    assert running.poll() is None, "the server ended"
                    assert monotonic() < until, "the server never came up"
                    sleep(0.1)
            yield client, running
    finally:
        running.send_signal(signal.SIGINT)  # nothing happens to one that has ended
        assert running.wait(30) in (0, -signal.SIGINT, 130, -signal.SIGTERM)
