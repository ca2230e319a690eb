"""Entries as the schema shows them (分录): one signed line of money with everything it stands on."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import strawberry

from graphql_api.execution.column_values import Columns, Few
from graphql_api.schema.scalars import CodeScalar, Fen, Instant, Position
from ledger.terms.entries import KIND_LABELS, Basis, Entry, Kind
from ledger.terms.evidence import Authority as LedgerAuthority
from ledger.terms.evidence import Evidence as LedgerEvidence
from ledger.terms.money import format_fen
from ledger.terms.sources import SOURCE_LABELS, ExpenseClass, FundingSource, Lot, Nature
from projections.answers.explanation import ExplanationPage, Line
from projections.language.fields import FIELDS
from projections.viewpoint.names import Names


@strawberry.type(description="A word in two languages (双语名称).")
class Label:
    """Chinese and English. Mirrors `ledger.terms.label.Label`."""

    zh: str = strawberry.field(description="In Chinese (中文).")
    en: str = strawberry.field(description="In English, where there is an English word (英文).")


def label(zh: str, en: str) -> Label:
    """A word in two languages for the schema."""
    return Label(zh=zh, en=en)


@strawberry.type(description="Where a number was read (证据).")
class Evidence:
    """A line of a source document."""

    document: str = strawberry.field(description="The sha256 of the document's bytes (公开文件摘要).")
    line: int = strawberry.field(description="The line, from 1; 0: no line of it, see the note (行号).")
    text: str = strawberry.field(description="What stands on the line (原文).")
    cell: str = strawberry.field(description="The printed cell it is; empty where it is none (单元格).")
    note: str = strawberry.field(description="What it shows, where that needs saying (说明).")


def evidence_of(found: LedgerEvidence) -> Evidence:
    """One piece of evidence for the schema."""
    return Evidence(document=found.document, line=found.line, text=found.text, cell=found.cell, note=found.note)


@strawberry.type(description="What orders a movement of money (依据文件): a numbered document, or a disclosure itself.")
class Authority:
    """An authority; both fields null: none was given, and none is invented."""

    document_number: str | None = strawberry.field(description="The document number (文号); null: none was given.")
    disclosure: str | None = strawberry.field(description="Digest of the disclosure (公开文件); null: it is not one.")


def authority_of(found: LedgerAuthority) -> Authority | None:
    """An authority for the schema; None where none was given."""
    if not found:
        return None
    return Authority(document_number=found.document_number or None, disclosure=found.disclosure or None)


@strawberry.type(description="A unit or project, as it was called at the point (名称).")
class Named:
    """An id with its key and name."""

    id: strawberry.ID = strawberry.field(description="The id (标识).")
    key: str = strawberry.field(description="Its short key, such as u01 or u01-p07 (短码).")
    name: str = strawberry.field(description="Its name at the point (名称).")


def named(names: Names, identity: str) -> Named:
    """A unit or project for the schema."""
    subject = names.subjects.get(identity)
    return Named(id=strawberry.ID(identity), key=subject.key if subject else "", name=names.name(identity))


@strawberry.type(description="One signed, classified line of money (分录): the stuff that every figure is made of.")
class EntryLine:
    """An entry of an explanation, or one that an event made."""

    event_id: strawberry.ID = strawberry.field(description="The event that made it (事件).")
    ordinal: int = strawberry.field(description="Its number among the event's entries, from 0 (序号).")
    operation_id: strawberry.ID = strawberry.field(description="The operation the event belongs to (业务).")
    position: Position = strawberry.field(description="The log position of that operation (日志位置).")
    kind: Kind = strawberry.field(description="What the movement is (业务类型).")
    kind_label: Label = strawberry.field(description="The kind in words (业务类型名称).")
    fen: Fen = strawberry.field(description="The signed amount, exactly (金额, 分).")
    text: str = strawberry.field(description="The amount as it would print, 万元 (金额, 万元).")
    department: str = strawberry.field(description="The department's name at the point (部门).")
    unit: Named = strawberry.field(description="The budget unit (预算单位).")
    project: Named = strawberry.field(description="The project, or basic expenditure (项目).")
    source: FundingSource = strawberry.field(description="The funding source (资金来源).")
    source_label: Label = strawberry.field(description="The funding source in words (资金来源名称).")
    lot: Lot = strawberry.field(description="This year's or carried money (资金年度).")
    origin_year: int = strawberry.field(description="The year the money was first budgeted for (来源年度).")
    nature: Nature = strawberry.field(description="Basic expenditure or project (支出性质).")
    expense_class: ExpenseClass = strawberry.field(description="The expense class (经费类别).")
    function: CodeScalar = strawberry.field(description="The function code as recorded (功能分类).")
    function_label: Label = strawberry.field(description="Its name (功能分类名称).")
    economic: CodeScalar = strawberry.field(description="The economic code as recorded (经济分类).")
    economic_label: Label = strawberry.field(description="Its name (经济分类名称).")
    basis: Basis = strawberry.field(description="How the amount is known (依据).")
    how: str = strawberry.field(description="By which identity, or who read it and why; empty when stated (说明).")
    authority: Authority | None = strawberry.field(
        description="What orders it, as amended by the point (依据文件); null: none was given."
    )
    reason: str = strawberry.field(description="Why, as amended by the point; empty when none was given (事由).")
    effective_on: date = strawberry.field(description="In force from this day (业务日期).")
    recorded_at: Instant = strawberry.field(description="When it was recorded (登记时间).")
    evidence: list[Evidence] = strawberry.field(description="Where it was read, as amended by the point (证据).")


@strawberry.type(description="One line of an explanation (解释行): an entry, the running sum, and who recorded it.")
class ExplanationLine:
    """An entry in its place."""

    entry: EntryLine = strawberry.field(description="The entry (分录).")
    running_fen: Fen = strawberry.field(description="The sum of this and all lines before it, exactly (累计, 分).")
    running_text: str = strawberry.field(description="The running sum as it would print, 万元 (累计, 万元).")
    recorded_by: str = strawberry.field(description="Who recorded the operation (登记人).")
    approved_by: str = strawberry.field(description="Who approved it; empty when nobody is named (审批人).")
    amended_by: list[strawberry.ID] = strawberry.field(
        description="The operations that put its authority, reason or evidence right (更正业务)."
    )


def entry_line(entry: Entry, names: Names) -> EntryLine:
    """An entry for the schema."""
    function, economic = (_label(names, name, getattr(entry, name)) for name in ("function", "economic"))
    return EntryLine(
        event_id=strawberry.ID(entry.event_id),
        ordinal=entry.ordinal,
        operation_id=strawberry.ID(str(entry.operation_id)),
        position=Position(entry.position),
        kind=entry.kind,
        kind_label=label(*KIND_LABELS[entry.kind]),
        fen=Fen(entry.amount_fen),
        text=format_fen(entry.amount_fen),
        department=names.name(str(entry.department)),
        unit=named(names, str(entry.unit)),
        project=named(names, str(entry.project)),
        source=entry.source,
        source_label=label(*SOURCE_LABELS[entry.source]),
        lot=entry.lot,
        origin_year=entry.origin_year,
        nature=entry.nature,
        expense_class=entry.expense_class,
        function=CodeScalar(entry.function),
        function_label=function,
        economic=CodeScalar(entry.economic),
        economic_label=economic,
        basis=entry.basis,
        how=entry.how,
        authority=authority_of(entry.authority),
        reason=entry.reason,
        effective_on=entry.effective_on,
        recorded_at=Instant(entry.recorded_at),
        evidence=[evidence_of(each) for each in entry.evidence],
    )


def _label(names: Names, field: str, code: str) -> Label:
    if not code.isdecimal():
        return label(FIELDS[field].words(code), FIELDS[field].words(code, "en"))
    return label(*names.code(field, code))


def explanation_line(line: Line, names: Names) -> ExplanationLine:
    """A line of an explanation for the schema."""
    return ExplanationLine(
        entry=entry_line(line.entry, names),
        running_fen=Fen(line.running_fen),
        running_text=format_fen(line.running_fen),
        recorded_by=line.operation.recorded_by,
        approved_by=line.operation.approved_by,
        amended_by=[strawberry.ID(str(each.operation_id)) for each in line.amendments],
    )


class ExplanationLines(Columns[ExplanationLine]):
    """The lines of a page; where only stored columns are asked for, no line is made."""

    def __init__(self, page: ExplanationPage, names: Names) -> None:
        self._page, self._names = page, names

    def __len__(self) -> int:
        return len(self._page)

    def make(self) -> list[ExplanationLine]:
        """As objects."""
        return [explanation_line(line, self._names) for line in self._page.lines]

    def column(self, attribute: str) -> Sequence[Any]:
        """The entries are columns, too."""
        return EntryLines(self._page, self._names) if attribute == "entry" else super().column(attribute)


# Attributes of an entry that are stored as they stand, or so that the stored text says all; amendments change none.
_STORED: dict[str, tuple[str, Callable[[Any], Any] | None]] = {
    **{name: (name, None) for name in ("event_id", "ordinal", "operation_id", "position", "origin_year", "how")},
    **{name: (name, None) for name in ("function", "economic")},
    "fen": ("amount_fen", None),
    "kind": ("kind", Kind),
    "source": ("source", FundingSource),
    "lot": ("lot", Lot),
    "nature": ("nature", Nature),
    "expense_class": ("expense_class", ExpenseClass),
    "basis": ("basis", Basis),
    "effective_on": ("effective_on", date.fromisoformat),
    "recorded_at": ("recorded_at", datetime.fromisoformat),
    "department": ("department", None),  # its id, which is told by its name
}


class EntryLines(Columns[EntryLine]):
    """The entries of a page."""

    def __init__(self, page: ExplanationPage, names: Names) -> None:
        self._page, self._names = page, names

    def __len__(self) -> int:
        return len(self._page)

    def make(self) -> list[EntryLine]:
        """As objects."""
        return [entry_line(line.entry, self._names) for line in self._page.lines]

    def prepare(self, attributes: Sequence[str]) -> None:
        """Where only stored columns are asked for, no others are read."""
        if attributes and all(name in _STORED for name in attributes):
            self._page.read([_STORED[name][0] for name in attributes])

    def column(self, attribute: str) -> Sequence[Any]:
        """From the stored rows where they say it."""
        if attribute not in _STORED:
            return super().column(attribute)
        name, read = _STORED[attribute]
        stored = self._page.column(name)
        if attribute == "department":
            return Few(stored, self._names.name)
        return stored if read is None else Few(stored, read)
