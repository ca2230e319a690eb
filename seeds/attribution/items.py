"""A project's money by economic class and, if the narrative lists it, by 款 (资金分配情况)."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import Basis
from ledger.terms.evidence import Evidence
from seeds.attribution.fit_search import Amount, Option, exactly, fit
from seeds.attribution.proposed_lines import Notes, evidence_of, line_evidence
from seeds.reading.cross_table_columns import class_of_column
from seeds.reading.printed import EconomicItem, Placed, PlacedCell, PrintedDocument, PrintedRow, ProjectDescription


@dataclass(frozen=True, slots=True)
class EconomicPart:
    """One economic part of a project's row. `reason`: why a person placed its cell; `item`: the narrative's 款."""

    economic: str
    fen: int
    evidence: tuple[Evidence, ...]
    reason: str = ""
    item: bool = False

    @property
    def read(self) -> bool:
        """Whether a person placed it."""
        return bool(self.reason)

    def basis(self, otherwise: Basis) -> Basis:
        """Read, or as the rest of the line."""
        return Basis.READ if self.read else otherwise


def parts_of(
    document: PrintedDocument, row: PrintedRow, project: ProjectDescription | None, codes: CodeList, notes: Notes
) -> tuple[EconomicPart, ...]:
    """The parts of a row of table 7, class by class, named items first, then what stays at 3 digits."""
    classes = class_of_column()
    cells = {classes[column]: cell for column, cell in row.cells.items() if column in classes}
    bound = _bind(document, row, project, cells, codes, notes) if project and project.items else {}
    return tuple(part for each, cell in cells.items() for part in _of_class(document, each, cell, bound, codes))


def _bind(
    document: PrintedDocument,
    row: PrintedRow,
    project: ProjectDescription,
    cells: dict[str, PlacedCell],
    codes: CodeList,
    notes: Notes,
) -> dict[str, list[EconomicItem]]:
    """The items of each class: a name stands under its class, and the items of a class sum to its cell."""
    order = list(cells)
    amounts = []
    for item in project.items:
        listed = [each for each in order if _code(codes, item.name, each, document.year)]
        options = tuple(Option(each, (order.index(each),)) for each in listed or order)
        amounts.append(Amount(item.fen, options))
    found = fit(amounts, [exactly(cell.fen) for cell in cells.values()])
    where = f"line {project.allocation_line}: the items of {project.name}"
    if not found.ways or any(len(pieces) > 1 for pieces in found.ways[0]):
        notes.warnings.append(f"{where} do not sum to the economic classes of table 7; the classes are kept")
        return {}
    if not all(found.sure(n) for n in range(len(amounts))):
        notes.assumptions.append(f"{where} may stand under several classes; the classes are kept")
        return {}
    if sum(cell.fen for cell in cells.values()) != sum(item.fen for item in project.items):
        notes.warnings.append(f"{where} sum to table 7's row {row.label} by rounding only; the classes are kept")
        return {}
    bound: dict[str, list[EconomicItem]] = {each: [] for each in order}
    for n, item in enumerate(project.items):
        bound[found.pieces(n)[0][0]].append(item)
    return {} if any(sum(i.fen for i in bound[each]) != cells[each].fen for each in order) else bound


def _of_class(
    document: PrintedDocument, economic: str, cell: PlacedCell, bound: dict[str, list[EconomicItem]], codes: CodeList
) -> Iterator[EconomicPart]:
    evidence = evidence_of(document, cell)
    reason = cell.reason if cell.placed is Placed.READING else ""
    rest, unnamed = cell.fen, evidence
    for item in bound.get(economic, ()):
        place = line_evidence(document, item.line, item.name)
        code = _code(codes, item.name, economic, document.year)
        if code:
            rest -= item.fen
            yield EconomicPart(code, item.fen, (*evidence, place), reason, item=True)
        else:
            unnamed += (place,)
    if rest:
        yield EconomicPart(economic, rest, unnamed, reason)


def _code(codes: CodeList, name: str, economic: str, year: int) -> str:
    listed = codes.by_name(Classification.ECONOMIC, name, economic, year)
    return listed.code if listed else ""
