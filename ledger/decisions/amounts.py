"""Commands about one amount on one line (一笔金额): their lots, their signs and what they need."""

from dataclasses import dataclass

from msgspec.structs import replace

from ledger.errors import (
    AmountNotPositive,
    AuthorityRequired,
    InvalidCommand,
    InvalidDate,
    ResidualOutOfBounds,
    WrongLot,
    WrongOriginYear,
)
from ledger.operations.commands import (
    AdvanceTransfer,
    Allocate,
    CarryOver,
    CorrectCarryover,
    Cut,
    MoneyCommand,
    Recall,
    RoundResidual,
    Supplement,
)
from ledger.operations.events import Adjusted, Allocated, CarriedOver, DisclosurePublished, Event
from ledger.operations.operation import repetition
from ledger.state.draft import Draft
from ledger.terms.breakdown import Breakdown, check_breakdown, negated
from ledger.terms.codes import Classification
from ledger.terms.entries import NOT_STATED, Kind
from ledger.terms.evidence import Authority
from ledger.terms.identity import LineKey
from ledger.terms.money import RESIDUAL_BOUNDS_FEN, YUAN_FEN, check_fen
from ledger.terms.sources import Lot


@dataclass(frozen=True, slots=True)
class CommandTerms:
    """The rules of one kind of command. `sign` 0: the command's amount is signed."""

    kind: Kind
    sign: int
    lots: tuple[Lot, ...]
    needs_number: bool = False


TERMS: dict[type[MoneyCommand], CommandTerms] = {
    Allocate: CommandTerms(Kind.ALLOCATION, 1, (Lot.CURRENT,)),
    AdvanceTransfer: CommandTerms(Kind.ADVANCE_TRANSFER, 1, (Lot.CURRENT,), needs_number=True),
    CarryOver: CommandTerms(Kind.CARRYOVER, 1, (Lot.CARRIED,)),
    Supplement: CommandTerms(Kind.SUPPLEMENT, 1, (Lot.CURRENT,), needs_number=True),
    Cut: CommandTerms(Kind.CUT, -1, (Lot.CURRENT, Lot.CARRIED), needs_number=True),
    Recall: CommandTerms(Kind.RECALL, -1, (Lot.CURRENT, Lot.CARRIED), needs_number=True),
    CorrectCarryover: CommandTerms(Kind.CARRYOVER_CORRECTION, 0, (Lot.CARRIED,)),
    RoundResidual: CommandTerms(Kind.ROUNDING_RESIDUAL, 0, (Lot.CURRENT, Lot.CARRIED)),
}


def move_money(draft: Draft, command: MoneyCommand) -> None:
    """Decide a command that is one event on one line."""
    terms = TERMS[type(command)]
    _check_terms(draft, command, terms)
    breakdown = negated(command.breakdown) if terms.sign < 0 else command.breakdown
    amount_fen = -command.amount_fen if terms.sign < 0 else command.amount_fen
    _warn_of_code_name(draft, command, terms)
    record_amount(
        draft, command.line, terms.kind, amount_fen, breakdown, draft.authority(command.authority), command.reason
    )


def record_amount(
    draft: Draft,
    line: LineKey,
    kind: Kind,
    amount_fen: int,
    breakdown: Breakdown,
    authority: Authority,
    reason: str,
    reverses: str = "",
) -> None:
    """Check what every movement of money must satisfy, and decide its event."""
    check_fen(amount_fen)
    _check_line(draft, line)
    check_breakdown(line, amount_fen, breakdown)
    _check_codes(draft, line, breakdown)
    _warn_of_repetition(draft, amount_fen, authority, kind)
    facts = {
        "line": line,
        "amount_fen": amount_fen,
        "breakdown": breakdown,
        "effective_on": draft.effective_on,
        "authority": authority,
        "reason": reason or draft.header.reason,
    }
    event, own = _event_of(kind, reverses)
    draft.record_money(line.id, event, **facts, **own)


def _event_of(kind: Kind, reverses: str) -> tuple[type[Event], dict[str, object]]:
    match kind:
        case Kind.ALLOCATION:
            return Allocated, {}
        case Kind.ADVANCE_TRANSFER:
            return Allocated, {"advance": True}
        case Kind.CARRYOVER:
            return CarriedOver, {}
        case _:
            return Adjusted, {"kind": kind, "reverses": reverses}


def _check_terms(draft: Draft, command: MoneyCommand, terms: CommandTerms) -> None:
    if command.line.lot not in terms.lots:
        raise WrongLot(terms.kind, command.line.lot)
    if terms.sign and check_fen(command.amount_fen) <= 0:
        raise AmountNotPositive(command.amount_fen)
    if terms.needs_number:
        check_number(draft, draft.authority(command.authority), terms.kind)
    if terms.kind is Kind.ROUNDING_RESIDUAL:
        _check_residual(command)


NUMBERED_KINDS = frozenset(terms.kind for terms in TERMS.values() if terms.needs_number)


def check_number(draft: Draft, authority: Authority, kind: Kind) -> None:
    """Raise AuthorityRequired unless there is a 文号, or a disclosure recorded by the same operation."""
    if authority.document_number:
        return
    published_here = {event.digest for event in draft.events if isinstance(event, DisclosurePublished)}
    if authority.disclosure not in published_here:
        raise AuthorityRequired(kind)


def _check_residual(command: MoneyCommand) -> None:
    lowest, highest = RESIDUAL_BOUNDS_FEN
    for part in command.breakdown:
        if part.amount_fen % YUAN_FEN or not lowest <= part.amount_fen <= highest:
            raise ResidualOutOfBounds(part.amount_fen)


def _check_line(draft: Draft, line: LineKey) -> None:
    draft.view.registered(line.department).check_project(line.unit, line.project)
    if line.lot is Lot.CURRENT and line.origin_year != line.fiscal_year:
        raise InvalidCommand("line", "the origin year of a current line is its fiscal year")
    if line.lot is Lot.CARRIED and line.origin_year >= line.fiscal_year:
        raise WrongOriginYear(line.origin_year, line.fiscal_year)
    if abs(draft.effective_on.year - line.fiscal_year) > 1:
        raise InvalidDate(draft.effective_on, line.fiscal_year)


def _check_codes(draft: Draft, line: LineKey, breakdown: Breakdown) -> None:
    for part in breakdown:
        for classification, code in (
            (Classification.FUNCTION, part.function),
            (Classification.ECONOMIC, part.economic),
        ):
            if code != NOT_STATED:
                draft.view.codes.require(classification, code, line.fiscal_year)


def _warn_of_repetition(draft: Draft, amount_fen: int, authority: Authority, kind: Kind) -> None:
    """The same amount under the same 文号 is often one command recorded twice; sometimes it is two lots."""
    if kind is Kind.REVERSAL or not authority.document_number or not amount_fen:
        return
    recorded = draft.recorded_under(authority.document_number, abs(amount_fen))
    standing = next((operation for operation in recorded if draft.view.reversed_by(operation) is None), None)
    if standing is not None:
        notice = repetition(authority.document_number, abs(amount_fen), standing)
        if notice not in draft.warnings:
            draft.warnings.append(notice)


def _warn_of_code_name(draft: Draft, command: MoneyCommand, terms: CommandTerms) -> None:
    """A code-named project with the same amount as a named one may reveal its name."""
    if not terms.kind.initial or terms.kind is Kind.ROUNDING_RESIDUAL:
        return
    unit = draft.view.registered(command.line.department).unit(command.line.unit)
    own = unit.projects.get(command.line.project)
    if own is None:
        return
    for other in unit.projects.values():
        if other.code_named == own.code_named:
            continue
        key = replace(command.line, project=other.id)
        if draft.view.line(key.id).balance_fen() == command.amount_fen:
            draft.warn(
                "code_name_beside_real_name",
                f"{own.key} and {other.key} have the same amount, and one of the two is named by a code: "
                "publishing both names together may reveal what the code hides",
            )
