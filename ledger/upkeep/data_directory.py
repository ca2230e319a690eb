"""Data directory of a ledger (数据目录): free space, rights, and left-over files."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from ledger.log_location import FileLocation, LogLocation, on_read_only_disk
from ledger.upkeep.health import Finding
from ledger.upkeep.sqlite_copy import PARTIAL

_MEGABYTE = 1024**2
_LITTLE, _LOW = 64 * _MEGABYTE, 1024 * _MEGABYTE
_SECRET = "token-secret"  # noqa: S105 - the name of the file
_WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def directory_findings(data: Path, place: LogLocation) -> Iterator[Finding]:
    """Checks of the directory of a ledger, or of a node that reads one on a server."""
    if not data.is_dir():
        if isinstance(place, FileLocation):
            return  # there is no ledger, which is reported elsewhere
        yield Finding.ok("directory", f"{data} does not exist yet; the first query creates it")
        return
    if on_read_only_disk(data):
        yield Finding.warning("disk", obstacle(data), "Check the disk, remount it, and run doctor --all.")
    else:
        yield _free_space(data)
        yield _rights(data)
    yield _leftovers(data, place)


def obstacle(data: Path) -> str:
    """The sentence why this user cannot write in an existing directory; empty if it can."""
    if not data.is_dir():
        return ""
    if on_read_only_disk(data):
        return f"The disk of {data} is read-only."
    if not os.access(data, os.W_OK):
        return f"This user may not write in {data}."
    if shutil.disk_usage(data).free < _MEGABYTE:
        return f"The disk of {data} is full."
    return ""


def _free_space(data: Path) -> Finding:
    """Free space: enough for a new read model beside the old one, and for the log to grow."""
    free = shutil.disk_usage(data).free
    used = sum(path.stat().st_size for path in data.glob("*.sqlite*") if path.is_file())
    what = f"{free // _MEGABYTE} MB are free in {data}, which holds {used // _MEGABYTE} MB"
    step = "Free some space, such as old backups that are on another disk; recording stops when the disk is full."
    if free < _LITTLE:
        return Finding.failure("disk", what, step)
    if free < max(_LOW, used):
        return Finding.warning("disk", what, step)
    return Finding.ok("disk", what)


def _rights(data: Path) -> Finding:
    """Rights: this user may write, and nobody else may write or read secrets."""
    wrong = []
    for path in (data, *sorted(data.glob("*.sqlite"))):
        if not os.access(path, os.R_OK | os.W_OK):
            wrong.append(f"this user may not write {path}")
        if path.stat().st_mode & _WRITTEN_BY_OTHERS:
            wrong.append(f"others may write {path}")
    secret = data / _SECRET
    if secret.exists() and secret.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        wrong.append(f"others may read {secret}, and make tokens with it")
    if wrong:
        step = f"chmod and chown them: {data} and its files belong to the service's user, and nobody else writes them."
        finding = Finding.failure if secret.name in wrong[-1] else Finding.warning
        return finding("rights", "; ".join(wrong), step)
    return Finding.ok("rights", f"this user may write in {data}, and others may not")


def _leftovers(data: Path, place: LogLocation) -> Finding:
    """Left-over files."""
    left = [path.name for path in sorted(data.glob(f"*{PARTIAL}*"))]
    if left:
        what = f"partial files of a killed process: {', '.join(left)}"
        return Finding.warning("leftovers", what, "Delete them unless migrate, backup or restore is running.")
    stray = sorted(data.glob("ledger.sqlite*")) if not isinstance(place, FileLocation) else []
    if stray:
        what = f"the log is on {place}, and {stray[0]} is not used"
        return Finding.warning("leftovers", what, "Move it away, so that nobody records in it.")
    return Finding.ok("leftovers", "there are none")
