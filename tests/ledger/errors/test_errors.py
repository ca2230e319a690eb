"""Every refusal is a class with a sentence, and the docstring of the package shows them all."""

import re
from types import ModuleType

import pytest

from ledger import errors
from ledger.errors import LedgerError, maintenance


def is_own(refusal: type[LedgerError]) -> bool:
    """Whether the class belongs to the ledger's own refusals of commands."""
    return refusal.__module__.startswith(f"{errors.__name__}.") and refusal.__module__ != maintenance.__name__


OWN = [branch for branch in LedgerError.__subclasses__() if is_own(branch)]
CLASSES = [refusal for branch in OWN for refusal in branch.__subclasses__() if is_own(refusal)]
UPKEEP = maintenance.Upkeep.__subclasses__()


def drawn(module: ModuleType = errors) -> dict[str, set[str]]:
    """The tree in a docstring: the names in each branch."""
    tree: dict[str, set[str]] = {}
    branch = ""
    for line in (module.__doc__ or "").splitlines():
        names = re.findall(r"\b[A-Z]\w+", line)
        if line.startswith(("├", "└")):
            branch = names.pop(0)
            tree[branch] = set()
        if branch:
            tree[branch].update(names)
    return tree


def test_the_docstring_draws_every_refusal() -> None:
    """The tree is complete and has no other names."""
    expected = {branch.__name__: {each.__name__ for each in branch.__subclasses__() if is_own(each)} for branch in OWN}
    assert expected == drawn()
    assert {"Upkeep": {refusal.__name__ for refusal in UPKEEP}} == drawn(maintenance)


def test_every_refusal_is_exported() -> None:
    """The package offers the whole tree."""
    tree: list[type[LedgerError]] = [LedgerError, *OWN, *CLASSES]
    assert [] == [refusal for refusal in tree if vars(errors).get(refusal.__name__) != refusal]


@pytest.mark.parametrize("refusal", [*CLASSES, *UPKEEP], ids=lambda refusal: refusal.__name__)
def test_a_refusal_is_a_sentence_with_fields(refusal: type[LedgerError]) -> None:
    """Its docstring is a sentence for people, its fields are for programs."""
    assert hasattr(refusal, "__dataclass_fields__")
    assert (refusal.__doc__ or "").endswith(".")
    assert not (refusal.__doc__ or "").startswith(refusal.__name__)


@pytest.mark.parametrize("refusal", [*OWN, *CLASSES], ids=lambda refusal: refusal.__name__)
def test_a_refusal_is_a_sentence_in_chinese_too(refusal: type[LedgerError]) -> None:
    """Every class has its own Chinese sentence."""
    assert "zh" in vars(refusal)
    assert re.fullmatch("[^a-zA-Z]+。", refusal.zh)


def test_a_sentence_shows_its_fields_in_both_languages() -> None:
    """The sentence is followed by the fields."""
    refusal = errors.WrongOriginYear(2025, 2025)
    assert "the line's fiscal year. (origin_year=2025, fiscal_year=2025)" in str(refusal)
    assert "结转资金必须来自指标预算年度之前的年度。（origin_year=2025, fiscal_year=2025）" == refusal.message("zh")


def test_a_sentence_names_a_few_of_many() -> None:
    """A refusal about thousands of operations stays readable; its fields name them all."""
    refusal = errors.YearAlreadyRecorded("甲局", 2025, tuple(f"operation {number}" for number in range(1, 2001)))
    assert str(refusal).endswith("operation 11, operation 12, and 1988 more)")
    assert 2000 == len(refusal.operations)
