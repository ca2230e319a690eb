"""Table 8: government funds: expenditure by function (政府性基金预算支出情况表)."""

from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import (
    CURRENT,
    GOVERNMENT_FUND,
    NEEDS_EXPENSE_CLASS,
    by_expense_class,
    by_function,
)
from projections.language.predicates import AllOf

T08_GOVERNMENT_FUND = by_function(
    number=8,
    title=Label("政府性基金预算支出情况表", "Government funds: expenditure"),
    scope=AllOf(GOVERNMENT_FUND, CURRENT),
    columns=by_expense_class(Label("政府性基金预算支出", "Government funds: expenditure")),
    needs=(NEEDS_EXPENSE_CLASS,),
)
