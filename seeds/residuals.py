"""Rounding residuals (尾差): the fewest whole yuan that make every published total round to what is printed.

Every printed figure was rounded on its own, so sums of the finest printed lines may miss printed totals by 0.01 万元.
An integer program finds residuals of -50 … +49 yuan on single breakdown lines with the least sum of absolute values;
the two breakdowns of a line keep equal totals. Ties go, line by line, to the earlier in this order: projects that are
not code-named, basic before project, larger amount, code, printed order; an earlier line takes as much as it can. The
result is checked with integers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from ledger.breakdown import BreakdownLine, expense_class_of
from ledger.entries import Axis, Basis, Kind
from ledger.evidence import Evidence
from ledger.money import HALF_CENT_OF_WAN_FEN
from projections.predicates import both, matches
from projections.rows import row_of_key
from seeds.checking import DocumentKeys
from seeds.lines import ProposedLine
from seeds.placing import DECLARED
from seeds.printed import PrintedCell, PrintedDocument
from seeds.refusals import ResidualsImpossible

YUAN_FEN = 100
_LEAST, _MOST = -50, 49


@dataclass(frozen=True, slots=True)
class _Part:
    """One breakdown line as the tables see it."""

    line: int  # index of its proposed line
    ordinal: int
    part: BreakdownLine
    dimensions: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Total:
    """A printed cell and the parts that count in it; `missing` fen lie between the parts' sum and its rounding."""

    cell: PrintedCell
    members: tuple[int, ...]
    least: int  # whole yuan that the residuals of its parts must at least add
    most: int

    @property
    def off(self) -> bool:
        """Whether the printed parts alone do not round to it."""
        return not self.least <= 0 <= self.most


def solve_residuals(document: PrintedDocument, lines: Sequence[ProposedLine]) -> tuple[ProposedLine, ...]:
    """The residuals as lines of their own, in the order of the lines they belong to; none where none is needed.

    Raises ResidualsImpossible, naming the totals that nothing within the bounds can give.
    """
    parts = _parts(lines)
    totals = _totals(document, parts)
    if not any(total.off for total in totals):
        return ()
    yuan = _solve(parts, totals, lines)
    _check(totals, yuan)
    return tuple(_residual(document, lines, index, parts, totals, yuan) for index in _touched(parts, yuan))


def _parts(lines: Sequence[ProposedLine]) -> list[_Part]:
    parts: list[_Part] = []
    for index, line in enumerate(lines):
        for ordinal, part in enumerate(line.breakdown):
            dimensions = {
                "unit": line.unit,
                "project": line.project,
                "source": line.source,
                "fund": line.source.fund,
                "fiscal": int(line.source.fund.fiscal),
                "lot": line.lot,
                "origin_year": line.origin_year,
                "nature": line.nature,
                "kind": line.kind,
                "axis": part.axis,
                "function": part.function,
                "economic": part.economic,
                "expense_class": expense_class_of(line.nature, part.economic, part.expense_class),
            }
            parts.append(_Part(index, ordinal, part, dimensions))
    return parts


def _totals(document: PrintedDocument, parts: Sequence[_Part]) -> list[_Total]:
    """Every printed cell with its members, by the tables' own declarations."""
    keys = DocumentKeys(document)
    known = [keys.known(each.dimensions) for each in parts]
    totals: list[_Total] = []
    for cell in document.cells():
        table = DECLARED[cell.table]
        block = next(each for each in table.blocks if each.key == cell.block)
        column = next(each for each in block.columns if each.key == cell.column)
        row = row_of_key(cell.table, block, keys.row(cell.row, cell.table), keys.ids)
        means = both(table.scope, table.reads, row.means, column.adds)
        members = tuple(n for n, each in enumerate(known) if matches(means, each))
        fen = sum(parts[n].part.amount_fen for n in members)
        least = -((fen - cell.fen + HALF_CENT_OF_WAN_FEN) // YUAN_FEN)
        most = (cell.fen + HALF_CENT_OF_WAN_FEN - 1 - fen) // YUAN_FEN
        totals.append(_Total(cell, members, least, most))
    return totals


class _Program:
    """The integer program: two variables a part, what it gains and what it loses, in whole yuan."""

    def __init__(self, parts: Sequence[_Part], totals: Sequence[_Total], lines: Sequence[ProposedLine]) -> None:
        self.count = len(parts)
        self.rows: list[NDArray[np.float64]] = []
        self.least: list[float] = []
        self.most: list[float] = []
        for total in totals:
            self.add(self.signed(total.members), total.least, total.most)
        for index in range(len(lines)):
            apart = {axis: [n for n, p in enumerate(parts) if p.line == index and p.part.axis is axis] for axis in Axis}
            if apart[Axis.FUNCTION]:
                self.add(self.signed(apart[Axis.FUNCTION]) - self.signed(apart[Axis.ECONOMIC]), 0, 0)

    def signed(self, members: Sequence[int]) -> NDArray[np.float64]:
        """Gains less losses of some parts."""
        row = np.zeros(2 * self.count)
        for n in members:
            row[n], row[self.count + n] = 1, -1
        return row

    def size(self, members: Sequence[int]) -> NDArray[np.float64]:
        """Gains plus losses of some parts."""
        row = np.zeros(2 * self.count)
        for n in members:
            row[n] = row[self.count + n] = 1
        return row

    def add(self, row: NDArray[np.float64], least: float, most: float) -> None:
        """One more constraint."""
        self.rows.append(row)
        self.least.append(least)
        self.most.append(most)

    def minimum(self, objective: NDArray[np.float64]) -> tuple[int, list[int]] | None:
        """The least value of an objective and the residuals that give it; None when nothing satisfies all."""
        bounds = Bounds(0, np.concatenate([np.full(self.count, _MOST), np.full(self.count, -_LEAST)]))
        constraint = LinearConstraint(np.array(self.rows), np.array(self.least), np.array(self.most))
        found = milp(
            objective, constraints=constraint, integrality=np.ones(2 * self.count, dtype=np.int64), bounds=bounds
        )
        if not found.success:
            return None
        yuan = np.round(found.x).astype(int)
        return round(found.fun), [int(each) for each in yuan[: self.count] - yuan[self.count :]]


def _solve(parts: Sequence[_Part], totals: Sequence[_Total], lines: Sequence[ProposedLine]) -> list[int]:
    program = _Program(parts, totals, lines)
    everything = program.size(range(len(parts)))
    best = program.minimum(everything)
    if best is None:
        raise ResidualsImpossible(tuple(_named(total.cell) for total in totals if total.off))
    least, yuan = best
    program.add(everything, least, least)
    left = least
    for n in sorted(range(len(parts)), key=lambda n: _place(parts[n], lines)):
        if not left:
            break
        found = program.minimum(-program.size([n]))
        assert found is not None, "a solution was there before the tie was broken"
        most, yuan = -found[0], found[1]
        program.add(program.size([n]), most, most)
        left -= most
    return yuan


def _place(part: _Part, lines: Sequence[ProposedLine]) -> tuple[bool, bool, int, str, int]:
    line = lines[part.line]
    code = part.part.economic if part.part.axis is Axis.ECONOMIC else part.part.function
    return line.hidden, line.nature != "basic", -part.part.amount_fen, code, part.line


def _check(totals: Sequence[_Total], yuan: Sequence[int]) -> None:
    """The solver counts in floating point; this does not."""
    wrong = [total for total in totals if not total.least <= sum(yuan[n] for n in total.members) <= total.most]
    if wrong or not all(_LEAST <= each <= _MOST for each in yuan):
        raise ResidualsImpossible(tuple(_named(total.cell) for total in wrong))


def _touched(parts: Sequence[_Part], yuan: Sequence[int]) -> list[int]:
    return list(dict.fromkeys(part.line for part, each in zip(parts, yuan, strict=True) if each))


def _residual(
    document: PrintedDocument,
    lines: Sequence[ProposedLine],
    index: int,
    parts: Sequence[_Part],
    totals: Sequence[_Total],
    yuan: Sequence[int],
) -> ProposedLine:
    breakdown = []
    for n, part in enumerate(parts):
        if part.line == index and yuan[n]:
            served = [total.cell for total in totals if total.off and n in total.members]
            breakdown.append(
                BreakdownLine(
                    yuan[n] * YUAN_FEN,
                    function=part.part.function,
                    economic=part.part.economic,
                    expense_class=part.part.expense_class,
                    axis=part.part.axis,
                    basis=Basis.RESIDUAL,
                    how="published totals need it: each figure was rounded on its own",
                    evidence=tuple(_evidence(document, cell) for cell in served) or _kept(part),
                )
            )
    return lines[index].with_breakdown(Kind.ROUNDING_RESIDUAL, tuple(breakdown))


def _evidence(document: PrintedDocument, cell: PrintedCell) -> Evidence:
    text = document.lines[cell.line - 1].strip()
    return Evidence(document.digest, cell.line, text, _named(cell), "a printed total that this residual serves")


def _kept(part: _Part) -> tuple[Evidence, ...]:
    """A residual that serves no total directly balances the two breakdowns, or keeps a total that was right."""
    return tuple(
        Evidence(each.document, each.line, each.text, each.cell, "keeps other totals as printed")
        for each in part.part.evidence
    )


def _named(cell: PrintedCell) -> str:
    path = cell.row
    row = " ".join(filter(None, (path.fixed, path.unit, path.function, path.economic, path.project)))
    return f"T{cell.table} {row} {cell.column}: {cell.text}"
