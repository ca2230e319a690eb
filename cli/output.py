"""Output of commands: text for people, JSON and CSV for programs. Figures go to stdout, the rest to stderr."""

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
    """Close a stream whose reader is gone, as `head` leaves it: the rest is not wanted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class _Terminal(Console):
    """A console whose reader may go away without an error."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        _reader_gone(self.file)


out = _Terminal(soft_wrap=True, highlight=False)
err = _Terminal(stderr=True, soft_wrap=True, highlight=False)


def local(moment: datetime) -> str:
    """A moment in China's time, for people; programs get UTC."""
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"


def print_grid(shown: RichTable) -> None:
    """A table for people, fitted to the terminal as far as its figures allow."""
    out.print(fit(shown, out))


def print_json(value: Any) -> None:
    """One JSON document, indented, on stdout."""
    text = msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode()
    _write(text + "\n")


def print_csv(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows as CSV on stdout. Cells that a spreadsheet would take for a formula begin with an apostrophe."""
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
    """The point that an answer was read at, and whether the ledger is a demonstration, in words."""
    day = f"in force on {at.effective_on}" if at.effective_on else "effective on any day"
    known = f"known at position {at.position}" + (f", {local(at.known_at)}" if at.known_at else "")
    mark = "  [reverse] DEMONSTRATION 演示 [/]" if at.demonstration else ""
    return f"[dim]{day}; {known}[/]{mark}"


def print_for_program(form: Format, fields: Sequence[str], rows: Iterable[Mapping[str, Any]], document: Any) -> bool:
    """Print JSON or CSV for a program and return True, or return False if text is wanted."""
    if form is Format.json:
        print_json(document)
    elif form is Format.csv:
        print_csv(fields, rows)
    return form is not Format.text


def print_rows(
    form: Format, at: Coordinates, fields: Sequence[str], rows: Sequence[Mapping[str, Any]], document: Any
) -> bool:
    """The same for an answer, which always names its point: inside a JSON document, else above the text, or on stderr
    beside CSV."""
    for_program = print_for_program(form, fields, rows, document)
    if form is not Format.json:
        (err if for_program else out).print(when(at))
    return for_program
