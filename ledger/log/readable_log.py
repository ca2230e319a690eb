"""The log as its followers read it (可读日志)."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from ledger.log.recorder import Stored
from ledger.operations.events import AnyEvent
from ledger.operations.operation import OperationRow


class ReadableLog(Protocol):
    """A log that can be read and waited for; `ledger.application.BudgetLedger` is one."""

    def operations(self, after: int = 0, limit: int = 1000) -> list[OperationRow]:
        """At most `limit` operations that end after a position, in order."""
        ...

    def read(self, first: int, last: int) -> Iterator[tuple[int, AnyEvent]]:
        """Events with their notification ids, both bounds included. Raises UnreadableEvent."""
        ...

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The same events as they are stored, for readers that decode them themselves."""
        ...

    def decoded(self, stored: Stored) -> AnyEvent:
        """The event of a stored row. Raises UnreadableEvent."""
        ...

    def version(self) -> int | None:
        """A number that changes whenever anybody records, cheaper than a query; None if it is not known."""
        ...

    def listen(self) -> None:
        """Have `version` known without a query from now on, for those who read again and again."""
        ...

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until the version differs from `seen`, at most some seconds; it may return early."""
        ...

    def identity(self) -> str:
        """A random id of this log, made once."""
        ...
