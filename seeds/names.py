"""What the rows of a document are called (行名): functions as its tables name them, units and projects."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ledger.codes import Classification, CodeList
from seeds.layout import RawRow
from seeds.refusals import UnreadableDocument
from seeds.text import likeness, plain

_TOTALS = ("总计", "合计")
_ALIKE = 0.85  # two spellings of one unit differ by a word at most (管理中心, 管理服务中心)


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


def give_back_suffixes(rows: Sequence[RawRow], units: Iterable[str]) -> None:
    """A name may go on after its numbers. Where the words before a unit's row end in a known unit's name, what stands
    before it belongs to the row above."""
    known = set(units)
    for above, row in pairwise(rows):
        if row.code or not row.pieces or plain(row.label) in known:
            continue
        for start in range(1, len(row.pieces)):
            if plain("".join(row.pieces[start:])) in known:
                above.pieces += row.pieces[:start]
                row.pieces = row.pieces[start:]
                break


def is_unit(name: str, units: Iterable[str]) -> bool:
    """Whether a plain name is that of a unit, exactly or nearly."""
    return any(name == unit or likeness(name, unit) >= _ALIKE for unit in units)
