"""Every figure explains itself: a click shows the entries that add up to it, to the fen."""

from typing import Any

import pytest

from tests.graphql_api.server import Client
from tests.page.answers import cells
from tests.page.panel import Panel, yuan
from tests.page.window import Window
from tests.real import printed

WITH_FIGURES = [number for number, count in printed.COUNTS.items() if count]


def each_is_the_sum_of_its_entries(window: Window, api: Client, number: int, every: int, **at: Any) -> int:
    """Click every so manieth figure of a table at a point, in 元, and add up its entries; how many there are in all."""
    told = {"effectiveOn" if name == "on" else name: value for name, value in at.items()}
    texts = cells(api, number, **told)
    window.visit(table=number, money="yuan", **at)
    panel = Panel(window)
    figures = [(cell, text) for cell, text in window.cells().items() if text]
    for cell, text in figures[::every]:
        panel.explain(*cell)
        assert texts[cell] == panel.standing
        assert yuan(text) == sum(map(yuan, panel.entries())), cell
        panel.proved()
    return len(figures)


@pytest.mark.soak
@pytest.mark.parametrize("number", WITH_FIGURES)
def test_every_figure_of_a_table_can_be_clicked(window: Window, api: Client, published: str, number: int) -> None:
    """One after the other, all 557 printed ones."""
    counted = each_is_the_sum_of_its_entries(window, api, number, 1, disclosure=published)
    assert printed.COUNTS[number] == counted


@pytest.mark.parametrize(("number", "every"), [(1, 6), (7, 25)])
def test_some_figures_can_be_clicked(window: Window, api: Client, published: str, number: int, every: int) -> None:
    """A few of a table with two blocks and of the longest: `make soak` and CI click them all."""
    assert printed.COUNTS[number] == each_is_the_sum_of_its_entries(window, api, number, every, disclosure=published)


def test_so_can_figures_that_were_never_printed(window: Window, api: Client) -> None:
    """In the middle of the invented year."""
    assert each_is_the_sum_of_its_entries(window, api, 5, 17, on="2025-07-15") > 50
