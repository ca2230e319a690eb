"""The rules of budget accounting (核算规则), as refusals."""

from datetime import date

from ledger.errors.base import LedgerError


class Rule(LedgerError, zh="指令违反预算核算规则。"):
    """The command breaks a rule of budget accounting."""


class ContradictoryCodeName(Rule, zh="文件中该科目的名称与科目表不一致。"):
    """The document gives this code a name that differs from the code list."""

    classification: str
    code: str
    stated: str
    listed: str


class UnbalancedBreakdown(Rule, zh="分解各行之和与金额不符。"):
    """The lines of the breakdown do not add up to the amount."""

    axis: str
    amount_fen: int
    breakdown_fen: int


class MixedBreakdown(Rule, zh="分解要么是联合分解，要么按功能分类和经济分类各分解一次；这些行混用了两种形式。"):
    """These lines mix two forms of breakdown. Break the amount down jointly, or once by function and once by economic
    code."""

    axes: tuple[str, ...]


class SeparateBreakdownNotAllowed(Rule, zh="只有未分单位的指标可以按功能分类和经济分类分别分解。"):
    """Only lines of the whole department may be broken down separately by function and by economic code."""

    unit: str


class AmountNotPositive(Rule, zh="该指令的金额必须大于零：正负由指令的类型决定。"):
    """The amount of this command must be above zero: the kind of command gives the sign."""

    amount_fen: int


class AuthorityRequired(Rule, zh="该类指令必须注明所依据文件的文号。"):
    """This kind of command needs the number of the document that orders it (文号)."""

    kind: str


class UnbalancedReallocation(Rule, zh="调剂各笔之和必须为零。"):
    """The legs of a reallocation must add up to zero."""

    sum_fen: int


class ReallocationCrossesLines(Rule, zh="调剂只能在同一部门、同一预算年度、同一资金来源和同一资金年度之内进行。"):
    """A reallocation stays within one department, fiscal year, funding source and lot."""

    field: str
    values: tuple[str, ...]


class HandoverWithinDepartment(Rule, zh="划转须转给另一部门，且预算年度、资金来源和资金年度相同；部门内部请用调剂。"):
    """A handover goes to another department, with the same fiscal year, source and lot. Within one department, record a
    reallocation."""

    field: str


class WrongLot(Rule, zh="该类指令属于另一类资金的指标：年初预算属于当年指标，结转属于结转指标。"):
    """This kind of command belongs on a line of the other lot: allocations on current lines, carryovers on carried
    lines."""

    kind: str
    lot: str


class WrongOriginYear(Rule, zh="结转资金必须来自指标预算年度之前的年度。"):
    """Carried money comes from a year before the line's fiscal year."""

    origin_year: int
    fiscal_year: int


class BalanceBelowZero(
    Rule,
    zh="指标余额将低于零。请减少金额；较粗科目尚有资金的，先调到该科目（总额为零的业务）。附占用资金的业务（如有）。",
):
    """A line would go below zero. Take less, or first move money here from a coarser bucket that holds it (an event of
    zero total). Recorded operations that need the money are named, if there are any."""

    line: str
    bucket: str
    on: date
    shortfall_fen: int
    operations: tuple[str, ...]


class ResidualOutOfBounds(Rule, zh="尾差须为整元，分解的每一行在 -50 至 +49 元之间，且每笔预算金额只有一次。"):
    """A rounding residual must be whole yuan between -50 and +49 on each line of a breakdown, once for each amount that
    was budgeted there."""

    amount_fen: int
    bucket: str = ""


class ReversalOfReversal(Rule, zh="冲销业务不能再被冲销：请重新登记该业务。"):
    """A reversal cannot be reversed. Record the operation again."""

    operation_id: str


class NothingToReverse(Rule, zh="该业务没有资金变动，也没有公开文件，无可冲销。"):
    """The operation moved no money and published nothing, so there is nothing to reverse."""

    operation_id: str


class ReversalBeforeOperation(Rule, zh="冲销的业务日期不得早于被冲销业务。"):
    """A reversal cannot take effect before the operation that it reverses."""

    operation_id: str
    operation_on: date
    reversal_on: date


class ReversalAfterDocument(
    Rule, zh="依据文件导入的业务须以原业务日期冲销，否则重新导入后将重复计算；资金确系之后变动的，请登记调减。"
):
    """An imported operation must be reversed on its own effective date, or a new import would count its money twice. If
    the money changed later, record cuts instead."""

    operation_id: str
    operation_on: date
    reversal_on: date


class YearAlreadyRecorded(
    Rule, zh="该部门该预算年度在导入当日或之后已有资金，拒绝首次导入，以免重复计算。请先按各自的业务日期冲销这些业务。"
):
    """The year already holds money on the day of this first import or later. Reverse these operations first, each on
    its own effective date."""

    department: str
    fiscal_year: int
    operations: tuple[str, ...]


class DemonstrationRefused(Rule, zh="虚构的登记时间只能用于空账本，该账本将永久标记为演示。"):
    """Invented recording times are accepted only in an empty ledger, which is then marked as a demonstration for
    ever."""

    why: str
