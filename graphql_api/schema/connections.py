"""Lists by pages (分页): Relay connections with total counts, and cursors that stay valid while the ledger grows."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

import msgspec
import strawberry

from graphql_api.errors import InvalidCursor
from graphql_api.execution.limits import page_size
from graphql_api.schema.fields import described
from graphql_api.schema.ids import content_of, opaque

T = TypeVar("T")
S = TypeVar("S")

First = Annotated[int, strawberry.argument("Maximum number of items, 1 to 1000 (每页条数).")]
After = Annotated[str | None, strawberry.argument("Only items after this cursor: the next page (下一页游标).")]


@strawberry.type(description="Place of a page in its list (分页信息).")
class PageInfo:
    """Relay's page info; pages go forward only."""

    has_next_page: bool = strawberry.field(description="Whether more items follow (是否有下一页).")
    has_previous_page: bool = strawberry.field(description="Whether there are items on an earlier page (上一页).")
    start_cursor: str | None = strawberry.field(description="Cursor of the first item; null on an empty page (首项).")
    end_cursor: str | None = strawberry.field(description="Cursor of the last item; null on an empty page (末项).")


@strawberry.type(description="One item and its cursor (列表项).")
class Edge(Generic[T]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="The item's place in the list: pass it as `after` (游标).")
    node: T = strawberry.field(description="The item (条目).")


@strawberry.type(description="One page of a list (一页).")
class Connection(Generic[T]):
    """Relay's connection, with the total."""

    items: strawberry.Private[Sequence[Any]]
    place: strawberry.Private[Callable[[int], str]]  # the cursor of an item by its number on the page
    total: strawberry.Private[Callable[[], int]]
    more: strawberry.Private[Callable[[], bool]]
    before: strawberry.Private[bool]

    @described
    def total_count(self) -> int:
        """Number of items in the whole list (总数)."""
        return self.total()

    @described
    def page_info(self) -> PageInfo:
        """Place of the page in the list (分页信息)."""
        return PageInfo(
            has_next_page=self.more(),
            has_previous_page=self.before,
            start_cursor=self.place(0) if self.items else None,
            end_cursor=self.place(len(self.items) - 1) if self.items else None,
        )

    @described
    def edges(self) -> list[Edge[T]]:
        """The items with their cursors (列表项)."""
        return [Edge(cursor=self.place(n), node=item) for n, item in enumerate(self.items)]

    @described
    def nodes(self) -> list[T]:
        """The items without cursors (条目)."""
        return self.items  # type: ignore[return-value]  # a list, or columns that are one


def cursor(*place: int) -> str:
    """An opaque cursor for a place in a list."""
    return opaque(msgspec.json.encode(place))


def place_of(text: str | None, length: int = 1) -> tuple[int, ...] | None:
    """The place of a cursor; None without one. Raises InvalidCursor."""
    if text is None:
        return None
    try:
        place = msgspec.json.decode(content_of(text), type=tuple[int, ...])
    except (ValueError, msgspec.DecodeError) as error:
        raise InvalidCursor(text[:80]) from error
    if len(place) != length or any(not 0 <= part < 2**53 for part in place):
        raise InvalidCursor(text[:80])
    return place


def connection(items: Sequence[tuple[str, T]], total: int, *, more: bool, before: bool) -> Connection[T]:
    """A page of (cursor, item) pairs."""
    return Connection(
        items=[item for _, item in items],
        place=lambda n: items[n][0],
        total=lambda: total,
        more=lambda: more,
        before=before,
    )


def listed(values: Sequence[S], first: int, after: str | None, show: Callable[[S], T]) -> Connection[T]:
    """A page of a complete list that only grows at its end: the cursor is the item's number."""
    size, place = page_size(first), place_of(after)
    begin = 0 if place is None else place[0] + 1
    items = [show(value) for value in values[begin : begin + size]]
    return Connection(
        items=items,
        place=lambda n: cursor(begin + n),
        total=lambda: len(values),
        more=lambda: begin + len(items) < len(values),
        before=begin > 0,
    )
