"""Money (金额): whole fen (分) inside, 万元 or 元 outside, one rounding and only at the end.

1 元 = 100 fen; 1 万元 = 10,000 元 = 1,000,000 fen.
"""

import re
from enum import IntEnum

from ledger.errors import InvalidAmount

MAX_FEN = 9 * 10**15  # 90 trillion yuan, above any budget; every JSON reader still holds it exactly (below 2^53)
HALF_CENT_OF_WAN_FEN = 5_000  # half of 0.01 万元: 50 yuan
YUAN_FEN = 100
RESIDUAL_BOUNDS_FEN = (
    -50 * YUAN_FEN,
    49 * YUAN_FEN,
)  # what rounding can hide of one printed amount, whole yuan
_PRINTED = re.compile(r"(?P<sign>-?)(?P<whole>[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.(?P<fraction>\d+))?", re.ASCII)
# Only the widths that documents use for these characters. NFKC would read the footnote in 7,324.20² as a digit.
_WIDTHS = str.maketrans("０１２３４５６７８９．，－−", "0123456789.,--")


class AmountUnit(IntEnum):
    """The value of one unit of a printed amount, in fen."""

    YUAN = 100  # 元
    WAN = 1_000_000  # 万元


def parse_fen(text: str, unit: AmountUnit = AmountUnit.WAN) -> int:
    """Read an amount exactly: "7,324.20" in 万元 is 7,324,200,000 fen.

    Raises InvalidAmount for text that is not a plain decimal number, has misplaced separators or leading zeros, more
    decimals than the unit allows (6 in 万元, 2 in 元) or exceeds MAX_FEN.
    """
    printed = _PRINTED.fullmatch(text.translate(_WIDTHS).strip())
    if printed is None:
        raise InvalidAmount(text, "not a decimal number")
    places = len(str(int(unit))) - 1
    fraction = printed["fraction"] or ""
    if len(fraction) > places:
        raise InvalidAmount(text, f"more than {places} decimals")
    whole = printed["whole"].replace(",", "")
    if len(whole) > 20:
        raise InvalidAmount(text, "too large")
    fen = int(whole) * unit + int(fraction.ljust(places, "0") or "0")
    if fen > MAX_FEN:
        raise InvalidAmount(text, "too large")
    return -fen if printed["sign"] else fen


def format_fen(fen: int, unit: AmountUnit = AmountUnit.WAN) -> str:
    """Format an amount with two decimals and thousands separators, rounded once, half away from zero.

    Amounts that round to zero give "0.00", never "-0.00".
    """
    cents, rest = divmod(abs(fen) * 100, unit)
    cents += 2 * rest >= unit
    sign = "-" if fen < 0 and cents else ""
    return f"{sign}{cents // 100:,}.{cents % 100:02d}"


def check_fen(fen: int) -> int:
    """Returns the amount. Raises InvalidAmount if it is out of bounds or not a whole number."""
    if type(fen) is not int:
        raise InvalidAmount(str(fen), "not a whole number of fen")
    if abs(fen) > MAX_FEN:
        raise InvalidAmount(str(fen), "too large")
    return fen
