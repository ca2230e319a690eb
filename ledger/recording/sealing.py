"""A decided operation, sealed for the store (封存): its events, what closes it, and its request's digest."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from ledger.errors import InvalidCommand
from ledger.operations.commands import Command
from ledger.operations.events import AnyEvent
from ledger.operations.operation import Header, PendingOperation
from ledger.state.draft import Draft

_ENCODER = msgspec.json.Encoder(order="deterministic")


class Sealed(NamedTuple):
    """One operation as it goes to the store."""

    events: list[AnyEvent]
    pending: PendingOperation


def sealed(draft: Draft, commands: Sequence[Command], digest: str) -> Sealed:
    """A draft that was judged, as it is stored."""
    events = draft.sealed(tuple(dict.fromkeys(type(command).__name__ for command in commands)))
    return Sealed(events, draft.pending(events, digest))


def request_digest(commands: Sequence[Command], header: Header) -> str:
    """What an idempotency key stands for: sha256 over the commands and the header, recording time apart.

    Nothing in it is made by the ledger: no id, no clock. Raises InvalidCommand for what cannot be written down.
    """
    asked = msgspec.structs.replace(header, recorded_at=None)
    try:
        return hashlib.sha256(_ENCODER.encode([asked, list(commands)])).hexdigest()
    except (ValueError, OverflowError, TypeError) as error:
        raise InvalidCommand("operation", str(error)) from error
