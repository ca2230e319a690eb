"""Every class of refusal is provoked over HTTP by a test, or has a reason why no client can meet it."""

import inspect
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from graphql_api import errors as api_errors
from graphql_api.app import Settings
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.transport.auth import AccessRules, secret_in
from ledger import errors as ledger_errors
from ledger.errors import LedgerError
from projections import errors as projection_errors
from tests.graphql_api import test_operating
from tests.graphql_api.export import test_export
from tests.graphql_api.live import test_live_protocol, test_live_slow
from tests.graphql_api.scheduling import test_fair_queue, test_position_wait
from tests.graphql_api.schema import test_writing, test_writing_refused
from tests.graphql_api.server import Client, serving
from tests.graphql_api.transport import test_access, test_faults, test_hostile, test_persisted
from tests.graphql_api.writing import BUREAU, Clerk

NOWHERE = "00000000-0000-4000-8000-000000000000"
BUDGET = f'department: "{BUREAU}"'
CELL = '{figure(address: {%s, table: %d, row: "%s", column: "%s"}) {row}}'
GROUPS = "{groupBy(%s, keys: [SOURCE], narrow: {%s}) {groups {totalCount}}}"

READING: dict[str, str] = {
    "AmbiguousLabel": CELL % (BUDGET, 7, "综合业务费", "1"),
    "InvalidCursor": '{operations(after: "????") {totalCount}}',
    "InvalidId": '{node(id: "????") {id}}',
    "InvalidPoint": '{asOf(at: {position: 5, disclosure: "62d6"}) {position}}',
    "LineNotInDocument": f'{{department(name: "{BUREAU}") {{disclosures {{lines(line: 99999) {{text}}}}}}}}',
    "NoDisclosure": f"{{reconciliation({BUDGET}, fiscalYear: 2031) {{published}}}}",
    "NoneWanted": f"{{groupBy({BUDGET}, keys: [SOURCE], top: 0) {{groups {{totalCount}}}}}}",
    "PageTooLarge": "{operations(first: 0) {totalCount}}",
    "PositionInsideOperation": "{asOf(at: {position: 3}) {position}}",
    "PositionNotReached": "{asOf(at: {position: 99999}) {position}}",
    "UnknownColumn": CELL % (BUDGET, 5, "20801", "99"),
    "UnknownDepartment": '{department(name: "没有的局") {name}}',
    "UnknownDisclosure": '{asOf(at: {disclosure: "abc"}) {position}}',
    "UnknownEvent": f'{{event(id: "{NOWHERE}/1") {{id}}}}',
    "UnknownFieldValue": GROUPS % (BUDGET, 'functions: ["20"]'),
    "UnknownLine": f'{{line(id: "{NOWHERE}") {{id}}}}',
    "UnknownOperation": f'{{operation(id: "{NOWHERE}") {{id}}}}',
    "UnknownProject": GROUPS % (BUDGET, 'projects: ["u99-p99"]'),
    "UnknownRow": CELL % (BUDGET, 5, "999", "1"),
    "UnknownTable": GROUPS % (BUDGET, "table: 12"),
    "UnknownUnit": GROUPS % (BUDGET, 'units: ["u99"]'),
}


def own(name: str) -> type[LedgerError]:
    """The class with this name."""
    found: type[LedgerError] = next(getattr(module, name) for module in MODULES if hasattr(module, name))
    return found


def check(name: str, told: dict[str, Any]) -> None:
    """Check a refusal, in GraphQL's extensions or in a problem: its class, fields, and sentence in two languages. The
    fields of a fault of the read model are only for the operator."""
    kind = own(name)
    assert name == told["code"], told
    assert told["message_en"].startswith(kind.sentence("en"))
    assert told["message_zh"].startswith(kind.sentence("zh"))
    fields = set() if issubclass(kind, projection_errors.ReadModel) else set(inspect.get_annotations(kind))
    assert fields == set(told["fields"])


@pytest.mark.parametrize("name", READING)
def test_a_refused_question_is_answered_in_two_languages(api: Client, name: str) -> None:
    """Each error has its path in the answer, its class, its fields and a sentence."""
    answer = api.send(READING[name])
    assert 200 == answer.status_code
    (error,) = answer.json()["errors"]
    check(name, error["extensions"])
    assert error.get("path") or name == "PageTooLarge"  # refused before the document runs
    assert error["message"] == error["extensions"]["message_en"]


def test_an_empty_ledger_has_no_departments(tmp_path: Path) -> None:
    """Nothing is recorded, so no name is known."""
    with serving(tmp_path) as client:
        (error,) = client.send('{department(name: "某局") {name}}').json()["errors"]
    check("NothingRecorded", error["extensions"])


def test_all_departments_have_no_list_of_events(api: Client) -> None:
    """Some lists are of one department only."""
    answer = api.http.get("/export/events.csv", params={"department": "*"})
    assert 400 == answer.status_code
    check("OneDepartmentOnly", answer.json())


def test_of_several_departments_one_must_be_named(tmp_path: Path) -> None:
    """With several departments and no disclosure, there is no default."""
    with serving(tmp_path, Settings(access=AccessRules(secret=secret_in(tmp_path)[0]))) as client:
        for name in ("虚构市甲局", "虚构市乙局"):
            Clerk(client).records("registerDepartment", {"name": name})
        answer = client.http.get("/export/entries.csv")
    assert 400 == answer.status_code
    check("SeveralDepartments", answer.json())


LINES = f'{{department(name: "{BUREAU}") {{disclosures {{digest lines(line: 697) {{text}}}}}}}}'


@pytest.mark.parametrize("name", ["DocumentNotKept", "DamagedDocument"])
def test_a_missing_or_changed_document_is_not_quoted(demonstration_data: Path, tmp_path: Path, name: str) -> None:
    """Its file is not there, or was changed since."""
    shutil.copytree(demonstration_data, tmp_path / "data")
    for kept in (tmp_path / "data" / "documents").iterdir():
        kept.unlink() if name == "DocumentNotKept" else kept.write_bytes(kept.read_bytes() + b"!")
    with serving(tmp_path / "data") as client:
        (error,) = client.send(LINES).json()["errors"]
    check(name, error["extensions"])
    assert ["department", "disclosures", 0, "lines"] == error["path"]


def test_a_sheet_that_would_be_too_long_is_refused(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any of it is sent; other forms have no such limit."""
    monkeypatch.setattr("graphql_api.export.workbook._MOST_ROWS", 100)
    answer = api.http.get("/export/entries.xlsx", params={"department": BUREAU})
    assert 400 == answer.status_code
    check("SheetTooLong", answer.json())
    assert 200 == api.http.get("/export/entries.csv", params={"department": BUREAU}).status_code


def test_an_event_that_is_too_large_is_an_error(demonstration_data: Path) -> None:
    """At its position, so that the client can go on after it."""
    body = {"query": "subscription {operations(after: 0) {position operation {commands}}}"}
    headers = {"accept": "text/event-stream"}
    with (
        serving(demonstration_data, Settings(live=LiveLimits(event_bytes=10))) as client,
        client.http.stream("POST", "/graphql", json=body, headers=headers) as stream,
    ):
        first = next(line for line in stream.iter_lines() if line.startswith("data:") and len(line) > len("data: "))
    assert "AnswerTooLarge" in first
    assert api_errors.AnswerTooLarge.zh in first


def test_an_import_is_not_reversed_from_a_later_day_on(clerk: Clerk) -> None:
    """Its money would stay in force until then, and a second import would count twice."""
    imported = clerk.api.ask("{operations {nodes {id}}}")["operations"]["nodes"][0]["id"]
    found = clerk.refused("reverse", {"operationId": imported}, effectiveOn="2025-12-31", validateOnly=True)
    assert ("ReversalAfterDocument", "RULE", imported) == (found["rule"], found["branch"], found["operationId"])
    assert found["message"]["zh"].startswith(ledger_errors.ReversalAfterDocument.zh)
    assert found["message"]["en"].startswith(ledger_errors.ReversalAfterDocument.sentence())


MODULES: tuple[ModuleType, ...] = (ledger_errors, projection_errors, api_errors)

# Refusals beside READING and the table of test_writing_refused: the test that provokes each.
ELSEWHERE: dict[str, Callable[..., object]] = {
    "AlreadyReversed": test_writing_refused.test_impossible_reversals_are_refused,
    "AnswerTooLarge": test_an_event_that_is_too_large_is_an_error,
    "ConcurrentChange": test_writing.test_concurrent_writers_lose_nothing,
    "DamagedDocument": test_a_missing_or_changed_document_is_not_quoted,
    "DeadlinePassed": test_hostile.test_work_stops_at_its_deadline,
    "DocumentIdMismatch": test_persisted.test_ids_are_checked,
    "DocumentNotKept": test_a_missing_or_changed_document_is_not_quoted,
    "IdempotencyKeyReused": test_writing.test_a_key_is_recorded_once,
    "InvalidParameter": test_export.test_refusals_are_problems,
    "InvalidToken": test_access.test_a_bad_token_is_always_refused,
    "NotAllowed": test_access.test_reading_may_need_a_token,
    "NotListed": test_persisted.test_an_allow_list_serves_nothing_else,
    "NotReachedYet": test_position_wait.test_an_unreached_position_is_refused,
    "NothingRecorded": test_an_empty_ledger_has_no_departments,
    "NothingToReverse": test_writing_refused.test_impossible_reversals_are_refused,
    "OneDepartmentOnly": test_all_departments_have_no_list_of_events,
    "OriginNotAllowed": test_live_protocol.test_pages_of_other_origins_may_not_subscribe,
    "OtherDefinitions": test_export.test_refusals_are_problems,
    "ReadModelUnavailable": test_faults.test_an_unreadable_cell_is_an_error_at_its_path,
    "ReversalAfterDocument": test_an_import_is_not_reversed_from_a_later_day_on,
    "ReversalBeforeOperation": test_writing_refused.test_impossible_reversals_are_refused,
    "ReversalOfReversal": test_writing_refused.test_impossible_reversals_are_refused,
    "ServerStopping": test_operating.test_a_stopping_server_refuses_waiting_requests,
    "SeveralDepartments": test_of_several_departments_one_must_be_named,
    "SheetTooLong": test_a_sheet_that_would_be_too_long_is_refused,
    "SlowConsumer": test_live_slow.test_a_client_without_pongs_is_closed,
    "Throttled": test_access.test_clients_are_throttled_by_cost,
    "TokenExpired": test_live_protocol.test_an_expired_token_ends_its_connections,
    "TokenNeeded": test_access.test_reading_may_need_a_token,
    "TooComplex": test_hostile.test_expensive_documents_are_refused_before_they_run,
    "TooCostly": test_hostile.test_expensive_documents_are_refused_before_they_run,
    "TooManyConnections": test_live_protocol.test_live_connections_are_limited,
    "TooManySubscriptions": test_live_protocol.test_subscriptions_of_a_connection_are_limited,
    "TooManyWaiting": test_fair_queue.test_too_many_waiting_requests_are_refused_over_http,
    "UnknownDocumentId": test_persisted.test_ids_are_checked,
    "UnknownExport": test_export.test_refusals_are_problems,
    "UnknownParameter": test_export.test_refusals_are_problems,
    "UnreadableRequest": test_hostile.test_unreadable_requests_are_refused,
}

IMPORTS_ONLY = "the command is a part of an import, and no mutation"
DAMAGE = "somebody must have changed the files of the ledger or the read model"
NEVER: dict[str, str] = {
    "AlreadyPublished": IMPORTS_ONLY,
    "DemonstrationRefused": "no input of the schema gives a recording time or marks a demonstration",
    "ForeignLog": DAMAGE,
    "ForeignRows": DAMAGE,
    "InvalidCodeList": "lists of codes are read from files before the server starts",
    "InvalidKeys": "the keys of an identity provider are read before the server starts",
    "InvalidManifest": "the list of documents is read before the server starts",
    "InvalidNotation": "it is the notation of the command line; inputs have a field for each part",
    "InvalidTable": "a declaration is checked when it is loaded, before the server starts",
    "LogNotProtected": DAMAGE,
    "LogLost": "a directory without its log is refused before the server starts",
    "LogRewound": DAMAGE,
    "NotAReadModel": DAMAGE,
    "OtherSelection": "the departments of a read model are chosen before the server starts",
    "OutcomeUnknown": "the connection to PostgreSQL must break at the one moment; tried with the log itself",
    "ProjectionStopped": DAMAGE,
    "ReadModelInMemory": "rebuilding is a command, and the read model of a data directory is a file",
    "ResidualOutOfBounds": IMPORTS_ONLY,
    "StoreUnavailable": DAMAGE,
    "SubmissionRefused": "it is about many operations submitted at once, which no mutation takes",
    "UnknownField": "fields are values of an enumeration of the schema",
    "UnreadableEvent": DAMAGE,
    "YearAlreadyRecorded": IMPORTS_ONLY,
}


def leaves(module: ModuleType) -> set[str]:
    """The refusals of a module that are raised, without their common bases."""
    found = {each for each in vars(module).values() if isinstance(each, type) and issubclass(each, LedgerError)}
    return {each.__name__ for each in found if not any(".errors" in sub.__module__ for sub in each.__subclasses__())}


def test_every_refusal_is_provoked_or_has_a_reason() -> None:
    """A new class needs a request that provokes it, or a reason why there is none."""
    written = {rule for _, _, _, rule, _ in test_writing_refused.REFUSALS}
    provoked = READING.keys() | written | ELSEWHERE.keys()
    assert set() == provoked & NEVER.keys()
    assert provoked | NEVER.keys() == {name for module in MODULES for name in leaves(module)}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_the_named_test_expects_the_refusal(name: str) -> None:
    """Its source contains the name of the class."""
    assert f'"{name}' in inspect.getsource(ELSEWHERE[name]) or f".{name}" in inspect.getsource(ELSEWHERE[name])
