"""Comparable form of text (文字): one width for each character, no invisible characters."""

import re
import unicodedata

_PLAIN_ALREADY = re.compile(r"[0-9A-Za-z\u4e00-\u9fff〔〕]*")


def is_seen(character: str) -> bool:
    """Whether a character is visible: not a space, a control, a zero-width or a direction character."""
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf"}


def plain(text: str) -> str:
    """The text in NFKC, without spaces, line breaks and invisible characters."""
    if _PLAIN_ALREADY.fullmatch(text):  # most names and 文号; checking each character takes longer
        return text
    return "".join(filter(is_seen, unicodedata.normalize("NFKC", text)))
