"""Commands recorded one at a time, and a thousand as one operation (逐笔与成批)."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.write.library import Accounts, Content, content_of
from benchmarks.write.office import Office
from benchmarks.write.places import SQLITE, sides
from benchmarks.write.race import Figure, Round, Turns, figure, run
from ledger.application import BudgetLedger
from ledger.operations.commands import Command
from ledger.operations.events import OperationRecorded
from ledger.operations.operation import Header

_IN_TURN = 25  # single commands of a side before the other's turn
_LINES, _EACH = 50, 20  # of one operation of a thousand commands
_WARM_UP, _OPERATIONS = 1, 4  # of a round


def single(engine: str, folder: Path, rounds: int, commands: int) -> Figure:
    """A command is an operation: key, 文号 and guards on. The library saves one event that says as much."""
    office = Office(departments=4, lines=50)
    found: list[Round] = []
    with sides(engine, folder) as (ledger, accounts):
        office.open(ledger)
        accounts.open(str(line.id) for lines in office.lines for line in lines)
        asked = office.alone()
        for number in range(rounds + 1):
            some = list(islice(asked, commands))
            came = run(_alone(ledger, accounts, some))
            found += [came] if number else []  # the first one warms up
        name = f"one durable command on {engine}"
        aim = 0.85 if engine == SQLITE else None
        return figure(name, "commands", aim, found, stored_bytes(ledger, accounts, commands))


def _alone(ledger: BudgetLedger, accounts: Accounts, asked: Sequence[tuple[list[Command], Header]]) -> Iterator[Turns]:
    for start in range(0, len(asked), _IN_TURN):
        some = asked[start : start + _IN_TURN]
        contents = [_contents(ledger, commands, header, merged=True) for commands, header in some]
        yield Turns(len(some), partial(_record, ledger, some), partial(_save, accounts, contents))


def _record(ledger: BudgetLedger, asked: Sequence[tuple[list[Command], Header]]) -> None:
    for commands, header in asked:
        ledger.record(commands, header)


def _save(accounts: Accounts, contents: Sequence[Sequence[Content]]) -> None:
    for each in contents:
        accounts.save(each)


def save_alone(ledger: BudgetLedger, accounts: Accounts, commands: list[Command], header: Header) -> None:
    """Have the library save what a command would say that the ledger did not record yet."""
    accounts.save(_contents(ledger, commands, header, merged=True))


def several(folder: Path, rounds: int) -> Figure:
    """A thousand commands are one operation; the library saves a thousand events at once. Each operation is of lines
    on which nothing but a budget was recorded before."""
    office = Office(departments=_WARM_UP + rounds * _OPERATIONS, lines=_LINES)
    asked = [(office.supplements(lines, _EACH), office.header()) for lines in office.lines]
    with sides(SQLITE, folder) as (ledger, accounts):
        office.open(ledger)
        accounts.open(str(line.id) for lines in office.lines for line in lines)
        run(_together(ledger, accounts, asked[:_WARM_UP]))
        found = [
            run(_together(ledger, accounts, asked[start : start + _OPERATIONS]))
            for start in range(_WARM_UP, len(asked), _OPERATIONS)
        ]
        name = f"{_LINES * _EACH:,} commands as one operation"
        return figure(name, "commands", 0.8, found, stored_bytes(ledger, accounts, _LINES * _EACH))


def _together(
    ledger: BudgetLedger, accounts: Accounts, asked: Sequence[tuple[list[Command], Header]]
) -> Iterator[Turns]:
    for commands, header in asked:
        contents = _contents(ledger, commands, header, merged=False)
        yield Turns(len(commands), partial(ledger.record, commands, header), partial(accounts.save, contents))


def _contents(ledger: BudgetLedger, commands: list[Command], header: Header, *, merged: bool) -> list[Content]:
    """What the money events of commands say, decided but not stored; with what their operation says, if `merged`."""
    operation, *events = ledger.validate(commands, header).seal(commands, "").events
    assert isinstance(operation, OperationRecorded)
    return [content_of(event, operation if merged else None) for event in events]


def stored_bytes(ledger: BudgetLedger, accounts: Accounts, things: int) -> tuple[float, float]:
    """Bytes of events for each of the last things that both sides stored."""
    ours = sum(
        len(notification.state)
        for row in _last_operations(ledger, things)
        for notification in ledger.recorder.select_notifications(row[0], row[1] - row[0] + 1, stop=row[1])
    )
    recorder = accounts.application.recorder
    end = recorder.max_notification_id() or 0
    peers = recorder.select_notifications(end - things + 1, things)
    assert len(peers) == things
    return ours / things, sum(len(each.state) for each in peers) / things


def _last_operations(ledger: BudgetLedger, things: int) -> Iterator[tuple[int, int]]:
    """First and last position of the operations that recorded the last things."""
    rows = ledger.operations(limit=10**6)
    while things > 0:
        row = rows.pop()
        things -= row.position - row.first  # its own event apart
        yield row.first, row.position
