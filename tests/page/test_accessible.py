"""Every view can be used by everybody: axe-core finds nothing to object to, and nothing is wider than the window."""

import pytest

from tests.graphql_api.server import Client
from tests.page.conftest import Opens
from tests.page.places import VIEWS, place

RUN = """async () => {
  const found = await axe.run(document, {rules: {"target-size": {enabled: true}}});
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""
WIDTHS = {"wide": 1440, "narrow": 390}


# Any two of language, appearance and width meet in one of them.
COMBINATIONS = (
    ("zh", "light", "wide"),
    ("en", "dark", "wide"),
    ("en", "light", "narrow"),
    ("zh", "dark", "narrow"),
)
# Looked at in every run; all others in CI and by make soak.
USUAL = {("as published", 2), ("explained", 3), ("search", 1), ("record", 0)}


@pytest.mark.parametrize(
    ("view", "language", "scheme", "width"),
    [
        pytest.param(
            view, *each, id=f"{view} {'-'.join(each)}", marks=() if (view, turn) in USUAL else pytest.mark.soak
        )
        for view in VIEWS
        for turn, each in enumerate(COMBINATIONS)
    ],
)
def test_a_view_can_be_used_by_everybody(
    opens: Opens, api: Client, axe: str, published: str,
    view: str, language: str, scheme: str, width: str,
) -> None:  # fmt: skip
    """Nothing against WCAG 2.2 AA nor good practice, one first heading, and nothing is wider than the window."""
    window = opens(api.url, viewport={"width": WIDTHS[width], "height": 844}, color_scheme=scheme, bypass_csp=True)
    window.visit(**place(view, api, published), language=language)
    window.page.evaluate(axe)
    assert [] == window.page.evaluate(RUN)
    assert 1 == window.page.locator("h1").count()
    assert WIDTHS[width] >= window.page.evaluate("document.documentElement.scrollWidth")
