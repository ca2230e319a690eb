"""Ours: the read model and its groups, asked through the reader (本系统)."""

from pathlib import Path
from uuid import UUID

from benchmarks.peers.entries import Answer, Question, Row, without_nothing
from benchmarks.peers.side import Side
from cli.session import READ_MODEL_FILE
from ledger.application import BudgetLedger
from projections.answers.grouping import GroupKey, group_by
from projections.read_model.points import AskedPoint
from projections.reader import Reader

_KEYS = (GroupKey.FUNCTION_ITEM, GroupKey.SOURCE)
_ALL_KEYS = (GroupKey.DEPARTMENT, *_KEYS)


class Ours(Side):
    """Loading projects the log into the read model, and reads its entries into memory, where a server has those of the
    budgets that it was asked about. All departments of a year are asked together."""

    name = "ours"

    def __init__(self, ledger: BudgetLedger, folder: Path, rows: list[Row]) -> None:
        self._reader = Reader(ledger, folder / READ_MODEL_FILE)
        self._budgets = sorted({(row.department, row.fiscal_year) for row in rows})
        self._years = sorted({row.fiscal_year for row in rows})

    def load(self) -> None:
        self._reader.newest()
        for department, year in self._budgets:
            group_by(self._reader.viewpoint(UUID(department), year), _KEYS)
        for year in self._years:
            group_by(self._reader.consolidated(year), _ALL_KEYS)

    def ask(self, question: Question) -> Answer:
        asked = AskedPoint(effective_on=question.day)
        found: Answer = {}
        if question.department:
            viewpoint = self._reader.viewpoint(UUID(question.department), question.fiscal_year, asked)
            for group in group_by(viewpoint, _KEYS).groups:
                function, source = group.values
                found[question.department, question.fiscal_year, function, source] = group.measures.adjusted_fen
        else:
            for year in self._years:
                for group in group_by(self._reader.consolidated(year, asked), _ALL_KEYS).groups:
                    department, function, source = group.values
                    found[department, year, function, source] = group.measures.adjusted_fen
        return without_nothing(found)

    def close(self) -> None:
        self._reader.close()
