"""Points in time (时点): as a reader asks for them, and as exact coordinates that repeat an answer."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from uuid import UUID

from ledger.errors import UnknownDisclosure
from projections.errors import InvalidPoint, PositionInsideOperation, PositionNotReached
from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_instant
from projections.read_model.store import Store

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")  # no summer time since 1991


class TimeAxis(StrEnum):
    """Axis of time (时间轴)."""

    RECORDED = "recorded"  # 按登记: as the ledger came to know it, operation by operation
    EFFECTIVE = "effective"  # 按业务日期: as it was in force day by day, with everything known at the point


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Exact point of an answer: asked again with these coordinates, the answer is the same.

    `effective_on` None: no bound. `known_at` is when the operation at `position` was recorded. `demonstration`: the
    ledger is a demonstration, whose recording times may be invented.
    """

    position: int
    effective_on: date | None
    known_at: datetime | None
    demonstration: bool

    def sees(self, *, by: str = "effective_on") -> Where:
        """Condition for rows that count at this point: recorded by its position, and in force on its day, which is
        compared with column `by`. A position is the end of an operation: all events of it are included.
        """
        recorded = Where("event_position <= ?", (self.position,))
        if self.effective_on is None:
            return recorded
        return Where(f"{by} <= ?", (self.effective_on.isoformat(),)) & recorded


@dataclass(frozen=True, slots=True)
class AskedPoint:
    """A point as a reader asks for it. At most one of `known_at`, `position` and `disclosure` is given.

    `known_at`: a bare date means the end of that day in Asia/Shanghai. `disclosure`: a digest or its beginning, and
    means the day it was published and the operation that recorded it; if several departments published it, the one
    asked about, else the last. By default: everything known now.
    """

    effective_on: date | None = None
    known_at: datetime | date | None = None
    position: int | None = None
    disclosure: str | None = None


NOW = AskedPoint()


def parse_point(text: str) -> AskedPoint:
    """Parse a point: a day (in force), `position:N`, `known:WHEN` or `disclosure:DIGEST`, with commas; "" is now.

    Raises InvalidPoint.
    """
    asked = NOW
    for part in filter(None, text.split(",")):
        kind, colon, value = part.partition(":")
        try:
            if not colon or kind.isdecimal():
                asked = replace(asked, effective_on=date.fromisoformat(part))
            elif kind == "position":
                asked = replace(asked, position=int(value))
            elif kind == "known":
                asked = replace(asked, known_at=_moment(value))
            elif kind == "disclosure":
                asked = replace(asked, disclosure=value)
            else:
                raise InvalidPoint(f"{part!r} is not a day, position:N, known:WHEN or disclosure:DIGEST")
        except ValueError:
            raise InvalidPoint(f"{part!r} is not valid") from None
    return asked


def _moment(text: str) -> date | datetime:
    return date.fromisoformat(text) if len(text) == len("2025-02-21") else datetime.fromisoformat(text)


def resolve(store: Store, asked: AskedPoint = NOW, department: UUID | None = None) -> Coordinates:
    """Coordinates of a point, for a department's budget or any.

    Raises InvalidPoint, PositionInsideOperation, PositionNotReached, UnknownDisclosure.
    """
    if sum(value is not None for value in (asked.known_at, asked.position, asked.disclosure)) > 1:
        raise InvalidPoint("known_at, position and disclosure exclude each other; give only one")
    if asked.disclosure is not None:
        return _of_disclosure(store, asked, department)
    if asked.known_at is not None:
        return at_position(store, _position_known_at(store, asked.known_at), asked.effective_on)
    position = store.position() if asked.position is None else asked.position
    return at_position(store, position, asked.effective_on)


def at_position(store: Store, position: int, effective_on: date | None) -> Coordinates:
    """Coordinates at the end of an operation; position 0 is before the first one."""
    newest = store.position()
    if position < 0:
        raise InvalidPoint("a position must not be negative")
    if position > newest:
        raise PositionNotReached(position, newest)
    rows = store.query("SELECT recorded_at FROM operations WHERE position = ?", (position,))
    if position and not rows:
        raise PositionInsideOperation(position, *_neighbours(store, position))
    known_at = datetime.fromisoformat(rows[0][0]) if rows else None
    return Coordinates(position, effective_on, known_at, _demonstration(store))


def _neighbours(store: Store, position: int) -> tuple[int, int]:
    before = store.query("SELECT coalesce(max(position), 0) FROM operations WHERE position < ?", (position,))[0][0]
    after = store.query("SELECT min(position) FROM operations WHERE position > ?", (position,))[0][0]
    return int(before), int(after)


def _demonstration(store: Store) -> bool:
    rows = store.query("SELECT demonstration FROM operations ORDER BY position LIMIT 1")
    return bool(rows and rows[0][0])


def _position_known_at(store: Store, known_at: datetime | date) -> int:
    """Position of the last operation recorded at or before the moment; 0 if there is none."""
    try:
        if isinstance(known_at, datetime):
            if known_at.tzinfo is None:
                raise InvalidPoint("a time needs its offset from UTC; a bare date means that day in Asia/Shanghai")
            compare, instant = "<=", as_instant(known_at)
        else:
            compare, instant = "<", as_instant(datetime.combine(known_at + timedelta(days=1), time.min, SHANGHAI))
    except OverflowError:
        raise InvalidPoint(f"{known_at} is too late a date") from None
    sql = f"SELECT coalesce(max(position), 0) FROM operations WHERE recorded_at {compare} ?"
    return int(store.query(sql, (instant,))[0][0])


def _of_disclosure(store: Store, asked: AskedPoint, department: UUID | None) -> Coordinates:
    """Coordinates of a disclosure: its publication day, as known when it was recorded."""
    digest = asked.disclosure or ""
    if not digest or not digest.isascii() or not digest.isalnum():
        raise InvalidPoint("name a disclosure by its digest or the beginning of its digest")
    rows = store.query(
        "SELECT digest, published_on, position FROM disclosures WHERE substr(digest, 1, ?) = ? "
        "ORDER BY department = ?, event_position",
        (len(digest), digest, str(department)),
    )
    if not rows:
        raise UnknownDisclosure(digest)
    if len({row["digest"] for row in rows}) > 1:
        raise InvalidPoint(f"several disclosures begin with {digest}; give more of the digest")
    effective_on = asked.effective_on or date.fromisoformat(rows[-1]["published_on"])
    return at_position(store, int(rows[-1]["position"]), effective_on)
