"""Every question of an auditor, asked over HTTP about the real document and the demonstration."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tests.graphql_api.server import Client
from tests.real import printed

BUREAU = "乌鲁木齐市人力资源和社会保障局"


@pytest.fixture(scope="module")
def published(api: Client) -> dict[str, Any]:
    """The point of the disclosure."""
    found = api.ask("query($d: String!) {department(name: $d) {disclosures {digest}}}", d=BUREAU)
    return {"disclosure": found["department"]["disclosures"][0]["digest"]}


TABLES = """query($d: String!, $at: At) {department(name: $d, at: $at) {tables {number state statement
  rows {key block total cells {column text fen state published {text agrees}}}}}}"""


def test_all_557_figures_are_answered_as_printed(api: Client, published: dict[str, Any]) -> None:
    """One query, eleven tables: all figures that the document prints, each equal to its printed text."""
    tables = api.ask(TABLES, d=BUREAU, at=published)["department"]["tables"]
    cells = [cell for table in tables for row in table["rows"] for cell in row["cells"] if cell["state"] == "FIGURE"]
    assert 557 == len(cells)
    assert all(cell["published"] == {"text": cell["text"], "agrees": True} for cell in cells)
    counts = {
        table["number"]: sum(cell["state"] == "FIGURE" for row in table["rows"] for cell in row["cells"])
        for table in tables
    }
    assert printed.COUNTS == counts
    assert {8, 9} == {table["number"] for table in tables if table["state"] == "STATED_EMPTY"}


LINES = "totalCount nodes {runningFen recordedBy entry {eventId fen operationId evidence {document line}}}"
EXPLAINED = f"""query($d: String!, $n: Int!, $at: At) {{table(department: $d, number: $n, at: $at) {{
  rows {{key block cells {{column fen explanation(first: 8) {{{LINES}}}}}}}}}}}"""
ONE = f"""query($a: Address!, $at: At) {{figure(address: $a, at: $at) {{
  cell {{explanation(first: 1000) {{{LINES}}}}}}}}}"""
TOUCHES = """query($d: String!, $at: At, $after: String) {events(department: $d, at: $at, first: 60, after: $after) {
  pageInfo {hasNextPage endCursor} nodes {id touches {table row column changeFen}}}}"""


CellKey = tuple[int, str, str]  # table, row, column
EventSums = dict[CellKey, dict[str, int]]  # by cell and event, in fen


def pages(api: Client, query: str, name: str, **variables: Any) -> Iterator[dict[str, Any]]:
    """The pages of a list, one after the other."""
    after = None
    while True:
        page: dict[str, Any] = api.ask(query, after=after, **variables)[name]
        yield page
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def explanations(api: Client, at: dict[str, Any]) -> Iterator[tuple[CellKey, str | None, list[dict[str, Any]]]]:
    """Every cell of the eleven tables with its exact amount and all lines of its explanation."""
    for number in range(1, 12):
        for row in api.ask(EXPLAINED, d=BUREAU, n=number, at=at)["table"]["rows"]:
            for cell in row["cells"]:
                explanation, key = cell["explanation"], (number, row["key"], cell["column"])
                if len(explanation["nodes"]) < explanation["totalCount"]:
                    address = dict(zip(("department", "table", "row", "column"), (BUREAU, *key), strict=True))
                    explanation = api.ask(ONE, a=address, at=at)["figure"]["cell"]["explanation"]
                assert len(explanation["nodes"]) == explanation["totalCount"]
                yield key, cell["fen"], explanation["nodes"]


def explained(lines: dict[CellKey, list[dict[str, Any]]]) -> EventSums:
    """The amounts of events in cells, as the explanations of the cells say."""
    sums: EventSums = defaultdict(lambda: defaultdict(int))
    for cell, own in lines.items():
        for line in own:
            sums[cell][line["entry"]["eventId"]] += int(line["entry"]["fen"])
    return sums


def touching(api: Client, at: dict[str, Any]) -> EventSums:
    """The amounts of events in cells, as the touched cells of the events say."""
    sums: EventSums = defaultdict(dict)
    for page in pages(api, TOUCHES, "events", d=BUREAU, at=at):
        for event in page["nodes"]:
            for cell in event["touches"]:
                sums[cell["table"], cell["row"], cell["column"]][event["id"]] = int(cell["changeFen"])
    return sums


def test_every_explanation_sums_exactly(api: Client, published: dict[str, Any]) -> None:
    """The entries of each cell add up to its fen, the last running sum is that amount, and each entry has evidence."""
    for cell, fen, lines in explanations(api, published):
        assert int(fen or 0) == sum(int(line["entry"]["fen"]) for line in lines), cell
        assert not lines or lines[-1]["runningFen"] == fen, cell
        assert all(line["entry"]["evidence"] for line in lines), cell


def test_touched_cells_are_the_reverse_of_explanations(api: Client, published: dict[str, Any]) -> None:
    """For all 557 figures: an event touches the cells whose explanation lists it, with the same amounts."""
    lines = {cell: own for cell, _, own in explanations(api, published) if own}
    assert 557 == len(lines)
    assert explained(lines) == touching(api, published)


def test_a_figure_shows_everything_about_itself(api: Client, published: dict[str, Any]) -> None:
    """6,715.00: text, exact amount, definition, three measures, basis, printed text, entries, timeline."""
    found = api.ask(
        """query($a: Address!, $at: At) {figure(address: $a, at: $at) {asOf {position effectiveOn knownAt demonstration}
        rowLabel {zh} columnLabel {zh en} cell {text fen state basis {basis text} definition {whole {zh en}}
        measures {initialText adjustments {kind text} adjustedText entries} published {text line agrees}
        explanation {nodes {entry {text kindLabel {zh} source lot authority {documentNumber} effectiveOn
        recordedAt evidence {line}} runningText recordedBy}} timeline(axis: EFFECTIVE) {text operations {id}}}}}""",
        a={"department": BUREAU, "table": 5, "row": "20806", "column": "1"},
        at=published,
    )["figure"]
    cell = found["cell"]
    assert ("6,715.00", "6715000000", "FIGURE") == (cell["text"], cell["fen"], cell["state"])
    assert {"text": "6,715.00", "agrees": True}.items() <= cell["published"].items()
    assert ["114.00", "1,129.00", "6,715.00"] == [line["runningText"] for line in cell["explanation"]["nodes"]]
    assert "企业改革补助" in cell["definition"]["whole"]["zh"]
    assert ("2025-02-21", True) == (found["asOf"]["effectiveOn"], found["asOf"]["demonstration"])
    assert [{"basis": "STATED", "text": "6,715.00"}] == cell["basis"]
    assert "6,715.00" == cell["timeline"][-1]["text"]


def test_answers_repeat_at_their_coordinates(api: Client) -> None:
    """The same question at the coordinates of an answer gets the same answer."""
    query = """query($d: String!, $at: At) {table(department: $d, number: 2, at: $at) {
      asOf {position effectiveOn knownAt demonstration} rows {key cells {text fen}}}}"""
    first = api.ask(query, d=BUREAU, at={"knownAt": "2025-06-30", "effectiveOn": "2025-05-01"})["table"]
    at = {"position": first["asOf"]["position"], "effectiveOn": first["asOf"]["effectiveOn"]}
    assert first == api.ask(query, d=BUREAU, at=at)["table"]


def test_nothing_is_published_before_publication(api: Client) -> None:
    """The day before the document's date."""
    tables = api.ask(TABLES, d=BUREAU, at={"effectiveOn": "2025-02-20"})["department"]["tables"]
    assert {"NOT_PUBLISHED"} == {table["state"] for table in tables}


def test_a_department_has_its_name_before_anything_was_recorded(api: Client) -> None:
    """By name or as the only department, it has its first name and empty tables; on days before their names were in
    force, its units have their first names."""
    query = """query($d: String!, $at: At) {department(name: $d, at: $at) {
      name fiscalYears units {nodes {name aliases}} tables {state}}}"""
    for asked in (BUREAU, ""):
        found = api.ask(query, d=asked, at={"knownAt": "0044-08-12"})["department"]
        assert (BUREAU, [], []) == (found["name"], found["fiscalYears"], found["units"]["nodes"])
        assert {"NOT_PUBLISHED"} == {table["state"] for table in found["tables"]}
    early = api.ask(query, d=BUREAU, at={"effectiveOn": "1970-01-01"})["department"]["units"]["nodes"]
    assert early
    assert [unit["aliases"][0] for unit in early] == [unit["name"] for unit in early]


def test_pages_are_stable_and_counted(api: Client) -> None:
    """Operations seven at a time: each of them once, in log order, with its changes."""
    query = """query($after: String) {operations(first: 7, after: $after) {totalCount
      pageInfo {hasNextPage hasPreviousPage endCursor} nodes {id position recordedBy backDated reverses reversedBy
      budgets {department fiscalYear events {totalCount} touches {table}}}}}"""
    read = list(pages(api, query, "operations"))
    assert [False, True, True] == [page["pageInfo"]["hasPreviousPage"] for page in read]
    operations = {operation["id"]: operation for page in read for operation in page["nodes"]}
    assert {21} == {len(operations), *(page["totalCount"] for page in read)}
    positions = [operation["position"] for operation in operations.values()]
    assert sorted(positions) == positions
    reversal = next(operation for operation in operations.values() if operation["reverses"])
    assert reversal["id"] == operations[reversal["reverses"]]["reversedBy"]
    assert any(operation["backDated"] for operation in operations.values())


def test_diff_why_not_and_lineage(api: Client) -> None:
    """The operations that changed a cell, the obstacles that keep an event out of one, and the flow of money."""
    diff = api.ask(
        """query($d: String!) {diff(department: $d, number: 7, before: {knownAt: "2025-07-15"},
        after: {knownAt: "2025-07-16"}) {
        changes {row column before beforeFen after afterFen differenceFen moves {changeFen}}}}""",
        d=BUREAU,
    )["diff"]
    (change,) = [change for change in diff["changes"] if (change["row"], change["column"]) == ("u10", "1")]
    assert ("75.00", "34.50", "-40500000") == (change["before"], change["after"], change["differenceFen"])
    assert ("75000000", "34500000") == (change["beforeFen"], change["afterFen"])
    assert -40_500_000 == sum(int(move["changeFen"]) for move in change["moves"])
    carried = api.ask(
        "query($d: String!) {events(department: $d, narrow: {kind: CARRYOVER}, first: 1) {nodes {id}}}", d=BUREAU
    )["events"]["nodes"][0]["id"]
    why = api.ask(
        """query($a: Address!, $e: ID!) {whyNot(address: $a, event: $e) {
        entries {counts obstacles {part words {en}}}}}""",
        a={"department": BUREAU, "table": 5, "row": "total", "column": "1"},
        e=carried,
    )["whyNot"]["entries"][0]
    assert not why["counts"]
    assert any("this year's" in obstacle["words"]["en"] for obstacle in why["obstacles"])
    flows = api.ask(
        """query($d: String!) {lineage(department: $d, project: "u01-p02") {fiscalYear cameInFen movedFen wentFen
        holdsFen carriedFrom carriedTo line}}""",
        d=BUREAU,
    )["lineage"]
    old, new = flows
    assert (old["carriedTo"], new["carriedFrom"]) == (new["line"], old["line"])
    for flow in flows:
        assert int(flow["holdsFen"]) == int(flow["cameInFen"]) + int(flow["movedFen"]) + int(flow["wentFen"])


def test_lines_events_and_touched_cells(api: Client) -> None:
    """A line's balance on three days, its history, and one event of it."""
    line = api.ask(
        'query($d: String!) {events(department: $d, narrow: {projects: ["u01-p02"]}) {nodes {id line}}}', d=BUREAU
    )["events"]["nodes"][0]["line"]
    query = """query($i: ID!, $day: Date) {line(id: $i, at: {effectiveOn: $day}) {balanceText buckets {code text}
      history {totalCount nodes {id kind}}}}"""
    days = ("2025-02-28", "2025-03-01", "2026-01-01")
    assert ["310.00", "295.00", "255.00"] == [api.ask(query, i=line, day=d)["line"]["balanceText"] for d in days]
    history = api.ask(query, i=line, day=None)["line"]["history"]
    event = api.ask(
        """query($i: ID!) {event(id: $i) {kind text entries {fen} touches {table row rowLabel {zh en}
          columnLabel {zh}}}}""",
        i=history["nodes"][1]["id"],
    )
    touches = event["event"]["touches"]
    total = next(cell for cell in touches if (cell["table"], cell["row"]) == (2, "total"))
    assert ({"zh": "总计", "en": "Total"}, {"zh": "总计"}) == (total["rowLabel"], total["columnLabel"])
    assert "CUT" == event["event"]["kind"]
    assert {1, 2, 3, 4, 5, 7} == {cell["table"] for cell in touches}


def test_an_amendment_shows_from_its_position_on(api: Client) -> None:
    """The event stays as recorded, its entries are as amended; before the amendment neither shows it."""
    amendment = api.ask('{operations(narrow: {command: "Amend"}) {nodes {id before}}}')["operations"]["nodes"][0]
    query = """query($d: String!, $at: At) {events(department: $d, fiscalYear: 2025, at: $at, first: 1000) {nodes {
      amendedBy authority {documentNumber} reason entries {authority {documentNumber} reason evidence {text}}}}}"""
    events = api.ask(query, d=BUREAU)["events"]["nodes"]
    (event,) = [event for event in events if event["amendedBy"]]
    assert [amendment["id"]] == event["amendedBy"]
    before = api.ask(query, d=BUREAU, at={"position": amendment["before"]})["events"]["nodes"]
    was = before[events.index(event)]
    assert ([], was["authority"], was["reason"]) == (was["amendedBy"], event["authority"], event["reason"])
    assert was["entries"] != event["entries"]


def test_operations_are_listed_newest_first(api: Client) -> None:
    """The pages are the log in reverse; each operation begins at the position where the one before it ended."""
    query = """query($after: String, $back: Boolean!) {operations(first: 8, after: $after, newestFirst: $back) {
      pageInfo {hasNextPage hasPreviousPage endCursor} nodes {position before}}}"""

    def listed(*, back: bool) -> list[dict[str, int]]:
        read = list(pages(api, query, "operations", back=back))
        assert [False, True, True] == [page["pageInfo"]["hasPreviousPage"] for page in read]
        return [operation for page in read for operation in page["nodes"]]

    forward = listed(back=False)
    assert forward[::-1] == listed(back=True)
    assert [operation["before"] for operation in forward] == [0, *(operation["position"] for operation in forward[:-1])]


def test_groups_and_series_agree_with_the_tables(api: Client) -> None:
    """The total of a grouping within table 5's scope is table 5's total; a series ends at the same amount."""
    found = api.ask(
        """query($d: String!) {
        groupBy(department: $d, keys: [FUNCTION_CLASS, SOURCE], narrow: {table: 5}, subtotals: true) {
          total {adjustedFen} groups {totalCount nodes {subtotal fen values {value label {zh en}}}}}
        series(department: $d, narrow: {table: 5}) {points {time text fen approximate}}
        table(department: $d, number: 5) {rows {key cell(column: "1") {fen}}}}""",
        d=BUREAU,
    )
    total = found["table"]["rows"][0]["cell"]["fen"]
    assert total == found["groupBy"]["total"]["adjustedFen"] == found["groupBy"]["groups"]["nodes"][-1]["fen"]
    assert total == found["series"]["points"][-1]["fen"]
    assert abs(int(total) / 1_000_000 - found["series"]["points"][-1]["approximate"]) < 1e-6


def test_disclosures_lines_statements_and_reconciliation(api: Client) -> None:
    """Printed numbers with their lines, and the proof that all are rebuilt the same."""
    found = api.ask(
        """query($d: String!) {
        department(name: $d) {disclosures {digest publishedOn assumptions warnings cells(first: 3) {totalCount
          nodes {table row column text line}} statements {kind} lines(line: 709, context: 1) {number text cited}}}
        reconciliation(department: $d) {published rebuilt agrees checked exact byRounding violated differences {table}}
        identities(department: $d, verdict: BY_ROUNDING) {totalCount nodes {name bottomUp printed expected cells}}}""",
        d=BUREAU,
    )
    disclosure = found["department"]["disclosures"][0]
    assert 557 == disclosure["cells"]["totalCount"]
    assert [False, True, False] == [line["cited"] for line in disclosure["lines"]]
    assert (557, 557, True, 0) == tuple(
        found["reconciliation"][name] for name in ("published", "rebuilt", "agrees", "violated")
    )
    assert found["identities"]["totalCount"] == found["reconciliation"]["byRounding"]
    assert 17 == sum(identity["bottomUp"] for identity in found["identities"]["nodes"])


def test_names_nodes_codes_and_search(api: Client) -> None:
    """Units and projects by page, a node by its global id, codes with their validity, and results of a search."""
    found = api.ask(
        """query($d: String!) {
        department(name: $d) {id fiscalYears units(first: 3) {totalCount nodes {id key name aliases
          projects(search: "综合业务费") {nodes {id key name}}}}
          projects(search: "特定目标") {nodes {key codeNamed secret}}}
        codes(department: $d, classification: FUNCTION, under: "20801", first: 5) {totalCount
          nodes {code name {zh en} level parent firstYear lastYear source}}
        fundingSources {source label {zh} fund fiscal}
        search(department: $d, text: "227号") {found text}
        code: search(department: $d, text: "2080111") {found reference classification label {zh en} unit {key}}
        project: search(department: $d, text: "u05-p03") {found key unit {key} classification event {id}}
        amount: search(department: $d, text: "20.00") {found reference event {id text project {name}}}}""",
        d=BUREAU,
    )
    department = found["department"]
    assert [2025, 2026] == department["fiscalYears"]
    unit = department["units"]["nodes"][1]
    again = api.ask("query($i: ID!) {node(id: $i) {id ... on Unit {key name}}}", i=unit["id"])["node"]
    assert {name: unit[name] for name in ("id", "key", "name")} == again
    assert any(project["secret"] for project in department["projects"]["nodes"])
    assert 16 == len(found["fundingSources"])
    assert "AUTHORITY" in {hit["found"] for hit in found["search"]}
    assert [("FUNCTION", None)] == [(hit["classification"], hit["unit"]) for hit in found["code"]]
    assert found["code"][0]["label"]["en"]
    assert [("u05-p03", {"key": "u05"}, None)] == [(hit["key"], hit["unit"], hit["event"]) for hit in found["project"]]
    assert found["amount"]
    assert all((hit["event"]["id"], "20.00") == (hit["reference"], hit["event"]["text"]) for hit in found["amount"])
    assert found["codes"]["nodes"][0]["code"] == "20801"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ('{table(department: "没有的局", number: 5) {number}}', "UnknownDepartment"),
        ('{groupBy(department: "", keys: [SOURCE], fiscalYear: 1999, top: -3) {keys}}', "NoneWanted"),
        ('{table(department: "%s", number: 12) {number}}', "UnknownTable"),
        ('{table(department: "%s", number: 5, at: {position: 3}) {number}}', "PositionInsideOperation"),
        ('{table(department: "%s", number: 5, at: {position: 99999}) {number}}', "PositionNotReached"),
        ('{figure(address: {department: "%s", table: 7, row: "综合业务费", column: "1"}) {row}}', "AmbiguousLabel"),
        ('{figure(address: {department: "%s", table: 5, row: "999", column: "1"}) {row}}', "UnknownRow"),
        ("{operations(first: 0) {totalCount}}", "PageTooLarge"),
        ("{operations(first: 1001) {totalCount}}", "PageTooLarge"),
        ('{operations(after: "????") {totalCount}}', "InvalidCursor"),
        ('{node(id: "????") {id}}', "InvalidId"),
        ('{event(id: "none") {id}}', "UnknownEvent"),
        ('{line(id: "none") {id}}', "InvalidId"),
    ],
)
def test_refusals_are_typed(api: Client, query: str, code: str) -> None:
    """Each has its class as the code, fields for programs and a sentence for people."""
    answer = api.send(query % BUREAU if "%s" in query else query)
    assert 200 == answer.status_code
    error = answer.json()["errors"][0]
    assert code == error["extensions"]["code"]
    assert error["message"]
    assert error["extensions"]["fields"]
