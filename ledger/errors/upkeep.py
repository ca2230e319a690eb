"""What looking after a log may be refused for (运维): found by whoever moves, saves or restores it, never by a command.

That is why they are not among `ledger.errors`, which are what a command of the API may be refused for.

StorageError
└── Upkeep                  NoLog
"""

from dataclasses import dataclass

from ledger.errors.storage import StorageError


class Upkeep(StorageError):
    """The log cannot be looked after in this way; nothing was changed."""

    zh = "无法如此维护账本；未作任何更改。"


@dataclass(eq=False)
class NoLog(Upkeep):
    """There is no ledger there."""

    zh = "该处没有账本。"

    place: str
