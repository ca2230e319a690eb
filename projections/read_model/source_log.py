"""What the projections ask of a log (日志): its operations in order, its events, and which log it is."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from ledger.log.recorder import Stored
from ledger.operations.events import AnyEvent
from ledger.operations.operation import OperationRow


class Log(Protocol):
    """The log's side that projections read; `ledger.application.BudgetLedger` is one."""

    def operations(self, after: int = 0, limit: int = 1000) -> list[OperationRow]:
        """At most `limit` operations that end after a position, in order."""
        ...

    def read(self, first: int, last: int) -> Iterator[tuple[int, AnyEvent]]:
        """Events with their notification ids, both bounds included. Raises UnreadableEvent."""
        ...

    def listen(self) -> None:
        """Have the version told without asking, from now on."""
        ...

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """The same events as they are stored, for readers that decode them themselves."""
        ...

    def decoded(self, stored: Stored) -> AnyEvent:
        """The event of a stored row. Raises UnreadableEvent."""
        ...

    def version(self) -> int | None:
        """A number that changes whenever anybody recorded; None where there is none."""
        ...

    def wait(self, seen: int | None, seconds: float) -> None:
        """Wait until anybody recorded after a version, or so long."""
        ...

    def identity(self) -> str:
        """A random id of this log, made once."""
        ...
