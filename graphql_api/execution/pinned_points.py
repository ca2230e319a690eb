"""The points that a document reads at (文档的时点), found before it runs: are all of them pinned for ever?"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from graphql import (
    FieldNode,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    Visitor,
    get_named_type,
    value_from_ast,
    visit,
)
from graphql.execution.values import get_variable_values

from graphql_api.execution.parsed_documents import ParsedDocuments
from projections.read_model.points import AskedPoint

# Root fields that answer the same at every point, as long as the definitions are the same.
_TIMELESS = frozenset({"fundingSources", "__typename", "__schema", "__type"})
_Found = tuple[ValueNode | None, ...]


class Points:
    """Finds the points of documents; the part that depends on the text alone is cached."""

    def __init__(self, schema: GraphQLSchema, documents: ParsedDocuments) -> None:
        self._schema, self._documents = schema, documents
        self._at: Any = schema.type_map["At"]
        self._found = lru_cache(maxsize=500)(self._find)

    def pinned(self, text: str, operation_name: str | None, variables: Mapping[str, Any]) -> list[AskedPoint] | None:
        """The points of a document if each has a position or a disclosure; None if any may move, or if the document
        cannot be run."""
        nodes = self._found(text)
        operation = self._documents.prepare(text).operation(operation_name) if nodes is not None else None
        if nodes is None or operation is None:
            return None
        given = get_variable_values(self._schema, operation.variable_definitions or (), dict(variables))
        if isinstance(given, list):
            return None
        points: list[AskedPoint] = []
        for node in nodes:
            value = None if node is None else value_from_ast(node, self._at, given.coerced)
            if not isinstance(value, dict) or (value.get("position") is None and value.get("disclosure") is None):
                return None
            points.append(
                AskedPoint(
                    value.get("effectiveOn"), value.get("knownAt"), value.get("position"), value.get("disclosure")
                )
            )
        return points

    def _find(self, text: str) -> _Found | None:
        """The argument of each point in the text; None if a field without a point is read."""
        prepared = self._documents.prepare(text)
        if prepared.document is None or prepared.errors:
            return None
        types = TypeInfo(self._schema)
        finder = _Finder(types, self._at, self._schema.query_type)
        visit(prepared.document, TypeInfoVisitor(types, finder))
        return None if finder.moving else tuple(finder.found)


class _Finder(Visitor):
    def __init__(self, types: TypeInfo, at: Any, root: Any) -> None:
        super().__init__()
        self.found: list[ValueNode | None] = []
        self.moving = False
        self._types, self._at, self._root = types, at, root

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Note every argument that is a point, given or not."""
        declared = self._types.get_field_def()
        names = (
            [name for name, arg in declared.args.items() if get_named_type(arg.type) is self._at] if declared else []
        )
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        self.found.extend(given.get(name) for name in names)
        at_root = self._types.get_parent_type() is self._root
        if at_root and not names and node.name.value not in _TIMELESS:
            self.moving = True
