"""Documents in a table beside the log (原文表), the same for every node."""

from dataclasses import dataclass

from ledger.documents.store import StoredDocument
from ledger.log.recorder import LogRecorder


@dataclass(frozen=True, slots=True)
class DocumentTable:
    """The table `documents` of a log on PostgreSQL: append-only, like the others."""

    recorder: LogRecorder

    def find(self, beginning: str = "") -> list[StoredDocument]:
        """The documents whose digests begin with this, in order."""
        rows = self.recorder.query(
            'SELECT digest, suffix FROM documents WHERE starts_with(digest, ?) ORDER BY digest COLLATE "C"',
            (beginning,),
        )
        return [StoredDocument(*row) for row in rows]

    def read(self, document: StoredDocument) -> bytes:
        """The bytes of a stored document."""
        return bytes(self.recorder.query("SELECT content FROM documents WHERE digest = ?", (document.digest,))[0][0])

    def put(self, document: StoredDocument, data: bytes) -> None:
        """Store a document, unless it is stored already; so it may be tried again after a lost connection."""
        self.recorder.query(
            "INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING RETURNING digest",
            (document.digest, document.suffix, data),
        )
