"""Tables, rows and columns by the words of a person (查找): a key, a printed label, a name or an alias."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from ledger.terms.codes import Classification
from projections.answers.table_view import RowView, TableView, table_at
from projections.errors import AmbiguousLabel, UnknownColumn, UnknownRow, UnknownTable
from projections.language.row_paths import row_of_key
from projections.language.tables import Block, Table
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import CellAddress, address
from projections.viewpoint.names import Names

_NUMBERING = re.compile(r"^(其中:|[一二三四五六七八九十]+、|\d+\.)")  # of a plain label


def cell_named(viewpoint: Viewpoint, table: Table, row: str, column: str) -> CellAddress:
    """A cell of a table. Raises UnknownRow, UnknownColumn, AmbiguousLabel."""
    column_key = column_named(table, column)
    block = table.block_of(column_key)
    assert block is not None, "every column has a block"
    if not _is_key(table, block, row, viewpoint.names):  # then it is a label of a row that is shown
        row = row_named(table_at(viewpoint, table), viewpoint.names, row, block.key)
    return address(table, row, column_key, viewpoint.names)


def table_named(tables: tuple[Table, ...], text: str) -> Table:
    """The table of a number or title. Raises UnknownTable."""
    plain = _plain(text).removeprefix("表")
    for table in tables:
        if plain in {str(table.number), f"{table.number:02d}", _plain(table.zh), _plain(table.en)}:
            return table
    raise UnknownTable(text, tuple(f"{table.number} {table.zh}" for table in tables))


def column_named(table: Table, text: str, block: str = "") -> str:
    """The key of a column, asked for by key or title. Raises UnknownColumn, AmbiguousLabel."""
    columns = [column for shown in table.blocks if block in {"", shown.key} for column in shown.columns]
    if any(column.key == text for column in columns):
        return text
    plain = _plain(text)
    keys = [column.key for column in columns if plain in {_plain(column.zh), _plain(column.en)}]
    if not keys:
        raise UnknownColumn(table.number, text, tuple(f"{column.key} {column.zh}" for column in columns))
    return _only(text, keys)


def row_named(view: TableView, names: Names, text: str, block: str = "") -> str:
    """The key of a shown row, asked for by label, name or alias. Raises UnknownRow, AmbiguousLabel."""
    rows = [row for row in view.rows if block in {"", row.block}]
    plain = _plain(text)
    keys = [row.key for row in rows if plain in _names_of(row, names)]
    if not keys:
        raise UnknownRow(view.table.number, text, _nearest(text, rows))
    return _only(text, keys)


def _is_key(table: Table, block: Block, text: str, names: Names) -> bool:
    """Whether a row of this key can exist: its form fits the block, and its codes are listed."""
    try:
        row = row_of_key(table.number, block, text, names.ids)
    except UnknownRow:
        return False
    codes = [(level.field, code) for level, code in zip(row.levels, row.path, strict=True) if code.isdecimal()]
    return all(names.codes.known(Classification(field), code, names.fiscal_year) for field, code in codes)


def _names_of(row: RowView, names: Names) -> set[str]:
    """Everything a row may be called: labels with and without 其中 and numbering, names, aliases, its subject's key."""
    own = row.key.rpartition("/")[2]
    subject = names.subjects.get(names.ids.get(own, ""))
    aliases: Iterable[str] = subject.aliases if subject else ()
    labels = {_plain(text) for text in (row.label, row.name.label_en, row.name.project_name, *aliases) if text}
    return labels | {_NUMBERING.sub("", _plain(row.label))} | ({own} if subject else set())


def _nearest(text: str, rows: list[RowView]) -> tuple[str, ...]:
    by_label = {row.label: f"{row.key} {row.label}" for row in rows} | {
        row.key: f"{row.key} {row.label}" for row in rows
    }
    return tuple(dict.fromkeys(by_label[near] for near in get_close_matches(text, by_label, n=5, cutoff=0.4)))


def _only(text: str, keys: list[str]) -> str:
    unique = tuple(dict.fromkeys(keys))
    if len(unique) > 1:
        raise AmbiguousLabel(text, unique)
    return unique[0]


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
