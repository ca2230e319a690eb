"""Whether printed figures keep the identities (勾稽检查): exactly, only because each was rounded on its own, or not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ledger.terms.money import HALF_CENT_OF_WAN_FEN, format_fen
from projections.language.cell_identities import CellReference, Cells, Identity, Instance, instances

_NOTHING_EXACT: Mapping[CellReference, int] = {}


class Verdict(StrEnum):
    """How an identity holds between printed figures."""

    EXACT = "exact"  # 相等
    BY_ROUNDING = "by_rounding"  # 尾差: apart by no more than the rounding of its terms
    VIOLATED = "violated"  # 不平


@dataclass(frozen=True, slots=True)
class CheckedIdentity:
    """An identity at one cell: the printed figure, the sum of the other side, and the cells that take part; in fen.

    `exact_difference_fen` is the difference between the exact amounts, where they are known: 0 unless violated.
    """

    identity: Identity
    left: CellReference
    right: tuple[CellReference, ...]
    printed_fen: int
    expected_fen: int
    exact_difference_fen: int
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
    """Every identity at every cell where one of its sides is printed. `printed` and `exact` amounts in fen; exact
    ones, where given, must agree to the fen: then a printed difference can only be rounding."""
    known = Cells((*printed, *exact))
    for identity in identities:
        for found in instances(identity, known):
            if any(address in printed for address in (found.left, *(address for address, _ in found.right))):
                yield _judged(identity, found, printed, exact)


def _judged(
    identity: Identity, found: Instance, printed: Mapping[CellReference, int], exact: Mapping[CellReference, int]
) -> CheckedIdentity:
    terms = [sign * printed[address] for address, sign in found.right if address in printed]
    left, expected = printed.get(found.left, 0), sum(terms)
    exactly = exact.get(found.left, 0) - sum(sign * exact.get(address, 0) for address, sign in found.right)
    # Rounded half up, not all figures can be off by a whole half in one direction: the bound itself is not reached.
    bound = (len(terms) + (found.left in printed)) * HALF_CENT_OF_WAN_FEN
    if exactly or abs(left - expected) >= max(bound, 1):
        verdict = Verdict.VIOLATED
    else:
        verdict = Verdict.EXACT if left == expected else Verdict.BY_ROUNDING
    cells = tuple(address for address, _ in found.right)
    return CheckedIdentity(identity, found.left, cells, left, expected, exactly, verdict)
