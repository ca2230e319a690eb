"""Names of several departments as one set (部门汇总的名称), with keys that are unique among all of them.

A department's key is `d` and its position in the log, which is the same on every node. The keys of its units and
projects begin with it: d1, d1.u01, d1.u01-p07.
"""

from collections.abc import Iterable
from uuid import UUID

from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_json
from projections.read_model.store import Store
from projections.viewpoint.names import Registered, codes_at, given_names, known_names

NAME = "各部门汇总"
_NONE = "'' AS unit, 0 AS secret, 0 AS code_named"


def registered_in_all(store: Store, departments: Iterable[UUID] | None, position: int) -> Registered:
    """Everything that several departments, or all, had registered by a position."""
    among = Where("d.position <= ?", (position,))
    if departments is not None:
        ids = as_json(sorted(map(str, departments)))
        among &= Where("d.id IN (SELECT value FROM json_each(?))", (ids,))
    own = "JOIN departments d ON d.id = own.department"
    key = "'d' || d.event_position"
    params = among.params
    subjects = store.rows(
        f"SELECT d.id, {key} AS key, {_NONE}, d.id AS department FROM departments d WHERE {among.sql} UNION ALL "
        f"SELECT own.id, {key} || '.' || own.key, {_NONE}, d.id FROM units own {own} "
        f"WHERE {among.sql} AND own.position <= ? UNION ALL "
        f"SELECT own.id, {key} || '.' || own.key, own.unit, own.secret, own.code_named, d.id FROM projects own {own} "
        f"WHERE {among.sql} AND own.position <= ?",
        (*params, *params, position, *params, position),
    )
    known = {row["id"] for row in subjects}
    return Registered(
        department="",
        subjects=tuple(subjects),
        given=tuple(row for row in given_names(store, position) if row["subject"] in known),
        aliases=known_names(store, position),
        first_name=NAME,
        codes=codes_at(store, position),
    )


def last_naming(store: Store, position: int) -> int:
    """Position of the last event up to a position that gave a name or stated a code: since then, names are the same.

    A subject gets its first name by the event that registers it.
    """
    last = "SELECT event_position FROM {} WHERE event_position <= ? ORDER BY event_position DESC LIMIT 1"
    rows = [row for table in ("names", "codes") for row in store.query(last.format(table), (position,))]
    return max((int(row[0]) for row in rows), default=0)
