"""The import of a disclosure (导入公开文件): one operation, effective on the document's date, all or nothing."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from ledger.application import BudgetLedger
from ledger.decisions import decide
from ledger.decisions.disclosing import disclosure_stream
from ledger.errors import ContradictoryCodeName, InvalidValue, YearAlreadyRecorded
from ledger.operations.commands import (
    AdvanceTransfer,
    Allocate,
    CarryOver,
    Command,
    GiveName,
    MoneyCommand,
    RegisterDepartment,
    RegisterProject,
    RegisterUnit,
    RequireEmptyYear,
    RoundResidual,
    StateCode,
)
from ledger.operations.events import DisclosurePublished
from ledger.operations.operation import Header, Outcome
from ledger.state.department import Department
from ledger.state.draft import Draft
from ledger.terms.codes import Classification
from ledger.terms.entries import Kind
from ledger.terms.evidence import Authority, Evidence
from ledger.terms.identity import WHOLE_DEPARTMENT, LineKey, basic_project_id, department_id
from ledger.terms.sources import Nature
from seeds.attribution.proposal import propose
from seeds.attribution.proposed_lines import ProposedLine, line_evidence
from seeds.publishing import disclosure_of, unit_of
from seeds.reading.human_readings import NO_READINGS, Readings
from seeds.reading.identity_check import DocumentKeys
from seeds.reading.printed import PrintedDocument
from seeds.reading.reader import read_document
from seeds.reading.text import plain
from seeds.refusals import DifferentVersion, UnreadableDocument
from seeds.rounding.residuals import settle

_HIDDEN = "特定目标"
_SHOWN = 300  # characters of a reason
_COMMANDS: dict[Kind, type[MoneyCommand]] = {
    Kind.ALLOCATION: Allocate,
    Kind.ADVANCE_TRANSFER: AdvanceTransfer,
    Kind.CARRYOVER: CarryOver,
    Kind.ROUNDING_RESIDUAL: RoundResidual,
}


@dataclass(frozen=True, slots=True)
class PreparedImport:
    """A document read and attributed, before anything is decided."""

    document: PrintedDocument
    lines: tuple[ProposedLine, ...]
    residuals: tuple[ProposedLine, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import. `outcome` is None if the same document is already recorded, or for a dry run."""

    prepared: PreparedImport
    outcome: Outcome | None
    already: bool = False


@dataclass(slots=True)
class _Plan:
    """Commands decided one by one in a draft, so that keys are known when the cells are addressed."""

    draft: Draft
    commands: list[Command] = field(default_factory=list)

    def do(self, command: Command) -> None:
        try:
            decide(self.draft, command)
        except (InvalidValue, ContradictoryCodeName) as error:  # a name or a code that the document prints
            evidence: tuple[Evidence, ...] = getattr(command, "evidence", ())
            line = next((each.line for each in evidence), 0)
            raise UnreadableDocument(type(command).__name__, line, str(error)[:_SHOWN]) from error
        self.commands.append(command)


def prepare(ledger: BudgetLedger, data: bytes, readings: Readings = NO_READINGS) -> PreparedImport:
    """The three stages of an import: read and place, attribute, round. Raises DocumentRefused."""
    codes = ledger.codes()
    document = read_document(data, codes, readings)  # stage one: every printed number in its cell
    proposal = propose(document, codes, readings)  # stage two: every amount with its source and codes
    lines, residuals = settle(document, proposal.lines)  # stage three: the residuals that printed totals need
    assumptions = list(proposal.assumptions)
    if residuals:
        parts = [part for line in residuals for part in line.breakdown]
        total = sum(abs(part.amount_fen) for part in parts) // 100
        assumptions.append(f"{total} yuan of rounding residuals on {len(parts)} breakdown lines make totals as printed")
    document = replace(document, warnings=(*document.warnings, *proposal.warnings))
    return PreparedImport(document, lines, residuals, tuple(assumptions))


def record(
    ledger: BudgetLedger,
    prepared: PreparedImport,
    recorded_by: str,
    *,
    recorded_at: datetime | None = None,
    demonstration: bool = False,
    dry_run: bool = False,
) -> Imported:
    """Record a prepared document as one operation. Raises DifferentVersion and every refusal of the ledger.

    The same document, recorded and not withdrawn, records nothing new.
    """
    document = prepared.document
    authority = Authority(disclosure=document.digest)
    header = Header(
        recorded_by=recorded_by,
        effective_on=document.published_on,
        authority=authority,
        reason=f"import of the {document.year} budget",
        recorded_at=recorded_at,
        demonstration=demonstration,
    )
    plan = _Plan(ledger.draft(header))
    department = plan.draft.view.department(department_id(document.department)).id
    if plan.draft.view.published(disclosure_stream(department, document.digest)) is not None:
        return Imported(prepared, None, already=True)
    if plan.draft.view.department(department).registered:
        _require_empty(plan, document, department)
    _register(plan, document, department)
    _register_unpublished(plan, department, prepared.lines)
    _state_codes(plan, document)
    plan.do(disclosure_of(plan.draft.view.department(department), document, prepared.assumptions))
    registered = plan.draft.view.department(department)
    for line in (*prepared.lines, *prepared.residuals):
        plan.do(_money(registered, document, line))
    if dry_run:
        plan.draft.check()
        return Imported(prepared, None)
    return Imported(prepared, ledger.commit(plan.draft, plan.commands))


def _require_empty(plan: _Plan, document: PrintedDocument, department: UUID) -> None:
    try:
        plan.do(RequireEmptyYear(department=department, fiscal_year=document.year))
    except YearAlreadyRecorded as error:
        for operation in error.operations:
            for event in plan.draft.view.history.operation_events(UUID(operation)):
                if isinstance(event, DisclosurePublished) and event.digest != document.digest:
                    raise DifferentVersion(document.digest, event.digest, operation) from error
        raise


def _register(plan: _Plan, document: PrintedDocument, department: UUID) -> None:
    keys = DocumentKeys(document)
    described = {(each.unit, document.aliases.get(each.name, each.name)): each for each in document.projects}
    if not plan.draft.view.department(department).registered:
        place = line_evidence(document, document.published_line)
        plan.do(RegisterDepartment(name=document.department, evidence=(place,)))
    for name in keys.units:
        if plan.draft.view.department(department).unit_named(name) is None:
            printed = _as_printed(document, name, "")
            plan.do(RegisterUnit(department=department, name=printed, evidence=_first_line(document, name, "")))
    for unit_name, name in keys.projects:
        unit = unit_of(plan.draft.view.department(department), unit_name)
        if unit.project_named(name) is not None:
            continue
        told = described.get((unit_name, name))
        plan.do(
            RegisterProject(
                department=department,
                unit=unit.id,
                name=_as_printed(document, unit_name, name),
                secret=bool(told and told.withheld),
                code_named=name.startswith(_HIDDEN),
                evidence=_first_line(document, unit_name, name),
            )
        )
    for variant, name in document.aliases.items():
        _give_alias(plan, document, department, variant, name)


def _register_unpublished(plan: _Plan, department: UUID, lines: tuple[ProposedLine, ...]) -> None:
    """Register the pseudo-projects for project money that no table prints by project."""
    named = dict.fromkeys((each.unit, each.project) for each in lines if each.nature is not Nature.BASIC)
    for unit_name, name in named:
        registered = plan.draft.view.department(department)
        unit = registered.whole if unit_name == WHOLE_DEPARTMENT else unit_of(registered, unit_name)
        if unit.project_named(name) is None:
            plan.do(RegisterProject(department=department, unit=unit.id, name=name))


def _give_alias(plan: _Plan, document: PrintedDocument, department: UUID, variant: str, name: str) -> None:
    told = next((each for each in document.projects if each.name == variant), None)
    unit = plan.draft.view.department(department).unit_named(told.unit) if told else None
    project = unit.project_named(name) if unit else None
    if told and project and variant not in project.names:
        plan.do(
            GiveName(
                department=department,
                subject=project.id,
                name=variant,
                alias=True,
                effective_on=document.published_on,
                how="masks of one name are written differently",
                evidence=(line_evidence(document, told.lines[0]),),
            )
        )


def _as_printed(document: PrintedDocument, unit: str, project: str) -> str:
    """A plain name in the characters of the page: with its full-width brackets, without spaces and line breaks."""
    wanted = project or unit
    for number in (7, 11):
        for row in document.tables[number].rows:
            if (row.path.unit, row.path.project) == (unit, project) and (project or not row.path.function):
                printed = "".join(row.label.split())
                ends = (printed[start:] for start in range(len(printed)))
                return next((end for end in ends if plain(end) == wanted), wanted)
    return wanted


def _first_line(document: PrintedDocument, unit: str, project: str) -> tuple[Evidence, ...]:
    for number in (7, 11):
        for row in document.tables[number].rows:
            if (row.path.unit, row.path.project) == (unit, project) and (project or not row.path.function):
                return (line_evidence(document, row.lines[0]),)
    return ()


def _state_codes(plan: _Plan, document: PrintedDocument) -> None:
    """State the codes with the names printed in the tables. A name that contradicts the code list refuses the
    document."""
    stated: dict[tuple[Classification, str], tuple[str, int]] = {}
    for number in (2, 3, 5, 6, 8, 9):
        for row in document.tables[number].rows:
            if row.path.function:
                stated.setdefault((Classification.FUNCTION, row.path.function), (row.label, row.lines[0]))
            elif row.path.economic:
                stated.setdefault((Classification.ECONOMIC, row.path.economic), (row.label, row.lines[0]))
    for (classification, code), (name, line) in stated.items():
        command = StateCode(
            classification=classification,
            code=code,
            name=name,
            first_year=document.year,
            evidence=(line_evidence(document, line),),
        )
        try:
            plan.do(command)
        except ContradictoryCodeName as error:
            raise UnreadableDocument(
                f"code {code}", line, f"{error.stated} is called {error.listed} in the list"
            ) from error


def _money(department: Department, document: PrintedDocument, line: ProposedLine) -> Command:
    registered = department.whole if line.of_whole_department else unit_of(department, line.unit)
    unit, project = registered.id, basic_project_id(registered.id)
    if line.nature is not Nature.BASIC:
        found = registered.project_named(line.project)
        assert found is not None, "every project of the document was registered before"
        project = found.id
    key = LineKey(department.id, unit, project, document.year, line.source, line.lot, line.origin_year)
    authority = Authority(document_number=line.document_number) if line.document_number else Authority()
    return _COMMANDS[line.kind](line=key, amount_fen=line.amount_fen, breakdown=line.breakdown, authority=authority)
