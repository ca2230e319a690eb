"""Listener for new operations on PostgreSQL (监听): one connection is notified, so that nobody has to poll."""

from collections.abc import Callable
from contextlib import closing
from threading import Condition, Event, Thread

import psycopg
from psycopg import sql

from ledger.log.postgres_connection import ServerConnection

_HEARTBEAT_SECONDS = 2.0  # of silence, after which the server is asked for a sign of life
_PAUSE_SECONDS = 0.5  # before connecting again to a lost server


class Listener:
    """A version number that grows whenever anybody records, and can be waited for."""

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
        """A number that changes whenever anybody records; None while the server cannot be heard."""
        with self._changed:
            return self._heard if self._listening else None

    def recorded(self) -> None:
        """Note that this process has recorded, without waiting for the notification."""
        self._notify(listening=None)

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version differs from `seen`, at most some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: not self._listening or self._heard != seen, seconds)

    def close(self) -> None:
        """Stop listening; returns when the connection is closed."""
        self._stopping.set()
        self._thread.join()

    def _notify(self, *, listening: bool | None) -> None:
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
                self._notify(listening=False)
                self._stopping.wait(_PAUSE_SECONDS)
        self._notify(listening=False)

    def _listen(self, connection: ServerConnection) -> None:
        connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
        self._notify(listening=True)  # operations recorded while nobody listened are new, too
        silent = 0.0
        while not self._stopping.is_set():
            if any(True for _ in connection.notifies(timeout=0.1, stop_after=1)):
                silent = 0.0
                self._notify(listening=True)
                continue
            silent += 0.1
            if silent >= _HEARTBEAT_SECONDS:
                silent = 0.0
                connection.execute("SELECT 1")
