"""Money is whole fen, read exactly and rounded once."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import InvalidAmount
from ledger.terms.money import MAX_FEN, AmountUnit, check_fen, format_fen, parse_fen


@pytest.mark.parametrize(
    ("text", "unit", "fen"),
    [
        ("7,324.20", AmountUnit.WAN, 7_324_200_000),
        ("7324.2", AmountUnit.WAN, 7_324_200_000),
        ("0.01", AmountUnit.WAN, 10_000),
        ("12.345678", AmountUnit.WAN, 12_345_678),
        ("52900", AmountUnit.YUAN, 5_290_000),
        ("0.07", AmountUnit.YUAN, 7),
        ("-3.00", AmountUnit.WAN, -3_000_000),
        ("－3.00", AmountUnit.WAN, -3_000_000),
        ("１２．５", AmountUnit.WAN, 12_500_000),
        ("１，２３４．５０", AmountUnit.WAN, 1_234_500_000),
        ("−0.50", AmountUnit.WAN, -500_000),
        (" 1.00\n", AmountUnit.WAN, 1_000_000),
        ("-0.00", AmountUnit.WAN, 0),
        ("9,000,000,000.00", AmountUnit.WAN, MAX_FEN),
        ("90000000000000", AmountUnit.YUAN, MAX_FEN),
    ],
)
def test_an_amount_is_read_exactly(text: str, unit: AmountUnit, fen: int) -> None:
    """A printed amount becomes whole fen, without floating point."""
    assert fen == parse_fen(text, unit)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "万", "NaN", "Infinity", "-inf", "1e3", "0x10", "1_000", "True", "None"),
        *("--1", "+1", "-", "- 1", "1-", "(1.00)", "¥1.00", "1.00元"),
        *("1,23.00", "1,2345", "1,,234", ",123", "123,", "1 234.00", "1,234,56.00", "1，23"),
        *("1.2.3", ".5", "5.", "1,234.567,8", "12.3456789"),
        *("007", "00.50", "0,123.00"),
        *("1²", "7,324.20²", "①", "½", "٣", "१", "Ⅷ", "一"),  # digits to Unicode, not to an accountant
        *("9" * 25, "9" * 11, "9,000,000,000.000001", "9" * 100_000),
    ],
)
def test_what_is_no_exact_amount_is_refused(text: str) -> None:
    """Anything but a plain decimal number within bounds is refused; the refusal names the text."""
    with pytest.raises(InvalidAmount) as refusal:
        parse_fen(text)
    assert text == refusal.value.text


def test_yuan_have_two_decimals_at_most() -> None:
    """A thousandth of a yuan does not exist."""
    with pytest.raises(InvalidAmount):
        parse_fen("1.001", AmountUnit.YUAN)


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


@pytest.mark.parametrize("fen", [True, False, 1.0, "1", None, float("nan"), MAX_FEN + 1, -MAX_FEN - 1])
def test_what_is_no_whole_number_of_fen_is_refused(fen: Any) -> None:
    """Booleans, floats and text are refused."""
    with pytest.raises(InvalidAmount):
        check_fen(fen)


@given(st.text(alphabet="0123456789,.-+eE²٣ ０", max_size=12))
def test_whatever_is_read_is_what_was_written(text: str) -> None:
    """An accepted text equals the formatted amount, except for separators, width and trailing zeros."""
    try:
        fen = parse_fen(text)
    except InvalidAmount:
        return
    plain = text.strip().replace("０", "0").replace(",", "")
    assert Decimal(plain) * 1_000_000 == fen


@given(st.integers(-MAX_FEN // 10_000, MAX_FEN // 10_000))
def test_what_is_printed_with_two_decimals_is_read_back(cents: int) -> None:
    """Printing and reading are inverse for every amount of whole hundredths of a 万元."""
    assert cents * 10_000 == parse_fen(format_fen(cents * 10_000))
