"""Large exports: bounded memory, other clients served meanwhile, and no work after the client is gone."""

import logging
import shutil
import socket
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from mmap import PAGESIZE
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx2 as httpx
import pytest

from cli.session import READ_MODEL_FILE
from graphql_api.app import Settings
from graphql_api.execution.limits import Limits
from tests.graphql_api.export.test_export import get
from tests.graphql_api.server import Client, serving


def grown(demonstration_data: Path, folder: Path, times: int) -> Path:
    """The demonstration with each entry of its read model repeated this many times."""
    data = folder / "data"
    shutil.copytree(demonstration_data, data)
    with sqlite3.connect(data / READ_MODEL_FILE) as model:
        names = [row[1] for row in model.execute("PRAGMA table_info(movements)")]
        copied = ", ".join("ordinal + 1000 * n" if name == "ordinal" else name for name in names)
        model.execute(
            "WITH RECURSIVE times(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < ?) "
            f"INSERT INTO movements ({', '.join(names)}) SELECT {copied} FROM movements, times",
            (times,),
        )
    model.close()
    return data


@pytest.fixture(scope="module")
def large(demonstration_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A read model of about 39,000 entries, 40 MB of CSV."""
    return grown(demonstration_data, tmp_path_factory.mktemp("large"), 300)


@pytest.fixture
def stopped(caplog: pytest.LogCaptureFixture) -> Callable[[], dict[str, Any]]:
    """Waits for the request's line in the log, and returns its facts about the export."""
    caplog.set_level(logging.INFO, "budget_ledger.requests")

    def wait() -> dict[str, Any]:
        until = monotonic() + 20
        while monotonic() < until:
            lines: list[dict[str, Any]] = [line for record in caplog.records for line in getattr(record, "items", ())]
            for told in lines:
                if "export" in told:
                    return told
            sleep(0.02)
        raise AssertionError("the request never ended")

    return wait


CODINGS = pytest.mark.parametrize("coding", ["identity", "gzip"])


@contextmanager
def asking(client: Client, coding: str = "identity") -> Iterator[socket.socket]:
    """A connection with a small receive buffer that has requested all entries."""
    host, port = client.url.removeprefix("http://").split(":")
    with socket.socket() as caller:
        caller.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        caller.connect((host, int(port)))
        wanted = f"GET /export/entries.csv HTTP/1.1\r\nHost: test\r\nAccept-Encoding: {coding}\r\n\r\n"
        caller.sendall(wanted.encode())
        yield caller


STATM = Path("/proc/self/statm")


@pytest.mark.drill
@pytest.mark.skipif(not STATM.exists(), reason="tells resident memory on Linux only")
@CODINGS
def test_memory_does_not_grow_with_the_list(large: Path, coding: str) -> None:
    """Forty megabytes are sent page by page, compressed or not, and other clients are answered meanwhile."""
    received, slowest, resident = 0, 0.0, []
    with (
        serving(large) as client,
        httpx.Client(base_url=client.url, timeout=60) as other,
        client.http.stream("GET", "/export/entries.csv", headers={"accept-encoding": coding}) as answer,
    ):
        for part in answer.iter_bytes(500_000):
            received += len(part)
            begun = monotonic()
            assert 200 == other.post("/graphql", json={"query": "{__typename}"}).status_code
            slowest = max(slowest, monotonic() - begun)
            resident.append(int(STATM.read_text().split()[1]) * PAGESIZE)
    assert received > 40_000_000
    assert max(resident) - resident[2] < 20_000_000  # pages, and a cache of SQLite's for each worker
    assert slowest < 10  # it does not wait for the end of the list, however busy the machine is


@CODINGS
def test_a_client_that_hangs_up_stops_the_work(large: Path, stopped: Callable[[], dict[str, Any]], coding: str) -> None:
    """Few rows are read after the client is gone; the log says that the export is not complete."""
    with serving(large) as client:
        with asking(client, coding) as caller:
            caller.recv(4096)
        told = stopped()
    assert told["complete"] is False
    assert told["rows"] < 13_000


@CODINGS
def test_a_deadline_breaks_off_the_stream(large: Path, coding: str) -> None:
    """The stream lacks its end, so that no client takes it for the whole; a workbook, which is built first, is
    refused."""
    with serving(large, Settings(limits=Limits(export_seconds=0.6))) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            client.http.get("/export/entries.csv", headers={"accept-encoding": coding})
        refused = get(client, "entries.xlsx")
        assert (429, "DeadlinePassed") == (refused.status_code, refused.json()["code"])
        assert 200 == get(client, "departments.csv").status_code  # the deadline is each request's own


def test_a_client_that_does_not_read_is_dropped(large: Path, stopped: Callable[[], dict[str, Any]]) -> None:
    """At the deadline the stream ends even if the client reads nothing."""
    with serving(large, Settings(limits=Limits(export_seconds=1))) as client, asking(client):
        told = stopped()
    assert told["complete"] is False
    assert told["ms"] < 5_000


def test_large_exports_are_compressed_part_by_part(demonstration_data: Path, tmp_path: Path) -> None:
    """The first rows can be decompressed before the last are made; all parts together are the plain file."""
    with serving(grown(demonstration_data, tmp_path, 60)) as client:
        plain = get(client, "entries.csv").content
        unpacking = zlib.decompressobj(wbits=31)
        with client.http.stream("GET", "/export/entries.csv", headers={"accept-encoding": "gzip"}) as answer:
            parts = [unpacking.decompress(part) for part in answer.iter_raw()]
    assert unpacking.eof
    assert plain == b"".join(parts)
    assert 0 < len(parts[0]) < len(plain) // 20
    assert "repr-digest" not in answer.headers
