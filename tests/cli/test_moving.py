"""`migrate` as an operator meets it: a ledger in a directory, then on a server, then in another directory."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.test_on_server import answer, run
from tests.places import POSTGRES, Place
from tests.places import place as place_on

SMALL = ("--departments", "1", "--years", "2025", "--operations", "40")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Place]:
    """An empty place on PostgreSQL, over a data directory with a ledger of its own."""
    with place_on(POSTGRES, tmp_path) as found:
        assert Exit.OK == run(Place(found.path), "generate", *SMALL).exit_code
        yield found


def test_a_ledger_moves_to_a_server_and_back(server: Place, tmp_path: Path) -> None:
    """The digest of every table is printed, and is the same both times; the read model simply goes on."""
    there = run(server, "migrate", "--to", "postgres", "--format", "csv")
    assert Exit.OK == there.exit_code, there.stderr
    assert 40 == answer(server, "operations")["total"]
    assert Exit.OK == run(server, "verify-projection").exit_code
    other = replace(server, path=tmp_path / "other" / "ledger.sqlite")
    back = answer(other, "migrate", "--to", "sqlite")
    rows = list(csv.DictReader(io.StringIO(there.stdout)))
    assert [{**row, "rows": int(row["rows"])} for row in rows] == back["tables"]
    assert back["position"] == answer(Place(other.path), "operations")["as_of"]["position"]


def test_people_are_told_where_commands_go_now(server: Place) -> None:
    """And that the old ledger must not be used any more."""
    told = run(server, "migrate", "--to", "postgres").stdout
    assert f"The ledger is on PostgreSQL, database {server.env['POSTGRES_DBNAME']}, schema {server.schema}" in told
    assert "let nobody record there" in told
    again = run(server, "migrate", "--to", "postgres")
    assert (Exit.STORAGE, True) == (again.exit_code, "TargetNotEmpty" in again.stderr)


def test_a_server_must_be_named(tmp_path: Path) -> None:
    """Without one in the environment it is a usage error."""
    done = run(Place(tmp_path / "ledger.sqlite"), "migrate", "--to", "postgres")
    assert Exit.USAGE == done.exit_code
    assert "POSTGRES_DBNAME" in done.stderr
