"""Files of operations: what a command leaves out is refused or stays out, as before all surfaces shared their words."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.errors import InvalidName, LedgerError, UnknownOperation, UnknownUnit
from ledger.operations.events import Adjusted
from seeds.midyear import RecordedCommand, RecordedOperation, Teller

AT = datetime(2025, 3, 1, tzinfo=UTC)
PART = ["2080101/30201=5.00"]


@pytest.fixture
def teller(tmp_path: Path) -> Iterator[Teller]:
    """A department with a unit, a project and 5.00 on it."""
    with closing(BudgetLedger.at(tmp_path / "ledger.sqlite")) as ledger:
        teller = Teller(ledger, "甲局", 2025)
        commands = [
            RecordedCommand("register_department", name="甲局"),
            RecordedCommand("register_unit", name="甲中心"),
            RecordedCommand("register_project", unit="u01", name="培训"),
            RecordedCommand("allocate", project="u01-p01", parts=PART),
        ]
        teller.tell(operation("opening", *commands))
        yield teller


def operation(key: str, *commands: RecordedCommand) -> RecordedOperation:
    """An operation of the file."""
    return RecordedOperation(
        key, AT, "clerk", list(commands), date(2025, 3, 1), authority="乌财社〔2025〕1号", reason="r"
    )


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (RecordedCommand("reverse"), UnknownOperation),
        (RecordedCommand("amend", to_reason="x"), UnknownOperation),
        (RecordedCommand("reverse", operation="none"), UnknownOperation),
        (RecordedCommand("give_name", name="乙局"), (InvalidName, UnknownUnit)),
    ],
)
def test_what_a_command_needs_is_asked_for(
    teller: Teller, command: RecordedCommand, refusal: type[LedgerError] | tuple[type[LedgerError], ...]
) -> None:
    """A reversal and an amendment name an earlier operation, a new name its unit; else nothing is recorded."""
    before = teller.ledger.last_position()
    with pytest.raises(refusal):
        teller.tell(operation("next", command))
    assert before == teller.ledger.last_position()


def test_only_amendments_have_an_authority_of_their_own(teller: Teller) -> None:
    """Money commands have that of their operation, whatever else they say."""
    command = RecordedCommand(
        "supplement", project="u01-p01", parts=PART, to_authority="乌财社〔2025〕9号", to_reason="x"
    )
    outcome = teller.tell(operation("next", command))
    (event,) = (e for e in teller.ledger.operation_events(outcome.operation_id) if isinstance(e, Adjusted))
    assert ("乌财社〔2025〕1号", "r") == (event.authority.document_number, event.reason)
