"""`budget-ledger`: the whole product on the command line. It wires and prints; it computes nothing."""

import typer

from cli import (
    doctor,
    following,
    generating,
    importing,
    journal,
    moving,
    reading,
    reconciling,
    record,
    saving,
    serving,
    upkeep,
)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="An event-sourced ledger of a public budget: every figure explains itself, at any time.",
)
app.command("import")(importing.import_document)
app.command("generate")(generating.generate)
app.command("reconcile")(reconciling.show_reconciliation)
app.command("table")(reading.show_table)
app.command("explain")(reading.show_explanation)
app.command("why-not")(reading.show_why_not)
app.command("timeline")(reading.show_timeline)
app.command("diff")(reading.show_diff)
app.command("document")(reading.show_document)
app.command("operations")(journal.show_operations)
app.command("events")(journal.show_events)
app.command("line")(journal.show_line)
app.add_typer(record.app, name="record")
app.command("serve")(serving.serve)
app.command("token")(serving.token)
app.command("follow")(following.follow)
app.command("doctor")(doctor.doctor)
app.command("backup")(saving.backup)
app.command("restore")(saving.restore_ledger)
app.command("migrate")(moving.migrate_ledger)
app.command("rebuild")(upkeep.rebuild)
app.command("verify-projection")(upkeep.verify)


def main() -> None:
    """Entry point of the command."""
    app()
