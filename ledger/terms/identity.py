"""Identity of departments, units and projects (部门, 预算单位, 项目), and the key of a budget line (指标).

An id is the uuid5 of its parent's id and the name as first registered, so that the same document gives the same ids
everywhere; later names do not change it.
"""

import re
import unicodedata
from functools import lru_cache
from uuid import UUID, uuid5

import msgspec

from ledger.errors import InvalidName
from ledger.terms.sources import FundingSource, Lot, Nature
from ledger.terms.text_form import is_seen, plain

LEDGER_NAMESPACE = UUID("6f1d3f0e-0d53-5d0a-9a55-2f6a3c1b7e10")  # the root of all ids; never changed
WHOLE_DEPARTMENT = "WHOLE_DEPARTMENT"  # 未分单位: the pseudo-unit of money that is not published by unit
BASIC_EXPENDITURE = "BASIC_EXPENDITURE"  # 基本支出: the pseudo-project of a unit's basic expenditure
WHOLE_DEPARTMENT_KEY = "u00"
CODES = "CODES"  # the stream of stated codes
BASIC_KEY = "basic"
LONGEST_NAME = 500  # characters; the longest printed project name has 60
# Words of the ledger itself: a name that reads the same would share an id or look like a key.
_RESERVED = re.compile(rf"{WHOLE_DEPARTMENT}|{BASIC_EXPENDITURE}|{CODES}|u\d{{2,}}(-p\d{{2,}}|-{BASIC_KEY})?")


@lru_cache(10_000)  # every decision folds its department and reads the same names again
def plain_name(name: str) -> str:
    """The form of a name that decides identity: NFKC, without spaces, line breaks and invisible characters.

    Raises InvalidName if nothing is left, it is too long, or it contains a lone surrogate.
    """
    visible = plain(name)
    if not visible:
        raise InvalidName(repr(name)[:40], "it has no visible character")
    if len(visible) > LONGEST_NAME:
        raise InvalidName(f"{visible[:20]}…", f"it is longer than {LONGEST_NAME} characters")
    if any(unicodedata.category(character) == "Cs" for character in visible):
        raise InvalidName(repr(name)[:40], "it contains a lone surrogate")
    return visible


@lru_cache(10_000)  # the same few people record everything
def new_name(name: str) -> str:
    """The form of a name that is recorded: as written, but on one line and without invisible characters.

    Raises InvalidName like `plain_name`, and for words of the ledger itself.
    """
    if _RESERVED.fullmatch(plain_name(name)):
        raise InvalidName(name, "this word is reserved by the ledger")
    return " ".join("".join(character for character in name if character.isspace() or is_seen(character)).split())


def department_id(name: str) -> UUID:
    """The id of the department first registered under this name."""
    return uuid5(LEDGER_NAMESPACE, plain_name(name))


def unit_id(department: UUID, name: str) -> UUID:
    """The id of the unit first registered under this name in the department."""
    return uuid5(department, plain_name(name))


def project_id(unit: UUID, name: str) -> UUID:
    """The id of the project first registered under this name in the unit."""
    return uuid5(unit, plain_name(name))


@lru_cache(10_000)
def whole_department_id(department: UUID) -> UUID:
    """The pseudo-unit of money that the department does not publish by unit."""
    return uuid5(department, WHOLE_DEPARTMENT)


@lru_cache(10_000)
def basic_project_id(unit: UUID) -> UUID:
    """The pseudo-project that holds a unit's basic expenditure."""
    return uuid5(unit, BASIC_EXPENDITURE)


class LineKey(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True, gc=False):
    """Key of a budget line (指标): project × funding source × fiscal year × lot.

    `origin_year` is the year the money was first budgeted for: the fiscal year itself on a current line.
    """

    department: UUID
    unit: UUID
    project: UUID
    fiscal_year: int
    source: FundingSource
    lot: Lot
    origin_year: int

    @property
    def id(self) -> UUID:
        """The line's id: the uuid5 of all fields."""
        return _line_id(self)

    @property
    def nature(self) -> Nature:
        """Basic expenditure or project."""
        return Nature.BASIC if self.project == basic_project_id(self.unit) else Nature.PROJECT

    @property
    def of_whole_department(self) -> bool:
        """Whether the line belongs to the pseudo-unit of money not published by unit."""
        return self.unit == whole_department_id(self.department)


@lru_cache(50_000)  # lines are recorded on again and again, and need their id several times each time
def _line_id(key: LineKey) -> UUID:
    lot = f"{key.lot}:{key.origin_year}" if key.lot is Lot.CARRIED else key.lot
    return uuid5(key.project, f"{key.department}/{key.unit}/{key.fiscal_year}/{key.source}/{lot}")


def current_line(department: UUID, unit: UUID, project: UUID, fiscal_year: int, source: FundingSource) -> LineKey:
    """The key of a line of this year's money."""
    return LineKey(department, unit, project, fiscal_year, source, Lot.CURRENT, fiscal_year)


def basic_line(department: UUID, unit: UUID, fiscal_year: int, source: FundingSource) -> LineKey:
    """The key of a line of a unit's basic expenditure, of this year's money."""
    return current_line(department, unit, basic_project_id(unit), fiscal_year, source)


def carried_line(
    department: UUID, unit: UUID, project: UUID, fiscal_year: int, source: FundingSource, origin_year: int | None = None
) -> LineKey:
    """The key of a line of carried money; if only 上年结转 is known, its origin is the year before."""
    origin = fiscal_year - 1 if origin_year is None else origin_year
    return LineKey(department, unit, project, fiscal_year, source, Lot.CARRIED, origin)
