"""Faults of the store (存储): it cannot be used, or another program wrote to it."""

from ledger.errors.base import LedgerError


class StorageError(LedgerError):
    """The store of the ledger cannot be used."""

    zh = "账本的存储无法使用。"


class LogNotProtected(StorageError):
    """The log lacks the triggers that refuse UPDATE, DELETE and REPLACE, or has foreign ones. Restore the database from
    a backup."""

    zh = "日志缺少拒绝修改、删除和替换的保护，或含有外来的触发器。请从备份恢复数据库。"

    missing: tuple[str, ...]
    foreign: tuple[str, ...] = ()


class ForeignRows(StorageError):
    """The log contains events that belong to no operation: another program wrote to it. Restore it from a backup."""

    zh = "日志中有不属于任何业务的事件：有其他程序写入。请从备份恢复。"

    position: int
    expected: int


class StoreUnavailable(StorageError):
    """The database cannot be used; nothing was recorded."""

    zh = "数据库无法使用；未登记任何内容。"

    why: str


class OutcomeUnknown(StorageError):
    """The connection to the database was lost while operations were being stored, and it is not known whether they are
    recorded. Send them again under the same idempotency keys, or look them up by their ids."""

    zh = "存储过程中与数据库的连接中断，且未能及时恢复，无法判断是否已登记。请用同一幂等键重新提交，或按编号查询。"

    operations: tuple[str, ...]
    why: str


class UnreadableEvent(StorageError):
    """This version cannot read a stored event: it is unknown, newer, or damaged."""

    zh = "本版本无法读取某个已存事件：未知、更新或已损坏。"

    topic: str
    why: str
