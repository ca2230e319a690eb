"""Exports: whole lists as files, equal to the answers of GraphQL, stamped, and harmless in a spreadsheet."""

import csv
import io
import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import httpx2 as httpx
import openpyxl  # type: ignore[import-untyped]
import pytest
from typer.testing import CliRunner

from cli.main import app
from graphql_api.app import Settings
from graphql_api.export.endpoint import FORMS
from graphql_api.export.lists import LISTS, OF_NO_BUDGET
from graphql_api.export.texts import cell_text
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import Client, serving

NEEDED = {
    "table": {"number": "3"},
    "explanation": {"table": "5", "row": "20801", "column": "2"},
    "codes": {"classification": "FUNCTION"},
    "groups": {"keys": "FUNCTION_CLASS,SOURCE"},
    "series": {"keys": "SOURCE", "interval": "MONTH"},
    "changes": {"since": "disclosure:62d6c0081f32", "number": "3"},
}


def get(api: Client, name: str, token: str = "", **parameters: str) -> httpx.Response:
    """An export of the bureau, without a content coding."""
    headers = {"accept-encoding": "identity", **({"authorization": f"Bearer {token}"} if token else {})}
    return api.http.get(f"/export/{name}", params=parameters, headers=headers)


def read_csv(content: bytes) -> tuple[list[dict[str, str]], dict[str, str]]:
    """The rows of a CSV file, and the values of its last line."""
    text = content.decode("utf-8-sig")
    *rows, last = list(csv.reader(io.StringIO(text)))
    (said,) = last
    told = dict(parse_qsl(said.removeprefix("# "), keep_blank_values=True, strict_parsing=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]], told


def read_jsonl(content: bytes) -> tuple[list[dict[str, Any]], dict[str, Any], dict[str, Any]]:
    """The rows of a JSON Lines file, its first line and its last."""
    first, *rows, last = [json.loads(line) for line in content.splitlines()]
    return rows, first, last


def sheets(content: bytes) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The rows of a workbook, and its second sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    names, *rows = list(book.worksheets[0].iter_rows(values_only=True))
    about = {name: value for name, value in book.worksheets[1].iter_rows(values_only=True, max_col=2) if name}
    return [dict(zip(names, row, strict=True)) for row in rows], about


@pytest.fixture(scope="module")
def published(api: Client) -> str:
    """The digest of the real document's disclosure."""
    found = api.ask("query($d: String!) {department(name: $d) {disclosures {digest}}}", d=BUREAU)
    digest: str = found["department"]["disclosures"][0]["digest"]
    return digest


def test_entries_add_up_to_table_3(api: Client, published: str) -> None:
    """Of all entries as published, the joint with the by-function ones add up to the total of table 3, and so do the
    joint with the by-economic ones."""
    rows, _ = read_csv(get(api, "entries.csv", department=BUREAU, disclosure=published).content)
    cells, _ = read_csv(get(api, "table.csv", department=BUREAU, disclosure=published, number="3").content)
    total = next(row for row in cells if row["total"] == "true")
    for axis in ("FUNCTION", "ECONOMIC"):
        assert int(total["1.fen"]) == sum(int(row["fen"]) for row in rows if row["axis"] in ("JOINT", axis))
    natures = {"2": "BASIC", "3": "PROJECT"}
    for column, nature in natures.items():
        found = [row for row in rows if row["axis"] != "ECONOMIC" and row["nature"] == nature]
        assert int(total[f"{column}.fen"]) == sum(int(row["fen"]) for row in found)


EXPLANATION = """query($a: Address!, $at: At) {figure(address: $a, at: $at) {cell {explanation(first: 500) {nodes {
  runningFen recordedBy entry {eventId ordinal kind fen text unit {key name} function functionLabel {zh} economic
    authority {documentNumber} reason effectiveOn recordedAt evidence {line text}}}}}}}"""


def test_explanations_equal_those_of_graphql(api: Client, published: str) -> None:
    """Row by row and field by field, in CSV, JSON Lines and XLSX, for a figure of table 5."""
    point = {"disclosure": published}
    address = {"department": BUREAU, "table": 5, "row": "20801", "column": "2"}
    lines = api.ask(EXPLANATION, a=address, at=point)["figure"]["cell"]["explanation"]["nodes"]
    asked = {"department": BUREAU, **NEEDED["explanation"], **point}
    as_csv, _ = read_csv(get(api, "explanation.csv", **asked).content)
    as_jsonl, _, _ = read_jsonl(get(api, "explanation.jsonl", **asked).content)
    as_sheet, _ = sheets(get(api, "explanation.xlsx", **asked).content)
    assert len(lines) == len(as_csv) == len(as_jsonl) == len(as_sheet)
    for line, *found in zip(lines, as_jsonl, as_csv, as_sheet, strict=True):
        entry = line["entry"]
        wanted = {
            "runningFen": line["runningFen"],
            "recordedBy": line["recordedBy"],
            **{f"entry.{name}": entry[name] for name in ("eventId", "kind", "fen", "text", "function", "economic")},
            "entry.unit.name": entry["unit"]["name"],
            "entry.functionLabel.zh": entry["functionLabel"]["zh"],
            "entry.effectiveOn": entry["effectiveOn"],
            "entry.recordedAt": entry["recordedAt"],
        }
        for row in found:
            assert wanted == {name: row[name] for name in wanted}
        told = [{name: each[name] for name in ("line", "text")} for each in found[0]["entry.evidence"]]
        assert entry["evidence"] == told
        assert int(line["runningFen"]) / 1_000_000 == found[2]["runningFen (万元, number)"]


def test_tables_equal_those_of_graphql(api: Client) -> None:
    """All eleven tables, cell by cell, both the printed and the exact amount."""
    query = """query($d: String!, $n: Int!) {table(department: $d, number: $n) {
      rows {block key level parent cells {column text fen}}}}"""
    for number in range(1, 12):
        rows = api.ask(query, d=BUREAU, n=number)["table"]["rows"]
        found, first, _ = read_jsonl(get(api, "table.jsonl", department=BUREAU, number=str(number)).content)
        assert number == first["table"]
        for row, told in zip(rows, found, strict=True):
            assert [row["block"], row["key"], row["level"]] == [told["block"], told["key"], told["level"]]
            assert row["parent"] == told["parent"]
            for cell in row["cells"]:
                assert cell["text"] == told[f"{cell['column']}.text"]
                assert cell["fen"] == told[f"{cell['column']}.fen"]


@pytest.mark.parametrize("what", LISTS)
def test_every_list_has_every_form(api: Client, what: str) -> None:
    """CSV, JSON Lines and XLSX hold the same rows, each stamped with its point, its digest and its number of rows."""
    asked = {} if what in OF_NO_BUDGET else {"department": BUREAU, **NEEDED.get(what, {})}
    answers = {form: get(api, f"{what}.{form}", **asked) for form in FORMS}
    assert {200} == {each.status_code for each in answers.values()}
    rows, said = read_csv(answers["csv"].content)
    objects, first, last = read_jsonl(answers["jsonl"].content)
    cells, about = sheets(answers["xlsx"].content)
    assert rows
    assert len(rows) == len(objects) == len(cells) == int(said["count"]) == last["count"] == int(about["count"])
    assert list(rows[0]) == list(objects[0]) == [name for name in cells[0] if "number)" not in name]
    before = answers["csv"].content.rpartition(b"# ")[0]
    assert said["sha256"] == sha256(before).hexdigest()
    lines = answers["jsonl"].content.splitlines(keepends=True)
    assert last["sha256"] == sha256(b"".join(lines[:-1])).hexdigest()
    assert about["rowsSha256"] == sha256(b"".join(lines[1:-1])).hexdigest()
    for form, answer in answers.items():
        told = answer.headers
        assert str(first["asOf"]["position"]) == told["x-as-of-position"]
        assert "true" == told["x-demonstration"]
        assert f"{what}-position-{told['x-as-of-position']}.{form}" in told["content-disposition"]
        if "repr-digest" in told:
            assert f"sha-256=:{b64encode(sha256(answer.content).digest()).decode()}:" == told["repr-digest"]
    assert first["asOf"] == json.loads(about["asOf"])
    at = {name: said[f"asOf.{name}"] for name in first["asOf"]}
    assert at == {name: "" if value is None else cell_text(value) for name, value in first["asOf"].items()}
    assert "repr-digest" in answers["xlsx"].headers


def test_filters_are_those_of_the_schema(api: Client) -> None:
    """Names and values are those of GraphQL, repeated or joined by commas."""
    query = """query($d: String!, $n: EventsFilter) {events(department: $d, narrow: $n, first: 1000) {nodes {id}}}"""
    events = api.ask(query, d=BUREAU, n={"kind": "SUPPLEMENT", "least": "1"})["events"]["nodes"]
    found, _ = read_csv(get(api, "events.csv", department=BUREAU, kind="SUPPLEMENT", least="1").content)
    assert [each["id"] for each in events] == [row["id"] for row in found] != []
    rows, _ = read_csv(get(api, "entries.csv", department=BUREAU, kinds="SUPPLEMENT,CUT", functions="20801").content)
    assert {"SUPPLEMENT", "CUT"} == {row["kind"] for row in rows}
    assert all(row["function"].startswith("20801") for row in rows)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("entries.pdf", 404, "UnknownExport"),
        ("everything.csv", 404, "UnknownExport"),
        ("entries.csv?positon=3", 400, "UnknownParameter"),
        ("entries.csv?position=three", 400, "InvalidParameter"),
        ("entries.csv?position=5&position=6", 400, "InvalidParameter"),
        ("entries.csv?position=3", 400, "PositionInsideOperation"),
        ("entries.csv?kinds=NONE", 400, "InvalidParameter"),
        ("entries.csv?department=没有的局", 400, "UnknownDepartment"),
        ("entries.csv?definitions=0", 409, "OtherDefinitions"),
        ("table.csv", 400, "InvalidParameter"),
        ("table.csv?number=12", 400, "UnknownTable"),
        ("explanation.csv?table=5&row=999&column=1", 400, "UnknownRow"),
    ],
)
def test_refusals_are_problems(api: Client, path: str, status: int, code: str) -> None:
    """Each has the class and fields of GraphQL, as application/problem+json."""
    answer = api.http.get(f"/export/{path}")
    assert status == answer.status_code
    assert "application/problem+json" == answer.headers["content-type"]
    assert code == answer.json()["code"] == answer.json()["title"]
    assert answer.json()["detail"] == answer.json()["message_en"]
    assert answer.json()["message_zh"].isascii() is False
    assert answer.json()["fields"]


def test_exports_need_the_same_tokens_as_graphql(demonstration_data: Path) -> None:
    """If reading needs a token: none, a bad one, the wrong scope and the wrong department are refused."""
    settings = Settings(access=AccessRules(open_reading=False, secret=secret_in(demonstration_data)[0]))
    with serving(demonstration_data, settings) as client:
        assert 401 == get(client, "entries.csv").status_code
        assert 401 == get(client, "entries.csv", token="bad").status_code
        assert 403 == get(client, "entries.csv", token=client.token(Scope.RECORD)).status_code
        elsewhere = client.token(Scope.READ, departments=[uuid4()])
        for what in LISTS:
            answer = get(client, f"{what}.csv", token=elsewhere, **NEEDED.get(what, {}))
            if what not in OF_NO_BUDGET:
                assert 403 == answer.status_code, what
            elif what != "funding-sources":  # of all departments: none of those that the token is not for
                assert [] == read_csv(answer.content)[0]
        assert 200 == get(client, "entries.csv", token=client.token(Scope.READ)).status_code


def test_formulas_are_harmless(tmp_path: Path) -> None:
    """A project called =cmd|… stays text: with an apostrophe in CSV, marked as text in XLSX, unchanged in JSON."""
    evil = "=cmd|' /C calc'!A0"
    money = ["--effective-on", "2025-01-01", "--authority", "测〔2025〕1号"]
    part = ["--project", "u01-p01", "--source", "GENERAL_LOCAL", "--year", "2025", "--part", "2080101/30201=1.00"]
    for arguments in (
        ["department", "测试局"],
        ["unit", "@SUM(A1)"],
        ["project", evil, "--in", "u01"],
        [*money, "allocate", *part],
    ):
        done = CliRunner().invoke(app, ["record", "--data", str(tmp_path), *arguments])
        assert 0 == done.exit_code, done.stderr
    with serving(tmp_path) as client:
        rows, _ = read_csv(get(client, "entries.csv").content)
        assert {f"'{evil}"} == {row["project.name"] for row in rows}
        assert {"'@SUM(A1)"} == {row["unit.name"] for row in rows}
        objects, _, _ = read_jsonl(get(client, "entries.jsonl").content)
        assert {evil} == {row["project.name"] for row in objects}
        content = get(client, "entries.xlsx").content
        (cell,) = [
            cell
            for row in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(min_row=2)
            for cell in row
            if cell.value == evil
        ]
        assert "s" == cell.data_type.replace("inlineStr", "s")
        assert cell.quotePrefix


def test_exports_at_explicit_points_can_be_cached(api: Client, published: str) -> None:
    """A position or a disclosure gets a strong validator and 304; an answer that may change gets none."""
    position = get(api, "entries.csv", department=BUREAU).headers["x-as-of-position"]
    held = get(api, "entries.csv", department=BUREAU, position=position)
    tag = held.headers["etag"]
    assert "public, no-cache" == held.headers["cache-control"]
    url = f"/export/entries.csv?department={BUREAU}&position={position}"
    again = api.http.get(url, headers={"if-none-match": f'"other", W/{tag}', "accept-encoding": "identity"})
    assert (304, b"", tag) == (again.status_code, again.content, again.headers["etag"])
    other = get(api, "entries.csv", department=BUREAU, disclosure=published)
    assert other.headers["etag"] not in (tag, get(api, "lines.csv", position=position).headers["etag"])
    definitions = held.headers["x-definitions"]
    for_ever = get(api, "entries.csv", department=BUREAU, position=position, definitions=definitions)
    assert "public, max-age=31536000, immutable" == for_ever.headers["cache-control"]
    moving = get(api, "entries.csv", department=BUREAU, knownAt="2030-01-01")
    assert ("no-store", None) == (moving.headers["cache-control"], moving.headers.get("etag"))
    since = {"department": BUREAU, "position": position, "number": "3"}
    assert "etag" in get(api, "changes.csv", since="disclosure:62d6", **since).headers
    assert "etag" not in get(api, "changes.csv", since="known:2025-03-01", **since).headers
    books = [get(api, "entries.xlsx", position=position).content for _ in range(2)]
    assert books[0] == books[1]


def test_head_returns_the_headers_of_get(api: Client) -> None:
    """HEAD reads nothing of the list."""
    head = api.http.head("/export/entries.csv", params={"department": BUREAU})
    assert 200 == head.status_code
    assert "content-length" not in head.headers
    assert head.headers["x-as-of-position"]


@pytest.mark.parametrize(
    "parameters",
    [
        "effectiveOn=x",
        "effectiveOn=2025-02-30",
        "knownAt=2025-01-01T00:00",
        "position=-1",
        "position=99999999999999999999",
        "position=99999",
        "fiscalYear=99999999999",
        "department=%00",
        "department=%ed%a0%80",
        "functions=20801'--",
        "units=%00",
        "projects=" + "x" * 10_000,
        "table=0",
        "lot=CURRENT&lot=CARRIED",
        "%00=1",
        "position=5&knownAt=2025-01-01",
    ],
)
def test_hostile_parameters_are_refused(api: Client, parameters: str) -> None:
    """Each gets 400 with a reason."""
    answer = api.http.get(f"/export/entries.jsonl?{parameters}")
    assert 400 == answer.status_code, answer.text
    assert answer.json()["code"] != "INTERNAL"
