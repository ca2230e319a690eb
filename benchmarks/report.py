"""Sections of benchmarks/README.md, written by the commands that measured them: no figure is typed by hand.

A section stands between `<!-- NAME: written by its command -->` and `<!-- end of NAME -->`.
"""

import os
import platform
import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

README = Path(__file__).with_name("README.md")


def machine(*packages: str, others: Iterable[str] = ()) -> str:
    """When and on what a run was made: the date, the machine, and the versions of what was measured."""
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    programs = [
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        *(f"{package} {version(package)}" for package in packages),
        *others,
    ]
    return f"{date.today().isoformat()}, {os.cpu_count()} cores ({_processor()}), {memory_gib:.0f} GiB; {', '.join(programs)}."  # noqa: DTZ011, E501


def _processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    found = re.search(r"^model name\s*:\s*(.+)$", told, re.MULTILINE)
    return found[1] if found else platform.machine()


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown: the first column reads from the left, figures from the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def shown(what: str, whole: int) -> Callable[[int], None]:
    """Tells on stderr how much is done of something that takes long, at every tenth."""
    tenths = 0

    def done(part: int) -> None:
        nonlocal tenths
        if part * 10 // whole > tenths:
            tenths = part * 10 // whole
            print(f"{what}: {tenths * 10} %", file=sys.stderr, flush=True)

    return done


def write_section(name: str, text: str, readme: Path = README) -> None:
    """Put a text in the place of a section's last one. Raises ValueError when the file has no such section."""
    begin, end = f"<!-- {name}: written by its command -->", f"<!-- end of {name} -->"
    told = readme.read_text(encoding="utf-8")
    before, found, rest = told.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"{readme} has no section {begin} … {end}")
    readme.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", encoding="utf-8")
