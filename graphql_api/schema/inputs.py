"""What a client writes to have something recorded (录入): an input for each form of command; no amount is a float."""

from datetime import date

import strawberry

from graphql_api.schema.scalars import CodeScalar, Fen
from ledger.terms.codes import Classification
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.sources import ExpenseClass, FundingSource


@strawberry.input(description="An amount of money, written in exactly one of three ways (金额).", one_of=True)
class AmountInput:
    """Exact, whichever is used."""

    fen: Fen | None = strawberry.field(default=strawberry.UNSET, description="In whole 分, as a string (分).")
    wan: str | None = strawberry.field(
        default=strawberry.UNSET, description='In 万元, at most 6 decimals, such as "7,324.20" (万元).'
    )
    yuan: str | None = strawberry.field(
        default=strawberry.UNSET, description='In 元, at most 2 decimals, such as "73242000.00" (元).'
    )


@strawberry.input(description="A line of a document that a number was read from (证据).")
class EvidenceInput:
    """Where it stands."""

    document: str = strawberry.field(description="The sha256 of the document's bytes (公开文件摘要).")
    line: int = strawberry.field(default=0, description="The line, from 1; 0: no line of it, see the note (行号).")
    text: str = strawberry.field(default="", description="What stands on the line (原文).")
    cell: str = strawberry.field(default="", description="The printed cell it is, if any (单元格).")
    note: str = strawberry.field(default="", description="What it shows, where that needs saying (说明).")


@strawberry.input(description="One classified part of an amount (分解行).")
class PartInput:
    """What is not known is NOT_STATED."""

    amount: AmountInput = strawberry.field(description="How much of the amount (金额).")
    function: CodeScalar = strawberry.field(default=CodeScalar(NOT_STATED), description="The function code (功能分类).")
    economic: CodeScalar = strawberry.field(default=CodeScalar(NOT_STATED), description="The economic code (经济分类).")
    axis: Axis = strawberry.field(
        default=Axis.JOINT,
        description="Joint, or one of two breakdowns apart; the latter only for money of u00 (分解方式).",
    )
    expense_class: ExpenseClass = strawberry.field(
        default=ExpenseClass.NOT_STATED,
        description="Expense class of basic expenditure without economic code (经费类别).",
    )
    evidence: list[EvidenceInput] = strawberry.field(
        default_factory=list, description="Where the amount was read (证据)."
    )


@strawberry.input(description="A budget line (指标): project × funding source × fiscal year × lot.")
class LineInput:
    """By what people call it."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str | None = strawberry.field(
        default=None,
        description="The unit, by key, name or id (预算单位); null where the project says it by its key or id. "
        "u00 is the whole department.",
    )
    project: str = strawberry.field(
        description="The project, by key (u01-p07, u00-basic), id or UNIT:NAME; with `unit` also by its name, or "
        "`basic` for basic expenditure (项目)."
    )
    fiscal_year: int = strawberry.field(description="The fiscal year (预算年度).")
    source: FundingSource = strawberry.field(description="The funding source (资金来源).")
    origin_year: int | None = strawberry.field(
        default=None, description="The year that carried money comes from (来源年度); null: this year's money."
    )


@strawberry.input(description="One amount on one line (金额指令). The kind of command gives it its sign.")
class MoneyInput:
    """For allocations, transfers, supplements, cuts, recalls and corrections."""

    line: LineInput = strawberry.field(description="The line (指标).")
    parts: list[PartInput] = strawberry.field(description="How the amount is classified (分解).")
    amount: AmountInput | None = strawberry.field(
        default=None, description="The amount, to be checked against its parts; null: what they add up to (金额)."
    )
    authority: str = strawberry.field(default="", description="Its own 文号; empty: that of the operation (文号).")
    reason: str = strawberry.field(default="", description="Its own reason; empty: that of the operation (事由).")


@strawberry.input(description="Money carried into a year, on a carried line (上年结转).")
class CarryOverInput(MoneyInput):
    """The line is the new one; its origin year is the year before, if none is given."""

    closing_parts: list[PartInput] = strawberry.field(
        default_factory=list,
        description="What leaves the old line, where that is classified more finely; by default derived (结转下年).",
    )


@strawberry.input(description="One side of a reallocation: a signed amount on one line (调剂的一笔).")
class LegInput:
    """Negative where money leaves."""

    line: LineInput = strawberry.field(description="The line (指标).")
    parts: list[PartInput] = strawberry.field(description="How the signed amount is classified (分解).")
    amount: AmountInput | None = strawberry.field(
        default=None, description="The signed amount; null: what the parts add up to (金额)."
    )


@strawberry.input(description="Money moved between projects, codes or units (调剂); the legs add up to zero.")
class ReallocateInput:
    """Within one department, year, source and lot."""

    legs: list[LegInput] = strawberry.field(description="All sides (各笔).")
    authority: str = strawberry.field(default="", description="Its own 文号; empty: that of the operation (文号).")
    reason: str = strawberry.field(default="", description="Its own reason; empty: that of the operation (事由).")


@strawberry.input(description="Money handed over to another department (划转).")
class HandOverInput:
    """Both sides have the same fiscal year, source and lot."""

    giving: LineInput = strawberry.field(description="The line that gives (划出指标).")
    receiving: LineInput = strawberry.field(description="The line of another department that receives (划入指标).")
    parts: list[PartInput] = strawberry.field(description="How the amount is classified (分解).")
    receiving_parts: list[PartInput] = strawberry.field(
        default_factory=list, description="How the receiver classifies it; by default the same (划入分解)."
    )
    amount: AmountInput | None = strawberry.field(
        default=None, description="The amount, above zero; null: what the parts add up to (金额)."
    )
    authority: str = strawberry.field(default="", description="Its own 文号; empty: that of the operation (文号).")
    reason: str = strawberry.field(default="", description="Its own reason; empty: that of the operation (事由).")


@strawberry.input(description="A whole operation to be reversed, once (冲销).")
class ReverseInput:
    """An operation of its own: no other command goes with it."""

    operation_id: strawberry.ID = strawberry.field(description="The operation (业务).")
    reason: str = strawberry.field(default="", description="Its own reason; empty: that of the operation (事由).")


@strawberry.input(
    description="What is put right about a recorded event (更正说明); null stays as it was. No money moves."
)
class AmendInput:
    """Authority, reason or evidence."""

    event_id: strawberry.ID = strawberry.field(description="The event (业务事件).")
    authority: str | None = strawberry.field(default=None, description="The right 文号 (文号).")
    reason: str | None = strawberry.field(default=None, description="The right reason (事由).")
    evidence: list[EvidenceInput] | None = strawberry.field(default=None, description="The right evidence (证据).")
    ordinal: int = strawberry.field(
        default=0, description="Which of the event's entries the evidence is for, from 0 (序号)."
    )


@strawberry.input(description="A department to be registered (登记部门).")
class RegisterDepartmentInput:
    """Its id follows from its name."""

    name: str = strawberry.field(description="Its name (名称).")
    evidence: list[EvidenceInput] = strawberry.field(default_factory=list, description="Where it was read (证据).")


@strawberry.input(description="A budget unit to be registered (登记预算单位).")
class RegisterUnitInput:
    """It gets the next short key of its department."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    name: str = strawberry.field(description="Its name (名称).")
    evidence: list[EvidenceInput] = strawberry.field(default_factory=list, description="Where it was read (证据).")


@strawberry.input(description="A project to be registered (登记项目).")
class RegisterProjectInput:
    """It gets the next short key of its unit."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str = strawberry.field(description="The unit, by key, name or id (预算单位).")
    name: str = strawberry.field(description="Its name (名称).")
    secret: bool = strawberry.field(default=False, description="Whether its description is withheld (涉密项目).")
    code_named: bool = strawberry.field(default=False, description="Whether it is called by a code only (代号项目).")
    evidence: list[EvidenceInput] = strawberry.field(default_factory=list, description="Where it was read (证据).")


@strawberry.input(description="Another name for a department, unit or project, or an alias (更名, 别名).")
class GiveNameInput:
    """Without unit and project, the department itself gets it; without project, the unit."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str | None = strawberry.field(default=None, description="The unit, by key, name or id (预算单位).")
    project: str | None = strawberry.field(default=None, description="The project, as in LineInput (项目).")
    name: str = strawberry.field(description="The new name (名称).")
    since: date = strawberry.field(description="From this day on (启用日期).")
    alias: bool = strawberry.field(default=False, description="Whether it is understood only, never printed (别名).")
    how: str = strawberry.field(default="", description="How that is known (说明).")
    evidence: list[EvidenceInput] = strawberry.field(default_factory=list, description="Where it was read (证据).")


@strawberry.input(description="A code to be added to the lists (增列科目), which all departments share.")
class StateCodeInput:
    """One name in any one year."""

    classification: Classification = strawberry.field(description="Which list (分类).")
    code: CodeScalar = strawberry.field(description="Its digits (科目编码).")
    name: str = strawberry.field(description="Its name (科目名称).")
    name_en: str = strawberry.field(default="", description="Its name in English (英文名称).")
    first_year: int = strawberry.field(description="The first fiscal year it is valid in (起始年度).")
    last_year: int | None = strawberry.field(
        default=None, description="The last one (终止年度); null: no end is known."
    )
    evidence: list[EvidenceInput] = strawberry.field(default_factory=list, description="Where it was read (证据).")


@strawberry.input(
    description="What all commands of an operation share (一笔业务). Who records it is the token's subject, no input."
)
class OperationInput:
    """Its header."""

    effective_on: date | None = strawberry.field(
        default=None, description="In force from this day (业务日期); null only where no money moves."
    )
    authority: str = strawberry.field(default="", description="文号 of the document that orders it (文号).")
    reason: str = strawberry.field(default="", description="Why, in a sentence (事由).")
    approved_by: str = strawberry.field(default="", description="Who approved it (审批人).")
    idempotency_key: str = strawberry.field(
        default="",
        description="Recorded once under this key, however often it is sent: the first outcome is answered again "
        "(幂等键). At most 200 characters; empty: none.",
    )
    validate_only: bool = strawberry.field(
        default=False, description="Decide and show what would happen; record nothing (仅校验)."
    )
