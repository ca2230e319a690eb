"""A document's text as it came (原文): bytes, lines, digest, and how names are compared."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from ledger.money import Unit, parse_fen
from seeds.refusals import UnreadableDocument

# Printed amounts have two decimals; years, counts and column numbers never do.
AMOUNT = re.compile(r"(?<![\d.,])-?\d{1,3}(?:,\d{3})*\.\d{2}(?![\d.])")


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text with its lines (numbered from 1) and the sha256 of its bytes."""

    digest: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """One line, as printed."""
        return self.lines[number - 1]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, not yet in any cell."""

    text: str
    line: int

    @property
    def fen(self) -> int:
        """Its amount."""
        return parse_fen(self.text, Unit.WAN)


def read_text(data: bytes) -> DocumentText:
    """Decode a document. Raises UnreadableDocument when it is empty or not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument("text", 0, f"it is not UTF-8: {error}") from error
    if not text.strip():
        raise UnreadableDocument("text", 0, "it is empty")
    return DocumentText(hashlib.sha256(data).hexdigest(), tuple(text.split("\n")))


def plain(text: str) -> str:
    """A name for comparison: NFKC, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def likeness(one: str, other: str) -> float:
    """How alike two plain names are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
