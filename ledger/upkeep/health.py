"""Health check of a ledger (体检): each finding names the check, its state, and what to do next."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from random import Random

from ledger.application import BudgetLedger
from ledger.documents.store import DocumentStore
from ledger.operations.operation import OperationRow
from ledger.upkeep.copying import Report, silent
from ledger.upkeep.log_integrity import Flaw, chain_flaws, content_flaws, every_operation

_SHOWN = 5  # of a kind
_EDGE, _BETWEEN = 100, 300  # operations read without `everything`: at either end, and drawn at random between
_AHEAD = timedelta(minutes=5)  # clocks of nodes may differ a little
_CITED = re.compile(rb'"document":"([0-9a-f]{64})"')


class FindingState(StrEnum):
    """The state of what was checked."""

    ok = "ok"
    warning = "warning"
    failure = "failure"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of a check: its name, its state, what was found, and what to do if anything."""

    check: str
    state: FindingState
    what: str
    next_step: str = ""

    @classmethod
    def ok(cls, check: str, what: str) -> "Finding":
        """A finding that needs no step."""
        return cls(check, FindingState.ok, what)

    @classmethod
    def warning(cls, check: str, what: str, next_step: str) -> "Finding":
        """A finding that does not stop recording yet."""
        return cls(check, FindingState.warning, what, next_step)

    @classmethod
    def failure(cls, check: str, what: str, next_step: str) -> "Finding":
        """A finding that needs its step at once."""
        return cls(check, FindingState.failure, what, next_step)


RESTORE = "Stop recording. Compare with a backup, and restore the last one that verifies."


def log_findings(ledger: BudgetLedger, report: Report = silent, *, everything: bool = False) -> Iterator[Finding]:
    """Checks of the log itself: its order, its events (a sample, or everything), and its times."""
    flaws = chain_flaws(ledger.recorder.query, ledger.recorder.event_number)
    end = ledger.last_position()
    whole = f"every event from 1 to {end} is there and belongs to one operation"
    yield _judged("order of the log", flaws, whole)
    rows = every_operation(ledger) if everything else _some(ledger, end)
    read, event_flaws = 0, []
    for read, (position, flaw) in enumerate(content_flaws(ledger, rows), 1):
        event_flaws += [flaw] if flaw else []
        if not read % 100 or position == end:
            report("reading the log", position, end)
    which = "all" if everything else "some"
    yield _judged(
        "events", event_flaws, f"{which} {read} operation{'s' * (read != 1)} read: every event agrees with its row"
    )
    yield _times(ledger)


def _judged(check: str, flaws: Iterable[Flaw], good: str) -> Finding:
    positions = [f"position {flaw.position}: {flaw.what}" for flaw in flaws]
    if not positions:
        return Finding.ok(check, good)
    more = f"; and {len(positions) - _SHOWN} more" if len(positions) > _SHOWN else ""
    return Finding.failure(check, "; ".join(positions[:_SHOWN]) + more, RESTORE)


def _some(ledger: BudgetLedger, end: int) -> Iterator[OperationRow]:
    """The first operations, a random sample, and the last ones; all of a short log."""
    first = ledger.operations(limit=_EDGE)
    yield from first
    after = first[-1].position if first else 0
    last = max(after, end - _EDGE)
    for position in sorted(Random().sample(range(after, last), min(_BETWEEN, last - after))):  # noqa: S311 - a sample
        for row in ledger.operations(position, 1):
            if after < row.position <= last:
                after = row.position
                yield row
    yield from ledger.operations(max(after, last), _EDGE)


def _times(ledger: BudgetLedger) -> Finding:
    """Recording times: they must not decrease, nor be ahead of the clock, or all later operations get the same time."""
    back = ledger.recorder.query(
        "SELECT position, recorded_at, before FROM (SELECT position, recorded_at, lag(recorded_at) "
        f"OVER (ORDER BY position) AS before FROM operations) AS o WHERE recorded_at < before LIMIT {_SHOWN}"
    )
    flaws = [Flaw(row[0], f"recorded at {row[1]}, after one of {row[2]}") for row in back]
    if flaws:
        return _judged("recording times", flaws, "")
    last, first = ledger.operations(ledger.last_position() - 1, limit=1), ledger.first_operation()
    if not last or first is None:
        return Finding.ok("recording times", "nothing was recorded yet")
    if first.demonstration:
        return Finding.ok("recording times", "they never decrease; this is a demonstration, so they are invented")
    ahead = last[0].recorded_at - ledger.clock().astimezone(UTC)
    if ahead > _AHEAD:
        return Finding.warning(
            "recording times",
            f"the last operation is from {last[0].recorded_at.isoformat()}, {ahead} ahead of this machine's clock",
            "Set the clocks of all nodes by NTP. Until then operations are recorded with the time of the last one.",
        )
    return Finding.ok("recording times", f"they never decrease; the last one is {last[0].recorded_at.isoformat()}")


def clock_finding(ledger: BudgetLedger, server: datetime) -> Finding:
    """Compares the clocks of this machine and of the server."""
    apart = abs(ledger.clock().astimezone(UTC) - server)
    if apart > _AHEAD:
        what = f"this machine's clock and the server's are {apart} apart"
        return Finding.warning("clocks", what, "Set the clocks of all nodes and of the server by NTP.")
    return Finding.ok("clocks", "this machine's clock and the server's agree")


def document_findings(ledger: BudgetLedger, store: DocumentStore) -> Iterator[Finding]:
    """Checks of the documents: the cited ones are kept, and none was changed."""
    kept = store.find()
    damaged = [document.digest for document in kept if sha256(store.read(document)).hexdigest() != document.digest]
    if damaged:
        yield Finding.failure(
            "documents",
            f"changed since they were kept: {_some_of(damaged)}",
            "They are not shown. In a folder, import the originals again; on a server, restore a backup.",
        )
    missing = sorted(_cited(ledger) - {document.digest for document in kept})
    if missing:
        yield Finding.warning(
            "documents",
            f"cited by events, but not kept: {_some_of(missing)}",
            "Import or cite the originals again; nothing is recorded twice.",
        )
    if not damaged and not missing:
        yield Finding.ok("documents", f"{len(kept)} are kept and unchanged, and none that events cite is missing")


def _cited(ledger: BudgetLedger) -> set[str]:
    """The digests of all documents that events cite, found in the stored text."""
    digests: set[str] = set()
    start = 1
    while page := ledger.recorder.select_notifications(start, 1000):
        for stored in page:
            digests.update(digest.decode() for digest in _CITED.findall(stored.state))
        start = page[-1].id + 1
    return digests


def _some_of(digests: list[str]) -> str:
    more = f" and {len(digests) - _SHOWN} more" if len(digests) > _SHOWN else ""
    return ", ".join(digests[:_SHOWN]) + more
