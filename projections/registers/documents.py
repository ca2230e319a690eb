"""Texts of disclosures by digest (公开文件原文), so that a cited line can be shown and is known to be unchanged."""

import hashlib
from dataclasses import dataclass

from ledger.documents.store import DocumentStore, StoredDocument
from projections.errors import DamagedDocument, DocumentNotKept, LineNotInDocument


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A cited line of a document and the lines around it: (number from 1, text)."""

    document: str
    cited: int
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a ledger by the sha256 of their bytes. Raises StoreUnavailable."""

    store: DocumentStore

    def keep(self, data: bytes, suffix: str = ".txt") -> str:
        """Store a document, whole or not at all; returns its digest."""
        digest = hashlib.sha256(data).hexdigest()
        self.store.put(StoredDocument(digest, suffix), data)
        return digest

    def text(self, digest: str) -> bytes:
        """The text with a digest, or with a digest that begins so. Raises DocumentNotKept, DamagedDocument."""
        filed = self.store.find(digest)
        digests = tuple(file.digest for file in filed)
        if not digest or len(set(digests)) != 1:
            raise DocumentNotKept(digest, digests)
        data = self.store.read(filed[0])
        if hashlib.sha256(data).hexdigest() != filed[0].digest:
            raise DamagedDocument(filed[0].digest)
        return data

    def around(self, digest: str, line: int, context: int = 2) -> Excerpt:
        """A line with at most `context` non-blank lines before and after it. Raises LineNotInDocument."""
        data = self.text(digest)
        lines = data.decode("utf-8-sig", errors="replace").split("\n")
        if not 0 < line <= len(lines):
            raise LineNotInDocument(digest, line, len(lines))
        numbered = [(n, text.rstrip()) for n, text in enumerate(lines, 1) if text.strip() or n == line]
        at = next(index for index, (n, _) in enumerate(numbered) if n == line)
        shown = numbered[max(at - context, 0) : at + context + 1]
        return Excerpt(hashlib.sha256(data).hexdigest(), line, tuple(shown))
