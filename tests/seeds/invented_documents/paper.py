"""How the real document's pages look as text: names wrapped, empty cells vanished, headers repeated on each page."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import seeds
from ledger.terms.codes import Classification, CodeList
from ledger.terms.money import format_fen
from tests.seeds.invented_documents.department import Invented

CODES = CodeList.shipped()
_REAL = (Path(seeds.__file__).parent / "urumqi_hrss_2025.txt").read_text(encoding="utf-8").split("\n")
_REAL_NAME = "乌鲁木齐市人力资源和社会保障局"
_INSIDE = re.compile(r"[\d,.]{2}")
# Functions of other departments: the shipped list does not have them, their documents state them.
UNLISTED = {
    "20502": "普通教育",
    "2050201": "学前教育",
    "2050299": "其他普通教育支出",
    "2080110": "劳动关系和维权",
    "21203": "城乡社区公共设施",
    "2120399": "其他城乡社区公共设施支出",
    "22999": "其他支出",
    "2299999": "其他支出",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: what it is a row of, and its cells by column."""

    table: int
    cells: Mapping[str, int]  # fen by column; columns with nothing are not there
    label: str
    code: str = ""
    unit: str = ""
    project: str = ""
    fixed: str = ""
    free: bool = True  # its name may go on after its numbers: the reader can know where it ends

    @property
    def numbers(self) -> list[str]:
        """Its numbers as printed, empty cells gone."""
        return [format_fen(fen) for fen in self.cells.values()]


@dataclass(slots=True)
class Paper:
    """Lines written one after the other, and the rows with the line their numbers stand on."""

    invented: Invented
    lines: list[str] = field(default_factory=list)
    rows: list[tuple[Row, int, int]] = field(default_factory=list)  # row, its first line, the line of its numbers
    chance: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self.chance.seed(self.invented.layout.seed)

    def write(self, *lines: str) -> None:
        """Lines of text, mostly with an empty one between them."""
        for line in lines:
            self.lines.append(line)
            if not self.invented.layout.seed or self.chance.random() < 0.9:
                self.lines.append("")

    def wrap(self, text: str) -> None:
        """A sentence, wrapped anywhere but inside a number."""
        width = max(self.invented.layout.width, 12) * 2
        while len(text) > width:
            cut = next(n for n in range(width, 0, -1) if not _INSIDE.fullmatch(text[n - 1 : n + 1]))
            self.write(text[:cut].strip())
            text = text[cut:].strip()
        self.write(text)

    def head(self, number: int, *, first: bool = True) -> None:
        """A table's header as the real document prints it; on later pages without its heading and title."""
        lines = real_header(number, self.invented.name)
        if first:
            self.write(*lines)
        else:
            self.write(f" {lines[2]}", *lines[3:])

    def table(self, number: int, rows: Iterable[Row]) -> None:
        """A table over pages; a page may break anywhere, inside a wrapped row too."""
        self.head(number)
        used = 0
        for row in rows:
            start: int | None = None
            for text, numbered in self._arranged(row):
                if used >= self.invented.layout.page:
                    self.head(number, first=False)
                    used = 0
                self.write(text)
                used += 1
                at = len(self.lines) if self.lines[-1] else len(self.lines) - 1
                start = start or at
                if numbered:
                    self.rows.append((row, start, at))

    def _arranged(self, row: Row) -> Iterator[tuple[str, bool]]:
        """The lines of a row, and which of them has the numbers."""
        spaced = " ".join(filter(None, (row.code[:3], row.code[3:5], row.code[5:7])))
        numbers, width = " ".join(row.numbers), self.invented.layout.width
        names = [row.label] if row.table != 7 or not row.project else [row.label, row.project]
        words = " ".join(filter(None, (spaced, *names)))
        longest = max(map(len, names))
        style = self.chance.choice(("line", "before", "around", "after")) if self.invented.layout.seed else "before"
        if not row.free and style != "line":
            style = "before"
        if longest <= width and style in ("line", "before", "around"):
            yield f"{words} {numbers}".strip(), True
            return
        pieces = [piece for name in names for piece in wrapped(name, width)]
        if style == "line":
            style = "before"
        if style == "after":
            yield f"{spaced} {pieces[0]} {numbers}".strip(), True
            yield from ((piece, False) for piece in pieces[1:])
            return
        if len(spaced) and len(names[0]) <= width:
            pieces[0] = f"{spaced} {pieces[0]}"
        elif spaced:
            yield spaced, False
        above = len(pieces) if style == "before" else self.chance.randint(1, len(pieces))
        yield from ((piece, False) for piece in pieces[: above - 1])
        if self.invented.layout.seed and self.chance.random() < 0.5:
            yield pieces[above - 1], False
            yield numbers, True
        else:
            yield f"{pieces[above - 1]} {numbers}".strip(), True
        yield from ((piece, False) for piece in pieces[above:])


def real_header(number: int, name: str) -> list[str]:
    """Heading, title and header of a table as the shipped document prints them, for another department."""
    start = next(n for n, line in enumerate(_REAL) if "".join(line.split()) == f"表{number}")
    lines = [line for line in _REAL[start : start + 160] if line.strip()]
    last = {1: 4, 4: 10}.get(number) or next(n for n, line in enumerate(lines) if line.startswith("※"))
    return [line.strip().replace(_REAL_NAME, name) for line in lines[: last + 1]]


def name_of(code: str, classification: Classification = Classification.FUNCTION) -> str:
    """A code's name."""
    if classification is Classification.FUNCTION and code in UNLISTED:
        return UNLISTED[code]
    return CODES.require(classification, code, 2025).name


def wrapped(text: str, width: int) -> Iterator[str]:
    """The text in pieces of so many characters; no piece begins or ends with a space that would be lost unseen."""
    for start in range(0, len(text), width):
        piece = text[start : start + width].strip()
        if piece:
            yield piece


def digits(code: str, levels: Sequence[int] = (3, 5, 7)) -> list[str]:
    """A code and those above it."""
    return [code[:each] for each in levels if len(code) >= each]
