"""Table 11: what was carried over from the year before, by unit and project (上年结转结余情况明细表)."""

from ledger.terms.entries import Axis
from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import (
    CARRIED,
    FISCAL,
    NEEDS_EXPENSE_CLASS,
    NOT_FISCAL,
    OPERATING,
    PERSONNEL,
    PROJECT_CLASS,
)
from projections.language.predicates import AllOf
from projections.language.tables import Block, Column, SubjectLevel, Table, Total, Tree

_FISCAL = (Label("财政拨款", "Fiscal appropriation"),)
_OTHER = (Label("非财政拨款", "Other money"),)
_BASIC = Label("基本支出", "Basic expenditure")

T11_CARRYOVER = Table(
    number=11,
    zh="上年结转结余情况明细表",
    en="Money carried over, in detail",
    scope=CARRIED,
    along=Axis.ECONOMIC,
    blocks=(
        Block(
            key="main",
            rows=Tree((SubjectLevel("unit"), SubjectLevel("project"))),
            columns=(
                Column("1", "合计", "Total", sum_of=("2", "6")),
                Column("2", "小计", "Subtotal", FISCAL, _FISCAL, sum_of=("3", "4", "5")),
                Column("3", "人员经费", "Personnel", AllOf(FISCAL, PERSONNEL), (*_FISCAL, _BASIC)),
                Column("4", "公用经费", "Operating", AllOf(FISCAL, OPERATING), (*_FISCAL, _BASIC)),
                Column("5", "项目支出", "Project expenditure", AllOf(FISCAL, PROJECT_CLASS), _FISCAL),
                Column("6", "小计", "Subtotal", NOT_FISCAL, _OTHER, sum_of=("7", "8", "9")),
                Column("7", "人员经费", "Personnel", AllOf(NOT_FISCAL, PERSONNEL), (*_OTHER, _BASIC)),
                Column("8", "公用经费", "Operating", AllOf(NOT_FISCAL, OPERATING), (*_OTHER, _BASIC)),
                Column("9", "项目支出", "Project expenditure", AllOf(NOT_FISCAL, PROJECT_CLASS), _OTHER),
            ),
            total=Total("总计", "Total"),
            row_heads=(Label("项目", "Item"),),
        ),
    ),
    needs=(NEEDS_EXPENSE_CLASS,),
)
