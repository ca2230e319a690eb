"""What several departments are called together (部门汇总的名称): one set of names, in which every key is of one thing.

A department's key is `d` and its place in the log, which is the same on every node; those of its units and projects
begin with it: d1, d1.u01, d1.u01-p07.
"""

from collections.abc import Iterable
from uuid import UUID

from projections.language.predicate_sql import Where
from projections.read_model.event_rows import as_json
from projections.read_model.store import Store
from projections.viewpoint.names import Registered, codes_at, given_names, known_names

NAME = "各部门汇总"
_NONE = "'' AS unit, 0 AS secret, 0 AS code_named"


def registered_together(store: Store, departments: Iterable[UUID] | None, position: int) -> Registered:
    """What several departments, or all, had registered by a position."""
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


def named_by(store: Store, position: int) -> int:
    """Where in the log something was last named or a code stated by a position: since then, all is called the same.

    Whatever is registered is given its first name by the same event.
    """
    last = "SELECT event_position FROM {} WHERE event_position <= ? ORDER BY event_position DESC LIMIT 1"
    found = [store.query(last.format(table), (position,)) for table in ("names", "codes")]
    return max((int(rows[0][0]) for rows in found if rows), default=0)


def years_together(store: Store, departments: Iterable[UUID] | None, position: int) -> list[int]:
    """The fiscal years for which any of several departments, or of all, has entries or disclosures by a position."""
    ids = None if departments is None else as_json(sorted(map(str, departments)))
    rows = store.query(
        "SELECT fiscal_year FROM budgets WHERE (?1 IS NULL OR department IN (SELECT value FROM json_each(?1))) "
        "AND EXISTS (SELECT 1 FROM movements WHERE budget_id = budgets.id AND event_position <= ?2) "
        "UNION SELECT fiscal_year FROM disclosures "
        "WHERE (?1 IS NULL OR department IN (SELECT value FROM json_each(?1))) AND position <= ?2 ORDER BY 1",
        (ids, position),
    )
    return [int(row[0]) for row in rows]
