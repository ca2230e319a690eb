"""A printed document as a value (公开文件内容), every number in its cell: the result of reading.

Nothing here knows the ledger. A row is known by what the page says (codes and names), not by ids or keys.
Amounts are fen; `line` counts the text's lines from 1.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Placed(StrEnum):
    """The evidence for a number's column (列的依据)."""

    LAYOUT = "layout"  # the printed layout leaves no choice (table 1's labels, a full row)
    IDENTITY = "identity"  # every other placement breaks an identity of the tables
    NARRATIVE = "narrative"  # a sentence of the document binds it
    READING = "reading"  # a person read it and said why


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """One printed number in its place. `row` and `column` as the table's declaration names them, except that
    units and projects stand by their printed names: see `RowPath`."""

    table: int
    block: str  # "main"; tables 1 and 4: "income" or "expenditure"
    row: "RowPath"
    column: str  # printed column number; tables 1 and 4: "income", "expenditure", "expenditure.1" ...
    text: str  # exactly as printed, "7,324.20"
    fen: int
    line: int
    placed: Placed
    reason: str = ""  # the identities, sentence or reading that placed it, in words


@dataclass(frozen=True, slots=True)
class RowPath:
    """Which row of a table a number stands in, by printed codes and names.

    `fixed` is "total" or the declared id of a fixed row (tables 1, 4, 10); `function` and `economic` are digits
    joined ("2080101", "30201"); `unit` and `project` are names with spaces and line breaks removed (NFKC).
    """

    fixed: str = ""
    unit: str = ""
    function: str = ""
    economic: str = ""
    project: str = ""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row as printed: its label, the lines it covers, its placed cells by column key."""

    path: RowPath
    block: str
    label: str  # the name column as printed, line breaks removed
    level: int  # 0 total, 1 类 or unit, 2 款, 3 项 or project
    lines: tuple[int, ...]
    cells: dict[str, PlacedCell] = field(default_factory=dict)
    ordinal: int = 0  # order within its table, from 0


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """One of the eleven tables: rows in printed order, or the sentence that states it empty."""

    number: int
    title: str
    lines: tuple[int, int]  # first and last line
    rows: tuple[PrintedRow, ...]
    stated_empty: "PrintedStatement | None" = None


@dataclass(frozen=True, slots=True)
class PrintedStatement:
    """A sentence of the document that the ledger keeps as said: never a line of money by itself (说明)."""

    kind: str  # "table_empty", "year_on_year", "performance_total", "carryover_use", ...
    text: str
    lines: tuple[int, ...]
    facts: dict[str, str | int] = field(default_factory=dict)  # what was read out of it: {"table": 8}, {"fen": 1}


@dataclass(frozen=True, slots=True)
class EconomicItem:
    """One item of a project's 资金分配情况: `物业管理费 9.00 万元`. `name` as printed; `fen` its amount."""

    name: str
    fen: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ProjectDescription:
    """One entry of the narrative's section 七: a project, its unit, size, items and source as stated."""

    number: int
    name: str  # NFKC, spaces and line breaks removed
    unit: str
    fen: int
    items: tuple[EconomicItem, ...]  # empty when the allocation is prose, or withheld
    allocation_line: int
    source_line: int  # 0 when none
    source: str  # "GENERAL_LOCAL", "GENERAL_TRANSFER", ... as its 资金来源 states it, "" when it does not tell
    withheld: bool  # 完全不予公开: secret
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class CarryoverDescription:
    """One numbered item of section 十一: the name and amount the narrative prints for a carried project."""

    number: int
    name: str
    fen: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class PerformanceTotals:
    """资金来源 of the department's performance table: upper-level and own-level money of all lots; `lines` are
    those of its figures."""

    upper_fen: int
    own_fen: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A whole document, read. Every number of the eleven tables has exactly one place."""

    digest: str  # sha256 of the text's bytes, hex
    lines: tuple[str, ...]  # the text itself, so that any cited line can be shown
    department: str
    year: int
    published_on: date
    published_line: int
    units: tuple[tuple[str, int], ...]  # (name, line) of the 预算单位 list in part one
    tables: dict[int, PrintedTable]
    projects: tuple[ProjectDescription, ...]
    carryovers: tuple[CarryoverDescription, ...]
    performance: PerformanceTotals | None
    statements: tuple[PrintedStatement, ...]
    aliases: dict[str, str]  # a printed variant -> the name it stands for, by a declared rule or a reading
    assumptions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def cells(self) -> list[PlacedCell]:
        """Every printed number in document order: table by table, row by row, column by column."""
        return [cell for table in self.tables.values() for row in table.rows for cell in row.cells.values()]
