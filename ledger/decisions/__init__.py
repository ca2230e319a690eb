"""The rules (业务规则): one function per command, which refuses it or decides its events."""

from collections.abc import Callable
from typing import Any

from ledger.decisions.amounts import move_money
from ledger.decisions.carrying import carry_over
from ledger.decisions.disclosing import publish_disclosure, require_empty_year
from ledger.decisions.moving import hand_over, reallocate
from ledger.decisions.registering import give_name, register_department, register_project, register_unit, state_code
from ledger.decisions.reversing import amend, reverse
from ledger.errors import InvalidCommand
from ledger.operations import commands as c
from ledger.operations.operation import well_formed
from ledger.state.draft import Draft

# Every command and the function that decides it.
DECISIONS: dict[type[c.Command], Callable[[Draft, Any], None]] = {
    c.RegisterDepartment: register_department,
    c.RegisterUnit: register_unit,
    c.RegisterProject: register_project,
    c.GiveName: give_name,
    c.StateCode: state_code,
    c.Allocate: move_money,
    c.AdvanceTransfer: move_money,
    c.CarryOver: carry_over,
    c.Supplement: move_money,
    c.Cut: move_money,
    c.Recall: move_money,
    c.CorrectCarryover: move_money,
    c.RoundResidual: move_money,
    c.Reallocate: reallocate,
    c.HandOver: hand_over,
    c.Reverse: reverse,
    c.Amend: amend,
    c.PublishDisclosure: publish_disclosure,
    c.RequireEmptyYear: require_empty_year,
}


def decide(draft: Draft, *commands: c.Command) -> None:
    """Decide some commands in the draft, one after the other. Raises the refusal.

    Each is read back from JSON first, so that only values of the declared types are decided on and stored.
    """
    read = [_read(command) for command in commands]
    if len(read) > 1 or isinstance(read[0], c.Reallocate):  # a single amount is looked up when it is needed
        draft.expect(read)
    for command in read:
        if draft.reverses is not None:
            raise InvalidCommand(type(command).__name__, "a reversal must be the only command of an operation")
        DECISIONS[type(command)](draft, command)


def _read(command: c.Command) -> c.Command:
    if type(command) not in DECISIONS:
        raise InvalidCommand(type(command).__name__, "there is no such command")
    return well_formed(command)
