"""Table 10: travel abroad, reception, vehicles (财政拨款“三公”经费支出情况表): a memorandum of other tables."""

from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import CURRENT, FISCAL, GENERAL, GOVERNMENT_FUND, STATE_CAPITAL
from projections.language.predicates import AllOf, AnyOf, CodeUnder, Is
from projections.language.tables import Block, Column, FixedRow, FixedRows, Need, Table, Total

_ABROAD = CodeUnder("economic", "30212")
_RECEPTION = CodeUnder("economic", "30217")
_PURCHASE = AnyOf(CodeUnder("economic", "31013"), CodeUnder("economic", "30913"))
_RUNNING = CodeUnder("economic", "30231")
_VEHICLES = AnyOf(*_PURCHASE.parts, _RUNNING)
_FROM = (Label("资金来源", "Funding source"),)

T10_THREE_PUBLIC = Table(
    number=10,
    zh="财政拨款“三公”经费支出情况表",
    en="Fiscal appropriation: travel abroad, reception and vehicles",
    scope=AllOf(FISCAL, CURRENT),
    along=Axis.ECONOMIC,
    complete=False,
    blocks=(
        Block(
            key="main",
            rows=FixedRows(
                (
                    FixedRow("abroad", "因公出国（境）费", "Official travel abroad", _ABROAD),
                    FixedRow("reception", "公务接待费", "Official reception", _RECEPTION),
                    FixedRow("vehicles", "公务用车购置及运行费（小计）", "Official vehicles, subtotal", _VEHICLES),
                    FixedRow("vehicle_purchase", "其中：公务用车购置费", "of which: purchase", _PURCHASE, "vehicles"),
                    FixedRow("vehicle_running", "公务用车运行费", "Running", _RUNNING, "vehicles"),
                )
            ),
            columns=(
                Column("1", "合计", "Total", sum_of=("2", "3", "4")),
                Column("2", "一般公共预算", "General public budget", GENERAL, _FROM),
                Column("3", "政府性基金", "Government funds", GOVERNMENT_FUND, _FROM),
                Column("4", "国有资本经营预算", "State capital budget", STATE_CAPITAL, _FROM),
            ),
            total=Total("合计", "Total"),
            total_means=AnyOf(_ABROAD, _RECEPTION, *_VEHICLES.parts),
            row_heads=(Label("“三公”经费支出内容", "What it is for"),),
        ),
    ),
    needs=(
        Need(
            "economic",
            "商品和服务支出、资本性支出的款",
            "item of goods and services or capital money, where such money may hide",
            Is("economic", "302", "309", "310", NOT_STATED),
        ),
    ),
)
