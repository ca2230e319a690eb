"""Every reason why nothing is recorded: a type of its own with fields for programs, or an error."""

import logging
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLUnionType
from strawberry.utils.str_converters import to_camel_case

from graphql_api.schema.build import GRAPHQL
from graphql_api.schema.refused import refusal_of
from graphql_api.scopes import Scope
from graphql_api.transport.auth import issue, secret_in
from ledger import errors
from ledger.log.postgres_connection import ConnectionLost
from ledger.terms.identity import department_id
from tests.graphql_api.server import Client
from tests.graphql_api.writing import ARCHIVE, BUREAU, DAY, Clerk, line, money, part

TWO: Any = {"legs": [{"line": line("u05-p03"), "parts": [part("-1")]}, {"line": line("u05-p01"), "parts": [part("2")]}]}
ACROSS: Any = {"legs": [*TWO["legs"], {"line": {**line("u05-p01"), "source": "UNIT_OTHER"}, "parts": [part("-1")]}]}
NO_NUMBER = {"effectiveOn": "2025-03-15"}
NOWHERE = "00000000-0000-4000-8000-000000000000"


def test_every_class_of_the_ledger_is_a_type_with_its_fields() -> None:
    """No class and no field is missing; the description has the sentence in both languages."""
    union = GRAPHQL.type_map["RecordResult"]
    assert isinstance(union, GraphQLUnionType)
    types = {each.name: each for each in union.types}
    tree = {name: each for name, each in vars(errors).items() if getattr(each, "sentence", None)}
    inner = {base.__name__ for refusal in tree.values() for base in refusal.__bases__}
    leaves = tree.keys() - inner - {"SubmissionRefused"}  # no mutation answers it
    assert {*leaves, "Recorded", "Validated"} == types.keys()
    for name in leaves:
        refusal, found = getattr(errors, name), types[name]
        assert isinstance(found, GraphQLObjectType)
        assert {"rule", "branch", "message", *(to_camel_case(f.name) for f in fields(refusal))} == found.fields.keys()
        assert ["Refusal"] == [each.name for each in found.interfaces]
        assert f"{refusal.sentence()} ({refusal.zh})" == found.description
    branches = GRAPHQL.type_map["RefusalBranch"]
    assert isinstance(branches, GraphQLEnumType)
    assert len(errors.LedgerError.__subclasses__()) >= len(branches.values)


REFUSALS: list[tuple[str, Any, dict[str, Any], str, dict[str, Any]]] = [
    ("registerDepartment", {"name": " "}, {}, "InvalidName", {"name": "' '"}),
    ("registerDepartment", {"name": BUREAU}, {}, "AlreadyRegistered", {"what": "department", "name": BUREAU}),
    ("registerUnit", {"department": "无此局", "name": "科"}, {}, "UnknownDepartment", {}),
    ("registerProject", {"department": BUREAU, "unit": "u99", "name": "项目"}, {}, "UnknownUnit", {}),
    ("registerProject", {"department": BUREAU, "unit": "u05", "name": "职称评审费"}, {}, "AlreadyRegistered", {}),
    ("giveName", {"department": BUREAU, "project": "u05-p99", "name": "名", "since": "2025-01-01"}, {},
     "UnknownProject", {}),
    ("stateCode", {"classification": "FUNCTION", "code": "20", "name": "名", "firstYear": 2025}, {}, "InvalidCode",
     {"classification": "function", "code": "20"}),
    ("stateCode", {"classification": "FUNCTION", "code": "2080111", "name": "别的名", "firstYear": 2025}, {},
     "ContradictoryCodeName", {"stated": "别的名", "listed": "公共就业服务和职业技能鉴定机构"}),
    ("allocate", money("0"), DAY, "AmountNotPositive", {"amountFen": "0"}),
    ("allocate", {"line": line("u05-p03"), "parts": [part("x")]}, DAY, "InvalidAmount", {"text": "x"}),
    ("allocate", {"line": line("u05-p03"), "parts": [part("1.0000001")]}, DAY, "InvalidAmount", {"text": "1.0000001"}),
    ("allocate", {"line": line("u05-p03"), "parts": []}, DAY, "AmountNotPositive", {}),
    ("allocate", {"line": line("u05-p03"), "parts": [part("1", "2080199")]}, DAY, "UnknownCode", {"fiscalYear": 2025}),
    ("allocate", money("1", amount={"wan": "2"}), DAY, "UnbalancedBreakdown",
     {"amountFen": "2000000", "breakdownFen": "1000000"}),
    ("allocate", {"line": line("u05-p03"), "parts": [part("1", axis="FUNCTION")]}, DAY, "MixedBreakdown",
     {"axes": ["function"]}),
    ("allocate", {"line": line("u05-p03"), "parts": [
        {"amount": {"wan": "1"}, "function": "208", "axis": "FUNCTION"},
        {"amount": {"wan": "1"}, "economic": "302", "axis": "ECONOMIC"},
    ]}, DAY, "SeparateBreakdownNotAllowed", {}),
    ("allocate", money("1"), {}, "InvalidCommand", {"command": "operation"}),
    ("allocate", money("1"), {"effectiveOn": "2029-01-01"}, "InvalidDate",
     {"effectiveOn": "2029-01-01", "fiscalYear": 2025}),
    ("allocate", money("1"), {**DAY, "idempotencyKey": "k" * 201}, "InvalidCommand", {}),
    ("advanceTransfer", money("1"), NO_NUMBER, "AuthorityRequired", {"kind": "advance_transfer"}),
    ("carryOver", {"line": line("u05-p03", originYear=2025), "parts": [part("1")]}, DAY, "WrongOriginYear",
     {"originYear": 2025, "fiscalYear": 2025}),
    ("supplement", money("1"), NO_NUMBER, "AuthorityRequired", {"kind": "supplement"}),
    ("supplement", {"line": line("u05-p03", originYear=2024), "parts": [part("1")]}, DAY, "WrongLot",
     {"kind": "supplement", "lot": "carried"}),
    ("cut", money("99999", "u02-p02"), DAY, "BalanceBelowZero",
     {"bucket": "total", "on": "2025-03-15", "shortfallFen": str(99_999_000_000 - 182_880_000), "operations": []}),
    ("recall", {"line": line("u02-p02"), "parts": [part("1", economic="30213")]}, DAY, "BalanceBelowZero",
     {"bucket": "economic 30213", "shortfallFen": "1000000"}),
    ("correctCarryover", money("-1"), DAY, "WrongLot", {"kind": "carryover_correction", "lot": "current"}),
    ("reallocate", TWO, DAY, "UnbalancedReallocation", {"sumFen": "1000000"}),
    ("reallocate", ACROSS, DAY, "ReallocationCrossesLines",
     {"field": "source", "values": ["GENERAL_LOCAL", "UNIT_OTHER"]}),
    ("handOver", {"giving": line("u05-p03"), "receiving": line("u05-p01"), "parts": [part("1")]}, DAY,
     "HandoverWithinDepartment", {"field": "department"}),
    ("reverse", {"operationId": NOWHERE}, DAY, "UnknownOperation", {"operationId": NOWHERE}),
    ("reverse", {"operationId": "x"}, DAY, "UnknownOperation", {"operationId": "x"}),
    ("amend", {"eventId": f"{NOWHERE}/1", "reason": "x"}, {}, "UnknownEvent", {"eventId": f"{NOWHERE}/1"}),
    ("record", [{"supplement": money("1")}, {"reverse": {"operationId": NOWHERE}}], DAY, "UnknownOperation", {}),
    ("record", [], DAY, "InvalidCommand", {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given", "operation", "rule", "told"),
    REFUSALS,
    ids=[f"{number} {each[0]} {each[3]}" for number, each in enumerate(REFUSALS)],
)
def test_a_refusal_is_an_answer(
    clerk: Clerk, name: str, given: Any, operation: dict[str, Any], rule: str, told: dict[str, Any]
) -> None:
    """Of its own type, with its fields and a sentence in two languages; nothing is recorded, and validation answers the
    same."""
    found = clerk.refused(name, given, **operation)
    assert rule == found["rule"], found
    assert told == {key: found[key] for key in told}
    kind = getattr(errors, rule)
    assert found["message"]["en"].startswith(kind.sentence())
    assert found["message"]["zh"].startswith(kind.zh)
    assert found == clerk.refused(name, given, **operation, validateOnly=True)


def test_impossible_reversals_are_refused(clerk: Clerk) -> None:
    """Before the operation's day, beside other commands, twice, of a reversal, or of an operation without money."""
    done = clerk.records("supplement", money("1.5"), **DAY)["operationId"]
    before = clerk.refused("reverse", {"operationId": done}, effectiveOn="2025-03-14")
    assert ("ReversalBeforeOperation", "2025-03-15", "2025-03-14") == (
        before["rule"], before["operationOn"], before["reversalOn"],
    )  # fmt: skip
    beside = clerk.refused("record", [{"reverse": {"operationId": done}}, {"supplement": money("1")}], **DAY)
    assert "InvalidCommand" == beside["rule"]
    reversal = clerk.records("reverse", {"operationId": done}, **DAY)["operationId"]
    twice = clerk.refused("reverse", {"operationId": done}, **DAY)
    assert ("AlreadyReversed", reversal) == (twice["rule"], twice["reversedBy"])
    assert "ReversalOfReversal" == clerk.refused("reverse", {"operationId": reversal}, **DAY)["rule"]
    unit = clerk.records("registerUnit", {"department": BUREAU, "name": "新中心"})["operationId"]
    assert "NothingToReverse" == clerk.refused("reverse", {"operationId": unit}, **DAY)["rule"]


@pytest.mark.parametrize(
    "amount",
    [{}, {"wan": "1", "fen": "100"}, {"wan": None}, {"wan": 1.5}, {"fen": 1_000_000}, {"yuan": 1}, 1.5, "1.5", None],
    ids=repr,
)
def test_an_amount_is_a_text_in_exactly_one_unit(clerk: Clerk, amount: Any) -> None:
    """Anything else is an invalid request."""
    given = {"line": line("u05-p03"), "parts": [{**part("1"), "amount": amount}]}
    assert "INVALID_REQUEST" == clerk.error("allocate", given, **DAY)


def test_an_operation_has_a_bounded_number_of_commands(clerk: Clerk) -> None:
    """201 commands are refused before any is read."""
    assert "TooComplex" == clerk.error("record", [{"supplement": money("1")}] * 201, **DAY)


def test_writing_always_needs_a_token_with_the_scope(clerk: Clerk) -> None:
    """Also if reading needs none: no token, one for reading, and an expired one are refused."""
    api, given = clerk.api, ("supplement", money("1"))
    past = issue(secret_in(api.data)[0], "x", [Scope.RECORD], now=datetime.now(UTC) - timedelta(days=100))
    assert "TokenNeeded" == Clerk(api, "").error(*given, **DAY)
    assert "TokenNeeded" == Clerk(api, "").error(*given, **DAY, validateOnly=True)
    assert "NotAllowed" == Clerk(api, api.token(Scope.READ)).error(*given, **DAY)
    assert "InvalidToken" == Clerk(api, past).error(*given, **DAY)
    assert "Recorded" == Clerk(api, api.token(Scope.ADMIN)).records(*given, **DAY)["__typename"]


def test_a_mutation_by_get_is_refused(clerk: Clerk) -> None:
    """A link must never record."""
    query = 'mutation {registerDepartment(input: {name: "虚构市某局"}, operation: {}) {__typename}}'
    headers = {"authorization": f"Bearer {clerk.token}", "accept": "application/graphql-response+json"}
    assert 405 == clerk.api.http.get("/graphql", params={"query": query}, headers=headers).status_code


def test_a_token_for_one_department_records_in_no_other(clerk: Clerk) -> None:
    """Not on lines or names of others, nor by a handover, a reversal or an amendment; subjects that it may not see are
    unknown to it. The lists of codes, which all departments share, are closed to it."""
    api = clerk.api
    own = Clerk(api, api.token(Scope.READ, Scope.RECORD, departments=[department_id(ARCHIVE)]))
    assert "NotAllowed" == own.error("registerDepartment", {"name": "虚构市某局"})
    own.records("registerDepartment", {"name": ARCHIVE})
    own.records("registerUnit", {"department": ARCHIVE, "name": "档案馆"})
    own.records("registerProject", {"department": ARCHIVE, "unit": "u01", "name": "修缮"})
    assert "NotAllowed" == own.error("registerUnit", {"department": BUREAU, "name": "分中心"})
    named = {"department": BUREAU, "name": "别名", "alias": True, "since": "2025-01-01"}
    assert "NotAllowed" == own.error("giveName", named)
    assert "NotAllowed" == own.error("supplement", money("1"), **DAY, validateOnly=True)
    code = {"classification": "FUNCTION", "code": "2012604", "name": "档案馆", "firstYear": 2025}
    assert "NotAllowed" == own.error("stateCode", code)
    there = line("u01-p01", ARCHIVE)
    handover = {"giving": line("u05-p03"), "receiving": there, "parts": [part("1")]}
    assert "NotAllowed" == own.error("handOver", handover, **DAY)
    done = clerk.records("handOver", handover, **DAY)
    assert {BUREAU, ARCHIVE} == {each["department"] for each in done["changes"]}
    assert "NotAllowed" == own.error("reverse", {"operationId": done["operationId"]}, **DAY)
    other = clerk.records("supplement", money("1.25"), **DAY)
    assert "UnknownOperation" == own.refused("reverse", {"operationId": other["operationId"]}, **DAY)["rule"]
    assert "UnknownEvent" == own.refused("amend", {"eventId": other["eventIds"][1], "reason": "x"})["rule"]
    assert own.records("amend", {"eventId": done["eventIds"][2], "reason": "x"})["eventIds"]
    within = {"line": there, "parts": [part("1")]}
    assert {ARCHIVE} == {each["department"] for each in own.records("allocate", within, **DAY)["changes"]}


def test_a_fault_of_the_store_is_answered_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    """The client must know that nothing was recorded; the operator must know why."""
    with caplog.at_level(logging.INFO):
        found: Any = refusal_of(ConnectionLost("disk full"))
        refusal_of(errors.LogNotProtected(("a guard",)))
    assert ("StoreUnavailable", "disk full", "STORAGE") == (found.rule, found.why, found.branch.name)
    assert [logging.WARNING, logging.ERROR] == [each.levelno for each in caplog.records]
    assert "disk full" in caplog.messages[0]
    assert "a guard" in caplog.messages[1]
    assert [None, None] == [each.exc_info for each in caplog.records]  # a traceback would add nothing


def test_errors_have_sentences_in_both_languages(writing_api: Client) -> None:
    """As refusals have."""
    answer = writing_api.send('{department(name: "无此局") {name}}').json()["errors"][0]["extensions"]
    assert answer["message_zh"].startswith(errors.UnknownDepartment.zh)
    assert answer["message_en"].startswith(errors.UnknownDepartment.sentence())
