"""The peer: the eventsourcing library in ordinary use, its own recorder, transcoder and settings (对照).

Aggregates stay in memory, so that nothing is read before an event is saved; the ledger reads what it decides on. Days
and ids are plain text already, which the library's transcoder writes without asking anybody.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from ledger.operations.events import Adjusted, AnyEvent, Money, OperationRecorded

Facts = dict[str, Any]


class Account(Aggregate):
    """A stream of events, with a balance."""

    class Posted(Aggregate.Event):
        """Money moved."""

        line: Facts
        amount_fen: int
        breakdown: list[Facts]
        effective_on: str
        authority: Facts
        reason: str
        operation: Facts

    class Noted(Aggregate.Event):
        """What moves no money."""

        facts: Facts

    def __init__(self, name: str) -> None:
        self.name = name
        self.balance_fen = 0

    @event(Posted)
    def post(self, amount_fen: int) -> None:
        """Move money."""
        self.balance_fen += amount_fen

    def say(self, facts: Facts) -> None:
        """Trigger the event that says this."""
        if "amount_fen" in facts:
            self.trigger_event(self.Posted, **facts)
        else:
            self.trigger_event(self.Noted, facts=facts)


class Accounts:
    """The library's application, and its aggregates by name."""

    def __init__(self, env: dict[str, str]) -> None:
        self.application = Application[UUID](env)
        self._by_name: dict[str, Account] = {}

    def open(self, names: Iterable[str]) -> None:
        """Make the aggregates of these names, in one transaction."""
        new = {name: Account(name) for name in names}
        self.application.save(*new.values())
        self._by_name.update(new)

    def save(self, contents: Iterable["Content"]) -> None:
        """Trigger an event of each content, and save all of them in one transaction."""
        touched: dict[str, Account] = {}
        for name, facts in contents:
            account = touched[name] = self._by_name[name]
            account.say(facts)
        self.application.save(*touched.values())

    def close(self) -> None:
        """Close the application."""
        self.application.close()


Content = tuple[str, Facts]  # the name of an aggregate, and what its event says


def content_of(event: AnyEvent, operation: OperationRecorded | None = None) -> Content:
    """What an event of the ledger says, as an event of the library is to say it; `operation`: what its operation says
    besides, where that is no event of its own."""
    if not isinstance(event, Money):
        return str(event.originator_id), _plain(event)
    said = {"reason": "", "authority": {}, **_plain(event)}
    own: Facts = {"id": str(event.operation_id)}
    if isinstance(event, Adjusted):
        own["kind"] = said.pop("kind")
        own["reverses"] = said.pop("reverses", "")
    else:
        said.pop("advance", None)
    if operation is not None:
        own |= {name: fact for name, fact in _plain(operation).items() if name not in said}
    return str(event.originator_id), {**said, "operation": own}


def _plain(event: AnyEvent) -> Facts:
    facts: Facts = msgspec.to_builtins(event)
    return {name: fact for name, fact in facts.items() if name not in _KEYS}


_KEYS = ("originator_id", "originator_version", "operation_id")
