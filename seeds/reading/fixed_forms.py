"""Tables with fixed rows (固定表样): tables 1, 4 and 10 print the same labels in every document, numbers or not."""

import re
from collections.abc import Iterable, Sequence

from projections.language.tables import FixedRows, Table
from seeds.reading.layout import RawRow, TableText
from seeds.reading.text import damaged_amount, plain, words_and_numbers
from seeds.refusals import UnreadableDocument

_RIGHT = re.compile(r"(?:^|\s)(?=\d{3}\s+\D)|(?<=\S)\s+(?=支\s*出\s*总\s*计)")
_CLASS = re.compile(r"^\s*(\d{3})\s+")
_TOTAL = "total"


def fixed_rows(table: TableText, declared: Table) -> dict[str, list[RawRow]]:
    """The rows of each block, in printed order; `code` holds the row's declared key.

    Raises UnreadableDocument for a label that the form does not have.
    """
    if len(declared.blocks) == 1:
        block = declared.blocks[0]
        return {block.key: _matched(table, _labels(declared, 0), ((b.number, b.text) for b in table.body))}
    left: list[tuple[int, str]] = []
    right: list[tuple[int, str]] = []
    for line in table.body:
        parts = _RIGHT.split(line.text, maxsplit=1)
        left.append((line.number, parts[0]))
        if len(parts) > 1:
            right.append((line.number, parts[1]))
    income, expenditure = declared.blocks
    return {
        income.key: _matched(table, _labels(declared, 0), left),
        expenditure.key: _classes(table, right),
    }


def _labels(declared: Table, index: int) -> list[tuple[str, str]]:
    """(key, plain label) of a block's rows in printed order."""
    block = declared.blocks[index]
    assert isinstance(block.rows, FixedRows)
    rows = [(row.key, plain(row.zh)) for row in block.rows.rows if not row.when_present]
    total = [(_TOTAL, plain(block.total.zh))]
    return [*rows, *total] if block.total.last else [*total, *rows]


def _matched(table: TableText, labels: Sequence[tuple[str, str]], lines: Iterable[tuple[int, str]]) -> list[RawRow]:
    """Words are gathered until they are the next label that the form has; numbers go with the words around them."""
    rows: list[RawRow] = []
    row, following = RawRow(), 0
    for number, text in lines:
        words, found = words_and_numbers(text, number)
        if not words and not found:
            continue
        if words and not row.pieces and following >= len(labels):
            raise UnreadableDocument(f"table {table.number}", number, f"the form has no row {words!r} here")
        row.pieces += [words] if words else []
        row.numbers += found
        row.lines.append(number)
        gathered = plain(row.label)
        match = next((n for n in range(following, len(labels)) if labels[n][1] == gathered), None)
        if match is not None:
            row.code = labels[match][0]
            rows.append(row)
            row, following = RawRow(), match + 1
        elif not any(label.startswith(gathered) for _, label in labels[following:]):
            raise UnreadableDocument(f"table {table.number}", number, f"the form has no row {row.label!r} here")
    if row.pieces:
        raise UnreadableDocument(f"table {table.number}", table.last, f"the row {row.label!r} is cut off")
    return rows


def _classes(table: TableText, lines: Iterable[tuple[int, str]]) -> list[RawRow]:
    """The right block: class codes with their names, and the total."""
    rows: list[RawRow] = []
    for number, text in lines:
        found = _CLASS.match(text)
        words, numbers = words_and_numbers(text[found.end() :] if found else text, number)
        if damaged_amount(words) or (not found and plain(words) != "支出总计"):
            raise UnreadableDocument(f"table {table.number}", number, f"the form has no row {words!r} here")
        rows.append(RawRow(found[1] if found else _TOTAL, [words], [number], numbers, [number]))
    return rows
