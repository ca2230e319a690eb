"""`generate` as a user meets it: what it prints, what it leaves, what it refuses."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.failures import Exit
from cli.main import app

SMALL = ("--seed", "3", "--departments", "2", "--years", "2025-2026", "--operations", "60")


def run(data: Path, *words: str) -> Result:
    """Run the command in process."""
    return CliRunner().invoke(app, [words[0], "--data", str(data), *words[1:]])


def test_what_came_out_is_told_and_can_be_read(tmp_path: Path) -> None:
    """So many operations, marked as a demonstration; run again, it changes nothing."""
    first = run(tmp_path, "generate", *SMALL, "--format", "json")
    assert Exit.OK == first.exit_code, first.stderr
    found = json.loads(first.stdout)
    assert (60, 2, 0) == (found["operations"], found["departments"], found["already"])
    assert found["entries"] == sum(kind["entries"] for kind in found["kinds"]) > found["lines"]
    again = json.loads(run(tmp_path, "generate", *SMALL, "--format", "json").stdout)
    assert again == {**found, "already": 60}
    listed = json.loads(run(tmp_path, "operations", "--format", "json").stdout)
    assert listed["as_of"]["demonstration"]
    assert Exit.OK == run(tmp_path, "verify-projection").exit_code


def test_people_and_spreadsheets_read_it_too(tmp_path: Path) -> None:
    """Text counts each kind by its Chinese name; CSV has a row for each."""
    text = run(tmp_path, "generate", *SMALL).stdout
    assert "演示" in text
    assert "60 operations of 2 departments" in text
    assert "年初预算" in text
    rows = run(tmp_path, "generate", *SMALL, "--format", "csv").stdout.splitlines()
    assert "kind,events,entries" == rows[0]
    assert any(row.startswith("allocation,") for row in rows)


@pytest.mark.parametrize("years", ["", "2026-2025", "twenty", "2025-", "1800", "2025-2026-2027"])
def test_years_that_cannot_be_read_are_a_usage_error(tmp_path: Path, years: str) -> None:
    """And nothing is made in the data directory."""
    done = run(tmp_path / "data", "generate", "--years", years)
    assert Exit.USAGE == done.exit_code
    assert not (tmp_path / "data").exists()


def test_impossible_numbers_are_refused(tmp_path: Path) -> None:
    """The number at fault is named, and nothing is made in the data directory."""
    done = run(tmp_path / "data", "generate", "--departments", "100", "--operations", "50")
    assert Exit.REFUSED == done.exit_code
    assert "field=operations" in done.stderr
    assert not (tmp_path / "data").exists()
