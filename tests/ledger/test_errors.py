"""Every reason to refuse is a class with a sentence, and the docstring draws them all."""

import re

import pytest

from ledger import errors
from ledger.errors import LedgerError

BRANCHES = LedgerError.__subclasses__()
OWN = [branch for branch in BRANCHES if branch.__module__ == errors.__name__]
CLASSES = [refusal for branch in OWN for refusal in branch.__subclasses__() if refusal.__module__ == errors.__name__]


def drawn() -> dict[str, set[str]]:
    """The tree of the docstring: the names that stand in each branch."""
    tree: dict[str, set[str]] = {}
    branch = ""
    for line in (errors.__doc__ or "").splitlines():
        names = re.findall(r"\b[A-Z]\w+", line)
        if line.startswith(("├", "└")):
            branch = names.pop(0)
            tree[branch] = set()
        if branch:
            tree[branch].update(names)
    return tree


def test_the_docstring_draws_every_refusal() -> None:
    """No class joins, leaves or moves without the tree."""
    expected = {
        branch.__name__: {each.__name__ for each in branch.__subclasses__() if each.__module__ == errors.__name__}
        for branch in OWN
    }
    assert expected == drawn()


@pytest.mark.parametrize("refusal", CLASSES, ids=lambda refusal: refusal.__name__)
def test_a_refusal_is_a_sentence_with_fields(refusal: type[LedgerError]) -> None:
    """Its docstring can be read to a person, and a program finds out what it is about."""
    assert hasattr(refusal, "__dataclass_fields__")
    assert (refusal.__doc__ or "").endswith(".")
    assert not (refusal.__doc__ or "").startswith(refusal.__name__)


def test_a_sentence_names_a_few_of_many() -> None:
    """A refusal that is about thousands of operations can still be read; its fields name them all."""
    refusal = errors.YearAlreadyRecorded("甲局", 2025, tuple(f"operation {number}" for number in range(1, 2001)))
    assert str(refusal).endswith("operation 11, operation 12, and 1988 more)")
    assert 2000 == len(refusal.operations)
