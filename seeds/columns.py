"""Which column a number stands in (定列): empty cells vanish from the text, so the identities of the tables must tell.

A row's numbers keep their order, so a placement is an increasing choice of columns. Placements that break the row's own
identity go first; then, at every node of the table's tree, those that no choice of the rows below can add up to. A
table is a tree of such nodes, so what is left at the fixpoint is exactly what some reading of the whole table supports.
Every number was rounded on its own: a sum of n numbers may be off by n + 1 halves of 0.01 万元.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ledger.money import HALF_CENT_OF_WAN_FEN
from projections.tables import Column
from seeds.layout import RawRow
from seeds.printed import Placed, RowPath

Placement = tuple[str, ...]  # the column of each number, in order


@dataclass(slots=True)
class SolverRow:
    """A printed row with the placements that are still possible, and the rows below it."""

    raw: RawRow
    path: RowPath
    level: int
    block: str
    placements: list[Placement] = field(default_factory=list)
    children: list["SolverRow"] = field(default_factory=list)
    placed: Placed = Placed.LAYOUT
    reason: str = ""
    read: dict[int, str] = field(default_factory=dict)  # which number a person placed, and why

    @property
    def fens(self) -> tuple[int, ...]:
        """The row's amounts in fen, in order."""
        return tuple(number.fen for number in self.raw.numbers)

    def keep(self, wanted: Callable[[dict[str, int]], bool], placed: Placed, reason: str) -> None:
        """Keep the placements that satisfy a condition on column → fen; note what told, if it told anything."""
        kept = [each for each in self.placements if wanted(dict(zip(each, self.fens, strict=True)))]
        if len(kept) < len(self.placements):
            self.placements, self.placed, self.reason = kept, placed, reason


def tolerance_fen(terms: int) -> int:
    """How far a sum of so many rounded numbers may lie from its rounded total."""
    return (terms + 1) * HALF_CENT_OF_WAN_FEN


def grow(rows: Sequence[SolverRow]) -> None:
    """Hang each row below the last row of a lower level above it."""
    above: list[SolverRow] = []
    for row in rows:
        while above and above[-1].level >= row.level:
            above.pop()
        if above:
            above[-1].children.append(row)
        above.append(row)


def begin(rows: Sequence[SolverRow], columns: Sequence[Column]) -> None:
    """All placements of each row that satisfy the row's own identities."""
    keys = [column.key for column in columns]
    for row in rows:
        fens = row.fens
        row.placements = [
            each for each in combinations(keys, len(fens)) if _adds_up(dict(zip(each, fens, strict=True)), columns)
        ]
        row.placed = Placed.LAYOUT if len(keys) == len(fens) else Placed.IDENTITY
        row.reason = "" if row.placed is Placed.LAYOUT else "the row's own columns add up only so"


def _adds_up(cells: dict[str, int], columns: Sequence[Column]) -> bool:
    for column in columns:
        if not column.sum_of:
            continue
        parts = [cells[key] for key in column.sum_of if key in cells]
        if (column.key in cells) != bool(parts):
            return False
        if parts and abs(cells[column.key] - sum(parts)) > tolerance_fen(len(parts)):
            return False
    return True


def propagate(rows: Sequence[SolverRow]) -> SolverRow | None:
    """Remove placements that the tree does not support, until nothing changes.

    Returns the first row whose own numbers, or those of the rows below it, cannot add up in any way; None when all can.
    """
    nodes = [row for row in rows if row.children]
    broken = next((row for row in rows if not row.placements), None)
    changed = broken is None
    while changed:
        changed = False
        for node in nodes:
            changed |= _prune(node)
            if not node.placements:
                return node
    return broken


def _prune(node: SolverRow) -> bool:
    """Keep what some choice at this node supports; whether anything went."""
    members = [node, *node.children]
    supported: list[set[Placement]] = [set() for _ in members]
    for index, member in enumerate(members):
        for placement in member.placements:
            if placement in supported[index]:
                continue
            for solution in _solutions(members, index, placement):
                for each, chosen in zip(supported, solution, strict=True):
                    each.add(chosen)
                break
    changed = False
    for member, kept in zip(members, supported, strict=True):
        if len(kept) < len(member.placements):
            member.placements = [each for each in member.placements if each in kept]
            changed = True
            if member.placed in (Placed.LAYOUT, Placed.IDENTITY):
                member.placed, member.reason = Placed.IDENTITY, "the rows of the table add up only so"
    return changed


def _solutions(members: Sequence[SolverRow], fixed: int, placement: Placement) -> Iterator[tuple[Placement, ...]]:
    """Choices for a node and the rows below it that add up, one member's choice given."""
    node, below = members[0], members[1:]
    own = [placement] if fixed == 0 else node.placements
    for total in own:
        wanted = dict(zip(total, node.fens, strict=True))
        slack = tolerance_fen(len(below))
        choices = [[placement] if number == fixed else each.placements for number, each in enumerate(below, start=1)]
        options = [[c for c in choice if set(c) <= set(total)] for choice in choices]
        if all(options):
            for chosen in _search(below, options, dict(wanted), slack):
                yield (total, *chosen)


def _search(
    below: Sequence[SolverRow], options: Sequence[Sequence[Placement]], left: dict[str, int], slack: int
) -> Iterator[tuple[Placement, ...]]:
    """Depth first over the rows below; `left` is what each column of the total still lacks."""
    if not below:
        if all(abs(fen) <= slack for fen in left.values()):
            yield ()
        return
    row = below[0]
    for placement in options[0]:
        after = dict(left)
        for column, fen in zip(placement, row.fens, strict=True):
            after[column] -= fen
        if min(after.values(), default=0) < -slack or not _reachable(below[1:], options[1:], after, slack):
            continue
        for rest in _search(below[1:], options[1:], after, slack):
            yield (placement, *rest)


def _reachable(
    below: Sequence[SolverRow], options: Sequence[Sequence[Placement]], left: dict[str, int], slack: int
) -> bool:
    """Whether the rows that are left could still fill every column."""
    for column, fen in left.items():
        most = 0
        for row, choices in zip(below, options, strict=True):
            most += max(
                (amount for each in choices for key, amount in zip(each, row.fens, strict=True) if key == column),
                default=0,
            )
        if fen > most + slack:
            return False
    return True
