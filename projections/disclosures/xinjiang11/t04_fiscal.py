"""Table 4: fiscal appropriation, income and expenditure (财政拨款收支预算总体情况表)."""

from ledger.terms.entries import Axis
from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import (
    CLASS_ROWS,
    CURRENT,
    FISCAL,
    GENERAL,
    GOVERNMENT_FUND,
    NEEDS_CLASS,
    STATE_CAPITAL,
)
from projections.language.predicates import ANY, AllOf
from projections.language.tables import Block, Column, FixedRow, FixedRows, Table, Total

_SPENT = (Label("财政拨款支出", "Fiscal appropriation: expenditure"),)

T04_FISCAL = Table(
    number=4,
    zh="财政拨款收支预算总体情况表",
    en="Fiscal appropriation: income and expenditure",
    scope=AllOf(FISCAL, CURRENT),
    along=Axis.FUNCTION,
    blocks=(
        Block(
            key="income",
            rows=FixedRows(
                (
                    FixedRow("current", "一、财政拨款（补助）", "I. Fiscal appropriation", ANY),
                    FixedRow("general", "一般公共预算", "General public budget", GENERAL, "current"),
                    FixedRow("fund", "政府性基金预算", "Government funds", GOVERNMENT_FUND, "current"),
                    FixedRow("capital", "国有资本经营预算", "State capital budget", STATE_CAPITAL, "current"),
                )
            ),
            columns=(
                Column("income", "合计", "Total", under=(Label("财政拨款收入", "Fiscal appropriation: income"),)),
            ),
            total=Total("收入总计", "Total income", last=True),
            row_heads=(Label("项目", "Item"),),
        ),
        Block(
            key="expenditure",
            rows=FixedRows(CLASS_ROWS),
            columns=(
                Column(
                    "expenditure.1",
                    "合计",
                    "Total",
                    under=_SPENT,
                    sum_of=("expenditure.2", "expenditure.3", "expenditure.4"),
                ),
                Column("expenditure.2", "一般公共预算", "General public budget", GENERAL, _SPENT),
                Column("expenditure.3", "政府性基金预算", "Government funds", GOVERNMENT_FUND, _SPENT),
                Column("expenditure.4", "国有资本经营预算", "State capital budget", STATE_CAPITAL, _SPENT),
            ),
            total=Total("支出总计", "Total expenditure", last=True),
            row_heads=(Label("功能分类", "Function"),),
        ),
    ),
    needs=(NEEDS_CLASS,),
)
