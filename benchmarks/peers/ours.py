"""Ours: the read model and its groups, asked through the reader (本系统)."""

from pathlib import Path
from uuid import UUID

from benchmarks.peers.entries import Answer, Question, Row, without_nothing
from benchmarks.peers.side import Side
from cli.session import READ_MODEL_FILE
from ledger.application import BudgetLedger
from projections.grouping import GroupKey, group_by
from projections.points import Asked
from projections.reader import Reader

_KEYS = (GroupKey.FUNCTION_ITEM, GroupKey.SOURCE)


class Ours(Side):
    """Loading projects the log into the read model. All is asked as one budget after the other."""

    name = "ours"

    def __init__(self, ledger: BudgetLedger, folder: Path, rows: list[Row]) -> None:
        self._reader = Reader(ledger, folder / READ_MODEL_FILE)
        self._budgets = sorted({(row.department, row.fiscal_year) for row in rows})

    def load(self) -> None:
        self._reader.newest()

    def ask(self, question: Question) -> Answer:
        asked = [(question.department, question.fiscal_year)] if question.department else self._budgets
        found: Answer = {}
        for department, year in asked:
            here = self._reader.situation(UUID(department), year, Asked(effective_on=question.day))
            for group in group_by(here, _KEYS).groups:
                function, source = group.values
                found[department, year, function, source] = group.measures.adjusted_fen
        return without_nothing(found)

    def close(self) -> None:
        self._reader.close()
