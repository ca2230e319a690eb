"""A small real ledger to look at, and what `doctor` finds in it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
import pytest
from psycopg import sql

from cli.failures import Exit
from ledger.operations.commands import Allocate
from ledger.upkeep.health import FindingState
from projections.registers.documents import Documents
from tests.cli.test_on_server import run
from tests.ledger.desk import Desk, money
from tests.places import ENGINES, POSTGRES, SQLITE, Place
from tests.places import place as place_on
from tests.test_migration import at

on_server = pytest.mark.parametrize("place", [POSTGRES], indirect=True)
on_file = pytest.mark.parametrize("place", [SQLITE], indirect=True)
NOBODY = 65534


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A small real ledger with a document and a read model, on each engine."""
    folder = tmp_path / "data"
    folder.mkdir()
    with place_on(request.param, folder) as found:
        record(found)
        assert Exit.OK == run(found, "rebuild").exit_code
        yield found


def record(place: Place) -> None:
    """A desk, an allocation, and a document."""
    with closing(place.open()) as ledger:
        desk = Desk(ledger)
        for _ in range(3):
            desk.does(money(Allocate, desk.training, "1.00"))
        Documents(at(place).document_store(ledger)).keep("第一行\n".encode())


def found(place: Place, *words: str, **env: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit code, and by check how it is and what was found, the worst of each."""
    done = run(place, "doctor", "--format", "json", *words, **env)
    order = [FindingState.ok, FindingState.warning, FindingState.failure]
    rows = sorted(json_of(done.stdout), key=lambda row: order.index(FindingState(row["state"])))
    assert all(bool(row["next_step"]) == (row["state"] != "ok") for row in rows)
    return done.exit_code, {row["check"]: (row["state"], row["what"]) for row in rows}


def json_of(text: str) -> list[dict[str, str]]:
    """Rows as JSON."""
    return msgspec.json.decode(text, type=list[dict[str, str]])


@contextmanager
def clerk(place: Place, rights: str = "SELECT, INSERT") -> Iterator[dict[str, str]]:
    """A role with some rights on the tables of a place, and the environment that it records in."""
    role, schema = sql.Identifier(f"{place.schema}_clerk"), sql.Identifier(place.schema)
    with place.connect() as owner:
        owner.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
        owner.execute(sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role))
        grant = f"GRANT {rights} ON ALL TABLES IN SCHEMA {place.schema} TO {place.schema}_clerk"
        owner.execute(grant.encode())
    try:
        yield {"POSTGRES_USER": f"{place.schema}_clerk"}
    finally:
        with place.connect() as owner:
            owner.execute(sql.SQL("DROP OWNED BY {}").format(role))
            owner.execute(sql.SQL("DROP ROLE {}").format(role))
