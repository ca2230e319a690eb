"""Values out of bounds, and files that are not there: a sentence and an exit code, never a traceback."""

from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.test_commands import data, run
from tests.real.printed import DOCUMENT

__all__ = ["data"]  # the demonstration, copied once for this file


@pytest.mark.parametrize(
    "words",
    [
        ("table", "5", "--known-at", "9999-12-31"),
        ("table", "5", "--known-at", "0001-01-01"),
        ("table", "5", "--known-at", "0001-01-01T00:00+14:00"),
        ("table", "5", "--known-at", "9999-12-31T23:59-12:00"),
        ("table", "5", "--year", "99999999999999999999"),
        ("table", "5", "--year", "-1"),
        ("operations", "--known-at", "9999-12-31"),
        ("operations", "--after", "99999999999999999999999"),
        ("operations", "--after", "-1"),
        ("events", "--after", "99999999999999999999999"),
        ("diff", "5", "--from", "known:9999-12-31"),
        ("diff", "5", "--from", "2025-03-01", "--to", "known:0001-01-01T00:00+14:00"),
    ],
)
def test_values_out_of_bounds_cannot_be_read(data: Path, words: tuple[str, ...]) -> None:
    """Each is a fault of the command line, told as one."""
    done = run(data, *words)
    assert Exit.USAGE == done.exit_code, done.output
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize(("option", "refusal"), [("--as-history", "InvalidMidyear"), ("--readings", "InvalidReadings")])
@pytest.mark.parametrize("content", [None, "= no TOML"])
def test_a_file_that_cannot_be_read_is_refused_by_its_path(
    tmp_path: Path, option: str, refusal: str, content: str | None
) -> None:
    """The path stands there as it was given, so that it can be found."""
    file = tmp_path / "named.toml"
    if content is not None:
        file.write_text(content, "utf-8")
    done = run(tmp_path / "ledger", "import", str(DOCUMENT), option, str(file))
    assert Exit.DOCUMENT == done.exit_code, done.output
    said = done.stderr.replace("\n", "")
    assert refusal in said
    assert f"file={file}," in said.replace(" ", "")
