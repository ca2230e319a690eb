"""Spans of OpenTelemetry: one for each operation, with nothing private in it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from graphql_api.app import Settings
from graphql_api.execution.limits import Limits
from graphql_api.scopes import Scope
from tests.graphql_api.server import Client, serving
from tests.graphql_api.writing import BUREAU, DAY, Clerk, money

NAMED = "query Totals($d: String!) {department(name: $d) {name} asOf {position}}"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """The spans collected during the test."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: provider)
    return exporter


def names_and_attributes(found: Sequence[ReadableSpan]) -> list[tuple[str, dict[str, Any]]]:
    """The names and attributes of spans."""
    return [(span.name, dict(span.attributes or {})) for span in found]


def test_an_operation_is_a_span_with_its_name_and_cost(api: Client, spans: InMemorySpanExporter) -> None:
    """The span has the operation's name in the document and the cost in the answer."""
    named = api.send(NAMED, {"d": BUREAU}).json()
    api.send("{asOf {position}}")
    cost = named["extensions"]["cost"]["requested"]
    found = spans.get_finished_spans()
    assert [
        ("query", {"operation": "Totals", "cost": cost}),
        ("query", {"operation": "", "cost": 2}),
    ] == names_and_attributes(found)
    assert {"budget-ledger"} == {span.instrumentation_scope.name for span in found if span.instrumentation_scope}
    assert all(span.start_time < span.end_time for span in found if span.start_time and span.end_time)


def test_mutations_and_events_of_subscriptions_are_spans(clerk: Clerk, spans: InMemorySpanExporter) -> None:
    """Each span is named after the kind of its operation."""
    clerk.records("supplement", money("1"), **DAY)
    answer = clerk.api.http.stream(
        "POST",
        "/graphql",
        json={"query": "subscription Follow {operations(after: 0) {position}}", "operationName": "Follow"},
        headers={"accept": "text/event-stream"},
    )
    with answer as stream:
        assert any('"position"' in line for line in stream.iter_lines())
    kinds = {(name, each["operation"]) for name, each in names_and_attributes(spans.get_finished_spans())}
    assert {("mutation", ""), ("subscription", "Follow")} <= kinds


def test_refused_documents_have_no_span(api: Client, spans: InMemorySpanExporter) -> None:
    """Invalid documents, expensive ones and bad tokens run nothing."""
    for query in ("{", "{nothing}", "{departments(first: 10000000) {nodes {id}}}"):
        assert "errors" in api.send(query).json()
    assert "InvalidToken" == api.send(NAMED, {"d": BUREAU}, "bad").json()["errors"][0]["extensions"]["code"]
    late = "Follow"  # a subscription of the test before may still be told of something
    assert [] == [
        attributes
        for _, attributes in names_and_attributes(spans.get_finished_spans())
        if attributes["operation"] != late
    ]


def test_refusals_and_faults_end_their_span(
    api: Client, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers are the same with a collector, and the next operation has a span of its own."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    refused = api.send('{department(name: "没有的局") {name}}').json()["errors"][0]
    assert "UnknownDepartment" == refused["extensions"]["code"]
    with monkeypatch.context() as patch:
        patch.setattr("graphql_api.schema.holdings.sources", broken)
        assert "INTERNAL" == api.send("{fundingSources {source}}").json()["errors"][0]["extensions"]["code"]
    assert "data" in api.send("{asOf {position}}").json()
    found = spans.get_finished_spans()
    assert [None] * 3 == [span.parent for span in found]
    assert "secret" not in "".join(span.to_json() for span in found)


def test_work_that_is_stopped_ends_its_span(demonstration_data: Path, spans: InMemorySpanExporter) -> None:
    """A span stopped at the deadline ends, marked as failed."""
    query = f'query Slow {{department(name: "{BUREAU}") {{tables {{rows {{cells {{text}}}}}}}}}}'
    with serving(demonstration_data, Settings(limits=Limits(seconds=0.01))) as client:
        while not spans.get_finished_spans():  # a slow machine is stopped before it begins to run the document
            error = client.send(query, operationName="Slow").json()["errors"][0]["extensions"]
            assert "DeadlinePassed" == error["code"]
    (span,) = spans.get_finished_spans()
    assert ["Slow"] == [attributes["operation"] for _, attributes in names_and_attributes([span])]
    assert trace.StatusCode.ERROR == span.status.status_code


def test_spans_hold_nothing_private(api: Client, spans: InMemorySpanExporter) -> None:
    """Attributes and events of a span hold nothing that the client sent but the operation's name."""
    token = api.token(Scope.READ)
    query = "query Totals($d: String!) {secretAlias: department(name: $d) {name} asOf {position}}"
    for variables in ({"d": BUREAU}, {"d": "不存在的秘密局"}, {"d": 17}):
        api.send(query, variables, token, operationName="Totals")
    found = spans.get_finished_spans()
    assert found
    for span in found:
        assert {"operation", "cost"} == set(span.attributes or {})
        text = span.to_json(indent=None)
        for private in ("secretAlias", "department", BUREAU, "秘密", token, "Bearer"):
            assert private not in text
