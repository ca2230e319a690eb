"""Workbooks for Excel and WPS (工作簿): a sheet of rows and a sheet about them, written to a file row by row."""

import tempfile
from collections.abc import Generator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import IO, Any

import msgspec
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from graphql_api.errors import SheetTooLong
from graphql_api.export.columns import FileColumn, FileValue
from graphql_api.export.export_request import Listing
from graphql_api.export.texts import row_objects
from projections.answers.formula_guard import is_formula

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_CUT = " … (cut here: see CSV)"
_FEN_OF_WAN = 1_000_000
_JSON = msgspec.json.Encoder()
# Text stays text: by default xlsxwriter turns text that looks like a formula, link or number into one.
_AS_GIVEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(listing: Listing, stamp: Mapping[str, Any]) -> Generator[None, None, IO[bytes]]:
    """An open file that no other process sees and that is gone when it is closed. Pauses after each page.

    Raises SheetTooLong.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the sender closes it
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield from _build(file, folder, listing, stamp)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def _build(file: IO[bytes], folder: str, listing: Listing, stamp: Mapping[str, Any]) -> Generator[None]:
    book = Workbook(file, {"constant_memory": True, "tmpdir": folder, **_AS_GIVEN})
    known_at = listing.at.known_at or datetime(2000, 1, 1, tzinfo=UTC)
    book.set_properties({"created": known_at})  # not the time of writing: the same point gives the same bytes
    sheet = _Sheet(book, book.add_worksheet("rows 数据"), listing.columns)
    digest = sha256()
    try:
        for page in listing.pages:
            sheet.write(page)
            digest.update(_JSON.encode_lines(row_objects(listing, page)))
            yield
    except BaseException:
        sheet.abandon()
        raise
    facts = {**stamp, "count": sheet.rows, "rowsSha256": digest.hexdigest(), "cutCells": sheet.cut}
    _write_about(book, book.add_worksheet("about 说明"), facts, listing.columns)
    book.close()


class _Sheet:
    """The sheet of rows. An exact amount has a second column, a number in 万元, for sums in the spreadsheet."""

    def __init__(self, book: Workbook, sheet: Worksheet, columns: tuple[FileColumn, ...]) -> None:
        self.rows, self.cut = 0, 0
        self._sheet, self._columns = sheet, columns
        self._quoted = book.add_format({"quote_prefix": True})
        self._number = book.add_format({"num_format": "#,##0.00####"})
        bold = book.add_format({"bold": True})
        names = [name for column in columns for name in _names(column)]
        sheet.set_column(0, len(names) - 1, 16)
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(names):
            sheet.write_string(0, place, name, bold)

    def write(self, page: Any) -> None:
        """Add rows. Raises SheetTooLong."""
        if self.rows + len(page) >= _MOST_ROWS:
            raise SheetTooLong(_MOST_ROWS - 1)
        for row in page:
            self.rows += 1
            place = 0
            for column, value in zip(self._columns, row, strict=True):
                self._write_one(place, value)
                place += 1
                if column.fen:
                    if value is not None:
                        self._sheet.write_number(self.rows, place, int(value) / _FEN_OF_WAN, self._number)
                    place += 1

    def abandon(self) -> None:
        """Close the library's temporary files; it does so itself only for a finished workbook."""
        rows: IO[str] | None = self._sheet.row_data_fh
        if rows:
            rows.close()

    def _write_one(self, place: int, value: FileValue) -> None:
        if value is None or value == "":
            return
        if isinstance(value, bool):
            self._sheet.write_boolean(self.rows, place, value)
        elif isinstance(value, int | float):
            self._sheet.write_number(self.rows, place, value)
        else:
            text = value if isinstance(value, str) else _JSON.encode(value).decode()
            if len(text) > _MOST_CHARACTERS:
                text, self.cut = text[: _MOST_CHARACTERS - len(_CUT)] + _CUT, self.cut + 1
            # As if typed with an apostrophe: the cell stays text when it is edited.
            self._sheet.write_string(self.rows, place, text, self._quoted if is_formula(text) else None)


def _names(column: FileColumn) -> tuple[str, ...]:
    return (column.name, f"{column.name} (万元, number)") if column.fen else (column.name,)


def _write_about(book: Workbook, sheet: Worksheet, facts: Mapping[str, Any], columns: tuple[FileColumn, ...]) -> None:
    bold: Format = book.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    number = 0
    for name, value in facts.items():
        text = value if isinstance(value, str) else _JSON.encode(value).decode()
        sheet.write_string(number, 0, name, bold)
        sheet.write_string(number, 1, text[:_MOST_CHARACTERS])
        number += 1
    for column in columns:
        number += 1
        sheet.write_string(number, 0, column.name)
        sheet.write_string(number, 1, column.description)
