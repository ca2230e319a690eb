"""The eleven tables of Xinjiang's department budgets, from 2024 on (新疆部门预算公开十一张表). Declarations only."""

from projections.disclosures.format import DisclosureFormat
from projections.disclosures.xinjiang11.eleven_tables import TABLES
from projections.disclosures.xinjiang11.identities import IDENTITIES

XINJIANG_11 = DisclosureFormat(
    key="xinjiang-11/2024",
    zh="新疆部门预算公开表（十一张，2024 年起）",
    en="Xinjiang's eleven tables of a department's budget, from 2024 on",
    tables=TABLES,
    identities=IDENTITIES,
)

__all__ = ["IDENTITIES", "TABLES", "XINJIANG_11"]
