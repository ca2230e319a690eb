"""Upper bounds of documents (文档上限), measured in one pass before anything else reads them.

The usual limiters walk a fragment again at each spread, and take exponential time for 600 characters. Here every
selection set is measured once and remembered, in time linear in the size of the document.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from graphql_api.errors import PageTooLarge, TooComplex

_MOST_ITEMS = 1000  # on one page of a list


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds of one request; `cost` is that of `graphql_api.execution.cost`, times are in seconds."""

    body_bytes: int = 256 * 1024
    tokens: int = 8_000
    depth: int = 24
    fields: int = 4_000  # after fragments are spread
    aliases: int = 100
    directives: int = 100
    same_name: int = 30  # fields of one response name in one selection set
    cost: int = 100_000
    seconds: float = 30
    body_seconds: float = 10
    wait_seconds: float = 5  # for a position of the log
    waiting: int = 256  # requests of one client in its queue
    export_seconds: float = 300  # even if the client reads slowly
    answer_bytes: int = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a document or a part of it, with fragments spread."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(
            max(self.depth, other.depth),
            self.fields + other.fields,
            self.aliases + other.aliases,
            self.directives + other.directives,
        )

    def below(self) -> "Size":
        """The same, one level down."""
        return Size(self.depth + 1, self.fields, self.aliases, self.directives)


class _Measure:
    """Measures selection sets, each fragment once; a fragment that spreads itself is left to validation."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self._limits = limits
        self._fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        self._known: dict[str, Size] = {}
        self._open: set[str] = set()

    def of(self, selections: SelectionSetNode | None) -> Size:
        """The size of a selection set."""
        if selections is None:
            return Size()
        self._check_same_names(selections)
        total = Size()
        for selection in selections.selections:
            directives = Size(directives=len(selection.directives or ()))
            match selection:
                case FieldNode():
                    own = Size(1, 1, int(selection.alias is not None))
                    below = self.of(selection.selection_set)
                    total += own + directives + (below.below() if below.fields else below)
                case InlineFragmentNode():
                    total += directives + self.of(selection.selection_set)
                case FragmentSpreadNode():
                    total += directives + self._fragment(selection.name.value)
                case _:
                    raise AssertionError(selection)
        return total

    def _fragment(self, name: str) -> Size:
        if name not in self._known:
            definition = self._fragments.get(name)
            if definition is None or name in self._open:
                return Size()
            self._open.add(name)
            self._known[name] = self.of(definition.selection_set) + Size(directives=len(definition.directives or ()))
            self._open.discard(name)
        return self._known[name]

    def _check_same_names(self, selections: SelectionSetNode) -> None:
        """Many fields of one response name in a set make validation quadratic."""
        names = Counter(
            (node.alias or node.name).value for node in selections.selections if isinstance(node, FieldNode)
        )
        most = max(names.values(), default=0)
        if most > self._limits.same_name:
            raise TooComplex("fields of one name", most, self._limits.same_name)


def check_size(document: DocumentNode, limits: Limits) -> None:
    """Raise TooComplex for a document that is larger than its limits."""
    measure = _Measure(document, limits)
    sizes: Iterable[Size] = (
        measure.of(definition.selection_set) + Size(directives=len(definition.directives or ()))
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode | FragmentDefinitionNode)
    )
    for size in sizes:
        for what in ("depth", "fields", "aliases", "directives"):
            measured, most = getattr(size, what), getattr(limits, what)
            if measured > most:
                raise TooComplex(what, measured, most)


def page_size(first: int) -> int:
    """The page size asked for. Raises PageTooLarge."""
    if not 1 <= first <= _MOST_ITEMS:
        raise PageTooLarge(first, _MOST_ITEMS)
    return first
