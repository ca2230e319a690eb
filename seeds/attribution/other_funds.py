"""Money outside the general public budget that no table prints by unit or project: government funds, state capital,
the special account and unit funds (政府性基金, 国有资本经营, 财政专户, 单位资金).

It is held by the whole department; its projects by a pseudo-project of each fund. Tables 8 and 9 give the first two by
function and expense class. For the other two the rest of table 3 tells basic from project money, and table 1 the kinds
of unit funds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.entries import Basis
from ledger.terms.identity import BASIC_EXPENDITURE
from ledger.terms.money import HALF_CENT_OF_WAN_FEN
from ledger.terms.sources import ExpenseClass, FundingSource
from seeds.attribution.fit_search import Amount, Option, exactly, fit
from seeds.attribution.printed_figures import PrintedFigures, home
from seeds.attribution.proposed_lines import (
    STATED,
    HowKnown,
    Notes,
    ProposedLine,
    assume,
    derived,
    evidence_of,
    whole_line,
)
from seeds.reading.printed import PlacedCell
from seeds.reading.suspects import differ
from seeds.refusals import ContradictoryDocument

GOVERNMENT_FUND_PROJECTS = "政府性基金项目支出（未分项目）"
STATE_CAPITAL_PROJECTS = "国有资本经营项目支出（未分项目）"
SPECIAL_ACCOUNT_PROJECTS = "财政专户项目支出（未分项目）"
UNIT_FUNDS_PROJECTS = "单位资金项目支出（未分项目）"
_CLASSES = {"2": ExpenseClass.PERSONNEL, "3": ExpenseClass.OPERATING, "4": ExpenseClass.PROJECT}
_KINDS = {
    "unit_business": FundingSource.UNIT_BUSINESS,
    "unit_superior_grant": FundingSource.UNIT_SUPERIOR_GRANT,
    "unit_subsidiary": FundingSource.UNIT_SUBSIDIARY,
    "unit_operating": FundingSource.UNIT_OPERATING,
    "unit_other": FundingSource.UNIT_OTHER,
}
CarriedBasic = Mapping[str, int]  # function → fen of carried basic expenditure
CarriedProject = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Fiscal:
    """One of the two funds that have a table of their own: its table, its columns of table 2 and their sources."""

    table: int
    sources: Mapping[str, FundingSource]
    project: str


_FISCAL = (
    _Fiscal(8, {"5": FundingSource.FUND_LOCAL, "6": FundingSource.FUND_TRANSFER}, GOVERNMENT_FUND_PROJECTS),
    _Fiscal(9, {"7": FundingSource.CAPITAL_LOCAL, "8": FundingSource.CAPITAL_TRANSFER}, STATE_CAPITAL_PROJECTS),
)


@dataclass(slots=True)
class _Book:
    """Collects parts by source and project, in order."""

    parts: dict[tuple[FundingSource, str], list[BreakdownLine]] = field(default_factory=dict)

    def add(self, source: FundingSource, project: str, part: BreakdownLine) -> None:
        """Add a part."""
        self.parts.setdefault((source, project), []).append(part)

    def lines(self, year: int) -> Iterator[ProposedLine]:
        """Basic expenditure first, then projects, as they came."""
        for basic in (True, False):
            for (source, project), parts in self.parts.items():
                if (project == BASIC_EXPENDITURE) is basic:
                    yield whole_line(year, source, parts, project)


def fiscal_fund_lines(figures: PrintedFigures, notes: Notes) -> Iterator[ProposedLine]:
    """Tables 8 and 9 as lines. Raises ContradictoryDocument."""
    for fund in _FISCAL:
        book = _Book()
        for function in figures.codes(2, *fund.sources):
            _fiscal(figures, fund, function, book, notes)
        yield from book.lines(figures.document.year)


def _fiscal(figures: PrintedFigures, fund: _Fiscal, function: str, book: _Book, notes: Notes) -> None:
    """The expense classes under one function over own level and transfer."""
    document = figures.document
    told = figures.cells(2, function, *fund.sources)
    members = [
        cell
        for code in figures.codes(fund.table)
        if home(code, [function]) == function
        for cell in figures.cells(fund.table, code, *_CLASSES)
    ]
    options = tuple(Option(source, (n,)) for n, source in enumerate(fund.sources.values()))
    totals = [exactly(figures.fen(2, function, column)) for column in fund.sources]
    found = fit([Amount(cell.fen, options) for cell in members], totals)
    if not found.ways:
        raise ContradictoryDocument((differ(f"table {fund.table} and table 2 under {function}", (*told, *members)),))
    names = [f"{cell.row.function} {_CLASSES[cell.column]}" for cell in members]
    assume(notes, found, f"sources of table {fund.table} under {function}", names)
    how = f"table 2's columns {' and '.join(fund.sources)} of {function} add up"
    for n, cell in enumerate(members):
        known = STATED if len(told) == 1 else derived(document, found, n, how, told)
        expense = _CLASSES[cell.column]
        project = fund.project if expense is ExpenseClass.PROJECT else BASIC_EXPENDITURE
        for label, fen in found.pieces(n):
            part = _part(figures, fen, cell.row.function, expense, known, (cell,))
            book.add(FundingSource(label), project, part)


def other_fund_lines(
    figures: PrintedFigures, carried: tuple[CarriedBasic, CarriedProject], notes: Notes
) -> Iterator[ProposedLine]:
    """Special account and unit funds: columns 9 and 10 of table 2. Raises ContradictoryDocument."""
    account, unit = _Book(), _Book()
    open_parts: list[tuple[str, str, int, HowKnown, tuple[PlacedCell, ...]]] = []
    for function in figures.codes(2, "9", "10"):
        natures, known = _natures(figures, function, carried)
        told = figures.cells(2, function, "9", "10")
        columns = [cell.column for cell in told]
        options = tuple(Option(column, (n,)) for n, column in enumerate(columns))
        found = fit([Amount(fen, options) for _, fen in natures], [exactly(cell.fen, len(told)) for cell in told])
        if not found.ways:
            raise ContradictoryDocument((differ(f"columns 9 and 10 of table 2 and table 3 under {function}", told),))
        named = ["basic expenditure" if basic else "projects" for basic, _ in natures]
        assume(notes, found, f"columns 9 and 10 of table 2 under {function}", named)
        for n, (basic, _) in enumerate(natures):
            own = known if len(told) == 1 else derived(figures.document, found, n, known.how, told)
            for label, fen in found.pieces(n):
                if label == "9":
                    project = BASIC_EXPENDITURE if basic else SPECIAL_ACCOUNT_PROJECTS
                    part = _part(figures, fen, function, _expense(project), own, told)
                    account.add(FundingSource.SPECIAL_ACCOUNT, project, part)
                else:
                    project = BASIC_EXPENDITURE if basic else UNIT_FUNDS_PROJECTS
                    open_parts.append((project, function, fen, own, told))
    _kinds(figures, open_parts, unit, notes)
    yield from account.lines(figures.document.year)
    yield from unit.lines(figures.document.year)


def _natures(
    figures: PrintedFigures, function: str, carried: tuple[CarriedBasic, CarriedProject]
) -> tuple[list[tuple[bool, int]], HowKnown]:
    """(is basic, fen) of what table 3 leaves to columns 9 and 10 once every other table took its part."""
    total = figures.fen(2, function, "9", "10")
    basic = figures.fen(3, function, "2") - figures.fen(5, function, "2") - carried[0].get(function, 0)
    basic -= figures.fen(8, function, "2", "3") + figures.fen(9, function, "2", "3")
    project = figures.fen(3, function, "3") - figures.fen(5, function, "3") - carried[1].get(function, 0)
    project -= figures.fen(8, function, "4") + figures.fen(9, function, "4")
    slack = 8 * HALF_CENT_OF_WAN_FEN  # the figures that take part, each rounded on its own
    cells = figures.cells(3, function, "2", "3")
    known = HowKnown(Basis.DERIVED, f"what table 3 prints of {function} beyond tables 5, 8, 9 and 11",
                  evidence_of(figures.document, *cells))  # fmt: skip
    if not (figures.cell(3, function, "2") and figures.cell(3, function, "3")):
        return [(bool(figures.cell(3, function, "2")), total)], known
    # A small amount may really be zero: a part of zero lets cents be moved there for printed totals.
    if abs(project) <= min(slack, abs(basic)):
        return [(True, total), (False, 0)], known
    if abs(basic) <= slack:
        return [(True, 0), (False, total)], known
    if abs(basic + project - total) > slack or min(basic, project) < 0:
        raise ContradictoryDocument((differ(f"tables 2 and 3 under {function}", cells),))
    return [(True, basic), (False, total - basic)], known


def _kinds(
    figures: PrintedFigures,
    parts: Sequence[tuple[str, str, int, HowKnown, tuple[PlacedCell, ...]]],
    book: _Book,
    notes: Notes,
) -> None:
    """The five kinds of unit funds stand only in table 1; what it prints beyond them is not stated."""
    if not parts:
        return
    told = {source: cell for row, source in _KINDS.items() if (cell := figures.cell(1, row, "income"))}
    bins = {source: cell.fen for source, cell in told.items()}
    rest = sum(fen for _, _, fen, _, _ in parts) - sum(bins.values())
    if rest > (len(parts) + len(bins)) * HALF_CENT_OF_WAN_FEN or not bins:
        bins[FundingSource.UNIT_NOT_STATED] = rest
    options = tuple(Option(source, (n,)) for n, source in enumerate(bins))
    found = fit([Amount(fen, options) for _, _, fen, _, _ in parts], [exactly(fen) for fen in bins.values()])
    if not found.ways:
        raise ContradictoryDocument((differ("the kinds of unit funds in table 1 and table 2", told.values()),))
    names = [f"{function} {'basic' if project == BASIC_EXPENDITURE else 'projects'}" for project, function, *_ in parts]
    assume(notes, found, "kinds of unit funds", names)
    for n, (project, function, _, known, cells) in enumerate(parts):
        by_kind = derived(figures.document, found, n, "the kinds of unit funds in table 1 add up", told.values())
        how = f"{known.how}; {by_kind.how}"
        own = known if len(bins) == 1 else HowKnown(Basis.DERIVED, how, known.evidence + by_kind.evidence)
        for label, fen in found.pieces(n):
            part = _part(figures, fen, function, _expense(project), own, cells)
            book.add(FundingSource(label), project, part)


def _expense(project: str) -> ExpenseClass:
    """Personnel or operating is published by no table for this money."""
    return ExpenseClass.NOT_STATED if project == BASIC_EXPENDITURE else ExpenseClass.PROJECT


def _part(
    figures: PrintedFigures,
    fen: int,
    function: str,
    expense: ExpenseClass,
    known: HowKnown,
    cells: tuple[PlacedCell, ...],
) -> BreakdownLine:
    return BreakdownLine(
        fen,
        function=function,
        expense_class=expense,
        basis=known.basis,
        how=known.how,
        evidence=evidence_of(figures.document, *cells) + known.evidence,
    )
