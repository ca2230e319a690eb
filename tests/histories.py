"""Random histories of a ledger, as hypothesis draws them and a real ledger plays them.

An action says what a clerk tries; whether it is allowed is for the ledger to decide, and refusals are part of the
history. Amounts, codes, days and recording times are drawn small, so that they meet.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from hypothesis import strategies as st
from msgspec.structs import replace

from ledger.application import BudgetLedger
from ledger.errors import LedgerError, UnknownLine
from ledger.operations.commands import (
    AdvanceTransfer,
    Allocate,
    CarryOver,
    Command,
    CorrectCarryover,
    Cut,
    HandOver,
    Leg,
    MoneyCommand,
    Reallocate,
    Recall,
    RegisterDepartment,
    RegisterProject,
    RegisterUnit,
    Reverse,
    RoundResidual,
    Supplement,
)
from ledger.operations.operation import Header, Outcome
from ledger.terms.breakdown import Breakdown, BreakdownLine, negated
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.evidence import Authority
from ledger.terms.identity import (
    LineKey,
    basic_line,
    carried_line,
    current_line,
    department_id,
    project_id,
    unit_id,
    whole_department_id,
)
from ledger.terms.sources import ExpenseClass, FundingSource
from tests.places import POSTGRES, SQLITE, place, why_no_server

YEAR = 2025
FIRST_DAY = date(2025, 1, 1)
FIRST_INSTANT = datetime(2025, 1, 1, tzinfo=UTC)
DEPARTMENT = department_id("甲局")
OTHER_DEPARTMENT = department_id("乙局")
FUNCTIONS = ("2080101", "2080102", "20801", "2060499", NOT_STATED)
ECONOMICS = ("30101", "30201", "302", "310", NOT_STATED)
SOURCES = (
    FundingSource.GENERAL_LOCAL,
    FundingSource.GENERAL_TRANSFER,
    FundingSource.FUND_LOCAL,
    FundingSource.UNIT_OTHER,
    FundingSource.GENERAL_NOT_STATED,
)
KINDS = (
    "allocate",
    "advance",
    "supplement",
    "cut",
    "recall",
    "carry",
    "old",
    "correct",
    "residual",
    "move",
    "hand",
    "reverse",
)

GIVING: dict[str, type[MoneyCommand]] = {
    "allocate": Allocate,
    "advance": AdvanceTransfer,
    "supplement": Supplement,
}
TAKING: dict[str, type[MoneyCommand]] = {"cut": Cut, "recall": Recall}


@dataclass(frozen=True, slots=True)
class Action:
    """What a clerk tries: every number chooses from a small list, modulo its length."""

    kind: str
    line: int
    other: int
    source: int
    cents: int
    function: int
    economic: int
    day: int
    pause: int
    target: int


def actions(max_size: int = 30) -> st.SearchStrategy[list[Action]]:
    """Lists of actions; the first ones allocate, so that there is money to move."""
    small = st.integers(0, 9)
    action = st.builds(
        Action,
        kind=st.sampled_from(KINDS),
        line=small,
        other=small,
        source=st.sampled_from((0, 0, 0, 1, 1, 2, 3, 4)),
        cents=st.integers(1, 400),
        function=small,
        economic=small,
        day=st.integers(0, 300),
        pause=st.integers(0, 5),
        target=st.integers(0, 40),
    )
    opening = st.builds(
        Action,
        kind=st.sampled_from(("allocate", "allocate", "old", "carry")),
        line=small,
        other=small,
        source=st.integers(0, 1),
        cents=st.integers(100, 900),
        function=small,
        economic=small,
        day=st.integers(0, 40),
        pause=st.integers(0, 1),
        target=st.just(0),
    )
    return st.tuples(st.lists(opening, min_size=2, max_size=6), st.lists(action, max_size=max_size)).map(
        lambda drawn: [*drawn[0], *drawn[1]]
    )


def _lines(department: UUID, source: FundingSource) -> tuple[LineKey, ...]:
    """Two projects in two units, the whole department's basic expenditure, and a carried line."""
    first, second = (unit_id(department, name) for name in ("甲中心", "乙中心"))
    return (
        current_line(department, first, project_id(first, "培训"), YEAR, source),
        current_line(department, second, project_id(second, "维修"), YEAR, source),
        basic_line(department, whole_department_id(department), YEAR, source),
        carried_line(department, first, project_id(first, "培训"), YEAR, source),
    )


def _breakdown(line: LineKey, amount_fen: int, action: Action) -> Breakdown:
    function = FUNCTIONS[action.function % len(FUNCTIONS)]
    economic = ECONOMICS[action.economic % len(ECONOMICS)]
    if line.of_whole_department:
        return (
            BreakdownLine(amount_fen, function=function, axis=Axis.FUNCTION, expense_class=ExpenseClass.OPERATING),
            BreakdownLine(amount_fen, economic=economic, axis=Axis.ECONOMIC),
        )
    half = amount_fen // 2
    if action.cents % 3:
        return (BreakdownLine(amount_fen, function=function, economic=economic),)
    return (
        BreakdownLine(half, function=function, economic=economic),
        BreakdownLine(amount_fen - half, function=FUNCTIONS[0], economic=economic),
    )


class Player:
    """Plays actions on a real ledger and remembers what was recorded and what was refused."""

    def __init__(self, ledger: BudgetLedger) -> None:
        self.ledger = ledger
        self.now = FIRST_INSTANT
        ledger.recorder.clock = lambda: self.now
        self.outcomes: list[Outcome] = []
        self.days: list[date] = []  # on which the outcomes are in force
        self.refusals: list[LedgerError] = []

    def register(self) -> None:
        """Register the two departments, their units and projects."""
        commands: list[Command] = []
        for department, name in ((DEPARTMENT, "甲局"), (OTHER_DEPARTMENT, "乙局")):
            commands.append(RegisterDepartment(name=name))
            for unit, project in (("甲中心", "培训"), ("乙中心", "维修")):
                commands.append(RegisterUnit(department=department, name=unit))
                commands.append(RegisterProject(department=department, unit=unit_id(department, unit), name=project))
        self.outcomes.append(self.ledger.record(commands, Header(recorded_by="clerk")))
        self.days.append(FIRST_DAY)

    def play(self, history: Sequence[Action]) -> None:
        """Try every action; a refusal must leave the log where it was."""
        for action in history:
            self.now += timedelta(hours=action.pause)
            before = self.ledger.last_position()
            day = FIRST_DAY + timedelta(days=action.day)
            if action.kind == "reverse":  # mostly on the operation's day or later
                day = max(day, self.days[action.target % len(self.days)] - timedelta(days=action.pause // 4))
            header = Header(
                recorded_by="clerk",
                effective_on=day,
                authority=Authority(document_number=f"乌财社〔2025〕{action.target}号"),
            )
            try:
                self.outcomes.append(self.ledger.record([self._command(action)], header))
                self.days.append(day)
            except LedgerError as refusal:
                self.refusals.append(refusal)
                assert before == self.ledger.last_position()

    def _command(self, action: Action) -> Command:
        source = SOURCES[action.source % len(SOURCES)]
        lines = _lines(DEPARTMENT, source)
        line = lines[action.line % 4]
        fen = action.cents * 10_000
        if action.kind in GIVING:
            kind = CarryOver if line is lines[3] and action.kind == "allocate" else GIVING[action.kind]
            return kind(line=line, amount_fen=fen, breakdown=_breakdown(line, fen, action))
        if action.kind in TAKING:
            line = self._known(lines, action)
            taken = self._taken(line, action)
            return TAKING[action.kind](line=line, amount_fen=total_fen(taken), breakdown=taken)
        match action.kind:
            case "carry":
                taken = self._taken(last_year(lines[3]), action)
                return CarryOver(line=lines[3], amount_fen=total_fen(taken), breakdown=taken)
            case "correct":
                less = negated(self._taken(lines[3], action))
                return CorrectCarryover(line=lines[3], amount_fen=total_fen(less), breakdown=less)
            case "old":
                return Allocate(
                    line=(old := last_year(lines[3])), amount_fen=fen, breakdown=_breakdown(old, fen, action)
                )
            case "residual":
                line = self._known(lines, action)
                rest = (action.cents % 80 - 40) * 100  # between -40 and +39 whole yuan
                parts = tuple(replace(part, amount_fen=rest) for part in self._taken(line, action))
                return RoundResidual(line=line, amount_fen=total_fen(parts), breakdown=parts)
            case "move":
                line, other = self._known(lines[:3], action), lines[action.other % 3]
                taken = negated(self._taken(line, action))
                given = -total_fen(taken)
                legs = (Leg(line, -given, taken), Leg(other, given, _breakdown(other, given, action)))
                return Reallocate(legs=legs)
            case "hand":
                line = self._known(lines, action)
                taken = self._taken(line, action)
                receiving = _lines(OTHER_DEPARTMENT, source)[lines.index(line)]
                return HandOver(giving=line, receiving=receiving, amount_fen=total_fen(taken), breakdown=taken)
            case _:
                return Reverse(operation_id=self.outcomes[action.target % len(self.outcomes)].operation_id)

    def _known(self, lines: Sequence[LineKey], action: Action) -> LineKey:
        """One of the lines that hold something, if any does."""
        holding = [line for line in lines if any(True for _ in self.ledger.stream(line.id))]
        return (holding or lines)[action.line % len(holding or lines)]

    def _taken(self, line: LineKey, action: Action) -> Breakdown:
        """A share of a part that was recorded on the line, so that takings often succeed; else a guess."""
        try:
            events = self.ledger.line(line).events
        except UnknownLine:
            return _breakdown(line, action.cents * 10_000, action)
        breakdown = events[action.target % len(events)].breakdown
        chosen = {part.axis: part for part in breakdown if part.amount_fen > 0}
        if not chosen:
            return _breakdown(line, action.cents * 10_000, action)
        fen = max(1, min(part.amount_fen for part in chosen.values()) * (action.cents % 10 + 1) // 10)
        return tuple(replace(part, amount_fen=fen) for part in chosen.values())


@contextmanager
def played(history: Sequence[Action]) -> Iterator[tuple[Player, Path]]:
    """A new ledger with this history, and a folder beside it. One history in six is played on a PostgreSQL, where there
    is one, and always the same ones."""
    on_server = sum(action.cents for action in history) % 6 == 5 and (not why_no_server() or bool(os.environ.get("CI")))
    with tempfile.TemporaryDirectory() as folder, place(POSTGRES if on_server else SQLITE, Path(folder)) as found:
        player = Player(found.open())
        try:
            player.register()
            player.play(history)
            yield player, Path(folder)
        finally:
            player.ledger.close()


def last_year(carried: LineKey) -> LineKey:
    """The line that a carryover closes."""
    return current_line(carried.department, carried.unit, carried.project, YEAR - 1, carried.source)


def total_fen(breakdown: Breakdown) -> int:
    """What a breakdown adds up to, along one axis."""
    return sum(part.amount_fen for part in breakdown if part.axis is not Axis.ECONOMIC)
