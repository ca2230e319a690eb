"""The opening of a year (年初): registrations, 提前下达, 年初预算 with its rounding residuals, and 上年结转."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from random import Random

from ledger.operations.commands import AdvanceTransfer, Allocate, CarryOver, Command, RoundResidual
from ledger.operations.operation import Submission
from ledger.terms.entries import NOT_STATED
from ledger.terms.identity import carried_line
from ledger.terms.money import YUAN_FEN
from ledger.terms.sources import FundingSource
from seeds.invented.calendar import WorkingYear
from seeds.invented.government import Government
from seeds.invented.line_holding import HeldCell, HeldMove, Holding, month_of, total_fen, written
from seeds.invented.operation_writer import Scribe
from seeds.invented.random_streams import amount_fen, stream
from seeds.invented.year_book import DepartmentBook, YearBook

_TRANSFERS = (FundingSource.GENERAL_TRANSFER, FundingSource.FUND_TRANSFER, FundingSource.CAPITAL_TRANSFER)
_ADVANCE_SHARE = 0.75  # of the upper level's money is notified before the year
_LATER_SHARE = 0.05  # of lines get their first money in mid-year
_AWAITING_SHARE = 0.4  # of projects that begin in a year begin in the middle of it
_RESIDUAL_SHARE = 0.03
_CARRIED_SHARE, _COARSELY_SHARE = 0.25, 0.4

OpeningStep = tuple[date, datetime]


class Opening:
    """Opens one year: every department is registered, then given its advance transfers, budget and carryovers."""

    def __init__(self, government: Government, scribe: Scribe, book: YearBook, last_year: YearBook | None) -> None:
        self._government = government
        self._scribe = scribe
        self._book = book
        self._last_year = last_year
        self._year = WorkingYear(book.year)
        self._chance = stream(government.seed, "opening", book.year)
        self._budgets: list[list[Holding]] = []  # of each department, until its budget is recorded

    def submissions(self) -> Iterator[Submission]:
        """The operations, in the order of their recording."""
        if self._book.year == self._government.years[0]:
            yield from self._round(0, self._registered)
        yield from self._round(1, self._advanced)
        yield from self._round(2, self._budgeted)
        yield from self._round(3, self._carried)

    def _round(
        self, phase: int, make: Callable[[DepartmentBook, OpeningStep], Submission | None]
    ) -> Iterator[Submission]:
        steps = self._year.moments(self._chance, len(self._book.desks), phase)
        for desk, step in zip(self._book.desks, steps, strict=True):
            made = make(desk, step)
            if made is not None:
                yield made

    def _registered(self, desk: DepartmentBook, step: OpeningStep) -> Submission:
        return self._scribe.submission(desk.shape.registration(self._book.year), step[1])

    def _advanced(self, desk: DepartmentBook, step: OpeningStep) -> Submission | None:
        year, first = self._book.year, self._year.first
        chance = stream(self._government.seed, "budget", year, desk.shape.number)
        budget, commands = desk.shape.basic_lines(chance, year), list[Command]()
        for project in desk.shape.projects:
            new = project.id not in desk.shape.begun
            if project.begins > year:
                continue
            if new and project.begins == year and chance.random() < _AWAITING_SHARE:
                desk.awaiting.append(project)
                continue
            for holding in desk.shape.project_lines(chance, project, year):
                advance = holding.key.source in _TRANSFERS and not new and chance.random() < _ADVANCE_SHARE
                if not advance:
                    budget.append(holding)
                    continue
                desk.open(holding)
                moves = _initial(chance, holding)
                holding.move(moves, first)
                authority = self._scribe.authority(year - 1)
                commands.append(
                    AdvanceTransfer(
                        line=holding.key, amount_fen=total_fen(moves), breakdown=written(moves), authority=authority
                    )
                )
        self._budgets.append(budget)
        return self._scribe.submission(commands, step[1], first) if commands else None

    def _budgeted(self, desk: DepartmentBook, step: OpeningStep) -> Submission:
        (recorded_on, recorded_at), chance = step, self._chance
        effective_on = recorded_on if chance.random() < 0.5 else self._year.first
        lines = self._budgets[desk.shape.number]
        budgeted = {holding.key.project for holding in lines} - desk.shape.begun
        commands: list[Command] = [desk.shape.registered(each) for each in desk.shape.projects if each.id in budgeted]
        for n, holding in enumerate(lines):
            desk.open(holding)
            if n and chance.random() < _LATER_SHARE:
                continue
            moves = _initial(chance, holding)
            holding.move(moves, effective_on)
            commands.append(Allocate(line=holding.key, amount_fen=total_fen(moves), breakdown=written(moves)))
            if chance.random() < _RESIDUAL_SHARE:
                commands.append(_residual(chance, holding, moves, effective_on))
        self._budgets[desk.shape.number] = []
        return self._scribe.submission(commands, recorded_at, effective_on, reason="年初预算")

    def _carried(self, desk: DepartmentBook, step: OpeningStep) -> Submission | None:
        """Money carried over from last year's lines or, if last year is not in the ledger, from before it."""
        if self._last_year is None:
            commands = list(self._from_outside(desk))
        else:
            commands = list(self._from_last_year(desk, self._last_year.desks[desk.shape.number].holdings))
        if not commands:
            return None
        authority = self._scribe.authority(self._book.year)
        return self._scribe.submission(commands, step[1], self._year.first, authority, "结转")

    def _from_outside(self, desk: DepartmentBook) -> Iterator[Command]:
        for project in desk.shape.projects:
            if project.id in desk.shape.begun and self._chance.random() < _CARRIED_SHARE:
                holding = desk.shape.carried(self._chance, project, self._book.year)
                desk.open(holding)
                moves = _initial(self._chance, holding)
                holding.move(moves, self._year.first)
                yield CarryOver(line=holding.key, amount_fen=total_fen(moves), breakdown=written(moves))

    def _from_last_year(self, desk: DepartmentBook, holdings: list[Holding]) -> Iterator[Command]:
        chance, first = self._chance, self._year.first
        for old in holdings:
            if chance.random() >= _CARRIED_SHARE:
                continue
            wanted_fen = amount_fen(chance, old.scale_fen / 4)
            taken = old.taken(chance, wanted_fen, max(map(len, old.groups)), month_of(first, old.key.fiscal_year))
            if not taken:
                continue
            coarsely = old.joint and chance.random() < _COARSELY_SHARE
            holding, given = _carried_line(old, taken, self._book.year, coarsely=coarsely)
            desk.open(holding)
            holding.move(given, first)
            old.move(taken, first)
            yield CarryOver(
                line=holding.key,
                amount_fen=total_fen(given),
                breakdown=written(given),
                closing_breakdown=written(taken, -1) if coarsely else (),
            )


def _initial(chance: Random, holding: Holding) -> list[HeldMove]:
    return holding.given_everywhere(chance, amount_fen(chance, holding.scale_fen, 0.3))


def _residual(chance: Random, holding: Holding, moves: list[HeldMove], effective_on: date) -> RoundResidual:
    """A residual that rounding may have hidden in one printed amount. Money that it adds is never spent here."""
    fen = int(chance.random() * 50 + 1) * YUAN_FEN
    fen = -fen if chance.random() < 0.5 or fen == 50 * YUAN_FEN else fen
    parts = [HeldMove(next(cell for cell, _ in moves if cell in group), fen) for group in holding.groups]
    holding.move(parts if fen < 0 else [], effective_on)
    return RoundResidual(line=holding.key, amount_fen=fen, breakdown=written(parts))


def _carried_line(old: Holding, taken: list[HeldMove], year: int, *, coarsely: bool) -> tuple[Holding, list[HeldMove]]:
    """The carried line and the amounts of its cells. `coarsely`: without economic codes, as documents print them."""
    cells: dict[tuple[str, str, str], tuple[HeldCell, int]] = {}
    for cell, fen in taken:
        economic = NOT_STATED if coarsely else cell.economic
        code = (cell.function, economic, cell.axis)
        known, sum_fen = cells.get(code) or (HeldCell(cell.function, economic, cell.axis), 0)
        cells[code] = (known, sum_fen - fen)
    axes = list(dict.fromkeys(cell.axis for cell, _ in cells.values()))
    groups = tuple([cell for cell, _ in cells.values() if cell.axis is axis] for axis in axes)
    last = old.key
    key = carried_line(last.department, last.unit, last.project, year, last.source, last.origin_year)
    return Holding(old.department, key, groups, old.scale_fen // 4), [HeldMove(*each) for each in cells.values()]
