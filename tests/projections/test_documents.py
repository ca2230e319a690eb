"""Source documents: kept whole by digest, shown around a cited line, and never shown changed."""

from pathlib import Path

import pytest

from projections.documents import Documents
from projections.errors import DamagedDocument, DocumentNotKept, LineNotInDocument

TEXT = "第一行\n\n第三行\n第四行\n".encode()


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    """A folder with one text."""
    kept = Documents(tmp_path / "documents")
    kept.keep(TEXT)
    return kept


def test_a_line_is_shown_among_its_neighbours(documents: Documents) -> None:
    """Blank lines are passed over; the first letters of a digest are enough."""
    digest = documents.keep(TEXT)
    found = documents.around(digest[:8], 3, context=1)
    assert ((1, "第一行"), (3, "第三行"), (4, "第四行")) == found.lines
    assert (digest, 3) == (found.document, found.cited)


def test_keeping_twice_is_keeping_once(documents: Documents) -> None:
    """The same bytes have one place, and no half-written file stays behind."""
    assert documents.keep(TEXT) == documents.keep(TEXT)
    assert 1 == len(list(documents.folder.iterdir()))


def test_a_changed_text_is_never_shown(documents: Documents) -> None:
    """Whoever edits the kept file is found out."""
    digest = documents.keep(TEXT)
    (documents.folder / f"{digest}.txt").write_bytes(TEXT + b"!")
    with pytest.raises(DamagedDocument):
        documents.text(digest)


def test_what_is_not_kept_or_not_there_is_refused(documents: Documents) -> None:
    """An unknown digest, an ambiguous or empty one, a line beyond the end."""
    digest = documents.keep(TEXT)
    for unknown, known in (("ff", ()), ("", (digest,)), ("../x", ())):  # whoever asks for one is told of no other
        with pytest.raises(DocumentNotKept) as refused:
            documents.text(unknown)
        assert known == refused.value.known
    for line in (0, 99):
        with pytest.raises(LineNotInDocument):
            documents.around(digest, line)
