"""Budget lines and code lists as the schema shows them (指标, 科目)."""

import strawberry

from graphql_api.schema.cells import Measures, measures_of
from graphql_api.schema.connections import After, Connection, First
from graphql_api.schema.entries import Label, Named, label, named
from graphql_api.schema.journal import Event, event_page
from graphql_api.schema.points import AsOf, as_of
from graphql_api.schema.scalars import CodeScalar, Fen
from ledger.terms.codes import Classification
from ledger.terms.codes import Code as LedgerCode
from ledger.terms.money import format_fen
from ledger.terms.sources import SOURCE_LABELS, Fund, FundingSource, Lot
from projections.registers.journal import EventFilter
from projections.registers.lines import LineAt
from projections.viewpoint.budget_at_point import Viewpoint


@strawberry.type(description="What one code of a line holds (按科目余额).")
class Bucket:
    """A bucket of a line: none ever goes below zero."""

    classification: Classification = strawberry.field(description="Function or economic (分类).")
    code: CodeScalar = strawberry.field(description="The code as recorded (科目).")
    code_label: Label = strawberry.field(description="Its name (科目名称).")
    fen: Fen = strawberry.field(description="What it holds, exactly (余额, 分).")
    text: str = strawberry.field(description="What it holds, 万元 (余额, 万元).")


@strawberry.type(description="A budget line at a point (指标): project × funding source × fiscal year × lot.")
class BudgetLine:
    """A line."""

    viewpoint: strawberry.Private[Viewpoint]
    id: strawberry.ID = strawberry.field(description="Its id (标识).")
    as_of: AsOf = strawberry.field(description="The coordinates of this answer (坐标).")
    department: str = strawberry.field(description="The department's name at the point (部门).")
    unit: Named = strawberry.field(description="Its unit (预算单位).")
    project: Named = strawberry.field(description="Its project (项目).")
    fiscal_year: int = strawberry.field(description="Its fiscal year (预算年度).")
    source: FundingSource = strawberry.field(description="Its funding source (资金来源).")
    source_label: Label = strawberry.field(description="The funding source in words (资金来源名称).")
    lot: Lot = strawberry.field(description="This year's or carried money (资金年度).")
    origin_year: int = strawberry.field(description="The year the money was first budgeted for (来源年度).")
    balance_fen: Fen = strawberry.field(description="What is available at the point, exactly (可用余额, 分).")
    balance_text: str = strawberry.field(description="What is available, 万元 (可用余额, 万元).")
    measures: Measures = strawberry.field(description="Initial budget, adjustments, adjusted budget (三个口径).")
    buckets: list[Bucket] = strawberry.field(description="What each code of it holds (按科目余额).")

    @strawberry.field(description="The events on it up to the point, in order (历史).")
    def history(self, first: First = 100, after: After = None) -> Connection[Event]:
        """Its events."""
        wanted = EventFilter(
            department=str(self.viewpoint.budget.department), fiscal_year=self.fiscal_year, line=str(self.id)
        )
        return event_page(self.viewpoint, wanted, first, after)


@strawberry.type(description="A code of a classification (科目).")
class CodeEntry:
    """A listed code."""

    classification: Classification = strawberry.field(description="Function or economic (分类).")
    code: CodeScalar = strawberry.field(description="Its digits (科目编码).")
    name: Label = strawberry.field(description="Its name (科目名称).")
    level: int = strawberry.field(description="1 for 类, 2 for 款, 3 for 项 (层级).")
    parent: CodeScalar | None = strawberry.field(description="The code above it (上级科目); null: it is a 类.")
    first_year: int = strawberry.field(description="The first fiscal year it is valid in, as far as known (起始年度).")
    last_year: int | None = strawberry.field(description="The last one (终止年度); null: no end is known.")
    source: str = strawberry.field(description="Where it was read (出处).")


@strawberry.type(description="A funding source (资金来源).")
class Source:
    """A source and its fund."""

    source: FundingSource = strawberry.field(description="The source (资金来源).")
    label: Label = strawberry.field(description="In words (名称).")
    fund: Fund = strawberry.field(description="The budget it belongs to (预算类别).")
    fiscal: bool = strawberry.field(description="Whether it is fiscal appropriation (财政拨款).")


def line_of(found: LineAt, viewpoint: Viewpoint) -> BudgetLine:
    """A line for the schema."""
    key = found.key
    return BudgetLine(
        viewpoint=viewpoint,
        id=strawberry.ID(str(key.id)),
        as_of=as_of(viewpoint.at),
        department=viewpoint.names.name(str(key.department)),
        unit=named(viewpoint.names, str(key.unit)),
        project=named(viewpoint.names, str(key.project)),
        fiscal_year=key.fiscal_year,
        source=key.source,
        source_label=label(*SOURCE_LABELS[key.source]),
        lot=key.lot,
        origin_year=key.origin_year,
        balance_fen=Fen(found.balance_fen),
        balance_text=format_fen(found.balance_fen),
        measures=measures_of(found.measures),
        buckets=[
            Bucket(
                classification=Classification(each.classification),
                code=CodeScalar(each.code),
                code_label=label(*viewpoint.names.codes.label(Classification(each.classification), each.code)),
                fen=Fen(each.fen),
                text=format_fen(each.fen),
            )
            for each in found.buckets
        ],
    )


def code_of(found: LedgerCode) -> CodeEntry:
    """A code for the schema."""
    return CodeEntry(
        classification=found.classification,
        code=CodeScalar(found.code),
        name=label(found.name, found.name_en or found.name),
        level=found.level,
        parent=CodeScalar(found.parent) if found.parent else None,
        first_year=found.first_year,
        last_year=found.last_year,
        source=found.source,
    )


def sources() -> list[Source]:
    """All funding sources for the schema."""
    return [
        Source(source=source, label=label(*words), fund=source.fund, fiscal=source.fund.fiscal)
        for source, words in SOURCE_LABELS.items()
    ]
