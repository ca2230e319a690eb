"""How the real document's pages look as text: names wrapped, empty cells vanished, headers repeated on each page."""

from collections.abc import Iterable, Iterator, Sequence

from ledger.codes import Classification, CodeList
from tests.seeds.invented.department import Invented

CODES = CodeList.shipped()


def yuan(cents: int) -> str:
    """An amount as printed."""
    return f"{cents // 100:,}.{cents % 100:02d}"


def name_of(code: str, classification: Classification = Classification.FUNCTION) -> str:
    """A code's name."""
    return CODES.require(classification, code, 2025).name


def wrapped(text: str, width: int) -> Iterator[str]:
    for start in range(0, len(text), width):
        yield text[start : start + width]


def row(code: str, label: str, cells: Iterable[int], width: int) -> list[str]:
    """A row whose numbers stand after its (possibly wrapped) name; empty cells vanish."""
    numbers = " ".join(yuan(each) for each in cells if each)
    spaced = " ".join(filter(None, (code[:3], code[3:5], code[5:7])))
    if len(label) <= width:
        return [" ".join(filter(None, (spaced, label, numbers)))]
    pieces = list(wrapped(label, width))
    return [*([spaced] if spaced else []), *pieces[:-1], f"{pieces[-1]} {numbers}"]


def head(d: Invented, marks: str) -> list[str]:
    return [
        f"编制部门：{d.name} 单位：万元",
        "功能分类科目编码",
        "功能分类科目名称 总计 基本支出 项目支出",
        "类 款 项",
        marks,
    ]


def paged(d: Invented, number: int, title: str, marks: str, rows: Sequence[list[str]]) -> Iterator[str]:
    """A table over pages; a page may break inside a wrapped row, after the line with its numbers or before it."""
    yield f" 表 {number}"
    yield title
    yield from head(d, marks)
    for index, row in enumerate(rows):
        if index and index % d.page == 0:
            first, *rest = head(d, marks)
            yield f" {first}"
            yield from rest
        yield from row
