"""Inputs of mutations (录入): one for each form of command. No amount is a float."""

from datetime import date

import strawberry

from graphql_api.schema.fields import optional
from graphql_api.schema.scalars import CodeScalar, Fen
from ledger.terms.codes import Classification
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.sources import ExpenseClass, FundingSource


@strawberry.input(description="An amount of money, written in exactly one of three ways (金额).", one_of=True)
class AmountInput:
    """Exact in each unit."""

    fen: Fen | None = optional("In whole 分, as a string (分).", strawberry.UNSET)
    wan: str | None = optional('In 万元, at most 6 decimals, such as "7,324.20" (万元).', strawberry.UNSET)
    yuan: str | None = optional('In 元, at most 2 decimals, such as "73242000.00" (元).', strawberry.UNSET)


@strawberry.input(description="A line of a document from which a number was read (证据).")
class EvidenceInput:
    """Its place in the document."""

    document: str = strawberry.field(description="The sha256 of the document's bytes (公开文件摘要).")
    line: int = optional("The line, from 1; 0: no line, see the note (行号).", 0)
    text: str = optional("Text of the line (原文).", "")
    cell: str = optional("The printed cell it is, if any (单元格).", "")
    note: str = optional("A remark, if one is needed (说明).", "")


@strawberry.input(description="One classified part of an amount (分解行).")
class PartInput:
    """An unknown code is NOT_STATED."""

    amount: AmountInput = strawberry.field(description="The part of the amount (金额).")
    function: CodeScalar = optional("The function code (功能分类).", CodeScalar(NOT_STATED))
    economic: CodeScalar = optional("The economic code (经济分类).", CodeScalar(NOT_STATED))
    axis: Axis = optional("Joint, or one of two breakdowns, for money of u00 only (分解方式).", Axis.JOINT)
    expense_class: ExpenseClass = optional(
        "Expense class of basic expenditure without an economic code (经费类别).", ExpenseClass.NOT_STATED
    )
    evidence: list[EvidenceInput] = optional("Where the amount was read (证据).", list)


@strawberry.input(description="A budget line (指标): project × funding source × fiscal year × lot.")
class LineInput:
    """By names that people use."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str | None = optional(
        "The unit, by key, name or id; null if the project has its key or id. u00 is the whole department (预算单位)."
    )
    project: str = strawberry.field(
        description="The project, by key (u01-p07, u00-basic), id or UNIT:NAME; with `unit` also by its name, or "
        "`basic` for basic expenditure (项目)."
    )
    fiscal_year: int = strawberry.field(description="The fiscal year (预算年度).")
    source: FundingSource = strawberry.field(description="The funding source (资金来源).")
    origin_year: int | None = optional("The year that carried money comes from (来源年度); null: this year's money.")


@strawberry.input(description="One amount on one line (金额指令). Its sign follows from the kind of command.")
class MoneyInput:
    """For allocations, transfers, supplements, cuts, recalls and corrections."""

    line: LineInput = strawberry.field(description="The line (指标).")
    parts: list[PartInput] = strawberry.field(description="How the amount is classified (分解).")
    amount: AmountInput | None = optional("The amount, checked against its parts; null: their sum (金额).")
    authority: str = optional("Its own 文号; empty: that of the operation (文号).", "")
    reason: str = optional("Its own reason; empty: that of the operation (事由).", "")


@strawberry.input(description="Money carried into a year, on a carried line (上年结转).")
class CarryOverInput(MoneyInput):
    """The line is the new one; its origin year is the year before, if none is given."""

    closing_parts: list[PartInput] = optional(
        "Breakdown that leaves the old line; by default derived (结转下年).", list
    )


@strawberry.input(description="One side of a reallocation: a signed amount on one line (调剂的一笔).")
class LegInput:
    """Negative if money leaves."""

    line: LineInput = strawberry.field(description="The line (指标).")
    parts: list[PartInput] = strawberry.field(description="How the signed amount is classified (分解).")
    amount: AmountInput | None = optional("The signed amount; null: the sum of the parts (金额).")


@strawberry.input(description="Money moved between projects, codes or units (调剂); the legs add up to zero.")
class ReallocateInput:
    """Within one department, year, source and lot."""

    legs: list[LegInput] = strawberry.field(description="All sides (各笔).")
    authority: str = optional("Its own 文号; empty: that of the operation (文号).", "")
    reason: str = optional("Its own reason; empty: that of the operation (事由).", "")


@strawberry.input(description="Money handed over to another department (划转).")
class HandOverInput:
    """Both sides have the same fiscal year, source and lot."""

    giving: LineInput = strawberry.field(description="The line that gives (划出指标).")
    receiving: LineInput = strawberry.field(description="The line of another department that receives (划入指标).")
    parts: list[PartInput] = strawberry.field(description="How the amount is classified (分解).")
    receiving_parts: list[PartInput] = optional("Breakdown of the receiver; by default the same (划入分解).", list)
    amount: AmountInput | None = optional("The amount, above zero; null: the sum of the parts (金额).")
    authority: str = optional("Its own 文号; empty: that of the operation (文号).", "")
    reason: str = optional("Its own reason; empty: that of the operation (事由).", "")


@strawberry.input(description="A whole operation to reverse, once (冲销).")
class ReverseInput:
    """An operation of its own, without other commands."""

    operation_id: strawberry.ID = strawberry.field(description="The operation (业务).")
    reason: str = optional("Its own reason; empty: that of the operation (事由).", "")


@strawberry.input(description="A correction of a recorded event (更正说明); null: no change. No money moves.")
class AmendInput:
    """Authority, reason or evidence."""

    event_id: strawberry.ID = strawberry.field(description="The event (业务事件).")
    authority: str | None = optional("The right 文号 (文号).")
    reason: str | None = optional("The right reason (事由).")
    evidence: list[EvidenceInput] | None = optional("The right evidence (证据).")
    ordinal: int = optional("The entry of the event that the evidence is for, from 0 (序号).", 0)


@strawberry.input(description="A department to register (登记部门).")
class RegisterDepartmentInput:
    """Its id follows from its name."""

    name: str = strawberry.field(description="Its name (名称).")
    evidence: list[EvidenceInput] = optional("Where it was read (证据).", list)


@strawberry.input(description="A budget unit to register (登记预算单位).")
class RegisterUnitInput:
    """It gets the next short key of its department."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    name: str = strawberry.field(description="Its name (名称).")
    evidence: list[EvidenceInput] = optional("Where it was read (证据).", list)


@strawberry.input(description="A project to register (登记项目).")
class RegisterProjectInput:
    """It gets the next short key of its unit."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str = strawberry.field(description="The unit, by key, name or id (预算单位).")
    name: str = strawberry.field(description="Its name (名称).")
    secret: bool = optional("Whether its description is withheld (涉密项目).", False)
    code_named: bool = optional("Whether it is called by a code only (代号项目).", False)
    evidence: list[EvidenceInput] = optional("Where it was read (证据).", list)


@strawberry.input(description="Another name for a department, unit or project, or an alias (更名, 别名).")
class GiveNameInput:
    """Without unit and project it is for the department; without project, for the unit."""

    department: str = strawberry.field(description="The department, by name, alias or id (部门).")
    unit: str | None = optional("The unit, by key, name or id (预算单位).")
    project: str | None = optional("The project, as in LineInput (项目).")
    name: str = strawberry.field(description="The new name (名称).")
    since: date = strawberry.field(description="From this day on (启用日期).")
    alias: bool = optional("Whether it is only understood, never printed (别名).", False)
    how: str = optional("How this is known (说明).", "")
    evidence: list[EvidenceInput] = optional("Where it was read (证据).", list)


@strawberry.input(description="A code to add to the lists (增列科目), which all departments share.")
class StateCodeInput:
    """A code has one name in a year."""

    classification: Classification = strawberry.field(description="The list (分类).")
    code: CodeScalar = strawberry.field(description="Its digits (科目编码).")
    name: str = strawberry.field(description="Its name (科目名称).")
    name_en: str = optional("Its name in English (英文名称).", "")
    first_year: int = strawberry.field(description="The first fiscal year it is valid in (起始年度).")
    last_year: int | None = optional("The last one (终止年度); null: no end is known.")
    evidence: list[EvidenceInput] = optional("Where it was read (证据).", list)


@strawberry.input(
    description="Header for all commands of an operation (一笔业务). The recorder is the token's subject."
)
class OperationInput:
    """Its header."""

    effective_on: date | None = optional("In force from this day (业务日期); null only if no money moves.")
    authority: str = optional("文号 of the document that orders it (文号).", "")
    reason: str = optional("The reason, in a sentence (事由).", "")
    approved_by: str = optional("Its approver (审批人).", "")
    idempotency_key: str = optional(
        "Idempotency key (幂等键), at most 200 characters: a repeated request gets the first outcome. Empty: none.", ""
    )
    validate_only: bool = optional("Decide and show the changes; record nothing (仅校验).", False)
