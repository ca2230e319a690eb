"""Documents in a table beside the log (原文表), so that every node of many shows the same."""

from dataclasses import dataclass

from ledger.documents.store import Filed
from ledger.log.recorder import LogRecorder


@dataclass(frozen=True, slots=True)
class TableShelf:
    """The table `documents` of a log on PostgreSQL: append-only, like the others."""

    recorder: LogRecorder

    def find(self, beginning: str = "") -> list[Filed]:
        """Those whose digest begins so, in order."""
        rows = self.recorder.query(
            'SELECT digest, suffix FROM documents WHERE starts_with(digest, ?) ORDER BY digest COLLATE "C"',
            (beginning,),
        )
        return [Filed(*row) for row in rows]

    def read(self, filed: Filed) -> bytes:
        """The bytes of one that is there."""
        return bytes(self.recorder.query("SELECT content FROM documents WHERE digest = ?", (filed.digest,))[0][0])

    def put(self, filed: Filed, data: bytes) -> None:
        """Keep a document; one that is there already stays. Asked again after a lost connection, it is kept once."""
        self.recorder.query(
            "INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING RETURNING digest",
            (filed.digest, filed.suffix, data),
        )
