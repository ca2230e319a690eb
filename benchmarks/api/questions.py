"""What is asked (问题): three questions, each of them a thousand times in other words, to ours and to the peers.

No two in a row are about the same department, event or day, so that nobody answers from what he answered before.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.api.entries import YEAR
from ledger.terms.identity import department_id

TIMES = 1000
OURS = {
    "100 entries x 12": """query($d: String!, $day: Date) {figure(
      address: {department: $d, table: 3, row: "total", column: "1"}, at: {effectiveOn: $day}) {cell {
      explanation(first: 100) {nodes {entry {eventId ordinal kind fen source lot function economic basis effectiveOn
      recordedAt position}}}}}}""",
    "by function": """query($d: String!, $day: Date) {groupBy(
      department: $d, keys: [FUNCTION_CLASS], at: {effectiveOn: $day}) {groups {nodes {fen values {value}}}}}""",
    "one by id": """query($e: ID!) {event(id: $e) {id kind fen source lot fiscalYear effectiveOn recordedAt line
      operationId text reason}}""",
}
_FIELDS = "eventId ordinal kind amountFen source lot function economic basis effectiveOn recordedAt line"
STOCK = {
    "100 entries x 12": f"query($d: String!, $day: String!) {{page(department: $d, day: $day) {{{_FIELDS}}}}}",
    "by function": "query($d: String!, $day: String!) {byFunction(department: $d, day: $day) {function fen}}",
    "one by id": f"query($e: String!) {{one(event: $e) {{{_FIELDS}}}}}",
}
_IN_YEAR = f"condition: {{department: $d, fiscalYear: {YEAR}}}"
POSTGRAPHILE = {
    "100 entries x 12": f"query($d: String!) {{allEntries({_IN_YEAR}, first: 100) {{nodes {{{_FIELDS}}}}}}}",
    "by function": f"""query($d: String!) {{allEntries({_IN_YEAR}) {{
      groupedAggregates(groupBy: [FUNCTION_CLASS]) {{keys sum {{amountFen}}}}}}}}""",
    "one by id": f"query($e: String!) {{entryByEventIdAndOrdinal(eventId: $e, ordinal: 0) {{{_FIELDS}}}}}",
}
_DOCUMENTS = {"ours": OURS, "stock": STOCK, "postgraphile": POSTGRAPHILE}
_BARE = {"100 entries x 12": "page", "by function": "by_function", "one by id": "one"}


@dataclass(frozen=True, slots=True)
class Questions:
    """The departments, by name, and events that may be asked about."""

    departments: Sequence[str]
    events: Sequence[str]

    def bodies(self, language: str, case: str) -> list[Any]:
        """What is sent to a server of a language ("ours", "stock", "bare", "postgraphile"), one after the other."""
        chance = random.Random(7)
        return [self._body(language, case, chance) for _ in range(TIMES)]

    def _body(self, language: str, case: str, chance: random.Random) -> Any:
        name, event = chance.choice(self.departments), chance.choice(self.events)
        day = str(date(YEAR, 2, 1) + timedelta(days=chance.randrange(330)))
        department = name if language == "ours" else str(department_id(name))
        known = {"e": event} if case == "one by id" else {"d": department, "day": day}
        if language == "bare":
            return {"name": _BARE[case], "arguments": list(known.values())}
        if language == "postgraphile":
            known.pop("day", None)  # its documents do not ask for one
        return {"query": _DOCUMENTS[language][case], "variables": known}
