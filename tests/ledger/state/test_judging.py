"""A line keeps running sums and judges only changes; the result must equal that of adding everything up."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import InvalidAmount, ResidualOutOfBounds
from ledger.operations.events import Adjusted, Allocated, MoneyEvent
from ledger.state.budget_line import TOTAL, Bucket, BudgetLine, bucket_changes
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Kind
from ledger.terms.identity import current_line, unit_id
from ledger.terms.money import MAX_FEN, RESIDUAL_BOUNDS_FEN
from ledger.terms.sources import FundingSource
from tests.histories import DEPARTMENT, FIRST_DAY, YEAR

LINE = current_line(DEPARTMENT, unit_id(DEPARTMENT, "甲中心"), DEPARTMENT, YEAR, FundingSource.GENERAL_LOCAL)
FEN = st.one_of(st.integers(-300, 500), st.sampled_from((-5_000, 4_900, MAX_FEN - 100, -MAX_FEN)))
PART = st.builds(
    BreakdownLine, FEN, function=st.sampled_from(("2080101", "2080102")), economic=st.sampled_from(("301", "30226"))
)


class Move(NamedTuple):
    """A drawn event: initial, residual or neither, or a reversal of an earlier one; `judge`: whether the line is judged
    after it."""

    day: int
    parts: list[BreakdownLine]
    kind: Kind
    reverses: int
    operation: int
    judge: bool


MOVES = st.lists(
    st.builds(
        Move,
        st.integers(0, 12),
        st.lists(PART, min_size=1, max_size=3),
        st.sampled_from((Kind.ALLOCATION, Kind.CUT, Kind.ROUNDING_RESIDUAL, Kind.REVERSAL)),
        st.integers(0, 12),
        st.integers(0, 4),
        st.booleans(),
    ),
    max_size=14,
)


def event_of(move: Move, earlier: list[MoneyEvent]) -> MoneyEvent:
    """The drawn event."""
    cancelled = earlier[move.reverses % len(earlier)] if earlier and move.kind is Kind.REVERSAL else None
    breakdown = tuple(part.negated() for part in cancelled.breakdown) if cancelled else tuple(move.parts)
    facts = {
        "originator_id": LINE.id,
        "originator_version": len(earlier) + 1,
        "operation_id": UUID(int=move.operation),
        "line": LINE,
        "amount_fen": sum(part.amount_fen for part in breakdown),
        "breakdown": breakdown,
        "effective_on": FIRST_DAY + timedelta(days=move.day),
    }
    if move.kind is Kind.ALLOCATION:
        return Allocated(**facts)  # type: ignore[arg-type]  # of the types above
    kind = Kind.CUT if move.kind is Kind.REVERSAL and not cancelled else move.kind
    return Adjusted(**facts, kind=kind, reverses=cancelled.id if cancelled else "")  # type: ignore[arg-type]


class Plain:
    """The meaning: adds everything up for each question."""

    def __init__(self, events: list[MoneyEvent]) -> None:
        self.events = events
        self.of = {event.id: event for event in events}

    def cancelled(self, event: MoneyEvent) -> MoneyEvent | None:
        """The event that this one reverses."""
        return self.of.get(event.reverses) if isinstance(event, Adjusted) else None

    def residual(self, event: MoneyEvent) -> bool:
        """Whether it is a rounding residual, or the reversal of one."""
        return (self.cancelled(event) or event).kind is Kind.ROUNDING_RESIDUAL

    def buckets(self) -> list[Bucket]:
        """The buckets, oldest first."""
        return list(dict.fromkeys(bucket for event in self.events for bucket in bucket_changes(event.breakdown)))

    def moved(self, bucket: Bucket, until: date | None = None) -> Iterator[tuple[MoneyEvent, int]]:
        """The change of each event in a bucket."""
        for event in self.events:
            amounts = bucket_changes(event.breakdown)
            if bucket in amounts and (until is None or event.effective_on <= until):
                yield event, amounts[bucket][0]

    def days(self, bucket: Bucket) -> list[date]:
        """The days with changes in a bucket."""
        return sorted({event.effective_on for event, _ in self.moved(bucket)})

    def holds(self, bucket: Bucket, day: date | None, *, residuals: bool = True) -> int:
        """The balance on a day."""
        return sum(fen for event, fen in self.moved(bucket, day) if residuals or not self.residual(event))

    def overdraft(self, deciding: UUID) -> tuple[date, str, int, list[str]] | None:
        """The first bad day, its bucket, the shortfall, and the operations that need the money."""
        bad = [
            (day, bucket != TOTAL, number, -max(self.holds(bucket, day), self.holds(bucket, day, residuals=False)))
            for number, bucket in enumerate(self.buckets())
            for day in self.days(bucket)
            if self.holds(bucket, day) < 0 and self.holds(bucket, day, residuals=False) < 0
        ]
        if not bad:
            return None
        day, _, number, missing = min(bad)
        bucket = self.buckets()[number]
        free = {deciding}
        for event, _ in self.moved(bucket, day):
            if (back := self.cancelled(event)) is not None:
                free |= {back.operation_id, event.operation_id}
        needing = sorted(self.moved(bucket), key=lambda each: each[0].effective_on)
        takers = [e.operation_id for e, fen in needing if (fen < 0 or e.effective_on > day)]
        named = [str(operation) for operation in dict.fromkeys(takers) if operation not in free]
        return day, " ".join(bucket).strip(), missing, named

    def out_of_bounds(self) -> str:
        """The refusal of residuals and of sums that are too large."""
        lowest, highest = RESIDUAL_BOUNDS_FEN
        for bucket in self.buckets():
            residual = sum(fen for event, fen in self.moved(bucket) if self.residual(event))
            printed = sum(
                (bucket == TOTAL or part.function == bucket[1] or part.economic == bucket[1])
                for event, _ in self.moved(bucket)
                if event.kind.initial and not self.residual(event)
                for part in event.breakdown
            )
            if not lowest * printed <= residual <= highest * printed:
                return str(ResidualOutOfBounds(residual, " ".join(bucket).strip()))
            for day in self.days(bucket):
                if abs(self.holds(bucket, day)) > MAX_FEN:
                    return str(InvalidAmount(str(self.holds(bucket, day)), "too large"))
        return ""


def said(line: BudgetLine, deciding: UUID) -> tuple[tuple[date, str, int, list[str]] | None, str]:
    """The answers of the line."""
    refusal = line.overdraft(deciding)
    bounds = ""
    try:
        line.check_bounds()
    except (ResidualOutOfBounds, InvalidAmount) as error:
        bounds = str(error)
    if refusal is None:
        return None, bounds
    return (refusal.on, refusal.bucket, refusal.shortfall_fen, list(refusal.operations)), bounds


@given(MOVES)
def test_a_line_says_what_adding_everything_up_says(moves: list[Move]) -> None:
    """For any history in any order of days: overdrafts, bounds and balances; a line that is not suspect is in order."""
    line, events, deciding = BudgetLine(LINE.id), list[MoneyEvent](), UUID(int=4)
    for move in moves:
        event = event_of(move, events)
        events.append(event)
        line.apply(event)
        line.version += 1
        plain = Plain(events)
        expected = (plain.overdraft(deciding), plain.out_of_bounds())
        assert expected == said(line, deciding)
        if not line.suspect:
            assert (None, "") == expected
        if move.judge and (None, "") == expected:
            line.judged()
        day = FIRST_DAY + timedelta(days=move.reverses)
        for bucket in plain.buckets():
            assert plain.holds(bucket, day) == line.balance_fen(day, bucket)
            assert plain.holds(bucket, None) == line.balance_fen(None, bucket)
            later = [plain.holds(bucket, each) for each in plain.days(bucket) if each > day]
            assert max(0, min([plain.holds(bucket, day), *later])) == line.available_fen(day, bucket)
