"""Generations of a read model's file (读模型换代): the next one is built beside the live one, then takes its name."""

from contextlib import suppress
from pathlib import Path

FileId = tuple[int, int]  # device and inode number
_SLOTS = ("a", "b")
_BESIDE = ("-wal", "-shm")  # suffixes of SQLite's files beside a database


def next_file(path: Path) -> Path:
    """Path of the next generation: the one of two slots that the name does not lead to."""
    current = path.resolve()
    return next(each for slot in _SLOTS if (each := path.with_name(f"{path.stem}.{slot}{path.suffix}")) != current)


def take_over(path: Path, successor: Path) -> None:
    """Make the name a link to its successor, atomically, and remove the former file; readers that have it open keep
    reading it until they refresh. Raises OSError."""
    former = path.resolve() if path.is_symlink() else path.absolute()
    link = path.with_name(f"{path.name}.link")
    link.unlink(missing_ok=True)
    link.symlink_to(successor.name)
    link.replace(path)
    if former == path.absolute():  # a plain file, which the link has replaced
        _discard_beside(former)
    elif former != successor.resolve():
        discard(former)


def discard(file: Path) -> None:
    """Remove a generation and SQLite's files beside it."""
    file.unlink(missing_ok=True)
    _discard_beside(file)


def _discard_beside(file: Path) -> None:
    for suffix in _BESIDE:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def identity(path: Path) -> FileId | None:
    """The file to which a path leads now; None if there is none."""
    with suppress(OSError):
        status = path.stat()
        return status.st_dev, status.st_ino
    return None
