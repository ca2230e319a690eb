"""The printed layout (版面): the tables, their pages without repeated headers, and their rows, not yet in columns.

The numbers of a row stand on one line. Its name may be wrapped before that line, around it or after it, even across a
page break with the whole header between.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from seeds.reading.text import DocumentText, PrintedNumber, words_and_numbers
from seeds.refusals import UnreadableDocument

_HEADING = re.compile(r"^\s*表\s*(\d{1,2})\s*$")
_END = re.compile(r"^\s*第\s*三\s*部\s*分")
_PAGE_HEAD = re.compile(r"^\s*编制(?:部门|单位)[:：]")
_CODES = re.compile(r"^\s*(\d{3})(?:\s+(\d{2}))?(?:\s+(\d{2}))?(?=\s|$)\s*")
TABLE_NUMBERS = range(1, 12)
_MOST_PIECES = 100  # lines of one name: more are no name but a table that lost its numbers


IsCode = Callable[[str, str], bool]  # of a code's digits and the words after them on its line


@dataclass(slots=True)
class RawRow:
    """One printed row: its code digits (if any), the pieces of its name with their lines, its numbers in order, and
    the lines it covers."""

    code: str = ""
    pieces: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    numbers: list[PrintedNumber] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    page: int = 0

    @property
    def label(self) -> str:
        """The name as printed, its pieces joined."""
        return "".join(piece.strip() for piece in self.pieces)

    def give_back(self, count: int, above: "RawRow") -> None:
        """The first pieces of the name, and their lines, go to the row above."""
        given = self.places[:count]
        above.pieces += self.pieces[:count]
        above.places += given
        above.lines += given
        self.pieces, self.places = self.pieces[count:], self.places[count:]
        self.lines = [line for line in self.lines if line not in given]


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line of a table that is no header: its number, text, and the page it stands on."""

    number: int
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class TableText:
    """One table's lines without headers, and its first and last line. `header` is the first page's header, joined."""

    number: int
    title: str
    first: int
    last: int
    body: tuple[BodyLine, ...]


def table_texts(text: DocumentText) -> dict[int, TableText]:
    """The eleven tables. Raises UnreadableDocument when one is missing or stands twice."""
    starts = _starts(text)
    found: dict[int, TableText] = {}
    for index, (number, first) in enumerate(starts[:-1]):
        if number in found:
            raise UnreadableDocument(f"table {number}", first, "its heading stands twice")
        found[number] = _table_text(text, number, first, starts[index + 1][1] - 1)
    missing = [number for number in TABLE_NUMBERS if number not in found]
    if missing:
        raise UnreadableDocument(f"table {missing[0]}", 0, f"tables {missing} are missing")
    return found


def _starts(text: DocumentText) -> list[tuple[int, int]]:
    """(table number, line) of each heading, and the line that ends the last table."""
    starts: list[tuple[int, int]] = []
    for number, line in enumerate(text.lines, 1):
        if heading := _HEADING.match(line):
            starts.append((int(heading[1]), number))
        elif starts and _END.match(line):
            return [*starts, (0, number)]
    raise UnreadableDocument("tables", len(text.lines), "the heading of part three after them is missing")


def _table_text(text: DocumentText, number: int, first: int, last: int) -> TableText:
    lines = [(each, text.line(each)) for each in range(first, last + 1) if text.line(each).strip()]
    title = lines[1][1].strip() if len(lines) > 1 else ""
    body: list[BodyLine] = []
    page, in_header = 0, True
    has_marks = any(line.lstrip().startswith("※") for _, line in lines)
    for each, line in lines:
        if _PAGE_HEAD.match(line):
            page += 1
            in_header = True
        elif in_header:
            in_header = not _ends_header(line, has_marks=has_marks)
            if not in_header and not has_marks:
                body.append(BodyLine(each, line, page))
        elif not line.lstrip().startswith("※"):
            body.append(BodyLine(each, line, page))
    if not page or in_header:
        raise UnreadableDocument(f"table {number}", first, "its header cannot be told from its rows")
    return TableText(number, title, first, last, tuple(body))


def _ends_header(line: str, *, has_marks: bool) -> bool:
    """A header ends with the row of ※ and column numbers; tables 1 and 4 have none and begin with 一、."""
    return line.lstrip().startswith("※") if has_marks else line.lstrip().startswith("一、")


def coded_rows(table: TableText, is_code: IsCode) -> list[RawRow]:
    """Rows of a table in which a row has a code, is the total, or (table 7) is a unit.

    Text without code or numbers belongs to the row above if that has no numbers yet, or if a code follows. Otherwise it
    begins the next row, which then has no code; `row_names.share_out` decides that. `is_code` distinguishes digits that
    begin a row from digits that begin a line of a wrapped name (227 号). Raises UnreadableDocument.
    """
    return list(_rows(table, is_code))


def named_rows(table: TableText) -> list[RawRow]:
    """Rows of a table without codes. Raises UnreadableDocument."""
    return list(_rows(table, None))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a table taken apart."""

    code: str
    words: str
    numbers: list[PrintedNumber]


def _taken_apart(line: BodyLine, is_code: IsCode | None) -> _Line:
    found = _CODES.match(line.text) if is_code else None
    code = "".join(part for part in found.groups() if part) if found else ""
    words, numbers = words_and_numbers(line.text[found.end() :] if found else line.text, line.number)
    if is_code and code and not is_code(code, words):
        code, (words, numbers) = "", words_and_numbers(line.text, line.number)
    return _Line(code, words, numbers)


def _rows(table: TableText, is_code: IsCode | None) -> Iterator[RawRow]:
    row = RawRow()
    lines = [_taken_apart(line, is_code) for line in table.body]
    following = _following(lines)
    for line, place, goes_on in zip(lines, table.body, following, strict=True):
        if line.code or (row.numbers and (line.numbers or not goes_on)):
            if row.lines:
                yield row
            row = RawRow(code=line.code, page=place.page)
        if line.words:
            row.pieces.append(line.words)
            row.places.append(place.number)
        row.numbers += line.numbers
        row.lines.append(place.number)
        if len(row.pieces) > _MOST_PIECES:
            raise UnreadableDocument(f"table {table.number}", row.lines[0], "more lines of a name than any name has")
    if row.lines:
        yield row


def _following(lines: Sequence[_Line]) -> list[bool]:
    """For each line, whether its words belong to a row above that already has its numbers: they do if the next line
    that begins a row has a code, or if the table ends."""
    answers: list[bool] = []
    goes_on = True
    for line in reversed(lines):
        goes_on = bool(line.code) or (goes_on and not line.numbers)
        answers.append(goes_on)
    return answers[::-1]
