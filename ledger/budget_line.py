"""One budget line (指标): what was recorded on it, what is available, and the rule that nothing goes below zero.

Buckets: the total, each function code and each economic code as recorded; 302, 30201 and NOT_STATED are three buckets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ledger.breakdown import Breakdown
from ledger.entries import Axis, Kind
from ledger.errors import BalanceBelowZero
from ledger.events import MoneyEvent
from ledger.identity import LineKey

Bucket = tuple[str, str]  # ("total", ""), ("function", "2080101"), ("economic", "NOT_STATED")
TOTAL: Bucket = ("total", "")


@dataclass(frozen=True, slots=True)
class Movement:
    """One event's change of one bucket, in fen."""

    effective_on: date
    operation_id: UUID
    amount_fen: int
    residual: bool


class BudgetLine:
    """The folded history of one line. `version` is its last event's; a line without events has version 0."""

    def __init__(self, line_id: UUID) -> None:
        self.id = line_id
        self.key: LineKey | None = None
        self.version = 0
        self.events: list[MoneyEvent] = []
        self._movements: dict[Bucket, list[Movement]] = {}

    def apply(self, event: MoneyEvent) -> None:
        """Take in one event; facts are not judged here."""
        self.key = event.line
        self.events.append(event)
        for bucket, amount_fen in bucket_amounts(event.breakdown).items():
            self._movements.setdefault(bucket, []).append(
                Movement(event.effective_on, event.operation_id, amount_fen, event.kind is Kind.ROUNDING_RESIDUAL)
            )

    def balance_fen(self, effective_on: date | None = None, bucket: Bucket = TOTAL) -> int:
        """What the line, or one bucket of it, holds on a day (default: with everything recorded so far)."""
        return sum(
            movement.amount_fen
            for movement in self._movements.get(bucket, ())
            if effective_on is None or movement.effective_on <= effective_on
        )

    def buckets(self, effective_on: date | None = None) -> dict[Bucket, int]:
        """Every bucket that holds something on a day (default: with everything recorded so far), in fen."""
        return {bucket: fen for bucket in sorted(self._movements) if (fen := self.balance_fen(effective_on, bucket))}

    def check_balances(self, deciding: UUID | None = None) -> None:
        """Raise BalanceBelowZero for the first bucket and day that would be overdrawn (`deciding`: the new operation).

        A rounding residual may take a bucket below zero by its own amount: the printed figure is what was granted.
        """
        for bucket, movements in self._movements.items():
            overdrawn = _first_overdraft(movements)
            if overdrawn is not None:
                on, shortfall_fen = overdrawn
                raise BalanceBelowZero(
                    line=str(self.id),
                    bucket=" ".join(bucket).strip(),
                    on=on,
                    shortfall_fen=shortfall_fen,
                    operations=tuple(_takers(movements, on, deciding)),
                )


def bucket_amounts(breakdown: Breakdown) -> dict[Bucket, int]:
    """What a breakdown changes in each bucket, in fen."""
    amounts: dict[Bucket, int] = {}
    for part in breakdown:
        buckets: list[Bucket] = []
        if part.axis is not Axis.ECONOMIC:
            buckets += [TOTAL, ("function", part.function)]
        if part.axis is not Axis.FUNCTION:
            buckets.append(("economic", part.economic))
        for bucket in buckets:
            amounts[bucket] = amounts.get(bucket, 0) + part.amount_fen
    return amounts


def _first_overdraft(movements: Iterable[Movement]) -> tuple[date, int] | None:
    """The first day on which the sum is below zero both with and without residuals, and by how much."""
    by_day: dict[date, tuple[int, int]] = {}
    for movement in movements:
        plain, residual = by_day.get(movement.effective_on, (0, 0))
        if movement.residual:
            residual += movement.amount_fen
        else:
            plain += movement.amount_fen
        by_day[movement.effective_on] = plain, residual
    total = without = 0
    for day in sorted(by_day):
        plain, residual = by_day[day]
        total += plain + residual
        without += plain
        if total < 0 and without < 0:
            return day, -max(total, without)
    return None


def _takers(movements: Iterable[Movement], on: date, deciding: UUID | None) -> Iterator[str]:
    """Recorded operations that need the missing money: they take from the bucket, or move it after that day."""
    seen: set[UUID | None] = {deciding}
    for movement in sorted(movements, key=lambda each: each.effective_on):
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
