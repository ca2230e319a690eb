"""The laws of the whole system over random histories: log, read model and answers always agree."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.operations.events import OperationRecorded
from projections.answers.explanation import explain
from projections.answers.table_view import table_at
from projections.disclosures import XINJIANG_11
from projections.following.follower import Follower
from projections.following.rebuilding import rebuild
from projections.following.verify import verify_projection
from projections.language.cells import Figure
from projections.language.predicates import Predicate, both, matches
from projections.language.tables import Block, Table
from projections.read_model.points import NOW, AskedPoint, resolve
from projections.read_model.store import Store
from projections.viewpoint.budget_at_point import Budget, Viewpoint, viewpoint_of
from projections.viewpoint.cell_selection import address, select
from tests.figures import every_cell, figures
from tests.histories import DEPARTMENT, FIRST_DAY, YEAR, Action, Player, actions, played

BUDGET = Budget(DEPARTMENT, YEAR)
TABLES = XINJIANG_11.tables
FEWER = settings(max_examples=25)  # each example evaluates whole tables
DAYS = st.integers(0, 300).map(lambda days: FIRST_DAY + timedelta(days=days))


@contextmanager
def followed(history: list[Action]) -> Iterator[tuple[Player, Store]]:
    """A ledger with this history, and its read model."""
    with played(history) as (player, folder):
        store = Store(folder / "read-model.sqlite")
        Follower(player.ledger, store, batch=3).catch_up()
        try:
            yield player, store
        finally:
            store.close()


def asked(store: Store, point: AskedPoint = NOW) -> Viewpoint:
    """The budget at a point."""
    return viewpoint_of(store, BUDGET, resolve(store, point))


def leaves(viewpoint: Viewpoint, table: Table, block: Block) -> list[Predicate]:
    """The meaning of each leaf row that a block shows."""
    shown = [row for row in table_at(viewpoint, table).rows if row.block == block.key and row.row.leaf]
    return [address(table, row.key, block.columns[0].key, viewpoint.names).row.means for row in shown]


def reversals(player: Player) -> list[set[str]]:
    """The ids of each operation that was reversed, and of its reversal."""
    headers = [player.ledger.operation_events(outcome.operation_id)[0] for outcome in player.outcomes]
    reversing = [each for each in headers if isinstance(each, OperationRecorded) and each.reverses]
    return [{str(header.originator_id), str(header.reverses)} for header in reversing]


@FEWER
@given(actions(), DAYS, st.data())
def test_law_1_a_figure_is_the_sum_of_its_explanation(history: list[Action], day: date, data: st.DataObject) -> None:
    """For any history, cell and point in time, the sum made in memory is the sum of the entries read by SQL, to the
    fen; a cell is blank if and only if it has no entries."""
    with followed(history) as (player, store):
        position = data.draw(st.sampled_from(player.outcomes)).position
        viewpoint = asked(store, AskedPoint(effective_on=day, position=position))
        for cell, shown in every_cell(viewpoint):
            entries = [line.entry for line in explain(viewpoint, cell).lines]
            assert (shown.fen or 0) == sum(entry.amount_fen for entry in entries)
            assert isinstance(shown, Figure) == bool(entries)
            assert all(entry.effective_on <= day for entry in entries)
            assert all(entry.position <= position for entry in entries)


@FEWER
@given(actions())
def test_law_2_every_entry_falls_in_exactly_one_leaf_row(history: list[Action]) -> None:
    """In each block of a complete table the leaf rows share out the entries that the table reads."""
    with followed(history) as (_, store):
        viewpoint = asked(store)
        rows = store.query(f"SELECT * FROM entries WHERE {BUDGET.where.sql}", BUDGET.where.params)
        for table in (table for table in TABLES if table.complete):
            read = [entry for entry in map(dict, rows) if matches(both(table.scope, table.reads), entry)]
            for block in table.blocks:
                means = leaves(viewpoint, table, block)
                for entry in read:
                    assert 1 == sum(matches(leaf, entry) for leaf in means), (table.number, block.key, entry)


@FEWER
@given(actions())
def test_law_3_rebuild_and_incremental_are_equal_and_delivery_is_once(history: list[Action]) -> None:
    """Followed in small batches, followed again, and rebuilt: the same rows, bit for bit."""
    with followed(history) as (player, store):
        first = verify_projection(player.ledger, store)
        assert first.equal
        Follower(player.ledger, store).catch_up()
        assert first == verify_projection(player.ledger, store)
        assert store.path is not None
        assert rebuild(player.ledger, store.path).verification == first
        assert first == verify_projection(player.ledger, store)


@FEWER
@given(actions(), actions(max_size=8), DAYS)
def test_law_4_recording_later_changes_nothing_known_before(
    history: list[Action], later: list[Action], day: date
) -> None:
    """Whatever is recorded afterwards, back-dated or not, every figure at an earlier position stays."""
    with followed(history) as (player, store):
        viewpoint = asked(store, AskedPoint(effective_on=day))
        before = figures(viewpoint)
        player.play(later)
        Follower(player.ledger, store).catch_up()
        assert before == figures(asked(store, AskedPoint(effective_on=day, position=viewpoint.at.position)))


@FEWER
@given(actions())
def test_law_5_an_operation_and_its_reversal_cancel(history: list[Action]) -> None:
    """Wherever both are seen, the entries of an operation and of its reversal sum to zero in every cell."""
    with followed(history) as (player, store):
        viewpoint = asked(store)
        pairs = reversals(player)
        for cell, _ in every_cell(viewpoint) if pairs else ():
            entries = select(viewpoint, cell).rows()
            for pair in pairs:
                assert 0 == sum(entry["amount_fen"] for entry in entries if entry["operation_id"] in pair)


@FEWER
@given(actions())
def test_law_6_an_operation_is_never_seen_in_part(history: list[Action]) -> None:
    """At every position of the read model, each operation is there with all its entries or not at all; refusals left no
    trace (the player checks the log at each)."""
    with followed(history) as (player, store):
        counted = store.query("SELECT operation_id, count(*) FROM entries GROUP BY operation_id")
        whole: dict[str, int] = {row[0]: row[1] for row in counted}
        for row in player.ledger.operations():
            seen = store.query(
                "SELECT operation_id, count(*) FROM entries WHERE position <= ? GROUP BY operation_id", (row.position,)
            )
            assert all(whole[operation] == count for operation, count in map(tuple, seen))
