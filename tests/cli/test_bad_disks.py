"""Disks that are full, and disks that nobody may write on: refused by name, and reading goes on where it can."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path

import httpx2 as httpx
import pytest
from typer.testing import Result

from cli.failures import Exit
from graphql_api.scopes import Scope
from graphql_api.transport.auth import issue, secret_in
from tests.cli.looking import found
from tests.cli.test_doctor import on_file, on_server, small_disk
from tests.cli.test_on_server import answer, run
from tests.graphql_api.process import process
from tests.graphql_api.writing import BUREAU, money
from tests.ledger.log.test_crashes import NOBODY, shared_folder
from tests.places import ENGINES, Place
from tests.places import place as place_on
from tests.real.imported import import_document
from tests.real.printed import DOCUMENT

RECORD = (
    "record", "--authority", "虚财预〔2025〕1号", "--effective-on", "2025-03-03",
    "supplement", "--project", "u01-p01", "--part", "2080102/30299=1",
)  # fmt: skip
TABLE = """query($d: String!) {table(department: $d, number: 5) {rows {key cell(column: "1") {fen}}}}"""
SUPPLEMENT = """mutation($i: MoneyInput!, $o: OperationInput!) {supplement(input: $i, operation: $o) {
    __typename ... on Refusal {rule branch}}}"""
DAY = {"effectiveOn": "2025-03-03", "authority": "虚财预〔2025〕1号"}


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """The real document, its data directory on a disk of its own; the log is there, or on a server."""
    with small_disk(tmp_path / "disk", "24m") as disk, place_on(request.param, disk / "data") as made:
        import_document(made)
        secret_in(disk / "data")
        yield made


def refused(done: Result, *told: str) -> None:
    """A refusal of the store with a name and a reason, and no traceback."""
    assert Exit.STORAGE == done.exit_code, done.output
    for each in told:
        assert each in done.stderr.replace("\n", " ")


@contextmanager
def full(place: Place) -> Iterator[None]:
    """The disk of the data directory without any room."""
    fill = place.path.parent.parent / "fill"
    with fill.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 4096):
            pass
    assert 0 == shutil.disk_usage(fill.parent).free
    try:
        yield
    finally:
        fill.unlink()


@contextmanager
def read_only(place: Place) -> Iterator[None]:
    """The disk of the data directory, where nobody may write."""
    disk = str(place.path.parent.parent)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)


def state(place: Place) -> tuple[object, bool]:
    """Where the log ends, and whether the read model is what the log says."""
    return answer(place, "operations")["as_of"]["position"], answer(place, "verify-projection")["equal"]


def test_a_full_disk_loses_nothing(place: Place, tmp_path: Path) -> None:
    """Whatever needs room says that there is none; with room again, everything is as it was, and goes on."""
    before = state(place)
    with full(place):
        for words in (("rebuild",), ("backup", str(place.path.parent / "b.sqlite"))):
            refused(run(place, *words), "is full" if place.path.exists() else "b.sqlite" if "backup" in words else "")
        if not place.on_server:
            refused(run(place, *RECORD), "nothing was recorded", "is full")
            refused(run(place, "import", str(DOCUMENT)), "is full")
            refused(run(place, "token", "x", "--scope", "read"), "is full")
        assert Exit.DIFFERENT == run(place, "doctor").exit_code
    assert before == state(place)
    assert Exit.OK == run(place, *RECORD).exit_code
    assert Exit.OK == run(place, "backup", str(tmp_path / "b.sqlite")).exit_code
    assert before != state(place)


@on_server
def test_what_was_recorded_on_a_server_is_recorded(place: Place) -> None:
    """A node whose own disk is full records on the server; its read model says that it cannot follow."""
    shutil.rmtree(place.path.parent)
    place.path.parent.mkdir()
    with full(place):
        done = run(place, "generate", "--operations", "40", "--departments", "1")
        assert Exit.OK != done.exit_code  # a real ledger takes no invented history
        done = run(place, *RECORD)
        refused(run(place, "table", "5"), "read-model.sqlite", "is full")
    assert Exit.OK == run(place, "table", "5").exit_code


@pytest.mark.drill
@on_file
def test_a_server_on_a_full_disk_reads_on(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was started before; recording is refused where the log has no room, and goes on once there is."""
    secret, _ = secret_in(place.path.parent)
    token = {"authorization": f"Bearer {issue(secret, 'clerk', [Scope.ADMIN])}"}
    for name, value in place.env.items():
        monkeypatch.setenv(name, value)
    with process(place.path.parent) as (client, _):

        def supplemented() -> dict[str, object]:
            variables = {"i": money("1.00"), "o": DAY}
            body = {"query": SUPPLEMENT, "variables": variables}
            found: dict[str, object] = client.post("/graphql", json=body, headers=token).json()["data"]["supplement"]
            return found

        before = figures(client)
        with full(place):
            assert before == figures(client)
            assert "STORAGE" == refusal_of(supplemented, 50)["branch"]
            assert before == figures(client)
            assert client.get("/readyz").json()["ready"]
        assert "Recorded" == supplemented()["__typename"]
        assert before != figures(client)


def refusal_of(supplemented: Callable[[], dict[str, object]], tries: int) -> dict[str, object]:
    """What is answered when room has run out: the journal may have some left from before."""
    for _ in range(tries):
        found = supplemented()
        if "branch" in found:
            return found
    raise AssertionError("the disk never filled up")


def figures(client: httpx.Client) -> object:
    """The figures of a table, as a server answers them."""
    answered = client.post("/graphql", json={"query": TABLE, "variables": {"d": BUREAU}}).json()
    assert "errors" not in answered, answered
    return answered["data"]


def test_a_read_only_disk_is_read(place: Place) -> None:
    """Tables, explanations, documents and the log, as before; whatever would write is refused by name."""
    before = [run(place, *words).stdout for words in READING]
    with read_only(place):
        for words, shown in zip(READING, before, strict=True):
            done = run(place, *words)
            assert (Exit.OK, shown) == (done.exit_code, done.stdout)
            assert "is read-only" in done.stderr or words[0] == "backup"
        refused(run(place, "rebuild"), "is read-only")
        if not place.on_server:
            refused(run(place, *RECORD), "nothing was recorded", "is read-only")
            assert "nothing new was recorded" in run(place, "import", str(DOCUMENT)).stdout
        code, checks = found(place)
        assert (Exit.NOTICED, "warning") == (code, checks["disk"][0])
        assert "is read-only" in checks["disk"][1]
        assert ("ok", "ok") == (checks["read model"][0], checks.get("rights", ("ok", ""))[0])
        assert "Delete" not in run(place, "doctor").stdout
    assert (106, True) == state(place)


@on_file
def test_a_read_model_that_a_read_only_disk_hides_is_not_given_up(place: Place) -> None:
    """Its last rows stand in a journal that nobody may carry over: it cannot be looked at, which is no damage."""
    model = place.path.with_name("read-model.sqlite")
    real = model.resolve()
    with closing(sqlite3.connect(real)) as db:
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute("PRAGMA user_version = 1")
        db.commit()
        journal = Path(f"{real}-wal").read_bytes()
    Path(f"{real}-wal").write_bytes(journal)
    with read_only(place):
        code, checks = found(place)
    assert (Exit.NOTICED, "warning") == (code, checks["read model"][0])
    assert "is read-only" in checks["read model"][1]


READING = (("table", "5"), ("explain", "3", "20801", "2"), ("document", "697"), ("operations",), ("reconcile",))


@pytest.mark.drill
def test_a_read_only_disk_is_saved_and_served(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup goes to another disk, and a server answers; recorded on another node, it is seen here."""
    for name, value in place.env.items():
        monkeypatch.setenv(name, value)
    with read_only(place):
        assert Exit.OK == run(place, "backup", str(tmp_path / "b.sqlite")).exit_code
        with process(place.path.parent) as (client, _):
            before = figures(client)
            if place.on_server:
                other = Place(tmp_path / "other" / "ledger.sqlite", place.schema)
                assert Exit.OK == run(other, *RECORD).exit_code
                assert before != figures(client)


@pytest.mark.drill
@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_a_server_keeps_elsewhere_ends_with_it(
    place: Place, processes: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the system's ordinary signal ends it."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name, value in {**place.env, "TMPDIR": str(elsewhere)}.items():
        monkeypatch.setenv(name, value)
    with read_only(place):
        with process(place.path.parent, "--processes", processes) as (client, running):
            figures(client)
            assert any(elsewhere.glob("budget-ledger-*/read-model.sqlite"))
            running.send_signal(signal.SIGTERM)
            assert running.wait(30) in {0, -signal.SIGTERM}
        assert [] == list(elsewhere.iterdir())


@on_server
def test_a_ledger_on_a_read_only_disk_moves_away(place: Place, tmp_path: Path) -> None:
    """Nobody can record there meanwhile anyway."""
    with small_disk(tmp_path / "old", "24m") as disk:
        old = Place(disk / "data" / "ledger.sqlite")
        import_document(old)
        target = Place(old.path, f"{place.schema}_new")
        with read_only(old):
            done = run(target, "migrate", "--to", "postgres")
            assert Exit.OK == done.exit_code, done.output
            assert 1 == answer(target, "operations")["total"]


@pytest.mark.drill
def test_last_operations_that_a_read_only_disk_hides_are_told(tmp_path: Path) -> None:
    """They stand in the journal of a server that was killed: nothing older is shown as if it were all."""
    with small_disk(tmp_path / "disk", "24m") as disk:
        place = Place(disk / "data" / "ledger.sqlite")
        import_document(place)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool, pytest.raises(RuntimeError):
            pool.submit(record_and_die, place.path).result()
        with read_only(place):
            refused(run(place, "operations"), "ledger.sqlite-wal", "copy both to another disk")
        assert 2 == answer(place, "operations")["total"]


def record_and_die(path: Path) -> None:
    """Record, and end without closing, as if killed."""
    from tests.ledger.desk import Desk  # noqa: PLC0415

    Desk(Place(path).open())
    os._exit(1)


def read_as_nobody(place: Place) -> tuple[int, str]:
    """Read as a user who may not write in the directory."""
    assert Exit.OK == run(place, "operations").exit_code  # what is imported late is imported now
    place.path.with_name("read-model.sqlite").unlink()
    place.path.parent.chmod(0o555)
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    done = run(place, "operations")
    return done.exit_code, done.stderr


@pytest.mark.drill
@pytest.mark.parametrize("engine", ENGINES)
def test_a_directory_that_this_user_may_not_write_in(engine: str) -> None:
    """A log on a server is read with a read model elsewhere; SQLite itself needs to write beside its file."""
    with shared_folder() as folder, place_on(engine, folder) as place:
        import_document(place)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            code, told = pool.submit(read_as_nobody, place).result()
    assert f"This user may not write in {folder}" in told
    assert (Exit.OK if place.on_server else Exit.STORAGE) == code


def limited(words: tuple[str, ...], path: Path, size: int) -> tuple[int, str]:
    """Run a command where no file may grow beyond a size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    done = run(Place(path), *words)
    return done.exit_code, done.output


@pytest.mark.drill
@pytest.mark.parametrize("size", [2_000, 20_000, 90_000, 200_000, 320_000])
def test_an_import_that_runs_out_of_room_is_whole_or_nothing(tmp_path: Path, size: int) -> None:
    """Wherever it stops: refused by name, or recorded and told so; the same command then completes it."""
    place = Place(tmp_path / "ledger.sqlite")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        code, told = pool.submit(limited, ("import", str(DOCUMENT)), place.path, size).result()
    assert (Exit.STORAGE, False) == (code, "Traceback" in told), told
    assert Exit.OK == run(place, "import", str(DOCUMENT)).exit_code
    assert (1, 557) == (answer(place, "operations")["total"], answer(place, "reconcile")["rebuilt"])
    assert [] == list(place.path.parent.glob("documents/*.partial"))
