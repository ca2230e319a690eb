"""Series and money flow: figures over time, from the same entries as the tables."""

from datetime import date

from projections.answers.grouping import GroupKey
from projections.answers.money_flow import lineage
from projections.answers.series import Interval, series
from projections.language.predicates import Is
from projections.read_model.points import TimeAxis
from projections.viewpoint.budget_at_point import Viewpoint
from tests.ledger.desk import Desk


def test_a_series_is_the_running_sum_of_a_cell(year: Viewpoint) -> None:
    """Month by month as in force, without gaps, to the figure itself; a label begins with its own first change."""
    points = [(point.begins.month, point.fen) for point in series(year)]
    assert [(2, 5_000_000), (3, 6_000_000), (4, 6_000_000), (5, 4_000_000)] == points[:4]
    assert (1, 2_500_000) == points[-1]
    kinds = series(year, [GroupKey.KIND], interval=Interval.QUARTER)
    assert [("allocation",), ("supplement",)] == [p.labels for p in kinds if p.begins == date(2025, 1, 1)]
    by_day = series(year, axis=TimeAxis.RECORDED, interval=Interval.DAY)
    assert [2_500_000] == [point.fen for point in by_day]
    assert [2025, 2026] == [point.begins.year for point in series(year, interval=Interval.YEAR)]


def test_lineage_follows_money_into_the_next_year(year: Viewpoint, desk: Desk) -> None:
    """Money that came, moved and went on each line; the line of 2026 continues that of 2025."""
    found = lineage(year, Is("project", desk.training.project))
    old, new = found
    assert (6_000_000, -3_500_000, 2_500_000) == (old.came_in_fen, old.went_fen, old.measures.adjusted_fen)
    assert old.came_in_fen + old.moved_fen + old.went_fen == old.measures.adjusted_fen
    assert (old.key.id, new.key.id) == (new.carried_from, old.carried_to)
    assert 1_500_000 == new.measures.adjusted_fen
