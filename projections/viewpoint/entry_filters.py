"""Conditions by which an index finds entries (查找条件): of a department, budget, line, event or operation.

Each looks up the row number of an id once for the whole query. An unknown id matches no entry.
"""

from collections.abc import Iterable
from uuid import UUID

from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_json

# Of an amount that is broken down twice, by function and by economic code, the entries by function only.
EACH_AMOUNT_ONCE = Where("axis <> 'economic'")


def of_department(department: UUID | str) -> Where:
    """The entries of a department, of all years."""
    return Where("budget_id IN (SELECT id FROM budgets WHERE department = ?)", (str(department),))


def of_budget(department: UUID | str, fiscal_year: int) -> Where:
    """The entries of a department's fiscal year."""
    return Where(
        "budget_id = (SELECT id FROM budgets WHERE department = ? AND fiscal_year = ?)", (str(department), fiscal_year)
    )


def of_year(fiscal_year: int, departments: Iterable[UUID] | None = None) -> Where:
    """The entries of a fiscal year, of some departments or of all."""
    if departments is None:
        return Where("budget_id IN (SELECT id FROM budgets WHERE fiscal_year = ?)", (fiscal_year,))
    ids = as_json(sorted(map(str, departments)))
    return Where(
        "budget_id IN (SELECT id FROM budgets WHERE fiscal_year = ? "
        "AND department IN (SELECT value FROM json_each(?)))",
        (fiscal_year, ids),
    )


def of_line(line: UUID | str) -> Where:
    """The entries of a budget line."""
    return Where("line_id = (SELECT id FROM lines WHERE line = ?)", (str(line),))


def of_lines(lines: Iterable[UUID]) -> Where:
    """The entries of several budget lines."""
    ids = as_json([str(line) for line in lines])
    return Where("line_id IN (SELECT id FROM lines WHERE line IN (SELECT value FROM json_each(?)))", (ids,))


def of_event(event_id: str) -> Where:
    """The entries of an event. Its id is made of its line's id and its number on the line."""
    line, slash, number = event_id.rpartition("/")
    if not slash or not (number.isascii() and number.isdecimal()) or len(number) > 18:
        return Where("1 = 0")  # not the form of an event's id
    return of_line(line) & Where("version = ?", (int(number),))


def of_operation(operation_id: UUID | str) -> Where:
    """The entries of an operation, which are neighbours in the log."""
    first, last = (f"(SELECT {bound} FROM operations WHERE operation_id = ?)" for bound in ("first", "position"))
    return Where(f"event_position BETWEEN {first} AND {last}", (str(operation_id),) * 2)
