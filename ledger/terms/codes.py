"""Classification codes (科目): their digits, the shipped lists, and the years in which a name is valid.

Function codes (功能分类 类/款/项) have 3, 5 or 7 digits, economic codes (部门预算支出经济分类 类/款) 3 or 5. The
shipped lists hold the codes that the first real document prints and names; documents, clerks and CSV files extend them.
Their first year, 2024, is the comparison year of that document, not the year in which a code was created.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from ledger.errors import ContradictoryCodeName, InvalidCode, InvalidCodeList, UnknownCode
from ledger.terms.entries import NOT_STATED
from ledger.terms.label import Label
from ledger.terms.text_form import plain

_FIELDS = ("code", "name", "name_en", "first_year", "last_year", "source")


class Classification(StrEnum):
    """The two classifications (分类)."""

    FUNCTION = "function"  # 支出功能分类
    ECONOMIC = "economic"  # 部门预算支出经济分类

    @property
    def lengths(self) -> tuple[int, ...]:
        """The possible numbers of digits, coarsest first."""
        return (3, 5, 7) if self is Classification.FUNCTION else (3, 5)


@dataclass(frozen=True, slots=True)
class Code:
    """One code with its names and valid years. Raises InvalidCode for wrong digits."""

    classification: Classification
    code: str
    name: str
    name_en: str
    first_year: int
    last_year: int | None
    source: str

    def __post_init__(self) -> None:
        if not (self.code.isascii() and self.code.isdecimal() and len(self.code) in self.classification.lengths):
            raise InvalidCode(self.classification, self.code)

    @property
    def level(self) -> int:
        """The level of the code: 1 for 类, 2 for 款, 3 for 项."""
        return self.classification.lengths.index(len(self.code)) + 1

    @property
    def parent(self) -> str | None:
        """The digits of the code one level up (上级科目), listed or not; None for a 类."""
        return self.code[:-2] if self.level > 1 else None

    def valid_in(self, fiscal_year: int) -> bool:
        """Whether the code exists in a fiscal year."""
        return self.first_year <= fiscal_year and (self.last_year is None or fiscal_year <= self.last_year)

    def overlaps(self, other: "Code") -> bool:
        """Whether there is a year in which both are valid."""
        ends = [year for year in (self.last_year, other.last_year) if year is not None]
        return not ends or max(self.first_year, other.first_year) <= min(ends)

    def contradicts(self, other: "Code") -> bool:
        """Whether both are the same code with different names in one year."""
        same_code = (self.classification, self.code) == (other.classification, other.code)
        return same_code and self.overlaps(other) and not same_name(self.name, other.name)


def same_name(one: str, other: str) -> bool:
    """Whether two printed names are equal; widths of characters, brackets and spaces do not count."""
    return plain(one) == plain(other)


Listed = Mapping[tuple[str, str], tuple[Code, ...]]  # by classification and digits, one for each span of years


class CodeList:
    """An immutable list of codes of both classifications. Raises ContradictoryCodeName for two names in one year."""

    def __init__(self, codes: Iterable[Code], listed: Listed | None = None) -> None:
        self._codes: Listed = _grouped(codes, listed or {})
        self._valid_codes: dict[tuple[str, str, int], Code] = {}

    @classmethod
    def shipped(cls) -> "CodeList":
        """The lists that are shipped with the ledger."""
        return _shipped()

    @classmethod
    def from_csv(cls, path: Path, classification: Classification) -> "CodeList":
        """A list from a CSV file with the columns code, name, name_en, first_year, last_year, source.

        Raises InvalidCodeList with file and row.
        """
        return cls(_read(_text(path), str(path), classification))

    def __iter__(self) -> Iterator[Code]:
        for key in sorted(self._codes):
            yield from self._codes[key]

    def extended(self, codes: Iterable[Code]) -> "CodeList":
        """This list and more codes. Raises ContradictoryCodeName for a code that is listed under another name."""
        return CodeList(codes, self._codes)

    def known(self, classification: Classification, code: str, fiscal_year: int) -> Code | None:
        """The code as listed for a fiscal year."""
        valid = self._valid_codes.get((classification, code, fiscal_year))  # called for each part of each amount
        if valid is None:
            listed = self._codes.get((classification, code), ())
            valid = next((candidate for candidate in listed if candidate.valid_in(fiscal_year)), None)
            if valid is not None:
                self._valid_codes[classification, code, fiscal_year] = valid
        return valid

    def require(self, classification: Classification, code: str, fiscal_year: int) -> Code:
        """The code as listed for a fiscal year. Raises UnknownCode with the nearest known codes."""
        known = self.known(classification, code, fiscal_year)
        if known is None:
            raise UnknownCode(classification, code, fiscal_year, self._nearest(classification, code, fiscal_year))
        return known

    def by_name(self, classification: Classification, name: str, within: str, fiscal_year: int) -> Code | None:
        """The code below `within` that has this name; None unless exactly one has it."""
        named = [
            candidate
            for candidate in self._valid(classification, fiscal_year)
            if candidate.code.startswith(within) and candidate.code != within and same_name(candidate.name, name)
        ]
        return named[0] if len(named) == 1 else None

    def label(self, classification: Classification, code: str, fiscal_year: int | None = None) -> Label:
        """The name of a code in a year, by default the latest; 未列明 for NOT_STATED, the code itself if not listed."""
        if code == NOT_STATED:
            return Label("未列明", "not stated")
        listed = (
            max(self._codes.get((classification, code), ()), key=lambda one: one.first_year, default=None)
            if fiscal_year is None
            else self.known(classification, code, fiscal_year)
        )
        return Label(listed.name, listed.name_en or listed.name) if listed else Label(code, code)

    def _nearest(self, classification: Classification, code: str, fiscal_year: int) -> tuple[str, ...]:
        candidates = self._valid(classification, fiscal_year)
        nearest = sorted(candidates, key=lambda candidate: (-_likeness(code, candidate.code), candidate.code))
        return tuple(f"{candidate.code} {candidate.name}" for candidate in nearest[:3])

    def _valid(self, classification: Classification, fiscal_year: int) -> Iterator[Code]:
        """Each valid code once, also if a document states a listed one again."""
        for listed, code in sorted(self._codes):
            if listed == classification and (known := self.known(classification, code, fiscal_year)):
                yield known


def _likeness(one: str, other: str) -> float:
    """Likeness of two codes: their common beginning counts most, then common digits."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared + SequenceMatcher(None, one, other).ratio()


def _grouped(codes: Iterable[Code], already: Listed) -> Listed:
    grouped = dict(already)
    for code in codes:
        key = (code.classification, code.code)
        listed = grouped.get(key, ())
        _refuse_contradiction(code, listed)
        grouped[key] = (*listed, code)
    return grouped


def _refuse_contradiction(code: Code, listed: Iterable[Code]) -> None:
    for other in listed:
        if code.contradicts(other):
            raise ContradictoryCodeName(code.classification, code.code, code.name, other.name)


@cache
def _shipped() -> CodeList:
    folder = files("ledger") / "code_lists"
    texts = {kind: (folder / f"{kind}.csv").read_text(encoding="utf-8") for kind in Classification}
    return CodeList(code for kind, text in texts.items() for code in _read(text, f"{kind}.csv", kind))


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidCodeList(str(path), 0, error.strerror or str(error)) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Spreadsheets in China still save GBK: name the row, so that nobody suspects a damaged disk.
        raise InvalidCodeList(str(path), data.count(b"\n", 0, error.start) + 1, "the text is not UTF-8") from error


def _read(text: str, name: str, classification: Classification) -> Iterator[Code]:
    # Strict, because an unclosed quote would swallow the following rows.
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    read: list[Code] = []
    try:
        _refuse_other_columns(reader.fieldnames)
        for row in reader:
            code = _code(classification, row)
            _refuse_contradiction(code, (other for other in read if other.code == code.code))
            read.append(code)
    except (ValueError, csv.Error, InvalidCode, ContradictoryCodeName) as error:
        # The reader's count includes blank lines and line breaks inside quotes.
        raise InvalidCodeList(name, max(reader.reader.line_num, 1), str(error)) from error
    yield from read


def _refuse_other_columns(columns: Iterable[str] | None) -> None:
    if tuple(columns or ()) != _FIELDS:
        raise ValueError(f"the columns must be {','.join(_FIELDS)}")


def _code(classification: Classification, row: Mapping[str, str]) -> Code:
    if None in row or None in row.values():
        raise ValueError("the row needs six columns")
    if not (row["name"].strip() and row["source"].strip()):
        raise ValueError("the row needs a name and the source where it was read")
    first_year, last_year = _year(row["first_year"]), _year(row["last_year"]) if row["last_year"] else None
    if last_year is not None and last_year < first_year:
        raise ValueError("the last year lies before the first")
    return Code(classification, row["code"], row["name"], row["name_en"], first_year, last_year, row["source"])


def _year(text: str) -> int:
    if not re.fullmatch("[0-9]{4}", text):
        raise ValueError(f"{text!r} is not a year")
    return int(text)
