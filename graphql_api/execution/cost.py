"""The cost of a document before it is run (查询成本): the objects in its answer, and the work behind fields.

A field that answers an object costs 1, times the objects above it. A list multiplies the cost below it by its `first`,
or by the length declared here if it has none. Fields with work behind them cost more, as declared here.
"""

from collections.abc import Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)

from graphql_api.execution.limits import page_size

# Generous lengths of the lists without a `first`.
LENGTHS: dict[str, int] = {
    "Department.tables": 11,
    "Department.disclosures": 3,
    "Table.rows": 120,
    "Table.blocks": 2,
    "Table.columns": 12,
    "Block.rowHeads": 3,
    "Column.under": 2,
    "Table.gaps": 4,
    "Row.cells": 12,
    "Cell.basis": 4,
    "Cell.timeline": 20,
    "Step.operations": 2,
    "Measures.adjustments": 8,
    "EntryLine.evidence": 4,
    "Event.entries": 10,
    "Event.touches": 60,
    "Event.amendedBy": 2,
    "Operation.budgets": 2,
    "OperationBudget.touches": 200,
    "Disclosure.statements": 20,
    "Disclosure.lines": 20,
    "Diff.changes": 200,
    "Change.moves": 4,
    "WhyNot.entries": 10,
    "EntryVerdict.obstacles": 4,
    "Reconciliation.differences": 10,
    "Reconciliation.tables": 11,
    "BudgetLine.buckets": 20,
    "Group.values": 4,
    "Series.points": 400,
    "FiguresChanged.changes": 20,
    "Recorded.warnings": 4,
    "Recorded.changes": 100,
    "Validated.events": 10,
    "Validated.warnings": 4,
    "Validated.changes": 100,
    "PlannedEvent.parts": 4,
    "Query.lineage": 200,
    "Query.fundingSources": 16,
    "Query.search": 50,
}
_REGISTERING = ("registerDepartment", "registerUnit", "registerProject", "giveName", "stateCode")
_ONE_AMOUNT = ("allocate", "advanceTransfer", "carryOver", "supplement", "cut", "recall", "correctCarryover")
# Fields with work behind them, priced in objects. Measured on a department with 2,500 different entries: 1 is worth
# about 0.05 ms, for whole tables 0.1 ms.
WORK: dict[str, int] = {
    "Query.table": 600,
    "Department.tables": 4_000,
    "Query.figure": 20,
    "Query.whyNot": 20,
    "Query.diff": 8_000,
    "Query.reconciliation": 1_500,
    "Query.identities": 1_500,
    "Query.groupBy": 200,
    "Query.series": 100,
    "Query.lineage": 50,
    "Query.search": 50,
    "Subscription.figures": 50,
    **{f"Mutation.{name}": 100 for name in _REGISTERING},
    **{f"Mutation.{name}": 200 for name in (*_ONE_AMOUNT, "amend")},
    "Mutation.reallocate": 400,
    "Mutation.handOver": 400,
    "Mutation.reverse": 1_000,
    "Mutation.record": 2_000,
    "Recorded.changes": 1_000,
    "Validated.changes": 1_000,
    "Change.moves": 40,
    "Cell.basis": 2,
    "Cell.timeline": 4,
    "Cell.explanation": 4,
    "Event.touches": 20,
    "OperationBudget.touches": 250,
}
_IN_CONNECTION = ("edges", "nodes")


class Costs:
    """The cost of the documents of one schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema

    def of(self, document: DocumentNode, operation_name: str | None, variables: Mapping[str, Any]) -> tuple[int, bool]:
        """The cost of one operation of a valid document, and whether it is the same for all variables.

        Raises PageTooLarge for a page that would be refused when the document is run.
        """
        fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
        named = [d for d in operations if operation_name in (None, d.name.value if d.name else None)]
        if not named:
            return 0, True
        defaults = {
            definition.variable.name.value: int(definition.default_value.value)
            for definition in named[0].variable_definitions or ()
            if isinstance(definition.default_value, IntValueNode)
        }
        walk = _Walk(self._schema, fragments, {**defaults, **variables})
        root = self._schema.get_root_type(named[0].operation)
        cost = 1 + (walk.of(named[0].selection_set, root, 0) if root else 0)
        return cost, not walk.varies


class _Walk:
    """One operation; each fragment is costed once for each type and page size it stands in."""

    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]
    ) -> None:
        self._schema, self._fragments, self._variables = schema, fragments, variables
        self._known: dict[tuple[str, str, int], int] = {}
        self.varies = False

    def of(self, selections: SelectionSetNode | None, parent: Any, page: int) -> int:
        """The cost of a selection set. `page` is the page size if it stands in a connection, else 0."""
        total = 0
        for selection in selections.selections if selections else ():
            if isinstance(selection, FieldNode):
                total += self._field(selection, parent, page)
            elif isinstance(selection, FragmentSpreadNode):
                total += self._fragment(selection.name.value, parent, page)
            elif isinstance(selection, InlineFragmentNode):
                condition = selection.type_condition
                within = self._schema.get_type(condition.name.value) if condition else parent
                total += self.of(selection.selection_set, within, page)
        return total

    def _fragment(self, name: str, parent: Any, page: int) -> int:
        key = (name, getattr(parent, "name", ""), page)
        if key not in self._known:
            definition = self._fragments[name]
            within = self._schema.get_type(definition.type_condition.name.value)
            self._known[key] = self.of(definition.selection_set, within, page)
        return self._known[key]

    def _field(self, node: FieldNode, parent: Any, page: int) -> int:
        name = node.name.value
        declared = getattr(parent, "fields", {}).get(name)
        if declared is None:
            return 0  # __typename and introspection
        known = f"{parent.name}.{name}"
        work = WORK.get(known, 0)
        inner = get_named_type(declared.type)
        if not isinstance(inner, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType):
            return work + LENGTHS.get(known, 0)
        first = self._first(node, declared)
        below = self.of(node.selection_set, inner, first)
        times = page if name in _IN_CONNECTION and page else LENGTHS.get(known, 1) if _is_list(declared.type) else 1
        return work + times * (1 + below)

    def _first(self, node: FieldNode, declared: Any) -> int:
        """The page size asked for; 0 if the field has none. Raises PageTooLarge."""
        if "first" not in declared.args:
            return 0
        given = next((argument.value for argument in node.arguments or () if argument.name.value == "first"), None)
        default = declared.args["first"].default_value
        if isinstance(given, IntValueNode):
            return page_size(int(given.value))
        if isinstance(given, VariableNode):
            self.varies = True
            value = self._variables.get(given.name.value, default)
            return page_size(value) if isinstance(value, int) else 1
        return int(default) if isinstance(default, int) else 1


def _is_list(of: GraphQLOutputType) -> bool:
    inner = of.of_type if isinstance(of, GraphQLNonNull) else of
    return isinstance(inner, GraphQLList)
