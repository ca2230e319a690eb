"""The scalars of the schema: exact amounts, dates, instants, codes and positions, none of them a float."""

from datetime import date, datetime
from typing import Any, NewType

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.types.scalar import DEFAULT_SCALAR_REGISTRY

from ledger.terms.entries import NOT_STATED
from ledger.terms.money import MAX_FEN

Fen = NewType("Fen", int)
Moment = NewType("Moment", object)
Instant = NewType("Instant", datetime)
Position = NewType("Position", int)
CodeScalar = NewType("CodeScalar", str)
Compact = NewType("Compact", object)
MAX_POSITION = 2**53 - 1  # every JSON reader keeps it exact


def _parse_fen(value: Any) -> int:
    digits = value.removeprefix("-") if isinstance(value, str) else ""
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 17) or abs(int(value)) > MAX_FEN:
        raise GraphQLError(f'Fen is a string of whole 分 between -{MAX_FEN} and {MAX_FEN}, such as "732420000000".')
    return int(value)


def _parse_instant(value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise GraphQLError('Instant is a time with its zone, such as "2025-02-21T09:00:00+08:00".') from None
    if moment.tzinfo is None:
        raise GraphQLError("Instant needs a zone, such as +08:00 or Z.")
    return moment


def _parse_moment(value: Any) -> date | datetime:
    if isinstance(value, str) and len(value) == len("2025-02-21"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise GraphQLError(f"{value!r} is no date.") from None
    return _parse_instant(value)


def _parse_position(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_POSITION:
        raise GraphQLError("Position is a whole number, 0 or greater.")
    return value


def _parse_code(value: Any) -> str:
    if isinstance(value, str) and (value == NOT_STATED or (value.isascii() and value.isdecimal() and len(value) <= 7)):
        return value
    raise GraphQLError("Code is 3, 5 or 7 digits, or NOT_STATED (未列明).")


def _parse_date(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise GraphQLError('Date is a day such as "2025-02-21".') from None


def _iso(value: datetime) -> str:
    return value.isoformat()


_SCALARS: dict[object, Any] = {
    Fen: strawberry.scalar(
        name="Fen",
        description="An exact amount of money in 分 (1 元 = 100 分, 1 万元 = 1,000,000 分), as a string of digits.",
        serialize=str,
        parse_value=_parse_fen,
    ),
    Instant: strawberry.scalar(
        name="Instant",
        description="A moment with its zone (时刻), ISO 8601; answers are in UTC.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339",
        serialize=_iso,
        parse_value=_parse_instant,
    ),
    Moment: strawberry.scalar(
        name="Moment",
        description="A day (its end in Asia/Shanghai) or a moment with its zone (时点).",
        serialize=_iso,
        parse_value=_parse_moment,
    ),
    Position: strawberry.scalar(
        name="Position",
        description="A position in the log (日志位置): the end of an operation. A whole number below 2^53.",
        serialize=int,
        parse_value=_parse_position,
    ),
    CodeScalar: strawberry.scalar(
        name="Code",
        description="A function or economic code (科目编码): 3, 5 or 7 digits, or NOT_STATED (未列明).",
        serialize=str,
        parse_value=_parse_code,
    ),
    Compact: strawberry.scalar(
        name="Compact",
        description="Columns of values for charts (紧凑格式): {rows: [key], columns: {key: [text or null]}}.",
        serialize=lambda value: value,
    ),
    date: strawberry.scalar(
        name="Date", description="A day (日期), ISO 8601.", serialize=_iso, parse_value=_parse_date
    ),
}


def config() -> StrawberryConfig:
    """Configuration of strawberry: our scalars, and none inferred from Python's own numbers."""
    return StrawberryConfig(scalar_map={**DEFAULT_SCALAR_REGISTRY, **_SCALARS})
