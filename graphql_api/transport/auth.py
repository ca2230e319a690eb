"""Authentication (认证) by bearer tokens: JWTs signed with a shared secret or with the keys of an identity provider.

RFC 7519 (JWT), RFC 8725 (best practices): the algorithms are named here, never taken from the token; issuer, audience
and expiry are checked. `scope` holds the scopes, by spaces; `departments`, if there, the ids they are held for.
"""

import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OctKey

from graphql_api.context import Principal
from graphql_api.errors import InvalidKeys, InvalidToken
from graphql_api.scopes import Scope
from ledger.errors import StoreUnavailable

_SECRET_ALGORITHMS = ["HS256"]
_KEY_ALGORITHMS = ["RS256", "ES256", "EdDSA"]
_LEEWAY_SECONDS = 30


@dataclass(frozen=True, slots=True)
class AccessRules:
    """The access allowed without a token, and the tokens accepted. Recording always needs a token."""

    open_reading: bool = True
    secret: OctKey | None = None
    keys: KeySet | None = None
    issuer: str = ""
    audience: str = "budget-ledger"
    revoked: frozenset[str] = field(default_factory=frozenset)  # ids of tokens (jti)

    def principal(self, authorization: str) -> Principal:
        """The principal of an Authorization header. Raises InvalidToken."""
        if not authorization:
            return Principal("anybody", frozenset({Scope.READ} if self.open_reading else ()))
        kind, _, text = authorization.partition(" ")
        if kind.lower() != "bearer" or not text.strip():
            raise InvalidToken("write Authorization: Bearer and the token")
        return _principal(self._claims(text.strip()))

    def _claims(self, text: str) -> Mapping[str, Any]:
        for key, algorithms in ((self.secret, _SECRET_ALGORITHMS), (self.keys, _KEY_ALGORITHMS)):
            if key is None:
                continue
            try:
                claims = jwt.decode(text, key, algorithms=algorithms).claims
            except (JoseError, ValueError):
                continue
            self._check(claims)
            return claims
        raise InvalidToken("it is not signed by a key that this server knows")

    def _check(self, claims: Mapping[str, Any]) -> None:
        required: dict[str, Any] = {"exp": {"essential": True}, "aud": {"essential": True, "value": self.audience}}
        if self.issuer:
            required["iss"] = {"essential": True, "value": self.issuer}
        try:
            jwt.JWTClaimsRegistry(leeway=_LEEWAY_SECONDS, **required).validate(dict(claims))
        except JoseError as error:
            raise InvalidToken(error.description or str(error)) from error
        if claims.get("jti") in self.revoked:
            raise InvalidToken("it was revoked")


def _principal(claims: Mapping[str, Any]) -> Principal:
    scopes = frozenset(str(claims.get("scope", "")).split()) & frozenset(Scope)
    given = claims.get("departments")
    try:
        departments = None if given is None else frozenset(UUID(str(text)) for text in given)
    except (TypeError, ValueError) as error:
        raise InvalidToken("its departments are no list of ids") from error
    if Scope.ADMIN in scopes:
        scopes |= {Scope.READ, Scope.RECORD}
    expires_at = claims["exp"] + _LEEWAY_SECONDS
    return Principal(str(claims.get("sub") or "unnamed"), scopes, departments, token=True, expires_at=expires_at)


def issue(
    secret: OctKey,
    subject: str,
    scopes: Sequence[Scope],
    *,
    lasts: timedelta = timedelta(days=90),
    departments: Sequence[UUID] | None = None,
    audience: str = "budget-ledger",
    now: datetime | None = None,
) -> str:
    """A token signed with the server's own secret."""
    at = now or datetime.now(UTC)
    claims: dict[str, Any] = {
        "sub": subject,
        "aud": audience,
        "scope": " ".join(scopes),
        "iat": int(at.timestamp()),
        "exp": int((at + lasts).timestamp()),
        "jti": secrets.token_hex(8),
    }
    if departments is not None:
        claims["departments"] = [str(department) for department in departments]
    return jwt.encode({"alg": "HS256"}, claims, secret)


def secret_in(folder: Path) -> tuple[OctKey, bool]:
    """The server's own secret, in a file beside the ledger that only its owner reads, and whether it was just made.
    Raises StoreUnavailable."""
    path = folder / "token-secret"
    try:
        made = not path.exists() and _made(path)
        return OctKey.import_key(path.read_bytes()), made
    except OSError as error:
        raise StoreUnavailable(str(error)) from error


def _made(path: Path) -> bool:
    """Make the secret; returns whether this process made it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        fresh.touch(mode=0o600)
        fresh.write_bytes(secrets.token_bytes(32))
        os.link(fresh, path)  # the first process makes it; no process ever reads a part of it
    except FileExistsError:
        return False
    finally:
        fresh.unlink(missing_ok=True)
    return True


def keys_of(text: str) -> KeySet:
    """The public keys of an identity provider, from its JWKS document (RFC 7517)."""
    return KeySet.import_key_set(msgspec.json.decode(text))


def keys_in(file: Path) -> KeySet:
    """The same, from a file. Raises InvalidKeys."""
    try:
        return keys_of(file.read_text(encoding="utf-8"))
    except KeyError as error:
        raise InvalidKeys(str(file), f"it has no {error}") from error
    except (OSError, ValueError, TypeError, JoseError) as error:
        raise InvalidKeys(str(file), str(error)) from error
