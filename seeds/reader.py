"""From a document's bytes to a value in which every printed number has its cell (读取公开文件)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ledger.codes import CodeList
from seeds.checking import check_identities
from seeds.columns import SolverRow, propagate
from seeds.forms import fixed_rows
from seeds.layout import RawRow, TableText, coded_rows, named_rows, table_texts
from seeds.names import give_back_suffixes, is_total, is_unit, project_of, stated_names
from seeds.narrative import (
    leaks,
    read_carryovers,
    read_performance,
    read_projects,
    read_publication,
    read_statements,
    read_units,
)
from seeds.placing import DECLARED, Rows, place
from seeds.printed import (
    Placed,
    PrintedCell,
    PrintedDocument,
    PrintedRow,
    PrintedTable,
    RowPath,
    Statement,
)
from seeds.readings import NO_READINGS, Reading, Readings
from seeds.refusals import (
    ContradictoryDocument,
    ReadingContradicts,
    ReadingNotNeeded,
    UnplacedNumbers,
    UnreadableDocument,
)
from seeds.text import likeness, plain, read_text

_FIXED = (1, 4, 10)
_MASK = re.compile(r"\*+\d*")
_ALIKE = 0.85


def read_document(data: bytes, codes: CodeList, readings: Readings = NO_READINGS) -> PrintedDocument:
    """Read a document of this format whole.

    Raises UnreadableDocument for a damaged text, UnplacedNumbers where two placements remain, ContradictoryDocument
    where the printed numbers contradict each other, ReadingNotNeeded and ReadingContradicts for the readings.
    """
    text = read_text(data)
    department, published_on, published_line = read_publication(text.lines)
    year = published_on.year
    texts, statements = table_texts(text), read_statements(text.lines)
    units, projects = read_units(text.lines), read_projects(text.lines)
    rows = _solver_rows(texts, statements, [name for name, _ in units], codes, year)
    _refuse_broken(place(rows, projects, codes, year))
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
        carryovers=read_carryovers(text.lines),
        performance=read_performance(text.lines),
        statements=statements,
        aliases={},
    )
    check_identities(document)
    return _with_warnings(document, readings)


def _solver_rows(
    texts: dict[int, TableText], statements: Sequence[Statement], units: Sequence[str], codes: CodeList, year: int
) -> Rows:
    """The rows of all tables, each knowing what it is a row of."""
    empty = {each.facts["table"] for each in statements if each.kind == "table_empty"}
    raw = {number: coded_rows(texts[number]) for number in (2, 3, 5, 6, 7, 8, 9) if number not in empty}
    named = named_rows(texts[11])
    known = [name.removesuffix("(本级)") for name in units]
    give_back_suffixes(raw[7], known)
    give_back_suffixes(named, known)
    functions = {**stated_names(raw[5]), **stated_names(raw[2]), **stated_names(raw[3])}
    rows: Rows = {number: [] for number in texts}
    for number in _FIXED:
        for block, found in fixed_rows(texts[number], DECLARED[number]).items():
            rows[number] += [_fixed_row(block, each) for each in found if each.numbers or block == "income"]
    for number in raw.keys() - {7}:
        rows[number] = list(_code_rows(number, raw[number]))
    rows[7] = list(_project_rows(raw[7], functions, codes, year))
    printed_units = [row.path.unit for row in rows[7] if row.level == 1]
    rows[11] = list(_carried_rows(named, [*printed_units, *units]))
    return rows


def _fixed_row(block: str, raw: RawRow) -> SolverRow:
    is_class = raw.code.isdecimal()
    path = RowPath(function=raw.code) if is_class else RowPath(fixed=raw.code)
    return SolverRow(raw, path, 1 if is_class or raw.code != "total" else 0, block)


def _code_rows(number: int, raws: Sequence[RawRow]) -> Iterator[SolverRow]:
    for raw in raws:
        if is_total(raw):
            yield SolverRow(raw, RowPath(fixed="total"), 0, "main")
        elif raw.code:
            path = RowPath(economic=raw.code) if number == 6 else RowPath(function=raw.code)
            yield SolverRow(raw, path, (len(raw.code) - 1) // 2, "main")
        elif raw.numbers or raw.pieces:
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
    unit = ""
    for raw in raws:
        if is_total(raw) and not raw.numbers:  # nothing was carried over
            continue
        if not raw.numbers:
            raise UnreadableDocument("table 11", raw.lines[0], f"the row {raw.label!r} has no numbers")
        name = plain(raw.label) if raw.pieces else ""
        if is_total(raw):
            yield SolverRow(raw, RowPath(fixed="total"), 0, "main")
        elif is_unit(name, units):
            unit = name
            yield SolverRow(raw, RowPath(unit=unit), 1, "main")
        elif unit and name:
            yield SolverRow(raw, RowPath(unit=unit, project=name), 2, "main")
        else:
            raise UnreadableDocument("table 11", raw.lines[0], f"the row {name!r} stands under no unit")


def _refuse_broken(broken: dict[int, SolverRow]) -> None:
    """Name the tables whose rows cannot add up in any arrangement, with the numbers that take part."""
    if broken:
        raise ContradictoryDocument(tuple(_not_adding_up(number, row) for number, row in broken.items()))


def _not_adding_up(number: int, row: SolverRow) -> str:
    def shown(each: SolverRow) -> str:
        numbers = ", ".join(f"{found.text} (line {found.line})" for found in each.raw.numbers)
        return f"{each.raw.code} {each.raw.label}: {numbers}".strip()

    below = "; ".join(shown(each) for each in row.children)
    rows = f" and the rows below it: {below}" if below else ""
    return f"table {number}: in no arrangement of columns do these add up: {shown(row)}{rows}"


def _apply_readings(rows: Rows, readings: Readings) -> None:
    for reading in readings.of_kind("column"):
        row = _row_of(rows, reading)
        places = {
            n: {placement[n] for placement in row.placements}
            for n, found in enumerate(row.raw.numbers)
            if found.text == reading.text
        }
        if not places:
            raise ReadingContradicts(str(reading), "the row does not print this number")
        which = next((n for n, columns in places.items() if reading.column in columns), None)
        if which is None:
            left = sorted(set().union(*places.values()), key=int)
            raise ReadingContradicts(str(reading), f"the identities leave only columns {', '.join(left)}")
        if len(places[which]) == 1:
            raise ReadingNotNeeded(str(reading))
        row.placements = [each for each in row.placements if each[which] == reading.column]
        row.read[which] = f"read by {reading.read_by}: {reading.why}"
        propagate(rows[reading.table])


def _row_of(rows: Rows, reading: Reading) -> SolverRow:
    for row in rows.get(reading.table, []):
        path = row.path
        named = (not reading.unit or plain(reading.unit) == path.unit) and (
            not reading.project or plain(reading.project) == path.project
        )
        if named and (not reading.code or reading.code in (path.function, path.economic)) and path.fixed != "total":
            return row
    raise ReadingContradicts(str(reading), "the document has no such row")


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


def _table(text: TableText, rows: Sequence[SolverRow], statements: Sequence[Statement]) -> PrintedTable:
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
        column: PrintedCell(
            table=number,
            block=row.block,
            row=row.path,
            column=column,
            text=found.text,
            fen=found.fen,
            line=found.line,
            placed=Placed.READING if n in row.read else row.placed,
            reason=row.read.get(n, row.reason),
        )
        for n, (column, found) in enumerate(zip(row.placements[0], row.raw.numbers, strict=True))
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
        near = [unit for unit in units if unit != plainer and likeness(unit, plainer) >= _ALIKE]
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
