"""Table 7: project expenditure of the general public budget by unit and project (一般公共预算项目支出情况表)."""

from ledger.entries import Axis
from projections.disclosures.xinjiang11.common import CURRENT, GENERAL, NEEDS_ITEM, PROJECT
from projections.predicates import AllOf, CodeCoarser, CodeUnder
from projections.tables import Block, CodeLevel, Column, Need, SubjectLevel, Table, Total, Tree

T07_PROJECTS = Table(
    number=7,
    zh="一般公共预算项目支出情况表",
    en="General public budget: project expenditure",
    scope=AllOf(GENERAL, CURRENT, PROJECT),
    along=Axis.JOINT,
    blocks=(
        Block(
            key="main",
            rows=Tree(
                (
                    SubjectLevel("unit"),
                    CodeLevel("function", 3),
                    CodeLevel("function", 5),
                    CodeLevel("function", 7, own_row=False),
                    SubjectLevel("project"),
                )
            ),
            columns=(
                Column("1", "项目支出合计", "Total", sum_of=("2", "3", "4", "5", "6", "7", "8", "9", "10", "11")),
                Column("2", "工资福利支出", "Wages and benefits", CodeUnder("economic", "301")),
                Column("3", "商品和服务支出", "Goods and services", CodeUnder("economic", "302")),
                Column("4", "对个人和家庭的补助", "Grants to persons and families", CodeUnder("economic", "303")),
                Column("5", "债务利息及费用支出", "Interest and costs of debt", CodeUnder("economic", "307")),
                Column("6", "资本性支出（基本建设）", "Capital (construction)", CodeUnder("economic", "309")),
                Column("7", "资本性支出", "Capital", CodeUnder("economic", "310")),
                Column(
                    "8", "对企业补助（基本建设）", "Grants to enterprises (construction)", CodeUnder("economic", "311")
                ),
                Column("9", "对企业补助", "Grants to enterprises", CodeUnder("economic", "312")),
                Column("10", "对社会保障基金补助", "Grants to social security funds", CodeUnder("economic", "313")),
                Column("11", "其他支出", "Other expenditure", CodeUnder("economic", "399")),
            ),
            total=Total("总计", "Total"),
            row_heads=("科目编码", "功能分类科目名称", "项目名称"),
        ),
    ),
    needs=(NEEDS_ITEM, Need("economic", "经济分类类", "economic class (3 digits)", CodeCoarser("economic", 3))),
)
