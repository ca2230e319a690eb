"""Invented departments, printed into the real layout: plain data in, the text of a document out."""

from tests.seeds.invented_documents.department import Carried, Invented, Layout, Other, Project
from tests.seeds.invented_documents.narrative import narrative, overview
from tests.seeds.invented_documents.paper import Paper
from tests.seeds.invented_documents.tables import tables

__all__ = ["Carried", "Invented", "Layout", "Other", "Paper", "Project", "printed", "written"]


def written(department: Invented) -> Paper:
    """The document as lines, with the rows of its tables and where they stand."""
    paper = Paper(department)
    overview(paper)
    tables(paper)
    narrative(paper)
    return paper


def printed(department: Invented) -> bytes:
    """The document."""
    return "\n".join(written(department).lines).encode()
