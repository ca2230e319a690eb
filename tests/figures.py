"""All cells of all tables at a viewpoint, in the ways in which tests compare them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from projections.answers.table_view import table_at
from projections.answers.touched_cells import entries_of_event, touched
from projections.disclosures import XINJIANG_11
from projections.language.cell_identities import CellReference
from projections.language.cells import Cell, Figure
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, address, select

Contributions = dict[CellReference, dict[str, int]]  # of each cell, in fen by the id of the event


def every_cell(viewpoint: Viewpoint) -> Iterator[tuple[CellAddress, Cell]]:
    """Every cell that is shown, blank ones too, with the address that its keys lead to."""
    for table in XINJIANG_11.tables:
        for row, column, cell in table_at(viewpoint, table).cells():
            yield address(table, row.key, column, viewpoint.names), cell


def figures(viewpoint: Viewpoint) -> dict[CellReference, str]:
    """Every figure as printed."""
    return {cell.reference: shown.text for cell, shown in every_cell(viewpoint) if isinstance(shown, Figure)}


def explained(viewpoint: Viewpoint) -> Contributions:
    """The amounts that the explanation of each figure lists."""
    return _by_event(
        (cell.reference, entry["event_id"], entry["amount_fen"])
        for cell, shown in every_cell(viewpoint)
        if isinstance(shown, Figure)
        for entry in select(viewpoint, cell).rows()
    )


def touching(viewpoint: Viewpoint) -> Contributions:
    """The amounts that each event adds to the cells that it touches."""
    events = [row["event_id"] for row in viewpoint.store.query("SELECT DISTINCT event_id FROM entries")]
    return _by_event(
        (change.cell.reference, event_id, change.change_fen)
        for event_id in events
        for change in touched(viewpoint, XINJIANG_11, entries_of_event(viewpoint, event_id))
    )


def _by_event(parts: Iterable[tuple[CellReference, str, int]]) -> Contributions:
    sums: dict[CellReference, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for reference, event_id, fen in parts:
        sums[reference][event_id] += fen
    return dict(sums)
