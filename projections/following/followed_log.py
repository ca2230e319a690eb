"""Log that a read model has followed, and up to which position (所跟账本), read from its file without changing it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ledger.log_location import on_read_only_disk


@dataclass(frozen=True, slots=True)
class Followed:
    """The identity of a log, and the position up to which it was followed."""

    log: str
    position: int


def followed_by(file: Path) -> Followed | None:
    """The log that a read model has followed; None if there is no read model, or it is new or unreadable."""
    if not file.exists():
        return None
    try:
        with closing(read_only_connection(file)) as connection:
            log, position = connection.execute("SELECT log, position FROM progress").fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return Followed(log, position) if log else None


def read_only_connection(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing. On a read-only disk it takes no locks, since SQLite would create files for
    them."""
    how = "immutable=1" if on_read_only_disk(file) else "mode=ro"
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)
