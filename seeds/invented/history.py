"""An invented history as it is recorded (生成历史): year after year, one operation after the other."""

from bisect import bisect
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import Enum, auto

from ledger.operations.operation import Submission
from ledger.terms.evidence import NO_AUTHORITY
from seeds.invented import changes
from seeds.invented.calendar import PHASES, WorkingYear
from seeds.invented.corrections import Correctable, Recent
from seeds.invented.department_shape import Shape
from seeds.invented.government import Government
from seeds.invented.opening import Opening
from seeds.invented.operation_writer import Scribe
from seeds.invented.random_streams import Weighted, stream
from seeds.invented.year_book import DepartmentBook, YearBook


class _Correction(Enum):
    REVERSAL = auto()
    AMENDMENT = auto()


_USUAL: tuple[tuple[changes.Maker | _Correction, float], ...] = (
    (changes.supplement, 34.0),
    (changes.cut, 12.0),
    (changes.reallocation, 22.0),
    (changes.recall, 5.0),
    (changes.refinement, 5.0),
    (changes.handover, 5.0),
    (changes.carryover_correction, 4.0),
    (changes.new_project, 3.0),
    (changes.renaming, 0.5),
    (_Correction.REVERSAL, 5.0),
    (_Correction.AMENDMENT, 4.5),
)
_KINDS = Weighted(_USUAL)
_KINDS_AT_YEARS_END = Weighted((*_USUAL, (changes.recall, 25.0)))  # unused money goes back
_LATE_KINDS = Weighted(((changes.supplement, 2.0), (changes.cut, 1.0), (changes.reallocation, 2.0)))
_LATE_SHARE = 0.04  # of the operations of a year's first half belong to the year before
_LATE_DAYS = 60  # before the end of that year


def submissions(government: Government) -> Iterator[Submission]:
    """The operations of a plan, in the order of their recording; the same plan gives the same ones.

    Memory is bounded by the lines of two years, never by the operations.
    """
    shapes = [Shape(government, number) for number in range(government.departments)]
    scribe = Scribe(government)
    book: YearBook | None = None
    for year in government.years:
        last_year = book if book and book.year == year - 1 else None
        book = YearBook(year, shapes)
        yield from Opening(government, scribe, book, last_year).submissions()
        yield from Course(government, scribe, book, last_year).submissions()


class Course:
    """The operations of a year after its budgets are recorded."""

    def __init__(self, government: Government, scribe: Scribe, book: YearBook, last_year: YearBook | None) -> None:
        self._government = government
        self._scribe = scribe
        self._book = book
        self._last_year = last_year
        self._year = WorkingYear(book.year)
        self._chance = stream(government.seed, "course", book.year)
        self._recent = Recent()

    def submissions(self) -> Iterator[Submission]:
        """The year's number of operations, so that the plan's number is reached at the end of its last year."""
        wanted = max(0, self._government.recorded_by_end_of(self._book.year) - self._scribe.written)
        bounds, chance = self._government.bounds, self._chance
        for recorded_on, recorded_at in self._year.moments(chance, wanted, len(PHASES)):
            number = bisect(bounds, chance.random())
            if self._last_year is not None and recorded_on.month <= 6 and chance.random() < _LATE_SHARE:
                yield self._late(self._last_year.desks[number], recorded_at)
            else:
                yield self._usual(self._book.desks[number], recorded_on, recorded_at)

    def _usual(self, desk: DepartmentBook, recorded_on: date, recorded_at: datetime) -> Submission:
        chance = self._chance
        day = self._year.effective(chance, recorded_on)
        kind = (_KINDS if recorded_on.month < 11 else _KINDS_AT_YEARS_END).draw(chance)
        if isinstance(kind, _Correction):
            corrected = self._corrected(kind, day, recorded_at)
            if corrected is not None:
                return corrected
            kind = changes.supplement
        change = kind(chance, desk, day) or changes.supplement(chance, desk, day)
        return self._recorded(desk, change, day, recorded_at)

    def _corrected(self, kind: _Correction, day: date, recorded_at: datetime) -> Submission | None:
        if kind is _Correction.AMENDMENT:
            amendment = self._recent.amendment(self._chance, self._scribe.authority(self._book.year))
            return None if amendment is None else self._scribe.submission([amendment], recorded_at)
        reversal = self._recent.reversal(self._chance, day)
        if reversal is None:
            return None
        command, effective_on = reversal
        return self._scribe.submission([command], recorded_at, effective_on, reason="登记有误，予以冲销")

    def _late(self, desk: DepartmentBook, recorded_at: datetime) -> Submission:
        """Operations of last year that are recorded only now."""
        chance = self._chance
        day = date(desk.book.year, 12, 31) - timedelta(days=int(chance.random() * _LATE_DAYS))
        change = _LATE_KINDS.draw(chance)(chance, desk, day) or changes.supplement(chance, desk, day)
        return self._recorded(desk, change, day, recorded_at)

    def _recorded(
        self, desk: DepartmentBook, change: changes.YearChange, day: date, recorded_at: datetime
    ) -> Submission:
        authority = self._scribe.authority(desk.book.year) if change.ordered else NO_AUTHORITY
        submission = self._scribe.submission(change.commands, recorded_at, day, authority, change.reason)
        if change.effects:
            self._recent.remember(Correctable(submission.operation_id, day, change.effects), self._chance)
        return submission
