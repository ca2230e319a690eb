"""Table 5: general public budget expenditure by function (一般公共预算支出情况表)."""

from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import CURRENT, GENERAL, by_function, by_nature
from projections.language.predicates import AllOf

T05_GENERAL = by_function(
    number=5,
    title=Label("一般公共预算支出情况表", "General public budget: expenditure"),
    scope=AllOf(GENERAL, CURRENT),
    columns=by_nature(Label("一般公共预算支出", "General public budget: expenditure")),
)
