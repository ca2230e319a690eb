"""The tables of several departments together (汇总表): the same declarations, with a row for each department above its
units."""

from dataclasses import replace
from functools import lru_cache

from projections.disclosures import FORMATS, DisclosureFormat
from projections.language.tables import FixedRows, SubjectLevel, Table, Tree


@lru_cache
def consolidated_format(key: str) -> DisclosureFormat:
    """The tables of a format for several departments; no document prints them, so that no identities are checked."""
    form = FORMATS[key]
    return replace(form, tables=tuple(map(_together, form.tables)), identities=())


def _together(table: Table) -> Table:
    blocks = tuple(replace(block, rows=_by_department(block.rows)) for block in table.blocks)
    return replace(table, blocks=blocks)


def _by_department(rows: FixedRows | Tree) -> FixedRows | Tree:
    if isinstance(rows, FixedRows):
        return rows
    first = next((n for n, level in enumerate(rows.levels) if isinstance(level, SubjectLevel)), None)
    if first is None:
        return rows
    return Tree((*rows.levels[:first], SubjectLevel("department"), *rows.levels[first:]))
