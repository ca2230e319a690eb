"""Table 1: income and expenditure of the department, side by side (部门收支总体情况表)."""

from ledger.terms.entries import Axis
from ledger.terms.label import Label
from ledger.terms.sources import FundingSource
from projections.disclosures.xinjiang11.common import (
    CARRIED,
    CLASS_ROWS,
    CURRENT,
    FISCAL,
    GENERAL,
    GOVERNMENT_FUND,
    NEEDS_CLASS,
    NEEDS_SOURCE,
    NOT_FISCAL,
    SPECIAL_ACCOUNT,
    STATE_CAPITAL,
    UNIT_FUNDS,
)
from projections.language.predicates import ANY, AllOf, Is
from projections.language.tables import Block, Column, FixedRow, FixedRows, Need, Table, Total, not_stated_row

_OF = {source: AllOf(CURRENT, Is("source", source)) for source in FundingSource}
_TRANSFER = "上级一般公共预算安排转移支付"

_INCOME = (
    FixedRow("current", "一、本年收入", "I. This year's income", CURRENT),
    FixedRow("general", "1.一般公共预算拨款", "1. General public budget", AllOf(CURRENT, GENERAL), "current"),
    FixedRow("general_local", "其中：一般财力", "of which: own level", _OF[FundingSource.GENERAL_LOCAL], "general"),
    FixedRow("general_transfer", _TRANSFER, "Upper-level transfers", _OF[FundingSource.GENERAL_TRANSFER], "general"),
    not_stated_row("general", _OF[FundingSource.GENERAL_NOT_STATED]),
    FixedRow("fund", "2.政府性基金预算拨款", "2. Government funds", AllOf(CURRENT, GOVERNMENT_FUND), "current"),
    FixedRow("fund_local", "其中：政府性基金收入", "of which: own level", _OF[FundingSource.FUND_LOCAL], "fund"),
    FixedRow(
        "fund_transfer",
        "上级政府性基金安排转移支付",
        "Upper-level transfers",
        _OF[FundingSource.FUND_TRANSFER],
        "fund",
    ),
    not_stated_row("fund", _OF[FundingSource.FUND_NOT_STATED]),
    FixedRow("capital", "3.国有资本经营预算拨款", "3. State capital budget", AllOf(CURRENT, STATE_CAPITAL), "current"),
    FixedRow(
        "capital_local", "其中：国有资本经营收入", "of which: own level", _OF[FundingSource.CAPITAL_LOCAL], "capital"
    ),
    FixedRow(
        "capital_transfer",
        "上级国有资本经营预算安排转移支付",
        "Upper-level transfers",
        _OF[FundingSource.CAPITAL_TRANSFER],
        "capital",
    ),
    not_stated_row("capital", _OF[FundingSource.CAPITAL_NOT_STATED]),
    FixedRow(
        "special_account",
        "4.财政专户核拨",
        "4. Special fiscal account",
        _OF[FundingSource.SPECIAL_ACCOUNT],
        "current",
    ),
    FixedRow("unit_funds", "5.单位资金", "5. Unit funds", AllOf(CURRENT, UNIT_FUNDS), "current"),
    FixedRow(
        "unit_business",
        "其中：事业收入",
        "of which: service income",
        _OF[FundingSource.UNIT_BUSINESS],
        "unit_funds",
    ),
    FixedRow(
        "unit_superior_grant",
        "上级补助收入",
        "Grants from the superior unit",
        _OF[FundingSource.UNIT_SUPERIOR_GRANT],
        "unit_funds",
    ),
    FixedRow(
        "unit_subsidiary",
        "附属单位上缴收入",
        "Payments of subsidiaries",
        _OF[FundingSource.UNIT_SUBSIDIARY],
        "unit_funds",
    ),
    FixedRow(
        "unit_operating",
        "事业单位经营收入",
        "Operating income",
        _OF[FundingSource.UNIT_OPERATING],
        "unit_funds",
    ),
    FixedRow("unit_other", "其他收入", "Other income", _OF[FundingSource.UNIT_OTHER], "unit_funds"),
    not_stated_row("unit_funds", _OF[FundingSource.UNIT_NOT_STATED]),
    FixedRow("carried", "二、上年结转结余", "II. Carried over", CARRIED),
    FixedRow("carried_fiscal", "1.财政拨款结转", "1. Fiscal appropriation carried", AllOf(CARRIED, FISCAL), "carried"),
    FixedRow(
        "carried_general",
        "其中：一般公共预算拨款",
        "of which: general public budget",
        AllOf(CARRIED, GENERAL),
        "carried_fiscal",
    ),
    FixedRow(
        "carried_fund",
        "政府性基金预算拨款",
        "Government funds",
        AllOf(CARRIED, GOVERNMENT_FUND),
        "carried_fiscal",
    ),
    FixedRow(
        "carried_capital",
        "国有资本经营预算拨款",
        "State capital budget",
        AllOf(CARRIED, STATE_CAPITAL),
        "carried_fiscal",
    ),
    FixedRow(
        "carried_non_fiscal",
        "2.非财政拨款结转结余",
        "2. Other money carried",
        AllOf(CARRIED, NOT_FISCAL),
        "carried",
    ),
    FixedRow(
        "carried_special_account",
        "其中：财政专户核拨",
        "of which: special fiscal account",
        AllOf(CARRIED, SPECIAL_ACCOUNT),
        "carried_non_fiscal",
    ),
    FixedRow("carried_unit_funds", "单位资金", "Unit funds", AllOf(CARRIED, UNIT_FUNDS), "carried_non_fiscal"),
)

T01_OVERVIEW = Table(
    number=1,
    zh="部门收支总体情况表",
    en="Income and expenditure of the department",
    scope=ANY,
    along=Axis.FUNCTION,
    blocks=(
        Block(
            key="income",
            rows=FixedRows(_INCOME),
            columns=(Column("income", "预算数", "Budget", under=(Label("收入", "Income"),)),),
            total=Total("收入总计", "Total income", last=True),
            row_heads=(Label("项目", "Item"),),
        ),
        Block(
            key="expenditure",
            rows=FixedRows(CLASS_ROWS),
            columns=(Column("expenditure", "预算数", "Budget", under=(Label("支出", "Expenditure"),)),),
            total=Total("支出总计", "Total expenditure", last=True),
            row_heads=(Label("功能分类", "Function"),),
        ),
    ),
    needs=(
        NEEDS_CLASS,
        NEEDS_SOURCE,
        Need(
            "source",
            "单位资金的种类",
            "kind of unit funds",
            AllOf(CURRENT, Is("source", FundingSource.UNIT_NOT_STATED)),
        ),
    ),
)
