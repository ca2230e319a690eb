"""What departments, units, projects and codes are called at a point (名称), and their keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from ledger.codes import Classification, Code, CodeList
from ledger.errors import UnknownDepartment
from ledger.identity import plain_name
from projections.errors import NothingRecorded, SeveralDepartments
from projections.points import Coordinates
from projections.store import Store

_NO_BOUND = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Subject:
    """A department, unit or project: its id, key and name at a point, and every name it is understood by."""

    id: str
    key: str
    name: str
    unit: str = ""
    aliases: tuple[str, ...] = ()
    secret: bool = False
    code_named: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Everything named in one department at one point."""

    department: Subject
    subjects: Mapping[str, Subject]  # units and projects by id
    codes: CodeList
    fiscal_year: int

    @property
    def keys(self) -> dict[str, str]:
        """How ids are written in row keys."""
        return {subject.id: subject.key for subject in self.subjects.values()}

    @property
    def ids(self) -> dict[str, str]:
        """Which id a key stands for."""
        return {subject.key: subject.id for subject in self.subjects.values()}

    def name(self, identity: str) -> str:
        """The name of a unit or project; the id itself when it is not registered."""
        subject = self.subjects.get(identity)
        return subject.name if subject else identity

    def code(self, classification: str, code: str) -> tuple[str, str]:
        """A code's name in Chinese and English, by the list of the fiscal year; the code itself when unknown."""
        known = self.codes.known(Classification(classification), code, self.fiscal_year)
        return (known.name, known.name_en or known.name) if known else (code, code)


def names_at(store: Store, department: UUID, fiscal_year: int, at: Coordinates) -> Names:
    """Names, aliases and codes of a department as known at a point."""
    own = str(department)
    called, known_by = _called(store, at, own), _known_by(store, at, own)
    subjects = {
        row["id"]: Subject(
            row["id"],
            row["key"],
            called.get(row["id"], row["key"]),
            row["unit"],
            known_by.get(row["id"], ()),
            bool(row["secret"]),
            bool(row["code_named"]),
        )
        for row in store.query(
            "SELECT id, key, '' AS unit, 0 AS secret, 0 AS code_named FROM units "
            "WHERE department = ?1 AND position <= ?2 UNION ALL "
            "SELECT id, key, unit, secret, code_named FROM projects WHERE department = ?1 AND position <= ?2",
            (own, at.position),
        )
    }
    holder = Subject(own, "", called.get(own) or _first_name(store, own), aliases=known_by.get(own, ()))
    return Names(holder, subjects, codes_at(store, at), fiscal_year)


def _first_name(store: Store, department: str) -> str:
    """The name its identity is made of: what it is called at points before it was registered."""
    rows = store.query(
        "SELECT name FROM names WHERE subject = ? ORDER BY event_position, ordinal LIMIT 1", (department,)
    )
    return rows[0][0] if rows else department


def departments(store: Store, at: Coordinates) -> list[Subject]:
    """The departments registered by the point, in that order."""
    rows = store.query("SELECT id FROM departments WHERE position <= ? ORDER BY event_position", (at.position,))
    found: list[Subject] = []
    for (identity,) in rows:
        called, known_by = _called(store, at, identity, whole=False), _known_by(store, at, identity, whole=False)
        found.append(Subject(identity, "", called.get(identity, identity), aliases=known_by.get(identity, ())))
    return found


def department_named(store: Store, text: str, at: Coordinates) -> UUID:
    """The department of this id, name or alias; without text, the only one, or the only one that published anything.

    Raises NothingRecorded, SeveralDepartments, UnknownDepartment.
    """
    found = departments(store, at)
    if not found:
        raise NothingRecorded
    if not text:
        return UUID(_only(store, found).id)
    plain = plain_name(text)
    for subject in found:
        if plain in {subject.id, *map(plain_name, (subject.name, *subject.aliases))}:
            return UUID(subject.id)
    raise UnknownDepartment(f"{text}; known are {', '.join(subject.name for subject in found)}")


def _only(store: Store, found: list[Subject]) -> Subject:
    published = {row[0] for row in store.query("SELECT DISTINCT department FROM disclosures")}
    only = found if len(found) == 1 else [subject for subject in found if subject.id in published]
    if len(only) != 1:
        raise SeveralDepartments(tuple(subject.name for subject in found))
    return only[0]


def fiscal_years(store: Store, department: UUID, at: Coordinates) -> list[int]:
    """The fiscal years for which the department has entries or disclosures by the point, in order."""
    wanted = "WHERE department = ?1 AND position <= ?2"
    rows = store.query(
        f"SELECT fiscal_year FROM entries {wanted} UNION SELECT fiscal_year FROM disclosures {wanted} ORDER BY 1",
        (str(department), at.position),
    )
    return [int(row[0]) for row in rows]


def published_years(store: Store, department: UUID, at: Coordinates) -> list[int]:
    """The fiscal years the department published by the point, or, when it published none, those it has entries for."""
    rows = store.query(
        "SELECT DISTINCT fiscal_year FROM disclosures WHERE department = ? AND position <= ?",
        (str(department), at.position),
    )
    return [int(row[0]) for row in rows] or fiscal_years(store, department, at)


def codes_at(store: Store, at: Coordinates) -> CodeList:
    """The code lists: those shipped, and the codes stated by the point."""
    rows = store.query("SELECT * FROM codes WHERE position <= ? ORDER BY event_position", (at.position,))
    stated = [
        Code(
            classification=Classification(row["classification"]),
            code=row["code"],
            name=row["name"],
            name_en=row["name_en"],
            first_year=row["first_year"],
            last_year=row["last_year"],
            source="stated in the ledger",
        )
        for row in rows
    ]
    return CodeList.shipped().extended(stated) if stated else CodeList.shipped()


_SUBJECTS = (
    "subject IN (SELECT ?1 UNION ALL SELECT id FROM units WHERE department = ?1 "
    "UNION ALL SELECT id FROM projects WHERE department = ?1)"
)


def _called(store: Store, at: Coordinates, department: str, *, whole: bool = True) -> dict[str, str]:
    """The name in force of each subject of a department, or of the department alone: the latest by effective date,
    then by position. Before the first one is in force, it is that one all the same."""
    which = _SUBJECTS if whole else "subject = ?1"
    rows = store.query(
        f"SELECT subject, name, effective_on FROM names WHERE {which} AND position <= ?2 AND alias = 0 "
        "ORDER BY effective_on, event_position, ordinal",
        (department, at.position),
    )
    day = at.effective_on.isoformat() if at.effective_on else _NO_BOUND
    called: dict[str, str] = {}
    for row in rows:
        if row["effective_on"] <= day:
            called[row["subject"]] = row["name"]
        else:
            called.setdefault(row["subject"], row["name"])
    return called


def _known_by(store: Store, at: Coordinates, department: str, *, whole: bool = True) -> dict[str, tuple[str, ...]]:
    """Every name and alias recorded by the point; a name is understood before and after it is in force."""
    which = _SUBJECTS if whole else "subject = ?1"
    found: dict[str, dict[str, None]] = {}
    sql = f"SELECT subject, name FROM names WHERE {which} AND position <= ?2 ORDER BY event_position, ordinal"
    for row in store.query(sql, (department, at.position)):
        found.setdefault(row["subject"], {})[row["name"]] = None
    return {subject: tuple(names) for subject, names in found.items()}
