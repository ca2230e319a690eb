"""Which log a read model has followed, and how far (所跟账本): its file tells, as it is."""

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
    """What a read model has followed; None where there is none, it is new, or it cannot be read."""
    if not file.exists():
        return None
    try:
        with closing(looking_at(file)) as connection:
            log, position = connection.execute("SELECT log, position FROM progress").fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return Followed(log, position) if log else None


def looking_at(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing. On a disk where nobody writes it needs no locks, for which SQLite would write
    beside the file."""
    how = "immutable=1" if on_read_only_disk(file) else "mode=ro"
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)
