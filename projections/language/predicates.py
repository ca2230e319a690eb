"""Predicates: the entries that a row or a column means, as data, from six constructors that check their arguments.

Every predicate has five readings: its Python meaning (`matches`) and *why not* (`why_not`) here, its SQL meaning in
`predicate_sql`, words and explanation in `predicate_words`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, assert_never
from uuid import UUID

from ledger.terms.entries import NOT_STATED
from projections.language.fields import EntryLike, FieldValue, check_digits, check_prefix, dimensions_of, field_named


@dataclass(frozen=True, slots=True, init=False)
class Is:
    """The field has one of the values."""

    field: str
    values: tuple[FieldValue, ...]

    def __init__(self, field: str, *values: FieldValue | UUID) -> None:
        checked = tuple(field_named(field).check(value) for value in values)
        object.__setattr__(self, "field", field)
        object.__setattr__(self, "values", checked)


@dataclass(frozen=True, slots=True)
class CodeUnder:
    """The code is this one or one below it."""

    field: str
    prefix: str

    def __post_init__(self) -> None:
        check_prefix(self.field, self.prefix)


@dataclass(frozen=True, slots=True)
class CodeCoarser:
    """The code is not stated, or has fewer digits than this."""

    field: str
    digits: int

    def __post_init__(self) -> None:
        check_digits(self.field, self.digits)


@dataclass(frozen=True, slots=True, init=False)
class AllOf:
    """All parts hold; without parts, it always holds."""

    parts: tuple["Predicate", ...]

    def __init__(self, *parts: "Predicate") -> None:
        object.__setattr__(self, "parts", parts)


@dataclass(frozen=True, slots=True, init=False)
class AnyOf:
    """At least one part holds; without parts, it never holds."""

    parts: tuple["Predicate", ...]

    def __init__(self, *parts: "Predicate") -> None:
        object.__setattr__(self, "parts", parts)


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Predicate"


Predicate = Is | CodeUnder | CodeCoarser | AllOf | AnyOf | Not
ANY = AllOf()


@dataclass(frozen=True, slots=True)
class Failure:
    """A condition that an entry does not meet, and the values that it has instead, by field."""

    condition: Predicate
    values: tuple[tuple[str, FieldValue], ...]


def matches(predicate: Predicate, entry: EntryLike) -> bool:
    """Whether the predicate means the entry."""
    return meaning(predicate)(entry if isinstance(entry, dict) else dimensions_of(entry))


Meaning = Callable[[Mapping[str, Any]], bool]


@cache
def meaning(predicate: Predicate) -> Meaning:
    """Python meaning of a predicate: a function of an entry's dimensions. Cached: each row and column has one."""
    match predicate:
        case Is(field, values):
            allowed = frozenset(values)
            return lambda row: row[field] in allowed
        case CodeUnder(field, prefix):
            return lambda row: row[field].startswith(prefix)
        case CodeCoarser(field, digits):
            return lambda row: row[field] == NOT_STATED or len(row[field]) < digits
        case AllOf(parts):
            return _all([meaning(part) for part in parts])
        case AnyOf(parts):
            alternatives = [meaning(part) for part in parts]
            return lambda row: any(alternative(row) for alternative in alternatives)
        case Not(part):
            inner = meaning(part)
            return lambda row: not inner(row)
        case _:
            assert_never(predicate)


def _all(parts: Sequence[Meaning]) -> Meaning:
    if len(parts) == 2:  # the usual scope
        one, other = parts
        return lambda row: one(row) and other(row)
    return lambda row: all(part(row) for part in parts)


def why_not(predicate: Predicate, entry: EntryLike) -> tuple[Failure, ...]:
    """Conditions that the entry does not meet; empty if the predicate means it."""
    if matches(predicate, entry):
        return ()
    if isinstance(predicate, AllOf):
        return tuple(failure for part in predicate.parts for failure in why_not(part, entry))
    values = tuple((name, field_named(name).read(entry)) for name in fields_of(predicate))
    return (Failure(predicate, values),)


def fields_of(predicate: Predicate) -> tuple[str, ...]:
    """Fields that a predicate asks about, each once, in order."""
    match predicate:
        case Is(field) | CodeUnder(field) | CodeCoarser(field):
            return (field,)
        case AllOf(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(field for part in parts for field in fields_of(part)))
        case Not(part):
            return fields_of(part)
        case _:
            assert_never(predicate)


def both(*parts: Predicate) -> Predicate:
    """Conjunction of the parts, flattened, without parts that always hold."""
    flat: list[Predicate] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, AllOf) else (part,))
    unique = tuple(dict.fromkeys(flat))
    return unique[0] if len(unique) == 1 else AllOf(*unique)
