"""Global ids (全局标识): the kind of a node and its own id, opaque to clients and valid for ever."""

import base64
from uuid import UUID

import strawberry

from graphql_api.errors import InvalidId


def global_id(kind: str, *parts: str) -> strawberry.ID:
    """The id of a node."""
    return strawberry.ID(base64.urlsafe_b64encode(":".join((kind, *parts)).encode()).decode().rstrip("="))


def parts_of(identity: str) -> tuple[str, tuple[str, ...]]:
    """The kind and own id of a node. Raises InvalidId."""
    try:
        padded = (identity + "=" * (-len(identity) % 4)).encode("ascii")
        text = base64.b64decode(padded, altchars=b"-_", validate=True).decode()
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
