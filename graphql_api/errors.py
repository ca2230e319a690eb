"""Why the API refuses a request (拒绝理由), beside what the ledger and the projections refuse themselves.

LedgerError
└── RequestRefused          NotAllowed, TokenNeeded, InvalidToken, DeadlinePassed, PageTooLarge, InvalidCursor,
                            InvalidId, TooCostly, TooComplex, UnknownDocumentId, Throttled
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
class Throttled(RequestRefused):
    """Too much was asked in too short a time. Wait as many seconds as are named."""

    wait_seconds: int
