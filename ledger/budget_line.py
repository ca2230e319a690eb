"""One budget line (指标): what was recorded on it, what is available, and the rule that nothing goes below zero.

Buckets: the total, each function code and each economic code as recorded; 302, 30201 and NOT_STATED are three buckets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from ledger.breakdown import Breakdown, BreakdownLine
from ledger.entries import Axis, Kind
from ledger.errors import BalanceBelowZero, ResidualOutOfBounds
from ledger.events import Adjusted, MoneyEvent
from ledger.identity import LineKey
from ledger.money import RESIDUAL_BOUNDS_FEN, check_fen

Bucket = tuple[str, str]  # ("total", ""), ("function", "2080101"), ("economic", "NOT_STATED")
TOTAL: Bucket = ("total", "")


@dataclass(frozen=True, slots=True)
class Movement:
    """One event's change of one bucket, in fen. `printed`: how many budgeted amounts it has there, each of which was
    rounded on its own; `residual`: whether it is a rounding residual, or takes one back."""

    effective_on: date
    operation_id: UUID
    amount_fen: int
    residual: bool
    printed: int
    cancels: UUID | None  # the operation whose event this reverses


class BudgetLine:
    """The folded history of one line. `version` is its last event's; a line without events has version 0."""

    def __init__(self, line_id: UUID) -> None:
        self.id = line_id
        self.key: LineKey | None = None
        self.version = 0
        self.events: list[MoneyEvent] = []
        self._by_id: dict[str, MoneyEvent] = {}
        self._reversed: set[str] = set()
        self._movements: dict[Bucket, list[Movement]] = {}

    def apply(self, event: MoneyEvent) -> None:
        """Take in one event; facts are not judged here."""
        self.key = event.line
        self.events.append(event)
        self._by_id[event.id] = event
        cancelled = self._reversed_by(event)
        if cancelled is not None:
            self._reversed.update((event.id, cancelled.id))
        residual = self._is_residual(event)
        printed = {} if residual or not event.kind.initial else _parts(event.breakdown)
        for bucket, amount_fen in bucket_amounts(event.breakdown).items():
            movement = Movement(
                effective_on=event.effective_on,
                operation_id=event.operation_id,
                amount_fen=amount_fen,
                residual=residual,
                printed=printed.get(bucket, 0),
                cancels=cancelled.operation_id if cancelled else None,
            )
            self._movements.setdefault(bucket, []).append(movement)

    def holds(self) -> dict[BreakdownLine, int]:
        """What was recorded here in each cell of the classification, in fen, rounding residuals apart: the printed
        figure is what was granted. A cell is a breakdown line of no amount."""
        cells: dict[BreakdownLine, int] = {}
        for event in self.events:
            if self._is_residual(event):
                continue
            for part in event.breakdown:
                cell = BreakdownLine(0, part.function, part.economic, part.expense_class, part.axis)
                cells[cell] = cells.get(cell, 0) + part.amount_fen
        return cells

    def _reversed_by(self, event: MoneyEvent) -> MoneyEvent | None:
        return self._by_id.get(event.reverses) if isinstance(event, Adjusted) else None

    def _is_residual(self, event: MoneyEvent) -> bool:
        return (self._reversed_by(event) or event).kind is Kind.ROUNDING_RESIDUAL

    @property
    def stands(self) -> bool:
        """Whether anything was recorded here that was not reversed."""
        return any(event.id not in self._reversed for event in self.events)

    def event(self, event_id: str) -> MoneyEvent | None:
        """One event of the line that moved money."""
        return self._by_id.get(event_id)

    def balance_fen(self, effective_on: date | None = None, bucket: Bucket = TOTAL) -> int:
        """What the line, or one bucket of it, holds on a day (default: with everything recorded so far)."""
        return sum(
            movement.amount_fen
            for movement in self._movements.get(bucket, ())
            if effective_on is None or movement.effective_on <= effective_on
        )

    def available_fen(self, effective_on: date, bucket: Bucket = TOTAL) -> int:
        """What may still be taken on a day (可用余额): the least that the line holds on it and on any later day."""
        later = {each.effective_on for each in self._movements.get(bucket, ()) if each.effective_on > effective_on}
        return max(0, min(self.balance_fen(day, bucket) for day in (effective_on, *later)))

    def buckets(self, effective_on: date | None = None) -> dict[Bucket, int]:
        """Every bucket that holds something on a day (default: with everything recorded so far), in fen."""
        return {bucket: fen for bucket in sorted(self._movements) if (fen := self.balance_fen(effective_on, bucket))}

    def overdraft(self, deciding: UUID | None = None) -> BalanceBelowZero | None:
        """The refusal for the first day on which a bucket would be overdrawn (`deciding`: the new operation).

        A rounding residual may take a bucket below zero by its own amount: the printed figure is what was granted.
        Of several buckets overdrawn on that day, the first to have been recorded on is told, the total before codes.
        """
        overdrawn = [
            (day, bucket, shortfall_fen)
            for bucket, movements in self._movements.items()
            for day, shortfall_fen in _overdrafts(movements)
        ]
        if not overdrawn:
            return None
        day, bucket, shortfall_fen = min(overdrawn, key=lambda each: (each[0], each[1] != TOTAL))
        return BalanceBelowZero(
            line=str(self.id),
            bucket=" ".join(bucket).strip(),
            on=day,
            shortfall_fen=shortfall_fen,
            operations=tuple(_takers(self._movements[bucket], day, deciding)),
        )

    def check_bounds(self) -> None:
        """Raise ResidualOutOfBounds when the residuals of a bucket exceed what rounding its budgeted amounts can
        explain, InvalidAmount when a balance exceeds what the ledger holds exactly."""
        lowest, highest = RESIDUAL_BOUNDS_FEN
        for bucket, movements in self._movements.items():
            residual_fen = sum(each.amount_fen for each in movements if each.residual)
            printed = sum(each.printed for each in movements)
            if not lowest * printed <= residual_fen <= highest * printed:
                raise ResidualOutOfBounds(residual_fen, " ".join(bucket).strip())
            for _, total_fen, _ in _daily(movements):
                check_fen(total_fen)


def bucket_amounts(breakdown: Breakdown) -> dict[Bucket, int]:
    """What a breakdown changes in each bucket, in fen."""
    amounts: dict[Bucket, int] = {}
    for bucket, amount_fen in _bucketed(breakdown):
        amounts[bucket] = amounts.get(bucket, 0) + amount_fen
    return amounts


def _parts(breakdown: Breakdown) -> dict[Bucket, int]:
    counts: dict[Bucket, int] = {}
    for bucket, _ in _bucketed(breakdown):
        counts[bucket] = counts.get(bucket, 0) + 1
    return counts


def _bucketed(breakdown: Breakdown) -> Iterator[tuple[Bucket, int]]:
    for part in breakdown:
        if part.axis is not Axis.ECONOMIC:
            yield TOTAL, part.amount_fen
            yield ("function", part.function), part.amount_fen
        if part.axis is not Axis.FUNCTION:
            yield ("economic", part.economic), part.amount_fen


def _daily(movements: Iterable[Movement]) -> Iterator[tuple[date, int, int]]:
    """Each day that moves anything, with the sum up to its end, and the same without residuals."""
    total = without = 0
    for day, group in groupby(sorted(movements, key=_day), _day):
        for movement in group:
            total += movement.amount_fen
            without += 0 if movement.residual else movement.amount_fen
        yield day, total, without


def _day(movement: Movement) -> date:
    return movement.effective_on


def _overdrafts(movements: Iterable[Movement]) -> Iterator[tuple[date, int]]:
    """Days on which the sum is below zero both with and without residuals, and by how much."""
    for day, total, without in _daily(movements):
        if total < 0 and without < 0:
            yield day, -max(total, without)


def _takers(movements: list[Movement], on: date, deciding: UUID | None) -> Iterator[str]:
    """Recorded operations that need the missing money: they take from the bucket, or move it after that day.

    One that was reversed by that day needs nothing any more, and neither does its reversal.
    """
    cancelled = [each for each in movements if each.cancels and each.effective_on <= on]
    seen = {deciding, *(each.cancels for each in cancelled), *(each.operation_id for each in cancelled)}
    for movement in sorted(movements, key=_day):
        if (movement.amount_fen < 0 or movement.effective_on > on) and movement.operation_id not in seen:
            seen.add(movement.operation_id)
            yield str(movement.operation_id)


def fold_line(line_id: UUID, events: Iterable[object]) -> BudgetLine:
    """A line from its stream; amendments move no money and only count as events."""
    line = BudgetLine(line_id)
    for event in events:
        if isinstance(event, MoneyEvent):
            line.apply(event)
        line.version += 1
    return line
