"""The real document, imported: the same lines as a person entered by hand, and every published figure rebuilt."""

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from ledger.application import BudgetLedger
from ledger.errors import BalanceBelowZero
from ledger.operations.commands import Cut, Reverse
from ledger.operations.events import CarriedOver, DisclosureWithdrawn, MoneyEvent
from ledger.operations.operation import Header
from ledger.terms.entries import Kind
from ledger.terms.evidence import Authority
from projections.answers.explanation import explain
from projections.answers.identity_check import Verdict
from projections.answers.reconcile import reconcile
from projections.answers.table_view import table_at
from projections.disclosures import XINJIANG_11
from projections.language.cells import Figure
from projections.read_model.points import NOW, AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import address
from seeds.importer import Imported, PreparedImport, prepare, record
from seeds.reading.cross_table_columns import DECLARED
from seeds.reading.human_readings import NO_READINGS, load_readings
from seeds.refusals import (
    ContradictoryDocument,
    DifferentVersion,
    ReadingContradicts,
    ReadingNotNeeded,
    UnplacedNumbers,
)
from tests.real import printed
from tests.real.recording import DEPARTMENT_ID, record_by_hand

DATA = printed.DOCUMENT.read_bytes()
READINGS = load_readings(printed.DOCUMENT.with_name("urumqi_hrss_2025.readings.toml"))


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BudgetLedger, Reader, Imported]]:
    """The document in a new ledger."""
    folder: Path = tmp_path_factory.mktemp("import")
    ledger = BudgetLedger.at(folder / "ledger.sqlite")
    done = record(ledger, prepare(ledger, DATA, READINGS), "importer")
    reader = Reader(ledger, folder / "read-model.sqlite")
    yield ledger, reader, done
    reader.close()
    ledger.close()


@pytest.fixture(scope="module")
def prepared(imported: tuple[BudgetLedger, Reader, Imported]) -> PreparedImport:
    """The document as read and attributed."""
    return imported[2].prepared


@pytest.fixture(scope="module")
def viewpoint(imported: tuple[BudgetLedger, Reader, Imported]) -> Viewpoint:
    """The budget with everything known."""
    return imported[1].viewpoint(DEPARTMENT_ID, 2025, NOW)


def money(ledger: BudgetLedger) -> list[tuple[object, ...]]:
    """Every breakdown line of the log, as comparable facts."""
    found: list[tuple[object, ...]] = []
    for row in ledger.operations():
        for _, event in ledger.read(row.first, row.position):
            if isinstance(event, MoneyEvent):
                kind = Kind.ALLOCATION if event.kind is Kind.ADVANCE_TRANSFER else event.kind
                found += [(event.line, kind, p.axis, p.function, p.economic, p.amount_fen) for p in event.breakdown]
    return found


def test_all_557_published_figures_are_rebuilt(viewpoint: Viewpoint) -> None:
    """Printed against rebuilt: no difference, no identity violated."""
    found = reconcile(viewpoint, XINJIANG_11)
    assert (557, 557, ()) == (found.published, found.rebuilt, found.differences)
    assert 0 == found.count(Verdict.VIOLATED)
    assert found.agrees


def test_cells_that_miss_their_parts_by_rounding_are_named(viewpoint: Viewpoint) -> None:
    """17 printed cells, 8 distinct figures, differ from the sum of the finest printed lines."""
    found = reconcile(viewpoint, XINJIANG_11)
    off = [each for each in found.judged if each.verdict is Verdict.BY_ROUNDING and each.identity.bottom_up]
    assert 17 == len({each.left for each in off})
    assert 8 == len({each.printed_fen for each in off})


def test_the_import_finds_what_a_person_entered(
    imported: tuple[BudgetLedger, Reader, Imported], tmp_path: Path
) -> None:
    """Lines, sources, functions, items and residuals are those read off the document by hand."""
    by_hand = BudgetLedger.at(tmp_path / "hand.sqlite")
    record_by_hand(by_hand)
    assert sorted(map(str, money(by_hand))) == sorted(map(str, money(imported[0])))
    by_hand.close()


def test_every_figure_leads_to_lines_of_the_document(viewpoint: Viewpoint, prepared: PreparedImport) -> None:
    """Each figure's entries sum to it, and each entry cites a line that is in the document, as printed there."""
    lines = prepared.document.lines
    checked = 0
    for table in XINJIANG_11.tables:
        for row, column, cell in table_at(viewpoint, table).cells():
            if not isinstance(cell, Figure):
                continue
            found = explain(viewpoint, address(table, row.key, column, viewpoint.names))
            assert cell.fen == sum(line.entry.amount_fen for line in found.lines) == found.lines[-1].running_fen
            for entry in (line.entry for line in found.lines):
                assert entry.evidence
                assert all(lines[each.line - 1].strip() == each.text for each in entry.evidence)
            checked += 1
    assert 557 == checked


def test_sources_are_stated_where_the_narrative_says_them(prepared: PreparedImport) -> None:
    """Eight projects have their source stated; the others follow from table 2 and say so."""
    bases = [{str(part.basis) for part in line.breakdown} for line in prepared.lines if line.kind is not Kind.CARRYOVER]
    assert 8 == sum(basis == {"stated"} for basis in bases[1:])
    assert 1 == sum("read" in basis for basis in bases)


def test_without_the_reading_the_import_is_refused_with_its_candidates(prepared: PreparedImport) -> None:
    """4.00 may stand in column 6 or 7; the refusal names both, and nothing else is open but its sums."""
    assert prepared.lines
    with BudgetLedgerIn() as ledger, pytest.raises(UnplacedNumbers) as refusal:
        prepare(ledger, DATA, NO_READINGS)
    assert "4.00 in column 6 or 7" in refusal.value.candidates[0]
    assert all("4.00 in column 6 or 7" in each for each in refusal.value.candidates)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"column": "9"}, ReadingContradicts),
        ({"text": "178.88", "column": "3"}, ReadingNotNeeded),
        ({"project": "没有的项目"}, ReadingContradicts),
    ],
)
def test_a_reading_must_be_needed_and_must_fit(change: dict[str, str], refused: type[Exception]) -> None:
    """A reading that the document contradicts, or does not need, is refused."""
    wrong = msgspec.structs.replace(READINGS.reading[0], **change)
    with BudgetLedgerIn() as ledger, pytest.raises(refused):
        prepare(ledger, DATA, msgspec.structs.replace(READINGS, reading=(wrong,)))


def test_the_same_document_again_records_nothing(imported: tuple[BudgetLedger, Reader, Imported]) -> None:
    """A second import of what is recorded is answered, not repeated."""
    ledger, _, done = imported
    before = ledger.last_position()
    again = record(ledger, done.prepared, "importer")
    assert again.already
    assert before == ledger.last_position()


def test_another_version_is_refused_while_the_first_stands(imported: tuple[BudgetLedger, Reader, Imported]) -> None:
    """A document with other bytes is never merged into a year that holds money; the operation in the way is named."""
    ledger, _, done = imported
    other = prepare(ledger, DATA + b"\n", READINGS)
    with pytest.raises(DifferentVersion) as refusal:
        record(ledger, other, "importer")
    assert done.outcome is not None
    assert str(done.outcome.operation_id) == refusal.value.operation
    assert (done.prepared.document.digest, other.document.digest) == (refusal.value.recorded, refusal.value.given)


def test_a_dry_run_records_nothing() -> None:
    """What would be recorded is decided in full, and the log stays empty."""
    with BudgetLedgerIn() as ledger:
        record(ledger, prepare(ledger, DATA, READINGS), "importer", dry_run=True)
        assert 0 == ledger.last_position()


def test_reversing_an_import_withdraws_it_and_lets_it_in_again() -> None:
    """Money and disclosure go, registrations stay; later operations that need the money stop a reversal."""
    with BudgetLedgerIn() as ledger:
        ready = prepare(ledger, DATA, READINGS)
        first = record(ledger, ready, "importer").outcome
        assert first is not None
        undo = Header(recorded_by="clerk", effective_on=ready.document.published_on)
        undone = ledger.record([Reverse(operation_id=first.operation_id)], undo)
        assert any(isinstance(each, DisclosureWithdrawn) for each in ledger.operation_events(undone.operation_id))
        second = record(ledger, ready, "importer").outcome
        assert second is not None
        carried = next(e for e in ledger.operation_events(second.operation_id) if isinstance(e, CarriedOver))
        cut = Cut(
            line=carried.line,
            amount_fen=carried.amount_fen,
            breakdown=carried.breakdown,
            authority=Authority(document_number="乌财预〔2025〕1号"),
        )
        spent = ledger.record([cut], Header(recorded_by="clerk", effective_on=date(2025, 5, 1)))
        with pytest.raises(BalanceBelowZero) as refusal:
            ledger.record([Reverse(operation_id=second.operation_id)], undo)
        assert str(spent.operation_id) in refusal.value.operations


def test_before_publication_nothing_is_published(imported: tuple[BudgetLedger, Reader, Imported]) -> None:
    """The day before the document's date every table is not published."""
    before = imported[1].viewpoint(DEPARTMENT_ID, 2025, AskedPoint(effective_on=date(2025, 2, 20)))
    assert {"not_published"} == {str(table_at(before, table).state) for table in XINJIANG_11.tables}


def test_the_read_model_equals_its_replay(imported: tuple[BudgetLedger, Reader, Imported]) -> None:
    """Live rows and replayed rows are the same, bit for bit."""
    assert imported[1].verify().equal


# One number of each table; every single one of the 557 is tried in the long run.
SAMPLE = [(287, "28,316.85"), (541, "7,324.20"), (629, "427.84"), (733, "280.00"), (790, "44.04"), (1247, "12.40"),
          (1422, "84.88"), (1452, "0.32"), (158, "142.13")]  # fmt: skip


def changed(line: int, text: str, by: float = 5, which: int = 0) -> bytes:
    """The document with one printed number changed: the first of its text on its line, or a later one."""
    lines = DATA.decode().split("\n")
    places = [found.start() for found in re.finditer(rf"(?<!\S){re.escape(text)}(?!\S)", lines[line - 1])]
    before, after = lines[line - 1][: places[which]], lines[line - 1][places[which] + len(text) :]
    lines[line - 1] = f"{before}{float(text.replace(',', '')) + by:,.2f}{after}"
    return "\n".join(lines).encode()


def assert_named(line: int, text: str, by: float = 5, which: int = 0) -> None:
    """The changed document is refused: what is printed, what is expected, and the number among the suspects."""
    with BudgetLedgerIn() as ledger, pytest.raises(ContradictoryDocument) as refusal:
        prepare(ledger, changed(line, text, by, which), READINGS)
    told = refusal.value.contradictions
    assert any(f"(line {line})" in each for each in told), told
    assert any("printed" in each for each in told), told


@pytest.mark.parametrize(("line", "text"), SAMPLE)
def test_a_changed_number_is_a_contradiction_that_names_it(line: int, text: str) -> None:
    """One figure off by 5.00 is refused, with its line among the suspects."""
    assert_named(line, text)


@pytest.mark.soak
@pytest.mark.parametrize("by", [5, -5])
def test_every_changed_number_is_a_contradiction_that_names_it(prepared: PreparedImport, by: float) -> None:
    """Each of the 557 in turn, larger or smaller by 5.00: refused, with its own line among the suspects."""
    seen: Counter[tuple[int, str]] = Counter()
    for cell in prepared.document.cells():
        if cell.fen + by * 1_000_000 > 0:
            assert_named(cell.line, cell.text, by, seen[cell.line, cell.text])
        seen[cell.line, cell.text] += 1


def test_the_declared_tables_are_the_ones_that_place(prepared: PreparedImport) -> None:
    """The reader places numbers by the very declarations that rebuild them."""
    assert prepared.document.tables.keys() == DECLARED.keys() == {table.number for table in XINJIANG_11.tables}


class BudgetLedgerIn:
    """An empty ledger in a directory of its own, closed afterwards."""

    def __enter__(self) -> BudgetLedger:
        self._folder = tempfile.TemporaryDirectory()
        self._ledger = BudgetLedger.at(Path(self._folder.name) / "ledger.sqlite")
        return self._ledger

    def __exit__(self, *_: object) -> None:
        self._ledger.close()
        self._folder.cleanup()
