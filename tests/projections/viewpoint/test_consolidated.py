"""Several departments as one budget: every figure is the sum of theirs, and is explained by their entries."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from typer.testing import CliRunner

from cli.failures import Exit
from cli.main import app
from graphql_api.app import Settings
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from projections.answers.explanation import ExplanationPage, cell_at, explain
from projections.answers.grouping import GroupKey, group_by
from projections.answers.series import Interval, series
from projections.answers.table_view import State, table_at
from projections.answers.timeline import timeline
from projections.errors import OneDepartmentOnly, UnknownRow
from projections.language.cells import Figure
from projections.language.predicates import Is
from projections.read_model.points import AskedPoint, TimeAxis
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import address
from seeds.invented import Government
from tests.graphql_api.server import serving
from tests.projections.governments import reading, recorded

YEAR = 2025


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated history of four departments."""
    government = Government(seed=5, departments=4, years=(2024, 2025), operations=500)
    return recorded(tmp_path_factory.mktemp("government"), government)


@pytest.fixture
def reader(folder: Path) -> Iterator[Reader]:
    """A reader of it."""
    with reading(folder) as reader:
        yield reader


def departments(reader: Reader) -> list[UUID]:
    """All of them, in the order of the log."""
    reader.resolve()
    return [UUID(row["id"]) for row in reader.store.query("SELECT id FROM departments ORDER BY event_position")]


def points(reader: Reader) -> list[AskedPoint]:
    """Points on both axes: early and late positions, early and late days."""
    end = reader.resolve().position
    rows = reader.store.query("SELECT max(position) FROM operations WHERE position <= ?", (end // 2,))
    days = (None, date(YEAR, 3, 31), date(YEAR, 9, 30))
    return [AskedPoint(position=position, effective_on=day) for position in (rows[0][0], end) for day in days]


def figures(viewpoint: Viewpoint, table: int) -> dict[tuple[str, str], tuple[dict[str, int], int]]:
    """The cells with entries: sums by kind, and number of entries."""
    view = table_at(viewpoint, format_of(viewpoint).tables[table - 1])
    return {
        (row.key, column): ({str(kind): fen for kind, fen in cell.measures.by_kind.items()}, cell.measures.entries)
        for row, column, cell in view.cells()
        if isinstance(cell, Figure)
    }


def added(parts: list[dict[tuple[str, str], tuple[dict[str, int], int]]]) -> dict[tuple[str, str], object]:
    """The same cells added up."""
    fen: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    entries: dict[tuple[str, str], int] = defaultdict(int)
    for part in parts:
        for key, (by_kind, count) in part.items():
            entries[key] += count
            for kind, amount in by_kind.items():
                fen[key][kind] += amount
    return {key: (dict(by_kind), entries[key]) for key, by_kind in fen.items()}


def test_every_cell_is_the_sum_of_the_departments(reader: Reader) -> None:
    """All tables whose rows are codes or fixed, at points on both axes, of all departments and of two."""
    every = departments(reader)
    for asked in points(reader):
        for chosen in (None, frozenset(every[:2])):
            together = reader.consolidated(YEAR, asked, chosen)
            single = [reader.viewpoint(each, YEAR, asked) for each in chosen or every]
            for table in (1, 2, 3, 4, 5, 6, 8, 9, 10):
                assert added([figures(viewpoint, table) for viewpoint in single]) == figures(together, table)


def test_departments_are_rows_above_their_units(reader: Reader) -> None:
    """Table 7 lists units and projects: each department's rows are those of its own table, under a row with its total.
    Keys are unique, and lead back to their rows."""
    viewpoint = reader.consolidated(YEAR)
    table = format_of(viewpoint).tables[6]
    together = figures(viewpoint, 7)
    view = table_at(viewpoint, table)
    assert State.CONSOLIDATED is view.state
    keys = [row.key for row in view.rows]
    assert len(set(keys)) == len(keys)
    for number, department in enumerate(departments(reader)):
        own = reader.viewpoint(department, YEAR)
        prefix = viewpoint.names.subjects[str(department)].key
        for (row, column), cell in figures(own, 7).items():
            segments = [f"{prefix}.{part}" if part.startswith("u") else part for part in row.split("/")]
            key = prefix if row == "total" else "/".join([prefix, *segments])
            assert cell == together.pop((key, column)), (number, row)
    assert {"total"} == {row for row, _ in together}
    for shown in view.rows:
        assert shown.row == address(table, shown.key, table.columns()[0].key, viewpoint.names).row
    one, other = (viewpoint.names.subjects[str(each)].key for each in departments(reader)[:2])
    with pytest.raises(UnknownRow):
        address(table, f"{one}/{other}.u01", table.columns()[0].key, viewpoint.names)


@pytest.mark.parametrize("number", [2, 7])
def test_a_cell_is_explained_by_entries_of_all(reader: Reader, number: int) -> None:
    """Entries of several departments add up to it, page by page; its timeline ends with it."""
    for asked in points(reader):
        viewpoint = reader.consolidated(YEAR, asked)
        table = format_of(viewpoint).tables[number - 1]
        cell = address(table, "total", table.columns()[0].key, viewpoint.names)
        whole = explain(viewpoint, cell)
        if not isinstance(whole.cell, Figure):
            continue
        assert whole.cell.fen == sum(line.entry.amount_fen for line in whole.lines) == sum(whole.by_basis.values())
        assert whole.cell.measures.entries == len(whole.lines)
        assert 1 < len({line.entry.department for line in whole.lines})
        first = ExplanationPage(viewpoint, cell, 7)
        second = ExplanationPage(viewpoint, cell, 7, first.place(len(first) - 1))
        assert (*first.lines, *second.lines) == whole.lines[: len(first) + len(second)]
        for axis in TimeAxis:
            assert whole.cell.fen == timeline(viewpoint, cell, axis).steps[-1].fen
        assert whole.cell == cell_at(viewpoint, cell)


def test_groups_and_series_tell_departments_apart(reader: Reader) -> None:
    """The figures of a department are the same as in its own budget."""
    for asked in points(reader):
        viewpoint = reader.consolidated(YEAR, asked)
        groups = {group.values[0]: group.measures for group in group_by(viewpoint, [GroupKey.DEPARTMENT]).groups}
        last = {
            point.labels[0]: point.fen for point in series(viewpoint, [GroupKey.DEPARTMENT], interval=Interval.QUARTER)
        }
        for department in departments(reader):
            own = reader.viewpoint(department, YEAR, asked)
            total = group_by(own, []).total
            if total.entries:
                assert total == groups[str(department)]
                assert total.adjusted_fen == last[str(department)]
                assert total == group_by(viewpoint, [], Is("department", department)).total
            else:
                assert str(department) not in groups


def test_questions_about_one_department_are_refused(reader: Reader) -> None:
    """Several departments together have no single one."""
    with pytest.raises(OneDepartmentOnly):
        _ = reader.consolidated(YEAR).budget.department


def test_names_follow_the_log(reader: Reader) -> None:
    """A department has its old name before it is renamed, and its new one after."""
    reader.resolve()
    renamed = reader.store.query(
        "SELECT subject, position FROM names n WHERE alias = 0 AND "
        "EXISTS (SELECT 1 FROM names b WHERE b.subject = n.subject AND b.event_position < n.event_position) LIMIT 1"
    )
    assert renamed, "the generator renames something"
    subject, position = renamed[0]
    before = reader.store.query("SELECT max(position) FROM operations WHERE position < ?", (position,))[0][0]
    old, new = (reader.consolidated(YEAR, AskedPoint(position=each)).names.name(subject) for each in (before, position))
    assert old != new


def test_the_command_line_asks_all_together(folder: Path) -> None:
    """By one option; commands that need one department refuse."""
    run = CliRunner().invoke(app, ["table", "7", "--all-departments", "--data", str(folder), "--format", "json"])
    assert run.exit_code == 0, run.output
    assert '"state": "consolidated"' in run.output
    assert "各部门汇总" in run.output
    both = ["table", "7", "--all-departments", "--department", "x", "--data", str(folder)]
    assert Exit.USAGE == CliRunner().invoke(app, both).exit_code
    told = CliRunner().invoke(app, ["explain", "3", "total", "1", "--all-departments", "--data", str(folder)])
    with reading(folder) as reader:
        reader.resolve()
        names = [row["name"] for row in reader.store.query("SELECT name FROM names JOIN departments ON id = subject")]
    assert 1 < sum(f"{name} / " in told.output for name in set(names))
    events = CliRunner().invoke(app, ["events", "--all-departments", "--data", str(folder)])
    assert Exit.REFUSED == events.exit_code
    assert "OneDepartmentOnly" in events.output or "one department" in events.output


def test_the_api_asks_all_together(folder: Path, reader: Reader) -> None:
    """`*` means all departments; with a token for some, only these."""
    query = """query($d: String!) {
      table(department: $d, number: 3) {state rows {key cells {column fen explanation(first: 2) {totalCount}}}}
      groupBy(department: $d, keys: [DEPARTMENT]) {groups {nodes {values {value label {zh}} measures {adjustedFen}}}}
      series(department: $d) {points {fen}}
      figure(address: {department: $d, table: 3, row: "total", column: "1"}) {cell {fen}}}"""
    total = table_at(reader.consolidated(), format_of(reader.consolidated()).tables[2]).rows[0].cells["1"].fen
    with serving(folder, Settings(access=AccessRules(open_reading=False, secret=secret_in(folder)[0]))) as api:
        every, some = api.token(Scope.READ), api.token(Scope.READ, departments=departments(reader)[:1])
        for token, count in ((every, 4), (some, 1)):
            data = api.ask(query, token=token, d="*")
            assert "CONSOLIDATED" == data["table"]["state"]
            assert count == len(data["groupBy"]["groups"]["nodes"])
            assert (str(total) == data["figure"]["cell"]["fen"]) is (count == 4)
            assert data["figure"]["cell"]["fen"] == data["series"]["points"][-1]["fen"]
