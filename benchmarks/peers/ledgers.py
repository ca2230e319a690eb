"""Ledgers of plain text (纯文本账本): one transaction for each entry, against one account of what was approved.

Both read the whole journal. hledger is a command, and reads it for each question anew; beancount is a library, and
keeps what it read.
"""

import csv
import io
import subprocess
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from beancount import loader
from beancount.ops import summarize

from benchmarks.peers.entries import Account, Answer, Question, Row, without_nothing
from benchmarks.peers.side import Side

_APPROVED = "Equity:Approved"
_UNIT = "FEN"


class _Names:
    """Names of accounts that both ledgers allow: letters, digits and hyphens, each part with a capital first."""

    def __init__(self, rows: Iterable[Row]) -> None:
        departments = sorted({row.department for row in rows})
        self._short = {department: f"D{number:04d}" for number, department in enumerate(departments)}
        self._long = {short: department for department, short in self._short.items()}

    def of(self, row: Row) -> str:
        """The account of an entry."""
        budget = self.budget(row.department, row.fiscal_year)
        return f"{budget}F{row.function.replace('_', '-')}:{row.source.replace('_', '-')}"

    def budget(self, department: str, year: int) -> str:
        """What the accounts of a department's year begin with."""
        return f"Assets:{self._short[department]}:Y{year}:"

    def read(self, name: str) -> Account:
        """The account of a name."""
        _, department, year, function, source = name.split(":")
        return self._long[department], int(year[1:]), function[1:].replace("-", "_"), source.replace("-", "_")


class Hledger(Side):
    """The command (Debian's package of that name)."""

    name = "hledger"

    def __init__(self, folder: Path, rows: list[Row]) -> None:
        self._file = folder / "entries.journal"
        self._names = _Names(rows)
        with self._file.open("w", encoding="utf-8") as out:
            for number, row in enumerate(rows):
                out.write(f"{row.day} {number}\n  {self._names.of(row)}  {row.amount_fen} {_UNIT}\n  {_APPROVED}\n\n")

    def load(self) -> None:
        """Nothing is kept between questions: loading is what a question takes that finds nothing."""
        self._ask("^NoSuchAccount")

    def ask(self, question: Question) -> Answer:
        budget = "Assets:"
        if question.department:
            budget = self._names.budget(question.department, question.fiscal_year)
        found = self._ask("--end", str(question.day + timedelta(days=1)), f"^{budget}")
        balances = list(csv.reader(io.StringIO(found)))[1:]
        return without_nothing({self._names.read(name): int(balance.split()[0]) for name, balance in balances})

    def _ask(self, *words: str) -> str:
        command = ["hledger", "-f", str(self._file), "balance", "--flat", "--no-total", "-O", "csv", *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def close(self) -> None:
        self._file.unlink(missing_ok=True)


class Beancount(Side):
    """The library, asked by its own function for balances by account before a date."""

    name = "beancount"

    def __init__(self, folder: Path, rows: list[Row]) -> None:
        self._file = folder / "entries.beancount"
        self._names = _Names(rows)
        self._entries: list[Any] = []
        first = min(row.day for row in rows)
        with self._file.open("w", encoding="utf-8") as out:
            for name in [_APPROVED, *sorted({self._names.of(row) for row in rows})]:
                out.write(f"{first} open {name}\n")
            out.writelines(self._transactions(rows))

    def _transactions(self, rows: list[Row]) -> Iterator[str]:
        for number, row in enumerate(rows):
            fen = row.amount_fen
            yield f'{row.day} * "{number}"\n  {self._names.of(row)}  {fen} {_UNIT}\n  {_APPROVED}  {-fen} {_UNIT}\n'

    def load(self) -> None:
        self._entries, errors, _ = loader.load_file(str(self._file))
        assert not errors, errors[:3]

    def ask(self, question: Question) -> Answer:
        balances, _ = summarize.balance_by_account(self._entries, question.day + timedelta(days=1))
        budget = ""
        if question.department:
            budget = self._names.budget(question.department, question.fiscal_year)
        found: Answer = {}
        for name, balance in balances.items():
            if name != _APPROVED and name.startswith(budget):
                found[self._names.read(name)] = sum(int(position.units.number) for position in balance)
        return without_nothing(found)

    def close(self) -> None:
        self._entries = []
