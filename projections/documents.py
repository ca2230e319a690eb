"""The texts of disclosures, kept by digest (公开文件原文): a cited line can be shown, and is the one that was cited."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from projections.errors import DamagedDocument, DocumentNotKept, LineNotInDocument

_PARTIAL = ".partial"  # a file still being written


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a document around a cited one: (number from 1, text as it stands)."""

    document: str
    cited: int
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """A folder of documents, each named by the sha256 of its bytes."""

    folder: Path

    def keep(self, data: bytes, suffix: str = ".txt") -> str:
        """Keep a document, whole or not at all; returns its digest."""
        digest = hashlib.sha256(data).hexdigest()
        kept = self.folder / f"{digest}{suffix}"
        if not kept.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            partial = kept.with_name(f"{digest}-{os.getpid()}{_PARTIAL}")
            with partial.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(kept)
        return digest

    def text(self, digest: str) -> bytes:
        """The text of a digest, or of its first letters. Raises DocumentNotKept, DamagedDocument."""
        kept = [path for path in sorted(self.folder.glob("*")) if path.suffix != _PARTIAL]
        found = [path for path in kept if path.stem.startswith(digest)]
        if not digest or len(found) != 1:
            raise DocumentNotKept(digest, tuple(path.stem for path in found))
        data = found[0].read_bytes()
        if hashlib.sha256(data).hexdigest() != found[0].stem:
            raise DamagedDocument(found[0].stem)
        return data

    def around(self, digest: str, line: int, context: int = 2) -> Excerpt:
        """A line with so many non-blank ones before and after it. Raises LineNotInDocument."""
        data = self.text(digest)
        lines = data.decode("utf-8-sig", errors="replace").split("\n")
        if not 0 < line <= len(lines):
            raise LineNotInDocument(digest, line, len(lines))
        numbered = [(n, text.rstrip()) for n, text in enumerate(lines, 1) if text.strip() or n == line]
        at = next(index for index, (n, _) in enumerate(numbered) if n == line)
        shown = numbered[max(at - context, 0) : at + context + 1]
        return Excerpt(hashlib.sha256(data).hexdigest(), line, tuple(shown))
