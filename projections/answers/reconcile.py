"""Printed figures against rebuilt ones (核对): all cells of a disclosure, and all declared identities between them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from projections.answers.identity_check import CheckedIdentity, Verdict, identity_checks
from projections.answers.table_view import State, table_at
from projections.disclosures import DisclosureFormat
from projections.errors import NoDisclosure
from projections.language.cell_identities import CellReference
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.published import Disclosure, PrintedFigure, printed_cells


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell whose printed and rebuilt texts differ; "" if one is missing. `difference_fen`: rebuilt − printed."""

    table: int
    row: str
    column: str
    printed: str
    rebuilt: str
    difference_fen: int
    line: int = 0


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Result of comparing a disclosure with its tables at its own coordinates (`viewpoint`).

    `by_table` counts (printed, rebuilt); `contradicted` are tables that the document states empty while entries say
    otherwise.
    """

    viewpoint: Viewpoint
    disclosure: Disclosure
    published: int
    differences: tuple[Difference, ...]
    by_table: dict[int, tuple[int, int]]
    judged: tuple[CheckedIdentity, ...]
    contradicted: tuple[int, ...]

    @property
    def rebuilt(self) -> int:
        """Number of printed cells whose rebuilt text is the same."""
        return sum(rebuilt for _, rebuilt in self.by_table.values())

    @property
    def agrees(self) -> bool:
        """Whether all cells are rebuilt as printed, no other has a figure, and no identity is violated."""
        return not (self.differences or self.count(Verdict.VIOLATED) or self.contradicted)

    def count(self, verdict: Verdict) -> int:
        """Number of identities with a verdict."""
        return len(self.those(verdict))

    def those(self, verdict: Verdict) -> tuple[CheckedIdentity, ...]:
        """The identities with a verdict."""
        return tuple(identity for identity in self.judged if identity.verdict is verdict)


def reconcile(viewpoint: Viewpoint, form: DisclosureFormat) -> Reconciliation:
    """Compare the latest disclosure in force with the tables at its own coordinates. Raises NoDisclosure."""
    disclosure = viewpoint.disclosure
    if disclosure is None:
        raise NoDisclosure(viewpoint.names.department.name, viewpoint.budget.fiscal_year)
    own = viewpoint.as_published(disclosure)
    views = [table_at(own, table) for table in form.tables]
    rebuilt: dict[CellReference, tuple[str, int]] = {
        (view.table.number, row.key, column): (cell.text, cell.fen)
        for view in views
        for row, column, cell in view.cells()
        if cell.fen is not None
    }
    cells = {(cell.table, cell.row, cell.column): cell for cell in printed_cells(viewpoint.store, disclosure)}
    differences = tuple(_differences(cells, rebuilt))
    printed = {reference: cell.fen for reference, cell in cells.items()}
    exact = {reference: fen for reference, (_, fen) in rebuilt.items()}
    return Reconciliation(
        viewpoint=own,
        disclosure=disclosure,
        published=len(cells),
        differences=differences,
        by_table=_by_table(cells, differences),
        judged=tuple(identity_checks(form.identities, printed, exact)),
        contradicted=tuple(
            view.table.number for view in views if view.statement and view.state is not State.STATED_EMPTY
        ),
    )


def _differences(
    printed: Mapping[CellReference, PrintedFigure], rebuilt: Mapping[CellReference, tuple[str, int]]
) -> Iterable[Difference]:
    """Printed cells with another rebuilt text or none, and rebuilt cells that are not printed."""
    for reference in dict.fromkeys((*printed, *rebuilt)):
        cell = printed.get(reference)
        printed_text, printed_fen, line = (cell.text, cell.fen, cell.line) if cell else ("", 0, 0)
        text, fen = rebuilt.get(reference, ("", 0))
        if printed_text != text:
            yield Difference(*reference, printed_text, text, fen - printed_fen, line)


def _by_table(printed: Iterable[CellReference], differences: Iterable[Difference]) -> dict[int, tuple[int, int]]:
    counts = Counter(table for table, _, _ in printed)
    missed = Counter(difference.table for difference in differences if difference.printed)
    return {table: (count, count - missed[table]) for table, count in sorted(counts.items())}
