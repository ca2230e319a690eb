"""Codes of invented money (科目): those of the shipped lists, as fine as documents print them."""

from functools import cache
from random import Random

from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import NOT_STATED
from ledger.terms.sources import Fund
from seeds.invented.random_streams import Weighted

_PERSONNEL = ("301", "303")
_PROJECT_CLASSES = Weighted((("302", 6.0), ("310", 2.0), ("303", 1.5), ("309", 0.4), ("312", 0.6), ("399", 0.5)))
_FUND_CLASSES = {Fund.GOVERNMENT_FUND: "212", Fund.STATE_CAPITAL: "223"}
_CELLS = Weighted(((1, 2.0), (2, 3.0), (3, 3.0), (4, 2.0), (6, 1.5)))
_COARSE_SHARE, _NOT_STATED_SHARE = 0.35, 0.08


@cache
def codes(classification: Classification, year: int, within: str = "") -> tuple[str, ...]:
    """The finest codes of the shipped lists that are valid in a year and lie in a class."""
    listed = [
        code.code
        for code in CodeList.shipped()
        if code.classification is classification and code.valid_in(year) and code.code.startswith(within)
    ]
    return tuple(code for code in listed if not any(other != code and other.startswith(code) for other in listed))


def project_function(chance: Random, year: int, function_class: str, fund: Fund) -> str:
    """The function code of a project: of its department's class, or of the class that its fund pays for."""
    known = codes(Classification.FUNCTION, year, _FUND_CLASSES.get(fund, function_class))
    return chance.choice(known or codes(Classification.FUNCTION, year))


def project_economics(chance: Random, year: int) -> list[str]:
    """The economic codes of a project's money: often a whole class, sometimes not stated."""
    found: dict[str, None] = {}
    for _ in range(_CELLS.draw(chance)):
        within = _PROJECT_CLASSES.draw(chance)
        drawn = chance.random()
        if drawn < _NOT_STATED_SHARE:
            found[NOT_STATED] = None
        elif drawn < _COARSE_SHARE:
            found[within] = None
        else:
            found[chance.choice(codes(Classification.ECONOMIC, year, within))] = None
    return list(found)


def finer(chance: Random, year: int, economic: str) -> str:
    """A code below a coarse one, or the code itself when there is none."""
    within = _PROJECT_CLASSES.draw(chance) if economic == NOT_STATED else economic
    return chance.choice(codes(Classification.ECONOMIC, year, within))


def basic_functions(chance: Random, year: int, function_class: str) -> list[str]:
    """The function codes of basic expenditure: the department's own work, pensions and medical care."""
    own = codes(Classification.FUNCTION, year, function_class)
    common = codes(Classification.FUNCTION, year, "20805") + codes(Classification.FUNCTION, year, "21011")
    chosen = [*chance.sample(own, min(2, len(own))), *common]
    return list(dict.fromkeys(chosen))


def basic_economics(chance: Random, year: int, personnel: int, operating: int) -> list[str]:
    """The economic codes of basic expenditure: wages and subsidies, and what running the house takes."""
    wages = [code for within in _PERSONNEL for code in codes(Classification.ECONOMIC, year, within)]
    running = codes(Classification.ECONOMIC, year, "302")
    return sorted(chance.sample(wages, personnel) + chance.sample(running, operating))
