"""Tables are added up in memory: exactly, the same as one reads entries one by one, whatever was read before."""

from datetime import date, timedelta
from pathlib import Path
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
from projections.language.fields import FIELDS
from projections.language.predicate_sql import Where
from projections.language.predicates import ANY, Predicate, matches
from projections.read_model.points import AskedPoint
from projections.reader import Reader
from projections.viewpoint.budget_at_point import Budget
from projections.viewpoint.cell_selection import address, select
from tests.ledger.desk import LAW_DAY, Desk, money
from tests.projections.language.test_predicates import ENTRIES, PREDICATES

LINES = st.tuples(st.integers(0, 5), st.integers(1, 40), st.integers(1, 9), st.integers(-(10**6), 10**6))


@given(PREDICATES, st.lists(ENTRIES, min_size=1, max_size=12), st.integers(0, 12))
def test_a_predicate_means_the_same_of_columns(
    predicate: Predicate, entries: list[dict[str, object]], cut: int
) -> None:
    """Asked of distinct values instead of entries, in two portions: the slots are those that Python means."""
    slots = Slots(FIELDS)
    for some in (entries[:cut], entries[cut:]):
        slots.extend({name: [FIELDS[name].read(entry) for entry in some] for name in FIELDS})
    assert [matches(predicate, entry) for entry in entries] == slots.mask(predicate).tolist()


@given(
    st.lists(LINES, max_size=30), st.lists(LINES, max_size=30), st.integers(0, 41), st.integers(0, 10), st.booleans()
)
def test_sums_are_those_of_a_plain_loop(
    some: list[tuple[int, int, int, int]], more: list[tuple[int, int, int, int]], position: int, day: int, big: bool
) -> None:
    """At any point, read at once or in two portions; also where they do not fit into 64 bits."""
    times = 2**42 if big else 1
    entries, numbers = Entries(), dict[int, int]()
    for portion in (some, more):
        if portion:
            slots = [numbers.setdefault(slot, len(numbers)) for slot, *_ in portion]
            entries.extend(slots, *zip(*((place, on, fen * times) for _, place, on, fen in portion), strict=True))
    for last_day in (day, None):
        sums = entries.at(Bound(position, last_day))
        counted = [e for e in (*some, *more) if e[1] <= position and (last_day is None or e[2] <= last_day)]
        for name, slot in numbers.items():
            own = [e for e in counted if e[0] == name]
            assert sum(e[3] for e in own) * times == int(sums.fen[slot])
            assert len(own) == sums.entries[slot]
            assert not own or min(e[1] for e in own) == sums.first[slot]


@given(
    st.lists(st.tuples(st.sets(st.integers(0, 4)), st.integers(0, 2), st.integers(-99, 99), st.booleans()), max_size=20)
)
def test_shares_are_added_to_their_cells(drawn: list[tuple[set[int], int, int, bool]]) -> None:
    """Each cell and kind has what its slots come to; slots of no cell, and without entries, count nowviewpoint."""
    shares, entries, kinds = CellShares(range(3)), Entries(), CodedField()
    expected: dict[int, tuple[dict[int, int], int]] = {}
    if drawn:
        entries.extend(
            range(len(drawn)), [2 if late else 1 for *_, late in drawn], [1] * len(drawn), [d[2] for d in drawn]
        )
    kinds.extend([kind for _, kind, _, _ in drawn])
    told_by = [np.array([cell in cells for cells, *_ in drawn], np.int64) for cell in range(5)]
    counted = np.array([bool(cells) for cells, *_ in drawn], np.bool_)
    for some in (slice(len(drawn) // 2), slice(len(drawn) // 2, None)):
        columns = [column[some] for column in told_by]
        shares.extend(
            counted[some], columns, lambda slot: sorted(drawn[slot][0]), kinds.numbers({0: 0, 1: 1, 2: 2})[some]
        )
    for cells, kind, fen, late in drawn:
        for cell in () if late else cells:
            by_kind, count = expected.get(cell, ({}, 0))
            expected[cell] = ({**by_kind, kind: by_kind.get(kind, 0) + fen}, count + 1)
    found = [(cell, (dict(by_kind), count)) for cell, by_kind, count in shares.cells(entries.at(Bound(1, None)))]
    assert sorted(expected.items()) == found


@given(st.lists(st.lists(st.integers(0, 2**62)), max_size=4))
def test_whoever_has_a_key_has_a_slot_of_its_own(portions: list[list[int]]) -> None:
    """Slots are given in the order in which keys come, portion by portion, and are never given anew."""
    numbered, slots = SlotNumbers(), dict[int, int]()
    for portion in portions:
        keys = np.array(portion, np.int64)
        new = numbered.extend(keys).tolist()
        assert sorted({*portion} - {*slots}) == new
        slots |= {key: number for number, key in enumerate(new, len(slots))}
        assert [slots[key] for key in portion] == numbered.slots(keys).tolist()


@given(st.lists(st.tuples(*[st.integers(0, 2) | st.integers(0, 2**31 - 1)] * 4), max_size=20))
def test_rows_alike_in_every_column_are_of_one_kind(rows: list[tuple[int, ...]]) -> None:
    """However large the numbers are, and whatever they multiply to."""
    firsts, kinds = distinct_rows([np.array([row[n] for row in rows], np.int64) for n in range(4)])
    assert rows == [rows[firsts[kind]] for kind in kinds.tolist()]
    assert len({*rows}) == len(firsts)


def test_a_dimension_has_room_for_every_value() -> None:
    """One byte for each slot does not do any more when there are more than 256 values."""
    coded = CodedField()
    for some in (range(250), range(240, 260), range(70_000)):
        coded.extend([str(each) for each in some])
    expected = [str(each) for some in (range(250), range(240, 260), range(70_000)) for each in some]
    assert expected == [coded.values[code] for code in coded.codes.tolist()]


def texts(views: list[TableView]) -> list[tuple[str, str, str, int | None]]:
    """Every row and cell as shown."""
    return [(row.key, row.label, column, cell.fen) for view in views for row, column, cell in view.cells()]


def test_a_book_that_is_added_to_is_one_that_is_read_at_once(desk: Desk) -> None:
    """After each operation the kept tables are those of a reader that begins anew, at any day."""
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


def test_a_book_is_read_in_portions(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few entries are read at once, all of them are, each once, and in the order of the log."""
    for month, line in enumerate((desk.training, desk.repairs, desk.other_unit, desk.training), 1):
        desk.does(money(Allocate, line, f"{month}.00"), on=date(2025, month, 1))
    seen = []
    for portion in (1, 3, 1000):
        monkeypatch.setattr("projections.aggregation.budget_in_memory._BATCH", portion)
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
    """Twelve hundred of the largest amounts: more than a machine's whole number holds."""
    most, count = 2**53 - 1, 1200
    entries, shares = Entries(), CellShares(range(1))
    entries.extend([0] * count, range(1, count + 1), [1] * count, [most] * count)
    shares.extend(np.ones(1, np.bool_), [np.zeros(1, np.int64)], lambda _: [0], np.zeros(1, np.int64))
    assert [(0, [(0, count * most)], count)] == list(shares.cells(entries.at(Bound(count, None))))


def test_a_cache_holds_so_many_entries(desk: Desk) -> None:
    """The book used longest ago goes first; one that is too large alone stays."""
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


def test_of_years_without_entries_few_are_kept(desk: Desk) -> None:
    """However many are asked for: what is made of no entries takes memory, too."""
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025)
    cache = BudgetCache(max_entries=10 * EMPTY_BUDGET)
    books = [ref(cache.budget(viewpoint.store, Budget(desk.department, year).where)) for year in range(1000, 1200)]
    assert 10 == sum(book() is not None for book in books)


def test_a_rebuilt_read_model_is_read_again(desk: Desk, tmp_path: Path) -> None:
    """What was in memory of the old rows is put away."""
    desk.does(money(Allocate, desk.training, "5.00"))
    reader = Reader(desk.ledger, tmp_path / "read-model.sqlite")
    table = XINJIANG_11.tables[2]
    reader.resolve()
    reader.store.db.conn.execute("UPDATE movements SET amount_fen = amount_fen + 1")
    assert 5_000_001 == table_at(reader.viewpoint(desk.department, 2025), table).rows[0].cells["1"].fen
    assert reader.rebuild(replace=True).exchanged
    assert 5_000_000 == table_at(reader.viewpoint(desk.department, 2025), table).rows[0].cells["1"].fen


@pytest.mark.parametrize("day", [None, LAW_DAY, date(2025, 1, 1)])
def test_tables_and_selections_are_two_readings(desk: Desk, day: date | None) -> None:
    """One adds up in memory, the other in SQL: the same measures, kind by kind."""
    desk.does(money(Allocate, desk.training, "5.00"), money(Supplement, desk.training, "1.00"))
    desk.does(money(Cut, desk.training, "2.00"), on=date(2025, 6, 1))
    viewpoint = Reader(desk.ledger).viewpoint(desk.department, 2025, AskedPoint(effective_on=day))
    for table in XINJIANG_11.tables:
        for row, column, cell in table_at(viewpoint, table).cells():
            measures = select(viewpoint, address(table, row.key, column, viewpoint.names)).measures()
            if measures.entries:
                assert (measures.by_kind, measures.entries) == (cell.measures.by_kind, cell.measures.entries)  # type: ignore[union-attr]
            else:
                assert cell.fen is None
