"""What looking after a log may be refused for (运维): found by whoever moves, saves or restores it, never by a command.

That is why they are not among `ledger.errors`, which are what a command of the API may be refused for.

StorageError
└── Upkeep                  CopyDiffers, DamagedBackup, DamagedLog, NoLog, TargetNotEmpty
"""

from ledger.errors.storage import StorageError


class Upkeep(StorageError):
    """The log cannot be looked after in this way; nothing was changed."""

    zh = "无法如此维护账本；未作任何更改。"


class NoLog(Upkeep):
    """There is no ledger there."""

    zh = "该处没有账本。"

    place: str


class TargetNotEmpty(Upkeep):
    """There is something already, and nothing is written over it. Name an empty place, or move away what is there."""

    zh = "目标处已有内容，不会覆盖。请指定空的位置，或先移走原有内容。"

    place: str


class DamagedLog(Upkeep):
    """The log is damaged, so it is not copied. Restore it from a backup, or from another copy."""

    zh = "账本已损坏，不予复制。请从备份或其他副本恢复。"

    what: str


class CopyDiffers(Upkeep):
    """A table of the copy is not what was copied; the copy was given up. Look at the disk or the server it lies on."""

    zh = "副本中某张表与原表不一致，副本已放弃。请检查其所在的磁盘或服务器。"

    table: str


class DamagedBackup(Upkeep):
    """This is no backup, or not what was saved; nothing of it was restored. Take another one."""

    zh = "该文件不是备份，或与当初保存的内容不符，未恢复任何内容。请使用另一份备份。"

    file: str
    what: str
