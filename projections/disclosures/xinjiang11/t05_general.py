"""Table 5: general public budget expenditure by function (一般公共预算支出情况表)."""

from ledger.terms.entries import Axis
from projections.disclosures.xinjiang11.common import BASIC, CURRENT, FUNCTION_TREE, GENERAL, NEEDS_ITEM, PROJECT
from projections.language.predicates import AllOf
from projections.language.tables import Block, Column, Heading, Table, Total

_HEAD = (Heading("一般公共预算支出", "General public budget: expenditure"),)

T05_GENERAL = Table(
    number=5,
    zh="一般公共预算支出情况表",
    en="General public budget: expenditure",
    scope=AllOf(GENERAL, CURRENT),
    along=Axis.FUNCTION,
    blocks=(
        Block(
            key="main",
            rows=FUNCTION_TREE,
            columns=(
                Column("1", "合计", "Total", under=_HEAD, sum_of=("2", "3")),
                Column("2", "基本支出", "Basic expenditure", BASIC, _HEAD),
                Column("3", "项目支出", "Project expenditure", PROJECT, _HEAD),
            ),
            total=Total("总计", "Total"),
            row_heads=(Heading("功能分类科目编码", "Function code"), Heading("功能分类科目名称", "Function")),
        ),
    ),
    needs=(NEEDS_ITEM,),
)
