"""What several of the eleven tables share: lots, funds, the 29 printed function classes, and what entries may lack."""

from ledger.entries import NOT_STATED
from ledger.sources import ExpenseClass, Fund, FundingSource, Lot, Nature
from projections.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Is, Not
from projections.tables import CodeLevel, FixedRow, Need, Tree

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

FUNCTION_TREE = Tree((CodeLevel("function", 3), CodeLevel("function", 5), CodeLevel("function", 7)))

CLASSES: tuple[tuple[str, str, str], ...] = (
    ("201", "一般公共服务支出", "General public services"),
    ("202", "外交支出", "Foreign affairs"),
    ("203", "国防支出", "National defence"),
    ("204", "公共安全支出", "Public security"),
    ("205", "教育支出", "Education"),
    ("206", "科学技术支出", "Science and technology"),
    ("207", "文化旅游体育与传媒支出", "Culture, tourism, sport and media"),
    ("208", "社会保障和就业支出", "Social security and employment"),
    ("209", "社会保险基金支出", "Social insurance funds"),
    ("210", "卫生健康支出", "Health"),
    ("211", "节能环保支出", "Energy saving and environmental protection"),
    ("212", "城乡社区支出", "Urban and rural communities"),
    ("213", "农林水支出", "Agriculture, forestry and water"),
    ("214", "交通运输支出", "Transport"),
    ("215", "资源勘探工业信息等支出", "Resource exploration, industry and information"),
    ("216", "商业服务业等支出", "Commerce and services"),
    ("217", "金融支出", "Finance"),
    ("219", "援助其他地区支出", "Assistance to other regions"),
    ("220", "自然资源海洋气象等支出", "Natural resources, oceans and meteorology"),
    ("221", "住房保障支出", "Housing security"),
    ("222", "粮油物资储备支出", "Grain, oil and material reserves"),
    ("223", "国有资本经营预算支出", "State capital budget expenditure"),
    ("224", "灾害防治及应急管理支出", "Disaster prevention and emergency management"),
    ("227", "预备费", "Reserve"),
    ("229", "其他支出", "Other expenditure"),
    ("230", "转移性支出", "Transfers"),
    ("231", "债务还本支出", "Repayment of debt principal"),
    ("232", "债务付息支出", "Interest on debt"),
    ("233", "债务发行费用支出", "Costs of issuing debt"),
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
