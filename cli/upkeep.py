"""`rebuild`, `verify-projection`: rebuild the read model, or prove that it equals a replay of the log."""

import sys
from typing import Annotated

import typer

from cli.failures import Exit, refusals
from cli.options import DataDir, Format, Output
from cli.output import out, print_for_program
from cli.progress import progress
from cli.session import DEFAULT_DATA, opened
from projections.following.rebuilding import rebuild as made_anew
from projections.following.verify import Verification


def rebuild(
    data: DataDir = DEFAULT_DATA,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the new one even where rows differ; then restart what serves it.")
    ] = False,
) -> None:
    """Build a new read model from the log, prove it equal to the live one, and put it in its place.

    The live one can be served and followed meanwhile. An interrupted run is continued.
    """
    with refusals(), opened(data, to_read=True) as session, progress() as shown:
        task = shown.add_task("rebuilding", total=session.ledger.last_position())
        done = made_anew(
            session.ledger,
            session.writable_read_model,
            lambda position: shown.update(task, completed=position),
            replace=replace,
        )
    compared = done.verification
    if compared is None:
        out.print(f"Rebuilt to position {done.position}; there was no read model to compare it with")
    elif compared.equal:
        rows = sum(compared.rows.values())
        out.print(f"Rebuilt to position {done.position}: equal to the former one in all {rows} rows")
    else:
        verdict = (
            "replaced all the same" if done.exchanged else "kept, nothing was exchanged; --replace takes the new one"
        )
        out.print(f"Rebuilt to position {done.position}: [red]{compared.differing} rows differ[/]: {verdict}")
        _print_differences(compared)
        if not done.exchanged:
            sys.exit(Exit.DIFFERENT)


def _print_differences(found: Verification) -> None:
    for difference in found.differences:
        out.print(f"  {difference.table}: live {difference.live}, replayed {difference.replayed}", markup=False)


def verify(data: DataDir = DEFAULT_DATA, form: Output = Format.text) -> None:
    """Replay the log and compare every row of the read model with it, bit for bit."""
    with refusals(), opened(data, to_read=True) as session:
        found = session.reader.verify()
    unequal = {difference.table for difference in found.differences}
    rows = [{"table": name, "rows": rows, "equal": name not in unequal} for name, rows in found.rows.items()]
    document = {name: getattr(found, name) for name in ("equal", "position", "rows", "digest", "differing")}
    if not print_for_program(form, ["table", "rows", "equal"], rows, document):
        total = sum(found.rows.values())
        verdict = "equal, bit for bit" if found.equal else f"[red]{found.differing} rows differ[/]"
        out.print(f"{total} rows at position {found.position}: {verdict}")
        _print_differences(found)
    if not found.equal:
        sys.exit(Exit.DIFFERENT)
