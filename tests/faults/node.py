"""A read node that is killed (读取节点): it follows the log into a file of its own, and looks whether all is whole."""

import random
from pathlib import Path

from ledger.errors import LedgerError, UnknownDepartment
from ledger.terms.identity import department_id
from projections.answers.explanation import explain
from projections.answers.table_view import table_at
from projections.errors import ProjectionError
from projections.language.cells import Figure
from projections.read_model.points import AskedPoint
from projections.reader import Reader, format_of
from projections.viewpoint.cell_selection import address
from tests.faults.mill import DEPARTMENT, TOTAL_FEN, Notes
from tests.ledger.desk import YEAR
from tests.places import Place

# Another one's fault may last; one that is the node's own ends it, and is found in its notes.
_MAY_LAST = ("StoreUnavailable", "ReadModelUnavailable")


def watch(place: Place, file: Path, notes: Notes) -> None:
    """Follow until killed. Notes each position seen whole, and whatever is wrong."""
    chance = random.Random(str(file))
    reader: Reader | None = None
    while True:
        try:
            if reader is None:
                reader = Reader(place.open(), file)
            position = reader.resolve().position
            if not position:
                continue  # nothing is recorded yet
            looked = position if chance.random() < 0.5 else _operation_at(reader, chance.randint(1, position))
            wrong = wrong_at(reader, looked)
        except UnknownDepartment:
            continue  # nothing is recorded yet
        except (LedgerError, ProjectionError) as refusal:
            if type(refusal).__name__ not in _MAY_LAST:
                notes.write("wrong", f"{type(refusal).__name__}:{refusal}".replace(" ", "_"))
                raise
            continue
        notes.write("wrong" if wrong else "whole", f"{looked}{wrong}")


def _operation_at(reader: Reader, position: int) -> int:
    """The end of the operation that a position is in."""
    found = reader.store.query("SELECT min(position) FROM operations WHERE position >= ?", (position,))
    return int(found[0][0])


def wrong_at(reader: Reader, position: int) -> str:
    """What is wrong with the figures at a position; empty when all is whole: the total is all the money there is, and
    the explanation adds up to it."""
    viewpoint = reader.viewpoint(department_id(DEPARTMENT), YEAR, AskedPoint(position=position))
    if not viewpoint.store.query("SELECT 1 FROM entries WHERE position <= ? LIMIT 1", (position,)):
        return ""  # registered, and no money yet
    table = format_of(viewpoint).tables[2]
    shown = table_at(viewpoint, table)
    row, column, cell = next(each for each in shown.cells() if isinstance(each[2], Figure))
    assert isinstance(cell, Figure)
    told = explain(viewpoint, address(table, row.key, column, viewpoint.names))
    added_fen = sum(line.entry.amount_fen for line in told.lines)
    return "" if cell.fen == added_fen == TOTAL_FEN else f":{row.key}/{column}:{cell.fen}:{added_fen}"
