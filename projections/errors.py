"""Every reason the projections have not to answer, as classes: the docstring is the sentence a person reads.

LedgerError
└── ProjectionError
    ├── Declaration         UnknownField, UnknownFieldValue, InvalidTable
    ├── Question            InvalidPoint, PositionInsideOperation, PositionNotReached, UnknownTable, UnknownRow,
    │                       UnknownColumn, AmbiguousLabel, NoDisclosure, NothingRecorded, SeveralDepartments,
    │                       DocumentNotKept, LineNotInDocument, NoneWanted, OneDepartmentOnly
    └── ReadModel           ProjectionStopped, ForeignLog, LogLost, LogRewound, NotAReadModel, OtherSelection,
                            ReadModelUnavailable, DamagedDocument
"""

from ledger.errors import LedgerError


class ProjectionError(LedgerError):
    """The projections cannot answer; nothing was changed."""

    zh = "读模型无法回答；未作任何更改。"


class Declaration(ProjectionError):
    """A declaration contradicts itself."""

    zh = "表的声明自相矛盾。"


class UnknownField(Declaration):
    """Entries have no such field to be asked about."""

    zh = "分录没有这个可供查询的字段。"

    field: str
    known: tuple[str, ...]


class UnknownFieldValue(Declaration):
    """The field never has this value."""

    zh = "该字段不会有这个值。"

    field: str
    value: str
    known: tuple[str, ...] = ()


class InvalidTable(Declaration):
    """The table's declaration is not well formed."""

    zh = "表的声明不合规范。"

    table: int
    why: str


class Question(ProjectionError):
    """The question names something that is not there."""

    zh = "查询所指的对象不存在。"


class InvalidPoint(Question):
    """This does not name a point in time."""

    zh = "这不是一个时点。"

    why: str


class PositionInsideOperation(Question):
    """The position lies inside an operation, and an operation is never seen in part. Its neighbours are given."""

    zh = "该位置处于一笔业务之中，而业务不能只看一部分。附前后相邻的位置。"

    position: int
    before: int
    after: int


class PositionNotReached(Question):
    """The log does not reach this position yet."""

    zh = "日志尚未到达该位置。"

    position: int
    newest: int


class UnknownTable(Question):
    """The format has no such table."""

    zh = "该格式没有这张表。"

    table: str
    known: tuple[str, ...]


class UnknownRow(Question):
    """The table has no such row. Rows with similar keys or labels are given."""

    zh = "该表没有这一行。附行键或行名相近的行。"

    table: int
    row: str
    nearest: tuple[str, ...] = ()


class UnknownColumn(Question):
    """The table has no such column."""

    zh = "该表没有这一栏。"

    table: int
    column: str
    known: tuple[str, ...] = ()


class OneDepartmentOnly(Question):
    """This is asked of one department: name it, instead of all departments together."""

    zh = "这个问题只能就一个部门提出：请指明部门，而不是各部门汇总。"


class NoneWanted(Question):
    """The largest so many are at least one. Leave the number out for all of them."""

    zh = "“最大的几项”至少为一项。若要全部，请省略该数。"

    top: int


class AmbiguousLabel(Question):
    """Several rows or columns carry this label; ask by key."""

    zh = "有多行或多栏使用这个名称；请按行键或栏号查询。"

    label: str
    keys: tuple[str, ...]


class NoDisclosure(Question):
    """No disclosure of this department and fiscal year is recorded at this point."""

    zh = "该时点没有登记该部门该预算年度的公开文件。"

    department: str
    fiscal_year: int


class NothingRecorded(Question):
    """This ledger is empty: no department is registered in it. Import a document, or give another data directory."""

    zh = "账本为空：尚未登记任何部门。请导入文件，或指定另一个数据目录。"


class SeveralDepartments(Question):
    """The ledger holds several departments; say which one is meant (--department)."""

    zh = "账本中有多个部门；请说明是哪一个。"

    known: tuple[str, ...]


class DocumentNotKept(Question):
    """No text, or none alone, is kept under this digest. Import the document, or give more letters of its digest."""

    zh = "这里没有保存该摘要的原文，或有多份。请导入该文件，或给出更长的摘要。"

    digest: str
    known: tuple[str, ...]  # those that begin so


class LineNotInDocument(Question):
    """The document has no such line."""

    zh = "该文件没有这一行。"

    digest: str
    line: int
    lines: int


class ReadModel(ProjectionError):
    """The read model cannot be used."""

    zh = "读模型无法使用。"


class ProjectionStopped(ReadModel):
    """An event cannot be projected, and none is skipped: the read model stays where it was."""

    zh = "有一个事件无法投影，而任何事件都不会被跳过：读模型停在原处。"

    position: int
    event: str
    why: str


class ForeignLog(ReadModel):
    """The read model follows another log. Give it a file of its own."""

    zh = "该读模型跟随的是另一份日志。请为它指定单独的文件。"

    expected: str
    found: str


class LogLost(ReadModel):
    """The read model has followed a log that is not there any more, or is empty now; no other one was begun in its
    place. Restore the last backup that verifies. Only where a new log is meant, move the read model away first."""

    zh = "读模型所跟随的日志已不存在或已被清空；未另建日志。请恢复最近一份通过校验的备份；确需新建时，先移走读模型。"

    path: str
    log: str
    position: int


class OtherSelection(ReadModel):
    """The read model follows other departments of its log. Give it a file of its own for these."""

    zh = "该读模型跟随的是同一日志中的其他部门。请为这些部门指定单独的文件。"

    expected: tuple[str, ...]
    found: tuple[str, ...]


class LogRewound(ReadModel):
    """The log no longer holds the operation that the read model ends at. Rebuild it, once the log is known good."""

    zh = "日志中已没有读模型所停在的业务。确认日志无误后请重建读模型。"

    position: int


class NotAReadModel(ReadModel):
    """The file is no read model and was left untouched; where nobody needs it, delete it: the log rebuilds it."""

    zh = "该文件不是读模型，未作任何改动；如无他用，删除后即可由账本重建。"

    path: str


class ReadModelUnavailable(ReadModel):
    """The read model's file cannot be opened, read or written. The ledger is not touched; delete the file once there is
    room and right to write, and it is made anew."""

    zh = "读模型的文件无法打开、读取或写入。账本未受影响；待有空间和写入权限后删除该文件，即可重建。"

    path: str
    why: str


class DamagedDocument(ReadModel):
    """The text kept under this digest was changed since: it no longer has the digest. Import the original again."""

    zh = "以该摘要保存的原文已被改动，摘要不再相符。请重新导入原件。"

    digest: str
