"""Money is whole fen, read exactly and rounded once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import InvalidAmount
from ledger.money import MAX_FEN, Unit, format_fen, parse_fen


@pytest.mark.parametrize(
    ("text", "unit", "fen"),
    [
        ("7,324.20", Unit.WAN, 7_324_200_000),
        ("7324.2", Unit.WAN, 7_324_200_000),
        ("0.01", Unit.WAN, 10_000),
        ("12.345678", Unit.WAN, 12_345_678),
        ("52900", Unit.YUAN, 5_290_000),
        ("0.07", Unit.YUAN, 7),
        ("-3.00", Unit.WAN, -3_000_000),
        ("－3.00", Unit.WAN, -3_000_000),
        ("１２．５", Unit.WAN, 12_500_000),
    ],
)
def test_an_amount_is_read_exactly(text: str, unit: Unit, fen: int) -> None:
    """What a document prints becomes whole fen, without a float between."""
    assert fen == parse_fen(text, unit)


@pytest.mark.parametrize(
    "text", ["", "NaN", "Infinity", "1e3", "1,23.00", "1.2.3", "12.3456789", "9" * 25, "9" * 11, "--1", "万", "1,2345"]
)
def test_what_is_no_exact_amount_is_refused(text: str) -> None:
    """Anything that is not a plain decimal number within bounds raises, and names the text."""
    with pytest.raises(InvalidAmount) as refusal:
        parse_fen(text)
    assert text == refusal.value.text


def test_yuan_have_two_decimals_at_most() -> None:
    """A thousandth of a yuan does not exist."""
    with pytest.raises(InvalidAmount):
        parse_fen("1.001", Unit.YUAN)


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (7_324_200_000, "7,324.20"),
        (4_999, "0.00"),
        (5_000, "0.01"),
        (-4_999, "0.00"),
        (-5_000, "-0.01"),
        (105_332_850_000, "105,332.85"),
    ],
)
def test_an_amount_is_rounded_half_up_away_from_zero_once(fen: int, text: str) -> None:
    """Printing is the only place where anything is rounded, and nothing prints as -0.00."""
    assert text == format_fen(fen)


@given(st.integers(-MAX_FEN // 10_000, MAX_FEN // 10_000))
def test_what_is_printed_with_two_decimals_is_read_back(cents: int) -> None:
    """Printing and reading are inverse for every amount of whole hundredths of a 万元."""
    assert cents * 10_000 == parse_fen(format_fen(cents * 10_000))
