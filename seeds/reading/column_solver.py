"""The column of each number (定列). Empty cells vanish from the text, so the identities of the tables must decide.

A row's numbers keep their order, so a *placement* is an increasing choice of columns: two numbers in a row of columns
1, 2 and 3 can stand in (1, 2), (1, 3) or (2, 3). Placements that break the row's own identity (1 = 2 + 3) are removed
first; then, at every node of the table's tree, those that the rows below cannot add up to. This is repeated until
nothing changes. The remaining placements are supported by some reading of the whole table, as far as the search of one
node can tell. Every number was rounded on its own: a sum of n numbers is off by less than n + 1 halves of 0.01 万元.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ledger.terms.money import HALF_CENT_OF_WAN_FEN
from projections.language.tables import Column
from seeds.reading.layout import RawRow
from seeds.reading.printed import Placed, RowPath
from seeds.reading.reachable_sums import supported

CENT_FEN = 2 * HALF_CENT_OF_WAN_FEN  # 0.01 万元, the step of every printed amount
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
    read: dict[str, str] = field(default_factory=dict)  # the columns that a person read, and why

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
    """The greatest distance between a sum of n rounded numbers and its rounded total: less than all halves together."""
    return (terms + 1) * HALF_CENT_OF_WAN_FEN - 1


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
    impossible = [row for row in rows if not row.placements]
    if impossible:
        return impossible[0]
    nodes = [row for row in rows if row.children]
    above = {id(child): node for node in nodes for child in node.children}
    waiting: dict[int, None] = dict.fromkeys(range(len(nodes)))
    place = {id(node): number for number, node in enumerate(nodes)}
    while waiting:
        number = next(iter(waiting))
        del waiting[number]
        narrowed = _prune(nodes[number])
        if narrowed is None:
            return nodes[number]
        for row in narrowed:
            near = [each for each in (row, above.get(id(row))) if each is not None and id(each) in place]
            waiting.update((place[id(each)], None) for each in near if place[id(each)] != number)
    return None


def _prune(node: SolverRow) -> list[SolverRow] | None:
    """Keep the placements that some choice at this node supports; returns the rows that lost any. None if nothing adds
    up; then nothing is changed."""
    members = [node, *node.children]
    kept: list[set[Placement]] = [set() for _ in members]
    for total in node.placements:
        columns = set(total)
        choices = [[each for each in child.placements if columns.issuperset(each)] for child in node.children]
        if not all(choices):
            continue
        vectors = tuple(
            tuple(_vector(total, each, child.fens) for each in choice)
            for child, choice in zip(node.children, choices, strict=True)
        )
        slack = tolerance_fen(len(choices)) // CENT_FEN
        found = supported(vectors, _vector(total, total, node.fens), slack)
        if all(found):
            kept[0].add(total)
            for each, choice, numbers in zip(kept[1:], choices, found, strict=True):
                each.update(choice[number] for number in numbers)
    if not kept[0]:
        return None
    return [row for row, left in zip(members, kept, strict=True) if _narrow(row, left)]


def _narrow(row: SolverRow, kept: set[Placement]) -> bool:
    """Keep only these placements; returns whether any was removed."""
    if len(kept) == len(row.placements):
        return False
    row.placements = [each for each in row.placements if each in kept]
    if row.placed in (Placed.LAYOUT, Placed.IDENTITY):
        row.placed, row.reason = Placed.IDENTITY, "the rows of the table add up only so"
    return True


def _vector(columns: Placement, placement: Placement, fens: Sequence[int]) -> tuple[int, ...]:
    """A row's cents in each of the columns."""
    cents = dict(zip(placement, fens, strict=True))
    return tuple(cents.get(column, 0) // CENT_FEN for column in columns)
