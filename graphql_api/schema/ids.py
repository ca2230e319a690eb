"""Texts that are opaque to clients and valid for ever: global ids (全局标识), and the base64 of cursors."""

import base64
from uuid import UUID

import strawberry

from graphql_api.errors import InvalidId


def opaque(content: bytes) -> str:
    """A text that clients send back as it is: base64 for URLs, without padding."""
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def content_of(text: str) -> bytes:
    """The content of such a text. Raises ValueError."""
    return base64.b64decode((text + "=" * (-len(text) % 4)).encode("ascii"), altchars=b"-_", validate=True)


def global_id(kind: str, *parts: str) -> strawberry.ID:
    """The id of a node."""
    return strawberry.ID(opaque(":".join((kind, *parts)).encode()))


def parts_of(identity: str) -> tuple[str, tuple[str, ...]]:
    """The kind and own id of a node. Raises InvalidId."""
    try:
        text = content_of(identity).decode()
    except ValueError as error:
        raise InvalidId(identity[:80]) from error
    kind, *parts = text.split(":")
    return kind, tuple(parts)


def uuid_of(text: str) -> UUID:
    """A plain id. Raises InvalidId."""
    try:
        return UUID(text)
    except ValueError as error:
        raise InvalidId(text[:80]) from error
