"""The eleven tables, in printed order."""

from projections.disclosures.xinjiang11.t01_overview import T01_OVERVIEW
from projections.disclosures.xinjiang11.t02_income import T02_INCOME
from projections.disclosures.xinjiang11.t03_expenditure import T03_EXPENDITURE
from projections.disclosures.xinjiang11.t04_fiscal import T04_FISCAL
from projections.disclosures.xinjiang11.t05_general import T05_GENERAL
from projections.disclosures.xinjiang11.t06_basic import T06_BASIC
from projections.disclosures.xinjiang11.t07_projects import T07_PROJECTS
from projections.disclosures.xinjiang11.t08_government_fund import T08_GOVERNMENT_FUND
from projections.disclosures.xinjiang11.t09_state_capital import T09_STATE_CAPITAL
from projections.disclosures.xinjiang11.t10_three_public import T10_THREE_PUBLIC
from projections.disclosures.xinjiang11.t11_carryover import T11_CARRYOVER

TABLES = (
    T01_OVERVIEW,
    T02_INCOME,
    T03_EXPENDITURE,
    T04_FISCAL,
    T05_GENERAL,
    T06_BASIC,
    T07_PROJECTS,
    T08_GOVERNMENT_FUND,
    T09_STATE_CAPITAL,
    T10_THREE_PUBLIC,
    T11_CARRYOVER,
)
