"""What all sides of the comparison have (参评者): how they load the entries, and how they answer."""

from abc import abstractmethod
from typing import Protocol

from benchmarks.peers.entries import Answer, Question


class Side(Protocol):
    """Somebody who answers questions about the entries."""

    name: str

    @abstractmethod
    def load(self) -> None:
        """Take in the entries that it was made with, in whatever form questions need them in."""

    @abstractmethod
    def ask(self, question: Question) -> Answer:
        """The balances of all accounts that are asked about."""

    @abstractmethod
    def close(self) -> None:
        """Give back what it holds."""
