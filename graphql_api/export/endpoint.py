"""GET /export/{list}.{form} (导出接口): a list at one point as a file, read page by page in worker threads."""

from base64 import b64encode
from collections.abc import Generator, Iterator, Mapping
from hashlib import sha256
from time import monotonic
from typing import IO, Any
from urllib.parse import quote

import msgspec
from anyio import CapacityLimiter, to_thread
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response

from graphql_api.context import Context, MakeContext
from graphql_api.errors import UnknownExport
from graphql_api.execution.limits import Limits
from graphql_api.export.export_request import ExportRequest, Listing, ListPage
from graphql_api.export.lists import LISTS, OF_NO_BUDGET
from graphql_api.export.parameters import Parameters
from graphql_api.export.stream import FileStream, packed, takes_gzip
from graphql_api.export.texts import csv_parts, jsonl_parts
from graphql_api.export.workbook import MEDIA_TYPE, workbook
from graphql_api.scheduling.hangup_watch import cancelled_on_hangup
from graphql_api.scheduling.position_wait import PositionWait
from graphql_api.schema.points import coordinates_json
from graphql_api.scopes import Scope, check
from graphql_api.transport.error_answers import error_json, status_of
from graphql_api.transport.etags import Validator, check_definitions, definitions_digest, validator

FORMS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl", "xlsx": MEDIA_TYPE}
COST = 5_000  # the cost of an export, in the cost of documents: about the work of beginning it
_WHOLE_BYTES = 256 * 1024  # what is known whole before the first byte is sent gets its length and digest
_BLOCK_BYTES = 256 * 1024
Work = Generator[None, None, Response]  # what is done in turns, and what comes of it


class Exports:
    """Answers /export. All exports take turns on one worker, page by page: they share one interpreter, and running more
    of them at once would only delay the documents of /graphql."""

    def __init__(self, make_context: MakeContext, limits: Limits, wait: PositionWait) -> None:
        self._make_context, self._limits, self._wait = make_context, limits, wait
        self._worker = CapacityLimiter(1)

    async def respond(self, request: Request) -> Response:
        """The response to a request for an export: the file or its refusal."""
        try:
            context = self._make_context(request, None)
            context.deadline = monotonic() + self._limits.export_seconds
            _admit(request, context)
            given = Parameters(request.query_params)
            async with cancelled_on_hangup(request, context):
                await self._wait.until(given.one("atLeastPosition", "Position"), context.deadline)
                return await self._turns(self._begin(request, context, given))
        except Exception as error:  # noqa: BLE001 - unforeseen errors are masked and logged there
            return problem(error)

    async def _turns(self, work: Work) -> Response:
        """Run work to its end, one turn after the other."""
        try:
            while (response := await to_thread.run_sync(_turn, work, limiter=self._worker)) is None:
                pass
            return response
        finally:
            work.close()

    def _begin(self, request: Request, context: Context, given: Parameters) -> Work:
        """All further checks, then the response with everything known before its first byte."""
        what, form = request.path_params["what"], request.path_params["form"]
        defined = check_definitions(given.one("definitions", "String"))
        export = ExportRequest(context, given)
        coding = _coding(request, form)
        kept = _validator(what, form, export, defined=defined)
        if kept and coding is not None:
            kept = kept.negotiated(coding)
        if kept and kept.matches(request.headers.get("if-none-match", "")):
            return Response(status_code=304, headers=kept.headers)
        listing = LISTS[what](export)
        given.done()
        headers = _headers(what, form, listing, coding) | (kept.headers if kept else {})
        if request.method == "HEAD":
            head = Response(headers=headers)
            del head.headers["content-length"]  # the length is not known without the body
            return head
        context.charge(COST)
        stamp = {"export": what, "asOf": coordinates_json(listing.at), "definitions": definitions_digest()}
        stamp |= {"parameters": given.given(), **listing.facts}
        facts = {"export": f"{what}.{form}", "rows": 0, "complete": False}
        request.state.facts = facts
        return (yield from self._file(_counted(listing, context, facts), form, stamp, headers, facts))

    def _file(
        self, listing: Listing, form: str, stamp: Mapping[str, Any], headers: dict[str, str], facts: dict[str, Any]
    ) -> Work:
        if form == "xlsx":
            file = yield from workbook(listing, stamp)
            headers |= _digest_of(file)
            return FileStream(_blocks(file), headers, facts, self._worker, self._limits.export_seconds, file.close)
        parts = (csv_parts if form == "csv" else jsonl_parts)(listing, stamp)
        as_sent = packed if "content-encoding" in headers else iter
        begun = b""
        for part in parts:
            begun += part
            yield
            if len(begun) > _WHOLE_BYTES:
                rest = as_sent(_after(begun, parts))
                return FileStream(rest, headers, facts, self._worker, self._limits.export_seconds, parts.close)
        facts["complete"] = True
        whole = b"".join(as_sent([begun]))
        return Response(whole, headers=headers | _repr_digest(sha256(whole).digest()))


def _admit(request: Request, context: Context) -> None:
    """The checks before any waiting. Raises TokenNeeded, NotAllowed, UnknownExport."""
    check(context.principal, Scope.READ)
    what, form = request.path_params["what"], request.path_params["form"]
    if what not in LISTS or form not in FORMS:
        raise UnknownExport(f"{what}.{form}", tuple(LISTS), tuple(FORMS))


def _turn(work: Work) -> Response | None:
    """One turn of work; its result if it was the last."""
    try:
        next(work)
    except StopIteration as done:
        response: Response = done.value
        return response
    return None


def _counted(listing: Listing, context: Context, facts: dict[str, Any]) -> Listing:
    """The same list, stopped when the client is gone."""

    def pages() -> Iterator[ListPage]:
        context.check()
        for page in listing.pages:
            yield page
            facts["rows"] += len(page)
            context.check()

    return Listing(listing.columns, pages(), listing.at, listing.subject, listing.facts)


def _after(begun: bytes, parts: Iterator[bytes]) -> Iterator[bytes]:
    yield begun
    yield from parts


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK_BYTES):
        yield block


def _digest_of(file: IO[bytes]) -> dict[str, str]:
    digest, size = sha256(), 0
    while block := file.read(_BLOCK_BYTES):
        digest.update(block)
        size += len(block)
    file.seek(0)
    return {"content-length": str(size), **_repr_digest(digest.digest())}


def _repr_digest(digest: bytes) -> dict[str, str]:
    return {"repr-digest": f"sha-256=:{b64encode(digest).decode()}:"}  # RFC 9530: of the bytes sent, compressed or not


def _coding(request: Request, form: str) -> str | None:
    """The negotiated content coding, "" for none; None for a workbook, which is already compressed."""
    if form == "xlsx":
        return None
    return "gzip" if takes_gzip(", ".join(request.headers.getlist("accept-encoding"))) else ""


def _headers(what: str, form: str, listing: Listing, coding: str | None) -> dict[str, str]:
    at = listing.at
    point = f"position-{at.position}" + (f"-{at.effective_on}" if at.effective_on else "")
    plain = f"{what}-{point}.{form}"
    full = quote("-".join(filter(None, (listing.subject, plain))), safe="")
    coded = {} if coding is None else {"vary": "Accept-Encoding", **({"content-encoding": coding} if coding else {})}
    return {
        **coded,
        "content-type": FORMS[form],
        "content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-as-of-position": str(at.position),
        "x-as-of-effective-on": at.effective_on.isoformat() if at.effective_on else "",
        "x-as-of-known-at": at.known_at.isoformat() if at.known_at else "",
        "x-demonstration": "true" if at.demonstration else "false",
        "x-definitions": definitions_digest(),
    }


def _validator(what: str, form: str, export: ExportRequest, *, defined: bool) -> Validator | None:
    """The validator of a list whose points never move: a position or a disclosure's own. The list is not read."""
    if any(point.position is None and point.disclosure is None for point in export.points):
        return None
    asked = {
        "list": f"{what}.{form}",
        "given": export.given.given(),
        "budget": None if what in OF_NO_BUDGET else export.budget,
        "at": [coordinates_json(export.context.at(point)) for point in export.points],
    }
    return validator(
        export.context, asked, pinned=defined and all(point.position is not None for point in export.points)
    )


def problem(error: Exception) -> Response:
    """A refusal as application/problem+json (RFC 9457), with the same class and fields as in GraphQL."""
    graphql_error = GraphQLError(str(error), original_error=error)
    answered = error_json(graphql_error)
    masked = answered["extensions"]["code"] == "INTERNAL"
    status = 500 if masked else 404 if isinstance(error, UnknownExport) else status_of([graphql_error])
    body = {
        "type": "about:blank",
        "title": answered["extensions"]["code"],
        "status": status,
        "detail": answered["message"],
    }
    headers = {"content-type": "application/problem+json", "cache-control": "no-store"}
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    return Response(msgspec.json.encode({**body, **answered["extensions"]}), status, headers)
