"""Entries in the schema (分录): one signed line of money with its codes, authority and evidence."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, cast

import strawberry

from graphql_api.execution.column_values import Columns, FewValues
from graphql_api.schema.fields import Mirror, MirrorAt, mirrors, or_null, shown
from graphql_api.schema.scalars import CodeScalar, Fen, Instant, Position
from ledger.terms import evidence
from ledger.terms import label as ledger_label
from ledger.terms.entries import KIND_LABELS, Basis, Entry, Kind
from ledger.terms.money import format_fen
from ledger.terms.sources import SOURCE_LABELS, ExpenseClass, FundingSource, Lot, Nature
from projections.answers import explanation
from projections.answers.explanation import ExplanationPage
from projections.language.fields import FIELDS
from projections.viewpoint.names import Names


@strawberry.type(description="A word in two languages (双语名称).")
class Label:
    """Mirrors `ledger.terms.label.Label`. Any value with these two attributes is answered as it is."""

    zh: str = strawberry.field(description="In Chinese (中文).")
    en: str = strawberry.field(description="In English; the Chinese word if there is no English one (英文).")

    @classmethod
    def from_value(cls, value: Any, _parent: Any) -> Any:
        """The value itself, or the label of a pair (中文, English)."""
        return ledger_label.Label(*value) if type(value) is tuple else value


def label(zh: str, en: str) -> Label:
    """A word in two languages for the schema."""
    return cast(Label, ledger_label.Label(zh, en))


@mirrors("Where a number was read (证据).")
class Evidence(Mirror[evidence.Evidence]):
    """Mirrors `ledger.terms.evidence.Evidence`."""

    document: str = shown("The sha256 of the document's bytes (公开文件摘要).")
    line: int = shown("The line, from 1; 0: no line, see the note (行号).")
    text: str = shown("Text of the line (原文).")
    cell: str = shown("The printed cell; empty if it is no cell (单元格).")
    note: str = shown("A remark, if one is needed (说明).")


@mirrors("Authority for a movement of money (依据文件): a numbered document, or a disclosure itself.")
class Authority(Mirror[evidence.Authority]):
    """Mirrors `ledger.terms.evidence.Authority`."""

    document_number: str | None = shown("The document number (文号); null: none was given.", make=or_null)
    disclosure: str | None = shown("Digest of the disclosure (公开文件); null: it is not one.", make=or_null)

    @classmethod
    def from_value(cls, value: evidence.Authority, _parent: Any) -> "Authority | None":
        """The authority; None if none was given."""
        return cls(value) if value else None


@strawberry.type(description="A unit or project, with its name at the point (名称).")
class Named:
    """An id with its key and name."""

    id: strawberry.ID = strawberry.field(description="The id (标识).")
    key: str = strawberry.field(description="Its short key, such as u01 or u01-p07 (短码).")
    name: str = strawberry.field(description="Its name at the point (名称).")

    @classmethod
    def from_value(cls, value: Any, parent: MirrorAt[Any]) -> "Named":
        """The unit or project of an id, as named at the parent's viewpoint."""
        return named(parent.viewpoint.names, str(value))


def named(names: Names, identity: str) -> Named:
    """A unit or project for the schema."""
    subject = names.subjects.get(identity)
    return Named(id=strawberry.ID(identity), key=subject.key if subject else "", name=names.name(identity))


def _department(line: MirrorAt[Entry]) -> str:
    return line.viewpoint.names.name(str(line.value.department))


def _code_label(field: str) -> Callable[[MirrorAt[Entry]], Label]:
    """Reads the name of an entry's code, or of what stands in the place of one."""

    def read(line: MirrorAt[Entry]) -> Label:
        code = getattr(line.value, field)
        if not code.isdecimal():
            return label(FIELDS[field].words(code), FIELDS[field].words(code, "en"))
        return label(*line.viewpoint.names.code(field, code))

    return read


@mirrors("One signed, classified line of money (分录). Every figure is a sum of entries.")
class EntryLine(MirrorAt[Entry]):
    """An entry of an explanation or of an event."""

    event_id: strawberry.ID = shown("The event that made it (事件).")
    ordinal: int = shown("Its number among the event's entries, from 0 (序号).")
    operation_id: strawberry.ID = shown("The operation of the event (业务).")
    position: Position = shown("The log position of that operation (日志位置).")
    kind: Kind = shown("The kind of movement (业务类型).")
    kind_label: Label = shown("The kind in words (业务类型名称).", "value.kind", KIND_LABELS.__getitem__)
    fen: Fen = shown("The signed amount, exactly (金额, 分).", "value.amount_fen")
    text: str = shown("The amount as printed, 万元 (金额, 万元).", "value.amount_fen", format_fen)
    department: str = shown("The department's name at the point (部门).", _department)
    unit: Named = shown("The budget unit (预算单位).")
    project: Named = shown("The project, or basic expenditure (项目).")
    source: FundingSource = shown("The funding source (资金来源).")
    source_label: Label = shown("The source in words (资金来源名称).", "value.source", SOURCE_LABELS.__getitem__)
    lot: Lot = shown("This year's or carried money (资金年度).")
    origin_year: int = shown("The year the money was first budgeted for (来源年度).")
    nature: Nature = shown("Basic expenditure or project (支出性质).")
    expense_class: ExpenseClass = shown("The expense class (经费类别).")
    function: CodeScalar = shown("The function code as recorded (功能分类).")
    function_label: Label = shown("Its name (功能分类名称).", _code_label("function"))
    economic: CodeScalar = shown("The economic code as recorded (经济分类).")
    economic_label: Label = shown("Its name (经济分类名称).", _code_label("economic"))
    basis: Basis = shown("How the amount is known (依据).")
    how: str = shown("The identity it follows from, or who read it and why; empty if stated (说明).")
    authority: Authority | None = shown("Its authority, as amended by the point (依据文件); null: none was given.")
    reason: str = shown("The reason, as amended by the point; empty if none was given (事由).")
    effective_on: date = shown("In force from this day (业务日期).")
    recorded_at: Instant = shown("When it was recorded (登记时间).")
    evidence: list[Evidence] = shown("Where it was read, as amended by the point (证据).")


@mirrors("One line of an explanation (解释行): an entry, the running sum, and who recorded it.")
class ExplanationLine(MirrorAt[explanation.Line]):
    """An entry in its place."""

    entry: EntryLine = shown("The entry (分录).")
    running_fen: Fen = shown("The sum of this line and all before it, exactly (累计, 分).")
    running_text: str = shown("The running sum as printed, 万元 (累计, 万元).", "value.running_fen", format_fen)
    recorded_by: str = shown("Recorder of the operation (登记人).", "value.operation.recorded_by")
    approved_by: str = shown("Its approver; empty if none is named (审批人).", "value.operation.approved_by")
    amended_by: list[strawberry.ID] = shown(
        "The operations that corrected its authority, reason or evidence (更正业务).",
        lambda line: [amendment.operation_id for amendment in line.value.amendments],
    )


class ExplanationLines(Columns[ExplanationLine]):
    """The lines of a page. If a question asks only for stored columns, no line is made."""

    def __init__(self, page: ExplanationPage) -> None:
        self._page = page

    def __len__(self) -> int:
        return len(self._page)

    def make(self) -> list[ExplanationLine]:
        """As objects."""
        return [ExplanationLine(line, self._page.viewpoint) for line in self._page.lines]

    def column(self, attribute: str) -> Sequence[Any]:
        """The entries are columns, too."""
        return EntryLines(self._page) if attribute == "entry" else super().column(attribute)


# Attributes of an entry that its stored text fully determines, with the stored column; amendments change none of them.
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
    "department": ("department", None),  # its id, which is shown as its name
}


class EntryLines(Columns[EntryLine]):
    """The entries of a page."""

    def __init__(self, page: ExplanationPage) -> None:
        self._page = page

    def __len__(self) -> int:
        return len(self._page)

    def make(self) -> list[EntryLine]:
        """As objects."""
        return [EntryLine(line.entry, self._page.viewpoint) for line in self._page.lines]

    def prepare(self, attributes: Sequence[str]) -> None:
        """Read the stored columns alone if nothing else is asked for."""
        if attributes and all(name in _STORED for name in attributes):
            self._page.read([_STORED[name][0] for name in attributes])

    def column(self, attribute: str) -> Sequence[Any]:
        """An attribute of all entries, from the stored rows if they determine it."""
        if attribute not in _STORED:
            return super().column(attribute)
        name, read = _STORED[attribute]
        stored = self._page.column(name)
        if attribute == "department":
            return FewValues(stored, self._page.viewpoint.names.name)
        return stored if read is None else FewValues(stored, read)
