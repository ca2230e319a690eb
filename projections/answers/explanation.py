"""How a cell's figure was reached (数字的来历): its meaning in words and the entries that make it, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from ledger.terms.entries import Basis, Entry
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

_PLACE = ("event_position", "ordinal")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a cell means, in words (zh, en): as a whole, and the table's scope, breakdown, row and column apart."""

    zh: str
    en: str
    scope: tuple[str, str]
    along: tuple[str, str]
    row: tuple[str, str]
    column: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of an explanation: names, the running sum in fen, its operation, and authority, reason and evidence as
    amended by the point."""

    entry: Entry
    running_fen: int
    unit_name: str
    project_name: str
    operation: Operation
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A cell, its meaning and its entries; the figure is the sum of all entries, told by basis in `by_basis` (fen).

    `lines` may be a page of them: the figure's measures count all.
    """

    viewpoint: Viewpoint
    address: CellAddress
    row_label: tuple[str, str]
    cell: Cell
    definition: Definition
    by_basis: dict[Basis, int]
    lines: tuple[Line, ...]


def explain(
    viewpoint: Viewpoint, address: CellAddress, limit: int | None = None, after: EntryPlace | None = None
) -> Explanation:
    """Explain a cell at a point, with so many of its entries after a place in the log."""
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
    """Some of the entries behind a cell: as they are stored, by columns, or as lines with all that was said of them.

    A page begins after a place in the log, which nothing that is recorded later can move; what came before it is not
    read again, but for the sum that runs on.
    """

    viewpoint: Viewpoint
    address: CellAddress
    limit: int | None = None
    after: EntryPlace | None = None
    more: bool = False  # whether further entries follow; known when the page is read
    _rows: list[Any] | None = None
    _columns: dict[str, Sequence[Any]] = field(default_factory=dict)
    _lines: tuple[Line, ...] | None = None

    @property
    def _wanted(self) -> int | None:
        return None if self.limit is None else self.limit + 1  # one more tells whether more follow

    @property
    def rows(self) -> list[Any]:
        """The stored rows, read once."""
        if self._rows is None:
            found = select(self.viewpoint, self.address).rows(self._wanted, self.after)
            self._rows = found[: self.limit]
            self.more = len(found) > len(self._rows)
        return self._rows

    def read(self, names: Sequence[str]) -> None:
        """Read these stored columns and no others, unless all are there already."""
        if self._rows is None:
            wanted = tuple(dict.fromkeys((*names, *_PLACE)))
            found = select(self.viewpoint, self.address).columns(wanted, self._wanted, self.after)
            self._columns = {name: column[: self.limit] for name, column in zip(wanted, found, strict=True)}
            self.more = len(found[0]) > len(self)

    def column(self, name: str) -> Sequence[Any]:
        """One stored column."""
        return self._columns[name] if name in self._columns else list(map(itemgetter(name), self.rows))

    def place(self, number: int) -> EntryPlace:
        """Where in the log an entry of the page stands."""
        position, ordinal = (self.column(name)[number] for name in _PLACE)
        return position, ordinal

    def __len__(self) -> int:
        return len(next(iter(self._columns.values()), ())) if self._columns else len(self.rows)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The entries as lines, with the sum that runs through all; made once."""
        if self._lines is None:
            before_fen = 0 if self.after is None else select(self.viewpoint, self.address).sum_up_to(self.after)
            self._lines = lines_of(self.viewpoint, [entry_of(row) for row in self.rows], before_fen)
        return self._lines


def cell_at(viewpoint: Viewpoint, address: CellAddress) -> Cell:
    """What stands in one cell at a point."""
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
    """The cell's meaning in words, in Chinese and English."""
    zh, en = shown_names(cell, names, "zh"), shown_names(cell, names, "en")
    meant = (cell.table.scope, cell.table.reads, cell.row.means, cell.column.adds)
    parts = [(words(part, "zh", zh), words(part, "en", en)) for part in meant]
    told = [part for part, means in zip(parts, meant, strict=True) if means != ANY]
    return Definition("；".join(zh for zh, _ in told), "; ".join(en for _, en in told), *parts)


def shown_names(cell: CellAddress, names: Names, language: str) -> dict[str, str]:
    """What the ids and codes in the cell's row are called, codes in the language asked for."""
    called: dict[str, str] = {}
    for segment, level in zip(cell.row.path, cell.row.levels, strict=True):
        if segment.isdecimal():
            called[segment] = names.code(level.field, segment)[0 if language == "zh" else 1]
        elif segment in names.subjects:
            called[segment] = names.name(segment)
    return called
