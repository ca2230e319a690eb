"""Subcommands that correct recorded operations (更正): by a reversal, or by a better authority, reason or evidence."""

from typing import Annotated
from uuid import UUID

import typer

from cli.failures import refusals
from cli.record.request import Request, evidence
from cli.session import opened
from ledger.terms.evidence import authority_of
from ledger.written_commands import WrittenCommand


def reverse(context: typer.Context, operation_id: Annotated[UUID, typer.Argument(help="The operation's id.")]) -> None:
    """Reverse a whole operation, all its legs, once (冲销)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        request.record(session, WrittenCommand(kind="reverse", operation_id=str(operation_id)))


def amend(
    context: typer.Context,
    event_id: Annotated[str, typer.Argument(help="The event's id.")],
    to_authority: Annotated[str, typer.Option("--to-authority", help="The right 文号.")] = "",
    to_reason: Annotated[str, typer.Option("--to-reason", help="The right reason.")] = "",
    to_evidence: Annotated[str, typer.Option("--to-evidence", help="The right evidence: FILE or FILE:LINE.")] = "",
    part: Annotated[int, typer.Option("--part", help="Which part of the event the evidence is for, from 0.")] = 0,
) -> None:
    """Correct the authority, reason or evidence of a recorded event; no money moves (更正说明)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        command = WrittenCommand(
            kind="amend",
            event_id=event_id,
            authority=authority_of(to_authority) if to_authority else None,
            reason=to_reason or None,
            evidence=evidence(session, to_evidence) or None,
            ordinal=part,
        )
        request.record(session, command)
