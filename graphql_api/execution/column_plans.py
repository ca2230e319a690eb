"""Plans of documents (执行计划): each selection is compiled once into columns, and later runs reuse them.

Plans cover objects and lists of one type. graphql-core's own executor answers the rest field by field: unions,
interfaces, mutations, and every list whose compiled answer failed. The answers are equal, and all errors are its own.
"""

from collections.abc import Callable, Mapping
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
    is_leaf_type,
)
from graphql.execution import Executor
from graphql.execution.values import get_variable_values

from graphql_api.context import Context, Plans
from graphql_api.execution.column_fields import attribute, contains, declared_by, resolved
from graphql_api.execution.column_values import (
    Columns,
    NotCompiled,
    ReadField,
    Run,
    Show,
    as_it_is,
    constant,
    leaf,
    listed,
    nullable,
    objects,
    only,
    required,
)
from graphql_api.library_internals import declared_class


def plans_for(document: DocumentNode) -> Plans | None:
    """An empty cache for the plans of a document, kept with it; None if a directive may change the selection."""
    return None if contains(document, DirectiveNode) else {}


def planned(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any], context: Context
) -> ExecutionResult | None:
    """The answer to an operation that was run before, if all of its root fields have plans. None on any error;
    graphql-core then runs the operation and reports it."""
    roots = (context.plans or {}).get(_roots_key(operation))
    if roots is None:
        return None
    known = get_variable_values(schema, operation.variable_definitions or (), dict(variables))
    if isinstance(known, list):
        return None
    run = Run(context, known)
    try:
        return ExecutionResult({name: show(run, read(run, [None]))[0] for name, read, show in roots}, None)
    except NotCompiled:
        return None


def _roots_key(operation: OperationDefinitionNode) -> tuple[Any, ...]:
    """The key of the plans of an operation's root fields."""
    return ("", id(operation))


class ColumnExecutor(Executor[Any]):
    """graphql-core's executor with two hooks: it keeps plans of root fields, and answers lists by compiled columns."""

    _plain = False  # inside a list whose compiled answer failed, nothing is compiled
    _own_run: Run | None = None

    def execute_root_grouped_field_set(
        self,
        root_type: GraphQLObjectType,
        root_value: Any,
        grouped_field_set: Any,
        serially: Any,
        position_context: Any,
    ) -> Any:
        """The root fields. If each of them has a plan, later runs of the document need no executor."""
        plans: Plans | None = getattr(self.context_value, "plans", None)
        key = _roots_key(self.operation)
        if plans is not None and key not in plans and root_type is self.schema.query_type and position_context is None:
            fields = {name: self._kept(root_type, details, self._field) for name, details in grouped_field_set.items()}
            complete = not serially and None not in fields.values()
            plans[key] = [(name, *plan) for name, plan in fields.items()] if complete else None
        return super().execute_root_grouped_field_set(
            root_type, root_value, grouped_field_set, serially, position_context
        )

    def complete_iterable_value(
        self,
        item_type: GraphQLOutputType,
        field_details_list: Any,
        info: Any,
        path: Any,
        items: Any,
        position_context: Any,
    ) -> Any:
        """A list: all items by compiled columns, or every item by graphql-core."""
        inner = item_type.of_type if isinstance(item_type, GraphQLNonNull) else item_type
        show = None
        if not self._plain and position_context is None and isinstance(items, list | tuple | Columns):
            show = self._compiled(inner, field_details_list) if isinstance(inner, GraphQLObjectType) else None
        rest = (item_type, field_details_list, info, path, items, position_context)
        if show is None:
            return super().complete_iterable_value(*rest)
        try:
            return list((nullable if inner is item_type else required)(show)(self._run, items))
        except NotCompiled:
            self._plain = True
            try:
                return super().complete_iterable_value(*rest)
            finally:
                self._plain = False

    @property
    def _run(self) -> Run:
        if self._own_run is None:
            self._own_run = Run(self.context_value, self.variable_values)
        return self._own_run

    def _kept(self, kind: GraphQLObjectType, field_details_list: Any, make: Callable[..., Any]) -> Any:
        """The plan of a selection, made once."""
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
        """The columns selected of a type; None if graphql-core must answer."""
        plan: Show | None = self._kept(kind, field_details_list, self._compile)
        return plan

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
        origin = declared_class(kind)
        return None if origin is None else only(origin, show)

    def _field(
        self, kind: GraphQLObjectType, details: Any, attributes: list[str] | None = None
    ) -> tuple[ReadField, Show] | None:
        """How a field is read and shown. The name of a plain attribute is added to `attributes`."""
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
            return None if inner is None else listed(inner)
        if is_leaf_type(of):
            return leaf(of, optional=True)
        if isinstance(of, GraphQLObjectType):
            inner = self._compiled(of, details)
            return None if inner is None else nullable(inner)
        return None
