"""From a document to its answer (执行): parsed, measured and priced once, then run until the client hangs up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from graphql import (
    AbortedGraphQLExecutionError,
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
)
from graphql.execution import Executor

from graphql_api.context import Context, Plans
from graphql_api.errors import DeadlinePassed, PageTooLarge, TooCostly
from graphql_api.execution.column_plans import ColumnExecutor, planned
from graphql_api.execution.cost import Costs
from graphql_api.execution.limits import Limits
from graphql_api.execution.parsed_documents import ParsedDocuments, PreparedDocument
from graphql_api.telemetry import span
from ledger.errors import LedgerError

_SHORT = 2_000  # characters of a document whose cost is found at once
_PARSED = 16  # characters of a new document whose parsing and validation are worth a cost of 1
_NAME = 200  # characters of an operation's name in a trace


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a request. `refused`: nothing was run. `cost`: its price, None if it was never priced."""

    result: ExecutionResult
    refused: bool = False
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Admitted:
    """One operation of a document that may be run, with its cost."""

    document: DocumentNode
    operation: OperationDefinitionNode
    operation_name: str | None
    variables: Mapping[str, Any]
    cost: int
    plans: Plans | None

    @property
    def kind(self) -> OperationType:
        """Query, mutation or subscription."""
        return self.operation.operation

    @property
    def called(self) -> str:
        """Its name in the document, empty if it has none."""
        return self.operation.name.value if self.operation.name else ""


class Cancellation:
    """The signal that graphql-core checks at every field: aborted once the client is gone."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.reason = DeadlinePassed()

    @property
    def aborted(self) -> bool:
        """Whether the client is gone or the deadline has passed."""
        return self._context.over


class DocumentRunner:
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
        self.documents = ParsedDocuments(schema, limits, introspection=introspection)
        self._costs = Costs(schema)
        self.recorded: Callable[[], None] = lambda: None  # called after a mutation

    def run(
        self,
        text: str,
        variables: Mapping[str, Any],
        operation_name: str | None,
        context: Context,
        *,
        reading_only: bool = False,
    ) -> Answer:
        """Run one operation in this thread. `reading_only`: refuse mutations, as a GET must. Raises nothing for bad
        requests: they are refused in the answer."""
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
        """Parse, measure, validate and price an operation; an `Answer` if it is refused."""
        prepared = self.documents.prepare(text)
        if prepared.errors:
            return Answer(ExecutionResult(data=None, errors=list(prepared.errors)), refused=True)
        assert prepared.document is not None, "a document without errors was parsed"
        operation = prepared.operation(operation_name)
        if operation is None:
            return _refused(GraphQLError("Say which operation of the document is meant (operationName)."))
        if reading_only and operation.operation is OperationType.MUTATION:
            return _refused(GraphQLError("A GET only reads; send a mutation by POST.", extensions={"http": 405}))
        try:
            cost = self._cost(prepared, operation_name, variables)
        except PageTooLarge as error:
            return refused(error)
        if cost > self.limits.cost:
            return refused(TooCostly(cost, self.limits.cost), cost)
        return Admitted(prepared.document, operation, operation_name, variables, cost, prepared.plans)

    def _cost(self, prepared: PreparedDocument, operation_name: str | None, variables: Mapping[str, Any]) -> int:
        if operation_name in prepared.costs:
            return prepared.costs[operation_name]
        assert prepared.document is not None, "only what was parsed is costed"
        cost, always = self._costs.of(prepared.document, operation_name, variables)
        if always:
            prepared.costs[operation_name] = cost
        return cost

    def prepare(self, text: str, operation_name: str | None, context: Context) -> None:
        """Parse and validate a new document; that has a price of its own. Raises Throttled."""
        context.charge(len(text) // _PARSED)
        prepared = self.documents.prepare(text)
        if not prepared.errors and prepared.operation(operation_name) is not None:
            self._cost(prepared, operation_name, {})

    def known(self, text: str) -> bool:
        """Whether a document was prepared before."""
        return self.documents.known(text) is not None

    def price(self, text: str, operation_name: str | None, variables: Mapping[str, Any]) -> float:
        """The price of a prepared operation, with next to no work, since the event loop asks; infinite if finding it
        takes work. Documents that cannot be run cost nothing. Raises PageTooLarge."""
        known = self.documents.known(text)
        if known is None:
            return inf
        operation = known.operation(operation_name)
        if operation is None:
            return 0
        if operation.operation is OperationType.MUTATION:
            return inf  # it may wait for other writers
        return (
            self._cost(known, operation_name, variables)
            if len(text) <= _SHORT
            else known.costs.get(operation_name, inf)
        )

    def execute(self, admitted: Admitted, context: Context, root: object = None) -> ExecutionResult:
        """Run an admitted operation in this thread. `root`: the event, for a subscription."""
        context.plans = admitted.plans
        try:
            with span(admitted.kind.value, operation=admitted.called[:_NAME], cost=admitted.cost):
                result = planned(self.schema, admitted.operation, admitted.variables, context) or execute(
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
    """The answer to a request that was refused before it ran, or stopped while it ran."""
    return _refused(GraphQLError(str(error), original_error=error), cost)


def _refused(error: GraphQLError, cost: int | None = None) -> Answer:
    return Answer(ExecutionResult(data=None, errors=[error]), refused=True, cost=cost)
