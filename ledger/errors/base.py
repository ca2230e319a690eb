"""What all refusals have: a sentence in two languages, and fields (拒绝)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, dataclass_transform

_SHOWN = 12  # what a sentence can name; the fields hold all of them


@dataclass_transform(eq_default=False)
class LedgerError(Exception):
    """The ledger refused a command; nothing was recorded."""

    zh: ClassVar[str] = "账本拒绝了该指令，未登记任何内容。"

    def __init_subclass__(cls) -> None:
        """Every refusal is a dataclass: its annotations are its fields. Equal only to itself, as exceptions are."""
        super().__init_subclass__()
        dataclass(eq=False)(cls)

    def facts(self) -> Iterator[tuple[str, object]]:
        """The fields of the refusal, by name."""
        for name in getattr(self, "__dataclass_fields__", ()):
            yield name, getattr(self, name)

    @classmethod
    def sentence(cls, language: str = "en") -> str:
        """What a person reads, without the fields: the docstring in English, `zh` in Chinese."""
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
