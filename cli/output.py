"""What a command prints: text for people, JSON and CSV for programs. Figures go to stdout, the rest to stderr."""

import csv
import io
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import IO, Any

import msgspec
from rich.console import Console
from rich.table import Table as RichTable

from cli.grids import fit
from cli.options import Format
from projections.answers.formula_guard import without_formula
from projections.read_model.points import SHANGHAI, Coordinates


def _reader_gone(stream: IO[str]) -> None:
    """Let go of a stream when its reader has gone, as `head` does: what is still to come is not wanted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class _Terminal(Console):
    """A console whose reader may go away: for rich that is a failure, here it is nothing at all."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        _reader_gone(self.file)


out = _Terminal(soft_wrap=True, highlight=False)
err = _Terminal(stderr=True, soft_wrap=True, highlight=False)


def local(moment: datetime) -> str:
    """A moment as people in China read it; programs get UTC."""
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"


def print_grid(shown: RichTable) -> None:
    """A table for people, as wide as the terminal where its figures allow."""
    out.print(fit(shown, out))


def print_json(value: Any) -> None:
    """One JSON document, indented, on stdout."""
    text = msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode()
    _write(text + "\n")


def print_csv(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as CSV on stdout. Cells that a spreadsheet would run as a formula are led by an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        writer.writerow([without_formula(row.get(field, "")) for field in fields])
    _write(buffer.getvalue())


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _reader_gone(sys.stdout)


def when(at: Coordinates) -> str:
    """The point an answer was read at, and whether the ledger is a demonstration, as people read it."""
    day = f"in force on {at.effective_on}" if at.effective_on else "whatever day it is in force"
    known = f"known at position {at.position}" + (f", {local(at.known_at)}" if at.known_at else "")
    mark = "  [reverse] DEMONSTRATION 演示 [/]" if at.demonstration else ""
    return f"[dim]{day}; {known}[/]{mark}"


def print_rows(
    form: Format, at: Coordinates, fields: Sequence[str], rows: Sequence[Mapping[str, Any]], document: Any
) -> bool:
    """Print for a program if it asked; returns False when text is wanted.

    Every answer says its point: a JSON document holds it, text begins with it, beside CSV it stands on stderr.
    """
    if form is Format.json:
        print_json(document)
        return True
    if form is Format.csv:
        print_csv(fields, rows)
        err.print(when(at))
        return True
    out.print(when(at))
    return False
