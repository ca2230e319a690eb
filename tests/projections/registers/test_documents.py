"""Source documents: stored whole by digest, shown around a cited line, and never shown changed; in either store."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ledger.application import BudgetLedger
from ledger.documents.store import DocumentFolder
from ledger.log_location import ServerLocation
from projections.errors import DamagedDocument, DocumentNotKept, LineNotInDocument
from projections.registers.documents import Documents
from tests.places import ENGINES, Place
from tests.places import place as place_on
from tests.tampering import past_the_guards

TEXT = "第一行\n\n第三行\n第四行\n".encode()


@dataclass(frozen=True, slots=True)
class Room:
    """The documents of a ledger, and a way around their guards."""

    place: Place
    ledger: BudgetLedger
    documents: Documents

    def damage(self, digest: str) -> None:
        """Change a stored document, which nobody may."""
        if not self.place.on_server:
            self.place.path.with_name("documents").joinpath(f"{digest}.txt").write_bytes(TEXT + b"!")
            return
        past_the_guards(self.place, "documents", f"UPDATE documents SET content = '!' WHERE digest = '{digest}'")


@pytest.fixture(params=ENGINES)
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    """A stored text, in a folder and in a table."""
    with place_on(request.param, tmp_path) as place:
        ledger = place.open()
        there = ServerLocation(place.env) if place.on_server else None
        store = there.document_store(ledger) if there else DocumentFolder(place.path.with_name("documents"))
        documents = Documents(store)
        documents.keep(TEXT)
        yield Room(place, ledger, documents)
        ledger.close()


def test_a_line_is_shown_among_its_neighbours(room: Room) -> None:
    """Blank lines are skipped; the first letters of a digest are enough."""
    digest = room.documents.keep(TEXT)
    found = room.documents.around(digest[:8], 3, context=1)
    assert ((1, "第一行"), (3, "第三行"), (4, "第四行")) == found.lines
    assert (digest, 3) == (found.document, found.cited)


def test_keeping_twice_is_keeping_once(room: Room) -> None:
    """The same bytes are stored once, and nothing half-written stays behind."""
    assert room.documents.keep(TEXT) == room.documents.keep(TEXT)
    assert 1 == len(room.documents.store.find())


def test_a_document_stored_by_one_node_is_shown_by_another(room: Room) -> None:
    """A second ledger of the same log shows the text; with PostgreSQL, none of it is in the data directory."""
    digest = room.documents.keep(b"%PDF \0 binary", ".pdf")
    other = room.place.open()
    store = ServerLocation(room.place.env).document_store(other) if room.place.on_server else room.documents.store
    assert b"%PDF \0 binary" == Documents(store).text(digest[:10])
    assert [".pdf"] == [filed.suffix for filed in store.find(digest)]
    assert room.place.on_server != room.place.path.with_name("documents").exists()
    other.close()


def test_a_changed_text_is_never_shown(room: Room) -> None:
    """A changed document is refused."""
    digest = room.documents.keep(TEXT)
    room.damage(digest)
    with pytest.raises(DamagedDocument):
        room.documents.text(digest)


def test_a_damaged_file_is_mended_by_the_original(tmp_path: Path) -> None:
    """Importing it again, as the refusal advises, restores it."""
    documents = Documents(DocumentFolder(tmp_path))
    digest = documents.keep(TEXT)
    (tmp_path / f"{digest}.txt").write_bytes(TEXT[:5])
    documents.keep(TEXT)
    assert TEXT == documents.text(digest)
    assert 1 == len(list(tmp_path.iterdir()))


def test_unknown_documents_and_lines_are_refused(room: Room) -> None:
    """An unknown, an ambiguous and an empty digest, and a line beyond the end."""
    digest = room.documents.keep(TEXT)
    for unknown, known in (
        ("ff", ()),
        ("", (digest,)),
        ("../x", ()),
    ):  # a refusal names no document that does not begin so
        with pytest.raises(DocumentNotKept) as refused:
            room.documents.text(unknown)
        assert known == refused.value.known
    for line in (0, 99):
        with pytest.raises(LineNotInDocument):
            room.documents.around(digest, line)
