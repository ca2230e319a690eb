"""Projects of the general public budget (项目支出): table 7's rows, as lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ledger.terms.breakdown import BreakdownLine
from ledger.terms.codes import CodeList
from ledger.terms.entries import Kind
from ledger.terms.evidence import document_number
from ledger.terms.sources import FundingSource, Lot
from seeds.attribution.fit_search import Amount, Option, exactly, fit
from seeds.attribution.general_budget import ADVANCE, Described, GeneralKey, Sourced
from seeds.attribution.items import EconomicPart, parts_of
from seeds.attribution.printed_figures import PrintedFigures
from seeds.attribution.proposed_lines import Notes, ProposedLine
from seeds.reading.printed import PrintedRow

CODE_NAME = "特定目标"  # the document's word for a project whose name it does not print
_NUMBER = re.compile(r"([\u4e00-\u9fff]{2,12})〔(\d{4})〕第?(\d+)号")
_BEFORE = re.compile(r".*(?:关于|根据|依据|按照|下达|通知|文件|资金|经费|的)")
_Line = tuple[str, str, FundingSource]


@dataclass(frozen=True, slots=True)
class Projects:
    """Makes lines of the rows of table 7."""

    figures: PrintedFigures
    described: Described
    sources: Mapping[GeneralKey, Sourced]
    codes: CodeList
    notes: Notes

    def lines(self, rows: Sequence[PrintedRow]) -> Iterator[ProposedLine]:
        """One line for each project and source, in printed order; a project under two functions has both in it."""
        breakdowns: dict[_Line, list[BreakdownLine]] = {}
        for row in rows:
            for source, part in self._row(row):
                breakdowns.setdefault((row.path.unit, row.path.project, source), []).append(part)
        year = self.figures.document.year
        for (unit, project, source), breakdown in breakdowns.items():
            number = number_in(project)
            told = self.described.get((unit, project))
            advance = ADVANCE in project or (bool(number) and source is FundingSource.GENERAL_TRANSFER)
            yield ProposedLine(
                unit=unit,
                project=project,
                source=source,
                lot=Lot.CURRENT,
                origin_year=year,
                kind=Kind.ADVANCE_TRANSFER if advance else Kind.ALLOCATION,
                breakdown=tuple(breakdown),
                document_number=number,
                hidden=project.startswith(CODE_NAME) or bool(told and told.withheld),
            )

    def _row(self, row: PrintedRow) -> Iterator[tuple[FundingSource, BreakdownLine]]:
        key = (row.path.unit, row.path.project, row.path.function)
        sourced, told = self.sources[key], self.described.get(key[:2])
        parts = parts_of(self.figures.document, row, told, self.codes, self.notes)
        for source, part, fen in spread(sourced, parts):
            known = sourced.known
            line = BreakdownLine(
                fen,
                function=row.path.function,
                economic=part.economic,
                basis=part.basis(known.basis),
                how=part.reason or known.how,
                evidence=part.evidence + known.evidence,
            )
            yield source, line


def spread(sourced: Sourced, parts: Sequence[EconomicPart]) -> Iterator[tuple[FundingSource, EconomicPart, int]]:
    """The parts divided among the sources: all to a single source, else with the fewest splits."""
    sources = [source for source, _ in sourced.pieces]
    if len(sources) == 1:
        yield from ((sources[0], part, part.fen) for part in parts)
        return
    options = tuple(Option(source, (n,)) for n, source in enumerate(sources))
    found = fit([Amount(part.fen, options) for part in parts], [exactly(fen) for _, fen in sourced.pieces])
    for n, part in enumerate(parts):
        for label, fen in found.pieces(n):
            yield FundingSource(label), part, fen


def number_in(name: str) -> str:
    """The 文号 in a project's name; empty if there is none."""
    found = _NUMBER.search(document_number(name))
    return f"{_BEFORE.sub('', found[1])}〔{found[2]}〕{found[3]}号" if found else ""
