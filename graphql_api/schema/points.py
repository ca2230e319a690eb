"""Points in time, as questions give them and answers state them (时点)."""

from datetime import date
from typing import Any

import strawberry

from graphql_api.schema.fields import Mirror, mirrors, optional, shown
from graphql_api.schema.scalars import Instant, Moment, Position
from projections.read_model.points import NOW, AskedPoint, Coordinates


@strawberry.input(
    description="A point in time (时点): everything in force on a day, as known at a moment. At most one of knownAt, "
    "position and disclosure; by default everything known now."
)
class At:
    """A point of a question."""

    effective_on: date | None = optional("In force on this day (业务日期); null: no bound.")
    known_at: Moment | None = optional("As known at this moment, or at the end of this day in China (登记时间).")
    position: Position | None = optional("As known at this position of the log (日志位置), the end of an operation.")
    disclosure: str | None = optional("As published: a disclosure's digest or its first characters (公开文件).")


def asked(at: At | None) -> AskedPoint:
    """The point for the projections."""
    if at is None:
        return NOW
    return AskedPoint(at.effective_on, at.known_at, at.position, at.disclosure)  # type: ignore[arg-type]  # a Moment is one


@mirrors("The exact coordinates of an answer (坐标). The same question at these gets the same answer.")
class AsOf(Mirror[Coordinates]):
    """Coordinates of an answer."""

    position: Position = shown("The log position it was read at (日志位置).")
    effective_on: date | None = shown("In force on this day (业务日期); null: no bound.")
    known_at: Instant | None = shown("Recording time of the position (登记时间); null: before the first one.")
    demonstration: bool = shown("Whether this ledger is a demonstration with invented recording times (演示).")


def coordinates_json(at: Coordinates) -> dict[str, Any]:
    """Coordinates outside of GraphQL's data: in extensions and in files."""
    return {
        "position": at.position,
        "effectiveOn": at.effective_on.isoformat() if at.effective_on else None,
        "knownAt": at.known_at.isoformat() if at.known_at else None,
        "demonstration": at.demonstration,
    }
