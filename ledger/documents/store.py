"""Where the texts of documents are kept (原文存放), by digest: beside a log in a file, or in the database of the log.

A shelf only keeps; whoever shows a text compares it with its digest first.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from ledger.errors import StoreUnavailable

_PARTIAL = ".partial"  # a file still being written


class Filed(NamedTuple):
    """A document on a shelf: the sha256 of its bytes, and how its name ended (`.txt`)."""

    digest: str
    suffix: str


class Shelf(Protocol):
    """A place for documents. All of its methods raise StoreUnavailable."""

    def find(self, beginning: str = "") -> list[Filed]:
        """Those whose digest begins so, in order."""
        ...

    def read(self, filed: Filed) -> bytes:
        """The bytes of one that is there."""
        ...

    def put(self, filed: Filed, data: bytes) -> None:
        """Keep a document, whole or not at all; one that is there already stays."""
        ...


@dataclass(frozen=True, slots=True)
class FolderShelf:
    """A folder of files, each named by its digest."""

    folder: Path

    def find(self, beginning: str = "") -> list[Filed]:
        """Those whose digest begins so, in order."""
        try:
            kept = sorted(path for path in self.folder.iterdir() if path.suffix != _PARTIAL)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreUnavailable(str(error)) from error
        return [Filed(path.stem, path.suffix) for path in kept if path.stem.startswith(beginning)]

    def read(self, filed: Filed) -> bytes:
        """The bytes of one that is there."""
        try:
            return self._kept(filed).read_bytes()
        except OSError as error:
            raise StoreUnavailable(str(error)) from error

    def put(self, filed: Filed, data: bytes) -> None:
        """Keep a document, whole or not at all; one that is there already stays, unless it was damaged."""
        partial = self.folder / f"{filed.digest}-{os.getpid()}{_PARTIAL}"
        try:
            kept = self._kept(filed)
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

    def _kept(self, filed: Filed) -> Path:
        """The same bytes have one place, whatever their name ended with."""
        path = self._path(filed)
        return path if path.exists() else self._path(next(iter(self.find(filed.digest)), filed))

    def _path(self, filed: Filed) -> Path:
        return self.folder / f"{filed.digest}{filed.suffix}"
