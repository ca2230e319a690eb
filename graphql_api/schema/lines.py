"""Budget lines and code lists in the schema (指标, 科目)."""

import strawberry

from graphql_api.schema.cells import Measures
from graphql_api.schema.connections import After, Connection, First
from graphql_api.schema.entries import Label, Named
from graphql_api.schema.fields import Mirror, MirrorAt, described, mirrors, or_null, shown
from graphql_api.schema.journal import Event, event_page
from graphql_api.schema.points import AsOf
from graphql_api.schema.scalars import CodeScalar, Fen
from ledger.terms.codes import Classification, Code
from ledger.terms.money import format_fen
from ledger.terms.sources import SOURCE_LABELS, Fund, FundingSource, Lot
from projections.registers import lines
from projections.registers.journal import EventFilter
from projections.viewpoint.budget_at_point import Viewpoint


def _code_label(bucket: MirrorAt[lines.LineBucket]) -> tuple[str, str]:
    classification, code = Classification(bucket.value.classification), bucket.value.code
    return bucket.viewpoint.names.codes.label(classification, code)


@mirrors("The balance of one code of a line (按科目余额).", name="Bucket")
class LineBucket(MirrorAt[lines.LineBucket]):
    """Mirrors `projections.registers.lines.LineBucket`. A balance is never below zero."""

    classification: Classification = shown("Function or economic (分类).", make=Classification)
    code: CodeScalar = shown("The code as recorded (科目).")
    code_label: Label = shown("Its name (科目名称).", _code_label)
    fen: Fen = shown("Its balance, exactly (余额, 分).")
    text: str = shown("Its balance, 万元 (余额, 万元).", "value.fen", format_fen)


def _department(line: MirrorAt[lines.LineAt]) -> str:
    return line.viewpoint.names.name(str(line.value.key.department))


@mirrors("A budget line at a point (指标): project × funding source × fiscal year × lot.")
class BudgetLine(MirrorAt[lines.LineAt]):
    """Mirrors `ledger.state.budget_line.BudgetLine`. Read at a point."""

    id: strawberry.ID = shown("Its id (标识).", "value.key.id")
    as_of: AsOf = shown("The coordinates of this answer (坐标).", "viewpoint.at")
    department: str = shown("The department's name at the point (部门).", _department)
    unit: Named = shown("Its unit (预算单位).", "value.key.unit")
    project: Named = shown("Its project (项目).", "value.key.project")
    fiscal_year: int = shown("Its fiscal year (预算年度).", "value.key.fiscal_year")
    source: FundingSource = shown("Its funding source (资金来源).", "value.key.source")
    source_label: Label = shown("The source in words (资金来源名称).", "value.key.source", SOURCE_LABELS.__getitem__)
    lot: Lot = shown("This year's or carried money (资金年度).", "value.key.lot")
    origin_year: int = shown("The year the money was first budgeted for (来源年度).", "value.key.origin_year")
    balance_fen: Fen = shown("The amount available at the point, exactly (可用余额, 分).")
    balance_text: str = shown("The amount available, 万元 (可用余额, 万元).", "value.balance_fen", format_fen)
    measures: Measures = shown("Initial budget, adjustments, adjusted budget (三个口径).")
    buckets: list[LineBucket] = shown("The balance of each of its codes (按科目余额).")

    @described
    def history(self, first: First = 100, after: After = None) -> Connection[Event]:
        """The events on it up to the point, in order (历史)."""
        key = self.value.key
        wanted = EventFilter(
            department=str(self.viewpoint.budget.department), fiscal_year=key.fiscal_year, line=str(key.id)
        )
        return event_page(self.viewpoint, wanted, first, after)


@mirrors("A code of a classification (科目).")
class CodeEntry(Mirror[Code]):
    """A listed code."""

    classification: Classification = shown("Function or economic (分类).")
    code: CodeScalar = shown("Its digits (科目编码).")
    name: Label = shown(
        "Its name (科目名称).", lambda entry: (entry.value.name, entry.value.name_en or entry.value.name)
    )
    level: int = shown("1 for 类, 2 for 款, 3 for 项 (层级).")
    parent: CodeScalar | None = shown("The code above it (上级科目); null: it is a 类.", make=or_null)
    first_year: int = shown("The first fiscal year it is known to be valid in (起始年度).")
    last_year: int | None = shown("The last one (终止年度); null: no end is known.")
    source: str = shown("Where it was read (出处).")


def valid_codes(viewpoint: Viewpoint, classification: Classification, under: str) -> list[Code]:
    """The codes of a list that are valid in the budget's fiscal year and begin with these digits."""
    year = viewpoint.budget.fiscal_year
    valid = (code for code in viewpoint.names.codes if code.classification is classification and code.valid_in(year))
    return list({code.code: code for code in valid if code.code.startswith(under)}.values())


@mirrors("A funding source (资金来源).")
class Source(Mirror[FundingSource]):
    """A source and its fund."""

    source: FundingSource = shown("The source (资金来源).", "value")
    label: Label = shown("In words (名称).", "value", SOURCE_LABELS.__getitem__)
    fund: Fund = shown("The budget it belongs to (预算类别).")
    fiscal: bool = shown("Whether it is fiscal appropriation (财政拨款).", "value.fund.fiscal")


def sources() -> list[Source]:
    """All funding sources."""
    return [*map(Source, SOURCE_LABELS)]
