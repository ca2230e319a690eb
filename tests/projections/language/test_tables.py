"""Tables are checked when they are made; rows and keys lead to each other."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import NOT_STATED, Axis
from projections.disclosures import XINJIANG_11
from projections.errors import InvalidTable, UnknownRow
from projections.language.predicates import ANY, Is, matches
from projections.language.row_paths import path_of, row_of_key, rows_on
from projections.language.tables import Block, Column, FixedRow, FixedRows, SubjectLevel, Table, Total, Tree

TOTAL = Total("总计", "Total")
KEYS = {"6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e10": "u01", "6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e20": "u01-p01"}
IDS = {key: identity for identity, key in KEYS.items()}


def declared(*blocks: Block) -> Table:
    """A small table."""
    return Table(number=1, zh="表", en="Table", scope=ANY, along=Axis.FUNCTION, blocks=blocks)


def block(rows: FixedRows | Tree, *columns: Column, key: str = "main") -> Block:
    """A small block."""
    return Block(key, rows, columns or (Column("1", "合计", "Total"),), TOTAL)


ROW = FixedRow("a", "甲", "A", ANY)


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param((), id="no block"),
        pytest.param((block(FixedRows((ROW, ROW))),), id="a row twice"),
        pytest.param((block(FixedRows((FixedRow("total", "总", "T", ANY),))),), id="a row called total"),
        pytest.param((block(FixedRows((FixedRow("b", "乙", "B", ANY, parent="a"), ROW))),), id="part before whole"),
        pytest.param((block(FixedRows((ROW,)), Column("1", "一", "1", sum_of=("2",))),), id="a sum of nothing"),
        pytest.param((block(FixedRows((ROW,))), block(FixedRows((ROW,)))), id="a block twice"),
        pytest.param((block(Tree(())),), id="no levels"),
        pytest.param((block(Tree((SubjectLevel("fund"),))),), id="no subject"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(blocks: tuple[Block, ...]) -> None:
    """Refused when it is made: a repeated key, a part before its whole, a sum of unknown columns, no levels."""
    with pytest.raises(InvalidTable):
        declared(*blocks)


@pytest.mark.parametrize("table", XINJIANG_11.tables, ids=lambda table: table.en)
def test_the_eleven_tables_have_titles_in_two_languages(table: Table) -> None:
    """Titles, columns and fixed rows have a Chinese and an English name."""
    assert table.zh
    assert table.en
    for column in table.columns():
        assert column.zh
        assert column.en
    for each in table.blocks:
        if isinstance(each.rows, FixedRows):
            assert all(row.zh and row.en for row in each.rows.rows)


def test_the_29_classes_of_the_form_are_those_of_the_shipped_list() -> None:
    """Tables 1 and 4 name the classes as the code list does, in both languages."""
    codes = CodeList.shipped()
    for table in (XINJIANG_11.tables[0], XINJIANG_11.tables[3]):
        rows = next(each.rows for each in table.blocks if each.key == "expenditure")
        assert isinstance(rows, FixedRows)
        classes = [row for row in rows.rows if row.key.isdecimal()]
        assert 29 == len(classes)
        for row in classes:
            listed = codes.require(Classification.FUNCTION, row.key, 2025)
            assert (row.zh, row.en) == (listed.name, listed.name_en)


TREES = [each for table in XINJIANG_11.tables for each in table.blocks if isinstance(each.rows, Tree)]
ENTRIES = st.fixed_dictionaries(
    {
        "function": st.sampled_from((NOT_STATED, "208", "20801", "2080101", "2100101")),
        "economic": st.sampled_from((NOT_STATED, "301", "30101", "302")),
        "unit": st.just(IDS["u01"]),
        "project": st.just(IDS["u01-p01"]),
    }
)


@given(st.sampled_from(TREES), ENTRIES)
def test_the_rows_of_an_entry_mean_it_and_their_keys_find_them(each: Block, entry: dict[str, Any]) -> None:
    """Every row on the path to an entry's leaf means the entry, its key leads back to it, and there is one leaf."""
    assert isinstance(each.rows, Tree)
    rows = list(rows_on(each.rows, entry, KEYS))
    assert [True] == [row.leaf for row in rows if row.path == path_of(each.rows, entry)[0]]
    assert 1 == sum(row.leaf for row in rows)
    for row in rows:
        assert matches(row.means, entry)
        again = row_of_key(1, each, row.key, IDS)
        assert (row.key, row.means, row.leaf, row.level) == (again.key, again.means, again.leaf, again.level)


@pytest.mark.parametrize("key", ["", "20", "999x", "208/20901", "u09", "u01-p01", "u01/208/20801/2080102/u02-p01", "/"])
def test_a_key_that_fits_no_row_is_refused(key: str) -> None:
    """A unit is not a project, a project belongs to its own unit, and codes go from coarse to fine."""
    table = XINJIANG_11.tables[6]
    with pytest.raises(UnknownRow):
        row_of_key(7, table.blocks[0], key, IDS | {"u02-p01": "6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e30"})


def test_a_table_reads_joint_lines_and_those_of_its_axis() -> None:
    """Along function: joint lines and lines by function, never lines by economic code, which repeat the money."""
    table = declared(block(FixedRows((ROW,))))
    assert Is("axis", Axis.JOINT, Axis.FUNCTION) == table.reads
