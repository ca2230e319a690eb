"""What programs read is complete, or says on stderr what is missing, in the format that was asked for."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from cli.failures import Exit
from tests.cli.test_commands import answer, data, run
from tests.real.printed import DOCUMENT

__all__ = ["data"]  # the demonstration, copied once for this file


def rows_of(data: Path, *words: str) -> list[dict[str, Any]]:
    """Run the command and read its CSV."""
    done = run(data, *words, "--format", "csv")
    assert Exit.OK == done.exit_code, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


@pytest.mark.parametrize(("command", "key"), [("events", "event_id"), ("operations", "operation_id")])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_page_says_that_more_follows(data: Path, command: str, key: str, form: str) -> None:
    """The number on stderr gives the rest, and the last page says nothing more."""
    total = answer(data, command, "--limit", "1")["total"]
    done = run(data, command, "--limit", str(total - 3), "--format", form)
    said = re.search(rf"{total - 3} of {total}; --after (\d+) gives the next", done.stderr)
    assert said
    rest = run(data, command, "--after", said[1], "--format", form)
    assert "gives the next" not in rest.stderr
    assert 3 == len(rows_of(data, command, "--after", said[1]))
    pages = rows_of(data, command, "--limit", str(total - 3)) + rows_of(data, command, "--after", said[1])
    assert total == len({row[key] for row in pages})


def test_verification_as_csv_has_a_row_for_each_table(data: Path) -> None:
    """The tables of the read model, how many rows each has, and whether all of them agree."""
    rows = rows_of(data, "verify-projection")
    assert answer(data, "verify-projection")["rows"] == {row["table"]: int(row["rows"]) for row in rows}
    assert {"True"} == {row["equal"] for row in rows}


def test_an_import_as_csv_is_one_row(tmp_path: Path) -> None:
    """What came of it; a dry run has the lines it would record instead."""
    proposed = rows_of(tmp_path, "import", str(DOCUMENT), "--dry-run")
    assert 49 == len(proposed)
    assert {"unit", "project", "kind", "source", "lot", "amount_fen", "basis"} == set(proposed[0])
    (row,) = rows_of(tmp_path, "import", str(DOCUMENT))
    assert ("True", "46", "3") == (row["recorded"], row["lines"], row["residuals"])
    assert "上年结转" in row["assumptions"]


def test_a_recording_as_csv_has_a_row_for_each_event(tmp_path: Path) -> None:
    """A dry run has the events it would record."""
    assert Exit.OK == run(tmp_path, "import", str(DOCUMENT)).exit_code
    words = ("--authority", "虚财预〔2025〕1号", "--effective-on", "2025-03-03", "--format", "csv")
    command = ("supplement", "--project", "u01-p01", "--part", "2080102/30299=1")
    dry = run(tmp_path, "record", *words, "--dry-run", *command)
    assert Exit.OK == dry.exit_code, dry.stderr
    assert 1 == len(list(csv.DictReader(io.StringIO(dry.stdout))))
    done = run(tmp_path, "record", *words, *command)
    recorded = list(csv.DictReader(io.StringIO(done.stdout)))
    (operation,) = {row["operation_id"] for row in recorded}
    assert operation == rows_of(tmp_path, "operations", "--after", "1")[-1]["operation_id"]
    (money,) = rows_of(tmp_path, "events", "--operation", operation)
    assert money["event_id"] in {row["event_id"] for row in recorded}
