"""Narrow terminals: words fold and lines run over the edge, but every figure is read whole."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from cli.failures import Exit
from cli.output import out
from tests.cli.test_commands import answer, data, run

__all__ = ["data"]  # the demonstration, copied once for this file


@pytest.mark.parametrize("width", [20, 60, 80, 200])
def test_no_figure_is_cut_on_a_narrow_terminal(data: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Every figure of every table stands in the text as it is in the answer for programs."""
    monkeypatch.setattr(out, "_width", width)
    for number in range(1, 12):
        rows = answer(data, "table", str(number))["rows"]
        figures = {cell["text"] for row in rows for cell in row["cells"].values()}
        text = run(data, "table", str(number)).stdout
        assert "…" not in text
        assert {figure for figure in figures if figure not in text.split()} == set(), (number, width)


def test_a_table_fits_an_ordinary_terminal(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eighty columns are enough for table 2: its headings fold, and then its labels."""
    monkeypatch.setattr(out, "_width", 80)
    text = run(data, "table", "2").stdout
    heading = 3  # the title, the department, the point in time
    assert max(cell_len(line) for line in text.splitlines()[heading:]) <= 80


@pytest.mark.parametrize("words", [("timeline", "2", "total", "1"), ("reconcile",)])
def test_other_tables_keep_their_figures(data: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    """They are drawn in the same place."""
    monkeypatch.setattr(out, "_width", 20)
    done = run(data, *words)
    assert Exit.OK == done.exit_code
    wanted = "32,476.87" if words[0] == "timeline" else "557"
    assert wanted in done.stdout.split()
    assert "…" not in done.stdout
