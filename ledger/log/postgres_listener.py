"""Hears what others record on PostgreSQL (监听): one connection is told, so that nobody has to ask again and again."""

from collections.abc import Callable
from contextlib import closing
from threading import Condition, Event, Thread

import psycopg
from psycopg import sql

from ledger.log.postgres_connection import ServerConnection

_HEARTBEAT_SECONDS = 2.0  # of silence, after which the server is asked whether it is there
_PAUSE_SECONDS = 0.5  # before a server that was lost is called again


class Listener:
    """A number that grows whenever anybody recorded, and whoever waits for that."""

    def __init__(self, connect: Callable[[], ServerConnection], channel: str) -> None:
        self._connect = connect
        self._channel = channel
        self._heard = 0
        self._listening = False
        self._changed = Condition()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="budget-ledger-listener", daemon=True)
        self._thread.start()

    @property
    def version(self) -> int | None:
        """A number that changes whenever anybody recorded; None while the server is not heard."""
        with self._changed:
            return self._heard if self._listening else None

    def recorded(self) -> None:
        """Whoever recorded in this process need not wait to be told so."""
        self._tell(listening=None)

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the number is another one, or so long."""
        with self._changed:
            self._changed.wait_for(lambda: not self._listening or self._heard != seen, seconds)

    def close(self) -> None:
        """Stop listening; returns when the connection is closed."""
        self._stopping.set()
        self._thread.join()

    def _tell(self, *, listening: bool | None) -> None:
        with self._changed:
            self._heard += 1
            self._listening = self._listening if listening is None else listening
            self._changed.notify_all()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with closing(self._connect()) as connection:
                    self._listen(connection)
            except psycopg.Error:
                self._tell(listening=False)
                self._stopping.wait(_PAUSE_SECONDS)
        self._tell(listening=False)

    def _listen(self, connection: ServerConnection) -> None:
        connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
        self._tell(listening=True)  # what was recorded while nobody listened is new, too
        silent = 0.0
        while not self._stopping.is_set():
            if any(True for _ in connection.notifies(timeout=0.1, stop_after=1)):
                silent = 0.0
                self._tell(listening=True)
                continue
            silent += 0.1
            if silent >= _HEARTBEAT_SECONDS:
                silent = 0.0
                connection.execute("SELECT 1")
