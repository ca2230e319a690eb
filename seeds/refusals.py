"""Every reason to refuse a document, a readings file or a file of operations (拒绝导入); nothing was recorded.

DocumentRefused
├── UnreadableDocument      the text is damaged: a table, a header, a row or a date is missing
├── ContradictoryDocument   printed figures contradict each other
├── UnplacedNumbers         numbers fit in more than one column
├── UnknownDocument         no such file
├── InvalidReadings, ReadingNotNeeded, ReadingContradicts
└── InvalidMidyear
"""

from dataclasses import dataclass

from ledger.errors import LedgerError


class DocumentRefused(LedgerError):
    """The document was refused; nothing was recorded."""


@dataclass(eq=False)
class UnknownDocument(DocumentRefused):
    """The file cannot be read."""

    file: str
    why: str


@dataclass(eq=False)
class UnreadableDocument(DocumentRefused):
    """The text cannot be read as a disclosure of this format. Check that it is complete."""

    what: str
    line: int
    why: str


@dataclass(eq=False)
class ContradictoryDocument(DocumentRefused):
    """Printed figures contradict each other. Each contradiction names its cells; one of them is wrong."""

    contradictions: tuple[str, ...]


@dataclass(eq=False)
class UnplacedNumbers(DocumentRefused):
    """Numbers fit in more than one column. Read the original and say which in a readings file (--readings FILE)."""

    candidates: tuple[str, ...]


@dataclass(eq=False)
class ResidualsImpossible(DocumentRefused):
    """No exact amounts inside the rounding of the printed lines give all printed totals."""

    cells: tuple[str, ...]


@dataclass(eq=False)
class InvalidReadings(DocumentRefused):
    """The readings file cannot be read."""

    file: str
    why: str


@dataclass(eq=False)
class ReadingNotNeeded(DocumentRefused):
    """The document tells this by itself: the reading is not needed. Take it out."""

    reading: str


@dataclass(eq=False)
class ReadingContradicts(DocumentRefused):
    """The reading contradicts what the document tells."""

    reading: str
    why: str


@dataclass(eq=False)
class InvalidMidyear(DocumentRefused):
    """The file of operations cannot be read."""

    file: str
    why: str


@dataclass(eq=False)
class UnsupportedDocument(DocumentRefused):
    """The document was read, but this version cannot attribute some of its money."""

    what: str
    line: int
