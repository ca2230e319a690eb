"""Table 3: the department's expenditure by function (部门支出总体情况表)."""

from ledger.terms.label import Label
from projections.disclosures.xinjiang11.common import by_function, by_nature
from projections.language.predicates import ANY

T03_EXPENDITURE = by_function(
    number=3,
    title=Label("部门支出总体情况表", "Expenditure of the department"),
    scope=ANY,
    columns=by_nature(Label("支出预算", "Expenditure budget")),
)
