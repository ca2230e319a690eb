"""The documents are true: every command, exit code, term and decision that they name exists, and none is missing."""

import re
import tomllib
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
INSIDE = (ROOT / "docs/inside.md").read_text("utf-8")
WORDS = (ROOT / "docs/words.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md"), *ROOT.glob("web/*.md")])
DECISIONS = ROOT / "docs/decisions"
RECORDS = [page for page in sorted(DECISIONS.glob("*.md")) if page.name != "README.md"]


def test_every_command_is_in_the_readme() -> None:
    """The table of commands names each of them."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert [] == [name for name in group.commands if f"`{name}" not in README]


def test_every_exit_code_is_in_the_readme() -> None:
    """Programs rely on them."""
    listed = {int(number) for number in re.findall(r"(\d) [a-z]", README[README.index("Exit codes") :])}
    assert {code.value for code in Exit} - {Exit.UNEXPECTED} <= listed


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are rendered where the repository is browsed."""
    text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text("utf-8"))
    headings = [re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading) for heading in re.findall(r"(?m)^#+ (.*)$", text)]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link is a file of the project, and its anchor a heading there."""
    links = re.findall(r"\]\((?!https?://)([^)#]*)#?([^)]*)\)", page.read_text("utf-8"))
    assert [] == [file for file, _ in links if not (page.parent / file).exists()]
    assert [] == [
        f"{file}#{anchor}"
        for file, anchor in links
        if anchor and anchor not in anchors(page.parent / file if file else page)
    ]


def test_every_decision_has_the_same_form() -> None:
    """A title with a date, then context, decision and alternatives, each once and in this order."""
    form = re.compile(
        r"## [^\n]+ \(20\d\d-\d\d-\d\d\)\n\n\*\*Context\.\*\* .+\n\n\*\*Decision\.\*\* .+\n\n\*\*Alternatives\.\*\* .+",
        re.DOTALL,
    )
    records = [record for page in RECORDS for record in re.split(r"(?m)^(?=## )", page.read_text("utf-8"))[1:]]
    assert records
    assert [] == [record for record in records if not form.fullmatch(record) or record.count("**Context.**") != 1]


def test_the_index_of_decisions_lists_each_once() -> None:
    """By its title, page, anchor and date; every page of records is under its own heading."""
    titles = {
        (title, page.name, date)
        for page in RECORDS
        for title, date in re.findall(r"(?m)^## (.+) \(([\d-]+)\)$", page.read_text("utf-8"))
    }
    index = (DECISIONS / "README.md").read_text("utf-8")
    listed = re.findall(r"(?m)^\| \[(.+)\]\((.+)#.+\) \| ([\d-]+) \|$", index)
    assert sorted(titles) == sorted(listed)


def test_the_walk_through_the_code_names_files_that_exist() -> None:
    """Every path in backticks in docs/inside.md is a file or a folder."""
    paths = re.findall(r"`([\w/]+/[\w.]*)`", INSIDE)
    assert len(paths) > 20
    assert [] == [path for path in paths if not (ROOT / path).exists()]


def test_the_walk_through_the_code_draws_the_floors_of_the_contracts() -> None:
    """Each package's floors, as in its contract in pyproject.toml, are one line of the drawing."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    floors = {contract["containers"][0]: contract["layers"] for contract in contracts if "containers" in contract}
    drawn = dict(line.split(maxsplit=1) for line in INSIDE.splitlines() if " → " in line)
    assert {package: " → ".join(layers) for package, layers in floors.items()} == drawn


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
