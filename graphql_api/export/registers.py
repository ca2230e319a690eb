"""Registers as files (名录): departments, units, projects, codes, sources, and the contents of disclosures."""

from collections.abc import Callable
from uuid import UUID

from graphql_api.export.columns import FlatColumns
from graphql_api.export.export_request import ExportRequest, Listing, paged
from graphql_api.schema.departments import Department, Project, Unit
from graphql_api.schema.disclosures import Disclosure, PrintedCell, Statement
from graphql_api.schema.lines import CodeEntry, Source, valid_codes
from graphql_api.schema.lines import sources as all_sources
from graphql_api.schema.points import asked
from projections.viewpoint.names import departments as departments_at
from projections.viewpoint.published import printed_cells, statements

_DEPARTMENT, _UNIT, _PROJECT = FlatColumns(Department), FlatColumns(Unit), FlatColumns(Project)
_DISCLOSURE, _PRINTED, _STATEMENT = FlatColumns(Disclosure), FlatColumns(PrintedCell), FlatColumns(Statement)
_CODE, _SOURCE = FlatColumns(CodeEntry), FlatColumns(Source)


def departments(request: ExportRequest) -> Listing:
    """The departments that the token is for."""
    at = request.context.at(asked(request.point))
    known = departments_at(request.context.reader.store, at)
    seen = [department for department in known if request.context.principal.sees(UUID(department.id))]
    return Listing(
        _DEPARTMENT.columns, paged(_DEPARTMENT.row(Department(department, request.point)) for department in seen), at
    )


def units(request: ExportRequest) -> Listing:
    """A department's units."""
    subjects = [subject for subject in request.viewpoint.names.subjects.values() if not subject.unit]
    return request.rows(_UNIT, (Unit(subject, request.viewpoint) for subject in subjects))


def projects(request: ExportRequest) -> Listing:
    """A department's projects, unit by unit."""
    subjects = [subject for subject in request.viewpoint.names.subjects.values() if subject.unit]
    return request.rows(_PROJECT, (Project(subject, request.viewpoint) for subject in subjects))


def disclosures(request: ExportRequest) -> Listing:
    """The disclosures of a department for the year that are not withdrawn at the point."""
    viewpoint = request.viewpoint
    return request.rows(_DISCLOSURE, (Disclosure(disclosure, viewpoint) for disclosure in viewpoint.disclosures))


def printed(request: ExportRequest) -> Listing:
    """The printed figures of the disclosure in force."""
    disclosure = request.viewpoint.disclosure
    cells = printed_cells(request.viewpoint.store, disclosure) if disclosure else []
    digest = disclosure.digest if disclosure else ""
    return request.rows(_PRINTED, (PrintedCell(cell) for cell in cells), digest=digest)


def recorded_statements(request: ExportRequest) -> Listing:
    """The recorded statements of the disclosure in force."""
    disclosure = request.viewpoint.disclosure
    sentences = statements(request.viewpoint.store, disclosure) if disclosure else []
    digest = disclosure.digest if disclosure else ""
    return request.rows(_STATEMENT, (Statement(s) for s in sentences), digest=digest)


def codes(request: ExportRequest) -> Listing:
    """The codes of one classification that are valid in the fiscal year."""
    classification = request.needed("classification", "Classification")
    valid = valid_codes(request.viewpoint, classification, request.given.one("under", "String") or "")
    return request.rows(_CODE, map(CodeEntry, valid))


def sources(request: ExportRequest) -> Listing:
    """All funding sources."""
    at = request.context.at(asked(request.point))
    return Listing(_SOURCE.columns, paged(_SOURCE.row(source) for source in all_sources()), at)


REGISTERS: dict[str, Callable[[ExportRequest], Listing]] = {
    "departments": departments,
    "units": units,
    "projects": projects,
    "disclosures": disclosures,
    "printed-cells": printed,
    "statements": recorded_statements,
    "codes": codes,
    "funding-sources": sources,
}
