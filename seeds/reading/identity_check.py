"""The check that a document agrees with itself (表内表间核对), on its rows in the tables' own keys."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from ledger.terms.identity import BASIC_EXPENDITURE, BASIC_KEY
from projections.answers.identity_check import CheckedIdentity, Verdict, identity_checks
from projections.disclosures import XINJIANG_11
from projections.language.cell_identities import CellReference
from seeds.reading.carried_amounts import BASIC_NAMES
from seeds.reading.printed import PlacedCell, PrintedDocument, RowPath
from seeds.refusals import ContradictoryDocument


def check_identities(document: PrintedDocument) -> None:
    """Raise ContradictoryDocument, naming every violated identity and all cells that take part in one."""
    cells = addressed(document)
    printed = {address: cell.fen for address, cell in cells.items()}
    violated = [each for each in identity_checks(XINJIANG_11.identities, printed) if each.verdict is Verdict.VIOLATED]
    if violated:
        raise ContradictoryDocument(tuple(_said(each, cells) for each in violated))


def _said(judged: CheckedIdentity, cells: Mapping[CellReference, PlacedCell]) -> str:
    shown = (f"T{a[0]} {a[1]} {a[2]} = {cells[a].text} (line {cells[a].line})" for a in _involved(judged, cells))
    return f"{judged}; suspects: {', '.join(shown)}"


def _involved(judged: CheckedIdentity, cells: Mapping[CellReference, PlacedCell]) -> Iterator[CellReference]:
    yield from (address for address in (judged.left, *judged.right) if address in cells)


def addressed(document: PrintedDocument) -> dict[CellReference, PlacedCell]:
    """Every printed cell by table, row key and column, keys as a fresh ledger would give them."""
    keys = DocumentKeys(document)
    return {(cell.table, keys.row(cell.row, cell.table), cell.column): cell for cell in document.cells()}


class DocumentKeys:
    """Short keys of a document's units and projects, in the order of tables 7 and 11."""

    def __init__(self, document: PrintedDocument) -> None:
        self._units: dict[str, str] = {}
        self._projects: dict[tuple[str, str], str] = {}
        self._basic: dict[str, str] = {}  # units whose basic expenditure has a row in table 11
        for number in (7, 11):
            for row in document.tables[number].rows:
                self._give(row.path)

    def _give(self, path: RowPath) -> None:
        if not path.unit:
            return
        unit = self._units.setdefault(path.unit, f"u{len(self._units) + 1:02d}")
        if path.project in BASIC_NAMES:
            self._basic[path.unit] = f"{unit}-{BASIC_KEY}"
        elif path.project and (path.unit, path.project) not in self._projects:
            count = sum(1 for each, _ in self._projects if each == path.unit)
            self._projects[path.unit, path.project] = f"{unit}-p{count + 1:02d}"

    @property
    def units(self) -> tuple[str, ...]:
        """Unit names in order."""
        return tuple(self._units)

    @property
    def projects(self) -> tuple[tuple[str, str], ...]:
        """(unit, project) in order."""
        return tuple(self._projects)

    @cached_property
    def ids(self) -> dict[str, str]:
        """Stand-ins for ids before anything is registered: uuid5 of the names, by key."""
        units = {key: str(uuid5(NAMESPACE_OID, unit)) for unit, key in self._units.items()}
        basic = {key: str(uuid5(NAMESPACE_OID, f"{unit}/{BASIC_EXPENDITURE}")) for unit, key in self._basic.items()}
        projects = {key: str(uuid5(NAMESPACE_OID, f"{u}/{p}")) for (u, p), key in self._projects.items()}
        return units | basic | projects

    def known(self, dimensions: dict[str, Any]) -> dict[str, Any]:
        """Dimensions of a proposed line with names replaced by those stand-ins."""
        unit, project = dimensions["unit"], dimensions["project"]
        return dimensions | {
            "unit": str(uuid5(NAMESPACE_OID, unit)),
            "project": str(uuid5(NAMESPACE_OID, f"{unit}/{project}")),
        }

    def row(self, path: RowPath, table: int) -> str:
        """A row's key in its table."""
        known = self._basic.get(path.unit, "") if path.project in BASIC_NAMES else ""
        project = known or self._projects.get((path.unit, path.project), "")
        return row_key(path, table, self._units.get(path.unit, ""), project)


def row_key(path: RowPath, table: int, unit: str, project: str) -> str:
    """A row's key: digits for codes, declared ids for fixed rows, paths of keys in tables 7 and 11."""
    if path.fixed:
        return path.fixed
    if table == 11:
        return f"{unit}/{project}" if project else unit
    if table != 7:
        return path.function or path.economic
    codes = [path.function[:digits] for digits in (3, 5, 7) if len(path.function) >= digits]
    return "/".join((unit, *codes, *((project,) if project else ())))
