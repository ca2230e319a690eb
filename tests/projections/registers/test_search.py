"""Search by a few characters."""

import pytest

from projections.registers.search import HitKind, search
from projections.viewpoint.budget_at_point import Viewpoint


@pytest.mark.parametrize(
    ("text", "found", "reference"),
    [
        ("职称评审", HitKind.SUBJECT, None),
        ("u03-p03", HitKind.SUBJECT, None),
        ("2080109", HitKind.CODE, "2080109"),
        ("Printing", HitKind.CODE, "30202"),
        ("1,252.00", HitKind.AMOUNT, None),
    ],
)
def test_search_finds_names_codes_and_amounts(
    real: Viewpoint, text: str, found: HitKind, reference: str | None
) -> None:
    """By part of a name, by key, by digits or English name, by a printed amount."""
    hits = [hit for hit in search(real, text) if hit.kind is found]
    assert hits
    assert reference in (None, hits[0].reference)


def test_search_finds_document_numbers(year: Viewpoint) -> None:
    """In whatever brackets they are typed; an empty text finds nothing."""
    assert ["乌财社〔2025〕1号"] == [hit.text for hit in search(year, "财社[2025]") if hit.kind is HitKind.AUTHORITY]
    assert () == search(year, "  ")
