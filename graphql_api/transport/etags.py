"""Validators for caches (缓存): strong ETags for answers at explicit coordinates.

The ledger only grows, so its state at a position never changes. An answer whose every point has a position is therefore
the same for ever, for principals with the same departments, as long as tables and schema are defined alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import Any

import msgspec

from graphql_api.context import Context, Principal
from graphql_api.errors import OtherDefinitions
from graphql_api.schema.build import SCHEMA
from ledger.terms.codes import CodeList
from projections.disclosures import FORMATS

_YEAR_SECONDS = 365 * 24 * 3600
_ENCODER = msgspec.json.Encoder(order="sorted", enc_hook=str)
_TAG = re.compile(r'(?:W/)?("[^"]*")')


@cache
def definitions_digest() -> str:
    """The sha256 of the definitions behind answers: the declared formats, the shipped code lists, and the schema."""
    meant = (repr(FORMATS), repr(list(CodeList.shipped())), SCHEMA.as_str())
    return sha256("\n".join(meant).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Validator:
    """The strong ETag of an answer at explicit coordinates, and how long it may be cached. `coding`: its content
    coding, which has a tag of its own, a weak one, since the same content may one day be compressed to other bytes."""

    tag: str
    policy: str
    vary: str = "Accept, Authorization"
    coding: str = ""

    def negotiated(self, coding: str) -> "Validator":
        """The validator of the answer in a content coding; "" for none."""
        return replace(self, vary=f"{self.vary}, Accept-Encoding", coding=coding)

    @property
    def _opaque(self) -> str:
        return f'"{self.tag}-{self.coding}"' if self.coding else f'"{self.tag}"'

    @property
    def headers(self) -> dict[str, str]:
        """The headers sent with the answer and with a 304."""
        etag = f"W/{self._opaque}" if self.coding else self._opaque
        return {"etag": etag, "cache-control": self.policy, "vary": self.vary}

    def matches(self, if_none_match: str) -> bool:
        """Whether the client holds this answer (RFC 9110 §13.1.2, weak comparison)."""
        return if_none_match.strip() == "*" or self._opaque in _TAG.findall(if_none_match)


def validator(context: Context, asked: Mapping[str, Any], *, pinned: bool) -> Validator:
    """The validator of a request, with its points as exact coordinates. `pinned`: the URL holds positions and the
    digest of definitions, so its answer never changes."""
    principal = context.principal
    parts = {"definitions": definitions_digest(), "asked": asked, "sees": _sees(principal)}
    tag = sha256(_ENCODER.encode(parts)).hexdigest()
    whose = "private" if principal.token else "public"
    return Validator(tag, f"{whose}, {f'max-age={_YEAR_SECONDS}, immutable' if pinned else 'no-cache'}")


def _sees(principal: Principal) -> list[Any]:
    departments = principal.departments
    return [sorted(principal.scopes), None if departments is None else sorted(map(str, departments))]


def check_definitions(given: str | None) -> bool:
    """Whether a URL holds the digest of the definitions in use. Raises OtherDefinitions for another digest."""
    if given and given != definitions_digest():
        raise OtherDefinitions(given, definitions_digest())
    return bool(given)
