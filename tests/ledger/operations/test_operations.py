"""Operations: who, when, by which authority; and the values that they accept."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from ledger.application import BudgetLedger
from ledger.errors import (
    AuthorityRequired,
    DemonstrationRefused,
    HandoverWithinDepartment,
    InvalidCommand,
    ReallocationCrossesLines,
)
from ledger.operations.commands import (
    Allocate,
    Amend,
    Command,
    HandOver,
    Leg,
    Reallocate,
    RegisterDepartment,
    RegisterProject,
    Supplement,
)
from ledger.operations.events import EVENT_CLASSES, MoneyEvent, OperationRecorded
from ledger.operations.operation import Header
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.evidence import NO_AUTHORITY, Authority, Evidence
from ledger.terms.identity import carried_line, current_line, project_id
from ledger.terms.sources import FundingSource, Lot
from tests.ledger.conftest import TestClock
from tests.ledger.desk import LAW_DAY, NUMBER, YEAR, Desk, money, parts, wan

OTHER_NUMBER = Authority(document_number="乌财社〔2025〕2号")


def test_an_operation_says_who_recorded_and_who_approved(ledger: BudgetLedger, desk: Desk) -> None:
    """The first event of an operation holds what all its events share."""
    header = Header(
        recorded_by="clerk", approved_by="head", effective_on=LAW_DAY, authority=NUMBER, reason="mid-year review"
    )
    outcome = ledger.record([money(Allocate, desk.training, "1.00", authority=NO_AUTHORITY)], header)
    first, event = ledger.operation_events(outcome.operation_id)
    assert isinstance(first, OperationRecorded)
    assert ("clerk", "head", LAW_DAY, NUMBER, "mid-year review") == (
        first.recorded_by,
        first.approved_by,
        first.effective_on,
        first.authority,
        first.reason,
    )
    assert (NUMBER, "mid-year review") == (getattr(event, "authority", None), getattr(event, "reason", None))


def test_an_events_own_authority_and_reason_come_first(ledger: BudgetLedger, desk: Desk) -> None:
    """The operation's authority is only the default."""
    header = Header(recorded_by="clerk", effective_on=LAW_DAY, authority=NUMBER, reason="general")
    own = replace(money(Supplement, desk.training, "1.00", authority=OTHER_NUMBER), reason="special")
    ledger.record([own, money(Supplement, desk.repairs, "2.00", authority=NO_AUTHORITY)], header)
    events = [ledger.line(line).events[-1] for line in (desk.training, desk.repairs)]
    assert [(OTHER_NUMBER, "special"), (NUMBER, "general")] == [(event.authority, event.reason) for event in events]


@pytest.mark.parametrize("number", [" ", "\u3000", "\n", "\u200b"])
def test_a_blank_is_no_document_number(desk: Desk, number: str) -> None:
    """A space instead of a 文号 is refused."""
    with pytest.raises(AuthorityRequired):
        desk.does(money(Supplement, desk.training, "1.00", authority=Authority(document_number=number)))


def test_a_document_number_is_one_however_it_is_typed(ledger: BudgetLedger, desk: Desk) -> None:
    """Other brackets and spaces are recorded in the usual form, so the same document is recognised."""
    desk.does(money(Supplement, desk.training, "1.00", authority=Authority(document_number="乌财社 [2025] 2 号")))
    assert OTHER_NUMBER == ledger.line(desk.training).events[-1].authority
    assert desk.does(money(Supplement, desk.repairs, "1.00", authority=OTHER_NUMBER)).warnings


def test_evidence_hangs_on_each_part(ledger: BudgetLedger, desk: Desk) -> None:
    """Evidence belongs to one part of an amount, and can be amended for that part."""
    read = (Evidence(document="ab" * 32, line=7, text="1.00"),)
    breakdown = (replace(parts("1.00")[0], evidence=read), *parts("2.00", economic="30201"))
    outcome = desk.does(Allocate(line=desk.training, amount_fen=wan("3.00"), breakdown=breakdown))
    assert [read, ()] == [part.evidence for part in ledger.line(desk.training).events[-1].breakdown]
    desk.does(Amend(event_id=outcome.event_ids[-1], evidence=read, ordinal=1))


def elsewhere(desk: Desk) -> dict[str, Any]:
    """One line for each fact that a reallocation may not cross."""
    line = desk.training
    other = Desk(desk.ledger, "乙局")
    return {
        "department": other.training,
        "fiscal_year": desk.line(FundingSource.GENERAL_LOCAL, year=2024),
        "source": desk.line(FundingSource.GENERAL_TRANSFER),
        "lot": desk.carried,
        "origin_year": carried_line(line.department, line.unit, line.project, YEAR, line.source, origin_year=2023),
    }


@pytest.mark.parametrize("fact", ["department", "fiscal_year", "source", "lot"])
def test_a_reallocation_crosses_no_line(desk: Desk, fact: str) -> None:
    """调剂 stays within one department, fiscal year, source and lot."""
    desk.does(money(Allocate, desk.training, "5.00"))
    other = elsewhere(desk)[fact]
    legs = (Leg(desk.training, -100, parts("-0.0001")), Leg(other, 100, parts("0.0001")))
    with pytest.raises(ReallocationCrossesLines) as refusal:
        desk.does(Reallocate(legs=legs))
    assert fact == refusal.value.field
    with pytest.raises(InvalidCommand):
        desk.does(Reallocate(legs=()))


def test_carried_money_of_two_years_is_not_mixed(desk: Desk) -> None:
    """Carried lots of different origin years are not mixed."""
    legs = (Leg(desk.carried, -100, parts("-0.0001")), Leg(elsewhere(desk)["origin_year"], 100, parts("0.0001")))
    with pytest.raises(ReallocationCrossesLines):
        desk.does(Reallocate(legs=legs))


@pytest.mark.parametrize(
    "change", [{"fiscal_year": 2026, "origin_year": 2026}, {"lot": Lot.CARRIED, "origin_year": 2024}]
)
def test_a_handover_keeps_year_and_lot(desk: Desk, change: dict[str, Any]) -> None:
    """划转 changes the department and nothing else."""
    other = Desk(desk.ledger, "乙局")
    desk.does(money(Allocate, desk.training, "5.00"))
    receiving = replace(other.training, **change)
    with pytest.raises(HandoverWithinDepartment):
        desk.does(HandOver(giving=desk.training, receiving=receiving, amount_fen=100, breakdown=parts("0.0001")))


OTHER_TYPES: dict[str, tuple[str, Any]] = {
    "truth for an amount": ("amount_fen", True),
    "text for an amount": ("amount_fen", "100"),
    "a float for an amount": ("amount_fen", 100.0),
    "no number": ("amount_fen", float("nan")),
    "too many digits": ("amount_fen", 10**5_000),
    "no amount": ("amount_fen", None),
    "lone surrogate": ("reason", "\ud800"),
    "what PostgreSQL cannot store": ("reason", "\\\x00"),
    "a number for a reason": ("reason", 5),
    "text for an authority": ("authority", "乌财社〔2025〕1号"),
    "truth for a part": ("breakdown", (BreakdownLine(True),)),
    "a number for a code": ("breakdown", (replace(BreakdownLine(1), function=208),)),
    "no breakdown": ("breakdown", None),
    "no line": ("line", None),
}


@pytest.mark.parametrize(("name", "value"), OTHER_TYPES.values(), ids=OTHER_TYPES)
def test_a_value_of_another_type_is_refused_before_anything_is_decided(desk: Desk, name: str, value: Any) -> None:
    """A stored value of a wrong type could never be read again."""
    before = desk.ledger.last_position()
    with pytest.raises(InvalidCommand):
        desk.does(replace(money(Allocate, desk.training, "1.00"), **{name: value}))
    assert before == desk.ledger.last_position()


def test_lists_and_plain_text_are_read_as_what_they_mean(ledger: BudgetLedger, desk: Desk) -> None:
    """A list of parts and the text of a source are converted to the declared types."""
    command = money(Allocate, replace(desk.training, source="GENERAL_LOCAL"), "1.00")
    outcome = desk.does(replace(command, breakdown=list(command.breakdown)))
    event = ledger.line(desk.training).events[-1]
    assert (tuple, FundingSource) == (type(event.breakdown), type(event.line.source))
    assert outcome.event_ids[-1] == event.id


def test_a_backslash_is_text_like_any_other(ledger: BudgetLedger, desk: Desk) -> None:
    """Also in front of a text that looks like an escape of U+0000."""
    outcome = desk.does(replace(money(Allocate, desk.training, "1.00"), reason="\\u0000 \\\\u0000"))
    assert "\\u0000 \\\\u0000" == ledger.line(desk.training).events[-1].reason
    assert not outcome.warnings


OTHER_HEADERS: dict[str, dict[str, Any]] = {
    "no day": {"effective_on": "2025-13-01"},
    "an instant for a day": {"effective_on": datetime(2025, 1, 1, tzinfo=UTC)},
    "a number for a name": {"recorded_by": 5},
    "what PostgreSQL cannot store": {"idempotency_key": "a\x00"},
    "an instant without zone": {
        "recorded_at": datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None),
        "demonstration": True,
    },
}


@pytest.mark.parametrize("facts", OTHER_HEADERS.values(), ids=OTHER_HEADERS)
def test_a_header_of_other_types_is_refused(ledger: BudgetLedger, facts: dict[str, Any]) -> None:
    """A date is not a datetime, and a datetime needs a time zone."""
    with pytest.raises(InvalidCommand):
        ledger.record([RegisterDepartment(name="丙局")], replace(Header(recorded_by="c"), **facts))


def test_an_unknown_command_is_refused(ledger: BudgetLedger) -> None:
    """The base class of commands is not a command."""
    with pytest.raises(InvalidCommand):
        ledger.record([Command()], Header(recorded_by="c"))


def test_money_needs_a_day(ledger: BudgetLedger, desk: Desk) -> None:
    """Only commands that move money need an effective date."""
    with pytest.raises(InvalidCommand, match="effective_on"):
        ledger.record([money(Allocate, desk.training, "1.00")], Header(recorded_by="c"))


def test_the_time_is_the_clocks_at_the_moment_of_storing(ledger: BudgetLedger, desk: Desk, clock: TestClock) -> None:
    """Two operations decided in one order and stored in the other get the times of their storing, in UTC."""
    commands, header = [money(Allocate, desk.training, "1.00")], Header(recorded_by="slow", effective_on=LAW_DAY)
    slow = ledger.validate(commands, header)
    clock.tick(10)
    first = desk.does(money(Allocate, desk.repairs, "1.00"))
    clock.now = (clock.now + timedelta(seconds=10)).astimezone(timezone(timedelta(hours=8)))
    second = ledger.commit(slow, commands)
    assert timedelta(seconds=10) == second.recorded_at - first.recorded_at
    assert UTC is second.recorded_at.tzinfo
    assert [first.position, second.position] == [row.position for row in ledger.operations()[-2:]]
    assert [first.recorded_at, second.recorded_at] == [row.recorded_at for row in ledger.operations()[-2:]]


def test_nobody_records_while_a_demonstration_is_opened(ledger: BudgetLedger) -> None:
    """The mark of a demonstration must be the first operation, also if two processes begin at once."""
    commands = [RegisterDepartment(name="甲局")]
    header = Header(recorded_by="c", recorded_at=datetime(2025, 2, 21, tzinfo=UTC), demonstration=True)
    draft = ledger.validate(commands, header)
    ledger.record([RegisterDepartment(name="乙局")], Header(recorded_by="c"))
    with pytest.raises(Exception, match="the whole log"):
        ledger.commit(draft, commands)
    with pytest.raises(DemonstrationRefused):
        ledger.validate(commands, header)


def test_a_real_name_recorded_beside_a_code_name_is_pointed_out_too(desk: Desk) -> None:
    """The second of the two gets a warning; with another amount or lot, neither does."""
    unit = desk.training.unit
    desk.does(RegisterProject(department=desk.department, unit=unit, name="特定目标 4310094J", code_named=True))
    hidden = current_line(desk.department, unit, project_id(unit, "特定目标4310094J"), YEAR, desk.training.source)
    desk.does(money(Allocate, hidden, "5.52", authority=NO_AUTHORITY))
    other_pot = desk.line(FundingSource.GENERAL_TRANSFER)
    assert () == desk.does(money(Allocate, other_pot, "5.52", authority=NO_AUTHORITY)).warnings
    assert () == desk.does(money(Allocate, desk.repairs, "5.53", authority=NO_AUTHORITY)).warnings
    warned = desk.does(money(Allocate, desk.training, "5.52", authority=NO_AUTHORITY)).warnings
    assert ["code_name_beside_real_name"] == [notice.code for notice in warned]
    assert "4310094J" not in warned[0].message


def test_every_event_with_a_breakdown_moves_money() -> None:
    """The ledger posts money events, and there is no other event to post."""
    posted = {event for event in EVENT_CLASSES if "breakdown" in event.__struct_fields__}
    assert set(get_args(MoneyEvent)) == posted


def test_an_empty_authority_is_not_stored(ledger: BudgetLedger, desk: Desk) -> None:
    """Neither by the operation nor by its events: values equal to their defaults take no room in the log."""
    desk.does(money(Allocate, desk.training, "1.00", authority=Authority()))
    operation, event = [bytes(row[4]) for row in ledger.stored(ledger.last_position() - 1, ledger.last_position())]
    assert b"authority" not in operation + event
