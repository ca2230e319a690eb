"""Conflicts with what was recorded before or at the same time (冲突)."""

from ledger.errors.base import LedgerError


class Clash(LedgerError):
    """The command conflicts with something recorded before or at the same time."""

    zh = "指令与此前或同时登记的内容冲突。"


class ConcurrentChange(Clash):
    """Somebody else recorded at the same time on what this command was decided on. Nothing was recorded; check it and
    send the command again."""

    zh = "他人同时登记了同一指标。未登记任何内容；请重新判断后再提交。"

    what: str


class IdempotencyKeyReused(Clash):
    """This idempotency key was used for a different request. Use a new key for a new command."""

    zh = "该幂等键已用于其他内容。新的指令请使用新的键。"

    key: str


class AlreadyRegistered(Clash):
    """This name is already registered. Choose another one, or use what is registered."""

    zh = "该名称已经登记。"

    what: str
    name: str


class AlreadyReversed(Clash):
    """The operation was reversed before; an operation is reversed only once."""

    zh = "该业务已被冲销，一笔业务只能冲销一次。"

    operation_id: str
    reversed_by: str


class AlreadyPublished(Clash):
    """This disclosure is already recorded and was not withdrawn."""

    zh = "该公开文件已经登记，且未撤销。"

    digest: str


class SubmissionRefused(Clash):
    """One operation of a batch was refused. Those before it are recorded; it and those after it are not. Correct it and
    send the whole batch again: what is recorded under its key is not recorded twice."""

    zh = "批量报送中有一笔业务被拒绝；其前各笔均已登记，该笔及其后未登记。请更正后重新报送：已按幂等键登记的不会重复。"

    number: int
    operation: str
    why: str
