"""Only values of the declared types are decided on: a command is read back from JSON first."""

from datetime import date
from typing import Any

import msgspec
import pytest

from ledger.errors import InvalidCommand
from ledger.operations.commands import Allocate, Command, Leg, PublishDisclosure, Reallocate
from ledger.operations.operation import Header, well_formed
from ledger.terms.breakdown import joint
from ledger.terms.evidence import Authority
from ledger.terms.identity import current_line, department_id, unit_id
from ledger.terms.sources import FundingSource

DEPARTMENT = department_id("甲局")
LINE = current_line(DEPARTMENT, unit_id(DEPARTMENT, "甲中心"), DEPARTMENT, 2025, FundingSource.GENERAL_LOCAL)
PARTS = joint(5, "2080101", "30101")
ALLOCATE = Allocate(line=LINE, amount_fen=5, breakdown=PARTS)


def test_a_well_formed_command_is_unchanged() -> None:
    """However deep it is."""
    for command in (ALLOCATE, Reallocate(legs=(Leg(LINE, 5, PARTS), Leg(LINE, -5, ())))):
        assert command == well_formed(command)


def changed(part: msgspec.Struct, **values: Any) -> Any:
    """The struct with other values of any type."""
    return msgspec.structs.replace(part, **values)


@pytest.mark.parametrize(
    "wrong",
    [
        changed(ALLOCATE, amount_fen=True),
        changed(ALLOCATE, amount_fen="5"),
        changed(ALLOCATE, reason=None),
        changed(ALLOCATE, authority=LINE),
        changed(ALLOCATE, line=changed(LINE, fiscal_year=True)),
        changed(ALLOCATE, line=changed(LINE, source="GOLD")),
        changed(ALLOCATE, breakdown=(changed(PARTS[0], amount_fen=5.5),)),
        changed(ALLOCATE, breakdown=(LINE,)),
        changed(ALLOCATE, authority=changed(Authority(), document_number="\ud800")),
        changed(Header(recorded_by="c"), effective_on=5),
        Reallocate(legs=(changed(Leg(LINE, 5, PARTS), amount_fen=False),)),
    ],
)
def test_a_value_of_another_type_is_refused_at_any_depth(wrong: Command) -> None:
    """Even if it equals a right one, as True equals 1."""
    with pytest.raises(InvalidCommand):
        well_formed(wrong)


@pytest.mark.parametrize(
    "unusual",
    [
        changed(ALLOCATE, breakdown=list(PARTS)),
        changed(ALLOCATE, line=changed(LINE, source="GENERAL_LOCAL")),
        changed(Header(recorded_by="c"), effective_on="2025-02-01"),
        PublishDisclosure(
            department=DEPARTMENT,
            digest="d",
            fiscal_year=2025,
            published_on=date(2025, 2, 21),
            format="f",
            cells=(),
        ),
    ],
)
def test_values_that_read_back_as_declared_are_accepted(unusual: Command) -> None:
    """A list for a tuple, a word for a member of an enumeration, text for a date."""
    read = well_formed(unusual)
    assert msgspec.json.encode(read) == msgspec.json.encode(unusual)
    assert type(read) is type(unusual)
    assert well_formed(read) == read
