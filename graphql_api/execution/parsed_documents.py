"""Documents as they are run (预备文档): parsed, measured and validated once, and kept as long as they are asked for."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)

from graphql_api.context import Plans
from graphql_api.errors import TooComplex
from graphql_api.execution.column_plans import plans_for
from graphql_api.execution.limits import Limits, check_size

_MOST_ERRORS = 20  # of validation: a reader needs no more


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A parsed document and why it may not be run."""

    document: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()
    plans: Plans | None = None
    costs: dict[str | None, int] = field(default_factory=dict)  # of its operations, where variables do not matter

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation of a name; without a name, the only one."""
        found = (
            [d for d in self.document.definitions if isinstance(d, OperationDefinitionNode)] if self.document else []
        )
        if name is None:
            return found[0] if len(found) == 1 else None
        return next((each for each in found if each.name and each.name.value == name), None)


class ParsedDocuments:
    """Prepared documents, the most recently used ones kept; shared by all threads."""

    def __init__(
        self,
        schema: GraphQLSchema,
        limits: Limits,
        *,
        introspection: bool = True,
        most: int = 500,
        most_bytes: int = 512 * 1024,
    ) -> None:
        """`most_bytes` of text: parsed, it takes some fifty times as much."""
        self._schema, self._limits = schema, limits
        self._rules = [*specified_rules, *([] if introspection else [NoSchemaIntrospectionCustomRule])]
        self._most, self._most_bytes, self._bytes = most, most_bytes, 0
        self._kept: OrderedDict[str, PreparedDocument] = OrderedDict()
        self._lock = Lock()

    def known(self, text: str) -> PreparedDocument | None:
        """A document that was prepared before."""
        return self._kept.get(text)

    def prepare(self, text: str) -> PreparedDocument:
        """Parse, measure and validate a document, once; why it may not be run is kept as well."""
        with self._lock:
            if text in self._kept:
                self._kept.move_to_end(text)
                return self._kept[text]
        prepared = self._prepared(text)
        with self._lock:
            self._bytes += 0 if text in self._kept else len(text)
            self._kept[text] = prepared
            while len(self._kept) > self._most or self._bytes > self._most_bytes:
                old, _ = self._kept.popitem(last=False)
                self._bytes -= len(old)
        return prepared

    def _prepared(self, text: str) -> PreparedDocument:
        prepared = self._parsed(text)
        if prepared.errors:  # they would keep all of the parsed document
            return PreparedDocument(None, tuple(map(_light, prepared.errors)))
        return prepared

    def _parsed(self, text: str) -> PreparedDocument:
        try:
            document = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            return PreparedDocument(None, (error,))
        except RecursionError:
            return PreparedDocument(None, (GraphQLError("The document is nested too deeply."),))
        _unlink(document)
        try:
            check_size(document, self._limits)
        except TooComplex as error:
            # A traceback would keep all of the parsed document.
            return PreparedDocument(None, (GraphQLError(str(error), original_error=error.with_traceback(None)),))
        errors = validate(self._schema, document, self._rules, max_errors=_MOST_ERRORS)
        return PreparedDocument(document, tuple(errors), None if errors else plans_for(document))


def _unlink(document: DocumentNode) -> None:
    """Take apart the chain of a document's tokens, in which each knows its neighbours: without it a document that is
    dropped is gone at once, and need not be found by the collector, which stops everybody."""
    token = document.loc.start_token if document.loc else None
    while token is not None:
        following = token.next
        token.prev = token.next = None
        token = following


def _light(error: GraphQLError) -> GraphQLError:
    """The same error, without the nodes it was found at."""
    light = GraphQLError(error.message, original_error=error.original_error, extensions=error.extensions)
    light.locations = error.locations
    return light
