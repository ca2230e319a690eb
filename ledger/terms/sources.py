"""Funding sources (资金来源), the funds they belong to, and the lots (当年, 结转)."""

from enum import StrEnum

from ledger.terms.label import Label


class Fund(StrEnum):
    """The budget that the money belongs to (预算类别); the first three are fiscal appropriation (财政拨款)."""

    GENERAL = "general"  # 一般公共预算
    GOVERNMENT_FUND = "government_fund"  # 政府性基金预算
    STATE_CAPITAL = "state_capital"  # 国有资本经营预算
    SPECIAL_ACCOUNT = "special_account"  # 财政专户
    UNIT_FUNDS = "unit_funds"  # 单位资金

    @property
    def fiscal(self) -> bool:
        """Whether this is fiscal appropriation (财政拨款)."""
        return self in (Fund.GENERAL, Fund.GOVERNMENT_FUND, Fund.STATE_CAPITAL)


class FundingSource(StrEnum):
    """Where the money of a line comes from (资金来源); `*_NOT_STATED` if the document does not say which."""

    GENERAL_LOCAL = "GENERAL_LOCAL"  # 一般财力
    GENERAL_TRANSFER = "GENERAL_TRANSFER"  # 上级一般公共预算安排的转移支付
    GENERAL_NOT_STATED = "GENERAL_NOT_STATED"
    FUND_LOCAL = "FUND_LOCAL"  # 政府性基金收入
    FUND_TRANSFER = "FUND_TRANSFER"  # 上级政府性基金安排的转移支付
    FUND_NOT_STATED = "FUND_NOT_STATED"
    CAPITAL_LOCAL = "CAPITAL_LOCAL"  # 国有资本经营收入
    CAPITAL_TRANSFER = "CAPITAL_TRANSFER"  # 上级国有资本经营预算安排的转移支付
    CAPITAL_NOT_STATED = "CAPITAL_NOT_STATED"
    SPECIAL_ACCOUNT = "SPECIAL_ACCOUNT"  # 财政专户核拨
    UNIT_BUSINESS = "UNIT_BUSINESS"  # 事业收入
    UNIT_SUPERIOR_GRANT = "UNIT_SUPERIOR_GRANT"  # 上级补助收入
    UNIT_SUBSIDIARY = "UNIT_SUBSIDIARY"  # 附属单位上缴收入
    UNIT_OPERATING = "UNIT_OPERATING"  # 事业单位经营收入
    UNIT_OTHER = "UNIT_OTHER"  # 其他收入
    UNIT_NOT_STATED = "UNIT_NOT_STATED"

    @property
    def fund(self) -> Fund:
        """The fund this source belongs to."""
        return _FUND_BY_PREFIX[self.split("_", 1)[0]]


_FUND_BY_PREFIX = {
    "GENERAL": Fund.GENERAL,
    "FUND": Fund.GOVERNMENT_FUND,
    "CAPITAL": Fund.STATE_CAPITAL,
    "SPECIAL": Fund.SPECIAL_ACCOUNT,
    "UNIT": Fund.UNIT_FUNDS,
}

SOURCE_LABELS: dict[FundingSource, Label] = {
    FundingSource.GENERAL_LOCAL: Label("一般财力", "general budget, own level"),
    FundingSource.GENERAL_TRANSFER: Label("上级一般公共预算安排的转移支付", "general budget, upper-level transfer"),
    FundingSource.GENERAL_NOT_STATED: Label("一般公共预算（来源未列明）", "general budget, level not stated"),
    FundingSource.FUND_LOCAL: Label("政府性基金收入", "government fund, own level"),
    FundingSource.FUND_TRANSFER: Label("上级政府性基金安排的转移支付", "government fund, upper-level transfer"),
    FundingSource.FUND_NOT_STATED: Label("政府性基金（来源未列明）", "government fund, level not stated"),
    FundingSource.CAPITAL_LOCAL: Label("国有资本经营收入", "state capital budget, own level"),
    FundingSource.CAPITAL_TRANSFER: Label(
        "上级国有资本经营预算安排的转移支付",
        "state capital budget, upper-level transfer",
    ),
    FundingSource.CAPITAL_NOT_STATED: Label("国有资本经营预算（来源未列明）", "state capital budget, level not stated"),
    FundingSource.SPECIAL_ACCOUNT: Label("财政专户核拨", "special fiscal account"),
    FundingSource.UNIT_BUSINESS: Label("事业收入", "unit funds: service income"),
    FundingSource.UNIT_SUPERIOR_GRANT: Label("上级补助收入", "unit funds: grants from the superior unit"),
    FundingSource.UNIT_SUBSIDIARY: Label("附属单位上缴收入", "unit funds: payments of subsidiaries"),
    FundingSource.UNIT_OPERATING: Label("事业单位经营收入", "unit funds: operating income"),
    FundingSource.UNIT_OTHER: Label("其他收入", "unit funds: other income"),
    FundingSource.UNIT_NOT_STATED: Label("单位资金（来源未列明）", "unit funds, kind not stated"),
}


class Lot(StrEnum):
    """The lot of the money: of this year (当年), or carried over from an earlier one (结转)."""

    CURRENT = "current"
    CARRIED = "carried"


class Nature(StrEnum):
    """The purpose of the money: basic expenditure (基本支出) or a project (项目支出)."""

    BASIC = "basic"
    PROJECT = "project"


class ExpenseClass(StrEnum):
    """The expense class: 人员经费 and 公用经费 of basic expenditure, or project money."""

    PERSONNEL = "personnel"  # 人员经费
    OPERATING = "operating"  # 公用经费
    PROJECT = "project"  # 项目支出
    NOT_STATED = "NOT_STATED"  # 未列明
