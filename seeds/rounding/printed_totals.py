"""Printed totals and their members (合计与其组成): every printed cell with the breakdown lines that it adds up, by the
tables' own declarations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ledger.operations.posting import class_fields
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.money import HALF_CENT_OF_WAN_FEN, YUAN_FEN, format_fen
from projections.language.predicates import AllOf, AnyOf, Not, Predicate, both, matches
from projections.language.row_paths import row_of_key
from seeds.attribution.proposed_lines import ProposedLine
from seeds.reading.cross_table_columns import DECLARED
from seeds.reading.identity_check import DocumentKeys
from seeds.reading.printed import PlacedCell, PrintedDocument


@dataclass(frozen=True, slots=True)
class TotalPart:
    """One breakdown line of a proposed line, as the tables see it."""

    line: int  # index of its proposed line
    part: BreakdownLine
    dimensions: dict[str, Any]

    @property
    def printed(self) -> bool:
        """Whether the document prints this amount in the cell of the part's evidence; otherwise it was worked out."""
        amount = format_fen(self.part.amount_fen)
        shown = re.compile(rf"(?<![\d.,])(?:{re.escape(amount)}|{re.escape(amount.replace(',', ''))})(?!\d)")
        return any(shown.search(each.text) for each in self.part.evidence)


@dataclass(frozen=True, slots=True)
class PrintedTotal:
    """A printed cell and the parts that count in it. `least` and `most`: the whole yuan to add to the parts so that
    they round to the cell."""

    cell: PlacedCell
    members: tuple[int, ...]
    least: int
    most: int

    @property
    def off(self) -> bool:
        """Whether the parts alone do not round to it."""
        return not self.least <= 0 <= self.most


def parts_of(lines: Sequence[ProposedLine]) -> list[TotalPart]:
    """Every breakdown line of the lines, in order."""
    return [
        TotalPart(index, part, _dimensions(line, part)) for index, line in enumerate(lines) for part in line.breakdown
    ]


def _dimensions(line: ProposedLine, part: BreakdownLine) -> dict[str, Any]:
    return {
        "unit": line.unit,
        "project": line.project,
        "source": line.source,
        "fund": line.source.fund,
        "fiscal": int(line.source.fund.fiscal),
        "lot": line.lot,
        "origin_year": line.origin_year,
        "nature": line.nature,
        **class_fields(line.kind, line.nature, part),
    }


def printed_totals(document: PrintedDocument, parts: Sequence[TotalPart]) -> list[PrintedTotal]:
    """Every printed cell with its members."""
    keys = DocumentKeys(document)
    meant = _Meant([keys.known(each.dimensions) for each in parts])
    totals: list[PrintedTotal] = []
    for cell in document.cells():
        table = DECLARED[cell.table]
        block = next(each for each in table.blocks if each.key == cell.block)
        column = next(each for each in block.columns if each.key == cell.column)
        row = row_of_key(cell.table, block, keys.row(cell.row, cell.table), keys.ids)
        members = meant.members(both(table.scope, table.reads, row.means, column.adds))
        fen = sum(parts[n].part.amount_fen for n in members)
        least = -((fen - cell.fen + HALF_CENT_OF_WAN_FEN) // YUAN_FEN)
        most = (cell.fen + HALF_CENT_OF_WAN_FEN - 1 - fen) // YUAN_FEN
        totals.append(PrintedTotal(cell, members, least, most))
    return totals


class _Meant:
    """The parts that a predicate matches, as bits. Most conditions recur in many cells and are evaluated once."""

    def __init__(self, known: Sequence[dict[str, Any]]) -> None:
        self._known = known
        self._all = (1 << len(known)) - 1
        self._bits: dict[Predicate, int] = {}

    def members(self, means: Predicate) -> tuple[int, ...]:
        """The numbers of the parts."""
        bits = self._of(means)
        return tuple(n for n in range(bits.bit_length()) if bits >> n & 1)

    def _of(self, means: Predicate) -> int:
        found = self._bits.get(means)
        if found is None:
            found = self._bits[means] = self._asked(means)
        return found

    def _asked(self, means: Predicate) -> int:
        match means:
            case AllOf(parts):
                bits = self._all
                for part in parts:
                    bits &= self._of(part)
                return bits
            case AnyOf(parts):
                bits = 0
                for part in parts:
                    bits |= self._of(part)
                return bits
            case Not(part):
                return self._all & ~self._of(part)
            case _:
                return sum(1 << n for n, each in enumerate(self._known) if matches(means, each))
