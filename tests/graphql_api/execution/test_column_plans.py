"""The fast executor answers as graphql-core does: the same data and the same errors."""

from pathlib import Path
from typing import Any

import pytest
import strawberry
from graphql import ExecutionResult, GraphQLObjectType, execute_sync, get_named_type, is_leaf_type, parse
from graphql.execution import Executor

from cli.session import LEDGER_FILE
from graphql_api.context import Context, Principal
from graphql_api.execution.column_plans import ColumnExecutor
from graphql_api.execution.engine import DocumentRunner
from graphql_api.execution.limits import Limits
from graphql_api.schema.build import SCHEMA
from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder
from projections.reader import Reader
from projections.registers.documents import Documents
from tests.graphql_api.schema.test_reading import BUREAU

EVERYTHING = """query($d: String!) {
  __typename
  department(name: $d) {__typename id name tables {number title {zh en} state columns {key title {zh} definition {en}}
    gaps {label {zh} text} rows {__typename key label {zh en} level parent cells {column text fen state
    measures {initialText adjustments {kind label {zh} fen} adjustedFen} published {text line agrees}}}}}
  again: figure(address: {department: $d, table: 7, row: "total", column: "1"}) {row cell {...shown}}
  events(department: $d, first: 20) {totalCount pageInfo {endCursor} edges {cursor node {...told}} nodes {id}}
  operations(first: 30) {nodes {id commands recordedAt budgets {fiscalYear events {nodes {...told}}}}}
  groupBy(department: $d, keys: [UNIT, KIND], subtotals: true) {groups {nodes {subtotal values {label {zh}} text}}}
  lineage(department: $d) {unit {name} holdsText measures {entries}}
}
fragment shown on Cell {explanation(first: 20) {nodes {runningText entry {...on EntryLine {text evidence {line text}
  authority {documentNumber disclosure} a: text b: text}}}}}
fragment told on Event {id text kindLabel {zh en} authority {documentNumber} entries {fen} touches {table changeFen}}
"""


ARGUED = """query($d: String!, $day: Date, $filter: EntryFilter, $keys: [GroupKey!] = [SOURCE]) {
  a: groupBy(department: $d, keys: $keys, narrow: $filter, at: {effectiveOn: $day}) {groups {nodes {text}}}
  b: groupBy(department: $d, keys: [NATURE, LOT], top: 2, fiscalYear: null,
    first: 1,
    narrow: {functions: ["208"], sources: [GENERAL_LOCAL, GENERAL_TRANSFER], units: null, lot: CURRENT, nature: BASIC})
    {total {adjustedFen} groups {totalCount pageInfo {endCursor hasNextPage} edges {node {values {value}}}}}
  c: series(department: $d, keys: null, interval: QUARTER, axis: RECORDED, narrow: {}) {points {time label approximate}}
  d: series(department: $d, narrow: null, at: {knownAt: "2025-07-01"}) {asOf {position knownAt} points {fen}}
  e: operations(first: 3, narrow: {recordedFrom: "2025-03-01T00:00:00+08:00", backDated: true}) {totalCount nodes {id}}
  g: identities(department: $d, verdict: BY_ROUNDING, first: 2) {nodes {verdict} totalCount}
}"""
REFUSED = [
    (
        'query($d: String!) {whyNot(address: {department: $d, table: 5, row: "208", column: "1"}, event: "x") '
        "{asOf {position}} table(department: $d, number: 1) {state}}"
    ),
    'query($d: String!) {a: figure(address: {department: $d, table: 99, row: "x", column: "1"}) {row} b: __typename}',
    'query($d: String!) {a: department(name: "nobody") {name} b: department(name: $d) {name}}',
    'query($d: String!) {event(id: "nothing") {id} departments {totalCount} department(name: $d) {name}}',
    "query($d: String!) {department(name: $d) {a: units(first: 0) {totalCount} b: units {totalCount}}}",
    'query($d: String!) {departments(after: "x") {nodes {name}} department(name: $d) {uuid}}',
    "query($d: String!) {department(name: $d) {units(first: 2) {nodes {name projects(first: 5000) {totalCount}}}}}",
    "query($d: String!) {table(department: $d, number: 3, at: {position: 3}) {title {zh}}}",
    'query($d: String!) {table(department: $d, number: 3, at: {position: 1, knownAt: "2025-01-01"}) {title {zh}}}',
]


@pytest.mark.parametrize("document", [ARGUED, *REFUSED])
def test_both_executors_give_the_same_refusals(demonstration_data: Path, document: str) -> None:
    """Arguments of all kinds, given, omitted and null; refusals have the same message and path."""
    variables = {"d": BUREAU, "day": "2025-09-01", "filter": {"kinds": ["ALLOCATION", "SUPPLEMENT"], "lot": None}}
    fast, plain = answers_to(demonstration_data, document, variables)
    assert fast.data == plain.data
    assert [error.formatted for error in fast.errors or ()] == [error.formatted for error in plain.errors or ()]


def answers_to(data: Path, document: str, variables: dict[str, Any]) -> list[ExecutionResult]:
    """The answers of both executors."""
    ledger = BudgetLedger.at(data / LEDGER_FILE)
    reader = Reader(ledger)
    found = []
    for executor in (ColumnExecutor, Executor):
        engine = DocumentRunner(SCHEMA._schema, Limits(cost=10**9), executor)
        again = []
        for _ in range(3):  # when it is run again, a document needs no executor for what went well before
            context = Context(ledger, reader, Documents(DocumentFolder(data)), Principal("tester", frozenset({"read"})))
            again.append(engine.run(document, variables, None, context).result)
        assert again[0].formatted == again[1].formatted == again[2].formatted
        found.append(again[-1])
    reader.close()
    ledger.close()
    return found


def check_same(data: Path, documents: list[str]) -> None:
    """Check that both executors answer each document alike, without errors."""
    for document in documents:
        fast, plain = answers_to(data, document, {"d": BUREAU})
        assert plain.errors is None, document
        assert fast.data == plain.data, document


def test_both_executors_give_the_same_data(demonstration_data: Path) -> None:
    """Objects, lists, fragments, aliases, nulls, enumerations, connections: the whole schema at once."""
    check_same(demonstration_data, [EVERYTHING])


def test_plans_of_root_fields_are_reused(demonstration_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second answer comes from the plan alone, even with other variables; refusals come from graphql-core."""
    ledger = BudgetLedger.at(demonstration_data / LEDGER_FILE)
    reader = Reader(ledger)
    engine = DocumentRunner(SCHEMA._schema, Limits())
    document = "query($d: String!, $n: Int!) {table(department: $d, number: $n) {number title {zh}}}"

    def answered(number: object) -> ExecutionResult:
        context = Context(
            ledger, reader, Documents(DocumentFolder(demonstration_data)), Principal("tester", frozenset({"read"}))
        )
        return engine.run(document, {"d": BUREAU, "n": number}, None, context).result

    first = answered(1)
    with monkeypatch.context() as patched:
        patched.setattr("graphql_api.execution.engine.execute", None)
        assert first == answered(1)
        assert 5 == (answered(5).data or {})["table"]["number"]
    assert [["table"]] == [error.path for error in answered(99).errors or ()]
    assert ["Int" in error.message for error in answered("x").errors or ()] == [True]
    reader.close()
    ledger.close()


def test_stored_columns_equal_the_entries(demonstration_data: Path) -> None:
    """Every field of an entry, alone and with all others, has the same value from stored rows as from the entry
    object."""
    entry = SCHEMA._schema.type_map["EntryLine"]
    assert isinstance(entry, GraphQLObjectType)
    leaves = [name for name, field in entry.fields.items() if is_leaf_type(get_named_type(field.type))]
    assert {"fen", "kind", "recordedAt", "eventId"} <= set(leaves)
    figures = {7: "total", 2: "total", 5: "20806"}
    asked = " ".join(
        f'f{table}: figure(address: {{department: $d, table: {table}, row: "{row}", column: "1"}}) '
        "{cell {explanation(first: 200) {totalCount nodes {entry {%s}}}}}"
        for table, row in figures.items()
    )
    selections = [*leaves, " ".join(leaves)]
    check_same(
        demonstration_data,
        ["query($d: String!) {%s}" % asked.replace("%s", selection) for selection in selections],  # noqa: UP031
    )


@strawberry.type
class Leaf:
    """Values that may not be what the schema says."""

    number: int
    text: str | None = None


@strawberry.type
class Branch:
    """A list of leaves."""

    leaves: list[Leaf]
    tips: list[Leaf | None]


def schema_with(leaves: list[Any]) -> strawberry.Schema:
    """A schema whose query returns these leaves."""

    @strawberry.type
    class Query:
        """The root."""

        @strawberry.field
        def branch(self) -> Branch:
            """A branch."""
            return Branch(leaves=leaves, tips=leaves)

    return strawberry.Schema(query=Query)


@pytest.mark.parametrize(
    "leaves",
    [
        pytest.param([Leaf(number=1), Leaf(number=2, text="x")], id="as declared"),
        pytest.param([Leaf(number=1), Leaf(number=None)], id="null where none may be"),  # type: ignore[arg-type]
        pytest.param([Leaf(number=2**40)], id="a number of more than 32 bits"),
        pytest.param([Leaf(number="many")], id="a text for a number"),  # type: ignore[arg-type]
        pytest.param([None], id="no object"),
        pytest.param([], id="nothing"),
    ],
)
@pytest.mark.parametrize("field", ["leaves", "tips"])
def test_both_executors_give_the_same_errors(leaves: list[Any], field: str) -> None:
    """For values that do not fit their type, nulls propagate and errors read as in graphql-core."""
    schema = schema_with(leaves)._schema
    document = parse(f"{{branch {{{field} {{number text}}}}}}")
    fast = execute_sync(schema, document, executor_class=ColumnExecutor)
    plain = execute_sync(schema, document)
    assert fast.data == plain.data
    assert [error.formatted for error in fast.errors or ()] == [error.formatted for error in plain.errors or ()]
