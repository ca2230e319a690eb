"""Tables are added up in memory: exactly, as if entries were added one by one, whatever was read before."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from weakref import ref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.operations.commands import Allocate, Cut, Supplement
from projections.aggregation.amounts import START, Bound, Entries
from projections.aggregation.budget_in_memory import EMPTY_BUDGET, BudgetCache
from projections.aggregation.cell_shares import CellShares
from projections.aggregation.slots import CodedField, SlotNumbers, Slots, distinct_rows
from projections.answers.table_view import TableView, table_at
from projections.disclosures import XINJIANG_11
from projections.language.cells import Figure, Measures
from projections.language.fields import FIELDS
from projections.language.predicate_sql import Where
from projections.language.predicates import ANY, Predicate, matches
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Budget
from projections.viewpoint.cell_selection import select
from tests.figures import every_cell
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.projections.language.test_predicates import ENTRIES, PREDICATES


class Drawn(NamedTuple):
    """An entry as drawn: the key of its slot, its sequence number, its day, and its amount."""

    key: int
    sequence: int
    day: int
    fen: int


class DrawnSlot(NamedTuple):
    """A slot as drawn: its cells, its kind, the amount of its one entry, and whether that counts."""

    cells: set[int]
    kind: int
    fen: int
    counts: bool


DRAWN = st.builds(Drawn, st.integers(0, 5), st.integers(1, 40), st.integers(1, 9), st.integers(-(10**6), 10**6))
DRAWN_SLOTS = st.builds(DrawnSlot, st.sets(st.integers(0, 4)), st.integers(0, 2), st.integers(-99, 99), st.booleans())


def counted(entries: Iterable[Drawn], bound: Bound) -> list[Drawn]:
    """The entries that count, looked at one by one."""
    return [e for e in entries if e.sequence <= bound.sequence and (bound.day is None or e.day <= bound.day)]


def cells_of(slots: Iterable[DrawnSlot]) -> list[tuple[int, dict[int, int], int]]:
    """The cells with entries: number, sums by kind, and number of entries, added up slot by slot."""
    sums: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    entries: Counter[int] = Counter()
    for slot in slots:
        for cell in slot.cells if slot.counts else ():
            sums[cell][slot.kind] += slot.fen
            entries[cell] += 1
    return [(cell, dict(sums[cell]), entries[cell]) for cell in sorted(sums)]


@given(PREDICATES, st.lists(ENTRIES, min_size=1, max_size=12), st.integers(0, 12))
def test_a_predicate_means_the_same_of_columns(
    predicate: Predicate, entries: list[dict[str, object]], cut: int
) -> None:
    """Asked of distinct values instead of entries, in two batches: the slots are those that Python means."""
    slots = Slots(FIELDS)
    for batch in (entries[:cut], entries[cut:]):
        slots.extend({name: [FIELDS[name].read(entry) for entry in batch] for name in FIELDS})
    assert [matches(predicate, entry) for entry in entries] == slots.mask(predicate).tolist()


@given(
    st.lists(DRAWN, max_size=30), st.lists(DRAWN, max_size=30), st.integers(0, 41), st.integers(0, 10), st.booleans()
)
def test_sums_are_those_of_a_plain_loop(
    some: list[Drawn], more: list[Drawn], position: int, day: int, big: bool
) -> None:
    """At any point, read at once or in two batches; also if they do not fit into 64 bits."""
    times = 2**42 if big else 1
    entries, slots = Entries(), dict[int, int]()
    for batch in filter(None, (some, more)):
        numbers = [slots.setdefault(entry.key, len(slots)) for entry in batch]
        entries.extend(numbers, *zip(*((e.sequence, e.day, e.fen * times) for e in batch), strict=True))
    for bound in (Bound(position, day), Bound(position, None)):
        sums = entries.at(bound)
        for key, slot in slots.items():
            own = [entry for entry in counted((*some, *more), bound) if entry.key == key]
            assert sum(entry.fen for entry in own) * times == int(sums.fen[slot])
            assert len(own) == sums.entries[slot]
            assert not own or min(entry.sequence for entry in own) == sums.first[slot]


@given(st.lists(DRAWN_SLOTS, max_size=20))
def test_shares_are_added_to_their_cells(drawn: list[DrawnSlot]) -> None:
    """Each cell and kind has the sum of its slots, added in two batches; slots of no cell, or without entries that
    count, count nowhere."""
    shares, entries, kinds = CellShares(range(3)), Entries(), CodedField()
    if drawn:
        sequences = [1 if slot.counts else 2 for slot in drawn]
        entries.extend(range(len(drawn)), sequences, [1] * len(drawn), [slot.fen for slot in drawn])
    kinds.extend([slot.kind for slot in drawn])
    kind_numbers = kinds.numbers({0: 0, 1: 1, 2: 2})
    deciding = [np.array([cell in slot.cells for slot in drawn], np.int64) for cell in range(5)]
    has_cells = np.array([bool(slot.cells) for slot in drawn], np.bool_)
    half = len(drawn) // 2
    for batch in (slice(half), slice(half, None)):
        columns = [column[batch] for column in deciding]
        shares.extend(has_cells[batch], columns, lambda slot: sorted(drawn[slot].cells), kind_numbers[batch])
    sums = shares.cells(entries.at(Bound(1, None)))
    assert cells_of(drawn) == [(cell, dict(by_kind), count) for cell, by_kind, count in sums]


@given(st.lists(st.lists(st.integers(0, 2**62)), max_size=4))
def test_each_key_has_a_slot_of_its_own(batches: list[list[int]]) -> None:
    """New keys get the next slots, batch by batch; a key keeps its slot."""
    numbered, slots = SlotNumbers(), dict[int, int]()
    for batch in batches:
        keys = np.array(batch, np.int64)
        new = numbered.extend(keys).tolist()
        assert sorted({*batch} - {*slots}) == new
        slots |= {key: number for number, key in enumerate(new, len(slots))}
        assert [slots[key] for key in batch] == numbered.slots(keys).tolist()


@given(st.lists(st.tuples(*[st.integers(0, 2) | st.integers(0, 2**31 - 1)] * 4), max_size=20))
def test_rows_alike_in_every_column_are_one_row(rows: list[tuple[int, ...]]) -> None:
    """However large the numbers are, and even if their product overflows."""
    firsts, numbers = distinct_rows([np.array([row[n] for row in rows], np.int64) for n in range(4)])
    assert rows == [rows[firsts[number]] for number in numbers.tolist()]
    assert len({*rows}) == len(firsts)


def test_a_dimension_has_room_for_every_value() -> None:
    """Codes of one byte become wider once there are more than 256 values."""
    coded, batches = CodedField(), (range(250), range(240, 260), range(70_000))
    for batch in batches:
        coded.extend([str(number) for number in batch])
    assert [str(number) for number in chain(*batches)] == [coded.values[code] for code in coded.codes.tolist()]


def texts(views: list[TableView]) -> list[tuple[str, str, str, int | None]]:
    """Every row and cell as shown."""
    return [(row.key, row.label, column, cell.fen) for view in views for row, column, cell in view.cells()]


def test_a_budget_that_is_added_to_is_one_that_is_read_at_once(desk: Desk) -> None:
    """After each operation and on any day, a reader that goes on shows the tables that a new reader shows."""
    kept = Reader(desk.ledger)
    for month, kind in enumerate((Allocate, Supplement, Cut, Supplement, Cut), 1):
        for line in (desk.training, desk.repairs, desk.other_unit):
            desk.does(
                money(kind, line, f"{10 - month}.00" if kind is Allocate else f"0.{month}0"), on=date(2025, month, 1)
            )
        for days in (-40, 0, 40):
            asked = AskedPoint(effective_on=date(2025, month, 1) + timedelta(days=days))
            seen = [
                texts([table_at(reader.viewpoint(desk.department, 2025, asked), t) for t in XINJIANG_11.tables])
                for reader in (kept, Reader(desk.ledger))
            ]
            assert seen[0] == seen[1]


def test_a_budget_is_read_in_batches(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few entries are read at once, all are read, each once, in log order."""
    for month, line in enumerate((desk.training, desk.repairs, desk.other_unit, desk.training), 1):
        desk.does(money(Allocate, line, f"{month}.00"), on=date(2025, month, 1))
    seen = []
    for size in (1, 3, 1000):
        monkeypatch.setattr("projections.aggregation.budget_in_memory._BATCH", size)
        viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025)
        assert 4 == viewpoint.in_memory.total(viewpoint.at, ANY)[1]
        seen.append(
            (
                viewpoint.in_memory.places(viewpoint.at, ANY, START, 9),
                texts([table_at(viewpoint, t) for t in XINJIANG_11.tables]),
            )
        )
    assert seen[0] == seen[1] == seen[2]


def test_amounts_beyond_64_bits_are_added_exactly() -> None:
    """Twelve hundred times the largest amount is more than an integer of 64 bits holds."""
    most, count = 2**53 - 1, 1200
    entries, shares = Entries(), CellShares(range(1))
    entries.extend([0] * count, range(1, count + 1), [1] * count, [most] * count)
    shares.extend(np.ones(1, np.bool_), [np.zeros(1, np.int64)], lambda _: [0], np.zeros(1, np.int64))
    assert [(0, [(0, count * most)], count)] == list(shares.cells(entries.at(Bound(count, None))))


def test_the_cache_is_bounded_by_entries(desk: Desk) -> None:
    """The budget used longest ago goes first; one that is larger than the cache stays alone."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Allocate, desk.repairs, "3.00"))
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025)
    cache = BudgetCache(max_entries=1)
    one = cache.budget(viewpoint.store, Where("1 = 1"))
    one.at(viewpoint.at)
    assert 2 == len(one)
    assert one is cache.budget(viewpoint.store, Where("1 = 1"))
    cache.budget(viewpoint.store, Where("2 = 2"))
    assert one is not cache.budget(viewpoint.store, Where("1 = 1"))


def test_a_budget_that_grows_makes_room(desk: Desk) -> None:
    """It had no entries yet when it was put into the cache: the others give way once it has read some."""
    desk.does(money(Allocate, desk.training, "5.00"))
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025)
    cache = BudgetCache(max_entries=2 * EMPTY_BUDGET)
    other, grown = (cache.budget(viewpoint.store, Where(f"{n} = {n}")) for n in (1, 2))
    assert other is cache.budget(viewpoint.store, Where("1 = 1"))
    assert grown is cache.budget(viewpoint.store, Where("2 = 2"))
    grown.at(viewpoint.at)
    assert grown is cache.budget(viewpoint.store, Where("2 = 2"))
    assert other is not cache.budget(viewpoint.store, Where("1 = 1"))


def test_few_budgets_without_entries_are_cached(desk: Desk) -> None:
    """However many are asked for: a budget without entries takes memory, too."""
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025)
    cache = BudgetCache(max_entries=10 * EMPTY_BUDGET)
    budgets = [ref(cache.budget(viewpoint.store, Budget(desk.department, year).where)) for year in range(1000, 1200)]
    assert 10 == sum(budget() is not None for budget in budgets)


def test_a_rebuilt_read_model_is_read_again(desk: Desk, tmp_path: Path) -> None:
    """Sums of the old rows are not used any more."""
    desk.does(money(Allocate, desk.training, "5.00"))
    reader = Reader(desk.ledger, tmp_path / "read-model.sqlite")
    table = XINJIANG_11.tables[2]
    reader.resolve()
    reader.store.db.conn.execute("UPDATE movements SET amount_fen = amount_fen + 1")
    assert 5_000_001 == table_at(reader.viewpoint(desk.department, 2025), table).rows[0].cells["1"].fen
    assert reader.rebuild(replace=True).exchanged
    assert 5_000_000 == table_at(reader.viewpoint(desk.department, 2025), table).rows[0].cells["1"].fen


@pytest.mark.parametrize("day", [None, LAW_DAY, date(2025, 1, 1)])
def test_tables_and_selections_agree(desk: Desk, day: date | None) -> None:
    """A table adds up shares, a selection groups slots: the same measures, kind by kind."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Supplement, desk.training, "1.00"))
    desk.does(money(Cut, desk.training, "2.00"), on=date(2025, 6, 1))
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025, AskedPoint(effective_on=day))
    for cell, shown in every_cell(viewpoint):
        measures = select(viewpoint, cell).measures()
        assert measures == (shown.measures if isinstance(shown, Figure) else Measures())
