"""Points in time as the schema writes them (时点)."""

from datetime import date
from typing import Any

import strawberry

from graphql_api.schema.scalars import Instant, Moment, Position
from projections.read_model.points import NOW, AskedPoint, Coordinates


@strawberry.input(
    description="A point in time (时点): what was in force on a day, as it was known at a moment. At most one of "
    "knownAt, position and disclosure; by default everything known now."
)
class At:
    """A point as it is asked for."""

    effective_on: date | None = strawberry.field(
        default=None, description="In force on this day (业务日期); null: no bound."
    )
    known_at: Moment | None = strawberry.field(
        default=None, description="As known at this moment, or at the end of this day in China (登记时间)."
    )
    position: Position | None = strawberry.field(
        default=None, description="As known at this position of the log (日志位置), the end of an operation."
    )
    disclosure: str | None = strawberry.field(
        default=None, description="As published: a disclosure's digest or its first characters (公开文件)."
    )


def asked(at: At | None) -> AskedPoint:
    """The point for the projections."""
    if at is None:
        return NOW
    return AskedPoint(at.effective_on, at.known_at, at.position, at.disclosure)  # type: ignore[arg-type]  # a Moment is one


@strawberry.type(description="The exact coordinates of an answer (坐标): asked again with these, it is the same.")
class AsOf:
    """Coordinates as they are answered."""

    position: Position = strawberry.field(description="The log position it was read at (日志位置).")
    effective_on: date | None = strawberry.field(description="In force on this day (业务日期); null: no bound.")
    known_at: Instant | None = strawberry.field(
        description="When the operation at the position was recorded (登记时间); null before the first one."
    )
    demonstration: bool = strawberry.field(
        description="Whether this ledger is a demonstration whose recording times are invented (演示)."
    )


def as_of(at: Coordinates) -> AsOf:
    """The coordinates for the schema."""
    return AsOf(
        position=Position(at.position),
        effective_on=at.effective_on,
        known_at=None if at.known_at is None else Instant(at.known_at),
        demonstration=at.demonstration,
    )


def shown(at: Coordinates) -> dict[str, Any]:
    """The same outside GraphQL's data: in extensions and in files."""
    return {
        "position": at.position,
        "effectiveOn": at.effective_on.isoformat() if at.effective_on else None,
        "knownAt": at.known_at.isoformat() if at.known_at else None,
        "demonstration": at.demonstration,
    }
