"""What every answer says of itself (答复标记): what it cost, what it means, and the points it was read at."""

from collections.abc import Collection
from typing import Any

from graphql_api.schema.points import coordinates_json
from graphql_api.transport.etags import definitions_digest
from projections.read_model.points import Coordinates


def stamp(cost: int | None, most: int, points: Collection[Coordinates]) -> dict[str, Any]:
    """The `extensions` of an answer: as `asOf` the newest of its points, and all `points` where it is not the only one.

    Nothing that differs from one asking to the next: an ETag stands for all of it.
    """
    found: dict[str, Any] = {"definitions": definitions_digest()}
    if cost is not None:
        found["cost"] = {"requested": cost, "most": most}
    if points:
        found["asOf"] = coordinates_json(max(points, key=lambda at: at.position))
    if len(points) > 1:
        found["points"] = [coordinates_json(at) for at in points]
    return found
