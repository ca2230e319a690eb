"""From commit to visible (可见延迟): one process records, another one follows, and both look at the same clock."""

import random
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import quantiles
from time import monotonic, sleep
from typing import NamedTuple

from ledger.application import BudgetLedger
from projections.following.follower import Follower
from projections.read_model.store import Store
from seeds.invented import submissions
from seeds.invented.government import Government

_PROCESSES = get_context("spawn")
_PAUSE_SECONDS = 0.02  # between two commands, on average


class Delay(NamedTuple):
    """Milliseconds, and of how many commands."""

    median: float
    p99: float
    most: float
    commands: int


def _follow(log: Path, file: Path, seen: Connection) -> None:
    """A read node: wakes, catches up, and reports when each position became readable."""
    ledger, store = BudgetLedger.at(log), Store(file)
    ledger.listen()
    follower = Follower(ledger, store)
    follower.catch_up()
    seen.send((0, monotonic()))
    while True:
        version = ledger.version()
        before = store.position()
        position = follower.catch_up()
        if position != before:
            seen.send((position, monotonic()))
        ledger.wait(version, 1)


def delay(folder: Path, government: Government, commands: int) -> Delay:
    """Record so many operations at moments of chance, and look when another process could read them."""
    log = folder / "ledger.sqlite"
    ledger = BudgetLedger.at(log)
    waiting = iter(submissions(government))
    receiving, sending = _PROCESSES.Pipe(duplex=False)
    node = _PROCESSES.Process(target=_follow, args=(log, folder / "node.sqlite", sending), daemon=True)
    list(ledger.record_many([next(waiting) for _ in range(government.operations - commands)]))
    node.start()
    receiving.recv()
    chance = random.Random(1)
    committed: list[tuple[int, float]] = []
    for each in waiting:
        sleep(chance.uniform(0, 2 * _PAUSE_SECONDS))
        (outcome,) = ledger.record_many([each])
        committed.append((outcome.position, monotonic()))
    seen: list[tuple[int, float]] = []
    while not seen or seen[-1][0] < committed[-1][0]:
        seen.append(receiving.recv())
    node.kill()
    node.join()
    ledger.close()
    waited = [1000 * max(0.0, next(at for p, at in seen if p >= position) - then) for position, then in committed]
    hundredths = quantiles(waited, n=100)
    return Delay(hundredths[49], hundredths[98], max(waited), len(waited))
