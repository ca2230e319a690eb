"""Subcommands that put right what was recorded (更正): by the opposite, or by saying better what it stands on."""

from typing import Annotated
from uuid import UUID

import typer

from cli.failures import refusals
from cli.record.request import Request, evidence
from cli.session import opened
from ledger.operations.commands import Amend, Reverse
from ledger.terms.evidence import Authority, document_number


def add_to(app: typer.Typer) -> None:
    """Add the subcommands."""
    app.command("reverse")(reverse)
    app.command("amend")(amend)


def reverse(context: typer.Context, operation_id: Annotated[UUID, typer.Argument(help="The operation's id.")]) -> None:
    """Reverse a whole operation, all its legs, once (冲销)."""
    request: Request = context.obj
    with refusals(), opened(request.data) as session:
        request.record(session, Reverse(operation_id=operation_id))


def amend(
    context: typer.Context,
    event_id: Annotated[str, typer.Argument(help="The event's id.")],
    to_authority: Annotated[str, typer.Option("--to-authority", help="The right 文号.")] = "",
    to_reason: Annotated[str, typer.Option("--to-reason", help="The right reason.")] = "",
    to_evidence: Annotated[str, typer.Option("--to-evidence", help="FILE or FILE:LINE it really stands on.")] = "",
    part: Annotated[int, typer.Option("--part", help="Which part of the event the evidence is for, from 0.")] = 0,
) -> None:
    """Put authority, reason or evidence of a recorded event right; no money moves (更正说明)."""
    request: Request = context.obj
    authority = Authority(document_number=document_number(to_authority)) if to_authority else None
    with refusals(), opened(request.data) as session:
        command = Amend(
            event_id=event_id,
            authority=authority,
            reason=to_reason or None,
            evidence=evidence(session, to_evidence) or None,
            ordinal=part,
        )
        request.record(session, command)
