"""Refusals as answers (拒绝): one type for each class of refusal, made from the class itself."""

import logging
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

import strawberry

from graphql_api.schema.entries import Label, label
from graphql_api.schema.scalars import Fen, Position
from ledger import errors
from ledger.errors import LedgerError, StorageError, StoreUnavailable, SubmissionRefused

_LOG = logging.getLogger("budget_ledger.api")


@strawberry.enum(description="Kind of a refusal (拒绝的类别).")
class RefusalBranch(Enum):
    """The branches of the ledger's tree of refusals."""

    INVALID_VALUE = strawberry.enum_value("InvalidValue", description="A value cannot be read (无法识别): correct it.")
    UNKNOWN = strawberry.enum_value("unknown", description="It names something unknown (不存在): register it first.")
    RULE = strawberry.enum_value("rule", description="It breaks a rule of budget accounting (违反规则).")
    CLASH = strawberry.enum_value("clash", description="It conflicts with an earlier or concurrent operation (冲突).")
    STORAGE = strawberry.enum_value(
        "storage", description="The store cannot be used (存储故障): repeat it later with the same key."
    )


_BRANCHES: dict[RefusalBranch, type[LedgerError]] = {
    RefusalBranch.INVALID_VALUE: errors.InvalidValue,
    RefusalBranch.UNKNOWN: errors.Unknown,
    RefusalBranch.RULE: errors.Rule,
    RefusalBranch.CLASH: errors.Clash,
    RefusalBranch.STORAGE: errors.StorageError,
}


@strawberry.interface(description="Why nothing was recorded (拒绝理由). `__typename` is the rule.")
class Refusal:
    """Fields of every refusal."""

    rule: str = strawberry.field(description="Name of the rule and of the type (规则).")
    branch: RefusalBranch = strawberry.field(description="Kind of the refusal (类别).")
    message: Label = strawberry.field(description="A sentence for people, with the facts (说明).")


# Descriptions of the fields. A class with a new field needs one here, or the schema is not built.
_FIELDS: dict[str, str] = {
    "amount_fen": "The amount, exactly (金额, 分).",
    "axes": "The breakdowns that were mixed (分解方式).",
    "axis": "The breakdown (分解方式).",
    "breakdown_fen": "The sum of its parts (分解合计, 分).",
    "bucket": "The total of the line, or one of its codes (余额所在).",
    "classification": "Function or economic (分类).",
    "code": "The code (科目编码).",
    "command": "The part of the command (指令).",
    "department": "The department (部门).",
    "digest": "The digest (摘要).",
    "effective_on": "The effective date (业务日期).",
    "event_id": "The event (业务事件).",
    "expected": "The position that was expected (应有位置).",
    "field": "The field in which the lines differ, or must not (项目).",
    "file": "The file (文件).",
    "fiscal_year": "The fiscal year (预算年度).",
    "foreign": "Things that should not be there (外来项).",
    "key": "The idempotency key (幂等键).",
    "kind": "The kind of command (业务类型).",
    "line": "The budget line (指标).",
    "listed": "The name in the list (科目表名称).",
    "lot": "Current or carried (资金年度).",
    "missing": "Missing things (缺少项).",
    "name": "The name (名称).",
    "nearest": "The nearest known codes (相近科目).",
    "on": "The first day on which this would happen (日期).",
    "operation_id": "The operation (业务).",
    "operation_on": "Effective date of the operation (原业务日期).",
    "operations": "The operations concerned (相关业务).",
    "origin_year": "The year the money comes from (来源年度).",
    "position": "The log position (日志位置).",
    "project": "The project, with the known ones (项目).",
    "reversal_on": "Effective date of the reversal (冲销日期).",
    "reversed_by": "The operation that reversed it (冲销业务).",
    "row": "The row of the file (行).",
    "shortfall_fen": "The missing amount, exactly (缺口, 分).",
    "stated": "The given name (所给名称).",
    "sum_fen": "The sum of the legs (合计, 分).",
    "text": "The given text (原文).",
    "topic": "The kind of the stored event (事件类型).",
    "unit": "The unit, with the known ones (预算单位).",
    "values": "The values that differ (不同的值).",
    "what": "The subject (对象).",
    "why": "The reason (原因).",
}
_IDS = {"event_id", "line", "operation_id", "reversed_by"}
_POSITIONS = {"expected", "position"}


def classes() -> tuple[type[LedgerError], ...]:
    """Every class of refusal that a command can meet, by name."""
    leaves = [
        leaf for branch in _BRANCHES.values() for leaf in branch.__subclasses__() if hasattr(errors, leaf.__name__)
    ]
    leaves.remove(SubmissionRefused)  # of many operations at once, which no mutation takes
    return tuple(sorted(leaves, key=lambda leaf: leaf.__name__))


def _type_of(name: str, declared: Any) -> Any:
    if name.endswith("_fen"):
        return Fen
    if name in _POSITIONS:
        return Position
    if name in _IDS:
        return strawberry.ID
    if declared == tuple[str, ...]:
        return list[strawberry.ID] if name == "operations" else list[str]
    assert declared in (str, int, date), f"a refusal's field {name} is {declared}"
    return declared


def _made(refusal: type[LedgerError]) -> type[Refusal]:
    own = fields(refusal)  # type: ignore[arg-type]  # every leaf of the tree is a dataclass
    namespace: dict[str, Any] = {field.name: strawberry.field(description=_FIELDS[field.name]) for field in own}
    namespace["__annotations__"] = {field.name: _type_of(field.name, field.type) for field in own}
    namespace["__doc__"] = refusal.__doc__
    made = type(refusal.__name__, (Refusal,), namespace)
    return strawberry.type(made, description=f"{refusal.sentence()} ({refusal.zh})")


TYPES: dict[type[LedgerError], type[Refusal]] = {refusal: _made(refusal) for refusal in classes()}


def refusal_of(error: LedgerError) -> Refusal:
    """A refusal of the ledger as an answer. Raises the error itself if it has no type.

    Faults of the store are answered, since the client must know that nothing was recorded, and logged as well.
    """
    # A store may have a finer class, which is answered as its base.
    made = next((TYPES[refusal] for refusal in type(error).__mro__ if refusal in TYPES), None)
    if made is None:
        raise error
    if isinstance(error, StorageError):
        level = logging.WARNING if isinstance(error, StoreUnavailable) else logging.ERROR
        _LOG.log(level, "%s: %s", type(error).__name__, error)
    branch = next(branch for branch, kind in _BRANCHES.items() if isinstance(error, kind))
    facts = {name: list(value) if isinstance(value, tuple) else value for name, value in error.facts()}
    message = label(error.message("zh"), error.message("en"))
    return made(rule=made.__name__, branch=branch, message=message, **facts)
