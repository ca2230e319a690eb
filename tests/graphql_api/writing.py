"""Writing over HTTP in tests: one document for every mutation, with every field of every refusal."""

from dataclasses import fields
from typing import Any

import strawberry.utils.str_converters as case

from graphql_api.schema.commands import WRITABLE
from graphql_api.schema.refused import classes
from graphql_api.scopes import Scope
from tests.graphql_api.server import Client

BUREAU = "乌鲁木齐市人力资源和社会保障局"
ARCHIVE = "虚构市档案局"
NUMBER = "虚财社〔2025〕31号"
DAY = {"effectiveOn": "2025-03-15", "authority": NUMBER}

CHANGES = "changes {department fiscalYear table row column beforeFen beforeText afterFen afterText changeFen}"
OUTCOME = f"""
__typename
... on Recorded {{operationId position recordedAt eventIds repeated warnings {{code message}} {CHANGES}
  operation {{recordedBy approvedBy reason commands authority {{documentNumber}}}}}}
... on Validated {{asOf {{position}} warnings {{code message}} {CHANGES}
  events {{id event kind line fen text parts {{function economic axis fen basis how}}}}}}
... on Refusal {{rule branch message {{zh en}}}}
""" + "\n".join(
    f"... on {each.__name__} {{{' '.join(case.to_camel_case(field.name) for field in fields(each))}}}"  # type: ignore[arg-type]
    for each in classes()
)
INPUTS = {case.to_camel_case(each.name): each.input.__name__ for each in WRITABLE}


class Clerk:
    """A client with one token, which writes."""

    def __init__(self, api: Client, token: str | None = None) -> None:
        self.api = api
        self.token = api.token(Scope.READ, Scope.RECORD) if token is None else token

    def sends(self, name: str, given: Any, **operation: Any) -> Any:
        """The whole answer to one mutation."""
        argument, kind = ("commands", "[CommandInput!]") if name == "record" else ("input", INPUTS[name])
        field = f"it: {name}({argument}: $i, operation: $o) {{{OUTCOME}}}"
        query = f"mutation($i: {kind}!, $o: OperationInput!) {{{field}}}"
        return self.api.send(query, {"i": given, "o": operation}, self.token).json()

    def does(self, name: str, given: Any, **operation: Any) -> dict[str, Any]:
        """The outcome of a mutation that is not answered with an error."""
        answer = self.sends(name, given, **operation)
        assert "errors" not in answer, answer["errors"]
        found: dict[str, Any] = answer["data"]["it"]
        return found

    def records(self, name: str, given: Any, **operation: Any) -> dict[str, Any]:
        """The outcome of a mutation that must be recorded."""
        found = self.does(name, given, **operation)
        assert "Recorded" == found["__typename"], found
        return found

    def refused(self, name: str, given: Any, **operation: Any) -> dict[str, Any]:
        """The refusal of a mutation; checks that nothing was recorded."""
        before = self.api.ledger.last_position()
        found = self.does(name, given, **operation)
        assert found["rule"] == found["__typename"], found
        assert before == self.api.ledger.last_position()
        return found

    def error(self, name: str, given: Any, **operation: Any) -> str:
        """The code of a mutation's error; checks that nothing was recorded."""
        before = self.api.ledger.last_position()
        answer = self.sends(name, given, **operation)
        assert before == self.api.ledger.last_position()
        found: str = answer["errors"][0]["extensions"]["code"]
        return found


def part(wan: str, function: str = "2080111", economic: str = "30226", **more: Any) -> dict[str, Any]:
    """One part of an amount, in 万元."""
    return {"amount": {"wan": wan}, "function": function, "economic": economic, **more}


def line(project: str, department: str = BUREAU, **more: Any) -> dict[str, Any]:
    """A line of 2025 and of the general budget's own level."""
    return {"department": department, "project": project, "fiscalYear": 2025, "source": "GENERAL_LOCAL", **more}


def money(wan: str, project: str = "u05-p03", department: str = BUREAU, **more: Any) -> dict[str, Any]:
    """One amount on one line."""
    return {"line": line(project, department), "parts": [part(wan)], **more}


DIFF = """query($d: String!, $y: Int!, $b: At!, $a: At!) {diff(department: $d, fiscalYear: $y, before: $b, after: $a) {
  changes {table row column before after differenceFen}}}"""


def differences(api: Client, budgets: set[tuple[str, int]], before: int, after: int) -> list[tuple[Any, ...]]:
    """The changes between two positions, by the tables."""
    found = []
    for department, year in budgets:
        points = {"position": before}, {"position": after}
        answer = api.ask(DIFF, d=department, y=year, b=points[0], a=points[1])["diff"]["changes"]
        found += [(department, year, *change.values()) for change in answer]
    return sorted(found)


def changed(outcome: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The same changes, by a mutation's outcome."""
    names = ("department", "fiscalYear", "table", "row", "column", "beforeText", "afterText", "changeFen")
    for each in outcome["changes"]:
        assert int(each["afterFen"]) == int(each["beforeFen"] or 0) + int(each["changeFen"])
    return sorted(tuple(each[name] for name in names) for each in outcome["changes"])
