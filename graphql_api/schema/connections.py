"""Lists by pages (分页): Relay connections with total counts, and cursors that stay valid while the ledger grows."""

import base64
from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar

import msgspec
import strawberry

from graphql_api.errors import InvalidCursor, PageTooLarge

MOST = 1000  # items of one page
T = TypeVar("T")
S = TypeVar("S")

First = Annotated[int, strawberry.argument(description="How many items at most, 1 to 1000 (每页条数).")]
After = Annotated[
    str | None, strawberry.argument(description="Only what stands after this cursor: the next page (下一页游标).")
]


@strawberry.type(description="Where a page stands in its list (分页信息).")
class PageInfo:
    """Relay's page info; pages go forward only."""

    has_next_page: bool = strawberry.field(description="Whether more items follow (是否有下一页).")
    has_previous_page: bool = strawberry.field(description="Whether items came before, on an earlier page (上一页).")
    start_cursor: str | None = strawberry.field(description="Cursor of the first item; null on an empty page (首项).")
    end_cursor: str | None = strawberry.field(description="Cursor of the last item; null on an empty page (末项).")


@strawberry.type(description="One item and its cursor (列表项).")
class Edge(Generic[T]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="The item's place: pass it as `after` (游标).")
    node: T = strawberry.field(description="The item (条目).")


@strawberry.type(description="One page of a list (一页).")
class Connection(Generic[T]):
    """Relay's connection, with the total."""

    total_count: int = strawberry.field(description="How many items the whole list has (总数).")
    page_info: PageInfo = strawberry.field(description="Where the page stands (分页信息).")
    edges: list[Edge[T]] = strawberry.field(description="The items with their cursors (列表项).")
    nodes: list[T] = strawberry.field(description="The items alone (条目).")


def page_size(first: int) -> int:
    """The page size asked for. Raises PageTooLarge."""
    if not 1 <= first <= MOST:
        raise PageTooLarge(first, MOST)
    return first


def cursor(*place: int) -> str:
    """An opaque cursor for a place in a list."""
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def place_of(text: str | None, length: int = 1) -> tuple[int, ...] | None:
    """The place that a cursor stands for; None without one. Raises InvalidCursor."""
    if text is None:
        return None
    try:
        padded = (text + "=" * (-len(text) % 4)).encode("ascii")
        place = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=tuple[int, ...])
    except (ValueError, msgspec.DecodeError, UnicodeEncodeError) as error:
        raise InvalidCursor(text[:80]) from error
    if len(place) != length or any(not 0 <= part < 2**53 for part in place):
        raise InvalidCursor(text[:80])
    return place


def connection(items: Sequence[tuple[str, T]], total: int, *, more: bool, before: bool) -> Connection[T]:
    """A page of (cursor, item) pairs."""
    edges = [Edge(cursor=place, node=item) for place, item in items]
    return Connection(
        total_count=total,
        page_info=PageInfo(
            has_next_page=more,
            has_previous_page=before,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        edges=edges,
        nodes=[item for _, item in items],
    )


def listed(found: Sequence[S], first: int, after: str | None, show: Callable[[S], T]) -> Connection[T]:
    """A page of a list that is there in whole and only ever grows at its end: the cursor is the item's number."""
    size, place = page_size(first), place_of(after)
    begin = 0 if place is None else place[0] + 1
    shown = [(cursor(begin + n), show(item)) for n, item in enumerate(found[begin : begin + size])]
    return connection(shown, len(found), more=begin + size < len(found), before=begin > 0)
