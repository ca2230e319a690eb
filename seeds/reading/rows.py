"""The rows of all tables (各表的行): each printed row with its subject, its numbers not yet in columns."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ledger.terms.codes import Classification, CodeList
from seeds.reading.carried_amounts import BASIC_NAMES
from seeds.reading.column_solver import SolverRow
from seeds.reading.cross_table_columns import DECLARED, Rows
from seeds.reading.fixed_forms import fixed_rows
from seeds.reading.layout import RawRow, TableText, coded_rows, named_rows
from seeds.reading.printed import RowPath
from seeds.reading.row_names import code_judge, is_total, project_of, share_out, stated_names, unit_of
from seeds.reading.text import damaged_amount, plain
from seeds.refusals import UnreadableDocument

_FIXED = (1, 4, 10)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names in the text outside the tables: its units, and the carried projects that it names."""

    units: Sequence[str]
    carried: Collection[str]


def rows_of_tables(
    texts: Mapping[int, TableText], empty: Collection[object], known: KnownNames, codes: CodeList, year: int
) -> Rows:
    """The rows of all tables, each with its subject; a table stated empty has none.

    Raises UnreadableDocument.
    """
    raw = {}
    for number in (each for each in (2, 3, 5, 6, 7, 8, 9) if each not in empty):
        classification = Classification.ECONOMIC if number == 6 else Classification.FUNCTION
        raw[number] = coded_rows(texts[number], code_judge(classification, codes, year))
    named = named_rows(texts[11])
    units = [name.removesuffix("(本级)") for name in known.units]
    share_out(raw[7], set(units), units)
    functions = {**stated_names(raw[5]), **stated_names(raw[2]), **stated_names(raw[3])}
    rows: Rows = {number: [] for number in texts}
    for number in _FIXED:
        for block, found in fixed_rows(texts[number], DECLARED[number]).items():
            rows[number] += [_fixed_row(block, each) for each in found if each.numbers or block == "income"]
    for number in raw.keys() - {7}:
        rows[number] = list(_code_rows(number, raw[number]))
    rows[7] = list(_project_rows(raw[7], functions, codes, year))
    units = list(dict.fromkeys([*(row.path.unit for row in rows[7] if row.level == 1), *units, *known.units]))
    share_out(named, {*units, *(row.path.project for row in rows[7]), *known.carried, *BASIC_NAMES} - {""}, units)
    rows[11] = list(_carried_rows(named, units))
    for number, placed in rows.items():
        _refuse_twins(number, placed)
    return rows


def _refuse_twins(number: int, rows: Sequence[SolverRow]) -> None:
    """Refuse two rows of one subject in a table: a line was doubled, or a name was lost."""
    seen: dict[tuple[str, RowPath], int] = {}
    for row in rows:
        first = seen.setdefault((row.block, row.path), row.raw.lines[0])
        if first != row.raw.lines[0]:
            raise UnreadableDocument(f"table {number}", row.raw.lines[0], f"the row of line {first} stands here again")


def _fixed_row(block: str, raw: RawRow) -> SolverRow:
    is_class = raw.code.isdecimal()
    path = RowPath(function=raw.code) if is_class else RowPath(fixed=raw.code)
    return SolverRow(raw, path, 1 if is_class or raw.code != "total" else 0, block)


def _code_rows(number: int, raws: Sequence[RawRow]) -> Iterator[SolverRow]:
    for raw in raws:
        if damaged := damaged_amount(raw.label):
            raise UnreadableDocument(f"table {number}", raw.lines[0], f"{damaged} is no printed amount")
        if is_total(raw):
            yield SolverRow(raw, RowPath(fixed="total"), 0, "main")
        elif raw.code:
            path = RowPath(economic=raw.code) if number == 6 else RowPath(function=raw.code)
            yield SolverRow(raw, path, (len(raw.code) - 1) // 2, "main")
        else:
            raise UnreadableDocument(f"table {number}", raw.lines[0], f"the row {raw.label!r} has no code")


def _project_rows(
    raws: Sequence[RawRow], functions: dict[str, tuple[str, int]], codes: CodeList, year: int
) -> Iterator[SolverRow]:
    unit = ""
    for raw in raws:
        if is_total(raw):
            yield SolverRow(raw, RowPath(fixed="total"), 0, "main")
        elif not raw.code:
            unit = plain(raw.label) if raw.pieces else ""
            if not unit:
                raise UnreadableDocument("table 7", raw.lines[0], "a unit's row has no name")
            yield SolverRow(raw, RowPath(unit=unit), 1, "main")
        elif len(raw.code) < 7:
            yield SolverRow(raw, RowPath(unit=unit, function=raw.code), 1 + (len(raw.code) - 1) // 2, "main")
        else:
            project = project_of(raw, functions, codes, year)
            yield SolverRow(raw, RowPath(unit=unit, function=raw.code, project=project), 4, "main")


def _carried_rows(raws: Sequence[RawRow], units: Sequence[str]) -> Iterator[SolverRow]:
    unit, labels = "", {plain(raw.label) for raw in raws}
    for raw in raws:
        if is_total(raw) and not raw.numbers:  # nothing was carried over
            continue
        if not raw.numbers:
            raise UnreadableDocument("table 11", raw.lines[0], f"the row {raw.label!r} has no numbers")
        name = plain(raw.label) if raw.pieces else ""
        if is_total(raw):
            yield SolverRow(raw, RowPath(fixed="total"), 0, "main")
        elif unit_of(name, units, labels):
            unit = name
            yield SolverRow(raw, RowPath(unit=unit), 1, "main")
        elif unit and name:
            yield SolverRow(raw, RowPath(unit=unit, project=name), 2, "main")
        else:
            raise UnreadableDocument("table 11", raw.lines[0], f"the row {name!r} stands under no unit")
