"""A server that is killed, and somebody who asks it all the time (提问者): no answer is ever wrong."""

import os
import random
from contextlib import suppress
from pathlib import Path
from time import sleep

import httpx2 as httpx

from cli.server import Served, run
from ledger.errors import LedgerError
from tests.faults.mill import DEPARTMENT, TOTAL_FEN, Notes
from tests.places import Place

_TOTAL = """query($name: String!, $at: At) {
  groupBy(department: $name, keys: [SOURCE], at: $at) {total {adjustedFen} asOf {position}}}"""


def serve(place: Place, data: Path, port: int) -> None:
    """`budget-ledger serve` until killed; begun again when there is nothing to be served yet."""
    os.environ.update(place.env)
    while True:
        with suppress(LedgerError):
            run(Served(data, log=Path(os.devnull), cost_per_minute=10**9), "127.0.0.1", port, 1)
        sleep(0.1)


def ask(port: int, notes: Notes) -> None:
    """Ask for the total, now and at positions of before. A server that is down or cannot answer is asked again."""
    chance = random.Random(port)
    known: list[int] = []
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        while True:
            at = {"position": chance.choice(known)} if known and chance.random() < 0.5 else None
            try:
                answer = client.post(
                    "/graphql", json={"query": _TOTAL, "variables": {"name": DEPARTMENT, "at": at}}
                ).json()
            except (httpx.TransportError, ValueError):
                sleep(0.02)
                continue
            found = (answer.get("data") or {}).get("groupBy")
            if found is None:
                sleep(0.02)
                continue
            position, fen = int(found["asOf"]["position"]), int(found["total"]["adjustedFen"])
            right = fen == TOTAL_FEN or (fen == 0 and not known)
            notes.write("whole" if right else "wrong", f"{position}:{fen}:asked={at}".replace(" ", ""))
            if fen == TOTAL_FEN:
                known = [*known[-50:], position]
