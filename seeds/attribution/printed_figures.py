"""Printed cells by table, row and column, and the finest rows of a table: the attribution's index of a document."""

from collections.abc import Iterable, Sequence

from seeds.reading.printed import PlacedCell, PrintedDocument


class PrintedFigures:
    """The cells of a document. Rows of units and projects are not looked up here, they are walked through."""

    def __init__(self, document: PrintedDocument) -> None:
        self.document = document
        self._cells: dict[tuple[int, str, str], PlacedCell] = {}
        self._codes: dict[int, list[str]] = {}
        for number, table in document.tables.items():
            codes: dict[str, None] = {}
            for row in table.rows:
                if row.path.unit:
                    continue
                key = row.path.fixed or row.path.function or row.path.economic
                for column, cell in row.cells.items():
                    self._cells[number, key, column] = cell
                if not row.path.fixed:
                    codes[key] = None
            self._codes[number] = finest(list(codes))

    def cell(self, table: int, row: str, column: str) -> PlacedCell | None:
        """The cell, None when it is blank."""
        return self._cells.get((table, row, column))

    def fen(self, table: int, row: str, *columns: str) -> int:
        """The sum of some columns of a row; a blank counts as zero."""
        return sum(cell.fen for cell in self.cells(table, row, *columns))

    def cells(self, table: int, row: str, *columns: str) -> tuple[PlacedCell, ...]:
        """The cells of a row that are not blank."""
        found = (self.cell(table, row, column) for column in columns)
        return tuple(cell for cell in found if cell is not None)

    def codes(self, table: int, *columns: str) -> list[str]:
        """The finest codes of a table in printed order, those that print something in one of the columns."""
        codes = self._codes.get(table, [])
        return [code for code in codes if not columns or self.cells(table, code, *columns)]

    def functions(self) -> list[str]:
        """The finest function codes of tables 2 and 3: all that the department spends on."""
        return finest(sorted({*self._codes.get(2, []), *self._codes.get(3, [])}))


def finest(codes: Sequence[str]) -> list[str]:
    """Codes that have no finer code among them."""
    return [code for code in codes if not any(other != code and other.startswith(code) for other in codes)]


def home(code: str, codes: Iterable[str]) -> str:
    """The code among the given ones that equals this one or stands above it; itself if there is none."""
    return next((each for each in codes if code.startswith(each)), code)
