"""Background follower (持续跟随): a thread, woken by every recorded operation, that keeps the read model up to date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event, Lock, Thread

from ledger.errors import StoreUnavailable
from ledger.log.readable_log import ReadableLog
from projections.errors import ProjectionError

_POLL_SECONDS = 1.0  # without a notification, after which the log is read all the same
_RETRY_SECONDS = 0.5  # after a failure


@dataclass(frozen=True, slots=True)
class Fault:
    """Why the read model is behind, and since when: the log is unreachable, or cannot be followed any further."""

    since: datetime
    refusal: StoreUnavailable | ProjectionError

    @property
    def away(self) -> bool:
        """Whether the log is unreachable: answers stay right, but get older."""
        return isinstance(self.refusal, StoreUnavailable)


class BackgroundFollower:
    """Catches up in the background until it is stopped. `fault` is the last failure, until the next success."""

    def __init__(self, log: ReadableLog, poll: Callable[[], int]) -> None:
        """`poll` catches up even if the version of the log is unchanged."""
        self._log, self._poll = log, poll
        self._stopping = Event()
        self._lock = Lock()
        self._fault: Fault | None = None
        self._thread: Thread | None = None

    @property
    def running(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None

    @property
    def fault(self) -> Fault | None:
        """The last failure; None after a success."""
        with self._lock:
            return self._fault

    def begin(self) -> None:
        """Start the thread; it ends with the process."""
        self._log.listen()
        self._thread = Thread(target=self._run, name="budget-ledger-following", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop the thread; returns once it writes no more."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def note(self, refusal: StoreUnavailable | ProjectionError | None) -> None:
        """Note the outcome of the last attempt, by this thread or another: a refusal, or None for a success."""
        with self._lock:
            since = self._fault.since if self._fault else datetime.now(UTC)
            self._fault = Fault(since, refusal) if refusal else None

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                seen = self._log.version()  # before reading: later operations change it
                self._poll()
                self.note(None)
                self._log.wait(seen, _POLL_SECONDS)
            except (StoreUnavailable, ProjectionError) as refusal:
                self.note(refusal)
                self._stopping.wait(_RETRY_SECONDS)
