"""Table 6: basic expenditure of the general public budget by economic code (一般公共预算基本支出情况表)."""

from ledger.terms.entries import Axis
from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import (
    BASIC,
    CURRENT,
    GENERAL,
    NEEDS_EXPENSE_CLASS,
    OPERATING,
    PERSONNEL,
)
from projections.language.predicates import AllOf, CodeCoarser
from projections.language.tables import Block, CodeLevel, Column, Need, Table, Total, Tree

_HEAD = (Label("一般公共预算基本支出", "General public budget: basic expenditure"),)

T06_BASIC = Table(
    number=6,
    zh="一般公共预算基本支出情况表",
    en="General public budget: basic expenditure",
    scope=AllOf(GENERAL, CURRENT, BASIC),
    along=Axis.ECONOMIC,
    blocks=(
        Block(
            key="main",
            rows=Tree((CodeLevel("economic", 3), CodeLevel("economic", 5))),
            columns=(
                Column("1", "合计", "Total", under=_HEAD, sum_of=("2", "3")),
                Column("2", "人员经费", "Personnel", PERSONNEL, _HEAD),
                Column("3", "公用经费", "Operating", OPERATING, _HEAD),
            ),
            total=Total("总计", "Total"),
            row_heads=(Label("经济分类科目编码", "Economic code"), Label("经济分类科目名称", "Economic class")),
        ),
    ),
    needs=(
        NEEDS_EXPENSE_CLASS,
        Need("economic", "经济分类款", "economic item (5 digits)", CodeCoarser("economic", 5)),
    ),
)
