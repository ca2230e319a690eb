"""Every reason the projections have not to answer, as classes: the docstring is the sentence a person reads.

LedgerError
└── ProjectionError
    ├── Declaration         UnknownField, UnknownFieldValue, InvalidTable
    ├── Question            InvalidPoint, PositionInsideOperation, PositionNotReached, UnknownTable, UnknownRow,
    │                       UnknownColumn, AmbiguousLabel, NoDisclosure, NothingRecorded, SeveralDepartments,
    │                       DocumentNotKept, LineNotInDocument
    └── ReadModel           ProjectionStopped, ForeignLog, LogRewound, NotAReadModel, ReadModelUnavailable,
                            DamagedDocument
"""

from dataclasses import dataclass

from ledger.errors import LedgerError


class ProjectionError(LedgerError):
    """The projections cannot answer; nothing was changed."""


class Declaration(ProjectionError):
    """A declaration contradicts itself."""


@dataclass(eq=False)
class UnknownField(Declaration):
    """Entries have no such field to be asked about."""

    field: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownFieldValue(Declaration):
    """The field never has this value."""

    field: str
    value: str
    known: tuple[str, ...] = ()


@dataclass(eq=False)
class InvalidTable(Declaration):
    """The table's declaration is not well formed."""

    table: int
    why: str


class Question(ProjectionError):
    """The question names something that is not there."""


@dataclass(eq=False)
class InvalidPoint(Question):
    """This does not name a point in time."""

    why: str


@dataclass(eq=False)
class PositionInsideOperation(Question):
    """The position lies inside an operation, and an operation is never seen in part. Its neighbours are given."""

    position: int
    before: int
    after: int


@dataclass(eq=False)
class PositionNotReached(Question):
    """The log does not reach this position yet."""

    position: int
    newest: int


@dataclass(eq=False)
class UnknownTable(Question):
    """The format has no such table."""

    table: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownRow(Question):
    """The table has no such row. Rows with similar keys or labels are given."""

    table: int
    row: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class UnknownColumn(Question):
    """The table has no such column."""

    table: int
    column: str
    known: tuple[str, ...] = ()


@dataclass(eq=False)
class AmbiguousLabel(Question):
    """Several rows or columns carry this label; ask by key."""

    label: str
    keys: tuple[str, ...]


@dataclass(eq=False)
class NoDisclosure(Question):
    """No disclosure of this department and fiscal year is recorded at this point."""

    department: str
    fiscal_year: int


class NothingRecorded(Question):
    """This ledger is empty: no department is registered in it. Import a document, or give another data directory."""


@dataclass(eq=False)
class SeveralDepartments(Question):
    """The ledger holds several departments; say which one is meant (--department)."""

    known: tuple[str, ...]


@dataclass(eq=False)
class DocumentNotKept(Question):
    """No text of this digest is kept here. Import the document, or give more letters of its digest."""

    digest: str
    known: tuple[str, ...]


@dataclass(eq=False)
class LineNotInDocument(Question):
    """The document has no such line."""

    digest: str
    line: int
    lines: int


class ReadModel(ProjectionError):
    """The read model cannot be used."""


@dataclass(eq=False)
class ProjectionStopped(ReadModel):
    """An event cannot be projected, and none is skipped: the read model stays where it was."""

    position: int
    event: str
    why: str


@dataclass(eq=False)
class ForeignLog(ReadModel):
    """The read model follows another log. Give it a file of its own."""

    expected: str
    found: str


@dataclass(eq=False)
class LogRewound(ReadModel):
    """The log no longer holds the operation that the read model ends at. Rebuild it, once the log is known good."""

    position: int


@dataclass(eq=False)
class NotAReadModel(ReadModel):
    """The file is a database of something else; it was left untouched."""

    path: str


@dataclass(eq=False)
class ReadModelUnavailable(ReadModel):
    """The read model's file cannot be opened, read or written. The ledger is not touched; delete the file once there is
    room and right to write, and it is made anew."""

    path: str
    why: str


@dataclass(eq=False)
class DamagedDocument(ReadModel):
    """The text kept under this digest was changed since: it no longer has the digest. Import the original again."""

    digest: str
