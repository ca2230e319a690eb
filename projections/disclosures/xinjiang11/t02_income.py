"""Table 2: the department's income by function and source (部门收入总体情况表)."""

from ledger.terms.label import Label
from ledger.terms.sources import FundingSource
from projections.disclosures.xinjiang11.common import (
    CARRIED,
    CURRENT,
    FISCAL,
    NEEDS_SOURCE,
    NOT_FISCAL,
    SPECIAL_ACCOUNT,
    UNIT_FUNDS,
    by_function,
)
from projections.language.predicates import ANY, AllOf, Is
from projections.language.tables import Column

_OF = {source: AllOf(CURRENT, Is("source", source)) for source in FundingSource}
_FISCAL = (Label("财政拨款（补助）", "Fiscal appropriation"),)

T02_INCOME = by_function(
    number=2,
    title=Label("部门收入总体情况表", "Income of the department"),
    scope=ANY,
    columns=(
        Column("1", "总计", "Total", sum_of=("2", "9", "10", "11", "12")),
        Column(
            "2",
            "财政拨款（补助）小计",
            "Fiscal appropriation, subtotal",
            AllOf(CURRENT, FISCAL),
            _FISCAL,
            sum_of=("3", "4", "5", "6", "7", "8"),
        ),
        Column("3", "一般公共预算", "General budget", _OF[FundingSource.GENERAL_LOCAL], _FISCAL),
        Column(
            "4",
            "上级一般公共预算安排的转移支付",
            "Upper-level general budget transfers",
            _OF[FundingSource.GENERAL_TRANSFER],
            _FISCAL,
        ),
        Column("5", "政府性基金预算", "Government funds", _OF[FundingSource.FUND_LOCAL], _FISCAL),
        Column(
            "6",
            "上级政府性基金安排的转移支付",
            "Upper-level government fund transfers",
            _OF[FundingSource.FUND_TRANSFER],
            _FISCAL,
        ),
        Column("7", "国有资本经营预算", "State capital budget", _OF[FundingSource.CAPITAL_LOCAL], _FISCAL),
        Column(
            "8",
            "上级国有资本经营预算安排的转移支付",
            "Upper-level state capital transfers",
            _OF[FundingSource.CAPITAL_TRANSFER],
            _FISCAL,
        ),
        Column("9", "财政专户（教育收费）", "Special account (education)", AllOf(CURRENT, SPECIAL_ACCOUNT)),
        Column("10", "单位资金", "Unit funds", AllOf(CURRENT, UNIT_FUNDS)),
        Column("11", "财政拨款结转", "Fiscal appropriation carried", AllOf(CARRIED, FISCAL)),
        Column("12", "非财政拨款结转结余", "Other money carried", AllOf(CARRIED, NOT_FISCAL)),
    ),
    needs=(NEEDS_SOURCE,),
)
