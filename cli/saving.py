"""`backup`, `restore`: save the ledger in one file, and bring it back."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from cli.failures import refusals
from cli.options import DataDir, Format, Output
from cli.output import local, out, print_for_program
from cli.progress import telling
from cli.session import DEFAULT_DATA, READ_MODEL_FILE, opened, placed
from ledger.errors import LedgerError
from ledger.upkeep.backup import Manifest, restore, save
from projections.errors import ForeignLog, LogRewound


def backup(
    file: Annotated[Path, typer.Argument(help="A new file; one that is there is not overwritten.")],
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
) -> None:
    """Save the ledger and its documents; recording goes on meanwhile."""
    with refusals(), placed(data) as place, telling() as told:
        manifest = save(place, file, told)
    if not _printed(manifest, form):
        _print(manifest)
        out.print(f"Saved to {file}, and verified.", markup=False)


def restore_ledger(
    file: Annotated[Path, typer.Argument(help="What `backup` saved, from either engine.")],
    data: DataDir = DEFAULT_DATA,
    form: Output = Format.text,
    replace: Annotated[
        bool, typer.Option("--replace", help="Set a ledger that is there aside. Stop whatever has it open first.")
    ] = False,
) -> None:
    """Bring a saved ledger back, after verifying the whole file."""
    if not file.is_file():
        raise typer.BadParameter(f"there is no backup {file}", param_hint="FILE")
    with refusals(), placed(data) as place, telling() as told:
        restored = restore(file, place, replace=replace, report=told)
    if _printed(restored.manifest, form):
        return
    _print(restored.manifest)
    if restored.set_aside:
        out.print(f"What was there before is kept as {restored.set_aside}.", markup=False)
    out.print(f"Restored on {place}, and equal row by row.", markup=False)
    out.print(_read_model(data), markup=False)
    out.print("Read models elsewhere that were further, or of another ledger, answer nothing and say what to do.")


def _read_model(data: Path) -> str:
    """The next step for the read model of this directory."""
    file = data / READ_MODEL_FILE
    if not file.exists():
        return f"There is no read model in {data}; the next question makes one."
    try:
        with opened(data, to_read=True) as session:
            return f"The read model in {data} follows it, at position {session.reader.resolve().position}."
    except LogRewound as error:
        return f"The read model in {data} was further, at position {error.position}: run budget-ledger rebuild."
    except ForeignLog:
        return f"The read model in {data} is of another ledger: delete {file}; it is made anew."
    except LedgerError as error:
        return f"The read model in {data} cannot be used: {error}"


def _printed(manifest: Manifest, form: Format) -> bool:
    rows = [msgspec.structs.asdict(table) for table in manifest.tables]
    return print_for_program(form, ["name", "rows", "sha256"], rows, manifest)


def _print(manifest: Manifest) -> None:
    for each in manifest.tables:
        out.print(f"  {each.sha256}  {each.name} ({each.rows} rows)", markup=False)
    out.print(f"Ledger {manifest.log} at position {manifest.position}, saved {local(manifest.made_at)}", end="")
    out.print(f" by version {manifest.version} from {manifest.source}; sha256 of all {manifest.sha256}", markup=False)
