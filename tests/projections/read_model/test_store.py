"""Reading the store: every way of reading returns the same rows."""

from hypothesis import given
from hypothesis import strategies as st

from projections.read_model.store import Store

_TEXTS = st.text(st.characters(codec="utf-8"))
_NUMBERS = st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.tuples(_TEXTS, _NUMBERS, st.none() | _TEXTS)))
def test_columns_rows_and_query_agree(values: list[tuple[str, int, str | None]]) -> None:
    """In order and exactly, by place and by name, also if two columns have the same name or there are no rows."""
    store = Store()
    store.db.conn.execute("CREATE TEMP TABLE t (number INTEGER PRIMARY KEY, text TEXT, fen INTEGER, note TEXT)")
    store.db.conn.executemany("INSERT INTO t (text, fen, note) VALUES (?, ?, ?)", values)
    sql = "SELECT number, text, fen, note, text, fen + ? FROM t WHERE number <> ? ORDER BY number DESC"
    few, many = store.query(sql, (0, 3)), store.rows(sql, (0, 3))
    assert list(map(tuple, few)) == list(map(tuple, many))
    assert list(map(list, zip(*few, strict=True))) == [column for column in store.columns(sql, (0, 3)) if column]
    for row, same in zip(few, many, strict=True):
        assert (row["fen"], row["note"], row[2]) == (same["fen"], same["note"], same[2])
