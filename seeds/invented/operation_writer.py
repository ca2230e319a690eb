"""The writer of operations (经办): numbers, headers and 文号."""

from collections.abc import Iterable
from datetime import date, datetime

from ledger.operations.commands import Command
from ledger.operations.operation import Header, Submission
from ledger.terms.evidence import NO_AUTHORITY, Authority
from seeds.invented.government import Government
from seeds.invented.names import APPROVERS, CLERKS
from seeds.invented.random_streams import Weighted, stream

# 虚: no such office issues anything.
_OFFICES = Weighted(zip(("虚财社", "虚财教", "虚财行", "虚财建", "虚财农", "虚财预"), (4, 2, 3, 2, 1, 3), strict=True))
_NEW_DOCUMENT_SHARE = 0.7  # the others order something else under the document before


class Scribe:
    """Numbers the operations of a plan."""

    def __init__(self, government: Government) -> None:
        self.written = 0
        self._government = government
        self._chance = stream(government.seed, "scribe")
        self._issued: dict[str, int] = {}
        self._latest: dict[int, Authority] = {}

    def authority(self, year: int) -> Authority:
        """The 文号 that orders a change in a year: a new one, or the previous one."""
        latest = self._latest.get(year)
        if latest is None or self._chance.random() < _NEW_DOCUMENT_SHARE:
            series = f"{_OFFICES.draw(self._chance)}〔{year}〕"
            number = self._issued[series] = self._issued.get(series, 0) + 1
            latest = self._latest[year] = Authority(f"{series}{number}号")
        return latest

    def submission(
        self,
        commands: Iterable[Command],
        recorded_at: datetime,
        effective_on: date | None = None,
        authority: Authority = NO_AUTHORITY,
        reason: str = "",
    ) -> Submission:
        """The next operation."""
        self.written += 1
        drawn = self._chance.random()
        header = Header(
            recorded_by=CLERKS[int(drawn * len(CLERKS))],
            effective_on=effective_on,
            approved_by=APPROVERS[self.written % len(APPROVERS)] if authority else "",
            authority=authority,
            reason=reason,
            recorded_at=recorded_at,
            demonstration=True,
        )
        return Submission(tuple(commands), header, self._government.operation_id(self.written))
