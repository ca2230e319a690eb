"""The documents of a ledger in a backup: those of one moment, and back where they lie, whatever their names' ends."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder, DocumentStore, StoredDocument
from ledger.log_location import FileLocation
from ledger.upkeep.backup import restore, save, verified
from projections.registers.documents import Documents

TEXT = b"a document"


class BusyFolder(DocumentFolder):
    """A folder into which somebody puts another document whenever one is read."""

    def read(self, filed: StoredDocument) -> bytes:
        data = super().read(filed)
        Documents(DocumentFolder(self.folder)).keep(data + b".", ".txt")
        return data


class BusyPlace(FileLocation):
    """A ledger while documents arrive."""

    def document_store(self, _: BudgetLedger) -> DocumentStore:
        return BusyFolder(self.documents)


def test_a_document_that_arrives_meanwhile_is_in_the_next_backup(tmp_path: Path) -> None:
    """The one that is being taken has those that were there."""
    place = BusyPlace(tmp_path / "ledger.sqlite")
    with closing(place.open()):
        Documents(DocumentFolder(place.documents)).keep(TEXT, ".txt")
    for number in (1, 2):
        file = tmp_path / f"{number}.sqlite"
        tables = {each.name: each.rows for each in save(place, file).tables}
        assert number == tables["documents"]
        with verified(file), closing(sqlite3.connect(file)) as saved:
            assert (TEXT,) in saved.execute("SELECT content FROM documents").fetchall()


def test_a_document_comes_back_where_it_lies_under_another_ending(tmp_path: Path) -> None:
    """The same bytes have one place: they stay there, and are mended there where they were damaged."""
    place, new = FileLocation(tmp_path / "ledger.sqlite"), FileLocation(tmp_path / "new" / "ledger.sqlite")
    with closing(place.open()):
        digest = Documents(DocumentFolder(place.documents)).keep(TEXT, ".txt")
    save(place, tmp_path / "b.sqlite")
    new.documents.mkdir(parents=True)
    kept = new.documents / f"{digest}.md"
    for found in (TEXT, b"damaged"):
        kept.write_bytes(found)
        restore(tmp_path / "b.sqlite", new, replace=True)
        assert [kept] == list(new.documents.iterdir())
        assert kept.read_bytes() == TEXT
