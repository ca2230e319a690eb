"""Balance of one bucket of a line, day by day (余额), as running sums, so that judging it reads no history."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from ledger.operations.events import MoneyEvent
from ledger.terms.money import MAX_FEN


class Balance:
    """One bucket: `totals_fen[n]` is its balance from `days[n]` on, until the next of its days.

    `printed`: the number of its budgeted amounts, each of which was rounded separately; `residual_fen`: the sum of its
    rounding residuals, minus the reversed ones.
    """

    __slots__ = ("days", "printed", "residual_fen", "residuals", "totals_fen")

    def __init__(self) -> None:
        self.days: list[date] = []
        self.totals_fen: list[int] = []
        self.residuals: tuple[tuple[date, int], ...] = ()
        self.residual_fen = 0
        self.printed = 0

    def add(self, day: date, amount_fen: int, *, residual: bool, printed: int) -> bool:
        """Add the change of one event from a day on. Returns whether the bucket must be judged: a changed balance is
        negative or too large to be exact, or a residual was added."""
        self.printed += printed
        if residual:
            self.residuals += ((day, amount_fen),)
            self.residual_fen += amount_fen
        days, totals = self.days, self.totals_fen
        at = bisect_left(days, day)
        if at == len(days):
            total = (totals[-1] if totals else 0) + amount_fen
            days.append(day)
            totals.append(total)
            return residual or not 0 <= total <= MAX_FEN
        if days[at] != day:
            days.insert(at, day)
            totals.insert(at, totals[at - 1] if at else 0)
        changed = [total + amount_fen for total in totals[at:]]
        totals[at:] = changed
        return residual or min(changed) < 0 or max(changed) > MAX_FEN

    def on(self, day: date | None) -> int:
        """The balance on a day, in fen (default: after all days)."""
        at = len(self.days) if day is None else bisect_right(self.days, day)
        return self.totals_fen[at - 1] if at else 0

    def least_from(self, day: date) -> int:
        """The lowest balance on a day or any later one, in fen."""
        return min([self.on(day), *self.totals_fen[bisect_right(self.days, day) :]])

    def overdrafts(self) -> Iterator[tuple[date, int]]:
        """Days on which the balance is negative both with and without residuals, and the shortfall in fen."""
        for day, total_fen in zip(self.days, self.totals_fen, strict=True):
            if total_fen < 0:
                without_fen = total_fen - sum(fen for on, fen in self.residuals if on <= day)
                if without_fen < 0:
                    yield day, -max(total_fen, without_fen)


def takers(
    moved: Sequence[tuple[MoneyEvent, int]], on: date, deciding: UUID | None, cancelled: dict[int, UUID]
) -> Iterator[str]:
    """Recorded operations that need the money missing in a bucket on a day: they take from it, or move it after that
    day. An operation that was reversed by that day needs nothing, and neither does its reversal.

    `moved`: the events of the bucket in the order of recording, each with its change. `cancelled`: the reversed
    operations, by the versions of their reversals on the line.
    """
    seen: set[UUID | None] = {deciding}
    for event, _ in moved:
        reversed_operation = cancelled.get(event.originator_version)
        if reversed_operation and event.effective_on <= on:
            seen.update((reversed_operation, event.operation_id))
    for event, amount_fen in sorted(moved, key=lambda change: change[0].effective_on):
        if (amount_fen < 0 or event.effective_on > on) and event.operation_id not in seen:
            seen.add(event.operation_id)
            yield str(event.operation_id)
