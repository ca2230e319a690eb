"""The JSON shapes of the reading commands: a contract with programs. Figures have `text` as printed, `fen` exactly."""

from datetime import date
from typing import Any

from projections.answers.diff import Diff
from projections.answers.explanation import Explanation, Line
from projections.answers.identity_check import CheckedIdentity, Verdict
from projections.answers.reconcile import Reconciliation
from projections.answers.table_view import TableView
from projections.answers.timeline import Timeline
from projections.answers.why_not import Absence
from projections.language.cells import Cell, Figure
from projections.read_model.points import Coordinates
from projections.registers.journal import JournalPage, Operation, RecordedEvent
from projections.viewpoint.names import Names


def _plain(value: Any) -> Any:
    """A value as JSON has it: days and moments in ISO 8601, ids and authorities as text."""
    if isinstance(value, date):  # a moment is one, too
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int) else str(value)


def _facts(value: object, *names: str) -> dict[str, Any]:
    """Some attributes of a value under their own names, in this order."""
    return {name: _plain(getattr(value, name)) for name in names}


def as_of(at: Coordinates) -> dict[str, Any]:
    """The exact coordinates of an answer, which repeat it."""
    return _facts(at, "position", "effective_on", "known_at", "demonstration")


def figure(cell: Cell) -> dict[str, Any]:
    """A cell's text and its exact amount in fen, both as text; other amounts in fen are whole numbers below 2^53."""
    return {"text": cell.text, "fen": None if cell.fen is None else str(cell.fen)}


def measures(cell: Cell) -> dict[str, Any]:
    """The three measures of a figure in fen: initial, adjustments by kind, adjusted."""
    if not isinstance(cell, Figure):
        return {}
    adjustments = {str(kind): fen for kind, fen in cell.measures.adjustments.items()}
    return {
        "initial_fen": cell.measures.initial_fen,
        "adjustments_fen": adjustments,
        "adjusted_fen": cell.measures.adjusted_fen,
    }


def table(view: TableView) -> dict[str, Any]:
    """A whole table. Blank cells are absent."""
    several = len(view.table.blocks) > 1
    rows: list[dict[str, Any]] = []
    for row in view.rows:
        cells = {key: figure(cell) for key, cell in row.cells.items() if isinstance(cell, Figure)}
        shown: dict[str, Any] = {
            "key": row.key,
            "label": row.label,
            "label_en": row.name.label_en,
            "level": row.row.level,
            "cells": cells,
        }
        if several:
            shown |= {"block": row.block, "line": row.line}
        if row.name.project_name:
            shown["function"] = {"code": row.name.code, "name": row.name.code_name}
        rows.append(shown)
    return {
        "table": view.table.number,
        "title": view.table.zh,
        "title_en": view.table.en,
        "department": view.viewpoint.names.department.name,
        "fiscal_year": view.viewpoint.budget.fiscal_year,
        "unit": view.table.unit,
        "state": str(view.state),
        "statement": view.statement,
        "notes": list(view.notes),
        "as_of": as_of(view.viewpoint.at),
        "columns": [{"key": c.key, "title": c.zh, "title_en": c.en} for c in view.table.columns()],
        "rows": rows,
        "not_placed": [
            {"dimension": gap.dimension, "label": gap.zh, "fen": gap.amount_fen, "entries": gap.entries}
            for gap in view.gaps
        ],
    }


def entry(line: Line) -> dict[str, Any]:
    """One entry of an explanation."""
    own = line.entry
    return {
        **_facts(own, "position", "operation_id", "event_id", "kind", "basis", "how", "amount_fen"),
        "running_fen": line.running_fen,
        "department": str(own.department),
        "unit": line.unit_name,
        "project": line.project_name,
        **_facts(own, "source", "lot", "origin_year", "function", "economic", "authority", "reason"),
        **_facts(own, "effective_on", "recorded_at"),
        **_facts(line.operation, "recorded_by", "approved_by"),
        "amended_by": [str(amendment.operation_id) for amendment in line.amendments],
        "evidence": [_facts(place, "document", "line", "text", "cell", "note") for place in own.evidence],
    }


def explanation(found: Explanation) -> dict[str, Any]:
    """A cell with its explanation."""
    return {
        "table": found.address.table.number,
        "row": found.address.row.key,
        "label": found.row_label[0],
        "column": found.address.column.key,
        "as_of": as_of(found.viewpoint.at),
        "figure": {**figure(found.cell), **measures(found.cell)},
        "definition": found.definition.zh,
        "definition_en": found.definition.en,
        "basis": {str(basis): fen for basis, fen in found.by_basis.items()},
        "entries": [entry(line) for line in found.lines],
    }


def absence(found: Absence) -> list[dict[str, Any]]:
    """The entries of an event, each with the conditions that keep it out of a cell."""
    return [
        {
            "event_id": found.event_id,
            "line": verdict.entry.ordinal,
            "amount_fen": verdict.entry.amount_fen,
            "counts": verdict.included,
            "reasons": [each.zh for each in verdict.obstacles],
            "reasons_en": [each.en for each in verdict.obstacles],
        }
        for verdict in found.verdicts
    ]


def timeline(found: Timeline) -> dict[str, Any]:
    """Every value that a cell has had."""
    return {
        "as_of": as_of(found.viewpoint.at),
        "axis": str(found.axis),
        "values": [
            {
                **_facts(step, "effective_on"),
                **_facts(step.operations[-1], "recorded_at", "position"),
                "text": step.text,
                "fen": str(step.fen),
                **_facts(step, "change_fen", "kinds"),
                "operations": [str(operation.operation_id) for operation in step.operations],
            }
            for step in found.steps
        ],
    }


def comparison(found: Diff) -> dict[str, Any]:
    """Two points and the cells that differ."""
    return {
        "from": as_of(found.before.at),
        "to": as_of(found.after.at),
        "changes": [
            {
                "table": change.address.table.number,
                "row": change.address.row.key,
                "label": change.label,
                "column": change.address.column.key,
                "before": figure(change.before),
                "after": figure(change.after),
                "difference_fen": change.difference_fen,
                "operations": [
                    {"operation_id": str(move.operation.operation_id), "change_fen": move.change_fen}
                    for move in change.moves
                ],
            }
            for change in found.changes
        ],
    }


def operation(found: Operation) -> dict[str, Any]:
    """One operation of the log."""
    who = ("recorded_by", "approved_by", "authority", "reason", "reverses", "reversed_by")
    return _facts(found, "position", "operation_id", "recorded_at", "effective_on", "commands", *who)


def event(found: RecordedEvent, names: Names) -> dict[str, Any]:
    """One figure-bearing event of the log."""
    return {
        **_facts(found, "event_position", "event_id", "operation_id", "recorded_at", "effective_on", "kind"),
        "unit": names.name(found.unit),
        "project": names.name(found.project),
        **_facts(found, "source", "lot", "fiscal_year", "authority", "reason", "amount_fen"),
    }


def page(found: JournalPage[Any], rows: list[dict[str, Any]], at: Coordinates) -> dict[str, Any]:
    """A page of a listing."""
    return {"as_of": as_of(at), "total": found.total, "after": found.after, "rows": rows}


def reconciliation(found: Reconciliation) -> dict[str, Any]:
    """The printed figures compared with the rebuilt ones."""
    return {
        **_facts(found, "published", "rebuilt"),
        "as_of": as_of(found.viewpoint.at),
        "disclosure": found.disclosure.digest,
        "differences": [
            _facts(cell, "table", "row", "column", "printed", "rebuilt", "line") for cell in found.differences
        ],
        "identities": {
            "checked": len(found.judged),
            "exact": found.count(Verdict.EXACT),
            "by_rounding": [_identity(each) for each in found.those(Verdict.BY_ROUNDING)],
            "violated": [_identity(each) for each in found.those(Verdict.VIOLATED)],
        },
        "stated_empty_but_not": list(found.contradicted),
        **_facts(found.disclosure, "assumptions", "warnings"),
    }


def _identity(each: CheckedIdentity) -> dict[str, Any]:
    return {
        "name": each.identity.name,
        "label": each.identity.zh,
        "label_en": each.identity.en,
        **_facts(each.identity, "source", "bottom_up"),
        **dict(zip(("table", "row", "column"), each.left, strict=True)),
        **_facts(each, "printed_fen", "expected_fen"),
    }
