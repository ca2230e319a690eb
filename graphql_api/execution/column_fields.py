"""One field of many objects (字段): a plain attribute, or a resolver called for each object.

A resolver is called as strawberry calls it, with the same arguments and after the same check of scopes, but without the
layers in between, which cost more than most resolvers do.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLSchema, Node, VariableNode, Visitor, visit
from graphql.execution.values import get_argument_values
from strawberry.types.field import StrawberryField
from strawberry.types.fields.resolver import StrawberryResolver

from graphql_api.errors import DeadlinePassed
from graphql_api.execution.argument_conversion import conversion
from graphql_api.execution.column_values import Columns, FieldValues, NotCompiled, ReadField, Run
from graphql_api.library_internals import declared_field, strawberry_schema
from graphql_api.scopes import Needs, check

_Arguments = Callable[[Run], dict[str, Any]]


def declared_by(field: GraphQLField) -> StrawberryField | None:
    """The field as strawberry declares it; None if anything but a scope check is wrapped around it."""
    declared = declared_field(field)
    return declared if declared and all(type(extension) is Needs for extension in declared.extensions) else None


def attribute(declared: StrawberryField) -> ReadField:
    """The attribute of a field without a resolver."""
    name = declared.python_name
    of_one = attrgetter(name)

    def read(_: Run, items: FieldValues) -> FieldValues:
        try:
            return items.column(name) if isinstance(items, Columns) else list(map(of_one, items))
        except DeadlinePassed:
            raise
        except Exception as error:
            raise NotCompiled from error  # graphql-core meets it again and reports its place

    return read


def resolved(
    schema: GraphQLSchema, field: GraphQLField, declared: StrawberryField, node: FieldNode
) -> ReadField | None:
    """The answers of a field's resolver; None if it needs an unusual call."""
    resolver = declared.base_resolver
    if not isinstance(resolver, StrawberryResolver) or resolver.is_async:
        return None
    ask: Any = resolver.wrapped_func
    informed = resolver.info_parameter is not None
    arguments = _arguments(schema, field, declared, node)
    scopes = [extension.scope for extension in declared.extensions if isinstance(extension, Needs)]

    def read(run: Run, items: FieldValues) -> FieldValues:
        try:
            for scope in scopes:
                check(run.context.principal, scope)
            given = arguments(run)
            if informed:
                given = {**given, "info": run}
            answers: list[Any] = []
            for item in items:
                run.context.check()
                answers.append(ask(item, **given))
        except DeadlinePassed:
            raise
        except Exception as error:
            raise NotCompiled from error  # graphql-core meets it again and reports its place
        return answers

    return read


def _arguments(schema: GraphQLSchema, field: GraphQLField, declared: StrawberryField, node: FieldNode) -> _Arguments:
    """A field's arguments, converted once for each run; once for all runs if they name no variable."""
    strawberry = strawberry_schema(schema)
    if not field.args or strawberry is None:
        return lambda _: {}

    convert = conversion(declared, strawberry)

    def converted(run: Run) -> dict[str, Any]:
        return convert(get_argument_values(field, node, run.variables))

    def once(run: Run) -> dict[str, Any]:
        if id(node) not in run.arguments:
            run.arguments[id(node)] = converted(run)
        return run.arguments[id(node)]

    if any(contains(argument, VariableNode) for argument in node.arguments or ()):
        return once
    always: list[dict[str, Any]] = []

    def fixed(run: Run) -> dict[str, Any]:
        if not always:
            always.append(converted(run))
        return always[0]

    return fixed


def contains(node: Node, kind: type[Node]) -> bool:
    """Whether a syntax tree contains a node of a kind."""
    finder = _Finder(kind)
    visit(node, finder)
    return finder.found


class _Finder(Visitor):
    def __init__(self, kind: type[Node]) -> None:
        super().__init__()
        self.kind, self.found = kind, False

    def enter(self, node: Node, *_: Any) -> None:
        """Note whether it is of the kind."""
        self.found |= isinstance(node, self.kind)
