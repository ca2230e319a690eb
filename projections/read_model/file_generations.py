"""Generations of a read model's file (读模型换代): the next one is made beside the live one, and takes its name."""

from contextlib import suppress
from pathlib import Path

FileId = tuple[int, int]  # device and number
_SLOTS = ("a", "b")
_BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a database, called after its file


def next_file(path: Path) -> Path:
    """Where the next generation is made: of two places the one that the name does not lead to."""
    current = path.resolve()
    return next(each for slot in _SLOTS if (each := path.with_name(f"{path.stem}.{slot}{path.suffix}")) != current)


def take_over(path: Path, successor: Path) -> None:
    """Lead the name to its successor, which nobody has open, from one moment to the next; the former file is removed,
    and whoever has it open goes on reading it until he looks again. Raises OSError."""
    former = path.resolve() if path.is_symlink() else path.absolute()
    link = path.with_name(f"{path.name}.link")
    link.unlink(missing_ok=True)
    link.symlink_to(successor.name)
    link.replace(path)
    if former == path.absolute():  # a plain file, whose name is the link's now
        _discard_beside(former)
    elif former != successor.resolve():
        discard(former)


def discard(file: Path) -> None:
    """Remove a generation, and what is beside it."""
    file.unlink(missing_ok=True)
    _discard_beside(file)


def _discard_beside(file: Path) -> None:
    for suffix in _BESIDE:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def identity(path: Path) -> FileId | None:
    """Which file a name leads to now, however it is called; None when it leads to none that can be found."""
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
