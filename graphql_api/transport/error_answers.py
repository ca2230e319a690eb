"""Errors in answers (错误): refusals in full, faults as a reference only."""

import logging
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import msgspec
from graphql import GraphQLError
from starlette.responses import Response

from graphql_api.errors import RequestRefused, UnreadableRequest
from graphql_api.transport.requests import JSON
from ledger.errors import LedgerError, StorageError
from projections.errors import ReadModel

_ENCODER = msgspec.json.Encoder()
_LOG = logging.getLogger("budget_ledger.api")


def error_json(error: GraphQLError) -> dict[str, Any]:
    """The JSON of an error. A refusal keeps its sentence, class and fields. An unusable read model shows its class
    only, an unforeseen fault nothing; both are logged under the reference that the client gets."""
    answered: dict[str, Any] = {"message": error.message}
    if error.locations:
        answered["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path:
        answered["path"] = error.path
    cause = error.original_error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if cause is None or isinstance(cause, GraphQLError):
        answered["extensions"] = {"code": "INVALID_REQUEST"}
    elif isinstance(cause, ReadModel):  # a fault, whose class helps; its facts name files of the server
        answered["message"] = cause.sentence()
        answered["extensions"] = {
            "code": type(cause).__name__,
            "reference": _logged(cause),
            "fields": {},
            "message_zh": cause.sentence("zh"),
            "message_en": cause.sentence("en"),
        }
    elif isinstance(cause, LedgerError) and not isinstance(cause, StorageError):
        answered["message"] = str(cause)
        answered["extensions"] = _described(cause, type(cause).__name__)
    else:
        reference = _logged(cause)
        answered["message"] = f"Something went wrong here. The operator finds it in the log under {reference}."
        answered["extensions"] = {"code": "INTERNAL", "reference": reference}
    return answered


def _described(refusal: LedgerError, code: str) -> dict[str, Any]:
    return {
        "code": code,
        "fields": {name: _plain(value) for name, value in refusal.facts()},
        "message_zh": refusal.message("zh"),
        "message_en": refusal.message("en"),
    }


def unreadable(refusal: UnreadableRequest, content_type: str) -> Response:
    """The response to a request that is not a GraphQL request."""
    error = {"message": refusal.why, "extensions": _described(refusal, "UNREADABLE_REQUEST")}
    headers = {"accept-post": JSON} if refusal.status == 415 else {}
    return json_response({"errors": [error]}, content_type, refusal.status, headers)


def json_response(body: Mapping[str, Any], content_type: str, status: int, headers: Mapping[str, str]) -> Response:
    """A response in JSON, not to be stored unless its headers say so."""
    fixed = {"content-type": f"{content_type}; charset=utf-8"}
    return Response(_ENCODER.encode(body), status, {"cache-control": "no-store", "vary": "Accept", **headers, **fixed})


def _logged(fault: Exception) -> str:
    """The reference under which the operator finds a fault in the log: one line if its class is known, else with a
    traceback."""
    reference = uuid4().hex
    known = isinstance(fault, LedgerError)
    _LOG.error("fault %s: %s: %s", reference, type(fault).__name__, fault, exc_info=None if known else fault)
    return reference


def _plain(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def status_of(errors: list[GraphQLError]) -> int:
    """The HTTP status of a request that was refused before it ran: that of the first error with a status of its own."""
    for error in errors:
        cause = error.original_error
        if isinstance(cause, ReadModel):
            return 503
        if isinstance(cause, RequestRefused) and cause.http_status != 400:
            return cause.http_status
        if error.extensions and "http" in error.extensions:
            return int(error.extensions["http"])
    return 400
