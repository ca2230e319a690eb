"""The five readings of a predicate agree: Python meaning, SQL, words, explanation and why not."""

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.terms.entries import NOT_STATED, Axis, Kind
from ledger.terms.sources import ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.disclosures import XINJIANG_11
from projections.errors import UnknownField, UnknownFieldValue
from projections.language.fields import FIELDS, field_named
from projections.language.predicate_sql import where
from projections.language.predicate_words import failure_words, words
from projections.language.predicates import (
    ANY,
    AllOf,
    AnyOf,
    CodeCoarser,
    CodeUnder,
    Is,
    Not,
    Predicate,
    fields_of,
    matches,
    why_not,
)

CODES = {
    "function": (NOT_STATED, "208", "20801", "2080101", "2080102", "210"),
    "economic": (NOT_STATED, "301", "30101", "302", "30226"),
}
VALUES: dict[str, tuple[Any, ...]] = {
    **CODES,
    "source": tuple(FundingSource),
    "fund": tuple(Fund),
    "fiscal": (0, 1),
    "lot": tuple(Lot),
    "origin_year": (2024, 2025),
    "nature": tuple(Nature),
    "kind": tuple(Kind),
    "axis": tuple(Axis),
    "expense_class": tuple(ExpenseClass),
    "department": ("6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e00", "6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e01"),
    "unit": ("6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e10", "6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e11"),
    "project": ("6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e20",),
}


def test_every_field_is_drawn() -> None:
    """The tests below cover every field that a declaration may ask about."""
    assert FIELDS.keys() == VALUES.keys()


def _leaves() -> st.SearchStrategy[Predicate]:
    asked = st.sampled_from(sorted(VALUES)).flatmap(
        lambda name: st.lists(st.sampled_from(VALUES[name]), max_size=3).map(lambda values: Is(name, *values))
    )
    code = st.sampled_from(sorted(CODES))
    under = code.flatmap(
        lambda name: st.sampled_from([c for c in CODES[name] if c != NOT_STATED]).map(lambda c: CodeUnder(name, c))
    )
    coarser = st.builds(CodeCoarser, code, st.sampled_from((3, 5)))
    return st.one_of(asked, under, coarser)


PREDICATES = st.recursive(
    _leaves(),
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda found: AllOf(*found)),
        st.lists(parts, max_size=3).map(lambda found: AnyOf(*found)),
        parts.map(Not),
    ),
    max_leaves=8,
)
ENTRIES = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})


@given(PREDICATES, st.lists(ENTRIES, max_size=12))
def test_python_and_sql_mean_the_same(predicate: Predicate, entries: list[dict[str, Any]]) -> None:
    """For any predicate, SQL selects the rows that its Python meaning accepts."""
    database = sqlite3.connect(":memory:")
    columns = {name: "INTEGER" if field.domain in (int, bool) else "TEXT" for name, field in FIELDS.items()}
    database.execute(f"CREATE TABLE entries (n INTEGER, {', '.join(f'{n} {t}' for n, t in columns.items())})")
    for number, entry in enumerate(entries):
        row = (number, *(field_named(name).read(entry) for name in FIELDS))
        database.execute(f"INSERT INTO entries VALUES ({', '.join('?' * len(row))})", row)
    chosen = where(predicate)
    found = [row[0] for row in database.execute(f"SELECT n FROM entries WHERE {chosen.sql} ORDER BY n", chosen.params)]
    database.close()
    assert [n for n, entry in enumerate(entries) if matches(predicate, entry)] == found


@given(PREDICATES, ENTRIES)
def test_why_not_names_exactly_the_failed_conditions(predicate: Predicate, entry: dict[str, Any]) -> None:
    """No failure if the entry is meant; otherwise conditions that do not hold, with the entry's values."""
    failures = why_not(predicate, entry)
    assert matches(predicate, entry) == (not failures)
    for failure in failures:
        assert not matches(failure.condition, entry)
        assert {name: field_named(name).read(entry) for name in fields_of(failure.condition)} == dict(failure.values)
        for language in ("zh", "en"):
            assert failure_words(failure, language)


@given(PREDICATES)
def test_every_predicate_has_words_in_both_languages(predicate: Predicate) -> None:
    """The words name each field that it asks about."""
    for name in fields_of(predicate):
        assert field_named(name).zh in words(predicate, "zh")
        assert field_named(name).en in words(predicate, "en")


def test_empty_conjunction_and_empty_choice() -> None:
    """The empty conjunction always holds, the empty choice never; both have words."""
    assert matches(ANY, {})
    assert not matches(AnyOf(), {})
    assert ("全部", "everything", "无") == (words(ANY), words(ANY, "en"), words(AnyOf()))


@pytest.mark.parametrize(
    ("make", "refused"),
    [
        pytest.param(lambda: Is("colour", "red"), UnknownField, id="no such field"),
        pytest.param(lambda: Is("fund", "genral"), UnknownFieldValue, id="no such fund"),
        pytest.param(lambda: Is("fiscal", 2), UnknownFieldValue, id="neither yes nor no"),
        pytest.param(lambda: Is("function", "20"), UnknownFieldValue, id="two digits"),
        pytest.param(lambda: Is("unit", "not-an-id"), UnknownFieldValue, id="no id"),
        pytest.param(lambda: CodeUnder("fund", "208"), UnknownField, id="no codes there"),
        pytest.param(lambda: CodeUnder("function", "2081"), UnknownFieldValue, id="four digits"),
        pytest.param(lambda: CodeCoarser("economic", 7), UnknownFieldValue, id="economic codes are shorter"),
    ],
)
def test_a_misspelt_predicate_is_refused_when_it_is_made(make: Any, refused: type[Exception]) -> None:
    """Not only when a table is read."""
    with pytest.raises(refused):
        make()


@pytest.mark.parametrize("table", XINJIANG_11.tables, ids=lambda table: table.en)
def test_every_declared_predicate_has_words(table: Any) -> None:
    """The words for scope, columns and needs of the eleven tables contain no ids and no names of fields."""
    for predicate in (table.scope, *(column.adds for column in table.columns()), *(need.lacks for need in table.needs)):
        assert "_" not in words(predicate, "en").replace(NOT_STATED, "")
