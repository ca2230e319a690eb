"""Contents of a cell, and how they print: a figure, a blank, stated empty, or not published."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from ledger.terms.entries import Kind
from ledger.terms.money import AmountUnit, format_fen

UNIT = AmountUnit.WAN


# These two cannot be part of a reference cycle, so garbage collection skips them: a table makes hundreds of each.
class Measures(msgspec.Struct, frozen=True, gc=False):
    """The three measures of a figure in fen: 年初预算, 调整 by kind, and their sum 调整后. `entries` counts lines."""

    by_kind: Mapping[Kind, int] = msgspec.field(default_factory=dict)
    entries: int = 0

    @property
    def initial_fen(self) -> int:
        """Initial budget (年初预算): allocated, carried, and the residuals of the same import."""
        return sum(fen for kind, fen in self.by_kind.items() if kind.initial)

    @property
    def adjustments(self) -> dict[Kind, int]:
        """Adjustments (调整) by kind, in fen."""
        return {kind: self.by_kind[kind] for kind in Kind if not kind.initial and kind in self.by_kind}

    @property
    def adjusted_fen(self) -> int:
        """The figure after all adjustments (调整后)."""
        return sum(self.by_kind.values())


class Figure(msgspec.Struct, frozen=True, gc=False):
    """An amount: the sum of at least one entry, which may be 0 and then prints 0.00."""

    measures: Measures

    @property
    def fen(self) -> int:
        """The exact amount in fen."""
        return self.measures.adjusted_fen

    @property
    def text(self) -> str:
        """The amount as printed, 万元 with two decimals, rounded once."""
        return format_fen(self.fen, UNIT)


@dataclass(frozen=True, slots=True)
class Blank:
    """No entry: nothing is printed (空白)."""

    fen: None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class StatedEmpty:
    """The table is empty because a document says so (声明为空表); `statement` is its sentence."""

    statement: str
    fen: None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class NotPublished:
    """Neither entries nor a disclosure are known at this point (未公开)."""

    fen: None = None
    text: str = ""


Cell = Figure | Blank | StatedEmpty | NotPublished
