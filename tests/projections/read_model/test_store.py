"""Reading the read model: however rows are read, they are the same."""

from hypothesis import given
from hypothesis import strategies as st

from projections.read_model.store import Store

_TEXTS = st.text(st.characters(codec="utf-8"))
_NUMBERS = st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.tuples(_TEXTS, _NUMBERS, st.none() | _TEXTS)))
def test_many_rows_are_read_as_few_are(values: list[tuple[str, int, str | None]]) -> None:
    """In order, exactly, by place and by name, also where two columns have one name, or there is no row."""
    store = Store()
    store.db.conn.execute("CREATE TEMP TABLE t (number INTEGER PRIMARY KEY, text TEXT, fen INTEGER, note TEXT)")
    store.db.conn.executemany("INSERT INTO t (text, fen, note) VALUES (?, ?, ?)", values)
    sql = "SELECT number, text, fen, note, text, fen + ? FROM t WHERE number <> ? ORDER BY number DESC"
    few, many = store.query(sql, (0, 3)), store.rows(sql, (0, 3))
    assert list(map(tuple, few)) == list(map(tuple, many))
    assert list(map(list, zip(*few, strict=True))) == [column for column in store.columns(sql, (0, 3)) if column]
    for row, same in zip(few, many, strict=True):
        assert (row["fen"], row["note"], row[2]) == (same["fen"], same["note"], same[2])
