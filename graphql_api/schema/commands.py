"""Commands as the schema offers them (业务指令), and their inputs in the words of all surfaces; nothing is decided."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeAlias

import strawberry

from graphql_api.schema import inputs as i
from ledger.operations import commands as c
from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import NOT_STATED
from ledger.terms.evidence import Evidence, authority_of
from ledger.terms.money import AmountUnit, parse_fen
from ledger.written_commands import WrittenCommand, WrittenLeg, WrittenLine


@dataclass(frozen=True, slots=True)
class Writable:
    """A command that clients may record: its name in the schema, and its input."""

    name: str
    command: type[c.Command]
    input: type[Any]

    @property
    def description(self) -> str:
        """The ledger's own description."""
        return " ".join((self.command.__doc__ or "").split())


WRITABLE: tuple[Writable, ...] = (
    Writable("register_department", c.RegisterDepartment, i.RegisterDepartmentInput),
    Writable("register_unit", c.RegisterUnit, i.RegisterUnitInput),
    Writable("register_project", c.RegisterProject, i.RegisterProjectInput),
    Writable("give_name", c.GiveName, i.GiveNameInput),
    Writable("state_code", c.StateCode, i.StateCodeInput),
    Writable("allocate", c.Allocate, i.MoneyInput),
    Writable("advance_transfer", c.AdvanceTransfer, i.MoneyInput),
    Writable("carry_over", c.CarryOver, i.CarryOverInput),
    Writable("supplement", c.Supplement, i.MoneyInput),
    Writable("cut", c.Cut, i.MoneyInput),
    Writable("recall", c.Recall, i.MoneyInput),
    Writable("correct_carryover", c.CorrectCarryover, i.MoneyInput),
    Writable("reallocate", c.Reallocate, i.ReallocateInput),
    Writable("hand_over", c.HandOver, i.HandOverInput),
    Writable("reverse", c.Reverse, i.ReverseInput),
    Writable("amend", c.Amend, i.AmendInput),
)


def written(name: str, given: Any) -> WrittenCommand:
    """A command in the words of all surfaces, from the input of its field. Raises InvalidAmount."""
    return WrittenCommand(kind=name, **_fields(given))


def _fields(given: Any) -> dict[str, Any]:
    found = {each.name: _plain(getattr(given, each.name)) for each in fields(given)}
    if isinstance(found.get("authority"), str):
        found["authority"] = authority_of(found["authority"])
    return found


def _plain(value: Any) -> Any:
    """A value of an input, in the ledger's own types."""
    match value:
        case list():
            return tuple(map(_plain, value))
        case i.LineInput():
            return WrittenLine(**_fields(value))
        case i.LegInput():
            return WrittenLeg(**_fields(value))
        case i.PartInput():
            return BreakdownLine(
                amount_fen=_fen(value.amount),
                function=value.function or NOT_STATED,
                economic=value.economic or NOT_STATED,
                expense_class=value.expense_class,
                axis=value.axis,
                evidence=_plain(value.evidence),
            )
        case i.EvidenceInput():
            return Evidence(**_fields(value))
        case i.AmountInput():
            return _fen(value)
        case _:
            return value


def _fen(amount: i.AmountInput) -> int:
    """The amount in fen. Raises InvalidAmount."""
    if isinstance(amount.wan, str):
        return parse_fen(amount.wan, AmountUnit.WAN)
    if isinstance(amount.yuan, str):
        return parse_fen(amount.yuan, AmountUnit.YUAN)
    assert isinstance(amount.fen, int), "exactly one is given, by the rules of GraphQL"
    return amount.fen


def _command_input() -> type[Any]:
    """The input with one field for each command, of which exactly one is given."""
    fields = {each.name: strawberry.field(default=strawberry.UNSET, description=each.description) for each in WRITABLE}
    annotations = {each.name: each.input | None for each in WRITABLE}
    made = type("CommandInput", (), {**fields, "__annotations__": annotations, "__doc__": "One of all commands."})
    return strawberry.input(made, one_of=True, description="One command: exactly one field is given (业务指令).")


if TYPE_CHECKING:
    CommandInput: TypeAlias = Any
else:
    CommandInput = _command_input()


def chosen(command: Any) -> tuple[str, Any]:
    """The field that is given in a CommandInput, and its input."""
    for each in WRITABLE:
        given = getattr(command, each.name)
        if given is not strawberry.UNSET and given is not None:
            return each.name, given
    raise AssertionError("exactly one is given, by the rules of GraphQL")
