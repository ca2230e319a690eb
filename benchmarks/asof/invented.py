"""A large log for measurements (虚构日志): departments of one size, written as the ledger stores, without deciding.

A department's year has some 160 lines in ten units, 7 functions and the shipped economic codes, and basic expenditure
in two breakdowns, as the generated histories have. What comes into force when, and what is recorded when, is mixed.
"""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from msgspec.structs import replace

from ledger.application import BudgetLedger
from ledger.log.transcodings import EventCodec
from ledger.operations.commands import Command, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.events import Adjusted, Allocated, CarriedOver, Event, OperationRecorded
from ledger.operations.operation import Header
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import Axis, Kind
from ledger.terms.evidence import Authority
from ledger.terms.identity import (
    LEDGER_NAMESPACE,
    LineKey,
    basic_line,
    carried_line,
    current_line,
    department_id,
    project_id,
    unit_id,
    whole_department_id,
)
from ledger.terms.sources import FundingSource

YEAR = 2025
_UNITS, _PROJECTS = 10, 11
_PARTS = 3  # entries of an operation
_BEGIN = datetime(YEAR, 1, 2, tzinfo=UTC)
_KINDS = (Kind.SUPPLEMENT, Kind.SUPPLEMENT, Kind.CUT, Kind.REALLOCATION, Kind.RECALL)
_CODEC = EventCodec()


def name_of(number: int) -> str:
    """The name of an invented department."""
    return f"虚构局{number:04d}"


def write_log(
    path: Path, departments: int, entries_each: int, seed: int = 1, progress: Callable[[int], None] = lambda _: None
) -> None:
    """Write a new log in a SQLite file. `progress` is told how many entries are written, about."""
    ledger = BudgetLedger.at(path)
    for number in range(departments):
        ledger.record(list(_registration(name_of(number))), Header(recorded_by="benchmark"))
    position, recorded_at = ledger.last_position(), ledger.operations(ledger.last_position() - 1)[0].recorded_at
    ledger.close()
    writer = _Writer(path, position, recorded_at)
    chance = random.Random(seed)
    budgets = [_Budget(name_of(number), chance) for number in range(departments)]
    for budget in budgets:
        writer.operation(budget.opening(), date(YEAR, 1, 1))
    changes = [n for n, budget in enumerate(budgets) for _ in range((entries_each - budget.entries) // _PARTS)]
    chance.shuffle(changes)
    for done, number in enumerate(changes):
        day = date(YEAR, 1, 1) + timedelta(days=min(364, done * 365 // len(changes) + chance.randrange(-20, 20)) % 365)
        writer.operation(budgets[number].change(), day)
        progress(done * _PARTS)
    writer.close()


def _registration(name: str) -> Iterator[Command]:
    own = department_id(name)
    yield RegisterDepartment(name=name)
    for unit in _names("中心", _UNITS):
        yield RegisterUnit(department=own, name=unit)
        for project in _names("项目", _PROJECTS):
            yield RegisterProject(department=own, unit=unit_id(own, unit), name=project)


def _names(what: str, count: int) -> Iterator[str]:
    return (f"{what}{n:02d}" for n in range(count))


class _Budget:
    """A department's lines, the codes each of them uses, and how many events it has."""

    def __init__(self, name: str, chance: random.Random) -> None:
        self._chance = chance
        self.entries = 0
        codes = list(CodeList.shipped())
        functions = [c.code for c in codes if c.classification is Classification.FUNCTION and len(c.code) == 7]
        economics = [c.code for c in codes if c.classification is Classification.ECONOMIC and len(c.code) == 5]
        self._functions, self._economics = chance.sample(functions, 7), economics
        own = department_id(name)
        self._lines = list(self._projects(own))
        self._basic = basic_line(own, whole_department_id(own), YEAR, FundingSource.GENERAL_LOCAL)
        self._codes = {line: self._choose() for line in self._lines}
        self._versions: dict[UUID, int] = {}
        self._ids = {line: line.id for line in (*self._lines, self._basic)}

    def _projects(self, own: UUID) -> Iterator[LineKey]:
        for unit in (unit_id(own, name) for name in _names("中心", _UNITS)):
            for n, name in enumerate(_names("项目", _PROJECTS)):
                project = project_id(unit, name)
                yield current_line(own, unit, project, YEAR, FundingSource.GENERAL_LOCAL)
                if n % 4 == 0:
                    yield current_line(own, unit, project, YEAR, FundingSource.GENERAL_TRANSFER)
                if n % 4 == 1:
                    yield carried_line(own, unit, project, YEAR, FundingSource.GENERAL_TRANSFER)

    def _choose(self) -> list[tuple[str, str]]:
        function = self._chance.choice(self._functions)
        return [(function, economic) for economic in self._chance.sample(self._economics, 4)]

    def opening(self) -> list[Event]:
        """The initial budget: all lines, and basic expenditure in two breakdowns."""
        events: list[Event] = []
        for line in self._lines:
            parts = tuple(self._part(code, 10_000_000) for code in self._codes[line])
            kind = CarriedOver if line.lot == "carried" else Allocated
            events.append(kind(**self._key(line), amount_fen=_sum(parts), breakdown=parts, effective_on=_BEGIN.date()))
            self.entries += len(parts)
        by_function = tuple(
            BreakdownLine(100_000_000, function=code, axis=Axis.FUNCTION) for code in self._functions[:4]
        )
        by_economic = tuple(
            BreakdownLine(40_000_000, economic=code, axis=Axis.ECONOMIC) for code in self._economics[:10]
        )
        key, parts = self._key(self._basic), (*by_function, *by_economic)
        events.append(Allocated(**key, amount_fen=400_000_000, breakdown=parts, effective_on=_BEGIN.date()))
        self.entries += len(parts)
        return events

    def change(self) -> list[Event]:
        """One operation: a line gets more or less, or two lines exchange money."""
        kind = self._chance.choice(_KINDS)
        if kind is not Kind.REALLOCATION:
            line = self._chance.choice(self._lines)
            sign = 1 if kind is Kind.SUPPLEMENT else -1
            codes = self._chance.sample(self._codes[line], _PARTS)
            return [self._adjusted(line, kind, tuple(self._part(code, sign * 10_000) for code in codes))]
        one, other = self._chance.sample(self._lines, 2)
        taken = tuple(self._part(code, -10_000) for code in self._chance.sample(self._codes[one], _PARTS - 1))
        given = (BreakdownLine(-_sum(taken), *self._codes[other][0]),)
        return [self._adjusted(one, kind, taken), self._adjusted(other, kind, given)]

    def _adjusted(self, line: LineKey, kind: Kind, parts: tuple[BreakdownLine, ...]) -> Event:
        return Adjusted(
            **self._key(line), kind=kind, amount_fen=_sum(parts), breakdown=parts, effective_on=_BEGIN.date()
        )

    def _part(self, codes: tuple[str, str], most_fen: int) -> BreakdownLine:
        return BreakdownLine(most_fen * self._chance.randrange(1, 100) // 100, *codes)

    def _key(self, line: LineKey) -> dict[str, Any]:
        identity = self._ids[line]
        version = self._versions[identity] = self._versions.get(identity, 0) + 1
        return {"originator_id": identity, "originator_version": version, "line": line, "operation_id": UUID(int=0)}


def _sum(parts: Sequence[BreakdownLine]) -> int:
    return sum(part.amount_fen for part in parts)


class _Writer:
    """Appends operations to the tables of a log."""

    def __init__(self, path: Path, position: int, recorded_at: datetime) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")  # a large journal takes as much room again, and time
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("BEGIN IMMEDIATE")
        self._position, self._recorded_at = position, recorded_at
        self._events: list[tuple[object, ...]] = []
        self._operations: list[tuple[object, ...]] = []

    def operation(self, events: Sequence[Event], day: date) -> None:
        """Append an operation that is in force from a day on."""
        first = self._position + 1
        own = uuid5(LEDGER_NAMESPACE, str(first))
        authority = Authority(document_number=f"虚财〔{YEAR}〕{first}号")
        opening = OperationRecorded(
            originator_id=own,
            originator_version=1,
            operation_id=own,
            commands=tuple({type(event).__name__ for event in events}),
            recorded_by="benchmark",
            effective_on=day,
            authority=authority,
        )
        self._append(opening)
        for event in events:
            self._append(replace(event, operation_id=own, effective_on=day, authority=authority))
        self._recorded_at += timedelta(seconds=1)
        row = (self._position, first, str(own), self._recorded_at.isoformat(), None, "", None)
        self._operations.append(row)
        if len(self._events) > 50_000:
            self._flush()

    def _append(self, event: Event) -> None:
        self._position += 1
        key = (self._position, event.originator_id.hex, event.originator_version)
        self._events.append((*key, _CODEC.topic(event), _CODEC.encode(event)))

    def _flush(self) -> None:
        columns = "rowid, originator_id, originator_version, topic, state"
        self._db.executemany(f"INSERT INTO stored_events ({columns}) VALUES (?, ?, ?, ?, ?)", self._events)
        self._db.executemany("INSERT INTO operations VALUES (?, ?, ?, ?, ?, ?, ?)", self._operations)
        self._events.clear()
        self._operations.clear()

    def close(self) -> None:
        """Commit everything."""
        self._flush()
        self._db.execute("COMMIT")
        self._db.close()
