"""Identities between printed figures (勾稽检查): each holds exactly, holds but for rounding, or is violated."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ledger.terms.money import HALF_CENT_OF_WAN_FEN, format_fen
from projections.language.cell_identities import CellReference, Cells, Identity, Instance, instances

_NOTHING_EXACT: Mapping[CellReference, int] = {}


class Verdict(StrEnum):
    """Whether an identity holds between printed figures."""

    EXACT = "exact"  # 相等
    BY_ROUNDING = "by_rounding"  # 尾差: the difference is within the rounding of its terms
    VIOLATED = "violated"  # 不平


@dataclass(frozen=True, slots=True)
class CheckedIdentity:
    """An identity at one cell: the printed figure, the expected sum of the other side, and both sides; in fen."""

    identity: Identity
    left: CellReference
    right: tuple[CellReference, ...]
    printed_fen: int
    expected_fen: int
    verdict: Verdict

    def __str__(self) -> str:
        table, row, column = self.left
        return (
            f"table {table} {row} column {column}: printed {format_fen(self.printed_fen)}, "
            f"by {self.identity.en} {format_fen(self.expected_fen)}"
        )


def identity_checks(
    identities: Iterable[Identity],
    printed: Mapping[CellReference, int],
    exact: Mapping[CellReference, int] = _NOTHING_EXACT,
) -> Iterator[CheckedIdentity]:
    """Check every identity at every cell at which one of its sides is printed. Amounts in fen. Exact amounts, if given,
    must agree to the fen: then a printed difference can only be rounding."""
    known = Cells((*printed, *exact))
    for identity in identities:
        for instance in instances(identity, known):
            if any(cell in printed for cell in (instance.left, *(cell for cell, _ in instance.right))):
                yield _checked(instance, printed, exact)


def _checked(
    instance: Instance, printed: Mapping[CellReference, int], exact: Mapping[CellReference, int]
) -> CheckedIdentity:
    terms = [sign * printed[cell] for cell, sign in instance.right if cell in printed]
    left, expected = printed.get(instance.left, 0), sum(terms)
    difference_fen = exact.get(instance.left, 0) - sum(sign * exact.get(cell, 0) for cell, sign in instance.right)
    # Figures are rounded half up, so not all can be off by half a unit in the same direction: always below the bound.
    bound = (len(terms) + (instance.left in printed)) * HALF_CENT_OF_WAN_FEN
    if difference_fen or abs(left - expected) >= max(bound, 1):
        verdict = Verdict.VIOLATED
    else:
        verdict = Verdict.EXACT if left == expected else Verdict.BY_ROUNDING
    cells = tuple(cell for cell, _ in instance.right)
    return CheckedIdentity(instance.identity, instance.left, cells, left, expected, verdict)
