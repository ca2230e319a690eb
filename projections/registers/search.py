"""Search by a few characters (搜索): names and aliases, codes, document numbers, printed amounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from ledger.errors import InvalidAmount
from ledger.terms.codes import Code
from ledger.terms.evidence import document_number
from ledger.terms.identity import plain_name
from ledger.terms.money import HALF_CENT_OF_WAN_FEN, parse_fen
from projections.language.predicate_sql import Where
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.entry_filters import EACH_AMOUNT_ONCE
from projections.viewpoint.names import Subject


class HitKind(StrEnum):
    """Kind of a hit."""

    SUBJECT = "subject"  # 部门, 预算单位, 项目
    CODE = "code"  # 科目
    AUTHORITY = "authority"  # 文号
    AMOUNT = "amount"  # 金额


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit: its text, and as `reference` the id of a subject, a code, a 文号, or the id of an event of the amount."""

    kind: HitKind
    text: str
    reference: str
    subject: Subject | None = None
    code: Code | None = None


def search(viewpoint: Viewpoint, text: str, limit: int = 50) -> tuple[Hit, ...]:
    """Everything a text may mean at a viewpoint: subjects first, then codes, document numbers and amounts."""
    if not text.strip():
        return ()
    return tuple(islice(_hits(viewpoint, text.strip(), limit), limit))


def _hits(viewpoint: Viewpoint, text: str, limit: int) -> Iterator[Hit]:
    plain = plain_name(text).casefold()
    for subject in (viewpoint.names.department, *viewpoint.names.subjects.values()):
        named = {subject.key, *(plain_name(name).casefold() for name in (subject.name, *subject.aliases))}
        if any(plain in name for name in named):
            yield Hit(HitKind.SUBJECT, subject.name, subject.id, subject=subject)
    for code in viewpoint.names.codes:
        if code.valid_in(viewpoint.budget.fiscal_year) and (
            code.code.startswith(plain) or plain in plain_name(f"{code.name} {code.name_en}").casefold()
        ):
            yield Hit(HitKind.CODE, code.name, code.code, code=code)
    for number in _numbers(viewpoint, document_number(text), limit):
        yield Hit(HitKind.AUTHORITY, number, number)
    yield from _amounts(viewpoint, text, limit)


def _numbers(viewpoint: Viewpoint, part: str, limit: int) -> list[str]:
    chosen = viewpoint.sees & Where("instr(json_extract(authority, '$.document_number'), ?) > 0", (part,))
    rows = viewpoint.store.rows(
        "SELECT DISTINCT json_extract(authority, '$.document_number') AS number FROM entries "
        f"WHERE {chosen.sql} ORDER BY number LIMIT ?",
        (*chosen.params, limit),
    )
    return [row["number"] for row in rows]


def _amounts(viewpoint: Viewpoint, text: str, limit: int) -> Iterator[Hit]:
    """Events whose amount is printed like this, with either sign."""
    try:
        fen = abs(parse_fen(text))
    except InvalidAmount:
        return
    chosen = viewpoint.sees & EACH_AMOUNT_ONCE
    rows = viewpoint.store.rows(
        f"SELECT min(event_id) AS event_id, sum(amount_fen) AS fen FROM entries WHERE {chosen.sql} "
        "GROUP BY event_position HAVING abs(fen) >= ? AND abs(fen) < ? ORDER BY event_position LIMIT ?",
        (*chosen.params, fen - HALF_CENT_OF_WAN_FEN, fen + HALF_CENT_OF_WAN_FEN, limit),
    )
    for row in rows:
        yield Hit(HitKind.AMOUNT, text, row["event_id"])
