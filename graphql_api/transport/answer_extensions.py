"""Extensions of every answer (答复标记): its cost, the digest of its definitions, and the points it was read at."""

from collections.abc import Collection
from typing import Any

from graphql_api.schema.points import coordinates_json
from graphql_api.transport.etags import definitions_digest
from projections.read_model.points import Coordinates


def stamp(cost: int | None, most: int, points: Collection[Coordinates]) -> dict[str, Any]:
    """The `extensions` of an answer: the newest of its points as `asOf`, and all `points` if there are several.

    They hold nothing that differs between two equal requests, since an ETag stands for all of it.
    """
    extensions: dict[str, Any] = {"definitions": definitions_digest()}
    if cost is not None:
        extensions["cost"] = {"requested": cost, "most": most}
    if points:
        extensions["asOf"] = coordinates_json(max(points, key=lambda at: at.position))
    if len(points) > 1:
        extensions["points"] = [coordinates_json(at) for at in points]
    return extensions
