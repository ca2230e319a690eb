"""Table 7: project expenditure of the general public budget by unit and project (一般公共预算项目支出情况表)."""

from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import Axis
from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import CURRENT, GENERAL, NEEDS_ITEM, PROJECT
from projections.language.predicates import AllOf, CodeCoarser, CodeUnder
from projections.language.tables import Block, CodeLevel, Column, Need, SubjectLevel, Table, Total, Tree

CODES = CodeList.shipped()  # the columns are called what the list calls their classes

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
                *(
                    Column(str(number), *CODES.label(Classification.ECONOMIC, code), CodeUnder("economic", code))
                    for number, code in enumerate(
                        ("301", "302", "303", "307", "309", "310", "311", "312", "313", "399"), 2
                    )
                ),
            ),
            total=Total("总计", "Total"),
            row_heads=(
                Label("科目编码", "Code"),
                Label("功能分类科目名称", "Function"),
                Label("项目名称", "Project"),
            ),
        ),
    ),
    needs=(NEEDS_ITEM, Need("economic", "经济分类类", "economic class (3 digits)", CodeCoarser("economic", 3))),
)
