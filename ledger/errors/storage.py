"""Faults of the store (存储): it cannot be used, or another program wrote to it."""

from ledger.errors.base import LedgerError


class StorageError(LedgerError, zh="账本的存储无法使用。"):
    """The store of the ledger cannot be used."""


class LogNotProtected(StorageError, zh="日志缺少拒绝修改、删除和替换的保护，或含有外来的触发器。请从备份恢复数据库。"):
    """The log lacks the triggers that refuse UPDATE, DELETE and REPLACE, or has foreign ones. Restore the database from
    a backup."""

    missing: tuple[str, ...]
    foreign: tuple[str, ...] = ()


class ForeignRows(StorageError, zh="日志中有不属于任何业务的事件：有其他程序写入。请从备份恢复。"):
    """The log contains events that belong to no operation: another program wrote to it. Restore it from a backup."""

    position: int
    expected: int


class StoreUnavailable(StorageError, zh="数据库无法使用；未登记任何内容。"):
    """The database cannot be used; nothing was recorded."""

    why: str


class OutcomeUnknown(
    StorageError,
    zh="存储过程中与数据库的连接中断，且未能及时恢复，无法判断是否已登记。请用同一幂等键重新提交，或按编号查询。",
):
    """The connection to the database was lost while operations were being stored, and it is not known whether they are
    recorded. Send them again under the same idempotency keys, or look them up by their ids."""

    operations: tuple[str, ...]
    why: str


class UnreadableEvent(StorageError, zh="本版本无法读取某个已存事件：未知、更新或已损坏。"):
    """This version cannot read a stored event: it is unknown, newer, or damaged."""

    topic: str
    why: str
