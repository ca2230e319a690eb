"""From what a client writes to a command of the ledger (指令): names become ids, amounts fen; nothing is decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

import strawberry

from graphql_api.schema import inputs as i
from graphql_api.schema.named_subjects import NamedSubjects
from ledger.notation import find_project, find_unit, total_fen
from ledger.operations import commands as c
from ledger.terms.breakdown import Breakdown, BreakdownLine
from ledger.terms.entries import NOT_STATED
from ledger.terms.evidence import Authority, Evidence, document_number
from ledger.terms.identity import LineKey
from ledger.terms.money import AmountUnit, parse_fen


@dataclass(frozen=True, slots=True)
class Writable:
    """A command that clients may have recorded: what it is called in the schema, and the input it is written with."""

    name: str
    command: type[c.Command]
    input: type[Any]

    @property
    def description(self) -> str:
        """The ledger's own words."""
        return " ".join((self.command.__doc__ or "").split())


# Not here: RoundResidual, PublishDisclosure and RequireEmptyYear. They are parts of an import, and true only with the
# document that it reads.
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


def command_of(kind: type[c.Command], written: Any, desk: NamedSubjects) -> c.Command:
    """The command that an input means. Raises what the ledger refuses of names and amounts, and NotAllowed."""
    if issubclass(kind, c.MoneyCommand):
        return _money(kind, written, desk)
    match written:
        case i.ReallocateInput():
            return c.Reallocate(legs=tuple(_leg(leg, desk) for leg in written.legs), **_said(written))
        case i.HandOverInput():
            return _handover(written, desk)
        case i.ReverseInput():
            return c.Reverse(operation_id=desk.operation(written.operation_id), reason=written.reason)
        case i.AmendInput():
            return _amendment(written, desk)
        case _:
            return _registration(written, desk)


def _registration(written: Any, desk: NamedSubjects) -> c.Command:
    evidence = _evidence(written.evidence)
    match written:
        case i.RegisterDepartmentInput():
            desk.check_new_department(written.name)
            return c.RegisterDepartment(name=written.name, evidence=evidence)
        case i.RegisterUnitInput():
            return c.RegisterUnit(
                department=desk.department(written.department).id, name=written.name, evidence=evidence
            )
        case i.RegisterProjectInput():
            department = desk.department(written.department)
            return c.RegisterProject(
                department=department.id,
                unit=find_unit(department, written.unit).id,
                name=written.name,
                secret=written.secret,
                code_named=written.code_named,
                evidence=evidence,
            )
        case i.GiveNameInput():
            return c.GiveName(
                department=desk.department(written.department).id,
                subject=_subject(written, desk),
                name=written.name,
                alias=written.alias,
                effective_on=written.since,
                how=written.how,
                evidence=evidence,
            )
        case i.StateCodeInput():
            desk.check_lists()
            return c.StateCode(
                classification=written.classification.value,
                code=written.code,
                name=written.name,
                name_en=written.name_en,
                first_year=written.first_year,
                last_year=written.last_year,
                evidence=evidence,
            )
        case _:
            raise AssertionError(written)


def _subject(written: i.GiveNameInput, desk: NamedSubjects) -> UUID:
    """What gets the name: the project, else the unit, else the department."""
    department = desk.department(written.department)
    if written.project is not None:
        return find_project(department, written.project, written.unit or "")[1]
    return department.id if written.unit is None else find_unit(department, written.unit).id


def _money(kind: type[c.MoneyCommand], written: i.MoneyInput, desk: NamedSubjects) -> c.MoneyCommand:
    closing: dict[str, Any] = {}
    carried = written.line.origin_year
    if isinstance(written, i.CarryOverInput):
        closing["closing_breakdown"] = _breakdown(written.closing_parts)
        carried = written.line.fiscal_year - 1 if carried is None else carried
    breakdown = _breakdown(written.parts)
    return kind(
        line=_line(written.line, desk, carried),
        amount_fen=_total(written.amount, breakdown),
        breakdown=breakdown,
        **_said(written),
        **closing,
    )


def _leg(written: i.LegInput, desk: NamedSubjects) -> c.Leg:
    breakdown = _breakdown(written.parts)
    line = _line(written.line, desk, written.line.origin_year)
    return c.Leg(line, _total(written.amount, breakdown), breakdown)


def _handover(written: i.HandOverInput, desk: NamedSubjects) -> c.HandOver:
    breakdown = _breakdown(written.parts)
    return c.HandOver(
        giving=_line(written.giving, desk, written.giving.origin_year),
        receiving=_line(written.receiving, desk, written.receiving.origin_year),
        amount_fen=_total(written.amount, breakdown),
        breakdown=breakdown,
        receiving_breakdown=_breakdown(written.receiving_parts),
        **_said(written),
    )


def _amendment(written: i.AmendInput, desk: NamedSubjects) -> c.Amend:
    return c.Amend(
        event_id=desk.event(written.event_id),
        authority=None if written.authority is None else authority_of(written.authority),
        reason=written.reason,
        evidence=None if written.evidence is None else _evidence(written.evidence),
        ordinal=written.ordinal,
    )


def _line(written: i.LineInput, desk: NamedSubjects, origin_year: int | None) -> LineKey:
    return desk.line(
        written.department, written.unit, written.project, written.fiscal_year, written.source, origin_year
    )


def _said(written: Any) -> dict[str, Any]:
    """A command's own authority and reason."""
    return {"authority": authority_of(written.authority), "reason": written.reason}


def authority_of(number: str) -> Authority:
    """The authority of a 文号 in its usual form; none without one."""
    return Authority(document_number=document_number(number) if number else "")


def _breakdown(parts: Sequence[i.PartInput]) -> Breakdown:
    return tuple(
        BreakdownLine(
            amount_fen=_fen(part.amount),
            function=part.function or NOT_STATED,
            economic=part.economic or NOT_STATED,
            expense_class=part.expense_class,
            axis=part.axis,
            evidence=_evidence(part.evidence),
        )
        for part in parts
    )


def _total(amount: i.AmountInput | None, breakdown: Breakdown) -> int:
    return total_fen(breakdown) if amount is None else _fen(amount)


def _fen(amount: i.AmountInput) -> int:
    """The amount in fen. Raises InvalidAmount."""
    if isinstance(amount.wan, str):
        return parse_fen(amount.wan, AmountUnit.WAN)
    if isinstance(amount.yuan, str):
        return parse_fen(amount.yuan, AmountUnit.YUAN)
    assert isinstance(amount.fen, int), "exactly one is given, by the rules of GraphQL"
    return amount.fen


def _evidence(written: Sequence[i.EvidenceInput]) -> tuple[Evidence, ...]:
    return tuple(Evidence(each.document, each.line, each.text, each.cell, each.note) for each in written)


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


def chosen(written: Any) -> tuple[type[c.Command], Any]:
    """The command that is given in a CommandInput, and its input."""
    for each in WRITABLE:
        given = getattr(written, each.name)
        if given is not strawberry.UNSET and given is not None:
            return each.command, given
    raise AssertionError("exactly one is given, by the rules of GraphQL")
