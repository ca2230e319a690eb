"""The same commands on either engine, by configuration alone; nothing is made by asking, and no password is shown."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.failures import Exit
from cli.main import app
from tests.graphql_api.process import process
from tests.places import ENGINES, POSTGRES, Place
from tests.places import place as place_on
from tests.real.imported import import_document
from tests.real.printed import DOCUMENT

on_server = pytest.mark.parametrize("place", [POSTGRES], indirect=True)


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Where the ledger lies, on each engine."""
    with place_on(request.param, tmp_path) as found:
        yield found


def run(place: Place, *words: str, **env: str) -> Result:
    """Run the command in process, in the environment of a place, on the data directory that it is in."""
    options = ["--data", str(place.path.parent), *words[1:]]
    return CliRunner().invoke(app, [words[0], *options], env={**place.env, **env})


def answer(place: Place, *words: str) -> Any:
    """Run the command and read its JSON."""
    done = run(place, *words, "--format", "json")
    assert Exit.OK == done.exit_code, done.stderr
    return json.loads(done.stdout)


def test_commands_work_on_either_engine(place: Place) -> None:
    """Import, every printed figure, a supplement, the proof of the read model; the directory has what is its own."""
    assert Exit.OK == run(place, "import", str(DOCUMENT)).exit_code
    assert 557 == answer(place, "reconcile")["rebuilt"]
    words = ("--authority", "虚财预〔2025〕1号", "--effective-on", "2025-03-03")
    done = run(place, "record", *words, "supplement", "--project", "u01-p01", "--part", "2080102/30299=1")
    assert Exit.OK == done.exit_code, done.stderr
    assert 2 == answer(place, "operations")["total"]
    assert answer(place, "verify-projection")["equal"]
    assert "cited" in run(place, "document", "697", "--format", "csv").stdout
    files = {path.name for path in place.path.parent.iterdir()}
    own = {name for name in files if not name.startswith("read-model.sqlite")}
    assert own == (set() if place.on_server else {"documents", "ledger.sqlite"})


def test_the_server_serves_either_engine(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started as an operator starts it, with the environment alone, by several processes, too."""
    import_document(place)
    for name, value in place.env.items():
        monkeypatch.setenv(name, value)
    with process(place.path.parent, "--processes", "2") as (client, _):
        ready = client.get("/readyz").json()
    assert (True, 0) == (ready["ready"], ready["behind"])
    assert answer(place, "operations")["as_of"]["position"] == ready["position"]


@on_server
def test_reading_makes_no_ledger_on_a_server(place: Place) -> None:
    """Where there is none, it is said which database was looked in and what to do; no table is made, and no file."""
    for words in (("table", "5"), ("rebuild",), ("operations",)):
        done = run(place, *words)
        assert Exit.USAGE == done.exit_code
        told = " ".join(done.stderr.replace("│", "").split())
        assert f"schema {place.schema}" in told
        assert "import a document" in told
    with place.connect() as other:
        assert [(None,)] == other.execute("SELECT to_regnamespace(%s)", (place.schema,)).fetchall()
    assert [] == list(place.path.parent.iterdir())


@on_server
@pytest.mark.parametrize("words", [("table", "5"), ("import", str(DOCUMENT))], ids=lambda words: words[0])
def test_a_server_that_cannot_be_used_is_named_without_its_password(place: Place, words: tuple[str, ...]) -> None:
    """Engine, host and database stand in the refusal; the password stands nowhere."""
    env = {"POSTGRES_PASSWORD": "hunter2", "POSTGRES_PORT": "1", "POSTGRES_CONNECT_TIMEOUT": "1"}
    done = run(place, *words, **env)
    assert Exit.STORAGE == done.exit_code
    for told in ("PostgreSQL", place.env["POSTGRES_HOST"], place.env["POSTGRES_DBNAME"], "port 1"):
        assert told in done.stderr
    assert "hunter2" not in done.output


@on_server
def test_a_log_that_lost_its_guards_is_not_read(place: Place) -> None:
    """Asking looks at the guards as recording does."""
    import_document(place)
    with place.connect() as other:
        other.execute("DROP TRIGGER operations_no_change ON operations")
    done = run(place, "operations")
    assert (Exit.STORAGE, True) == (done.exit_code, "operations_no_change" in done.stderr)
