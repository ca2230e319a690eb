"""Entries (分录), of which every figure is the sum, and their kinds, bases and axes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from ledger.terms.evidence import Authority, Evidence
from ledger.terms.label import Label
from ledger.terms.sources import ExpenseClass, Fund, FundingSource, Lot, Nature

NOT_STATED = "NOT_STATED"  # 未列明: a value like any other, summed and shown, never dropped


class Kind(StrEnum):
    """The kind of a movement of money (业务类型)."""

    ALLOCATION = "allocation"  # 年初预算
    ADVANCE_TRANSFER = "advance_transfer"  # 提前下达
    CARRYOVER = "carryover"  # 上年结转
    SUPPLEMENT = "supplement"  # 追加
    CUT = "cut"  # 追减
    REALLOCATION = "reallocation"  # 调剂
    RECALL = "recall"  # 收回
    HANDOVER = "handover"  # 划转
    CARRYOVER_CORRECTION = "carryover_correction"  # 结转更正
    ROUNDING_RESIDUAL = "rounding_residual"  # 尾差
    CARRIED_FORWARD = "carried_forward"  # 结转下年
    REVERSAL = "reversal"  # 冲销

    @property
    def initial(self) -> bool:
        """Whether it belongs to the initial budget (年初预算); everything else is an adjustment (调整)."""
        return self in (Kind.ALLOCATION, Kind.ADVANCE_TRANSFER, Kind.CARRYOVER, Kind.ROUNDING_RESIDUAL)


KIND_LABELS: dict[Kind, Label] = {
    Kind.ALLOCATION: Label("年初预算", "allocation"),
    Kind.ADVANCE_TRANSFER: Label("提前下达", "advance-notified transfer"),
    Kind.CARRYOVER: Label("上年结转", "carryover"),
    Kind.SUPPLEMENT: Label("追加", "supplement"),
    Kind.CUT: Label("追减", "cut"),
    Kind.REALLOCATION: Label("调剂", "reallocation"),
    Kind.RECALL: Label("收回", "recall"),
    Kind.HANDOVER: Label("划转", "handover"),
    Kind.CARRYOVER_CORRECTION: Label("结转更正", "carryover correction"),
    Kind.ROUNDING_RESIDUAL: Label("尾差", "rounding residual"),
    Kind.CARRIED_FORWARD: Label("结转下年", "carried forward"),
    Kind.REVERSAL: Label("冲销", "reversal"),
}


class Basis(StrEnum):
    """How an amount is known (依据)."""

    STATED = "stated"  # by the document, or by the clerk's authority
    DERIVED = "derived"  # by an identity, which is named
    RESIDUAL = "residual"  # a rounding residual that published totals need
    READ = "read"  # by a person, who gives the reason


class Axis(StrEnum):
    """The breakdown that a line belongs to: the joint one, or one of the two separate ones."""

    JOINT = "joint"
    FUNCTION = "function"
    ECONOMIC = "economic"


@dataclass(frozen=True, slots=True)
class Entry:
    """One signed, classified line of money.

    `amount_fen` in fen. `function` and `economic` hold digits or NOT_STATED. `unit` and `project` are ids; `project`
    is the unit's basic expenditure if `nature` is basic. `ordinal` counts an event's lines from 0; an entry is known by
    (`event_id`, `ordinal`).
    """

    event_id: str
    ordinal: int
    event_position: int  # notification id of the event
    operation_id: UUID
    position: int  # end of the operation
    recorded_at: datetime
    effective_on: date
    department: UUID
    fiscal_year: int
    unit: UUID
    project: UUID
    source: FundingSource
    fund: Fund
    fiscal: bool
    lot: Lot
    origin_year: int
    line: UUID
    nature: Nature
    kind: Kind
    axis: Axis
    function: str
    economic: str
    expense_class: ExpenseClass
    amount_fen: int
    basis: Basis
    how: str
    authority: Authority
    reason: str
    evidence: tuple[Evidence, ...]
