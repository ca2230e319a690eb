"""Changes of lines in the course of a year (年中调整): one function for each kind, which makes its commands.

A function returns None if no line allows its change. The change is already counted in the lines.
"""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from ledger.operations.commands import (
    Command,
    CorrectCarryover,
    Cut,
    GiveName,
    HandOver,
    Leg,
    MoneyCommand,
    Reallocate,
    Recall,
    Supplement,
)
from ledger.terms.entries import NOT_STATED
from seeds.invented.classified import finer
from seeds.invented.line_holding import Effect, HeldCell, HeldMove, Holding, month_of, total_fen, written
from seeds.invented.random_streams import Weighted, amount_fen, split_fen
from seeds.invented.year_book import DepartmentBook, pot_of

_COMMANDS = Weighted(((1, 66.0), (2, 20.0), (3, 9.0), (5, 5.0)))  # of an operation
_PARTS = Weighted(((1, 30.0), (2, 28.0), (3, 23.0), (4, 12.0), (6, 7.0)))  # of an amount
_SHARE_MOVED = 0.08  # of a line's typical amount in a year


class YearChange(NamedTuple):
    """An operation's commands and the effects of their events. `ordered`: whether a 文号 orders it."""

    commands: list[Command]
    effects: list[Effect]
    reason: str
    ordered: bool = True


Maker = Callable[[Random, DepartmentBook, date], YearChange | None]


def _one(chance: Random, holdings: list[Holding]) -> Holding:
    return holdings[int(chance.random() * len(holdings))]


def _taken(chance: Random, holding: Holding, day: date) -> list[HeldMove]:
    wanted_fen = amount_fen(chance, holding.scale_fen * _SHARE_MOVED)
    return holding.taken(chance, wanted_fen, _PARTS.draw(chance), month_of(day, holding.key.fiscal_year))


def _given(chance: Random, holding: Holding) -> list[HeldMove]:
    return holding.given(chance, amount_fen(chance, holding.scale_fen * _SHARE_MOVED), _PARTS.draw(chance))


def supplement(chance: Random, desk: DepartmentBook, day: date) -> YearChange:
    """Money is added (追加) to one line or several; this is always possible."""
    change = YearChange([], [], "追加")
    for _ in range(_COMMANDS.draw(chance)):
        _supplement(change, _one(chance, desk.current), chance, day)
    return change


def _supplement(change: YearChange, holding: Holding, chance: Random, day: date) -> None:
    moves = _given(chance, holding)
    change.effects.append(holding.move(moves, day))
    change.commands.append(Supplement(line=holding.key, amount_fen=total_fen(moves), breakdown=written(moves)))


def _taking(kind: type[MoneyCommand], reason: str) -> Maker:
    def make(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
        change = YearChange([], [], reason)
        for _ in range(_COMMANDS.draw(chance)):
            holding = _one(chance, desk.holdings)
            moves = _taken(chance, holding, day)
            if moves:
                change.effects.append(holding.move(moves, day))
                amount = -total_fen(moves)
                change.commands.append(kind(line=holding.key, amount_fen=amount, breakdown=written(moves, -1)))
        return change if change.commands else None

    return make


cut = _taking(Cut, "追减")
recall = _taking(Recall, "收回")


def reallocation(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
    """Money moves to other lines of the same source and lot (调剂)."""
    giving = _one(chance, desk.holdings)
    peers = desk.pots[pot_of(giving.key)]
    if len(peers) == 1:
        return refinement(chance, desk, day)
    taken = _taken(chance, giving, day)
    if not taken:
        return None
    change = YearChange([], [giving.move(taken, day)], "调剂", ordered=False)
    legs = [Leg(giving.key, total_fen(taken), written(taken))]
    start = int(chance.random() * len(peers))
    receivers = [peer for peer in (peers[start], peers[start - 1]) if peer is not giving]
    for receiving, fen in zip(receivers, split_fen(chance, -total_fen(taken), len(receivers)), strict=False):
        given = receiving.given(chance, fen, _PARTS.draw(chance))
        change.effects.append(receiving.move(given, day))
        legs.append(Leg(receiving.key, fen, written(given)))
    change.commands.append(Reallocate(legs=tuple(legs)))
    return change


def refinement(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
    """Money known by a coarse economic code moves to a finer one of its line (细化), an event of zero total."""
    holding = _one(chance, desk.holdings)
    coarse = next((cell for cell in holding.cells if cell.economic == NOT_STATED or len(cell.economic) == 3), None)
    if coarse is None or not holding.joint:
        return None
    economic = finer(chance, holding.key.fiscal_year, coarse.economic)
    available_fen = coarse.available_fen(month_of(day, holding.key.fiscal_year))
    if economic == coarse.economic or not available_fen:
        return None
    codes = (coarse.function, economic)
    found = next((each for each in holding.cells if (each.function, each.economic) == codes), None)
    if found is None:
        found = HeldCell(*codes)
        holding.cells.append(found)
    fen = min(available_fen, amount_fen(chance, holding.scale_fen * _SHARE_MOVED))
    moves = [HeldMove(coarse, -fen), HeldMove(found, fen)]
    effect = holding.move(moves, day)
    return YearChange([Reallocate(legs=(Leg(holding.key, 0, written(moves)),))], [effect], "细化", ordered=False)


def handover(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
    """Money goes to a line of another department with the same source (划转)."""
    giving = _one(chance, desk.current)
    receiving = _one(chance, desk.book.current[giving.key.source])
    if receiving.department == giving.department:
        return None
    taken = _taken(chance, giving, day)
    if not taken:
        return None
    fen = -total_fen(taken)
    given = receiving.given(chance, fen, _PARTS.draw(chance))
    command = HandOver(
        giving=giving.key,
        receiving=receiving.key,
        amount_fen=fen,
        breakdown=written(taken, -1),
        receiving_breakdown=written(given),
    )
    return YearChange([command], [giving.move(taken, day), receiving.move(given, day)], "划转")


def carryover_correction(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
    """A carried amount is put right once the old year is settled (结转更正)."""
    if not desk.carried:
        return None
    holding = _one(chance, desk.carried)
    moves = _given(chance, holding) if chance.random() < 0.4 else _taken(chance, holding, day)
    if not moves:
        return None
    effect = holding.move(moves, day)
    command = CorrectCarryover(line=holding.key, amount_fen=total_fen(moves), breakdown=written(moves))
    return YearChange([command], [effect], "决算批复后更正上年结转")


def new_project(chance: Random, desk: DepartmentBook, day: date) -> YearChange | None:
    """A project begins in mid-year: it is registered and gets its first money in one operation."""
    if not desk.awaiting:
        return None
    project = desk.awaiting.pop()
    change = YearChange([desk.shape.registered(project)], [], "新增项目")
    for holding in desk.shape.project_lines(chance, project, desk.book.year):
        desk.open(holding)
        _supplement(change, holding, chance, day)
    return change


def renaming(chance: Random, desk: DepartmentBook, day: date) -> YearChange:
    """A unit is called otherwise from a day on (更名)."""
    unit = desk.shape.units[int(chance.random() * len(desk.shape.units))]
    name = f"{unit.name}（{desk.book.year}年改制）"
    command = GiveName(department=desk.shape.id, subject=unit.id, name=name, effective_on=day)
    return YearChange([command], [], "机构改革", ordered=False)
