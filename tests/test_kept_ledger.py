"""A ledger that version 0.1.0 recorded opens, verifies and answers as it did then."""

import json
import lzma
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli.session import READ_MODEL_FILE
from ledger.application import BudgetLedger
from ledger.upkeep.log_integrity import check_chain, content_flaws, every_operation
from ledger.upkeep.row_format import LOG, LogTable, fingerprint
from ledger.upkeep.sqlite_copy import snapshot
from projections.answers.reconcile import reconcile
from projections.answers.table_view import table_at
from projections.disclosures import XINJIANG_11
from projections.read_model.points import AskedPoint
from projections.reader import Reader

KEPT = Path(__file__).parent / "kept"
THEN: dict[str, Any] = json.loads((KEPT / "demonstration_0_1.json").read_text("utf-8"))
DEPARTMENT = "乌鲁木齐市人力资源和社会保障局"
POINTS = list(THEN["figures"])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger file, unpacked."""
    path = tmp_path_factory.mktemp("kept") / "ledger.sqlite"
    path.write_bytes(lzma.decompress((KEPT / "demonstration_0_1.sqlite.xz").read_bytes()))
    return path


@pytest.fixture(scope="module")
def ledger(file: Path) -> Iterator[BudgetLedger]:
    """The ledger, opened by today's code."""
    with closing(BudgetLedger.at(file)) as opened:
        yield opened


@pytest.fixture(scope="module")
def reader(file: Path, ledger: BudgetLedger) -> Iterator[Reader]:
    """A read model made of it today."""
    with closing(Reader(ledger, file.with_name(READ_MODEL_FILE))) as opened:
        yield opened


def figures(reader: Reader, point: str) -> dict[str, str]:
    """The printed text of every figure at a point, by table, block, row and column."""
    position, day = point.split()
    at = AskedPoint(position=int(position), effective_on=None if day == "-" else date.fromisoformat(day))
    viewpoint = reader.viewpoint(reader.department(DEPARTMENT), 2025, at)
    return {
        f"{table.number} {row.block or '-'} {row.key} {column}": cell.text
        for table in XINJIANG_11.tables
        for row, column, cell in table_at(viewpoint, table).cells()
        if cell.text
    }


def figures_then(point: str) -> dict[str, str]:
    """What version 0.1.0 answered there; all points but the first are kept as differences from it."""
    first = THEN["figures"][POINTS[0]]
    changed = first if point == POINTS[0] else first | THEN["figures"][point]
    return {cell: text for cell, text in changed.items() if text}


@pytest.mark.parametrize("table", LOG, ids=lambda table: table.name)
def test_its_rows_are_read_as_they_were_stored(file: Path, ledger: BudgetLedger, table: LogTable) -> None:
    """Each table of the log has the rows and the digest that version 0.1.0 wrote into a backup."""
    assert ledger.last_position()
    with snapshot(file, None) as copy:
        rows = fingerprint(copy.rows(table))
    assert THEN["rows"][table.name] == [rows.rows, rows.digest]


def test_its_events_are_whole(ledger: BudgetLedger) -> None:
    """Every event of every operation is read, and says what its row says."""
    check_chain(ledger.recorder.query, "rowid")
    assert [] == [flaw for _, flaw in content_flaws(ledger, every_operation(ledger)) if flaw]


def test_its_read_model_rebuilds_equal(reader: Reader) -> None:
    """The replay equals what was followed, entry for entry and fen for fen."""
    verified = reader.verify()
    assert (True, 151) == (verified.equal, verified.position)
    counted = reader.store.rows("SELECT count(*), sum(amount_fen) FROM entries")
    assert [(THEN["entries"], THEN["entries_fen"])] == [tuple(row) for row in counted]


@pytest.mark.parametrize("point", POINTS)
def test_its_figures_are_what_they_were(reader: Reader, point: str) -> None:
    """Every figure of the eleven tables, at points on both axes of time."""
    assert figures_then(point) == figures(reader, point)


def test_its_published_figures_are_rebuilt(reader: Reader) -> None:
    """All 557, at the disclosure's own coordinates."""
    viewpoint = reader.viewpoint(reader.department(DEPARTMENT), 2025, AskedPoint(position=106))
    found = reconcile(viewpoint, XINJIANG_11)
    assert (557, 557, True) == (found.rebuilt, found.published, found.agrees)
