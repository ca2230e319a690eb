"""From a document's bytes to a value in which every printed number has its cell (读取公开文件)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ledger.terms.codes import CodeList
from projections.language.tables import TOTAL
from seeds.reading.column_solver import SolverRow, propagate
from seeds.reading.cross_table_columns import Rows, place
from seeds.reading.human_readings import NO_READINGS, Reading, Readings
from seeds.reading.identity_check import check_identities
from seeds.reading.layout import TableText, table_texts
from seeds.reading.narrative import (
    leaks,
    plain_or_empty,
    read_carryovers,
    read_performance,
    read_projects,
    read_publication,
    read_statements,
    read_units,
)
from seeds.reading.printed import (
    Placed,
    PlacedCell,
    PrintedDocument,
    PrintedRow,
    PrintedStatement,
    PrintedTable,
    RowPath,
)
from seeds.reading.rows import KnownNames, rows_of_tables
from seeds.reading.suspects import refuse_broken
from seeds.reading.text import alike, plain, read_text
from seeds.refusals import (
    ReadingContradicts,
    ReadingNotNeeded,
    UnplacedNumbers,
)

_MASK = re.compile(r"\*+\d*")


def read_document(data: bytes, codes: CodeList, readings: Readings = NO_READINGS) -> PrintedDocument:
    """Read a document of this format whole.

    Raises UnreadableDocument for a damaged text, UnplacedNumbers where two placements remain, ContradictoryDocument
    where the printed numbers contradict each other, ReadingNotNeeded and ReadingContradicts for the readings.
    """
    text = read_text(data)
    department, published_on, published_line = read_publication(text.lines)
    year = published_on.year
    texts, statements = table_texts(text), read_statements(text.lines)
    units, projects = read_units(text.lines, department), read_projects(text.lines)
    carryovers = read_carryovers(text.lines)
    empty = {number for each in statements if each.kind == "table_empty" for number in [each.facts["table"]]}
    names = KnownNames([name for name, _ in units], {each.name for each in carryovers})
    rows = rows_of_tables(texts, empty, names, codes, year)
    refuse_broken(place(rows, projects, codes, year))
    _apply_readings(rows, readings)
    _refuse_unplaced(rows)
    document = PrintedDocument(
        digest=text.digest,
        lines=text.lines,
        department=department,
        year=year,
        published_on=published_on,
        published_line=published_line,
        units=units,
        tables={number: _table(texts[number], rows[number], statements) for number in sorted(texts)},
        projects=projects,
        carryovers=carryovers,
        performance=read_performance(text.lines),
        statements=statements,
        aliases={},
    )
    check_identities(document)
    return _with_warnings(document, readings)


def _apply_readings(rows: Rows, readings: Readings) -> None:
    for reading in readings.of_kind("column"):
        row = _row_of(rows, reading)
        texts = [number.text for number in row.raw.numbers]
        kept = [each for each in row.placements if (reading.column, reading.text) in zip(each, texts, strict=True)]
        if not kept:
            places = (zip(each, texts, strict=True) for each in row.placements)
            left = dict.fromkeys(column for each in places for column, text in each if text == reading.text)
            raise ReadingContradicts(str(reading), f"the identities leave only columns {', '.join(left)}")
        if len(kept) == len(row.placements):
            raise ReadingNotNeeded(str(reading))
        row.placements = kept
        row.read[reading.column] = f"read by {reading.read_by}: {reading.why}"
        propagate(rows[reading.table])


def _row_of(rows: Rows, reading: Reading) -> SolverRow:
    """The first row that a reading names and that prints its number."""
    named = [row for row in rows.get(reading.table, []) if _names(reading, row.path)]
    if not named:
        raise ReadingContradicts(str(reading), "the document has no such row")
    printing = [row for row in named if reading.text in (number.text for number in row.raw.numbers)]
    if not printing:
        raise ReadingContradicts(str(reading), "the row does not print this number")
    return printing[0]


def _names(reading: Reading, path: RowPath) -> bool:
    """Whether a reading names a row: by unit, project and code (a fixed row by its key), as far as it says them."""
    return (
        plain_or_empty(reading.unit) in ("", path.unit)
        and plain_or_empty(reading.project) in ("", path.project)
        and reading.code in ("", path.function, path.economic, path.fixed)
        and (path.fixed != TOTAL or reading.code == TOTAL)
    )


def _refuse_unplaced(rows: Rows) -> None:
    """Name every row whose numbers still fit in several ways; the finest rows first, since they tell the others."""
    open_rows = [(number, row) for number, found in rows.items() for row in found if len(row.placements) > 1]
    if open_rows:
        open_rows.sort(key=lambda each: (-each[1].level, each[0]))
        raise UnplacedNumbers(tuple(_open(number, row) for number, row in open_rows))


def _open(number: int, row: SolverRow) -> str:
    name = " ".join(
        filter(None, (row.path.unit, row.path.project, row.path.function, row.path.economic, row.path.fixed))
    )
    moving = [
        f"{found.text} in column {' or '.join(dict.fromkeys(each[n] for each in row.placements))}"
        for n, found in enumerate(row.raw.numbers)
        if len({each[n] for each in row.placements}) > 1
    ]
    return f"table {number}, {name} (line {row.raw.lines[0]}): {', '.join(moving)}"


def _table(text: TableText, rows: Sequence[SolverRow], statements: Sequence[PrintedStatement]) -> PrintedTable:
    empty = next((each for each in statements if each.facts.get("table") == text.number), None)
    return PrintedTable(
        number=text.number,
        title=text.title,
        lines=(text.first, text.last),
        rows=tuple(_printed(text.number, row, ordinal) for ordinal, row in enumerate(rows)),
        stated_empty=empty,
    )


def _printed(number: int, row: SolverRow, ordinal: int) -> PrintedRow:
    cells = {
        column: PlacedCell(
            table=number,
            block=row.block,
            row=row.path,
            column=column,
            text=found.text,
            fen=found.fen,
            line=found.line,
            placed=Placed.READING if column in row.read else row.placed,
            reason=row.read.get(column, row.reason),
        )
        for column, found in zip(row.placements[0], row.raw.numbers, strict=True)
    }
    return PrintedRow(row.path, row.block, row.raw.label, row.level, tuple(row.raw.lines), cells, ordinal)


def _with_warnings(document: PrintedDocument, readings: Readings) -> PrintedDocument:
    """Variants of names: those a declared rule or a reading explains become aliases, the others are warnings."""
    aliases = {plain(each.name): plain(each.stands_for) for each in readings.of_kind("alias")}
    warnings: list[str] = []
    printed = {(row.path.unit, row.path.project) for row in document.tables[7].rows if row.path.project}
    for project in document.projects:
        if (project.unit, project.name) in printed or project.name in aliases:
            continue
        masked = [name for unit, name in printed if unit == project.unit and _masked(name) == _masked(project.name)]
        if len(masked) == 1:
            aliases[project.name] = masked[0]
        else:
            warnings.append(f"line {project.lines[0]}: project {project.name} of {project.unit} is not in table 7")
    units = {row.path.unit for number in (7, 11) for row in document.tables[number].rows if row.path.unit}
    for name, line in document.units:
        plainer = name.removesuffix("(本级)")
        near = [unit for unit in units if unit != plainer and alike(unit, plainer)]
        if plainer not in units and near and name not in aliases:
            warnings.append(f"line {line}: unit {name} is called {near[0]} in the tables")
    code_named = {
        row.path.project: next(iter(row.cells.values())).fen
        for row in document.tables[11].rows
        if row.path.project.startswith("特定目标")
    }
    warnings += leaks(document.carryovers, code_named)
    return replace(document, aliases=aliases, warnings=tuple(warnings))


def _masked(name: str) -> str:
    """A name with its masks made alike: ***8 and **** hide the same word (declared rule)."""
    return _MASK.sub("*", name)
