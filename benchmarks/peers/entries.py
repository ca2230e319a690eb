"""The entries that everybody gets (分录), read from the log, and the questions that everybody is asked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from cli.session import LEDGER_FILE
from ledger.application import BudgetLedger
from ledger.operations.events import MoneyEvent
from ledger.terms.entries import NOT_STATED, Axis
from seeds.invented import government_of, submissions
from seeds.invented.recorder import record


class Row(NamedTuple):
    """One entry. `account`: department, year, function code (项) and source, which the answers are grouped by."""

    day: date
    department: str
    fiscal_year: int
    function: str
    source: str
    amount_fen: int


class Question(NamedTuple):
    """Balances on a day of one department's year, or of everything (`department` empty)."""

    day: date
    department: str = ""
    fiscal_year: int = 0


# By department, year, function code and source; what holds nothing is left out.
Account = tuple[str, int, str, str]
Answer = dict[Account, int]


def recorded(data: Path, entries: int, departments: int) -> tuple[BudgetLedger, float]:
    """A ledger with a generated history of about so many entries, and the seconds that recording took."""
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    begun = perf_counter()
    for _ in record(ledger, submissions(government_of(entries, departments, skew=0))):
        pass
    return ledger, perf_counter() - begun


def rows_of(ledger: BudgetLedger) -> Iterator[Row]:
    """Every entry along function. A code that is coarser than a 项 counts under 未列明, as our groups have it."""
    for _, event in ledger.read(1, ledger.last_position()):
        if not isinstance(event, MoneyEvent):
            continue
        line = event.line
        department, source = str(line.department), str(line.source)
        for part in event.breakdown:
            if part.axis is not Axis.ECONOMIC:
                function = part.function if len(part.function) == 7 else NOT_STATED
                yield Row(event.effective_on, department, line.fiscal_year, function, source, part.amount_fen)


def answer(rows: list[Row], question: Question) -> Answer:
    """The plainest way to add them up: what every answer is held against."""
    found: Answer = {}
    asked = (question.department, question.fiscal_year)
    for row in rows:
        if row.day <= question.day and (not question.department or (row.department, row.fiscal_year) == asked):
            account = (row.department, row.fiscal_year, row.function, row.source)
            found[account] = found.get(account, 0) + row.amount_fen
    return without_nothing(found)


def without_nothing(found: Answer) -> Answer:
    """An answer without accounts that hold nothing."""
    return {account: fen for account, fen in found.items() if fen}
