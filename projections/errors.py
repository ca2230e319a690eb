"""Every reason for which the projections refuse to answer, as classes: the docstring is the sentence a person reads.

LedgerError
└── ProjectionError
    ├── Declaration         UnknownField, UnknownFieldValue, InvalidTable
    ├── Question            InvalidPoint, PositionInsideOperation, PositionNotReached, UnknownTable, UnknownRow,
    │                       UnknownColumn, AmbiguousLabel, NoDisclosure, NothingRecorded, SeveralDepartments,
    │                       DocumentNotKept, LineNotInDocument, NoneWanted, OneDepartmentOnly
    └── ReadModel           ProjectionStopped, ForeignLog, LogLost, LogRewound, NotAReadModel, OtherSelection,
                            ReadModelUnavailable, ReadModelInMemory, DamagedDocument
"""

from ledger.errors import LedgerError


class ProjectionError(LedgerError, zh="读模型无法回答；未作任何更改。"):
    """The projections cannot answer; nothing was changed."""


class Declaration(ProjectionError, zh="表的声明自相矛盾。"):
    """A declaration contradicts itself."""


class UnknownField(Declaration, zh="分录没有这个字段。附已知的字段。"):
    """Entries have no such field. The known fields are given."""

    field: str
    known: tuple[str, ...]


class UnknownFieldValue(Declaration, zh="该字段不会有这个值。取值有限时附全部取值。"):
    """The field never has this value. Its possible values are given if there are few."""

    field: str
    value: str
    known: tuple[str, ...] = ()


class InvalidTable(Declaration, zh="表的声明不合规范。"):
    """The declaration of the table is not valid."""

    table: int
    why: str


class Question(ProjectionError, zh="查询所指的对象不存在。"):
    """The question asks about something that does not exist."""


class InvalidPoint(Question, zh="这不是一个时点。"):
    """This is not a point in time."""

    why: str


class PositionInsideOperation(Question, zh="该位置处于一笔业务之中，而业务只能整体查看。请改用前一个或后一个位置。"):
    """The position is inside an operation, and operations are only seen whole. Ask at the position before or after."""

    position: int
    before: int
    after: int


class PositionNotReached(Question, zh="日志尚未到达该位置。请改用最新或更早的位置。"):
    """The log has not reached this position. Ask at the newest position or an earlier one."""

    position: int
    newest: int


class UnknownTable(Question, zh="该公开格式没有这张表。附所有表。"):
    """The disclosure format has no such table. Its tables are given."""

    table: str
    known: tuple[str, ...]


class UnknownRow(Question, zh="该表没有这一行。附行键或行名相近的行。"):
    """The table has no such row. Rows with similar keys or labels are given."""

    table: int
    row: str
    nearest: tuple[str, ...] = ()


class UnknownColumn(Question, zh="该表没有这一栏。附所有栏。"):
    """The table has no such column. Its columns are given."""

    table: int
    column: str
    known: tuple[str, ...] = ()


class OneDepartmentOnly(Question, zh="这个问题只能就一个部门提出：请指明部门，而不是各部门汇总。"):
    """This question needs one department. Name it; all departments together cannot answer it."""


class NoneWanted(Question, zh="`top` 至少为 1。若要全部分组，请省略。"):
    """`top` must be at least 1. Omit it to get all groups."""

    top: int


class AmbiguousLabel(Question, zh="有多行或多栏使用这个名称；请按行键或栏号查询。"):
    """Several rows or columns have this label. Use a key instead."""

    label: str
    keys: tuple[str, ...]


class NoDisclosure(Question, zh="该时点没有登记该部门该预算年度的公开文件。"):
    """No disclosure of this department and fiscal year is recorded at this point."""

    department: str
    fiscal_year: int


class NothingRecorded(Question, zh="账本为空：尚未登记任何部门。请导入文件，或指定另一个数据目录。"):
    """The ledger is empty: no department is registered. Import a document, or use another data directory."""


class SeveralDepartments(Question, zh="账本中有多个部门；请说明是哪一个。"):
    """The ledger holds several departments. Say which one you mean (--department)."""

    known: tuple[str, ...]


class DocumentNotKept(Question, zh="没有与该摘要相符的已存文件，或有多份。请导入该文件，或给出更长的摘要。"):
    """No stored document, or more than one, matches this digest. Import the document, or give more of the digest."""

    digest: str
    known: tuple[str, ...]  # the digests that begin with it


class LineNotInDocument(Question, zh="该文件没有这一行。"):
    """The document has no such line."""

    digest: str
    line: int
    lines: int


class ReadModel(ProjectionError, zh="读模型无法使用。"):
    """The read model cannot be used."""


class ProjectionStopped(ReadModel, zh="有一个事件无法读取。任何事件都不会被跳过，因此读模型停在它之前的业务。"):
    """An event cannot be read. No event is skipped, so the read model stays at the operation before it."""

    position: int
    event: str
    why: str


class ForeignLog(ReadModel, zh="该读模型跟随的是另一份日志。请为它指定单独的文件。"):
    """The read model follows another log. Use another file for this log."""

    expected: str
    found: str


class LogLost(
    ReadModel,
    zh="读模型所跟随的日志已不存在或已被清空；未另建日志。请恢复最近一份通过校验的备份；确需新建时，先移走读模型。",
):
    """The log that the read model followed is gone or empty, so no new log was created. Restore the last backup that
    verifies. To start a new log on purpose, move the read model away first."""

    path: str
    log: str
    position: int


class OtherSelection(ReadModel, zh="该读模型跟随的是同一日志中的其他部门。请为这些部门指定单独的文件。"):
    """The read model follows other departments of its log. Use another file for these departments."""

    expected: tuple[str, ...]
    found: tuple[str, ...]


class LogRewound(ReadModel, zh="日志中已没有读模型所停在的业务。确认日志无误后请重建读模型。"):
    """The log no longer holds the operation at which the read model ends. Check that the log is the right one, then
    rebuild the read model."""

    position: int


class NotAReadModel(ReadModel, zh="该文件不是读模型，未作任何改动；如无他用，删除后即可由账本重建。"):
    """The file is not a read model and was left untouched. If nobody needs it, delete it: the next question builds a
    read model in its place."""

    path: str


class ReadModelUnavailable(
    ReadModel, zh="读模型的文件无法打开、读取或写入。账本未受影响；待有空间和写入权限后删除该文件，即可重建。"
):
    """The file of the read model cannot be opened, read or written. The ledger is not affected. Make sure that there is
    disk space and permission to write, then delete the file; it is rebuilt from the log."""

    path: str
    why: str


class ReadModelInMemory(ReadModel, zh="读模型在内存中，没有可供重建的文件。重新打开即会重读日志。"):
    """The read model is in memory and has no file to be rebuilt. Open it again: that reads the log anew."""


class DamagedDocument(ReadModel, zh="以该摘要保存的原文已被改动，摘要不再相符。请重新导入原件。"):
    """The document stored under this digest was changed and no longer matches it. Import the original again."""

    digest: str
