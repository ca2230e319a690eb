"""Refusals of maintenance (运维): moving, saving or restoring a log.

They are not among `ledger.errors`, which are the refusals of commands.

StorageError
└── Upkeep                  CopyDiffers, DamagedBackup, DamagedLog, NoLog, TargetNotEmpty
"""

from ledger.errors.storage import StorageError


class Upkeep(StorageError, zh="无法如此维护账本；未作任何更改。"):
    """This maintenance of the log is not possible; nothing was changed."""


class NoLog(Upkeep, zh="该处没有账本。"):
    """There is no ledger at this place."""

    place: str


class TargetNotEmpty(Upkeep, zh="目标处已有内容，不会覆盖。请指定空的位置，或先移走原有内容。"):
    """The target is not empty, and nothing is overwritten. Name an empty target, or move its content away first."""

    place: str


class DamagedLog(Upkeep, zh="账本已损坏，不予复制。请从备份或其他副本恢复。"):
    """The log is damaged, so it was not copied. Restore it from a backup or from another copy."""

    what: str


class CopyDiffers(Upkeep, zh="副本中某张表与原表不一致，副本已放弃。请检查其所在的磁盘或服务器。"):
    """A table of the copy differs from the original, so the copy was abandoned. Check the disk or the server of the
    copy."""

    table: str


class DamagedBackup(Upkeep, zh="该文件不是备份，或与当初保存的内容不符，未恢复任何内容。请使用另一份备份。"):
    """This file is not a backup, or its content was changed; nothing was restored. Use another backup."""

    file: str
    what: str
