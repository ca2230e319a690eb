"""Registers as files (名录): departments, units, projects, codes, sources, and the contents of disclosures."""

from collections.abc import Callable
from uuid import UUID

from graphql_api.export.ask import Ask, Listing, paged
from graphql_api.export.columns import Flat
from graphql_api.schema.departments import Department, Project, Unit
from graphql_api.schema.disclosures import Disclosure, PrintedCell, Statement
from graphql_api.schema.lines import CodeEntry, Source
from graphql_api.schema.lines import sources as all_sources
from graphql_api.schema.points import asked
from projections.viewpoint.names import departments as departments_at
from projections.viewpoint.published import printed_cells, statements

_DEPARTMENT, _UNIT, _PROJECT = Flat(Department), Flat(Unit), Flat(Project)
_DISCLOSURE, _PRINTED, _STATEMENT = Flat(Disclosure), Flat(PrintedCell), Flat(Statement)
_CODE, _SOURCE = Flat(CodeEntry), Flat(Source)


def departments(ask: Ask) -> Listing:
    """The departments that the token is for."""
    at = ask.context.at(asked(ask.point))
    known = departments_at(ask.context.reader.store, at)
    seen = [department for department in known if ask.context.principal.sees(UUID(department.id))]
    return Listing(
        _DEPARTMENT.columns, paged(_DEPARTMENT.row(Department(department, ask.point)) for department in seen), at
    )


def units(ask: Ask) -> Listing:
    """A department's units."""
    subjects = [subject for subject in ask.viewpoint.names.subjects.values() if not subject.unit]
    return ask.listing(_UNIT.columns, paged(_UNIT.row(Unit(subject, ask.viewpoint)) for subject in subjects))


def projects(ask: Ask) -> Listing:
    """A department's projects, unit by unit."""
    subjects = [subject for subject in ask.viewpoint.names.subjects.values() if subject.unit]
    return ask.listing(_PROJECT.columns, paged(_PROJECT.row(Project(subject, ask.viewpoint)) for subject in subjects))


def disclosures(ask: Ask) -> Listing:
    """The disclosures of a department for the year that are not withdrawn at the point."""
    rows = (_DISCLOSURE.row(Disclosure(disclosure, ask.viewpoint)) for disclosure in ask.viewpoint.disclosures)
    return ask.listing(_DISCLOSURE.columns, paged(rows))


def printed(ask: Ask) -> Listing:
    """The printed figures of the disclosure in force."""
    disclosure = ask.viewpoint.disclosure
    cells = printed_cells(ask.viewpoint.store, disclosure) if disclosure else []
    digest = disclosure.digest if disclosure else ""
    return ask.listing(_PRINTED.columns, paged(_PRINTED.row(PrintedCell(cell)) for cell in cells), digest=digest)


def recorded_statements(ask: Ask) -> Listing:
    """The recorded statements of the disclosure in force."""
    disclosure = ask.viewpoint.disclosure
    sentences = statements(ask.viewpoint.store, disclosure) if disclosure else []
    digest = disclosure.digest if disclosure else ""
    return ask.listing(_STATEMENT.columns, paged(_STATEMENT.row(Statement(s)) for s in sentences), digest=digest)


def codes(ask: Ask) -> Listing:
    """The codes of one classification that are valid in the fiscal year."""
    viewpoint, wanted = ask.viewpoint, ask.needed("classification", "Classification")
    under = ask.given.one("under", "String") or ""
    entries = {
        entry.code: entry
        for entry in viewpoint.names.codes
        if entry.classification is wanted
        and entry.valid_in(viewpoint.budget.fiscal_year)
        and entry.code.startswith(under)
    }
    return ask.listing(_CODE.columns, paged(_CODE.row(CodeEntry(entry)) for entry in entries.values()))


def sources(ask: Ask) -> Listing:
    """All funding sources."""
    at = ask.context.at(asked(ask.point))
    return Listing(_SOURCE.columns, paged(_SOURCE.row(source) for source in all_sources()), at)


REGISTERS: dict[str, Callable[[Ask], Listing]] = {
    "departments": departments,
    "units": units,
    "projects": projects,
    "disclosures": disclosures,
    "printed-cells": printed,
    "statements": recorded_statements,
    "codes": codes,
    "funding-sources": sources,
}
