"""Requests over HTTP (请求), checked step by step: size and time first, then bytes, then shape."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from starlette.requests import ClientDisconnect, Request

from graphql_api.errors import UnreadableRequest
from graphql_api.execution.limits import Limits

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
_POSITIONS = 2**53  # every JSON reader keeps smaller numbers exact
_DEEP = 64  # levels of JSON in variables; no input of the schema needs half of them


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """One GraphQL request: a document or the id of one, with variables and the operation meant.

    `least_position`: the position of the log to wait for (`extensions.atLeastPosition`); None for none.
    """

    query: str | None
    variables: Mapping[str, Any] = field(default_factory=dict)
    operation_name: str | None = None
    extensions: Mapping[str, Any] = field(default_factory=dict)
    document_id: str | None = None
    least_position: int | None = None


def answer_type(accept: str) -> str:
    """The content type to answer with (RFC 9110 §12.5.1; GraphQL over HTTP). Raises UnreadableRequest 406.

    The newer type if it is accepted by name, else plain JSON, also for */* and without a header.
    """
    if not accept.strip():
        return JSON
    offers = qualities(accept)
    plain = max(offers.get(JSON, 0.0), offers.get("application/*", 0.0), offers.get("*/*", 0.0))
    newer = offers.get(GRAPHQL, 0.0)
    if newer and newer >= offers.get(JSON, 0.0):
        return GRAPHQL
    if plain:
        return JSON
    raise UnreadableRequest(406, f"The answer is {GRAPHQL} or {JSON}; accept one of them.")


def qualities(header: str) -> dict[str, float]:
    """The names in a negotiation header, in lower case, with their quality values (RFC 9110 §12.4.2): 1 by default, 0
    if unreadable."""
    offers: dict[str, float] = {}
    for part in header.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p.removeprefix("q=") for p in parameters if p.startswith("q=")), "1")
        offers[name] = float(quality) if quality.replace(".", "", 1).isdecimal() else 0.0
    return offers


async def read(request: Request, limits: Limits) -> GraphQLRequest:
    """The GraphQL request of a GET or POST. Raises UnreadableRequest."""
    if request.method == "GET":
        return _of_url(request)
    _check_content_type(request.headers.get("content-type", ""))
    return _of_body(await _body(request, limits))


def _check_content_type(header: str) -> None:
    """Accept only JSON in UTF-8, so that forms of other sites are refused."""
    name, *parameters = (piece.strip().lower() for piece in header.split(";"))
    if name != JSON:
        raise UnreadableRequest(415, f"Send the request as {JSON}.")
    for parameter in parameters:
        if parameter and parameter.replace('"', "") not in ("charset=utf-8", "charset=utf8"):
            raise UnreadableRequest(415, "Send the request in UTF-8.")


async def _body(request: Request, limits: Limits) -> bytes:
    """The body, within its bounds of size and time. Raises UnreadableRequest."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limits.body_bytes:
        raise UnreadableRequest(413, f"A request may have at most {limits.body_bytes} bytes.")
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for part in request.stream():
                size += len(part)
                if size > limits.body_bytes:
                    raise UnreadableRequest(413, f"A request may have at most {limits.body_bytes} bytes.")
                parts.append(part)
    except TimeoutError:
        raise UnreadableRequest(408, f"The request did not arrive within {limits.body_seconds:g} seconds.") from None
    except ClientDisconnect:
        raise UnreadableRequest(400, "The client hung up before the request was complete.") from None
    return b"".join(parts)


def _of_body(body: bytes) -> GraphQLRequest:
    try:
        content = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise UnreadableRequest(400, "The body is not JSON in UTF-8.") from None
    if isinstance(content, list):
        raise UnreadableRequest(400, "Send one request at a time: batches are not accepted.")
    if not isinstance(content, dict):
        raise UnreadableRequest(400, "The body must be a JSON object with a query.")
    return request_of(content)


def _of_url(request: Request) -> GraphQLRequest:
    given: dict[str, Any] = {}
    for name in ("query", "operationName", "documentId", "variables", "extensions"):
        values = request.query_params.getlist(name)
        if len(values) > 1:
            raise UnreadableRequest(400, f"{name} is given twice.")
        if values and name in ("variables", "extensions"):
            try:
                given[name] = msgspec.json.decode(values[0]) if values[0] else None
            except (msgspec.DecodeError, RecursionError):
                raise UnreadableRequest(400, f"{name} is not JSON.") from None
        elif values:
            given[name] = values[0]
    return request_of(given)


def request_of(given: Mapping[str, Any]) -> GraphQLRequest:
    """The request in a JSON object. Raises UnreadableRequest."""
    for name, kind, words in (
        ("query", str, "a string"),
        ("operationName", str, "a string"),
        ("documentId", str, "a string"),
        ("variables", dict, "an object"),
        ("extensions", dict, "an object"),
    ):
        if given.get(name) is not None and not isinstance(given[name], kind):
            raise UnreadableRequest(400, f"{name} must be {words}.")
    if not given.get("query") and not given.get("documentId"):
        raise UnreadableRequest(400, "The request has neither a query nor a documentId.")
    variables = given.get("variables") or {}
    if _depth(variables) > _DEEP:
        raise UnreadableRequest(400, "The variables are nested too deeply.")
    extensions = given.get("extensions") or {}
    return GraphQLRequest(
        query=given.get("query"),
        variables=variables,
        operation_name=given.get("operationName") or None,
        extensions=extensions,
        document_id=given.get("documentId"),
        least_position=_position(extensions.get("atLeastPosition")),
    )


def _position(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < _POSITIONS:
        raise UnreadableRequest(
            400, "extensions.atLeastPosition must be a position of the log: a whole number, 0 or greater."
        )
    return value


def _depth(value: Any) -> int:
    """The nesting depth of lists and objects, without recursion."""
    deepest, open_values = 0, [(value, 1)]
    while open_values:
        part, level = open_values.pop()
        deepest = max(deepest, level)
        if level > _DEEP:
            break
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        open_values.extend((item, level + 1) for item in inner if isinstance(item, dict | list))
    return deepest
