"""A read model that keeps up by itself (持续跟随): a thread is woken whenever something is recorded, by anybody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event, Lock, Thread

from ledger.errors import StoreUnavailable
from ledger.log.readable_log import ReadableLog
from projections.errors import ProjectionError

_LOOK_SECONDS = 1.0  # of silence, after which the log is looked at all the same
_PAUSE_SECONDS = 0.5  # after something went wrong


@dataclass(frozen=True, slots=True)
class Fault:
    """Why the read model does not keep up, and since when: the log is away, or it cannot be followed any further."""

    since: datetime
    refusal: StoreUnavailable | ProjectionError

    @property
    def away(self) -> bool:
        """Whether the log cannot be reached: what is known stays good, and is only older and older."""
        return isinstance(self.refusal, StoreUnavailable)


class BackgroundFollower:
    """Catches up in the background until it is stopped. Whatever goes wrong is kept as `fault` until it went well."""

    def __init__(self, log: ReadableLog, look: Callable[[], int]) -> None:
        """`look` catches up, whatever the version was when it last did."""
        self._log, self._look = log, look
        self._stopping = Event()
        self._lock = Lock()
        self._fault: Fault | None = None
        self._thread: Thread | None = None

    @property
    def running(self) -> bool:
        """Whether somebody tries again and again."""
        return self._thread is not None

    @property
    def fault(self) -> Fault | None:
        """What went wrong last, unless it went well since."""
        with self._lock:
            return self._fault

    def begin(self) -> None:
        """Follow in a thread of its own, which ends with the process."""
        self._log.listen()
        self._thread = Thread(target=self._run, name="budget-ledger-following", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop; returns when nothing is written any more."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def note(self, refusal: StoreUnavailable | ProjectionError | None) -> None:
        """What came of the last attempt, whoever made it."""
        with self._lock:
            since = self._fault.since if self._fault else datetime.now(UTC)
            self._fault = Fault(since, refusal) if refusal else None

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                seen = self._log.version()  # before the look: what comes later changes it
                self._look()
                self.note(None)
                self._log.wait(seen, _LOOK_SECONDS)
            except (StoreUnavailable, ProjectionError) as refusal:
                self.note(refusal)
                self._stopping.wait(_PAUSE_SECONDS)
