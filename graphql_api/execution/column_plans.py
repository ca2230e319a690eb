"""Plans of documents (执行计划): each selection is compiled once into columns, and answered by them ever after.

Compiled is whatever is selected of objects and lists of one type. What is not (unions, interfaces, mutations, documents
with directives), and every field whose compiled answer failed, is answered by graphql-core's own executor, field by
field: the answers are the same, as are the errors, which only it makes.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutionResult,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    OperationDefinitionNode,
    Visitor,
    is_leaf_type,
    visit,
)
from graphql.execution import Executor
from graphql.execution.values import get_variable_values

from graphql_api.context import Context, Plans
from graphql_api.execution.column_fields import attribute, declared_by, resolved
from graphql_api.execution.column_values import (
    Columns,
    ReadField,
    Run,
    Show,
    Slow,
    as_it_is,
    constant,
    each,
    leaf,
    nullable,
    objects,
    only,
    required,
)


def plans_for(document: DocumentNode) -> Plans | None:
    """Where the compiled selections of a document are kept, as long as it is; None: they differ from run to run."""
    finder = _Directives()
    visit(document, finder)
    return None if finder.found else {}


class _Directives(Visitor):
    found = False

    def enter_directive(self, _node: DirectiveNode, *_: Any) -> None:
        """Note that there is one."""
        self.found = True


def planned(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any], context: Context
) -> ExecutionResult | None:
    """The answer to an operation that was run before, when all of its root fields have a plan; None where anything is
    refused, too: then the executor finds the words."""
    roots = (context.plans or {}).get(_roots_key(operation))
    if roots is None:
        return None
    known = get_variable_values(schema, operation.variable_definitions or (), dict(variables))
    if isinstance(known, list):
        return None
    run = Run(context, known)
    try:
        return ExecutionResult({name: show(run, read(run, [None]))[0] for name, read, show in roots}, None)
    except Slow:
        return None


def _roots_key(operation: OperationDefinitionNode) -> tuple[Any, ...]:
    """Under which key the plans of an operation's root fields are kept."""
    return ("", id(operation))


class ColumnExecutor(Executor[Any]):
    """An executor that answers by compiled columns where it can."""

    _plain = False  # in a field whose compiled answer failed, nothing is tried again
    _own_run: Run | None = None

    def execute_root_grouped_field_set(self, root_type: GraphQLObjectType, *rest: Any) -> Any:
        """The root fields; where each of them has a plan, the next run needs no executor."""
        _, grouped, serially, position = rest
        plans: Plans | None = getattr(self.context_value, "plans", None)
        key = _roots_key(self.operation)
        if plans is not None and key not in plans and root_type is self.schema.query_type and position is None:
            fields = {name: self._kept(root_type, details, self._field) for name, details in grouped.items()}
            complete = not serially and None not in fields.values()
            plans[key] = [(name, *plan) for name, plan in fields.items()] if complete else None
        return super().execute_root_grouped_field_set(root_type, *rest)

    def execute_field(self, parent_type: GraphQLObjectType, source: Any, *rest: Any) -> Any:
        """A field of the root: read and answered by its plan."""
        field_details_list, path, position = rest
        if path.prev is None and position is None and parent_type is self.schema.query_type and not self._plain:
            plan = self._kept(parent_type, field_details_list, self._field)
            if plan is not None:
                read, show = plan
                try:
                    return show(self._run, read(self._run, [source]))[0]
                except Slow:
                    with self._slowly():
                        return super().execute_field(parent_type, source, *rest)
        return super().execute_field(parent_type, source, *rest)

    def complete_object_value(self, return_type: GraphQLObjectType, *rest: Any) -> Any:
        """One object: compiled where its selection can be."""
        field_details_list, _, _, result, _ = rest
        show = None if self._plain or result is None else self._compiled(return_type, field_details_list)
        if show is None:
            return super().complete_object_value(return_type, *rest)
        try:
            return show(self._run, [result])[0]
        except Slow:
            with self._slowly():
                return super().complete_object_value(return_type, *rest)

    def complete_iterable_value(self, item_type: GraphQLOutputType, *rest: Any) -> Any:
        """A list: all items by compiled columns, or every item the slow way."""
        field_details_list, _, _, items, position = rest
        inner = item_type.of_type if isinstance(item_type, GraphQLNonNull) else item_type
        show = None
        if not self._plain and position is None and isinstance(items, list | tuple | Columns):
            show = self._compiled(inner, field_details_list) if isinstance(inner, GraphQLObjectType) else None
        if show is None:
            return super().complete_iterable_value(item_type, *rest)
        try:
            return list((nullable if inner is item_type else required)(show)(self._run, items))
        except Slow:
            with self._slowly():
                return super().complete_iterable_value(item_type, *rest)

    @property
    def _run(self) -> Run:
        if self._own_run is None:
            self._own_run = Run(self.context_value, self.variable_values)
        return self._own_run

    @contextmanager
    def _slowly(self) -> Iterator[None]:
        self._plain = True
        try:
            yield
        finally:
            self._plain = False

    def _kept(self, kind: GraphQLObjectType, field_details_list: Any, make: Callable[..., Any]) -> Any:
        """What was made of a selection, made once."""
        plans: Plans | None = getattr(self.context_value, "plans", None)
        # In a document without directives the selection follows from its nodes, which the document keeps alive; else
        # from the list of details, which is one object for one place and which this executor keeps alive.
        if plans is not None:
            key: tuple[Any, ...] = (kind.name, *(id(details.node) for details in field_details_list))
        else:
            plans = self.__dict__.setdefault("_plans", {})
            key = (kind.name, id(field_details_list))
        if key not in plans:
            plans[key] = make(kind, field_details_list)
        return plans[key]

    def _compiled(self, kind: GraphQLObjectType, field_details_list: Any) -> Show | None:
        """The columns of what is selected of a type; None where only the slow way knows."""
        found: Show | None = self._kept(kind, field_details_list, self._compile)
        return found

    def _compile(self, kind: GraphQLObjectType, field_details_list: Any) -> Show | None:
        grouped, defers, *_ = self.collect_subfields(kind, field_details_list)
        if defers:
            return None
        attributes: list[str] = []
        columns: list[tuple[ReadField, Show]] = []
        for details in grouped.values():
            plan = self._field(kind, details, attributes)
            if plan is None:
                return None
            columns.append(plan)
        show = objects(tuple(grouped), attributes, columns)
        if kind.is_type_of is None:
            return show
        definition: Any = kind.extensions.get("strawberry-definition")
        return None if definition is None else only(definition.origin, show)

    def _field(
        self, kind: GraphQLObjectType, details: Any, attributes: list[str] | None = None
    ) -> tuple[ReadField, Show] | None:
        """How a field is read and shown; a name that is read as it stands is added to `attributes`."""
        node = details[0].node
        if node.name.value == "__typename":
            return constant(kind.name), as_it_is
        field = kind.fields.get(node.name.value)
        declared = declared_by(field) if field is not None else None
        if field is None or declared is None:
            return None
        if declared.base_resolver is None:
            read: ReadField | None = attribute(declared)
            if attributes is not None:
                attributes.append(declared.python_name)
        else:
            read = resolved(self.schema, field, declared, node)
        show = None if read is None else self._shown(field.type, details)
        return None if read is None or show is None else (read, show)

    def _shown(self, of: GraphQLOutputType, details: Any) -> Show | None:
        """How the values of a type are answered."""
        if isinstance(of, GraphQLNonNull):
            if is_leaf_type(of.of_type):
                return leaf(of.of_type, optional=False)
            inner = self._shown(of.of_type, details)
            return None if inner is None else required(inner)
        if isinstance(of, GraphQLList):
            inner = self._shown(of.of_type, details)
            return None if inner is None else each(inner)
        if is_leaf_type(of):
            return leaf(of, optional=True)
        if isinstance(of, GraphQLObjectType):
            inner = self._compiled(of, details)
            return None if inner is None else nullable(inner)
        return None
