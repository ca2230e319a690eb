"""Conflicts with what was recorded before or at the same time (冲突)."""

from ledger.errors.base import LedgerError


class Clash(LedgerError, zh="指令与此前或同时登记的内容冲突。"):
    """The command conflicts with something recorded before or at the same time."""


class ConcurrentChange(Clash, zh="他人同时登记了同一指标。未登记任何内容；请重新判断后再提交。"):
    """Somebody else recorded at the same time on what this command was decided on. Nothing was recorded; check it and
    send the command again."""

    what: str


class IdempotencyKeyReused(Clash, zh="该幂等键已用于其他内容。新的指令请使用新的键。"):
    """This idempotency key was used for a different request. Use a new key for a new command."""

    key: str


class AlreadyRegistered(Clash, zh="该名称已经登记。"):
    """This name is already registered. Choose another one, or use what is registered."""

    what: str
    name: str


class AlreadyReversed(Clash, zh="该业务已被冲销，一笔业务只能冲销一次。"):
    """The operation was reversed before; an operation is reversed only once."""

    operation_id: str
    reversed_by: str


class AlreadyPublished(Clash, zh="该公开文件已经登记，且未撤销。"):
    """This disclosure is already recorded and was not withdrawn."""

    digest: str


class SubmissionRefused(
    Clash,
    zh="批量报送中有一笔业务被拒绝；其前各笔均已登记，该笔及其后未登记。请更正后重新报送：已按幂等键登记的不会重复。",
):
    """One operation of a batch was refused. Those before it are recorded; it and those after it are not. Correct it and
    send the whole batch again: what is recorded under its key is not recorded twice."""

    number: int
    operation: str
    why: str
