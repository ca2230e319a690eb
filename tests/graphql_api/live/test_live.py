"""Live subscriptions: each operation arrives once and in order, through any process and after any disconnect."""

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from cli.session import LEDGER_FILE
from graphql_api.app import Settings
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scheduling.log_pulse import Pulse
from graphql_api.scopes import Scope
from graphql_api.transport.auth import AccessRules, secret_in
from ledger.operations.commands import Allocate, Cut, Supplement
from tests.graphql_api.listening import OPERATIONS, events, listening, socket, stream
from tests.graphql_api.server import Client, serving
from tests.ledger.desk import YEAR, Desk, money
from tests.waiting import within

ROOT = Path(__file__).parents[3]
TOKEN_LEEWAY = 30  # seconds, see graphql_api.transport.auth


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Client]:
    """A server over an empty ledger."""
    settings = Settings(access=AccessRules(secret=secret_in(tmp_path)[0]), live=LiveLimits(page=3))
    with serving(tmp_path, settings) as client:
        yield client


@pytest.fixture
def desk(api: Client) -> Desk:
    """A clerk who records in this server's ledger."""
    desk = Desk(api.ledger)
    desk.does(money(Allocate, desk.training, "1000.00"))
    return desk


def positions(api: Client, after: int = 0) -> list[int]:
    """End positions of the operations after a position, read from the ledger."""
    return [row.position for row in api.ledger.operations(after)]


async def test_each_operation_arrives_once_and_in_order(api: Client, desk: Desk) -> None:
    """Without a position a subscription begins now: earlier operations are left out, every later one arrives."""
    before = positions(api)[-1]
    query = "subscription {operations {position asOf {position} operation {commands recordedBy budgets {department}}}}"
    async with socket(api) as client:
        assert {"position": before} == await client.init()
        await client.subscribe(query)
        await client.send(type="ping")  # answered after the subscription has begun to be made
        assert "pong" == (await client.hears())["type"]
        await asyncio.sleep(0.5)
        for _ in range(10):
            await asyncio.to_thread(desk.does, money(Supplement, desk.training, "1.00"), by="王")
        told = [(await client.told())["operations"] for _ in range(10)]
    assert positions(api, before) == [each["position"] for each in told]
    operation = {"commands": ["Supplement"], "recordedBy": "王", "budgets": [{"department": "甲局"}]}
    assert all(each["operation"] == operation for each in told)
    assert all(each["asOf"]["position"] == each["position"] for each in told)


async def test_every_event_says_its_coordinates(api: Client, desk: Desk) -> None:
    """The extensions hold the event's coordinates; a query at them answers as of the event."""
    start = positions(api)[-1]
    done = desk.does(money(Supplement, desk.training, "1.00"))
    async with listening(
        api, "subscription($after: Position) {operations(after: $after) {position}}", after=start
    ) as client:
        told = (await client.hears())["payload"]["extensions"]
    assert done.position == told["position"] == told["asOf"]["position"]
    again = api.send("query($at: At) {operations(at: $at) {totalCount}}", {"at": {"position": told["position"]}}).json()
    assert told["definitions"] == again["extensions"]["definitions"]
    assert told["asOf"] == again["extensions"]["asOf"]


FIGURES = """subscription($a: [Address!]!, $after: Position) {figures(addresses: $a, after: $after) {
  position operation {commands} changes {index department fiscalYear table row column
  beforeText beforeFen afterText afterFen changeFen changeText}}}"""


def address(row: str, column: str = "1", table: int = 5) -> dict[str, Any]:
    """Address of a cell of the desk's department."""
    return {"department": "甲局", "fiscalYear": YEAR, "table": table, "row": row, "column": column}


async def test_figure_events_hold_the_changes(api: Client, desk: Desk) -> None:
    """Values before and after, exact to the fen, of the chosen cells only, with their operation; changes that cancel
    out make no event."""
    start = positions(api)[-1]
    desk.does(money(Supplement, desk.training, "20.00"))
    elsewhere = desk.does(money(Allocate, desk.repairs, "5.00", function="2060499"))
    desk.does(money(Supplement, desk.training, "7.00"), money(Cut, desk.training, "7.00"))
    last = desk.does(money(Cut, desk.training, "0.01"))
    chosen = [address("2080102"), address("2060499"), address("total", "1", 3), address("2080109")]
    async with listening(api, FIGURES, a=chosen, after=start) as client:
        first, second, third = [(await client.told())["figures"] for _ in range(3)]
    assert ["Supplement"] == first["operation"]["commands"]
    assert [
        {
            "index": 0,
            "department": "甲局",
            "fiscalYear": YEAR,
            "table": 5,
            "row": "2080102",
            "column": "1",
            "beforeText": "1,000.00",
            "beforeFen": "1000000000",
            "afterText": "1,020.00",
            "afterFen": "1020000000",
            "changeFen": "20000000",
            "changeText": "20.00",
        },
    ] == first["changes"][:1]
    assert [0, 2] == [change["index"] for change in first["changes"]]
    assert elsewhere.position == second["position"]
    assert [(1, "", None, "5.00"), (2, "1,020.00", "1020000000", "1,025.00")] == [
        (each["index"], each["beforeText"], each["beforeFen"], each["afterText"]) for each in second["changes"]
    ]
    assert (last.position, "1,019.99") == (third["position"], third["changes"][0]["afterText"])


async def test_figure_events_agree_with_queries(api: Client, desk: Desk) -> None:
    """Each value of an event equals the answer to a query at the event's coordinates."""
    for amount in ("3.00", "0.01", "12.34"):
        desk.does(money(Supplement, desk.training, amount))
    async with listening(api, FIGURES, a=[address("20801")], after=0) as client:
        told = [(await client.told())["figures"] for _ in range(4)]
    for each in told:
        asked = api.ask(
            "query($a: Address!, $p: Position) {figure(address: $a, at: {position: $p}) {cell {text fen}}}",
            a=address("20801"),
            p=each["position"],
        )["figure"]["cell"]
        assert asked == {"text": each["changes"][0]["afterText"], "fen": each["changes"][0]["afterFen"]}


@pytest.mark.parametrize("seed", range(3))
async def test_resuming_loses_and_repeats_nothing(api: Client, desk: Desk, seed: int) -> None:
    """A client is cut off at random, over either protocol, and resumes after the last position that it received."""
    chance = random.Random(seed)
    recording = Thread(target=lambda: [desk.does(money(Supplement, desk.training, "1.00")) for _ in range(40)])
    recording.start()
    seen: list[int] = []
    while len(seen) < 42:
        wanted = min(chance.randint(1, 9), 42 - len(seen))
        last = seen[-1] if seen else 0
        if chance.random() < 0.5:
            async with listening(api, OPERATIONS, after=last) as client:
                seen += [(await client.told())["operations"]["position"] for _ in range(wanted)]
        else:
            # A browser repeats its first request, and says in a header where it left off.
            async with stream(api, OPERATIONS, {"last-event-id": str(last)}, after=0) as response:
                async for event in events(response):
                    if event.get("event") == "next":
                        seen.append(int(event["id"]))
                        wanted -= 1
                    if not wanted:
                        break
    recording.join()
    assert positions(api) == seen


@pytest.mark.usefixtures("desk")
async def test_operations_of_other_processes_arrive(api: Client) -> None:
    """Two processes share only the log, and subscribers of one receive the operations of the other."""
    program = """
import sys
from pathlib import Path
from ledger.application import BudgetLedger
from ledger.operations.commands import Supplement
from tests.ledger.desk import Desk, money
desk = Desk(BudgetLedger.at(Path(sys.argv[1])))
print(*(desk.does(money(Supplement, desk.training, "1.00"), by="another").position for _ in range(5)))
"""
    log = api.data / LEDGER_FILE
    async with listening(api, OPERATIONS, after=positions(api)[-1]) as client:
        command = [sys.executable, "-c", program, str(log)]
        done = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stdout.split() == [str((await client.told())["operations"]["position"]) for _ in range(5)]


async def test_operations_of_the_same_process_arrive_at_once() -> None:
    """A poke wakes the subscribers; only operations of other processes wait for the next poll."""
    ends = iter([1, 2])
    pulse = Pulse(lambda: next(ends), every=60)
    await within(pulse.beyond(0))
    waiting = asyncio.create_task(pulse.beyond(1))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    await asyncio.to_thread(pulse.poke)
    await within(waiting, 5)


@pytest.mark.usefixtures("desk")
async def test_late_subscribers_get_the_same_events(api: Client) -> None:
    """An event is answered as of its operation, and its document may select any field of an operation."""
    query = """subscription($after: Position) {operations(after: $after) {position operation {
      reversedBy budgets {touches {table row column changeFen} events {totalCount nodes {text}}}}}}"""
    async with listening(api, query, after=0) as client:
        told = [await client.told() for _ in range(2)]
    assert [] == told[0]["operations"]["operation"]["budgets"]
    (budget,) = told[1]["operations"]["operation"]["budgets"]
    assert "1,000.00" == budget["events"]["nodes"][0]["text"]
    assert {"table": 5, "row": "2080102", "column": "1", "changeFen": "1000000000"} in budget["touches"]


async def test_departments_are_kept_apart(api: Client, desk: Desk) -> None:
    """A token for one department receives its operations only; figures of another are refused."""
    other = Desk(api.ledger, "乙局")
    theirs = other.does(money(Allocate, other.training, "8.00")).position
    ours = desk.does(money(Supplement, desk.training, "1.00")).position
    token = api.token(Scope.READ, departments=[other.department])
    async with listening(api, OPERATIONS, token, after=0) as client:
        assert theirs == (await client.told())["operations"]["position"]
        await client.subscribe(FIGURES, "figures", a=[address("2080102")])
        refused = await client.hears()
        assert ("error", "figures", "NotAllowed") == (
            refused["type"],
            refused["id"],
            refused["payload"][0]["extensions"]["code"],
        )
        await client.subscribe(OPERATIONS, "theirs", d="甲局", after=0)
        assert "NotAllowed" == (await client.hears())["payload"][0]["extensions"]["code"]
        more = other.does(money(Supplement, other.training, "1.00")).position
        assert more == (await client.told())["operations"]["position"]
    async with listening(api, OPERATIONS, after=theirs, d="甲局") as client:
        assert ours == (await client.told())["operations"]["position"]


async def test_subscriptions_need_a_token_if_reading_does(tmp_path: Path) -> None:
    """On a server without open reading both protocols refuse subscriptions without a token."""
    access = AccessRules(open_reading=False, secret=secret_in(tmp_path)[0])
    with serving(tmp_path, Settings(access=access)) as api:
        Desk(api.ledger)
        async with listening(api, OPERATIONS, after=0) as client:
            assert "TokenNeeded" == (await client.hears())["payload"][0]["extensions"]["code"]
        async with listening(api, OPERATIONS, api.token(Scope.READ), after=0) as client:
            assert await client.told()
        async with stream(api, OPERATIONS, after=0) as response:
            (told,) = [json.loads(each["data"]) async for each in events(response) if each.get("event") == "next"]
            assert "TokenNeeded" == told["errors"][0]["extensions"]["code"]


TWO = "subscription {a: operations {position} b: operations {position}}"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        pytest.param("subscription {operations {nothing}}", {}, "INVALID_REQUEST", id="no such field"),
        pytest.param("subscription {", {}, "INVALID_REQUEST", id="half a document"),
        pytest.param(OPERATIONS, {"after": 1}, "PositionInsideOperation", id="inside an operation"),
        pytest.param(OPERATIONS, {"after": 10**6}, "PositionNotReached", id="after the end"),
        pytest.param(OPERATIONS, {"after": "x"}, "INVALID_REQUEST", id="no position"),
        pytest.param(OPERATIONS, {"d": "丙局"}, "UnknownDepartment", id="no such department"),
        pytest.param(FIGURES, {"a": []}, "TooComplex", id="no address"),
        pytest.param(FIGURES, {"a": [address("2080102")] * 101}, "TooComplex", id="too many addresses"),
        pytest.param(FIGURES, {"a": [address("nobody's row")]}, "UnknownRow", id="no such row"),
        pytest.param(TWO, {}, "INVALID_REQUEST", id="two at once"),
    ],
)  # fmt: skip
async def test_invalid_subscriptions_are_refused(api: Client, query: str, variables: dict[str, Any], code: str) -> None:
    """The message is the same over both protocols, and the connection stays open."""
    async with listening(api, query, **variables) as client:
        told = await client.hears()
        assert ("error", code) == (told["type"], told["payload"][0]["extensions"]["code"])
        await client.subscribe("{asOf {position}}", "2")
        assert await client.told("2")
    async with stream(api, query, **variables) as response:
        found = [each async for each in events(response) if "event" in each]
    assert ["next", "complete"] == [each["event"] for each in found]
    assert told["payload"][0]["message"] == json.loads(found[0]["data"])["errors"][0]["message"]


@pytest.mark.usefixtures("desk")
async def test_queries_run_over_both_protocols(api: Client) -> None:
    """A query is answered once; a subscription in a plain request is refused with the headers that it needs."""
    async with listening(api, "{departments {nodes {name}}}") as client:
        assert {"departments": {"nodes": [{"name": "甲局"}]}} == await client.told()
        assert {"id": "1", "type": "complete"} == await client.hears()
    async with stream(api, "{departments {nodes {name}}}") as response:
        found = [each async for each in events(response) if "event" in each]
    assert {"departments": {"nodes": [{"name": "甲局"}]}} == json.loads(found[0]["data"])["data"]
    assert "complete" == found[1]["event"]
    answer = api.send(OPERATIONS).json()
    assert "text/event-stream" in answer["errors"][0]["message"]
    assert "data" not in answer


RECORD = """mutation($name: String!) {registerDepartment(input: {name: $name}, operation: {}) {
  __typename ... on Recorded {position}}}"""


async def test_mutations_over_both_protocols_wake_subscribers(tmp_path: Path) -> None:
    """A mutation of this process arrives long before the next poll; without a token, or by GET, nothing is recorded."""
    settings = Settings(access=AccessRules(secret=secret_in(tmp_path)[0]), live=LiveLimits(poll_seconds=60))
    with serving(tmp_path, settings) as api:
        Desk(api.ledger)
        token = api.token(Scope.RECORD, Scope.READ)
        async with listening(api, OPERATIONS, token, after=0) as client:
            assert await client.told()
            for number, wait in enumerate((0.0, 0.3)):
                await asyncio.sleep(wait)
                await client.subscribe(RECORD, "record", name=f"局{number}")
                found = [await client.hears() for _ in range(3)]
                answers = {each["id"]: each["payload"]["data"] for each in found if each["type"] == "next"}
                assert "Recorded" == answers["record"]["registerDepartment"]["__typename"]
                assert answers["record"]["registerDepartment"]["position"] == answers["1"]["operations"]["position"]
            bearer = {"authorization": f"Bearer {token}"}
            async with stream(api, RECORD, bearer, name="丙局") as response:
                (told,) = [json.loads(each["data"]) async for each in events(response) if each.get("event") == "next"]
            assert told["data"]["registerDepartment"]["position"] == (await client.told())["operations"]["position"]
        before = positions(api)
        async with listening(api, RECORD, name="丁局") as client:
            assert "TokenNeeded" == (await client.hears())["payload"]["errors"][0]["extensions"]["code"]
        url = {"query": RECORD, "variables": '{"name": "丁局"}'}
        answer = api.http.get("/graphql", params=url, headers={"accept": "text/event-stream", **bearer})
        assert "A GET only reads" in answer.text
        assert before == positions(api)


async def test_keep_alives_carry_the_position(tmp_path: Path) -> None:
    """A client that resumes after a keep-alive begins at the position reached and misses nothing."""
    with serving(tmp_path, Settings(live=LiveLimits(ping_seconds=0.2))) as api:
        desk = Desk(api.ledger)
        last = desk.does(money(Allocate, desk.training, "1.00")).position
        async with stream(api, OPERATIONS) as response:
            assert "text/event-stream; charset=utf-8" == response.headers["content-type"]
            signs = events(response)
            found = [await within(anext(signs)) for _ in range(3)]
    assert [{}, {"id": str(last)}, {"id": str(last)}] == found


@pytest.mark.usefixtures("desk")
async def test_dropped_connections_leave_nothing_behind(api: Client) -> None:
    """Dropped streams and sockets are no longer counted as live connections."""
    for _ in range(3):
        async with listening(api, OPERATIONS, after=0) as client, stream(api, OPERATIONS, after=0) as response:
            assert await client.told()
            assert response.status_code == 200
    for _ in range(100):
        if "budget_ledger_live_connections 0.0" in api.http.get("/metrics").text:
            break
        await asyncio.sleep(0.05)
    else:
        pytest.fail("connections are still counted")
