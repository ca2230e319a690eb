"""A clerk's desk: commands as a clerk would say them, in 万元, on the lines of one small department."""

from datetime import date
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.operations.commands import Command, MoneyCommand, RegisterDepartment, RegisterProject, RegisterUnit
from ledger.operations.operation import Header, Outcome
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.evidence import Authority
from ledger.terms.identity import LineKey, carried_line, current_line, department_id, project_id, unit_id
from ledger.terms.money import parse_fen
from ledger.terms.sources import FundingSource

YEAR = 2025
NUMBER = Authority(document_number="乌财社〔2025〕1号")
LAW_DAY = date(2025, 2, 21)


class Desk:
    """Records on the lines of 甲局: unit 甲中心 with 培训 and 维修, unit 乙中心 with 培训."""

    def __init__(self, ledger: BudgetLedger, department: str = "甲局") -> None:
        self.ledger = ledger
        self.department = department_id(department)
        self.training = self._line("甲中心", "培训")
        self.repairs = self._line("甲中心", "维修")
        self.other_unit = self._line("乙中心", "培训")
        self.carried = carried_line(
            self.department, self.training.unit, self.training.project, YEAR, FundingSource.GENERAL_LOCAL
        )
        units = [unit_id(self.department, name) for name in ("甲中心", "乙中心")]
        ledger.record(
            [
                RegisterDepartment(name=department),
                RegisterUnit(department=self.department, name="甲中心"),
                RegisterUnit(department=self.department, name="乙中心"),
                RegisterProject(department=self.department, unit=units[0], name="培训"),
                RegisterProject(department=self.department, unit=units[0], name="维修"),
                RegisterProject(department=self.department, unit=units[1], name="培训"),
            ],
            # With a key: another process at the same desk finds it set up.
            Header(recorded_by="clerk", idempotency_key=f"desk of {department}"),
        )

    def _line(self, unit: str, project: str, source: FundingSource = FundingSource.GENERAL_LOCAL) -> LineKey:
        unit_uuid = unit_id(self.department, unit)
        return current_line(self.department, unit_uuid, project_id(unit_uuid, project), YEAR, source)

    def line(self, source: FundingSource, *, year: int = YEAR) -> LineKey:
        """The training line of 甲中心 with another source or year."""
        return current_line(self.department, self.training.unit, self.training.project, year, source)

    def does(self, *commands: Command, on: date = LAW_DAY, key: str = "", by: str = "clerk") -> Outcome:
        """Record commands as one operation."""
        return self.ledger.record(commands, Header(recorded_by=by, effective_on=on, idempotency_key=key))

    def has_fen(self, line: LineKey, on: date | None = None) -> int:
        """The balance of a line."""
        return self.ledger.balance_fen(line, on)


def wan(text: str) -> int:
    """万元 as fen."""
    return parse_fen(text)


def parts(text: str, function: str = "2080102", economic: str = "30226") -> Breakdown:
    """One joint part of an amount in 万元."""
    return (BreakdownLine(wan(text), function=function, economic=economic),)


def money(
    kind: type[MoneyCommand],
    line: LineKey,
    text: str,
    *,
    function: str = "2080102",
    economic: str = "30226",
    authority: Authority = NUMBER,
) -> MoneyCommand:
    """A command about one amount in 万元."""
    return kind(line=line, amount_fen=wan(text), breakdown=parts(text, function, economic), authority=authority)


def ids(*operations: UUID) -> set[str]:
    """Operation ids as refusals name them."""
    return {str(operation) for operation in operations}
