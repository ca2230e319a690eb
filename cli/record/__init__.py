"""`budget-ledger record …`: one subcommand per command of the ledger; each run is one operation.

Options of the operation (date, recorder, 文号, key) stand before the subcommand, those of the command after it:
`record --effective-on 2025-04-01 --authority 乌财社〔2025〕1号 supplement --project u01-p01 …`.
"""

from datetime import date
from typing import Annotated

import typer

from cli.options import DataDir, DepartmentOption, Format, Output, parse_day
from cli.record import correcting, money, registering
from cli.record.request import Request
from cli.session import DEFAULT_DATA, default_recorder
from ledger.operations.operation import Header
from ledger.terms.evidence import authority_of

app = typer.Typer(no_args_is_help=True, help="Record one command as one operation (登记业务).")


@app.callback()
def operation(
    context: typer.Context,
    data: DataDir = DEFAULT_DATA,
    output: Output = Format.text,
    department: DepartmentOption = "",
    effective_on: Annotated[
        date | None, typer.Option("--effective-on", parser=parse_day, metavar="DATE", help="In force from this day.")
    ] = None,
    authority: Annotated[str, typer.Option("--authority", help="文号 of the document that orders the operation.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="The reason, in a sentence.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who records; by default the system's user.")] = "",
    approved_by: Annotated[str, typer.Option("--approved-by", help="Who approved.")] = "",
    key: Annotated[str, typer.Option("--key", help="Idempotency key: recorded only once, even if sent again.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Decide and show; record nothing.")] = False,
) -> None:
    """Options shared by all events of the operation; the command follows."""
    header = Header(
        recorded_by=by or default_recorder(),
        effective_on=effective_on,
        approved_by=approved_by,
        authority=authority_of(authority),
        reason=reason,
        idempotency_key=key,
    )
    context.obj = Request(data, output, department, header, dry_run)


for name, kind in money.COMMANDS.items():
    app.command(name)(money.about_one_amount(name, kind))
for command in (
    *(money.carry_over, money.reallocate, money.hand_over),
    *(correcting.reverse, correcting.amend),
    *(registering.department, registering.unit, registering.project, registering.name),
    *(registering.code, registering.codes),
):
    app.command(command.__name__.replace("_", "-"))(command)
