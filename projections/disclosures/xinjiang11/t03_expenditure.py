"""Table 3: the department's expenditure by function (部门支出总体情况表)."""

from ledger.terms.entries import Axis
from projections.disclosures.xinjiang11.common import BASIC, FUNCTION_TREE, NEEDS_ITEM, PROJECT
from projections.language.predicates import ANY
from projections.language.tables import Block, Column, Heading, Table, Total

_HEAD = (Heading("支出预算", "Expenditure budget"),)

T03_EXPENDITURE = Table(
    number=3,
    zh="部门支出总体情况表",
    en="Expenditure of the department",
    scope=ANY,
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
