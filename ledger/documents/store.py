"""Store of source documents (原文存放), by digest: a folder beside a log file, or a table in the database of the log.

A store does not check digests; the caller compares a text with its digest before showing it.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from ledger.errors import StoreUnavailable

_PARTIAL = ".partial"  # a file still being written


class StoredDocument(NamedTuple):
    """A stored document: the sha256 of its bytes, and the suffix of its name (`.txt`)."""

    digest: str
    suffix: str


class DocumentStore(Protocol):
    """A store of documents. All methods raise StoreUnavailable."""

    def find(self, beginning: str = "") -> list[StoredDocument]:
        """The documents whose digests begin with this, in order."""
        ...

    def read(self, document: StoredDocument) -> bytes:
        """The bytes of a stored document."""
        ...

    def put(self, document: StoredDocument, data: bytes) -> None:
        """Store a document completely or not at all, unless it is stored already."""
        ...


@dataclass(frozen=True, slots=True)
class DocumentFolder:
    """A folder of files, each named by its digest."""

    folder: Path

    def find(self, beginning: str = "") -> list[StoredDocument]:
        """The documents whose digests begin with this, in order."""
        try:
            kept = sorted(path for path in self.folder.iterdir() if path.suffix != _PARTIAL)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreUnavailable(str(error)) from error
        return [StoredDocument(path.stem, path.suffix) for path in kept if path.stem.startswith(beginning)]

    def read(self, document: StoredDocument) -> bytes:
        """The bytes of a stored document."""
        try:
            return self._kept(document).read_bytes()
        except OSError as error:
            raise StoreUnavailable(str(error)) from error

    def put(self, document: StoredDocument, data: bytes) -> None:
        """Store a document completely or not at all, unless it is stored undamaged already."""
        partial = self.folder / f"{document.digest}-{os.getpid()}{_PARTIAL}"
        try:
            kept = self._kept(document)
            if kept.exists() and kept.read_bytes() == data:
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(kept)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise StoreUnavailable(str(error)) from error

    def _kept(self, document: StoredDocument) -> Path:
        """The file of a document: the same bytes are stored once, whatever their suffix."""
        path = self._path(document)
        return path if path.exists() else self._path(next(iter(self.find(document.digest)), document))

    def _path(self, document: StoredDocument) -> Path:
        return self.folder / f"{document.digest}{document.suffix}"
