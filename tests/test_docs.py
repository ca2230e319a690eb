"""What the documents say is so: every command, exit code, term and decision they name exists, and none is missing."""

import re
from pathlib import Path
from types import ModuleType

import pytest
import typer
from typer.main import get_command

from cli.failures import Exit
from cli.main import app
from graphql_api import errors as api_errors
from ledger import errors as ledger_errors
from ledger.errors import LedgerError, maintenance
from ledger.terms.entries import KIND_LABELS
from ledger.terms.sources import SOURCE_LABELS
from projections import errors as projection_errors
from seeds import refusals

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
WORDS = (ROOT / "docs/words.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_every_command_is_in_the_readme() -> None:
    """The table of commands names each of them."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert [] == [name for name in group.commands if f"`{name}" not in README]


def test_every_exit_code_is_in_the_readme() -> None:
    """Programs rely on them."""
    told = {int(number) for number in re.findall(r"(\d) [a-z]", README[README.index("Exit codes") :])}
    assert {code.value for code in Exit} - {Exit.UNEXPECTED} <= told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link is a file of the project."""
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8"))
    assert [] == [link for link in links if not (page.parent / link).exists()]


def test_the_terms_of_the_field_are_explained() -> None:
    """Each kind of movement and each funding source stands in the list of words by its Chinese name."""
    assert [] == [zh for zh, _ in KIND_LABELS.values() if zh not in WORDS]
    assert [] == [source for source, (zh, _) in SOURCE_LABELS.items() if zh not in WORDS]


MODULES = pytest.mark.parametrize(
    "module", [ledger_errors, maintenance, projection_errors, api_errors, refusals], ids=lambda module: module.__name__
)


def own_refusals(module: ModuleType) -> list[type[LedgerError]]:
    """The refusals of a module, or of a package's modules."""
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, LedgerError) and value.__module__.startswith(module.__name__)
    ]


@MODULES
def test_the_tree_of_refusals_names_every_class(module: ModuleType) -> None:
    """The drawing in the module's docstring is complete."""
    drawn = module.__doc__ or ""
    names = [each.__name__ for each in own_refusals(module)]
    assert [] == [name for name in names if not re.search(rf"\b{name}\b", drawn)]


@MODULES
def test_every_refusal_is_told_in_chinese_too(module: ModuleType) -> None:
    """Beside its docstring, in a sentence of its own."""
    assert [] == [each.__name__ for each in own_refusals(module) if not vars(each).get("zh", "").endswith("。")]
