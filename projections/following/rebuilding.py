"""Rebuilding a read model (重建读模型): a new file is built beside the live one, which stays in use meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ledger.log.readable_log import ReadableLog
from projections.errors import LogRewound, ProjectionStopped, ReadModel, ReadModelUnavailable
from projections.following.follower import Follower
from projections.following.verify import Verification, compare
from projections.read_model.file_generations import discard, next_file, take_over
from projections.read_model.store import Store

Progress = Callable[[int], None]  # called with each position reached


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Outcome of a rebuild. `verification` compares the live file with the new one; None if the live one is unreadable.
    `exchanged`: whether the new file took its place."""

    position: int
    verification: Verification | None
    exchanged: bool


def rebuild(log: ReadableLog, path: Path, progress: Progress = lambda _: None, *, replace: bool = False) -> Rebuilt:
    """Rebuild the read model of a file. An interrupted rebuild is continued.

    If any row differs, the new file is kept beside the live one, which is exchanged only with `replace`. Raises
    ProjectionError, among them NotAReadModel and ForeignLog: a file of another owner is never replaced.
    """
    successor = next_file(path)
    live, followed = _live(log, path)
    try:
        new = _resumed(log, successor)
        try:
            verification = None
            new.follow_only(followed)
            if live is not None:
                Follower(log, new, progress=progress).catch_up(until=live.position())
                verification = compare(log, live, new)
            position = Follower(log, new, progress=progress).catch_up()  # includes operations recorded meanwhile
        finally:
            new.close()
    finally:
        if live is not None:
            live.close()
    exchanged = replace or verification is None or verification.equal
    if exchanged:
        try:
            take_over(path, successor)
        except OSError as error:
            raise ReadModelUnavailable(str(path), str(error)) from error
    return Rebuilt(position, verification, exchanged)


def _live(log: ReadableLog, path: Path) -> tuple[Store | None, tuple[str, ...]]:
    """The live read model, brought up to date, and the departments it follows. None if there is no read model, it is
    damaged, or the log was rewound."""
    live: Store | None = None
    followed: tuple[str, ...] = ()
    if not path.exists():
        return live, followed
    try:
        live = Store(path)
        followed = live.followed()
        Follower(log, live).catch_up()
    except (ReadModelUnavailable, LogRewound, ProjectionStopped):
        if live is not None:
            live.close()
        return None, followed
    return live, followed


def _resumed(log: ReadableLog, file: Path) -> Store:
    """The file of an interrupted rebuild if it can be continued, else a new one."""
    new: Store | None = None
    try:
        new = Store(file)
        Follower(log, new).catch_up(until=new.position())
        return new
    except ReadModel:  # the file cannot be continued
        if new is not None:
            new.close()
        discard(file)
        return Store(file)
