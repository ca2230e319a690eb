"""The text of a document as it arrived (原文): bytes, lines, digest, and the comparison of names."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from ledger.errors import InvalidAmount
from ledger.terms.money import AmountUnit, parse_fen
from seeds.refusals import UnreadableDocument

# Printed amounts have two decimals and stand apart; years, counts and column numbers have none.
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})*\.\d{2}", re.ASCII)
# Far above any disclosure; below what would keep the patterns of the reader busy for long.
_MOST_BYTES = 8_000_000
_MOST_CHARACTERS = 1_000
_ALIKE = 0.85
_MOST_ALIKE = 300  # characters of a name that is compared with another letter by letter
_NEARLY = re.compile(r"-?[\d.,]*\d[\d.,]*[.,][\d.,]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text with its lines (numbered from 1) and the sha256 of its bytes."""

    digest: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """One line, as printed."""
        return self.lines[number - 1]


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number as printed, not yet in any cell: its text, its line, its amount in fen."""

    text: str
    line: int
    fen: int


def words_and_numbers(text: str, line: int) -> tuple[str, list[PrintedNumber]]:
    """A line's words and the amounts that end it; an amount with words after it is part of a name.

    Raises UnreadableDocument for an amount too large to be one.
    """
    tokens = text.split()
    first = len(tokens)
    while first and _AMOUNT.fullmatch(tokens[first - 1]):
        first -= 1
    return " ".join(tokens[:first]), [PrintedNumber(each, line, amount(each, line)) for each in tokens[first:]]


def amount(text: str, line: int) -> int:
    """A printed amount in fen. Raises UnreadableDocument with the line if the text is not an amount."""
    try:
        return parse_fen(text, AmountUnit.WAN)
    except InvalidAmount as error:
        raise UnreadableDocument("amount", line, str(error)[:200]) from error


def damaged_amount(words: str) -> str:
    """The first word that is nearly an amount (7,324.2, -5.00); empty when there is none. No code's name has one."""
    return next((each for each in words.split() if _NEARLY.fullmatch(each)), "")


def read_text(data: bytes) -> DocumentText:
    """Decode a document. Raises UnreadableDocument when it is empty, not UTF-8, or no text of printed pages."""
    if len(data) > _MOST_BYTES:
        raise UnreadableDocument("text", 0, f"it has {len(data):,} bytes, more than any disclosure")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument("text", 0, f"it is not UTF-8: {error}") from error
    if not text.strip():
        raise UnreadableDocument("text", 0, "it is empty")
    lines = tuple(text.split("\n"))
    for number, line in enumerate(lines, 1):
        if len(line) > _MOST_CHARACTERS or "\0" in line:
            raise UnreadableDocument("text", number, "a line that no page has: too long, or with NUL characters")
    return DocumentText(hashlib.sha256(data).hexdigest(), lines)


def plain(text: str) -> str:
    """A name for comparison: NFKC, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def likeness(one: str, other: str) -> float:
    """The likeness of two plain names, 0 to 1."""
    if one == other or max(len(one), len(other)) > _MOST_ALIKE:
        return float(one == other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(one: str, other: str) -> bool:
    """Whether two plain names are spellings of one: they differ by a word at most (管理中心, 管理服务中心)."""
    longest, both = max(len(one), len(other)), len(one) + len(other)
    reach = 2 * min(len(one), len(other)) / both if both else 0.0
    return one == other or (longest <= _MOST_ALIKE and reach >= _ALIKE and likeness(one, other) >= _ALIKE)
