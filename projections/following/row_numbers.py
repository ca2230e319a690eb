"""Numbers of lines, budgets and classifications in the read model (编号), given in the order of the log.

So a read model that follows in steps has the same numbers as one that is built at once.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from ledger.operations.posting import line_fields
from ledger.terms.identity import LineKey
from ledger.terms.sources import Nature
from projections.read_model.event_rows import row_of
from projections.read_model.schema import RowValues
from projections.read_model.store import Store


class NumberedLine(NamedTuple):
    """Number and budget number of a line, which its entries are stored with; and its nature."""

    number: int
    budget: int
    nature: Nature


class RowNumbers:
    """Numbers in one store; `new` holds the rows that are still to be stored, by table."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.new: dict[str, RowValues] = {"budgets": [], "lines": [], "classes": []}
        self._last = dict.fromkeys(self.new, 0)
        self._any_lines = False  # whether the store had any when `begin` was called
        self._lines: dict[UUID, NumberedLine] = {}
        self._budgets: dict[tuple[str, int], int] = {}
        self._classes: dict[tuple[str, ...], int] = {}

    def begin(self) -> None:
        """Begin a transaction: others may have given numbers meanwhile. Classifications are few: all are kept."""
        rows = self._store.query("SELECT * FROM classes WHERE id > ?", (self._last["classes"],))
        self._classes.update((tuple(row[:-1]), row[-1]) for row in rows)
        self.drain()
        self._last = {table: self._newest(table) for table in self.new}
        self._any_lines = self._last["lines"] > 0
        self._budgets.clear()

    def drain(self) -> dict[str, RowValues]:
        """The new rows, to be stored by the caller, who also remembers the numbers of lines from here on."""
        rows, self.new = self.new, {table: [] for table in self.new}
        self._lines.clear()
        return rows

    def _newest(self, table: str) -> int:
        return int(self._store.query(f"SELECT coalesce(max(id), 0) FROM {table}")[0][0])

    def line(self, identity: UUID, key: LineKey) -> NumberedLine:
        """Numbers of a line and its budget."""
        if identity not in self._lines:
            self._lines[identity] = self._stored_line(identity, key) or self._new_line(key)
        return self._lines[identity]

    def _stored_line(self, identity: UUID, key: LineKey) -> NumberedLine | None:
        if not self._any_lines:  # a new read model: no need to query
            return None
        found = self._store.query("SELECT id, budget_id FROM lines WHERE line = ?", (str(identity),))
        return NumberedLine(found[0][0], found[0][1], key.nature) if found else None

    def _new_line(self, key: LineKey) -> NumberedLine:
        numbered = NumberedLine(self._next("lines"), self._budget(str(key.department), key.fiscal_year), key.nature)
        row = row_of("lines", {"id": numbered.number, "budget_id": numbered.budget, **line_fields(key)})
        self.new["lines"].extend(row)
        return numbered

    def _budget(self, department: str, fiscal_year: int) -> int:
        key = (department, fiscal_year)
        if key not in self._budgets:
            found = self._store.query("SELECT id FROM budgets WHERE department = ? AND fiscal_year = ?", key)
            self._budgets[key] = found[0][0] if found else self._next("budgets")
            if not found:
                row = {"id": self._budgets[key], "department": department, "fiscal_year": fiscal_year}
                self.new["budgets"].extend(row_of("budgets", row))
        return self._budgets[key]

    def class_number(self, fields: Mapping[str, Any]) -> int:
        """Number of a classification."""
        key = tuple(map(str, fields.values()))  # in the order of the table's columns
        if key not in self._classes:
            self._classes[key] = self._next("classes")
            self.new["classes"] += (*key, self._classes[key])
        return self._classes[key]

    def _next(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table]
