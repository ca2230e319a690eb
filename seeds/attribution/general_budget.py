"""Own level or transfer (一般财力, 上级转移支付): the source of each general-budget amount, function by function.

The narrative's 资金来源 states it for some projects; for the rest columns 3 and 4 of table 2 must add up under each
function. Order of preference: own level first, except for projects called 提前下达; basic expenditure, then projects as
table 7 prints them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ledger.terms.entries import Basis
from ledger.terms.evidence import Evidence
from ledger.terms.sources import FundingSource
from seeds.attribution.fit_search import Amount, Fit, Option, exactly, fit
from seeds.attribution.printed_figures import PrintedFigures, home
from seeds.attribution.proposed_lines import HowKnown, Notes, assume, derived, line_evidence
from seeds.reading.human_readings import Reading, Readings
from seeds.reading.printed import PrintedRow, ProjectDescription
from seeds.refusals import ContradictoryDocument, ReadingContradicts, ReadingNotNeeded

ADVANCE = "提前下达"
LEVELS = (FundingSource.GENERAL_LOCAL, FundingSource.GENERAL_TRANSFER)
Described = dict[tuple[str, str], ProjectDescription]
GeneralKey = tuple[str, str, str]  # unit, project, function; unit and project empty for basic expenditure


@dataclass(frozen=True, slots=True)
class Sourced:
    """The source of an amount, or its split over two sources, with the basis of that."""

    pieces: tuple[tuple[FundingSource, int], ...]
    known: HowKnown


@dataclass(frozen=True, slots=True)
class _Member:
    """One amount under a function: basic expenditure or a project, and the source it is said to have."""

    key: GeneralKey
    fen: int
    said: FundingSource | None = None
    told: ProjectDescription | None = None
    reading: Reading | None = None

    @property
    def name(self) -> str:
        """Its name for people."""
        return self.key[1] or "basic expenditure"


@dataclass(slots=True)
class GeneralSources:
    """Finds the sources of all general-budget money of a document."""

    figures: PrintedFigures
    described: Described
    readings: Readings
    notes: Notes
    found: dict[GeneralKey, Sourced] = field(default_factory=dict)

    def find(self, rows: Sequence[PrintedRow]) -> dict[GeneralKey, Sourced]:
        """The source of basic expenditure and of each project row. Raises ContradictoryDocument, and
        ReadingContradicts or ReadingNotNeeded for readings of sources."""
        told = self.figures.codes(2)
        groups: dict[str, list[_Member]] = {}
        for code in self.figures.codes(5, "2"):
            groups.setdefault(home(code, told), []).append(_Member(("", "", code), self.figures.fen(5, code, "2")))
        for row in rows:
            groups.setdefault(home(row.path.function, told), []).append(self._project(row))
        self._check_readings([member for group in groups.values() for member in group])
        for function, members in groups.items():
            self._solve(function, members)
        return self.found

    def _project(self, row: PrintedRow) -> _Member:
        key = (row.path.unit, row.path.project, row.path.function)
        told = self.described.get((row.path.unit, row.path.project))
        said = FundingSource(told.source) if told and told.source in LEVELS else None
        reading = next((each for each in self.readings.of_kind("source") if _reads(each, key)), None)
        return _Member(key, row.cells["1"].fen, said, told, reading)

    def _check_readings(self, members: Sequence[_Member]) -> None:
        for reading in self.readings.of_kind("source"):
            member = next((each for each in members if each.reading is reading), None)
            if member is None:
                continue  # a carried project, or one that the document does not have: asked there
            if reading.source not in LEVELS:
                raise ReadingContradicts(str(reading), f"a project of the general budget is {' or '.join(LEVELS)}")
            if member.said:
                raise ReadingNotNeeded(str(reading))

    def _solve(self, function: str, members: Sequence[_Member]) -> None:
        found = self._fit(function, members)
        if not found.ways and any(member.reading for member in members):
            bad = next(str(member.reading) for member in members if member.reading)
            raise ReadingContradicts(bad, f"columns 3 and 4 of table 2 do not add up so under {function}")
        if not found.ways and any(member.said for member in members):
            for member in members:
                if member.said and member.told:
                    line = member.told.source_line
                    self.notes.warnings.append(
                        f"line {line}: 资金来源 of {member.name} contradicts table 2; not followed"
                    )
            members = [_Member(each.key, each.fen) for each in members]
            found = self._fit(function, members)
        if not found.ways:
            raise ContradictoryDocument((self._contradiction(function, members),))
        if any(member.reading for member in members):
            self._refuse_needless(function, members)
        assume(self.notes, found, f"sources of {function}", (member.name for member in members))
        for n, member in enumerate(members):
            pieces = tuple((FundingSource(label), fen) for label, fen in found.pieces(n))
            self.found[member.key] = Sourced(pieces, self._known(function, member, found, n))

    def _fit(self, function: str, members: Sequence[_Member]) -> Fit:
        totals = [exactly(self.figures.fen(2, function, column)) for column in ("3", "4")]
        return fit([Amount(member.fen, _options(member)) for member in members], totals)

    def _refuse_needless(self, function: str, members: Sequence[_Member]) -> None:
        """Refuse a reading that the document itself decides."""
        free = [_Member(each.key, each.fen, each.said, each.told) for each in members]
        found = self._fit(function, free)
        for n, member in enumerate(members):
            if member.reading and found.ways and found.sure(n):
                raise ReadingNotNeeded(str(member.reading))

    def _known(self, function: str, member: _Member, found: Fit, n: int) -> HowKnown:
        document = self.figures.document
        if member.reading:
            return HowKnown(Basis.READ, f"read by {member.reading.read_by}: {member.reading.why}")
        if member.said and member.told:
            place: tuple[Evidence, ...] = (line_evidence(document, member.told.source_line, "资金来源"),)
            return HowKnown(Basis.STATED, f"资金来源, line {member.told.source_line}", place)
        cells = self.figures.cells(2, function, "3", "4")
        if len(cells) == 1 and not member.key[1]:
            return HowKnown(Basis.STATED)
        how = f"only so do table 2's columns 3 and 4 of {function} add up"
        if not found.sure(n):
            how = f"table 2's columns 3 and 4 of {function} add up"
        return derived(document, found, n, how, cells)

    def _contradiction(self, function: str, members: Sequence[_Member]) -> str:
        columns = self.figures.cells(2, function, "3", "4")
        printed = ", ".join(f"T2 {function} {cell.column}: {cell.text} (line {cell.line})" for cell in columns)
        amounts = ", ".join(f"{member.name} {member.fen // 100:,} yuan" for member in members)
        return f"the general budget of {function}: {printed or 'nothing'} is not what its amounts add up to: {amounts}"


def _reads(reading: Reading, key: GeneralKey) -> bool:
    named = (plain_or_any(reading.unit, key[0]), reading.project == key[1])
    return all(named) and reading.function in ("", key[2]) and reading.table in (0, 7)


def plain_or_any(wanted: str, name: str) -> bool:
    """Whether a name is the wanted one; every name is if none is wanted."""
    return wanted in ("", name)


def _options(member: _Member) -> tuple[Option, ...]:
    only = member.reading.source if member.reading else member.said
    order = LEVELS[::-1] if ADVANCE in member.key[1] else LEVELS
    return tuple(Option(each, (LEVELS.index(each),)) for each in order if only in (None, each))
