"""Persisted documents (持久化文档; GraphQL over HTTP, appendix A): sent once, then named by the hash of their text.

A server may also have a list of documents and run no others.
"""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec
from cachetools import LRUCache

from graphql_api.errors import DocumentIdMismatch, InvalidManifest, NotListed, UnknownDocumentId
from graphql_api.execution.parsed_documents import ParsedDocuments
from graphql_api.transport.requests import GraphQLRequest

_PREFIX = "sha256:"
_MOST_BYTES = 8 * 1024 * 1024
_LEAST_BYTES = 8 * 1024  # charged for a document, so that at most 1,000 are kept


def document_id(text: str) -> str:
    """The id of a document."""
    return _PREFIX + sha256(text.encode()).hexdigest()


class Persisted:
    """The documents of the list, and a cache of those that clients sent with their id."""

    def __init__(
        self, listed: Mapping[str, str] | None = None, *, only: bool = False, most_bytes: int = _MOST_BYTES
    ) -> None:
        self.listed, self.only = dict(listed or {}), only
        self._kept = LRUCache[str, str](most_bytes, lambda text: max(len(text), _LEAST_BYTES))
        self._lock = Lock()

    def text_of(self, asked: GraphQLRequest) -> str:
        """The document of a request. Raises DocumentIdMismatch, UnknownDocumentId, NotListed."""
        named = _plain(asked.document_id) if asked.document_id else ""
        if asked.query and not named and not self.only:
            return asked.query
        if asked.query:
            right = document_id(asked.query)
            if named and named != right:
                raise DocumentIdMismatch(asked.document_id or "", right)
            if self.only and right not in self.listed:
                raise NotListed
            return asked.query
        text = self.listed.get(named) or self._remembered(named)
        if text is None:
            raise NotListed if self.only else UnknownDocumentId(asked.document_id or "")
        return text

    def known(self, asked: GraphQLRequest) -> str | None:
        """The document of a request if no hashing is needed, else None."""
        if asked.query or not asked.document_id:
            return None if asked.document_id or self.only else asked.query
        named = _plain(asked.document_id)
        return self.listed.get(named) or self._remembered(named)

    def keep(self, asked: GraphQLRequest) -> None:
        """Cache a valid document that came with its id, which `text_of` has checked."""
        if not (asked.query and asked.document_id):
            return
        named = document_id(asked.query)
        if named not in self.listed:
            with self._lock, suppress(ValueError):  # if it is larger than the cache
                self._kept[named] = asked.query

    def _remembered(self, named: str) -> str | None:
        with self._lock:
            return self._kept.get(named)


def _plain(named: str) -> str:
    """The id with its prefix; a bare hash is accepted, too."""
    return named if ":" in named else _PREFIX + named


def listed_in(path: Path) -> dict[str, str]:
    """The documents of a list, by id: a folder of .graphql files, or a file of JSON that maps hashes to documents, as
    graphql-codegen writes it, or a manifest as Apollo's tool writes it. Raises InvalidManifest."""
    try:
        if path.is_dir():
            texts = [file.read_text(encoding="utf-8") for file in sorted(path.glob("**/*.graphql"))]
            return {document_id(text): text for text in texts}
        documents = _documents(msgspec.json.decode(path.read_bytes()))
    except (OSError, UnicodeDecodeError, msgspec.DecodeError, TypeError, KeyError) as error:
        raise InvalidManifest(str(path), str(error) or "it has another form") from error
    for named, text in documents.items():
        if _plain(named) != document_id(text):
            raise InvalidManifest(str(path), f"{named} is not the id of its document, {document_id(text)}")
    return {_plain(named): text for named, text in documents.items()}


def _documents(content: Any) -> dict[str, str]:
    documents = (
        {operation["id"]: operation["body"] for operation in content["operations"]}
        if "operations" in content
        else content
    )
    return msgspec.convert(documents, dict[str, str])


def check_listed(documents: ParsedDocuments, persisted: Persisted) -> None:
    """Raise InvalidManifest for a listed document that the schema refuses, so that it is found at the start."""
    for named, text in persisted.listed.items():
        for error in documents.prepare(text).errors:
            raise InvalidManifest(named, str(error))
