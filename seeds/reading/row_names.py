"""Names of rows (行名): functions, units and projects as the document's tables print them."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from itertools import pairwise

from ledger.terms.codes import Classification, CodeList
from seeds.reading.layout import IsCode, RawRow
from seeds.reading.text import alike, plain
from seeds.refusals import UnreadableDocument

_TOTALS = ("总计", "合计")


def is_total(row: RawRow) -> bool:
    """Whether the row adds up the table."""
    return not row.code and plain(row.label) in _TOTALS


def stated_names(rows: Iterable[RawRow]) -> dict[str, tuple[str, int]]:
    """Code → (plain name, line) as the rows of tables 2, 3, 5 or 6 print them."""
    return {row.code: (plain(row.label), row.lines[0]) for row in rows if row.code}


def project_of(row: RawRow, functions: Mapping[str, tuple[str, int]], codes: CodeList, year: int) -> str:
    """The project's name in a row of table 7: what follows the name of its function. Raises UnreadableDocument."""
    label = plain(row.label)
    known = codes.known(Classification.FUNCTION, row.code, year)
    for name in (functions.get(row.code, ("", 0))[0], plain(known.name) if known else ""):
        if name and label.startswith(name) and label != name:
            return label.removeprefix(name)
    raise UnreadableDocument("table 7", row.lines[0], f"{label!r} does not begin with the name of {row.code}")


def code_judge(classification: Classification, codes: CodeList, year: int) -> IsCode:
    """Tells the digits that begin a row from those that begin a line of a wrapped name (227 号): a 类 has its name
    beside it, a 款 stands below its 类. To be asked line by line."""
    above = ""

    def is_code(code: str, words: str) -> bool:
        nonlocal above
        fits = code.startswith(above) if len(code) == 5 else len(code) == 7
        if len(code) == 3:
            listed = codes.known(classification, code, year)
            said = plain(words)
            fits = not said or (said[:2] == plain(listed.name)[:2] if listed else said.endswith("支出"))
        above = code[:3] if fits else above
        return fits

    return is_code


def share_out(rows: Sequence[RawRow], names: Container[str], units: Sequence[str]) -> None:
    """Give the words between two rows of numbers to the rows whose names they complete.

    A name may go on after its numbers. Words are shared so that known names come out, else so that a unit is spelled
    nearly as elsewhere; else they go to the row below. After 社会保险 and its numbers stand 管理中心 and 劳动监察,
    then the next numbers: since 社会保险管理中心 is a known name, 管理中心 goes back to it, and 劳动监察 names the row
    below.
    """
    for above, row in pairwise(rows):
        lead = sum(place < row.numbers[0].line for place in row.places) if row.numbers and not row.code else 0
        first = 0 if above.pieces else 1
        starts = range(first, min(lead, len(row.pieces) - 1) + 1)
        if not starts:
            continue
        matches = [_known_names(above, row, start, names) for start in starts]
        best = starts[matches.index(max(matches))]
        if not max(matches):
            spelled = (start for start in starts if any(alike(_label_from(row, start), unit) for unit in units))
            best = next(spelled, first)
        row.give_back(best, above)


def _label_from(row: RawRow, start: int) -> str:
    return plain("".join(row.pieces[start:]))


def _known_names(above: RawRow, row: RawRow, start: int, names: Container[str]) -> int:
    """How many of the two rows have known names if the row's pieces before `start` belong to the row above."""
    return (_label_from(row, start) in names) + (plain(above.label) + plain("".join(row.pieces[:start])) in names)


def unit_of(name: str, units: Collection[str], rows: Container[str]) -> bool:
    """Whether a plain name is that of a unit: exactly, or spelled nearly as a unit that has no row of its own. What
    only adds to a unit's name (…中心运转经费) is a project."""
    return name in units or any(alike(name, unit) and not name.startswith(unit) for unit in units if unit not in rows)
