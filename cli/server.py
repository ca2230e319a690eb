"""The server (服务器): one process or several that listen on one address, over one data directory.

An interpreter uses one core, so several processes are for machines with several cores. They share the ledger and the
read model, which are files. Each process has its own rate limits and queues.
"""

import gc
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import uvicorn
from joserfc.jwk import OctKey
from prometheus_client.multiprocess import mark_process_dead
from starlette.applications import Starlette
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from cli.session import Session, opened
from graphql_api.app import Service, Settings, create_app
from graphql_api.execution.limits import Limits
from graphql_api.telemetry import SHARED
from graphql_api.transport import page
from graphql_api.transport.auth import AccessRules, keys_in, secret_in
from graphql_api.transport.logs import log_to
from graphql_api.transport.persisted import Persisted, listed_in

_TURN_SECONDS = 0.0005  # the time slice of a thread: an expensive document must not delay a cheap one
_HUNG_SECONDS = 30  # a process silent for this long is replaced


@dataclass(frozen=True, slots=True)
class Served:
    """The settings of a server as plain values, which can be sent to another process. Calling it makes the
    application."""

    data: Path
    closed: bool = False
    jwks: Path | None = None
    issuer: str = ""
    cost_per_minute: int = 2_000_000
    documents: Path | None = None
    only_persisted: bool = False
    origins: frozenset[str] = frozenset()
    introspection: bool = True
    explorer: bool = True
    page: bool = True
    log: Path | None = None

    def __call__(self) -> ASGIApp:
        """The application, in the process that serves it."""
        log_to(self.log)
        _forget_the_dead()
        session = Session(self.data)
        app = self._app(session, self._settings(secret_in(self.data)[0]), session.leave_nothing)
        session.reader.following.begin()
        sys.setswitchinterval(_TURN_SECONDS)
        gc.collect()
        gc.set_threshold(20_000, 5, 5)
        gc.freeze()  # schema and code lists stay for good: collecting them again and again would stop all threads
        return app

    def check(self) -> None:
        """Raise LedgerError if nothing can be served: before a secret is made and a port is opened, while the terminal
        still shows it."""
        settings = self._settings(None)
        with opened(self.data) as session:
            self._app(session, settings)

    def _app(self, session: Session, settings: Settings, ended: Callable[[], None] = lambda: None) -> Starlette:
        session.reader.resolve()
        return create_app(Service(session.ledger, session.reader, session.documents, settings), ended)

    def _settings(self, secret: OctKey | None) -> Settings:
        keys = keys_in(self.jwks) if self.jwks else None
        listed = listed_in(self.documents) if self.documents else {}
        if self.page:
            listed |= listed_in(page.DOCUMENTS)
        return Settings(
            access=AccessRules(open_reading=not self.closed, secret=secret, keys=keys, issuer=self.issuer),
            cost_per_minute=self.cost_per_minute,
            persisted=Persisted(listed, only=self.only_persisted),
            origins=self.origins,
            introspection=self.introspection,
            explorer=self.explorer,
            page=self.page,
        )


def run(served: Served, host: str, port: int, processes: int) -> None:
    """Serve until interrupted."""
    config = uvicorn.Config(
        served,
        factory=True,
        host=host,
        port=port,
        workers=processes,
        timeout_worker_healthcheck=_HUNG_SECONDS,
        log_level="warning",
        access_log=False,  # the application has its own
        ws="websockets-sansio",
        ws_max_size=2 * Limits().body_bytes,  # the application refuses larger ones with a reason
        ws_per_message_deflate=False,  # its memory would be most of the cost of a subscriber
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,  # streams never end by themselves
    )
    if processes == 1:
        uvicorn.Server(config).run()
        return
    with config.bind_socket() as free:  # if the port is taken, uvicorn says so and ends
        address = _Listening(free.family, *free.getsockname()[:2])
    with _shared_metrics():
        Multiprocess(config, sockets=[cast("socket.socket", address)]).run()


@dataclass(frozen=True, slots=True)
class _Listening:
    """An address that becomes a socket of its own in each process it is sent to, so that the system distributes
    connections. With one shared socket the first process would take all connections of a burst."""

    family: int
    host: str
    port: int

    def __reduce__(self) -> tuple[Any, ...]:
        """The form in which multiprocessing sends it."""
        return _socket, (self.family, self.host, self.port)


def _socket(family: int, host: str, port: int) -> socket.socket:
    own = socket.socket(family)
    own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    own.bind((host, port))
    return own


@contextmanager
def _shared_metrics() -> Iterator[None]:
    """Let each process answer with the metrics of all of them, through shared files."""
    with TemporaryDirectory(prefix="budget-ledger-metrics-") as folder:
        os.environ[SHARED] = folder
        try:
            yield
        finally:
            del os.environ[SHARED]


def _forget_the_dead() -> None:
    """Forget the open connections of a killed process."""
    for file in Path(os.environ.get(SHARED, "/nowhere")).glob("gauge_live*.db"):
        process = int(file.stem.rpartition("_")[2])
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            with suppress(FileNotFoundError):
                mark_process_dead(process)  # type: ignore[no-untyped-call]  # the library's types end here
        except PermissionError:
            pass
