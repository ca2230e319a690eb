"""What a ledger remembers between operations (记忆): what the last one was decided on, as far as it holds."""

from threading import Lock

from ledger.log.recorder import LogRecorder
from ledger.operations.operation import DecisionBasis
from ledger.state.history_view import History, View

_MOST_EVENTS = 50_000  # of what is kept; beyond it, it is read anew
_MOST_CHANGED = 1_000  # streams that others recorded on; beyond it, reading anew is simpler


class Memory:
    """Lends a view that is up to date to one operation at a time; who comes meanwhile gets a new one."""

    def __init__(self, history: History, log: LogRecorder) -> None:
        self._history = history
        self._log = log
        self._lock = Lock()
        self._kept: View | None = None

    def view(self) -> View:
        """A view of the log as it stands. What others recorded on is read again when it is asked for, and everything
        when the log no longer holds what was known of it: somebody brought back a backup."""
        with self._lock:
            view, self._kept = self._kept, None
        end = self._history.mark()
        if view is not None and view.known != end and not self._brought_up(view):
            view = None
        found = view or View(self._history)
        found.basis = DecisionBasis.at(end)
        return found

    def _brought_up(self, view: View) -> bool:
        """Have a view forget what changed; False where that is too much, or where it was made on another log."""
        if not self._log.holds(view.known):
            return False
        changed = self._log.streams_after(view.basis.since, _MOST_CHANGED)
        view.forget(changed)
        return len(changed) < _MOST_CHANGED

    def keep(self, view: View) -> None:
        """Take a view back, on which everything up to its position, and nothing else, was taken in."""
        if view.size <= _MOST_EVENTS:
            with self._lock:
                self._kept = view
