"""Table 9: state capital budget: expenditure by function (国有资本经营预算支出情况表)."""

from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import (
    CURRENT,
    NEEDS_EXPENSE_CLASS,
    STATE_CAPITAL,
    by_expense_class,
    by_function,
)
from projections.language.predicates import AllOf

T09_STATE_CAPITAL = by_function(
    number=9,
    title=Label("国有资本经营预算支出情况表", "State capital budget: expenditure"),
    scope=AllOf(STATE_CAPITAL, CURRENT),
    columns=by_expense_class(Label("国有资本经营预算支出", "State capital budget: expenditure")),
    needs=(NEEDS_EXPENSE_CLASS,),
)
