"""Amounts of table 11 (上年结转明细): each finest printed cell with its unit, its project and its kind of money."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledger.terms.identity import BASIC_EXPENDITURE, WHOLE_DEPARTMENT
from ledger.terms.sources import ExpenseClass, Nature
from seeds.reading.printed import PlacedCell, PrintedDocument, PrintedRow
from seeds.refusals import UnsupportedDocument

BASIC_NAMES = ("基本支出", "人员经费", "公用经费")  # rows of table 11 that name no project
CARRIED_PROJECTS = "上年结转项目支出（未分项目）"
_COLUMNS = {
    "3": (True, ExpenseClass.PERSONNEL),
    "4": (True, ExpenseClass.OPERATING),
    "5": (True, ExpenseClass.PROJECT),
    "7": (False, ExpenseClass.PERSONNEL),
    "8": (False, ExpenseClass.OPERATING),
    "9": (False, ExpenseClass.PROJECT),
}


@dataclass(frozen=True, slots=True)
class CarriedAmount:
    """One finest amount of table 11."""

    unit: str
    project: str
    fiscal: bool
    expense_class: ExpenseClass
    cell: PlacedCell

    @property
    def fen(self) -> int:
        """As printed."""
        return self.cell.fen

    @property
    def basic(self) -> bool:
        """Whether it is basic expenditure."""
        return self.expense_class is not ExpenseClass.PROJECT

    @property
    def nature(self) -> Nature:
        """Basic expenditure or project."""
        return Nature.BASIC if self.basic else Nature.PROJECT


def carried_amounts(document: PrintedDocument) -> tuple[CarriedAmount, ...]:
    """The finest amounts in printed order: projects; units without projects; the total when there are no units.

    Raises UnsupportedDocument for rows that no line of the ledger can print again.
    """
    rows = document.tables[11].rows
    detailed = {row.path.unit for row in rows if row.path.project}
    units = {row.path.unit for row in rows if row.path.unit}
    found: list[CarriedAmount] = []
    for row in rows:
        if row.path.project or (row.path.unit and row.path.unit not in detailed) or not (row.path.unit or units):
            found += _of_row(row)
    _refuse_twins(rows)
    return tuple(found)


def _of_row(row: PrintedRow) -> Iterator[CarriedAmount]:
    for column, cell in row.cells.items():
        if column not in _COLUMNS:
            continue
        fiscal, expense = _COLUMNS[column]
        basic = expense is not ExpenseClass.PROJECT
        named = row.path.project not in ("", *BASIC_NAMES)
        if row.path.project and basic is named:
            raise UnsupportedDocument(f"table 11: {row.label} holds {expense} money", row.lines[0])
        project = row.path.project if named else BASIC_EXPENDITURE if basic else CARRIED_PROJECTS
        yield CarriedAmount(row.path.unit or WHOLE_DEPARTMENT, project, fiscal, expense, cell)


def _refuse_twins(rows: tuple[PrintedRow, ...]) -> None:
    """Refuse two rows of basic expenditure for one unit: the unit has only one such line."""
    seen: set[str] = set()
    for row in rows:
        if row.path.project in BASIC_NAMES:
            if row.path.unit in seen:
                raise UnsupportedDocument("table 11: basic expenditure of one unit on several rows", row.lines[0])
            seen.add(row.path.unit)
