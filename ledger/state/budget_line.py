"""Budget line (指标): its events and balances, and the rule that nothing goes below zero.

Buckets: the total, each function code and each economic code as recorded; 302, 30201 and NOT_STATED are three buckets.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from ledger.errors import BalanceBelowZero, ResidualOutOfBounds
from ledger.operations.events import Adjusted, MoneyEvent
from ledger.state.balance import Balance, takers
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import Axis, Kind
from ledger.terms.identity import LineKey
from ledger.terms.money import RESIDUAL_BOUNDS_FEN, check_fen

Bucket = tuple[str, str]  # ("total", ""), ("function", "2080101"), ("economic", "NOT_STATED")
TOTAL: Bucket = ("total", "")
_NOTHING = Balance()
_NO_CHANGE = (0, 0)
_LONGEST_VERSION = 18  # digits: no event has a longer number, and int() refuses thousands of digits


class BudgetLine:
    """The folded history of one line. `version` is its last event's; a line without events has version 0."""

    def __init__(self, line_id: UUID) -> None:
        self.id = line_id
        self.key: LineKey | None = None
        self.version = 0
        self.events: list[MoneyEvent] = []
        self._by_version: dict[int, MoneyEvent] = {}
        self._reversed: set[int] = set()  # versions of events, and of those that reverse them
        self._cancelled: dict[int, UUID] = {}  # by the version of a reversal, the operation that it reverses
        self._balances: dict[Bucket, Balance] = {}
        self.suspect = False  # whether `overdraft` or `check_bounds` may find something

    def apply(self, event: MoneyEvent) -> None:
        """Add one event; it is not judged here."""
        self.key = event.line
        self.events.append(event)
        self._by_version[event.originator_version] = event
        cancelled = self._reversed_by(event)
        if cancelled is not None:
            self._reversed.update((event.originator_version, cancelled.originator_version))
            self._cancelled[event.originator_version] = cancelled.operation_id
        residual = (cancelled or event).kind is Kind.ROUNDING_RESIDUAL
        printed = not residual and event.kind.initial
        day, balances = event.effective_on, self._balances
        for bucket, (amount_fen, parts) in bucket_changes(event.breakdown).items():
            balance = balances.get(bucket)
            if balance is None:
                balance = balances[bucket] = Balance()
            if balance.add(day, amount_fen, residual=residual, printed=parts if printed else 0):
                self.suspect = True

    def holds(self) -> dict[BreakdownLine, int]:
        """The recorded amount of each cell of the classification, in fen, without rounding residuals: the printed
        figure is what was granted. A cell is a breakdown line without an amount."""
        cells: dict[BreakdownLine, int] = {}
        for event in self.events:
            if (self._reversed_by(event) or event).kind is Kind.ROUNDING_RESIDUAL:
                continue
            for part in event.breakdown:
                cell = BreakdownLine(0, part.function, part.economic, part.expense_class, part.axis)
                cells[cell] = cells.get(cell, 0) + part.amount_fen
        return cells

    def _reversed_by(self, event: MoneyEvent) -> MoneyEvent | None:
        return self.event(event.reverses) if isinstance(event, Adjusted) and event.reverses else None

    @property
    def stands(self) -> bool:
        """Whether the line has an event that was not reversed."""
        return any(event.originator_version not in self._reversed for event in self.events)

    def event(self, event_id: str) -> MoneyEvent | None:
        """One event of the line that moved money."""
        stream, _, version = event_id.partition("/")
        if stream != str(self.id) or not version.isdecimal() or len(version) > _LONGEST_VERSION:
            return None
        event = self._by_version.get(int(version))
        return event if event is not None and event.id == event_id else None

    def balance_fen(self, effective_on: date | None = None, bucket: Bucket = TOTAL) -> int:
        """The balance of the line, or of one bucket, on a day (default: after all days), in fen."""
        return self._balances.get(bucket, _NOTHING).on(effective_on)

    def available_fen(self, effective_on: date, bucket: Bucket = TOTAL) -> int:
        """The amount that may be taken on a day (可用余额): the lowest balance on it and any later day, in fen."""
        return max(0, self._balances.get(bucket, _NOTHING).least_from(effective_on))

    def buckets(self, effective_on: date | None = None) -> dict[Bucket, int]:
        """The buckets with a balance on a day (default: after all days), in fen."""
        return {bucket: fen for bucket in sorted(self._balances) if (fen := self.balance_fen(effective_on, bucket))}

    def judged(self) -> None:
        """Note that `overdraft` and `check_bounds` found nothing."""
        self.suspect = False

    def overdraft(self, deciding: UUID | None = None) -> BalanceBelowZero | None:
        """The refusal for the first day on which a bucket would be overdrawn (`deciding`: the new operation).

        A rounding residual may take a bucket below zero by its own amount: the printed figure is what was granted.
        Of several buckets overdrawn on that day, the refusal names the total, else the oldest bucket.
        """
        overdrawn = [
            (day, bucket, shortfall_fen)
            for bucket, balance in self._balances.items()
            for day, shortfall_fen in balance.overdrafts()
        ]
        if not overdrawn:
            return None
        day, bucket, shortfall_fen = min(overdrawn, key=lambda overdraft: (overdraft[0], overdraft[1] != TOTAL))
        return BalanceBelowZero(
            line=str(self.id),
            bucket=" ".join(bucket).strip(),
            on=day,
            shortfall_fen=shortfall_fen,
            operations=tuple(takers(self._moved(bucket), day, deciding, self._cancelled)),
        )

    def _moved(self, bucket: Bucket) -> list[tuple[MoneyEvent, int]]:
        """The events that changed a bucket, each with its change in fen."""
        changes = ((event, bucket_changes(event.breakdown).get(bucket)) for event in self.events)
        return [(event, change[0]) for event, change in changes if change]

    def check_bounds(self) -> None:
        """Raise ResidualOutOfBounds if the residuals of a bucket are larger than rounding its budgeted amounts can
        explain, InvalidAmount if a balance is too large to be exact."""
        lowest, highest = RESIDUAL_BOUNDS_FEN
        for bucket, balance in self._balances.items():
            if not lowest * balance.printed <= balance.residual_fen <= highest * balance.printed:
                raise ResidualOutOfBounds(balance.residual_fen, " ".join(bucket).strip())
            for total_fen in balance.totals_fen:
                check_fen(total_fen)


def bucket_changes(breakdown: Breakdown) -> dict[Bucket, tuple[int, int]]:
    """The change of each bucket by a breakdown, in fen, and the number of its parts."""
    changes: dict[Bucket, tuple[int, int]] = {}
    for part in breakdown:
        for bucket in _buckets(part):
            fen, parts = changes.get(bucket, _NO_CHANGE)
            changes[bucket] = fen + part.amount_fen, parts + 1
    return changes


def _buckets(part: BreakdownLine) -> tuple[Bucket, ...]:
    if part.axis is Axis.JOINT:
        return TOTAL, ("function", part.function), ("economic", part.economic)
    if part.axis is Axis.FUNCTION:
        return TOTAL, ("function", part.function)
    return (("economic", part.economic),)


def fold_line(line_id: UUID, events: Iterable[object]) -> BudgetLine:
    """A line from its stream; amendments only count as events."""
    line = BudgetLine(line_id)
    for event in events:
        if isinstance(event, MoneyEvent):
            line.apply(event)
        line.version += 1
    return line
