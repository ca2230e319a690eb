"""Identities between cells of the eleven tables (勾稽关系), each with its source. Data only."""

from ledger.terms.entries import NOT_STATED
from projections.disclosures.xinjiang11.eleven_tables import TABLES
from projections.language.cell_identities import Identity, Ref
from projections.language.tables import FixedRows

COLUMNS = tuple(
    Identity(
        f"T{table.number}.column.{column.key}",
        f"表{table.number}：栏{column.key}={'+'.join(column.sum_of)}",
        f"table {table.number}: column {column.key} = {' + '.join(column.sum_of)}",
        f"column heads of table {table.number}",
        Ref(table.number, "**", column.key),
        tuple(Ref(table.number, "{row}", part) for part in column.sum_of),
    )
    for table in TABLES
    for column in table.columns()
    if column.sum_of
)

# Fixed rows: each row that has parts, and the total.
FIXED_ROWS = tuple(
    Identity(
        f"T{table.number}.{block.key}.{whole or 'total'}",
        f"表{table.number}：{zh}等于其下各行之和",
        f"table {table.number}: {whole or 'total'} = sum of the rows that are part of it",
        f"rows of table {table.number} as printed (其中)",
        Ref(table.number, whole or "total", column.key),
        tuple(Ref(table.number, row.key, column.key) for row in block.rows.rows if row.parent == whole),
        bottom_up=all(block.rows.is_leaf(row) for row in block.rows.rows if row.parent == whole),
    )
    for table in TABLES
    for block in table.blocks
    if isinstance(block.rows, FixedRows)
    for whole, zh in (("", block.total.zh), *((row.key, row.zh) for row in block.rows.rows))
    if any(row.parent == whole for row in block.rows.rows)
    for column in block.columns
)

_STEPS = "rows of the table as printed: each level adds up the one below it"
_FINEST = "rows of the table as printed: each sum is that of its finest lines"
# table, left row, rows below it, whether these are the finest lines
_TREES: tuple[tuple[int, str, tuple[str, ...], bool], ...] = (
    *(
        place
        for number in (2, 3, 5, 8, 9)
        for place in (
            (number, "total", ("###", NOT_STATED), False),
            (number, "###", ("{row}##", f"{{row}}/{NOT_STATED}"), False),
            (number, "total", ("#######", NOT_STATED, f"###/{NOT_STATED}", f"#####/{NOT_STATED}"), True),
            (number, "###", ("{row}####", f"{{row}}/{NOT_STATED}", f"{{row}}##/{NOT_STATED}"), True),
            (number, "#####", ("{row}##", f"{{row}}/{NOT_STATED}"), True),
        )
    ),
    (6, "total", ("###", NOT_STATED), False),
    (6, "total", ("#####", NOT_STATED, f"###/{NOT_STATED}"), True),
    (6, "###", ("{row}##", f"{{row}}/{NOT_STATED}"), True),
    (7, "total", ("u*",), False),
    (7, "u*", ("{row}/###", f"{{row}}/{NOT_STATED}"), False),
    (7, "u*/###", ("{row}/#####", f"{{row}}/{NOT_STATED}"), False),
    (7, "total", ("u*/###/#####/*/*", f"u*/###/{NOT_STATED}/*", f"u*/{NOT_STATED}/*"), True),
    (7, "u*", ("{row}/###/#####/*/*", f"{{row}}/###/{NOT_STATED}/*", f"{{row}}/{NOT_STATED}/*"), True),
    (7, "u*/###", ("{row}/#####/*/*", f"{{row}}/{NOT_STATED}/*"), True),
    (7, "u*/###/#####", ("{row}/*/*",), True),
    (11, "total", ("u*",), False),
    (11, "total", ("u*/*",), True),
    (11, "u*", ("{row}/*",), True),
)
_LEVELS = {
    "total": ("总计", "total"),
    "###": ("类", "each class"),
    "#####": ("款", "each group"),
    "u*": ("预算单位", "each unit"),
    "u*/###": ("单位的类", "each class of a unit"),
    "u*/###/#####": ("单位的款", "each group of a unit"),
}
_BELOW = {False: ("下一级各行", "the next rows", "step"), True: ("最细各行", "its finest lines", "finest")}
TREES = tuple(
    Identity(
        f"T{number}.{_BELOW[finest][2]}.{left}",
        f"表{number}：{_LEVELS[left][0]}等于{_BELOW[finest][0]}之和",
        f"table {number}: {_LEVELS[left][1]} = sum of {_BELOW[finest][1]}",
        {False: _STEPS, True: _FINEST}[finest],
        Ref(number, left, "*"),
        tuple(Ref(number, row, "{column}") for row in below),
        bottom_up=finest,
    )
    for number, left, below, finest in _TREES
)

_SAME = "both tables tell the same money"
_PRINTED = {
    row.key: row.zh for block in TABLES[0].blocks if isinstance(block.rows, FixedRows) for row in block.rows.rows
}
# name, Chinese, left, right
_BETWEEN: tuple[tuple[str, str, Ref, tuple[Ref, ...]], ...] = (
    ("T1.balance", "表1：收入总计=支出总计", Ref(1, "total", "income"), (Ref(1, "total", "expenditure"),)),
    ("T1.T2.total", "表1收入总计=表2总计", Ref(1, "total", "income"), (Ref(2, "total", "1"),)),
    ("T1.T3.total", "表1支出总计=表3总计", Ref(1, "total", "expenditure"), (Ref(3, "total", "1"),)),
    ("T1.T3.class", "表1功能分类=表3类", Ref(1, "###", "expenditure"), (Ref(3, "{row}", "1"),)),
    ("T2.T3", "表2总计=表3合计，逐科目", Ref(2, "**", "1"), (Ref(3, "{row}", "1"),)),
    *(
        (f"T1.T2.{row}", f"表1“{_PRINTED[row]}”=表2栏{column}总计", Ref(1, row, "income"), (Ref(2, "total", column),))
        for row, column in (
            *(("general_local", "3"), ("general_transfer", "4"), ("fund_local", "5"), ("fund_transfer", "6")),
            *(("capital_local", "7"), ("capital_transfer", "8"), ("special_account", "9"), ("unit_funds", "10")),
            *(("carried_fiscal", "11"), ("carried_non_fiscal", "12")),
        )
    ),
    *(
        (f"T4.T1.{row}", f"表4=表1“{_PRINTED[row]}”", Ref(4, row, "income"), (Ref(1, row, "income"),))
        for row in ("general", "fund", "capital")
    ),
    ("T4.balance", "表4：收入总计=支出总计", Ref(4, "total", "income"), (Ref(4, "total", "expenditure.1"),)),
    ("T4.T2", "表4财政拨款=表2栏2总计", Ref(4, "current", "income"), (Ref(2, "total", "2"),)),
    *(
        (f"T4.T{n}.{row}", f"表4与表{n}同类相等", Ref(4, row, column), (Ref(n, "{row}", "1"),))
        for n, column in ((5, "expenditure.2"), (8, "expenditure.3"), (9, "expenditure.4"))
        for row in ("###", "total")
    ),
    (
        "T2.T5.T8.T9",
        "表2栏2=表5+表8+表9，逐科目",
        Ref(2, "**", "2"),
        tuple(Ref(n, "{row}", "1") for n in (5, 8, 9)),
    ),
    ("T5.T6", "表5基本支出=表6合计", Ref(5, "total", "2"), (Ref(6, "total", "1"),)),
    ("T5.T7.total", "表5项目支出=表7合计", Ref(5, "total", "3"), (Ref(7, "total", "1"),)),
    ("T5.T7.class", "表5项目支出的类=表7各单位之和", Ref(5, "###", "3"), (Ref(7, "u*/{row}", "1"),)),
    ("T5.T7.group", "表5项目支出的款=表7各单位之和", Ref(5, "#####", "3"), (Ref(7, "u*/*/{row}", "1"),)),
    ("T5.T7.item", "表5项目支出的项=表7各项目之和", Ref(5, "#######", "3"), (Ref(7, "u*/*/*/{row}/*", "1"),)),
    ("T1.T11.carried", "表1上年结转结余=表11合计", Ref(1, "carried", "income"), (Ref(11, "total", "1"),)),
    ("T2.T11.fiscal", "表2栏11=表11栏2", Ref(2, "total", "11"), (Ref(11, "total", "2"),)),
    ("T2.T11.other", "表2栏12=表11栏6", Ref(2, "total", "12"), (Ref(11, "total", "6"),)),
)
BETWEEN = tuple(
    Identity(name, zh, f"{name}: the same money in both places", _SAME, left, right)
    for name, zh, left, right in _BETWEEN
)

_CARRIED = "table 11 lists line by line what table 1 carries"
CARRIED_LINES = (
    Identity(
        "T1.finest.carried",
        "表1上年结转结余=表11各项目之和",
        "table 1: carried over = sum of the projects of table 11",
        _CARRIED,
        Ref(1, "carried", "income"),
        (Ref(11, "u*/*", "1"),),
        bottom_up=True,
    ),
    Identity(
        "T1.finest.carried_fiscal",
        "表1财政拨款结转=表11各项目财政拨款之和",
        "table 1: fiscal appropriation carried = sum of the projects of table 11",
        _CARRIED,
        Ref(1, "carried_fiscal", "income"),
        (Ref(11, "u*/*", "2"),),
        bottom_up=True,
    ),
    Identity(
        "T1.finest.carried_general",
        "表1一般公共预算结转=表11各项目财政拨款之和，减政府性基金和国有资本经营结转",
        "table 1: general budget carried = sum of the projects of table 11 less the other two funds",
        _CARRIED,
        Ref(1, "carried_general", "income"),
        (
            Ref(11, "u*/*", "2"),
            Ref(1, "carried_fund", "income", -1),
            Ref(1, "carried_capital", "income", -1),
        ),
        bottom_up=True,
    ),
)

IDENTITIES = (*COLUMNS, *FIXED_ROWS, *TREES, *BETWEEN, *CARRIED_LINES)
