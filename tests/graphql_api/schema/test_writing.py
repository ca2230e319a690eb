"""Every command over HTTP: recorded once, validated first, and in the name of the token's subject."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from graphql_api.schema.commands import WRITABLE
from graphql_api.scopes import Scope
from ledger.decisions import DECISIONS
from ledger.operations import commands
from projections.errors import ReadModelUnavailable
from tests.graphql_api.listening import listening
from tests.graphql_api.server import Client
from tests.graphql_api.writing import (
    ARCHIVE,
    BUREAU,
    DAY,
    INPUTS,
    NUMBER,
    Clerk,
    changed,
    differences,
    line,
    money,
    part,
)

Step = tuple[str, Any, dict[str, Any]]


def archive(project: str, **more: Any) -> dict[str, Any]:
    """A line of the archive."""
    return line(project, ARCHIVE, **more)


def steps() -> Iterator[Step]:
    """A year in which every command is recorded once. `$` stands for the last operation, `@` for its second event."""
    nothing: dict[str, Any] = {}
    yield "registerDepartment", {"name": ARCHIVE}, nothing
    yield "registerUnit", {"department": ARCHIVE, "name": "档案馆"}, nothing
    yield "registerProject", {"department": ARCHIVE, "unit": "u01", "name": "修缮", "codeNamed": False}, nothing
    yield "registerProject", {"department": ARCHIVE, "unit": "档案馆", "name": "数字化"}, nothing
    yield (
        "giveName",
        {"department": ARCHIVE, "unit": "档案馆", "project": "修缮", "name": "馆舍修缮", "since": "2025-01-01"},
        nothing,
    )
    yield (
        "stateCode",
        {"classification": "FUNCTION", "code": "2012604", "name": "档案馆", "firstYear": 2025},
        {"reason": "the list of 2025"},
    )
    yield "allocate", {"line": archive("u01-p01"), "parts": [part("5.00", "2012604", "30213")]}, DAY
    yield (
        "advanceTransfer",
        {"line": archive("数字化", unit="u01", source="GENERAL_TRANSFER"), "parts": [part("3", "2012604", "302")]},
        DAY,
    )
    yield "carryOver", {"line": archive("档案馆:馆舍修缮"), "parts": [part("2", "2012604", "NOT_STATED")]}, DAY
    yield (
        "correctCarryover",
        {"line": archive("u01-p01", originYear=2024), "parts": [part("-0.25", "2012604", "NOT_STATED")]},
        DAY,
    )
    yield "supplement", money("20.00", amount={"yuan": "200000.00"}), DAY
    yield "amend", {"eventId": "@", "authority": "虚财社〔2025〕32号"}, nothing
    yield "cut", {"line": line("u05-p03"), "parts": [{**part("0"), "amount": {"fen": "12345678"}}]}, DAY
    yield "recall", {"line": line("u02-p01", originYear=2024), "parts": [part("0.32", economic="NOT_STATED")]}, DAY
    yield "reverse", {"operationId": "$"}, DAY
    yield (
        "reallocate",
        {
            "legs": [
                {"line": archive("u01-p01"), "parts": [part("-1.5", "2012604", "30213")]},
                {"line": archive("u01-p02"), "parts": [part("1", "2012604", "30213"), part("0.5", "2012604", "30227")]},
            ]
        },
        DAY,
    )
    yield (
        "handOver",
        {
            "giving": line("u05-p03"),
            "receiving": archive("u01-p02"),
            "parts": [part("10")],
            "receivingParts": [part("10", "2012604", "30227")],
        },
        DAY,
    )
    yield (
        "carryOver",
        {"line": {**archive("u01-p02"), "fiscalYear": 2026}, "parts": [part("11.5", "2012604", "NOT_STATED")]},
        {"effectiveOn": "2026-01-01"},
    )
    yield "record", several(), DAY


def several() -> list[dict[str, Any]]:
    """Commands of one operation; later ones name subjects that earlier ones register."""
    return [
        {"registerDepartment": {"name": "虚构市地方志办"}},
        {"registerUnit": {"department": "虚构市地方志办", "name": "编纂处"}},
        {"registerProject": {"department": "虚构市地方志办", "unit": "编纂处", "name": "年鉴"}},
        {"allocate": {"line": line("年鉴", "虚构市地方志办", unit="编纂处"), "parts": [part("8.008")]}},
        {"allocate": {"line": line("u00-basic", "虚构市地方志办"), "parts": apart("2")}},
    ]


def apart(wan: str) -> list[dict[str, Any]]:
    """Two breakdowns of one amount."""
    return [
        {"amount": {"wan": wan}, "function": "2080111", "axis": "FUNCTION"},
        {"amount": {"wan": wan}, "economic": "30201", "axis": "ECONOMIC"},
    ]


def test_every_command_except_those_of_an_import_is_a_mutation() -> None:
    """And a field of the commands of `record`."""
    of_imports = {commands.RoundResidual, commands.PublishDisclosure, commands.RequireEmptyYear}
    assert set(DECISIONS) - of_imports == {each.command for each in WRITABLE}
    assert set(INPUTS) | {"record"} == {name for name, _, _ in steps()}


def test_every_command_changes_the_cells_that_its_validation_showed(clerk: Clerk) -> None:
    """Validation records nothing. Recording then changes the same cells to the same texts and fen, as the comparison of
    all tables at both positions finds."""
    last: dict[str, Any] = {}
    moved = 0
    for name, given, operation in steps():
        if name in ("reverse", "amend"):
            own = {"$": last["operationId"], "@": last["eventIds"][-1]}
            given = {key: own.get(value, value) for key, value in given.items()}  # noqa: PLW2901
        before = clerk.api.ledger.last_position()
        planned = clerk.does(name, given, **operation, validateOnly=True)
        assert ("Validated", before) == (planned["__typename"], planned["asOf"]["position"]), planned
        assert before == clerk.api.ledger.last_position()
        last = clerk.records(name, given, **operation)
        assert last["eventIds"][1:] == [event["id"] for event in planned["events"]]
        assert last["position"] == before + len(last["eventIds"]) == clerk.api.ledger.last_position()
        budgets = {(BUREAU, 2025), *((each["department"], each["fiscalYear"]) for each in planned["changes"])}
        assert changed(planned) == changed(last) == differences(clerk.api, budgets, before, last["position"])
        assert bool(planned["changes"]) == any(event["fen"] for event in planned["events"])
        moved += len(planned["changes"])
    assert moved > 300


def test_validation_shows_derived_amounts(clerk: Clerk) -> None:
    """Money carried under a coarse code leaves the old line under its own codes: derived, with a warning."""
    carried = {**line("u02-p02"), "fiscalYear": 2026}
    planned = clerk.does(
        "carryOver",
        {"line": carried, "parts": [part("130", economic="302")]},
        effectiveOn="2026-01-01",
        validateOnly=True,
    )
    opened, closed = planned["events"]
    assert ("CarriedOver", "CARRYOVER", "130.00") == (opened["event"], opened["kind"], opened["text"])
    assert ("Adjusted", "CARRIED_FORWARD", "-130.00") == (closed["event"], closed["kind"], closed["text"])
    assert {"DERIVED"} == {each["basis"] for each in closed["parts"]}
    assert ["closing_derived"] == [each["code"] for each in planned["warnings"]]
    assert {2025, 2026} == {each["fiscalYear"] for each in planned["changes"]}


def test_the_recorder_is_the_tokens_subject(clerk: Clerk) -> None:
    """The operation keeps its reason, approver and authority; the client cannot give a recorder."""
    said = {"reason": "虚构", "approvedBy": "局长", "effectiveOn": "2025-04-01", "authority": "虚财社[2025]40号"}
    token = clerk.api.token(Scope.RECORD)
    done = Clerk(clerk.api, token).records("supplement", money("0.01"), **said)
    assert {
        "recordedBy": "tester", "approvedBy": "局长", "reason": "虚构", "commands": ["Supplement"],
        "authority": {"documentNumber": "虚财社〔2025〕40号"},
    } == done["operation"]  # fmt: skip
    unknown = clerk.sends("supplement", money("0.01"), **said, recordedBy="somebody else")
    assert "recordedBy" in unknown["errors"][0]["message"]


def test_the_same_amount_under_the_same_number_is_a_warning(clerk: Clerk) -> None:
    """It is recorded all the same; the warning names the earlier operation."""
    first = clerk.records("supplement", money("0.07"), **DAY)
    second = clerk.records("supplement", money("0.07"), **DAY)
    assert ["same_authority_and_amount"] == [each["code"] for each in second["warnings"]]
    assert first["operationId"] in second["warnings"][0]["message"]


def test_a_key_is_recorded_once(clerk: Clerk) -> None:
    """Repeating a request under its key returns the stored outcome, also when validating, and also for commands that
    could not be repeated; other content under the key is refused."""
    first = clerk.records("supplement", money("1.11"), **DAY, idempotencyKey="k1")
    again = clerk.records("supplement", money("1.11"), **DAY, idempotencyKey="k1")
    tried = clerk.does("supplement", money("1.11"), **DAY, idempotencyKey="k1", validateOnly=True)
    assert (False, True, True) == (first.pop("repeated"), again.pop("repeated"), tried.pop("repeated"))
    assert first == again == tried
    for only in (False, True):
        other = clerk.refused("supplement", money("1.12"), **DAY, idempotencyKey="k1", validateOnly=only)
        assert ("IdempotencyKeyReused", "CLASH", "k1") == (other["rule"], other["branch"], other["key"])
    named = [
        {"registerDepartment": {"name": "虚构市气象局"}},
        {"registerUnit": {"department": "虚构市气象局", "name": "台"}},
    ]
    once = clerk.records("record", named, idempotencyKey="k2")
    assert once["operationId"] == clerk.records("record", named, idempotencyKey="k2")["operationId"]
    assert "AlreadyRegistered" == clerk.refused("record", named)["rule"]


def test_several_commands_are_one_operation_or_none(clerk: Clerk) -> None:
    """One refusal refuses them all; a cut before its supplement is fine, since only the whole must not overdraw."""
    fine = {"supplement": money("3")}
    refusal = clerk.refused("record", [fine, {"cut": money("99999")}], **DAY)
    assert ("BalanceBelowZero", "RULE") == (refusal["rule"], refusal["branch"])
    assert int(refusal["shortfallFen"]) > 0
    done = clerk.records("record", [{"cut": money("140")}, {"supplement": money("140")}], **DAY)
    assert [] == done["changes"]
    assert ["Cut", "Supplement"] == done["operation"]["commands"]


FIGURE = "query($a: Address!) {figure(address: $a) {cell {fen}}}"
GENERAL = {"department": BUREAU, "fiscalYear": 2025, "table": 5, "row": "total", "column": "1"}


def general_fen(api: Client) -> int:
    """The whole general budget of the bureau."""
    return int(api.ask(FIGURE, a=GENERAL)["figure"]["cell"]["fen"])


def test_concurrent_writers_lose_nothing(clerk: Clerk) -> None:
    """Eight threads supplement one line: some get ConcurrentChange and repeat; in the end every amount is there."""
    before = general_fen(clerk.api)
    given = {"line": line("u05-p01"), "parts": [part("1", "2080111", "30213")]}
    seen: Counter[str] = Counter()

    def write(key: str) -> None:
        came = ""
        while came != "Recorded":
            came = clerk.does("supplement", given, **DAY, idempotencyKey=key)["__typename"]
            seen[came] += 1

    rounds = 0
    while rounds < 10 and not seen["ConcurrentChange"]:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(write, [f"{rounds}-{number}" for number in range(40)]))
        rounds += 1
    assert rounds * 40 * 1_000_000 == general_fen(clerk.api) - before
    assert {"Recorded", "ConcurrentChange"} == set(seen)
    assert rounds * 40 == seen["Recorded"]


def test_a_field_knows_subjects_that_an_earlier_one_registered(clerk: Clerk) -> None:
    """Mutations of a document run in order; each is an operation of its own."""
    unit = 'registerUnit(input: {department: "虚构市林业局", name: "苗圃"}, operation: $o)'
    query = f"""mutation($o: OperationInput!) {{
      a: registerDepartment(input: {{name: "虚构市林业局"}}, operation: $o) {{__typename}}
      b: {unit} {{... on Recorded {{operationId}}}}
      c: {unit} {{... on AlreadyRegistered {{what name}}}}}}"""
    answer = clerk.api.ask(query, clerk.token, o={})
    assert {"what": "unit", "name": "苗圃"} == answer["c"]
    assert answer["b"]["operationId"]


def test_a_document_number_gets_its_usual_form(clerk: Clerk) -> None:
    """A 文号 names one document, whatever brackets it is typed with."""
    done = clerk.records("supplement", money("0.02", authority="虚财社[2025]41号"), effectiveOn="2025-03-15")
    found = clerk.api.ask("query($i: ID!) {event(id: $i) {authority {documentNumber}}}", i=done["eventIds"][1])
    assert "虚财社〔2025〕41号" == found["event"]["authority"]["documentNumber"]
    assert NUMBER != found["event"]["authority"]["documentNumber"]


def test_the_example_of_the_manual_works(clerk: Clerk) -> None:
    """Its document and variables, sent as they are."""
    manual = (Path(__file__).parents[3] / "docs/api.md").read_text("utf-8")
    section = manual[manual.index("## Writing") :]
    query, variables = (re.findall(rf"```{kind}\n(.*?)```", section, re.DOTALL)[0] for kind in ("graphql", "json"))
    done = clerk.api.ask(query, clerk.token, **json.loads(variables))["supplement"]
    assert [{"event": "Adjusted", "kind": "SUPPLEMENT", "text": "20.00"}] == done["events"]
    assert done["changes"]


async def test_a_socket_writes_as_a_request_does(clerk: Clerk) -> None:
    """In the name of its token, once under its key; without a token it is refused."""
    query = """mutation($i: MoneyInput!, $o: OperationInput!) {supplement(input: $i, operation: $o) {
      ... on Recorded {repeated operation {recordedBy} changes {table}}}}"""
    operation = {**DAY, "idempotencyKey": "by socket"}
    async with listening(clerk.api, query, clerk.token, i=money("0.03"), o=operation) as one:
        done = (await one.told())["supplement"]
    assert (False, "tester") == (done["repeated"], done["operation"]["recordedBy"])
    assert done["changes"]
    assert clerk.records("supplement", money("0.03"), **operation)["repeated"]
    async with listening(clerk.api, query, i=money("0.03"), o=operation) as nobody:
        answer = await nobody.hears()
    assert "TokenNeeded" in json.dumps(answer)


def test_a_fault_after_recording_does_not_hide_it(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cells cannot be read: the operation is answered all the same."""

    def broken(*_: object, **__: object) -> None:
        raise ReadModelUnavailable("read-model.sqlite", "disk full")

    monkeypatch.setattr("projections.answers.operation_effects.changes_of_operation", broken)
    answer = clerk.sends("supplement", money("0.04"), **DAY)
    found = answer["data"]["it"]
    assert ("Recorded", None, clerk.api.ledger.last_position()) == (
        found["__typename"], found["changes"], found["position"],
    )  # fmt: skip
    assert "ReadModelUnavailable" == answer["errors"][0]["extensions"]["code"]
