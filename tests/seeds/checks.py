"""The import of an invented document, checked whole: every printed number in its place, rebuilt, and explained."""

import re
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from ledger.application import BudgetLedger
from ledger.terms.identity import department_id
from projections.answers.reconcile import Reconciliation, reconcile
from projections.reader import Reader, format_of
from seeds.importer import PreparedImport, prepare, record
from seeds.reading.human_readings import NO_READINGS, Reading, Readings
from seeds.reading.reader import read_document
from seeds.refusals import ReadingNotNeeded, UnplacedNumbers
from tests.seeds.invented_documents import Invented, Paper, written
from tests.seeds.invented_documents.paper import CODES, Row

_ROW = re.compile(r"table (\d+), .*?\(line (\d+)\): (.*)", re.DOTALL)
_NUMBER = re.compile(r"([\d,]+\.\d\d) in column")
MOST_READINGS = 200


def imported(document: bytes, readings: Readings = NO_READINGS) -> tuple[PreparedImport, Reconciliation]:
    """Import into a new ledger and reconcile."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        try:
            ready = prepare(ledger, document, readings)
            record(ledger, ready, "importer")
            reader = Reader(ledger, Path(folder) / "read-model.sqlite")
            viewpoint = reader.viewpoint(department_id(ready.document.department))
            found = reconcile(viewpoint, format_of(viewpoint))
            reader.close()
        finally:
            ledger.close()
        return ready, found


def read_by_a_person(paper: Paper) -> Readings:
    """The readings that settle a document, each told by a person who sees the original; none where it is decided."""
    document = "\n".join(paper.lines).encode()
    readings: tuple[Reading, ...] = ()
    for _ in range(MOST_READINGS):
        try:
            read_document(document, CODES, Readings(readings))
        except UnplacedNumbers as refusal:
            readings = (*readings, _read(paper, document, readings, refusal.candidates[0]))
        else:
            return Readings(readings)
    raise AssertionError(readings)


def _read(paper: Paper, document: bytes, readings: tuple[Reading, ...], candidate: str) -> Reading:
    """What the original shows of the first row that is open."""
    found = _ROW.match(candidate)
    assert found, candidate
    rows = (row for row, first, _ in paper.rows if (row.table, first) == (int(found[1]), int(found[2])))
    row = next(row for row in rows if len(row.cells) > 1)
    open_numbers = _NUMBER.findall(found[3])
    for column, text in zip(row.cells, row.numbers, strict=True):
        reading = _reading(row, column, text)
        if text in open_numbers and _needed(document, (*readings, reading)):
            return reading
    raise AssertionError((candidate, row, readings))


def _needed(document: bytes, readings: tuple[Reading, ...]) -> bool:
    try:
        read_document(document, CODES, Readings(readings))
    except ReadingNotNeeded:
        return False
    except UnplacedNumbers:
        return True
    return True


def _reading(row: Row, column: str, text: str) -> Reading:
    return Reading(
        kind="column",
        read_by="tester",
        why="the original",
        table=row.table,
        unit=row.unit,
        project=row.project,
        code=row.code or row.fixed,
        text=text,
        column=column,
    )


def imported_whole(department: Invented, timing: dict[str, float] | None = None) -> PreparedImport:
    """Import an invented department and check everything that was printed."""
    timing = {} if timing is None else timing
    paper = written(department)
    document = "\n".join(paper.lines).encode()
    readings = read_by_a_person(paper)
    before = time.process_time()
    ready, found = imported(document, readings)
    timing["seconds"] = round(time.process_time() - before, 2)
    timing["readings"] = len(readings.reading)
    assert _as_placed(ready) == _as_printed(paper)
    assert (found.published, ()) == (found.rebuilt, found.differences)
    assert found.agrees
    _leads_to_lines(ready)
    return ready


def _leads_to_lines(ready: PreparedImport) -> None:
    """Every part of every line cites the document, and what it cites stands there."""
    lines = ready.document.lines
    for line in (*ready.lines, *ready.residuals):
        for part in line.breakdown:
            cited = [each for each in part.evidence if each.line]
            assert cited
            assert all(lines[each.line - 1].strip() == each.text for each in cited)


def _as_printed(paper: Paper) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """(table, line) → its numbers with their columns, as the invented department has them."""
    found: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for row, _, line in paper.rows:
        if row.cells:
            found[row.table, line] += zip(row.cells, row.numbers, strict=True)
    return {place: sorted(cells) for place, cells in found.items()}


def _as_placed(ready: PreparedImport) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """The same as the importer placed them."""
    found: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for cell in ready.document.cells():
        found[cell.table, cell.line].append((cell.column, cell.text))
    return {place: sorted(cells) for place, cells in found.items()}
