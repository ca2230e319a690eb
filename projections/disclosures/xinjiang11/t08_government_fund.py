"""Table 8: government funds: expenditure by function (政府性基金预算支出情况表)."""

from ledger.terms.entries import Axis
from projections.disclosures.xinjiang11.common import (
    CURRENT,
    FUNCTION_TREE,
    GOVERNMENT_FUND,
    NEEDS_EXPENSE_CLASS,
    NEEDS_ITEM,
    OPERATING,
    PERSONNEL,
    PROJECT_CLASS,
)
from projections.language.predicates import AllOf
from projections.language.tables import Block, Column, Heading, Table, Total

_HEAD = (Heading("政府性基金预算支出", "Government funds: expenditure"),)

T08_GOVERNMENT_FUND = Table(
    number=8,
    zh="政府性基金预算支出情况表",
    en="Government funds: expenditure",
    scope=AllOf(GOVERNMENT_FUND, CURRENT),
    along=Axis.FUNCTION,
    blocks=(
        Block(
            key="main",
            rows=FUNCTION_TREE,
            columns=(
                Column("1", "合计", "Total", under=_HEAD, sum_of=("2", "3", "4")),
                Column("2", "人员经费", "Personnel", PERSONNEL, (*_HEAD, Heading("基本支出", "Basic expenditure"))),
                Column("3", "公用经费", "Operating", OPERATING, (*_HEAD, Heading("基本支出", "Basic expenditure"))),
                Column("4", "项目支出", "Project expenditure", PROJECT_CLASS, _HEAD),
            ),
            total=Total("总计", "Total"),
            row_heads=(Heading("功能分类科目编码", "Function code"), Heading("功能分类科目名称", "Function")),
        ),
    ),
    needs=(NEEDS_ITEM, NEEDS_EXPENSE_CLASS),
)
