"""Table 3: the department's expenditure by function (部门支出总体情况表)."""

from ledger.entries import Axis
from projections.disclosures.xinjiang11.common import BASIC, FUNCTION_TREE, NEEDS_ITEM, PROJECT
from projections.predicates import ANY
from projections.tables import Block, Column, Table, Total

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
                Column("1", "合计", "Total", under=("支出预算",), sum_of=("2", "3")),
                Column("2", "基本支出", "Basic expenditure", BASIC, ("支出预算",)),
                Column("3", "项目支出", "Project expenditure", PROJECT, ("支出预算",)),
            ),
            total=Total("总计", "Total"),
            row_heads=("功能分类科目编码", "功能分类科目名称"),
        ),
    ),
    needs=(NEEDS_ITEM,),
)
