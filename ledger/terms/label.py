"""Labels (双语名称)."""

from typing import NamedTuple


class Label(NamedTuple):
    """A label in Chinese and in English."""

    zh: str
    en: str
