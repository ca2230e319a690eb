"""Health of a read model (读模型体检): its log, its position, and whether the log still holds its last operation."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ledger.application import BudgetLedger
from ledger.log_location import on_read_only_disk
from ledger.upkeep.data_directory import obstacle
from ledger.upkeep.health import Finding
from projections.following.followed_log import Followed, read_only_connection
from projections.read_model.schema import SCHEMA

_CHECK = "read model"
_AGAIN = "Make its directory writable for this user, and run the doctor again"


def read_model_findings(log: BudgetLedger, file: Path) -> Iterator[Finding]:
    """Findings about a read model beside its log; it is neither created nor brought up to date."""
    if not file.exists():
        yield Finding.ok(_CHECK, f"there is none in {file.parent} yet; the next question makes it")
        return
    if unread := _unread_journal(file):
        yield unread
        return
    try:
        with closing(read_only_connection(file)) as connection:
            schema, identity, position = connection.execute("SELECT schema, log, position FROM progress").fetchone()
            sql = "SELECT operation_id FROM operations WHERE position = ?"
            known = connection.execute(sql, (position,)).fetchone() if schema == SCHEMA else None
    except (sqlite3.Error, TypeError) as error:
        what, why = f"{file} cannot be read: {error}", obstacle(file.parent)
        yield (
            Finding.warning(_CHECK, f"{what}. {why}", f"{_AGAIN}; it may be sound.")
            if why
            else Finding.failure(_CHECK, what, f"Delete {file}; it is then rebuilt.")
        )
        return
    yield _compared(log, file, (schema, identity, position, known))


def _unread_journal(file: Path) -> Finding | None:
    """A finding if rows are still in the journal on a read-only disk: there SQLite reads a file without its journal."""
    real = file.resolve()  # the name may be a link to the live generation
    journal = real.with_name(f"{real.name}-wal")
    if not on_read_only_disk(real) or not journal.exists() or not journal.stat().st_size:
        return None
    what = f"{file} was not read: its disk is read-only, and its last rows are in {journal.name}"
    return Finding.warning(_CHECK, what, f"{_AGAIN}.")


def _compared(log: BudgetLedger, file: Path, progress: tuple[str, str, int, tuple[str] | None]) -> Finding:
    schema, identity, position, known = progress
    if position and not log.last_position():
        return lost_log("the log is empty", Followed(identity, position))
    if identity not in {"", log.identity()}:
        what = f"{file} follows another ledger, {identity}"
        return Finding.failure(_CHECK, what, f"Delete {file}, or use the data directory of its ledger.")
    if schema != SCHEMA:
        what = f"{file} was made by another version"
        return Finding.warning(
            _CHECK,
            what,
            "The next question rebuilds it; budget-ledger rebuild does so now.",
        )
    there = [str(row.operation_id) for row in log.operations(position - 1, 1) if row.position == position]
    if position and (known is None or [known[0]] != there):
        what = f"the log does not hold the operation at which {file} ends, position {position}"
        return Finding.failure(
            _CHECK,
            what,
            "Check that the log is the right one, then run budget-ledger rebuild.",
        )
    end = log.last_position()
    behind = f"{end - position} behind; the next question catches up" if position < end else "at the end of the log"
    return Finding.ok(_CHECK, f"at position {position}, {behind}")


def lost_log(what: str, followed: Followed) -> Finding:
    """The finding that a log is gone which a read model followed: the read model is the last trace of it."""
    what = f"{what}, but the read model here followed ledger {followed.log} up to position {followed.position}"
    step = "Restore the last backup that verifies (budget-ledger restore FILE --replace), and keep the read model."
    return Finding.failure("log", what, step)
