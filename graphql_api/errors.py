"""Why the API refuses a request (拒绝理由), beside what the ledger and the projections refuse themselves.

LedgerError
└── RequestRefused          NotAllowed, TokenNeeded, InvalidToken, DeadlinePassed, PageTooLarge, InvalidCursor,
                            InvalidId, TooCostly, TooComplex, UnknownDocumentId, DocumentIdMismatch, NotListed,
                            InvalidManifest, OtherDefinitions, UnknownExport, InvalidParameter, UnknownParameter,
                            SheetTooLong, Throttled, TooManyConnections,
                            TooManySubscriptions, TokenExpired, SlowConsumer, OriginNotAllowed, AnswerTooLarge
"""

from dataclasses import dataclass

from ledger.errors import LedgerError


class RequestRefused(LedgerError):
    """The request was refused; nothing was read or recorded for it."""


@dataclass(eq=False)
class NotAllowed(RequestRefused):
    """The token does not allow this. Ask for one with the scope, and for the department, that are named."""

    what: str
    which: str


class TokenNeeded(RequestRefused):
    """This needs a token: send it as Authorization: Bearer."""


@dataclass(eq=False)
class InvalidToken(RequestRefused):
    """The token is not good here. Ask for a new one."""

    why: str


class DeadlinePassed(RequestRefused):
    """The answer took too long and its work was stopped. Ask for less at once, or for a page at a time."""


@dataclass(eq=False)
class PageTooLarge(RequestRefused):
    """A page has at least 1 item and at most as many as are named. Page on with `after`."""

    first: int
    most: int


@dataclass(eq=False)
class InvalidCursor(RequestRefused):
    """The cursor is none that this list gave."""

    cursor: str


@dataclass(eq=False)
class InvalidId(RequestRefused):
    """The id is none that this API gave."""

    id: str


@dataclass(eq=False)
class TooCostly(RequestRefused):
    """The document costs more than one request may. Ask for smaller pages, fewer fields, or in several requests."""

    cost: int
    most: int


@dataclass(eq=False)
class TooComplex(RequestRefused):
    """The document is larger than one request may be."""

    what: str
    found: int
    most: int


@dataclass(eq=False)
class UnknownDocumentId(RequestRefused):
    """No document of this id is known. Send the document itself once, or register it."""

    document_id: str


@dataclass(eq=False)
class DocumentIdMismatch(RequestRefused):
    """The id is not that of the document sent with it: it is sha256: and the hash of the document's text in UTF-8."""

    document_id: str
    right: str


class NotListed(RequestRefused):
    """This server runs documents of its list only, and this is none of them."""


@dataclass(eq=False)
class InvalidManifest(RequestRefused):
    """The list of documents cannot be used."""

    path: str
    why: str


@dataclass(eq=False)
class OtherDefinitions(RequestRefused):
    """The URL was made for other definitions of the tables and the schema than are in use now. Drop the parameter to
    be answered by those in use."""

    definitions: str
    in_use: str


@dataclass(eq=False)
class UnknownExport(RequestRefused):
    """There is no such export. Those there are, and their forms, are named."""

    what: str
    known: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(eq=False)
class InvalidParameter(RequestRefused):
    """A parameter of the URL cannot be read."""

    parameter: str
    why: str


@dataclass(eq=False)
class UnknownParameter(RequestRefused):
    """This URL takes no such parameter."""

    parameter: str
    known: tuple[str, ...]


@dataclass(eq=False)
class SheetTooLong(RequestRefused):
    """A sheet holds no more rows. Take CSV or JSON Lines, or filter."""

    most: int


@dataclass(eq=False)
class Throttled(RequestRefused):
    """Too much was asked in too short a time. Wait as many seconds as are named."""

    wait_seconds: int


@dataclass(eq=False)
class TooManyConnections(RequestRefused):
    """As many clients are listening as this server takes. Try again later, or ask instead of listening."""

    most: int


@dataclass(eq=False)
class TooManySubscriptions(RequestRefused):
    """This connection follows as much as one may. Complete a subscription first, or choose more figures in one."""

    most: int


class TokenExpired(RequestRefused):
    """The token has expired. Connect again with a new one, after the last position that was told."""


@dataclass(eq=False)
class SlowConsumer(RequestRefused):
    """The client did not read in time. Connect again, after the last position that was told."""

    seconds: float


@dataclass(eq=False)
class OriginNotAllowed(RequestRefused):
    """Pages of this origin may not listen here. The operator can name it."""

    origin: str


@dataclass(eq=False)
class AnswerTooLarge(RequestRefused):
    """The answer is larger than one may be. Ask for fewer fields or smaller pages."""

    bytes: int
    most: int
