"""A read model made anew beside the live one (重建读模型), which is read and followed until they are exchanged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ledger.log.readable_log import ReadableLog
from projections.errors import LogRewound, ProjectionStopped, ReadModel, ReadModelUnavailable
from projections.following.follower import Follower
from projections.following.verify import Verification, compare
from projections.read_model.file_generations import discard, next_file, take_over
from projections.read_model.store import Store

Progress = Callable[[int], None]  # told the position that is reached


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of it. `verification`: the live one held against the new one; None where it could not be read.
    `exchanged`: whether the new one has taken its place."""

    position: int
    verification: Verification | None
    exchanged: bool


def rebuild(log: ReadableLog, path: Path, progress: Progress = lambda _: None, *, replace: bool = False) -> Rebuilt:
    """Make the read model of a file anew. One that was begun and broke off is continued.

    Where any row differs the new file is kept and nothing is exchanged, unless `replace`. Raises ProjectionError:
    NotAReadModel and ForeignLog, too, since what belongs to somebody else is not replaced.
    """
    successor = next_file(path)
    live, followed = _live(log, path)
    try:
        new = _begun(log, successor)
        try:
            verification = None
            new.follow_only(followed)
            if live is not None:
                Follower(log, new, progress=progress).catch_up(until=live.position())
                verification = compare(log, live, new)
            position = Follower(log, new, progress=progress).catch_up()  # also what was recorded meanwhile
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
    """The live read model, as far as it can follow, and the departments that it follows; None where there is none, it
    is damaged, or the log was rewound."""
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


def _begun(log: ReadableLog, file: Path) -> Store:
    """The file that was begun before, if it can be continued; else a new one."""
    new: Store | None = None
    try:
        new = Store(file)
        Follower(log, new).catch_up(until=new.position())
        return new
    except ReadModel:  # it has the name of a successor, and is none that can be used
        if new is not None:
            new.close()
        discard(file)
        return Store(file)
