"""From a document to its answer (执行): prepared once, measured, costed, and run until nobody waits any more."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from threading import Lock
from typing import Any

from graphql import (
    AbortedGraphQLExecutionError,
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    OperationType,
    execute,
    parse,
    specified_rules,
    validate,
)
from graphql.execution import Executor

from graphql_api.context import Context, Plans
from graphql_api.cost import Costs
from graphql_api.errors import DeadlinePassed, TooComplex, TooCostly
from graphql_api.limits import Limits, check_size
from graphql_api.plans import ColumnExecutor, plans_for
from graphql_api.telemetry import span
from ledger.errors import LedgerError

_SHORT = 2_000  # characters of a document whose cost is found at once
_PARSED = 16  # characters of a new document whose parsing and validation are worth a cost of 1
_NAME = 200  # characters of an operation's name in a trace
_MOST_ERRORS = 20  # of validation: a reader needs no more


@dataclass(frozen=True, slots=True)
class Prepared:
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request: `refused` tells that nothing was run, `cost` what it was worth."""

    result: ExecutionResult
    refused: bool = False
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Admitted:
    """One operation of a document that may be run, and what it costs."""

    document: DocumentNode
    kind: OperationType
    called: str  # its name in the document, empty where it has none
    operation_name: str | None
    variables: Mapping[str, Any]
    cost: int
    plans: Plans | None


class Cancellation:
    """What graphql-core asks at every field: whether anybody still waits."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.reason = DeadlinePassed()

    @property
    def aborted(self) -> bool:
        """Whether the client is gone or the deadline has passed."""
        return self._context.over


class Documents:
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
        self._kept: OrderedDict[str, Prepared] = OrderedDict()
        self._lock = Lock()

    def known(self, text: str) -> Prepared | None:
        """A document that was prepared before."""
        return self._kept.get(text)

    def prepare(self, text: str) -> Prepared:
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

    def _prepared(self, text: str) -> Prepared:
        prepared = self._parsed(text)
        if prepared.errors:  # they would keep all of the parsed document
            return Prepared(None, tuple(map(_light, prepared.errors)))
        return prepared

    def _parsed(self, text: str) -> Prepared:
        try:
            document = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            return Prepared(None, (error,))
        except RecursionError:
            return Prepared(None, (GraphQLError("The document is nested too deeply."),))
        _unlink(document)
        try:
            check_size(document, self._limits)
        except TooComplex as error:
            # A traceback would keep all of the parsed document.
            return Prepared(None, (GraphQLError(str(error), original_error=error.with_traceback(None)),))
        errors = validate(self._schema, document, self._rules, max_errors=_MOST_ERRORS)
        return Prepared(document, tuple(errors), None if errors else plans_for(document))


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


class Engine:
    """Runs documents against one schema."""

    def __init__(
        self,
        schema: GraphQLSchema,
        limits: Limits,
        executor: type[Executor[Any]] = ColumnExecutor,
        *,
        introspection: bool = True,
    ) -> None:
        self.schema, self.limits, self._executor = schema, limits, executor
        self.documents = Documents(schema, limits, introspection=introspection)
        self._costs = Costs(schema)
        self.recorded: Callable[[], None] = lambda: None  # told that a mutation ran

    def run(
        self,
        text: str,
        variables: Mapping[str, Any],
        operation_name: str | None,
        context: Context,
        *,
        reading_only: bool = False,
    ) -> Answer:
        """Run one operation in this thread. `reading_only`: as a GET may. Never raises for what a client sent."""
        admitted = self.admit(text, variables, operation_name, reading_only=reading_only)
        if isinstance(admitted, Answer):
            return admitted
        if admitted.kind is OperationType.SUBSCRIPTION:
            return _refused(GraphQLError("A subscription needs a WebSocket, or Accept: text/event-stream."))
        try:
            context.charge(admitted.cost)
        except LedgerError as error:
            return refused(error, admitted.cost)
        result = self.execute(admitted, context)
        unread = result.data is None and all(error.path is None for error in result.errors or ())
        return Answer(result, refused=unread, cost=admitted.cost)

    def admit(
        self, text: str, variables: Mapping[str, Any], operation_name: str | None, *, reading_only: bool = False
    ) -> Admitted | Answer:
        """Parse, measure, validate and cost an operation; why it is refused, where it is."""
        prepared = self.documents.prepare(text)
        if prepared.errors:
            return Answer(ExecutionResult(data=None, errors=list(prepared.errors)), refused=True)
        assert prepared.document is not None, "a document without errors was parsed"
        operation = prepared.operation(operation_name)
        if operation is None:
            return _refused(GraphQLError("Say which operation of the document is meant (operationName)."))
        if reading_only and operation.operation is OperationType.MUTATION:
            return _refused(GraphQLError("A GET only reads; send a mutation by POST.", extensions={"http": 405}))
        cost = self._cost(prepared, operation_name, variables)
        if cost > self.limits.cost:
            return refused(TooCostly(cost, self.limits.cost), cost)
        called = operation.name.value if operation.name else ""
        return Admitted(prepared.document, operation.operation, called, operation_name, variables, cost, prepared.plans)

    def _cost(self, prepared: Prepared, operation_name: str | None, variables: Mapping[str, Any]) -> int:
        if operation_name in prepared.costs:
            return prepared.costs[operation_name]
        assert prepared.document is not None, "only what was parsed is costed"
        cost, always = self._costs.of(prepared.document, operation_name, variables)
        if always:
            prepared.costs[operation_name] = cost
        return cost

    def prepare(self, text: str, operation_name: str | None, context: Context) -> None:
        """Parse and validate a new document, which costs something, too. Raises Throttled."""
        context.charge(len(text) // _PARSED)
        prepared = self.documents.prepare(text)
        if not prepared.errors and prepared.operation(operation_name) is not None:
            self._cost(prepared, operation_name, {})

    def known(self, text: str) -> bool:
        """Whether a document was prepared before."""
        return self.documents.known(text) is not None

    def price(self, text: str, operation_name: str | None, variables: Mapping[str, Any]) -> float:
        """What a prepared operation costs, found with next to no work, since the event loop asks; infinite where that
        cannot be. What cannot be run costs nothing."""
        known = self.documents.known(text)
        if known is None:
            return inf
        if known.errors or known.operation(operation_name) is None:
            return 0
        return (
            self._cost(known, operation_name, variables)
            if len(text) <= _SHORT
            else known.costs.get(operation_name, inf)
        )

    def execute(self, admitted: Admitted, context: Context, root: object = None) -> ExecutionResult:
        """Run an admitted operation in this thread; of a subscription, for one event: the root."""
        context.plans = admitted.plans
        try:
            with span(admitted.kind.value, operation=admitted.called[:_NAME], cost=admitted.cost):
                result = execute(
                    self.schema,
                    admitted.document,
                    root,
                    context_value=context,
                    variable_values=dict(admitted.variables),
                    operation_name=admitted.operation_name,
                    executor_class=self._executor,
                    abort_signal=Cancellation(context),  # type: ignore[arg-type]  # any object with these two attributes
                )
        except (AbortedGraphQLExecutionError, DeadlinePassed):
            result = refused(DeadlinePassed()).result
        if admitted.kind is OperationType.MUTATION:
            self.recorded()
        assert isinstance(result, ExecutionResult), "every resolver of the schema answers at once"
        return result


def refused(error: LedgerError, cost: int | None = None) -> Answer:
    """The answer to a request that is refused before it is run, or stopped while it ran."""
    return _refused(GraphQLError(str(error), original_error=error), cost)


def _refused(error: GraphQLError, cost: int | None = None) -> Answer:
    return Answer(ExecutionResult(data=None, errors=[error]), refused=True, cost=cost)
