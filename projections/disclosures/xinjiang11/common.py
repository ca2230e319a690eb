"""Parts that several of the eleven tables share: conditions, the 29 printed function classes, tables by function."""

from ledger.terms.codes import Classification, CodeList
from ledger.terms.entries import NOT_STATED, Axis
from ledger.terms.label import Label
from ledger.terms.sources import ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.language.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Is, Not, Predicate
from projections.language.tables import Block, CodeLevel, Column, FixedRow, Need, Table, Total, Tree

CURRENT = Is("lot", Lot.CURRENT)
CARRIED = Is("lot", Lot.CARRIED)
FISCAL = Is("fiscal", 1)
NOT_FISCAL = Is("fiscal", 0)
GENERAL = Is("fund", Fund.GENERAL)
GOVERNMENT_FUND = Is("fund", Fund.GOVERNMENT_FUND)
STATE_CAPITAL = Is("fund", Fund.STATE_CAPITAL)
SPECIAL_ACCOUNT = Is("fund", Fund.SPECIAL_ACCOUNT)
UNIT_FUNDS = Is("fund", Fund.UNIT_FUNDS)
BASIC = Is("nature", Nature.BASIC)
PROJECT = Is("nature", Nature.PROJECT)
PERSONNEL = Is("expense_class", ExpenseClass.PERSONNEL)
OPERATING = Is("expense_class", ExpenseClass.OPERATING)
PROJECT_CLASS = Is("expense_class", ExpenseClass.PROJECT)

# Function classes that tables 1 and 4 print, named as in the list of codes.
_PRINTED_CLASSES = (
    *(f"{code}" for code in range(201, 218)),  # 218 is printed by no form
    *("219", "220", "221", "222", "223", "224", "227", "229", "230", "231", "232", "233"),
)
CLASSES: tuple[tuple[str, str, str], ...] = tuple(
    (code, *CodeList.shipped().label(Classification.FUNCTION, code)) for code in _PRINTED_CLASSES
)
_STATED_CLASSES = tuple(CodeUnder("function", code) for code, _, _ in CLASSES)
CLASS_ROWS: tuple[FixedRow, ...] = (
    *(FixedRow(code, zh, en, CodeUnder("function", code)) for code, zh, en in CLASSES),
    FixedRow(
        "unlisted",
        "其他功能分类",
        "Classes that the form does not print",
        AllOf(Not(Is("function", NOT_STATED)), Not(AnyOf(*_STATED_CLASSES))),
        when_present=True,
    ),
    FixedRow(NOT_STATED, "未列明", "Not stated", Is("function", NOT_STATED), when_present=True),
)

NEEDS_ITEM = Need("function", "功能分类项", "function item (7 digits)", CodeCoarser("function", 7))
NEEDS_CLASS = Need("function", "功能分类类", "function class", Is("function", NOT_STATED))
NEEDS_SOURCE = Need(
    "source",
    "当年资金来源的级次",
    "level of this year's funding source",
    AllOf(
        CURRENT,
        Is(
            "source",
            FundingSource.GENERAL_NOT_STATED,
            FundingSource.FUND_NOT_STATED,
            FundingSource.CAPITAL_NOT_STATED,
        ),
    ),
)
NEEDS_EXPENSE_CLASS = Need(
    "expense_class", "经费类别", "expense class", AllOf(BASIC, Is("expense_class", ExpenseClass.NOT_STATED))
)


def by_function(
    number: int, title: Label, scope: Predicate, columns: tuple[Column, ...], needs: tuple[Need, ...] = ()
) -> Table:
    """A table with one row for each function class, group and item."""
    block = Block(
        key="main",
        rows=Tree((CodeLevel("function", 3), CodeLevel("function", 5), CodeLevel("function", 7))),
        columns=columns,
        total=Total("总计", "Total"),
        row_heads=(Label("功能分类科目编码", "Function code"), Label("功能分类科目名称", "Function")),
    )
    return Table(number, title.zh, title.en, scope, Axis.FUNCTION, (block,), needs=(NEEDS_ITEM, *needs))


def by_nature(head: Label) -> tuple[Column, ...]:
    """Expenditure by nature: basic and project."""
    return (
        Column("1", "合计", "Total", under=(head,), sum_of=("2", "3")),
        Column("2", "基本支出", "Basic expenditure", BASIC, (head,)),
        Column("3", "项目支出", "Project expenditure", PROJECT, (head,)),
    )


def by_expense_class(head: Label) -> tuple[Column, ...]:
    """Expenditure by expense class: personnel and operating, which are basic, and projects."""
    basic = (head, Label("基本支出", "Basic expenditure"))
    return (
        Column("1", "合计", "Total", under=(head,), sum_of=("2", "3", "4")),
        Column("2", "人员经费", "Personnel", PERSONNEL, basic),
        Column("3", "公用经费", "Operating", OPERATING, basic),
        Column("4", "项目支出", "Project expenditure", PROJECT_CLASS, (head,)),
    )
