"""A node that follows chosen departments answers for them like any other node, and stores nothing about others."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from typer.testing import CliRunner

from cli.failures import Exit
from cli.main import app
from projections.answers.table_view import table_at
from projections.errors import OtherSelection
from projections.following.follower import Follower
from projections.following.verify import verify_projection
from projections.language.tables import Table
from projections.read_model.points import AskedPoint
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint
from seeds.invented import Government
from tests.projections.governments import reading, recorded


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated history of several departments, and a read model of all of it."""
    government = Government(seed=3, departments=4, years=(2024, 2025), operations=400)
    return recorded(tmp_path_factory.mktemp("government"), government)


@pytest.fixture
def whole(folder: Path) -> Iterator[Reader]:
    """A node that follows everything."""
    with reading(folder) as whole:
        yield whole


def departments(reader: Reader) -> dict[str, str]:
    """Names of departments by id."""
    reader.resolve()
    rows = reader.store.query("SELECT id, name FROM departments JOIN names ON subject = id ORDER BY id")
    return {row["id"]: row["name"] for row in rows}


def _shown(viewpoint: Viewpoint, table: Table) -> list[tuple[str, str, str]]:
    """Cells of a table as printed."""
    return [(row.key, column, cell.text) for row, column, cell in table_at(viewpoint, table).cells()]


def part(whole: Reader, file: Path, *chosen: str) -> Reader:
    """A node that follows chosen departments."""
    reader = Reader(whole.log, file)
    reader.store.follow_only(chosen)
    return reader


def test_its_figures_are_those_of_every_node(whole: Reader, tmp_path: Path) -> None:
    """In all tables of both years, at points on both axes of time; whether followed in steps or at once."""
    for n, chosen in enumerate(departments(whole)):
        node = part(whole, tmp_path / f"{n}.sqlite", chosen)
        Follower(whole.log, node.store, batch=7).catch_up()
        assert verify_projection(whole.log, node.store).equal
        end = node.resolve().position
        middle = whole.store.query("SELECT max(position) FROM operations WHERE position <= ?", (end // 2,))[0][0]
        for position in (middle, end):
            for year in (2024, 2025):
                there = whole.viewpoint(UUID(chosen), year, AskedPoint(position=position))
                viewpoint = node.viewpoint(UUID(chosen), year, AskedPoint(position=position))
                for table in format_of(there).tables:
                    assert _shown(there, table) == _shown(viewpoint, table)
        node.close()


def test_it_stores_nothing_about_other_departments(whole: Reader, tmp_path: Path) -> None:
    """No table of its file holds a name, reason or number of theirs."""
    names = departments(whole)
    chosen, *others = names
    node = part(whole, tmp_path / "node.sqlite", chosen)
    node.resolve()
    assert {chosen: names[chosen]} == departments(node)
    shown = node.store.query("SELECT count(*) FROM operations WHERE recorded_by <> ''")[0][0]
    of_all = node.store.query("SELECT count(*) FROM operations")[0][0]
    assert 0 < shown < of_all == whole.store.query("SELECT count(*) FROM operations")[0][0]
    node.close()
    content = (tmp_path / "node.sqlite").read_bytes()
    assert names[chosen].encode() in content
    for other in others:
        assert names[other].encode() not in content
        assert other.encode() not in content


def test_a_file_keeps_its_chosen_departments(whole: Reader, tmp_path: Path) -> None:
    """Other departments, or all, need another file."""
    one, other, *_ = departments(whole)
    node = part(whole, tmp_path / "node.sqlite", one)
    node.store.follow_only([one])
    node.resolve()
    for wanted in ([other], [one, other], []):
        with pytest.raises(OtherSelection):
            node.store.follow_only(wanted)
    with pytest.raises(OtherSelection):
        whole.store.follow_only([one])
    assert node.rebuild().exchanged
    assert (one,) == node.store.followed()
    node.close()


def test_a_command_chooses_by_name(folder: Path, whole: Reader) -> None:
    """Departments are chosen by name; an unknown name is refused before anything is followed."""
    name = next(iter(departments(whole).values()))
    (folder / "read-model.sqlite").rename(folder / "kept.sqlite")
    follow = ["follow", "--once", "--data", str(folder)]
    assert CliRunner().invoke(app, [*follow, "--department", "无此局"]).exit_code == Exit.REFUSED
    assert CliRunner().invoke(app, [*follow, "--department", name]).exit_code == 0
    assert [name] == list(departments(Reader(whole.log, folder / "read-model.sqlite")).values())
    refused = CliRunner().invoke(app, [*follow, "--department", list(departments(Reader(whole.log)).values())[1]])
    assert (Exit.STORAGE, True) == (refused.exit_code, "other departments" in refused.stderr)
