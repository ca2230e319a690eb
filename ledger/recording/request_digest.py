"""Digest of a request (请求摘要): what an idempotency key stands for."""

import hashlib
from collections.abc import Sequence

import msgspec

from ledger.errors import InvalidCommand
from ledger.operations.commands import Command
from ledger.operations.operation import Header

_ENCODER = msgspec.json.Encoder(order="deterministic")


def request_digest(commands: Sequence[Command], header: Header) -> str:
    """Returns the sha256 of the commands and the header, without the recording time.

    Nothing in it is made by the ledger: no id, no clock. Raises InvalidCommand for a value that JSON cannot hold.
    """
    request = [msgspec.structs.replace(header, recorded_at=None), list(commands)]
    try:
        return hashlib.sha256(_ENCODER.encode(request)).hexdigest()
    except (ValueError, OverflowError, TypeError) as error:
        raise InvalidCommand("operation", str(error)) from error
