"""What was recorded before or meanwhile (冲突): repeated, reversed, or changed by somebody else."""

from ledger.errors.base import LedgerError


class Clash(LedgerError):
    """The command meets something that was recorded before or meanwhile."""

    zh = "指令与此前或同时登记的内容冲突。"


class ConcurrentChange(Clash):
    """Somebody else recorded on the same lines meanwhile. Nothing was recorded; decide again and repeat."""

    zh = "他人同时登记了同一指标。未登记任何内容；请重新判断后再提交。"

    what: str


class IdempotencyKeyReused(Clash):
    """This idempotency key was used for another content. Use a new key for a new command."""

    zh = "该幂等键已用于其他内容。新的指令请使用新的键。"

    key: str


class AlreadyRegistered(Clash):
    """This name is already registered."""

    zh = "该名称已经登记。"

    what: str
    name: str


class AlreadyReversed(Clash):
    """The operation was reversed before, and an operation is reversed once."""

    zh = "该业务已被冲销，一笔业务只能冲销一次。"

    operation_id: str
    reversed_by: str


class AlreadyPublished(Clash):
    """This disclosure is already recorded and not withdrawn."""

    zh = "该公开文件已经登记，且未撤销。"

    digest: str


class SubmissionRefused(Clash):
    """One of many operations handed in together was refused; those before it are recorded, it and those after it are
    not. Correct it and hand in all of them again: what was recorded under a key is answered from its key."""

    zh = "批量报送中有一笔业务被拒绝；其前各笔均已登记，该笔及其后未登记。请更正后重新报送：已按幂等键登记的不会重复。"

    number: int
    operation: str
    why: str
