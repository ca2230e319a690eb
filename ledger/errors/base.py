"""Base of all refusals (拒绝): a sentence in two languages, and fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, dataclass_transform

_SHOWN = 12  # values named in a sentence; the fields hold all


@dataclass_transform(eq_default=False)
class LedgerError(Exception):
    """The ledger refused a command; nothing was recorded."""

    zh: ClassVar[str] = "账本拒绝了该指令，未登记任何内容。"

    def __init_subclass__(cls, zh: str = "") -> None:
        """Makes every refusal a dataclass: its annotations are its fields. Like any exception it equals only itself.

        `zh`: its sentence in Chinese, by default that of its base.
        """
        super().__init_subclass__()
        cls.zh = zh or cls.zh
        dataclass(eq=False)(cls)

    def facts(self) -> Iterator[tuple[str, object]]:
        """The names and values of the fields."""
        for name in getattr(self, "__dataclass_fields__", ()):
            yield name, getattr(self, name)

    @classmethod
    def sentence(cls, language: str = "en") -> str:
        """The sentence without the fields: the docstring in English, `zh` in Chinese."""
        return cls.zh if language == "zh" else " ".join((cls.__doc__ or "").split())

    def message(self, language: str = "en") -> str:
        """The sentence with the fields."""
        facts = ", ".join(f"{name}={_shown(value)}" for name, value in self.facts() if value not in ("", (), None))
        if not facts:
            return self.sentence(language)
        return f"{self.sentence(language)}（{facts}）" if language == "zh" else f"{self.sentence()} ({facts})"

    def __str__(self) -> str:
        return self.message()


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        more = (f"and {len(value) - _SHOWN} more",) if len(value) > _SHOWN else ()
        return ", ".join((*map(_shown, value[:_SHOWN]), *more))
    return str(value)
