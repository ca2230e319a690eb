"""Documents ready to run (预备文档): parsed, measured and validated once, and cached while they are in use."""

from dataclasses import dataclass, field, replace
from threading import Lock

from cachetools import LRUCache, cachedmethod
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
_MOST_BYTES = 512 * 1024  # of text: parsed, it takes some fifty times as much
_LEAST_BYTES = 1024  # charged for a document, so that at most 512 are kept


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A parsed document, or the errors that keep it from running."""

    document: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()
    plans: Plans | None = None
    costs: dict[str | None, int] = field(default_factory=dict)  # of the operations whose cost no variable changes
    size: int = 0  # of its text

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation with this name; without a name, the only one."""
        operations = (
            [d for d in self.document.definitions if isinstance(d, OperationDefinitionNode)] if self.document else []
        )
        if name is None:
            return operations[0] if len(operations) == 1 else None
        return next((operation for operation in operations if operation.name and operation.name.value == name), None)


class ParsedDocuments:
    """Prepared documents, the most recently used ones kept; shared by all threads."""

    def __init__(self, schema: GraphQLSchema, limits: Limits, *, introspection: bool = True) -> None:
        self._schema, self._limits = schema, limits
        self._rules = [*specified_rules, *([] if introspection else [NoSchemaIntrospectionCustomRule])]
        self._kept = LRUCache[str, PreparedDocument](_MOST_BYTES, lambda prepared: max(prepared.size, _LEAST_BYTES))
        self._lock = Lock()

    def known(self, text: str) -> PreparedDocument | None:
        """The prepared document of this text, if it is cached."""
        with self._lock:
            return self._kept.get(text)

    @cachedmethod(lambda self: self._kept, key=lambda _, text: text, lock=lambda self: self._lock)
    def prepare(self, text: str) -> PreparedDocument:
        """Parse, measure and validate a document once; its errors are cached, too."""
        prepared = self._parsed(text)
        if prepared.errors:  # they would keep all of the parsed document
            prepared = PreparedDocument(None, tuple(map(_light, prepared.errors)))
        return replace(prepared, size=len(text))

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
    """Unlink a document's tokens, a doubly linked list. Without cycles a dropped document is freed at once, and the
    garbage collector, which stops every thread, need not find it."""
    token = document.loc.start_token if document.loc else None
    while token is not None:
        following = token.next
        token.prev = token.next = None
        token = following


def _light(error: GraphQLError) -> GraphQLError:
    """The same error without its nodes."""
    light = GraphQLError(error.message, original_error=error.original_error, extensions=error.extensions)
    light.locations = error.locations
    return light
