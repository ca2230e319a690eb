"""Columns across tables (定列): where one table leaves a choice, another table or the narrative decides."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from ledger.terms.breakdown import expense_class_of
from ledger.terms.codes import Classification, CodeList, same_name
from ledger.terms.sources import ExpenseClass, Nature
from projections.disclosures import XINJIANG_11
from projections.language.predicates import CodeUnder
from seeds.reading.carried_amounts import BASIC_NAMES
from seeds.reading.column_solver import SolverRow, begin, grow, propagate
from seeds.reading.printed import Placed, ProjectDescription

DECLARED = {table.number: table for table in XINJIANG_11.tables}
# The row of table 1 that says whether a column of table 2 holds anything.
_INCOME = {
    "3": "general_local",
    "4": "general_transfer",
    "5": "fund_local",
    "6": "fund_transfer",
    "7": "capital_local",
    "8": "capital_transfer",
    "9": "special_account",
    "10": "unit_funds",
    "11": "carried_fiscal",
    "12": "carried_non_fiscal",
}
_THREE_PUBLIC = {"abroad": "30212", "reception": "30217", "vehicle_running": "30231"}
_FUND_ROWS = {"2": "general", "3": "fund", "4": "capital"}

Rows = dict[int, list[SolverRow]]
Condition = Callable[[dict[str, int]], bool]  # of column → fen


def place(rows: Rows, projects: Sequence[ProjectDescription], codes: CodeList, year: int) -> dict[int, SolverRow]:
    """Keep the placements that the whole document supports; returns the tables that contradict themselves, each with
    the row that cannot add up."""
    for number, found in rows.items():
        _grow(number, found)
        for block in DECLARED[number].blocks:
            begin([row for row in found if row.block == block.key], block.columns)
    _by_table_1(rows)
    for number in (3, 5):
        propagate(rows[number])
    _by_other_tables(rows)
    _by_codes_of_table_6(rows)
    _by_expense_class(rows[6])
    _by_names(rows[11])
    _by_narrative(rows[7], projects, codes, year)
    broken = {number: propagate(found) for number, found in rows.items()}
    return {number: row for number, row in broken.items() if row is not None}


def _grow(number: int, rows: Sequence[SolverRow]) -> None:
    """Trees hang by level; in the right block of table 4 the total, printed last, stands above the classes."""
    if number in (1, 10):
        return
    if number == 4:
        right = [row for row in rows if row.block == "expenditure"]
        total = [row for row in right if row.path.fixed == "total"]
        grow([*total, *(row for row in right if row not in total)])
    else:
        grow(rows)


def _by_table_1(rows: Rows) -> None:
    """Use table 1, which prints every source by name, for the columns in use in tables 2, 4, 10 and 11."""
    printed = {row.path.fixed for row in rows[1] if row.block == "income" and row.raw.numbers}
    _total(rows[2], {column for column, row in _INCOME.items() if row in printed}, set(_INCOME), "table 1 prints these")
    left = {row.path.fixed for row in rows[4] if row.block == "income" and row.raw.numbers}
    funds = {f"expenditure.{column}" for column, row in _FUND_ROWS.items() if row in left}
    all_funds = {f"expenditure.{column}" for column in _FUND_ROWS}
    _total(
        [row for row in rows[4] if row.block == "expenditure"], funds, all_funds, "the left block prints these funds"
    )
    for row in rows[10]:
        present = {column for column, name in _FUND_ROWS.items() if name in printed}
        _softly(row, _only({"1"} | present), "table 1 has only these funds")
    carried = {column for column, name in (("2", "carried_fiscal"), ("6", "carried_non_fiscal")) if name in printed}
    _total(rows[11], carried, {"2", "6"}, "table 1 prints this carried money")


def _total(rows: Iterable[SolverRow], present: set[str], asked: set[str], reason: str) -> None:
    """The total row fills, of the columns asked about, exactly those present."""
    for row in rows:
        if row.path.fixed == "total":
            _softly(row, _exactly(present, asked), reason)


def _only(allowed: set[str]) -> Condition:
    """The row fills no other columns than these."""
    return lambda cells: set(cells) <= allowed


def _exactly(present: set[str], asked: set[str]) -> Condition:
    """Of the columns asked about, the row fills exactly those present."""
    return lambda cells: set(cells) & asked == present


def _classes_in(classes: Mapping[str, str], sums: Sequence[dict[str, int]]) -> Condition:
    """The row's amounts by economic class are one of these."""
    return lambda cells: {classes[key]: fen for key, fen in cells.items() if key in classes} in sums


def _softly(row: SolverRow, wanted: Condition, reason: str) -> None:
    """Apply a condition unless it would leave nothing; then a later check names the contradiction with its figures."""
    if any(wanted(dict(zip(each, row.fens, strict=True))) for each in row.placements):
        row.keep(wanted, Placed.IDENTITY, reason)


def _by_other_tables(rows: Rows) -> None:
    """Table 4 by table 5's classes; tables 8 and 9 by whether table 3 has basic or project money under the code."""
    general = {row.path.function for row in rows[5]}
    for row in rows[4]:
        if row.path.function:
            has = row.path.function in general
            _softly(row, _exactly({"expenditure.2"} if has else set(), {"expenditure.2"}), "table 5 tells this fund")
    spending = {row.path.function: row for row in rows[3]}
    for row in (*rows[8], *rows[9]):
        above = spending.get(row.path.function)
        if above is None or not above.placements:
            continue
        filled = set().union(*above.placements)
        allowed = {"1"} | ({"2", "3"} if "2" in filled else set()) | ({"4"} if "3" in filled else set())
        _softly(row, _only(allowed), "table 3 tells basic from project")


def _by_codes_of_table_6(rows: Rows) -> None:
    """Where table 6 prints the same amount under the code that a row of table 10 is about, it is general money."""
    printed = {row.path.economic: row.fens[0] for row in rows[6] if row.path.economic and row.fens}
    for row in rows[10]:
        code = _THREE_PUBLIC.get(row.path.fixed)
        if code and row.fens and printed.get(code) == row.fens[0]:
            _softly(row, _only({"1", "2"}), f"table 6 prints it under {code}")
    told = {row.path.fixed: row for row in rows[10]}
    _sum_of(told, "vehicles", ("vehicle_purchase", "vehicle_running"))
    _sum_of(told, "total", ("abroad", "reception", "vehicles"))


def _sum_of(rows: Mapping[str, SolverRow], total: str, parts: Sequence[str]) -> None:
    """A sum fills the columns that its parts fill, once those are known."""
    members = [rows[part] for part in parts if part in rows and rows[part].fens]
    if total in rows and members and all(len(row.placements) == 1 for row in members):
        filled = set().union(*(row.placements[0] for row in members))
        _softly(rows[total], _exactly(filled, {"1", "2", "3", "4"}), "its rows fill these columns")


def _by_expense_class(rows: Iterable[SolverRow]) -> None:
    """Table 6's codes tell personnel from operating money."""
    for row in rows:
        if row.path.economic:
            told = expense_class_of(Nature.BASIC, row.path.economic, ExpenseClass.NOT_STATED)
            column = "2" if told is ExpenseClass.PERSONNEL else "3"
            _softly(row, _only({"1", column}), "the code tells the expense class")


def _by_names(rows: Iterable[SolverRow]) -> None:
    """A named project of table 11 holds project money, unless it is called basic expenditure."""
    for row in rows:
        if row.path.project and row.path.project not in BASIC_NAMES:
            _softly(row, _only({"1", "2", "5", "6", "9"}), "the row names a project")


def class_of_column() -> dict[str, str]:
    """Table 7's columns and the economic class (类) each one holds."""
    columns = DECLARED[7].blocks[0].columns
    return {each.key: each.adds.prefix for each in columns if isinstance(each.adds, CodeUnder)}


def _by_narrative(
    rows: Iterable[SolverRow], projects: Sequence[ProjectDescription], codes: CodeList, year: int
) -> None:
    """The items of a project's 资金分配情况 are names of codes: they tell the classes its money is in."""
    described = {(each.unit, each.name): each for each in projects}
    classes = class_of_column()
    for row in rows:
        project = described.get((row.path.unit, row.path.project))
        sums = _class_sums(project, classes, codes, year) if project and project.items else []
        if project and sums:
            _softly(row, _classes_in(classes, sums), f"narrative line {project.allocation_line}")
            if row.placed is Placed.IDENTITY and row.reason.startswith("narrative"):
                row.placed = Placed.NARRATIVE


def names_in_class(codes: CodeList, name: str, economic: str, year: int) -> bool:
    """Whether a narrative item names the class itself or one of its 款."""
    itself = codes.known(Classification.ECONOMIC, economic, year)
    below = codes.by_name(Classification.ECONOMIC, name, economic, year)
    return below is not None or (itself is not None and same_name(itself.name, name))


def _class_sums(
    project: ProjectDescription, classes: Mapping[str, str], codes: CodeList, year: int
) -> list[dict[str, int]]:
    """Every way to sum a project's items by class; none when an item is no code's name."""
    choices: list[list[str]] = []
    for item in project.items:
        found = [c for c in classes.values() if names_in_class(codes, item.name, c, year)]
        if not found:
            return []
        choices.append(found)
    sums: list[dict[str, int]] = []
    for choice in product(*choices):
        total: dict[str, int] = {}
        for economic, item in zip(choice, project.items, strict=True):
            total[economic] = total.get(economic, 0) + item.fen
        sums.append(total)
    return sums
