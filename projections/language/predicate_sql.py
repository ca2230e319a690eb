"""SQL meaning of predicates: a WHERE condition. Values are always parameters; field names are checked."""

from dataclasses import dataclass
from typing import assert_never

from ledger.terms.entries import NOT_STATED
from projections.language.fields import FieldValue
from projections.language.predicates import AllOf, AnyOf, CodeCoarser, CodeUnder, Is, Not, Predicate


@dataclass(frozen=True, slots=True)
class Where:
    """An SQL condition and the values of its placeholders."""

    sql: str
    params: tuple[FieldValue, ...] = ()

    def __and__(self, other: "Where") -> "Where":
        return Where(f"{self.sql} AND {other.sql}", self.params + other.params)


def where(predicate: Predicate) -> Where:
    """SQL meaning of a predicate, in parentheses if needed."""
    match predicate:
        case Is(field, values):
            return Where(f"{field} IN ({', '.join('?' * len(values))})", values)
        case CodeUnder(field, prefix):
            return Where(f"substr({field}, 1, {len(prefix)}) = ?", (prefix,))
        case CodeCoarser(field, digits):
            return Where(f"({field} = ? OR length({field}) < ?)", (NOT_STATED, digits))
        case AllOf(parts):
            return _joined(parts, " AND ", "1 = 1")
        case AnyOf(parts):
            return _joined(parts, " OR ", "1 = 0")
        case Not(part):
            inner = where(part)
            return Where(f"NOT ({inner.sql})", inner.params)
        case _:
            assert_never(predicate)


def _joined(parts: tuple[Predicate, ...], word: str, empty: str) -> Where:
    wheres = [where(part) for part in parts]
    if not wheres:
        return Where(empty)
    params = tuple(value for part in wheres for value in part.params)
    return Where(f"({word.join(part.sql for part in wheres)})", params)
