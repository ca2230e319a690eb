"""Explanation of a cell (数字的来历): its meaning in words, and the entries that make its figure, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from ledger.terms.entries import Basis, Entry
from ledger.terms.label import Label
from projections.aggregation.amounts import EntryPlace
from projections.answers.table_view import cell_without_entries, label_of
from projections.language.cells import Cell, Figure, Measures
from projections.language.predicate_words import words
from projections.language.predicates import ANY
from projections.registers.journal import Operation, operations_at
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, select
from projections.viewpoint.entries import Amendment, amended, amendments, entry_of
from projections.viewpoint.names import Names

_PLACE = EntryPlace._fields


@dataclass(frozen=True, slots=True)
class Definition:
    """Meaning of a cell in words: as a whole (`zh`, `en`), and by scope, breakdown, row and column as labels."""

    zh: str
    en: str
    scope: Label
    along: Label
    row: Label
    column: Label


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of an explanation, with authority, reason and evidence as amended by the point; the running sum in fen,
    names, and its operation."""

    entry: Entry
    running_fen: int
    unit_name: str
    project_name: str
    operation: Operation
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A cell, its meaning and its entries. `cell` and `by_basis` (fen) sum up all entries; `lines` may be a page."""

    viewpoint: Viewpoint
    address: CellAddress
    row_label: Label
    cell: Cell
    definition: Definition
    by_basis: dict[Basis, int]
    lines: tuple[Line, ...]


def explain(
    viewpoint: Viewpoint, address: CellAddress, limit: int | None = None, after: EntryPlace | None = None
) -> Explanation:
    """Explain a cell at a point, with at most `limit` of its entries, those after a place in the log."""
    measures, by_basis = select(viewpoint, address).totals()
    return Explanation(
        viewpoint=viewpoint,
        address=address,
        row_label=label_of(address.block, address.row, viewpoint.names),
        cell=_cell(viewpoint, address, measures),
        definition=definition(address, viewpoint.names),
        by_basis=by_basis,
        lines=ExplanationPage(viewpoint, address, limit, after).lines if limit != 0 else (),
    )


@dataclass(slots=True)
class ExplanationPage:
    """A page of the entries behind a cell: as stored rows, as some stored columns, or as lines of an explanation.

    A page begins after a place in the log. Entries recorded later have later places, so pages never move. Of earlier
    entries only the sum is computed: the running sum begins with it.
    """

    viewpoint: Viewpoint
    address: CellAddress
    limit: int | None = None
    after: EntryPlace | None = None
    more: bool = False  # whether further entries follow; known once the page is read
    _rows: list[Any] | None = None
    _columns: dict[str, Sequence[Any]] = field(default_factory=dict)
    _lines: tuple[Line, ...] | None = None

    @property
    def _wanted(self) -> int | None:
        return None if self.limit is None else self.limit + 1  # one more shows whether more follow

    @property
    def rows(self) -> list[Any]:
        """The stored rows; read once."""
        if self._rows is None:
            rows = select(self.viewpoint, self.address).rows(self._wanted, self.after)
            self._rows = rows[: self.limit]
            self.more = len(rows) > len(self._rows)
        return self._rows

    def read(self, names: Sequence[str]) -> None:
        """Read only these stored columns, unless whole rows were read already."""
        if self._rows is None:
            wanted = tuple(dict.fromkeys((*names, *_PLACE)))
            columns = select(self.viewpoint, self.address).columns(wanted, self._wanted, self.after)
            self._columns = {name: column[: self.limit] for name, column in zip(wanted, columns, strict=True)}
            self.more = len(columns[0]) > len(self)

    def column(self, name: str) -> Sequence[Any]:
        """One stored column."""
        return self._columns[name] if name in self._columns else list(map(itemgetter(name), self.rows))

    def place(self, number: int) -> EntryPlace:
        """The place in the log of an entry of the page."""
        return EntryPlace(*(self.column(name)[number] for name in _PLACE))

    def __len__(self) -> int:
        return len(next(iter(self._columns.values()), ())) if self._columns else len(self.rows)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The entries as lines, with the running sum; made once."""
        if self._lines is None:
            before_fen = 0 if self.after is None else select(self.viewpoint, self.address).sum_up_to(self.after)
            self._lines = lines_of(self.viewpoint, [entry_of(row) for row in self.rows], before_fen)
        return self._lines


def cell_at(viewpoint: Viewpoint, address: CellAddress) -> Cell:
    """One cell at a point."""
    return _cell(viewpoint, address, select(viewpoint, address).measures())


def _cell(viewpoint: Viewpoint, address: CellAddress, measures: Measures) -> Cell:
    return Figure(measures) if measures.entries else cell_without_entries(viewpoint, address.table)


def lines_of(viewpoint: Viewpoint, entries: list[Entry], before_fen: int = 0) -> tuple[Line, ...]:
    """Entries as lines of an explanation whose earlier lines add up to `before_fen`."""
    changes = amendments(viewpoint.store, (entry.event_id for entry in entries), viewpoint.at)
    operations = operations_at(viewpoint.store, (entry.position for entry in entries), viewpoint.at)
    lines: list[Line] = []
    running_fen = before_fen
    for entry in entries:
        running_fen += entry.amount_fen
        own = changes.get(entry.event_id, ())
        lines.append(
            Line(
                entry=amended(entry, own),
                running_fen=running_fen,
                unit_name=viewpoint.names.name(str(entry.unit)),
                project_name=viewpoint.names.name(str(entry.project)),
                operation=operations[entry.position],
                amendments=own,
            )
        )
    return tuple(lines)


def definition(cell: CellAddress, names: Names) -> Definition:
    """The meaning of a cell in words."""
    zh, en = shown_names(cell, names, "zh"), shown_names(cell, names, "en")
    parts = {name: Label(words(part, "zh", zh), words(part, "en", en)) for name, part in cell.parts.items()}
    conditions = [parts[name] for name, part in cell.parts.items() if part != ANY]
    return Definition("；".join(zh for zh, _ in conditions), "; ".join(en for _, en in conditions), **parts)


def shown_names(cell: CellAddress, names: Names, language: str) -> dict[str, str]:
    """The names of the ids and codes in the cell's row; of codes in a language (zh or en)."""
    shown: dict[str, str] = {}
    for segment, level in zip(cell.row.path, cell.row.levels, strict=True):
        if segment.isdecimal():
            shown[segment] = names.code(level.field, segment)[0 if language == "zh" else 1]
        elif segment in names.subjects:
            shown[segment] = names.name(segment)
    return shown
