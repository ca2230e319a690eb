"""Names and keys of departments, units, projects and codes at a point (名称)."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any
from uuid import UUID

from cachetools import LRUCache, cachedmethod

from ledger.errors import UnknownDepartment
from ledger.terms.codes import Classification, Code, CodeList
from ledger.terms.identity import plain_name
from ledger.terms.label import Label
from projections.errors import NothingRecorded, SeveralDepartments
from projections.read_model.event_rows import as_json
from projections.read_model.points import Coordinates
from projections.read_model.store import Store

_NO_BOUND = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Subject:
    """A department, unit or project: its id, key, name at a point, and every name that it is found by."""

    id: str
    key: str
    name: str
    unit: str = ""
    aliases: tuple[str, ...] = ()
    secret: bool = False
    code_named: bool = False
    department: str = ""  # id of the department it belongs to


@dataclass(frozen=True)
class Names:
    """All names in one department at one point."""

    department: Subject
    subjects: Mapping[str, Subject]  # units and projects by id
    codes: CodeList
    fiscal_year: int
    # Caches: names of codes, and names of table rows by declared block and key.
    _codes: dict[tuple[str, str], Label] = field(default_factory=dict, init=False, repr=False, compare=False)
    row_names: dict[tuple[int, str], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def keys(self) -> dict[str, str]:
        """The key of each id; row keys are made of them."""
        return {subject.id: subject.key for subject in self.subjects.values()}

    @cached_property
    def ids(self) -> dict[str, str]:
        """The id of each key."""
        return {subject.key: subject.id for subject in self.subjects.values()}

    def name(self, identity: str) -> str:
        """The name of a department, unit or project; the id itself if it is not registered."""
        subject = self.department if identity == self.department.id else self.subjects.get(identity)
        return subject.name if subject else identity

    def code(self, classification: str, code: str) -> Label:
        """A code's name by the list of the fiscal year; the code itself if it is unknown."""
        key = (classification, code)
        if key not in self._codes:  # a table asks for the same few again and again
            known = self.codes.known(Classification(classification), code, self.fiscal_year)
            self._codes[key] = Label(known.name, known.name_en or known.name) if known else Label(code, code)
        return self._codes[key]


@dataclass(frozen=True)
class Registered:
    """Everything a department had registered by a position: names on any day are made of it."""

    department: str
    subjects: tuple[Any, ...]  # rows of units and projects
    given: tuple[Any, ...]  # rows of names, by the day they came into force
    aliases: Mapping[str, tuple[str, ...]]
    first_name: str  # of the department; its id is derived from it
    codes: CodeList
    _named: LRUCache[tuple[int, int], Names] = field(default_factory=lambda: LRUCache(8), repr=False, compare=False)
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    @cached_property
    def _days(self) -> list[str]:
        return sorted({row["effective_on"] for row in self.given})

    def names(self, fiscal_year: int, effective_on: date | None) -> Names:
        """The names on a day. They are the same from one day of renaming to the next."""
        day = effective_on.isoformat() if effective_on else _NO_BOUND
        return self._names(fiscal_year, day)

    @cachedmethod(
        lambda self: self._named,
        key=lambda self, fiscal_year, day: (fiscal_year, bisect_right(self._days, day)),
        lock=lambda self: self._lock,
    )
    def _names(self, fiscal_year: int, day: str) -> Names:
        names = _in_force(self.given, day)
        subjects = {
            row["id"]: Subject(
                row["id"],
                row["key"],
                names.get(row["id"], row["key"]),
                row["unit"],
                self.aliases.get(row["id"], ()),
                bool(row["secret"]),
                bool(row["code_named"]),
                row["department"],
            )
            for row in self.subjects
        }
        own = self.department
        holder = Subject(own, "", names.get(own, self.first_name), aliases=self.aliases.get(own, ()))
        return Names(holder, subjects, self.codes, fiscal_year)


def registered_in(store: Store, department: UUID, position: int) -> Registered:
    """Everything that a department had registered by a position."""
    own = str(department)
    subjects = store.rows(
        "SELECT id, key, '' AS unit, 0 AS secret, 0 AS code_named, department FROM units "
        "WHERE department = ?1 AND position <= ?2 UNION ALL "
        "SELECT id, key, unit, secret, code_named, department FROM projects WHERE department = ?1 AND position <= ?2",
        (own, position),
    )
    # Before it was registered, a department has its first name.
    first = store.query("SELECT name FROM names WHERE subject = ? ORDER BY event_position, ordinal LIMIT 1", (own,))
    return Registered(
        department=own,
        subjects=tuple(subjects),
        given=tuple(given_names(store, position, own)),
        aliases=known_names(store, position, own),
        first_name=first[0][0] if first else own,
        codes=codes_at(store, position),
    )


def departments(store: Store, at: Coordinates) -> list[Subject]:
    """The departments registered by the point, in order of registration."""
    rows = store.query("SELECT id FROM departments WHERE position <= ? ORDER BY event_position", (at.position,))
    subjects: list[Subject] = []
    for (identity,) in rows:
        day = at.effective_on.isoformat() if at.effective_on else _NO_BOUND
        names = _in_force(given_names(store, at.position, identity, whole=False), day)
        known_by = known_names(store, at.position, identity, whole=False)
        subjects.append(Subject(identity, "", names.get(identity, identity), aliases=known_by.get(identity, ())))
    return subjects


def department_named(store: Store, text: str, at: Coordinates, among: Container[UUID] | None = None) -> UUID:
    """The department with an id, name or alias; without text, the only one, or the only one that published anything.

    `among`: the departments that may be found, and named in a refusal. Raises NothingRecorded, SeveralDepartments,
    UnknownDepartment.
    """
    visible = [subject for subject in departments(store, at) if among is None or UUID(subject.id) in among]
    if not visible:
        raise NothingRecorded
    if not text:
        return UUID(_only(store, visible).id)
    plain = plain_name(text)
    for subject in visible:
        if plain in {subject.id, *map(plain_name, (subject.name, *subject.aliases))}:
            return UUID(subject.id)
    raise UnknownDepartment(f"{text}; known are {', '.join(subject.name for subject in visible)}")


def _only(store: Store, visible: list[Subject]) -> Subject:
    published = {row[0] for row in store.query("SELECT DISTINCT department FROM disclosures")}
    only = visible if len(visible) == 1 else [subject for subject in visible if subject.id in published]
    if len(only) != 1:
        raise SeveralDepartments(tuple(subject.name for subject in visible))
    return only[0]


def fiscal_years(store: Store, departments: Iterable[UUID] | None, position: int) -> list[int]:
    """The fiscal years for which any of some departments, or of all, has entries or disclosures by a position."""
    among = "(?1 IS NULL OR department IN (SELECT value FROM json_each(?1)))"
    rows = store.query(
        f"SELECT fiscal_year FROM budgets WHERE {among} "
        "AND EXISTS (SELECT 1 FROM movements WHERE budget_id = budgets.id AND event_position <= ?2) "
        f"UNION SELECT fiscal_year FROM disclosures WHERE {among} AND position <= ?2 ORDER BY 1",
        (None if departments is None else as_json(sorted(map(str, departments))), position),
    )
    return [int(row[0]) for row in rows]


def published_years(store: Store, department: UUID, position: int) -> list[int]:
    """The years that a department had published by a position, or, if none, those for which it has entries."""
    rows = store.query(
        "SELECT DISTINCT fiscal_year FROM disclosures WHERE department = ? AND position <= ?",
        (str(department), position),
    )
    return [int(row[0]) for row in rows] or fiscal_years(store, [department], position)


def latest_year(store: Store, position: int) -> int | None:
    """The latest year that any department had published by a position, else has entries for; None if there is none."""
    published = store.query("SELECT max(fiscal_year) FROM disclosures WHERE position <= ?", (position,))[0][0]
    year = (
        published
        or store.query(
            "SELECT max(fiscal_year) FROM budgets "
            "WHERE EXISTS (SELECT 1 FROM movements WHERE budget_id = budgets.id AND event_position <= ?)",
            (position,),
        )[0][0]
    )
    return None if year is None else int(year)


def codes_at(store: Store, position: int) -> CodeList:
    """The shipped code lists, with the codes stated in the ledger by a position."""
    rows = store.rows("SELECT * FROM codes WHERE position <= ? ORDER BY event_position", (position,))
    stated = [row.convert(Code, source="stated in the ledger") for row in rows]
    return CodeList.shipped().extended(stated) if stated else CodeList.shipped()


def _which(department: str, *, whole: bool) -> str:
    if not department:
        return "?1 = ''"
    return _SUBJECTS if whole else "subject = ?1"


_SUBJECTS = (
    "subject IN (SELECT ?1 UNION ALL SELECT id FROM units WHERE department = ?1 "
    "UNION ALL SELECT id FROM projects WHERE department = ?1)"
)


def given_names(store: Store, position: int, department: str = "", *, whole: bool = True) -> list[Any]:
    """The names given to the subjects of a department, or with `whole` False to itself only, by the day on which they
    come into force; without a department, to the subjects of all."""
    which = _which(department, whole=whole)
    return store.rows(
        f"SELECT subject, name, effective_on FROM names WHERE {which} AND position <= ?2 AND alias = 0 "
        "ORDER BY effective_on, event_position, ordinal",
        (department, position),
    )


def _in_force(given: Iterable[Any], day: str) -> dict[str, str]:
    """The latest name in force of each subject; before its first name is in force, that one."""
    names: dict[str, str] = {}
    for subject, name, since in given:
        if since <= day:
            names[subject] = name
        else:
            names.setdefault(subject, name)
    return names


def known_names(store: Store, position: int, department: str = "", *, whole: bool = True) -> dict[str, tuple[str, ...]]:
    """Every name and alias recorded by a position, by subject; a subject is found by a name on any day."""
    which = _which(department, whole=whole)
    by_subject: dict[str, dict[str, None]] = {}
    sql = f"SELECT subject, name FROM names WHERE {which} AND position <= ?2 ORDER BY event_position, ordinal"
    for row in store.rows(sql, (department, position)):
        by_subject.setdefault(row["subject"], {})[row["name"]] = None
    return {subject: tuple(names) for subject, names in by_subject.items()}
