"""A document as it is recorded (登记公开内容): its printed cells, statements, assumptions and warnings."""

from collections.abc import Iterator

from ledger.operations.commands import PublishDisclosure
from ledger.operations.events import PublishedCell, PublishedStatement
from ledger.state.department import Department, RegisteredUnit
from ledger.terms.identity import BASIC_KEY
from projections.disclosures import XINJIANG_11
from seeds.attribution.proposed_lines import line_evidence
from seeds.reading.carried_amounts import BASIC_NAMES
from seeds.reading.identity_check import row_key
from seeds.reading.printed import PrintedDocument


def disclosure_of(department: Department, document: PrintedDocument, assumptions: tuple[str, ...]) -> PublishDisclosure:
    """The command that records a document as published, with every printed cell by the keys of the rebuilt tables."""
    return PublishDisclosure(
        digest=document.digest,
        department=department.id,
        fiscal_year=document.year,
        published_on=document.published_on,
        format=XINJIANG_11.key,
        cells=tuple(_cells(department, document)),
        statements=tuple(
            PublishedStatement(each.kind, each.text, each.lines, each.facts) for each in document.statements
        ),
        assumptions=assumptions,
        warnings=document.warnings,
        evidence=(line_evidence(document, document.published_line),),
    )


def _cells(department: Department, document: PrintedDocument) -> Iterator[PublishedCell]:
    for cell in document.cells():
        unit = unit_of(department, cell.row.unit) if cell.row.unit else None
        key = row_key(cell.row, cell.table, unit.key if unit else "", _project_key(unit, cell.row.project))
        how = f"{cell.placed}: {cell.reason}" if cell.reason else str(cell.placed)
        yield PublishedCell(cell.table, cell.block, key, cell.column, cell.text, cell.fen, cell.line, how)


def _project_key(unit: RegisteredUnit | None, name: str) -> str:
    if unit is None or not name:
        return ""
    if name in BASIC_NAMES:
        return f"{unit.key}-{BASIC_KEY}"
    project = unit.project_named(name)
    return project.key if project else ""


def unit_of(department: Department, name: str) -> RegisteredUnit:
    """The unit of a printed name."""
    unit = department.unit_named(name)
    assert unit is not None, "every unit of the document was registered before"
    return unit
