"""Scopes of tokens (权限): every root field declares the one it needs; a test walks the schema and misses none.

Fields below a root field are reached only through it, which binds them to the departments of the token.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension

from graphql_api.errors import NotAllowed, TokenNeeded


class Scope(StrEnum):
    """The scopes that a token may have (权限范围)."""

    READ = "read"
    RECORD = "record"
    ADMIN = "admin"


class Needs(FieldExtension):
    """Refuses a root field to principals without its scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def resolve(self, next_: Callable[..., Any], source: Any, info: Any, **arguments: Any) -> Any:
        """Check the request's principal, then go on."""
        check(info.context.principal, self.scope)
        return next_(source, info, **arguments)

    async def resolve_async(self, next_: Callable[..., Any], source: Any, info: Any, **arguments: Any) -> Any:
        """The same check before a subscription begins."""
        check(info.context.principal, self.scope)
        return await next_(source, info, **arguments)


def check(principal: Any, scope: Scope) -> None:
    """Raise TokenNeeded without a token, NotAllowed with one that lacks the scope. Writing always needs a token."""
    if scope is Scope.RECORD and not principal.token:
        raise TokenNeeded
    if not principal.may(scope):
        raise NotAllowed("scope", scope) if principal.token else TokenNeeded


def reads(resolver: Callable[..., Any]) -> Any:
    """Makes a method a root field that reads; its docstring is the field's description."""
    described = " ".join((resolver.__doc__ or "").split())
    return strawberry.field(resolver, description=described, extensions=[Needs(Scope.READ)])


def records(description: str) -> Any:
    """A root field that records, in the name of the token's subject."""
    return strawberry.field(description=description, extensions=[Needs(Scope.RECORD)])


def follows(description: str, event: type) -> Any:
    """A root field that follows the log and answers events of a type."""
    return strawberry.subscription(description=description, extensions=[Needs(Scope.READ)], graphql_type=event)
