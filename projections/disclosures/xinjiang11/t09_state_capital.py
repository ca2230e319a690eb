"""Table 9: state capital budget: expenditure by function (国有资本经营预算支出情况表)."""

from ledger.terms.entries import Axis
from projections.disclosures.xinjiang11.common import (
    CURRENT,
    FUNCTION_TREE,
    NEEDS_EXPENSE_CLASS,
    NEEDS_ITEM,
    OPERATING,
    PERSONNEL,
    PROJECT_CLASS,
    STATE_CAPITAL,
)
from projections.language.predicates import AllOf
from projections.language.tables import Block, Column, Heading, Table, Total

_HEAD = (Heading("国有资本经营预算支出", "State capital budget: expenditure"),)

T09_STATE_CAPITAL = Table(
    number=9,
    zh="国有资本经营预算支出情况表",
    en="State capital budget: expenditure",
    scope=AllOf(STATE_CAPITAL, CURRENT),
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
