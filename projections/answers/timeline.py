"""Every value that a cell ever had, and the operations that made it (时间线), on either axis of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from ledger.terms.entries import Kind
from ledger.terms.money import format_fen
from projections.language.cells import UNIT
from projections.read_model.points import TimeAxis
from projections.registers.journal import Operation, operations_at
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select


@dataclass(frozen=True, slots=True)
class Step:
    """A value of the cell, and the change (in fen), kinds of movement and operations that led to it.

    On the effective axis it holds from `effective_on` on, on the recorded axis from the position of its operation.
    """

    operations: tuple[Operation, ...]
    effective_on: date
    kinds: tuple[Kind, ...]
    change_fen: int
    fen: int
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of one cell, blank before the first one. The last step has the cell's value at the point."""

    viewpoint: Viewpoint
    address: CellAddress
    axis: TimeAxis
    steps: tuple[Step, ...]


def timeline(viewpoint: Viewpoint, address: CellAddress, axis: TimeAxis = TimeAxis.RECORDED) -> Timeline:
    """The values of a cell up to a point. Operations that touch it without changing it are steps with change 0."""
    chosen = select(viewpoint, address).where
    key = "position" if axis is TimeAxis.RECORDED else "effective_on"
    rows = viewpoint.store.rows(
        "SELECT position, effective_on, sum(amount_fen) AS fen, group_concat(DISTINCT kind) AS kinds "
        f"FROM figures WHERE {chosen.sql} GROUP BY position, effective_on ORDER BY {key}, position",
        chosen.params,
    )
    operations = operations_at(viewpoint.store, (row["position"] for row in rows), viewpoint.at)
    steps: list[Step] = []
    for _, at_once in groupby(rows, key=lambda row: row[key]):
        steps.append(_step(list(at_once), operations, steps[-1].fen if steps else 0))
    return Timeline(viewpoint, address, axis, tuple(steps))


def _step(rows: Sequence[Any], operations: dict[int, Operation], before_fen: int) -> Step:
    """The step at one position, or on one day: several operations of a day make one step."""
    change_fen = sum(row["fen"] for row in rows)
    kinds = {kind for row in rows for kind in row["kinds"].split(",")}
    return Step(
        operations=tuple(operations[row["position"]] for row in rows),
        effective_on=date.fromisoformat(rows[-1]["effective_on"]),
        kinds=tuple(kind for kind in Kind if kind in kinds),
        change_fen=change_fen,
        fen=before_fen + change_fen,
        text=format_fen(before_fen + change_fen, UNIT),
    )
