"""Text as it is compared (文字): the same letters in whatever width, without what nobody sees."""

import re
import unicodedata

_PLAIN_ALREADY = re.compile(r"[0-9A-Za-z\u4e00-\u9fff〔〕]*")


def is_seen(character: str) -> bool:
    """Not a space, a control character, a zero-width one or a mark that turns the direction of writing."""
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf"}


def plain(text: str) -> str:
    """NFKC, without spaces, line breaks and characters that nobody sees."""
    if _PLAIN_ALREADY.fullmatch(text):  # as most names and 文号 are; looking at each character takes longer
        return text
    return "".join(filter(is_seen, unicodedata.normalize("NFKC", text)))
