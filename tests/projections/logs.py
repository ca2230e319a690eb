"""Logs that differ from the recorded one."""

from collections.abc import Iterable, Iterator

from ledger.application import BudgetLedger
from ledger.log.recorder import Stored
from ledger.operations.events import AnyEvent
from ledger.operations.operation import OperationRow


class OtherLog:
    """A log that delegates to a real one; tests override single methods."""

    def __init__(self, ledger: BudgetLedger) -> None:
        self.ledger = ledger

    def operations(self, after: int = 0, limit: int = 1000) -> list[OperationRow]:
        """As the real log."""
        return self.ledger.operations(after, limit)

    def read(self, first: int, last: int) -> Iterator[tuple[int, AnyEvent]]:
        """As the real log."""
        return self.ledger.read(first, last)

    def stored(self, first: int, last: int) -> Iterable[Stored]:
        """As the real log."""
        return self.ledger.stored(first, last)

    def decoded(self, stored: Stored) -> AnyEvent:
        """As the real log."""
        return self.ledger.decoded(stored)

    def listen(self) -> None:
        """As the real log."""
        self.ledger.listen()

    def version(self) -> int | None:
        """As the real log."""
        return self.ledger.version()

    def wait(self, seen: int | None, seconds: float) -> None:
        """As the real log."""
        self.ledger.wait(seen, seconds)

    def identity(self) -> str:
        """As the real log."""
        return self.ledger.identity()
