"""Cache of the view that the last operation was decided on (视图缓存)."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from ledger.errors import LedgerError
from ledger.log.recorded_log import RecordedLog
from ledger.operations.operation import DecisionBasis
from ledger.state.history_view import View

_MOST_EVENTS = 50_000  # a larger view is not kept
_MOST_CHANGED = 1_000  # streams changed by others; with more, a new view is simpler


class ViewCache:
    """Lends the cached view to one operation at a time; concurrent operations get a new one."""

    def __init__(self, log: RecordedLog) -> None:
        self._log = log
        self._lock = Lock()
        self._kept: View | None = None

    @contextmanager
    def lent(self) -> Iterator[View]:
        """A view of the log as it stands, for one operation: stored when the block ends, or refused with LedgerError.

        On any other exception the view is dropped.
        """
        view = self._taken()
        try:
            yield view
        except LedgerError:
            view.revert()
            self._keep(view)
            raise
        self._keep(view)

    def _taken(self) -> View:
        """The cached view without the streams that others have changed, or a new one.

        It is dropped if the log no longer holds what the view knows: the log was restored from a backup.
        """
        with self._lock:
            view, self._kept = self._kept, None
        end = self._log.mark()
        if view is None or (view.basis.known != end and not self._brought_up(view)):
            view = View(self._log)
        view.basis = DecisionBasis.at(end)
        return view

    def _brought_up(self, view: View) -> bool:
        """Have a view forget the changed streams; False if they are too many, or if it was made on another log."""
        if not self._log.recorder.holds(view.known):
            return False
        changed = self._log.recorder.streams_after(view.basis.since, _MOST_CHANGED)
        view.forget(changed)
        return len(changed) < _MOST_CHANGED

    def _keep(self, view: View) -> None:
        if view.size <= _MOST_EVENTS:
            with self._lock:
                self._kept = view
