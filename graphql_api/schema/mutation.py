"""Mutations (登记): a field for each command of the ledger, and one for several commands as one operation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Union

import strawberry

from graphql_api.context import Context
from graphql_api.errors import TooComplex
from graphql_api.schema.commands import WRITABLE, CommandInput, Writable, chosen, written
from graphql_api.schema.fields import Info
from graphql_api.schema.inputs import OperationInput
from graphql_api.schema.named_subjects import NamedSubjects
from graphql_api.schema.outcomes import Recorded, Validated
from graphql_api.schema.refused import TYPES, Refusal, refusal_of
from graphql_api.scopes import records
from ledger.errors import InvalidCommand, LedgerError
from ledger.operations.commands import Command
from ledger.operations.operation import Header
from ledger.terms.evidence import authority_of
from ledger.written_commands import command_of

if TYPE_CHECKING:
    Result = Recorded | Validated | Refusal
else:
    Result = Annotated[
        Union[(Recorded, Validated, *TYPES.values())],
        strawberry.union("RecordResult", description="Outcome (登记结果): success, or the refusal."),
    ]

MOST_COMMANDS = 200  # of one operation
_LONGEST_KEY = 200  # characters
OperationArgument = Annotated[OperationInput, strawberry.argument("The header that all commands share (一笔业务).")]
GivenCommand = tuple[str, Any]  # the field of a command and its input


def _decided(context: Context, given: Sequence[GivenCommand], operation: OperationInput) -> Result:
    """Record one operation, or show its changes. A refusal by the ledger is an answer; a token without the right, or a
    request that is too large, is an error."""
    context.renew()
    try:
        header = _header(context, operation)
        subjects = NamedSubjects(context)
        commands = [subjects.take(command_of(written(name, value), subjects)) for name, value in given]
        if operation.validate_only:
            return _tried(context, commands, header)
        return Recorded(context.ledger.record(commands, header))
    except LedgerError as error:
        return refusal_of(error)
    finally:
        context.renew()


def _tried(context: Context, commands: Sequence[Command], header: Header) -> Result:
    """The outcome if it were recorded; with a key that was used for the same request, its first outcome."""
    earlier = context.ledger.earlier(commands, header)
    if earlier is not None:
        return Recorded(earlier)
    draft = context.ledger.validate(commands, header)
    return Validated(draft, context.newest)


def _header(context: Context, operation: OperationInput) -> Header:
    if len(operation.idempotency_key) > _LONGEST_KEY:
        raise InvalidCommand("operation", f"an idempotency key has at most {_LONGEST_KEY} characters")
    return Header(
        recorded_by=context.principal.name,
        effective_on=operation.effective_on,
        approved_by=operation.approved_by,
        authority=authority_of(operation.authority),
        reason=operation.reason,
        idempotency_key=operation.idempotency_key,
    )


def _mutation(command: Writable) -> Any:
    """The field of one command."""

    def resolve(self: Any, info: Info, input: Any, operation: OperationInput) -> Result:  # noqa: ARG001 - a method
        return _decided(info.context, [(command.name, input)], operation)

    given = Annotated[command.input, strawberry.argument("The command (业务指令).")]  # type: ignore[name-defined]
    resolve.__name__ = command.name
    resolve.__annotations__ |= {"input": given, "operation": OperationArgument}
    return records(command.description)(resolve)


@records(
    "Record several commands as one operation, all or nothing (一笔业务). Later commands may name what earlier ones "
    "register. A reversal is an operation of its own."
)
def _record(
    self: Any,  # noqa: ARG001 - a method
    info: Info,
    commands: Annotated[list[CommandInput], strawberry.argument("The commands in order, at most 200 (业务指令).")],
    operation: OperationArgument,
) -> Result:
    if len(commands) > MOST_COMMANDS:
        raise TooComplex("commands", len(commands), MOST_COMMANDS)
    return _decided(info.context, [chosen(command) for command in commands], operation)


_FIELDS = {**{command.name: _mutation(command) for command in WRITABLE}, "record": _record}
Mutation = strawberry.type(
    type("Mutation", (), {**_FIELDS, "__doc__": "Root of all writing."}),
    description="Mutations (登记). Each field is one operation, stored whole or not at all, and needs a token with the "
    "scope `record`.",
)
