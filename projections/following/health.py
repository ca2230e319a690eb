"""A look at a read model, as it is (读模型体检): whose it is, how far it is, and whether its log still knows it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ledger.application import BudgetLedger
from ledger.log_location import on_read_only_disk
from ledger.upkeep.data_directory import obstacle
from ledger.upkeep.health import Finding, FindingState
from projections.following.followed_log import Followed, looking_at
from projections.read_model.schema import SCHEMA

_CHECK = "read model"
_AGAIN = "Let its directory be writable for this user, and run the doctor again"


def read_model_findings(log: BudgetLedger, file: Path) -> Iterator[Finding]:
    """Where a read model stands beside its log; it is neither made nor brought up."""
    if not file.exists():
        yield Finding(_CHECK, FindingState.ok, f"there is none in {file.parent} yet; the next question makes it")
        return
    if hidden := _hidden(file):
        yield hidden
        return
    try:
        with closing(looking_at(file)) as connection:
            schema, identity, position = connection.execute("SELECT schema, log, position FROM progress").fetchone()
            sql = "SELECT operation_id FROM operations WHERE position = ?"
            known = connection.execute(sql, (position,)).fetchone() if schema == SCHEMA else None
    except (sqlite3.Error, TypeError) as error:
        what, why = f"{file} cannot be read: {error}", obstacle(file.parent)
        yield (
            Finding(_CHECK, FindingState.warning, f"{what}. {why}", f"{_AGAIN}; it may be sound.")
            if why
            else Finding(_CHECK, FindingState.failure, what, f"Delete {file}; it is made anew.")
        )
        return
    yield _judged(log, file, (schema, identity, position, known))


def _hidden(file: Path) -> Finding | None:
    """Where nobody writes, SQLite reads a file without its journal: what stands there would seem to be missing."""
    real = file.resolve()  # a name may stand for the one of several that is live
    journal = real.with_name(f"{real.name}-wal")
    if not on_read_only_disk(real) or not journal.exists() or not journal.stat().st_size:
        return None
    what = f"{file} was not read: its disk is read-only, and its last rows stand in {journal.name}"
    return Finding(_CHECK, FindingState.warning, what, f"{_AGAIN}.")


def _judged(log: BudgetLedger, file: Path, found: tuple[str, str, int, tuple[str] | None]) -> Finding:
    schema, identity, position, known = found
    if position and not log.last_position():
        return lost_log("the log is empty", Followed(identity, position))
    if identity not in {"", log.identity()}:
        what = f"{file} follows another ledger, {identity}"
        return Finding(_CHECK, FindingState.failure, what, f"Delete {file}, or give the directory of its own ledger.")
    if schema != SCHEMA:
        what = f"{file} was made by another version"
        return Finding(
            _CHECK, FindingState.warning, what, "The next question makes it anew; run budget-ledger rebuild to wait."
        )
    there = [str(row.operation_id) for row in log.operations(position - 1, 1) if row.position == position]
    if position and (known is None or [known[0]] != there):
        what = f"the log does not hold what {file} ends at, position {position}"
        return Finding(
            _CHECK, FindingState.failure, what, "Make sure that the log is the right one, then budget-ledger rebuild."
        )
    end = log.last_position()
    behind = f"{end - position} behind; the next question catches up" if position < end else "where the log ends"
    return Finding(_CHECK, FindingState.ok, f"at position {position}, {behind}")


def lost_log(what: str, followed: Followed) -> Finding:
    """There is nothing where a log was followed: the read model is the last trace of it."""
    told = f"{what}, but the read model here followed ledger {followed.log} up to position {followed.position}"
    step = "Restore the last backup that verifies (budget-ledger restore FILE --replace), and keep the read model."
    return Finding("log", FindingState.failure, told, step)
