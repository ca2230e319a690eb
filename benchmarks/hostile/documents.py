"""What is sent: requests that are refused before they run, and documents that are admitted and work for long.

A dear document costs almost what a document may (`graphql_api.execution.limits`) and is about the demonstration or
about a generated department. No two of its fields are read at one point, so that nothing is read once for all of them.
"""

from collections.abc import Callable

from benchmarks.api.entries import name_of
from benchmarks.hostile.attackers import Attack
from benchmarks.hostile.connection import asked, got, posted
from tests.graphql_api.transport.test_hostile import ALIASES, FAN_OUT, PAGES, SELF, nested

SHIPPED, GENERATED = "乌鲁木齐市人力资源和社会保障局", name_of(3)
QUICK = "{asOf {position}}"
_QUERY = b'{"query": "{__typename}"'

NOTHING = (b"", b"null", b'"text"', b"17", b"[]", b"{}")
WRONG_TYPES = (
    b'{"query": 1}',
    b'{"query": null}',
    _QUERY + b', "variables": []}',
    _QUERY + b', "operationName": {}}',
    _QUERY + b', "extensions": 7}',
    _QUERY + b', "extensions": {"atLeastPosition": "x"}}',
)
NESTED = (
    b"[" * 100_000,
    b"[" * 100_000 + b"]" * 100_000,
    _QUERY + b', "variables": ' + b'{"a":' * 40_000 + b"1" + b"}" * 40_001,
)
NO_UTF8 = (b"\xff\xfe\x00{", b'{"query": "\xff"}', b'{"query": "{__typename}", "variables": {"a": "\xc3\x28"}}')
BIG = b'{"query": "' + b"#" * 20_000_000 + b'"}'


def _day(number: int) -> str:
    return f"2025-{3 + number % 10:02d}-{1 + number % 28:02d}"


def _times(times: int, field: Callable[[str], str]) -> str:
    return "{" + " ".join(f"a{number}: {field(_day(number))}" for number in range(times)) + "}"


def _cells(department: str, fields: str) -> str:
    return f'{{department(name: "{department}") {{tables {{rows {{cells {{{fields}}}}}}}}}}}'


_EXPLAINED = (1, 2, 3, 4, 5, 7, 8, 10, 11)  # the others are empty, and would make it cost too much

DEAR = {
    "60 reconciliations": _times(
        60,
        lambda day: (
            f'reconciliation(department: "{SHIPPED}", at: {{effectiveOn: "{day}"}}) {{differences {{line}} violated}}'
        ),
    ),
    "12 diffs": _times(
        12,
        lambda day: (
            f'diff(department: "{SHIPPED}", before: {{effectiveOn: "2025-01-01"}}, after: {{effectiveOn: "{day}"}}) '
            "{changes {before after}}"
        ),
    ),
    "touches of 110": "{operations(first: 110) {nodes {budgets {touches {table row column}}}}}",
    "264 tables, compact": _times(
        24, lambda day: f'department(name: "{GENERATED}", at: {{effectiveOn: "{day}"}}) {{tables {{compact}}}}'
    ),
    "all definitions": _cells(GENERATED, "definition {whole {zh en} row {zh en}}"),
    "explanations of all cells": "{"
    + " ".join(
        f't{number}: table(department: "{GENERATED}", number: {number}) '
        "{rows {cells {explanation(first: 1) {pageInfo {hasNextPage}}}}}"
        for number in _EXPLAINED
    )
    + "}",
}
_SHORT = _cells(SHIPPED, "text definition {whole {zh}}")  # a third of a second, most of a megabyte


def _documents(*queries: str) -> tuple[bytes, ...]:
    return tuple(map(asked, queries))


def _bodies(*bodies: bytes) -> tuple[bytes, ...]:
    return tuple(map(posted, bodies))


def _new(*queries: str, times: int = 400) -> tuple[bytes, ...]:
    """Each time in another text, which the server has not seen before: more of them than it keeps."""
    return tuple(asked(f"{query} #{number}") for number in range(times) for query in queries)


ATTACKS: tuple[Attack, ...] = (
    Attack("deep", _new("{asOf " * 2_000 + "{position}" + "}" * 2_000, "{asOf(" + "[" * 3_000 + "]" * 3_000)),
    Attack("deep and valid", _new(nested(20), nested(30))),
    Attack("wide", _new("{asOf {" + "position " * 3_000 + "}}", "{" + "x " * 9_000 + "}")),
    Attack("aliased", _new(ALIASES)),
    Attack("fragment fan-out", _new(FAN_OUT, SELF)),
    Attack("directives", _new("{asOf {position " + "@include(if: true) " * 500 + "}}")),
    Attack("huge page", _new(PAGES, "{departments(first: 10000000) {totalCount}}")),
    Attack("batched", _bodies(b"[" + b",".join([_QUERY + b"}"] * 1_000) + b"]")),
    Attack("no request", _bodies(*NOTHING)),
    Attack("wrong types", _bodies(*WRONG_TYPES)),
    Attack("JSON 100,000 deep", _bodies(*NESTED)),
    Attack("no UTF-8", _bodies(*NO_UTF8)),
    Attack("20 MB body", (posted(BIG), posted(BIG, length=False))),
    Attack("no JSON type", (posted(_QUERY + b"}", "text/plain"), posted(b"x" * 9_000, "multipart/form-data"))),
    Attack("new documents", _new(QUICK, times=5_000)),
    Attack("slow heads", (posted(_QUERY + b"}"),), "write_slowly", attackers=200),
    Attack("stalled bodies", (posted(_QUERY + b"}"),), "stall", attackers=200, seconds=11),
    Attack("slow readers", _documents(_SHORT), "read_slowly", attackers=50, seconds=4),
    Attack("connections", _documents(QUICK), "connect", attackers=50),
    Attack("flood, one address", _documents(QUICK), attackers=200, seconds=3, alone=True),
    Attack("flood, 200", _documents(QUICK), attackers=200, seconds=3),
    Attack("flood, refused", _new(ALIASES), attackers=200, seconds=3),
    Attack("exports", (got("/export/entries.csv", department=GENERATED),)),
    Attack("big answers", _documents(_SHORT)),
    Attack("dear, one address", _documents(DEAR["60 reconciliations"]), attackers=8, seconds=4, alone=True),
    Attack("dear documents", _documents(*DEAR.values()), attackers=8, seconds=8),
    Attack("hang-ups", _documents(DEAR["60 reconciliations"]), "hang_up", attackers=8, seconds=4),
)
