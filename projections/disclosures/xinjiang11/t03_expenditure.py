"""Table 3: the department's expenditure by function (部门支出总体情况表)."""

from projections.disclosures.xinjiang11.common import by_function, by_nature
from projections.language.predicates import ANY
from projections.language.tables import Heading

T03_EXPENDITURE = by_function(
    number=3,
    title=Heading("部门支出总体情况表", "Expenditure of the department"),
    scope=ANY,
    columns=by_nature(Heading("支出预算", "Expenditure budget")),
)
