"""Paths of rows in their trees: from an entry to its rows, and from a row's key to its meaning.

A path has one segment for each level; a row's key is the path as text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ledger.terms.entries import NOT_STATED
from projections.errors import UnknownRow
from projections.language.fields import EntryLike, field_named
from projections.language.predicates import ANY, CodeCoarser, CodeUnder, Is, Predicate, both
from projections.language.tables import TOTAL, Block, CodeLevel, FixedRow, FixedRows, Level, SubjectLevel, Tree

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a block: its key, its depth (0 for the total), whether it is a leaf, and its meaning: that of its path
    in a tree, else as declared."""

    key: str
    level: int
    leaf: bool
    declared: Predicate = ANY
    path: Path = ()  # in a tree: ids and codes, level by level
    levels: tuple[Level, ...] = ()  # the level of each segment
    fixed: FixedRow | None = None
    total: bool = False

    @property
    def means(self) -> Predicate:
        """Predicate for the entries that count in the row."""
        return _meaning(self.path, self.levels) if self.path else self.declared


def declared_rows(block: Block) -> list[Row]:
    """The rows that exist whatever is recorded: the total, then those of a fixed list."""
    rows = block.rows
    fixed = [_fixed_row(rows, row) for row in rows.rows] if isinstance(rows, FixedRows) else []
    return [_total_row(block), *fixed]


def _total_row(block: Block) -> Row:
    return Row(TOTAL, 0, leaf=False, declared=block.total_means, total=True)


def _fixed_row(rows: FixedRows, row: FixedRow) -> Row:
    return Row(row.key, rows.depth(row), leaf=rows.is_leaf(row), declared=row.means, fixed=row)


def path_of(tree: Tree, entry: EntryLike) -> tuple[Path, tuple[Level, ...]]:
    """Path of the entry's leaf: one segment for each level; NOT_STATED if its code is coarser, nothing below."""
    path: list[str] = []
    levels: list[Level] = []
    ended: set[str] = set()
    for level in tree.levels:
        if level.field in ended:
            continue
        value = str(field_named(level.field).read(entry))
        if isinstance(level, CodeLevel):
            value = value[: level.digits] if value != NOT_STATED and len(value) >= level.digits else NOT_STATED
        if value == NOT_STATED:
            ended.add(level.field)
        path.append(value)
        levels.append(level)
    return tuple(path), tuple(levels)


def paths_on(tree: Tree, entry: EntryLike) -> Iterator[tuple[Path, tuple[Level, ...], bool]]:
    """The tree's rows that the entry counts in, from the top down to its leaf: path, levels, and whether it is it."""
    path, levels = path_of(tree, entry)
    for depth, level in enumerate(levels, 1):
        if isinstance(level, SubjectLevel) or level.own_row:
            yield path[:depth], levels[:depth], depth == len(path)


def rows_on(tree: Tree, entry: EntryLike, keys: Mapping[str, str]) -> Iterator[Row]:
    """The same as rows. `keys` says how ids are written in keys."""
    for path, levels, leaf in paths_on(tree, entry):
        yield tree_row(tree, path, levels, keys, leaf=leaf)


def tree_row(tree: Tree, path: Path, levels: tuple[Level, ...], keys: Mapping[str, str], *, leaf: bool) -> Row:
    """The row of a path. `keys` says how ids are written in keys."""
    shown = sum(1 for level in levels if isinstance(level, SubjectLevel) or level.own_row)
    return Row(key_of(tree, path, keys), shown, leaf=leaf, path=path, levels=levels)


def key_of(tree: Tree, path: Path, keys: Mapping[str, str]) -> str:
    """Key of a path: in a tree of codes the deepest code alone, otherwise all segments."""
    segments = [keys.get(segment, segment) for segment in path]
    if not tree.code_only:
        return "/".join(segments)
    return segments[-1] if segments[-1] != NOT_STATED else "/".join(segments[-2:])


def _meaning(path: Path, levels: tuple[Level, ...]) -> Predicate:
    """Predicate of a path: each subject, and of each classification the deepest code, which includes those above."""
    meant: dict[str, Predicate] = {}
    prefixes: dict[str, str] = {}
    for segment, level in zip(path, levels, strict=True):
        if isinstance(level, SubjectLevel):
            meant[level.field] = Is(level.field, segment)
        elif segment != NOT_STATED:
            prefixes[level.field] = segment
            meant[level.field] = CodeUnder(level.field, segment)
        else:
            above = prefixes.get(level.field)
            coarser = CodeCoarser(level.field, level.digits)
            meant[level.field] = both(CodeUnder(level.field, above), coarser) if above else coarser
    return both(*meant.values()) if meant else ANY


def row_of_key(number: int, block: Block, key: str, ids: Mapping[str, str]) -> Row:
    """Row of a key, whether or not it has entries. `ids` maps the keys of units and projects to their ids.

    Raises UnknownRow.
    """
    if key == TOTAL:
        return _total_row(block)
    if isinstance(block.rows, FixedRows):
        fixed = next((row for row in block.rows.rows if row.key == key), None)
        if fixed is None:
            raise UnknownRow(number, key, tuple(row.key for row in block.rows.rows))
        return _fixed_row(block.rows, fixed)
    path = _code_path(block.rows, key) if block.rows.code_only else tuple(key.split("/"))
    return _row_of_path(number, block.rows, key, path, ids)


def _code_path(tree: Tree, key: str) -> Path:
    """Path of a key in a tree of codes: 20801 is 208, 20801; 20801/NOT_STATED is 208, 20801, NOT_STATED."""
    code, _, rest = key.partition("/")
    digits = [level.digits for level in tree.levels if isinstance(level, CodeLevel) and level.digits <= len(code)]
    known = tuple(code[:count] for count in digits) if code != NOT_STATED else (NOT_STATED,)
    return (*known, rest) if rest else known if known and known[-1] == code else (key,)


def _row_of_path(number: int, tree: Tree, key: str, path: Path, ids: Mapping[str, str]) -> Row:
    levels: list[Level] = []
    resolved: list[str] = []
    ended: set[str] = set()
    prefixes: dict[str, str] = {}
    remaining = list(tree.levels)
    for segment in path:
        while remaining and remaining[0].field in ended:
            remaining.pop(0)
        if not remaining:
            raise UnknownRow(number, key)
        level = remaining.pop(0)
        value = _segment(level, segment, prefixes, ids) if _belongs(level, segment, path) else None
        if value is None:
            raise UnknownRow(number, key)
        if value == NOT_STATED:
            ended.add(level.field)
        prefixes[level.field] = value
        levels.append(level)
        resolved.append(value)
    last = levels[-1]
    if isinstance(last, CodeLevel) and not last.own_row:
        raise UnknownRow(number, key)
    leaf = all(level.field in ended for level in remaining)
    canonical = {identity: name for name, identity in ids.items()}
    return tree_row(tree, tuple(resolved), tuple(levels), canonical, leaf=leaf)


def _segment(level: Level, segment: str, prefixes: Mapping[str, str], ids: Mapping[str, str]) -> str | None:
    """Id or code that a segment of a key means on a level; None if it has no meaning there."""
    if isinstance(level, SubjectLevel):
        return ids.get(segment)
    if segment == NOT_STATED:
        return segment
    fits = segment.isascii() and segment.isdecimal() and len(segment) == level.digits
    return segment if fits and segment.startswith(prefixes.get(level.field, "")) else None


def _belongs(level: Level, segment: str, path: Path) -> bool:
    """Whether a subject's key fits its level: keys of units begin with their department's if there are several, keys of
    projects with their unit's (d1, d1.u01, d1.u01-p07)."""
    if not isinstance(level, SubjectLevel):
        return True
    unit, dash, _ = segment.partition("-")
    department, dot, _ = segment.partition(".")
    match level.field:
        case "department":
            return not (dash or dot)
        case "unit":
            return not dash and (not dot or department in path)
        case _:
            return bool(dash) and unit in path
