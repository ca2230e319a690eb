"""Money goes round and none is lost (不变量): the writers' work, made so that any loss is seen.

One line holds everything at first; each operation moves some of it on by several legs that net to zero. So the total of
the department is the same for every reader at every position; and a writer notes each command before it is sent and
after it was acknowledged, so that an auditor knows what must be there.
"""

import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ledger.application import BudgetLedger
from ledger.errors import Clash, LedgerError, OutcomeUnknown, StoreUnavailable
from ledger.operations.commands import Allocate, Command, Cut, Leg, Reallocate, Supplement
from ledger.operations.operation import Header, Outcome, Submission
from tests.ledger.desk import LAW_DAY, YEAR, Desk, money, parts, wan
from tests.places import Place

DEPARTMENT = "磨坊局"
TOTAL = "90000.00"
TOTAL_FEN = wan(TOTAL)
LATER = date(YEAR, 6, 1)


def set_up(ledger: BudgetLedger) -> Desk:
    """The department, and all its money on three lines; recorded once, by the first process."""
    desk = Desk(ledger, DEPARTMENT)
    lines = (desk.training, desk.repairs, desk.other_unit)
    share = f"{int(float(TOTAL)) // 3}.00"
    desk.does(*(money(Allocate, line, share) for line in lines), on=LAW_DAY, key="all the money there is")
    return desk


def turn(desk: Desk, chance: random.Random) -> list[Command]:
    """One operation: a reallocation among lines, and something given and taken back on another."""
    lines = [desk.training, desk.repairs]
    chance.shuffle(lines)
    amount = f"{chance.randint(1, 9)}.00"
    fen = wan(amount)
    return [
        Reallocate(
            legs=(
                Leg(line=lines[0], amount_fen=-fen, breakdown=parts(f"-{amount}")),
                Leg(line=lines[1], amount_fen=fen, breakdown=parts(amount)),
            )
        ),
        money(Supplement, desk.other_unit, amount),
        money(Cut, desk.other_unit, amount),
    ]


@dataclass(frozen=True, slots=True)
class Notes:
    """What a writer was about to send, and what it was told, on paper: the process may be killed at any moment."""

    path: Path

    def write(self, word: str, key: str) -> None:
        """One line, handed to the system before anything else happens."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(f"{word} {key}\n")

    def read(self, word: str) -> list[str]:
        """The keys noted with a word."""
        if not self.path.exists():
            return []
        lines = self.path.read_text("utf-8").splitlines(keepends=True)
        return [line.split()[1] for line in lines if line.startswith(f"{word} ") and line.endswith("\n")]


def work(place: Place, notes: Notes, name: str) -> None:
    """Record until killed: single commands, and now and then many at once. A server that is away is called again."""
    chance = random.Random(name)
    number = 0
    while True:
        try:
            desk = set_up(place.open())
            break
        except StoreUnavailable:
            continue
    while True:
        keys = [f"{name}-{number + n}" for n in range(1 if chance.random() < 0.8 else 20)]
        number += len(keys)
        submissions = [
            Submission(tuple(turn(desk, chance)), Header(recorded_by=name, effective_on=LATER, idempotency_key=key))
            for key in keys
        ]
        for key in keys:
            notes.write("sent", key)
        _send(desk.ledger, submissions, notes)


def _send(ledger: BudgetLedger, submissions: list[Submission], notes: Notes) -> None:
    """Send again what could not be stored or decided beside others; refusals of another kind end the writer."""
    while True:
        try:
            for outcome, each in zip(_outcomes(ledger, submissions), submissions, strict=False):
                assert outcome.event_ids
                notes.write("told", each.header.idempotency_key)
            return
        except (Clash, StoreUnavailable, OutcomeUnknown):
            continue
        except LedgerError as refusal:
            notes.write("refused", type(refusal).__name__)
            raise


def _outcomes(ledger: BudgetLedger, submissions: list[Submission]) -> list[Outcome]:
    if len(submissions) == 1:
        return [ledger.record(submissions[0].commands, submissions[0].header)]
    return list(ledger.record_many(submissions, batch=10))
