"""`doctor` on PostgreSQL: roles, settings, clocks and standbys, each provoked on a real server."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from cli.failures import Exit
from ledger.application import BudgetLedger, utc_now
from ledger.upkeep.durability import server_findings
from ledger.upkeep.health import FindingState
from tests.cli.looking import clerk, found, place
from tests.faults.cluster import Cluster, cluster, programs
from tests.places import POSTGRES, SQLITE, Place
from tests.waiting import until

on_server = pytest.mark.parametrize("place", [POSTGRES], indirect=True)
on_file = pytest.mark.parametrize("place", [SQLITE], indirect=True)
NOBODY = 65534


__all__ = ["place"]


@on_server
def test_a_sound_ledger_on_a_server(place: Place) -> None:
    """Recorded in as a role that may only read and add: nothing to do."""
    with clerk(place) as env:
        code, checks = found(place, "--all", **env)
    assert {} == {check: told for check, told in checks.items() if told[0] != "ok"}
    assert Exit.OK == code
    assert "PostgreSQL" in checks["versions"][1]


@on_server
def test_roles_with_too_many_rights(place: Place) -> None:
    """A superuser, and a clerk who might change rows: to be looked at."""
    code, checks = found(place)
    assert (Exit.NOTICED, "warning") == (code, checks["role"][0])
    assert "superuser" in checks["role"][1]
    with clerk(place, "SELECT, INSERT, UPDATE") as env:
        code, checks = found(place, **env)
    assert (Exit.NOTICED, "warning") == (code, checks["role"][0])
    assert "more rights" in checks["role"][1]


@on_server
def test_a_role_that_does_not_wait_for_the_disk(place: Place) -> None:
    """Settings are looked at as they are for the role that records."""
    with clerk(place) as env:
        with place.connect() as owner:
            owner.execute(f"ALTER ROLE {place.schema}_clerk SET synchronous_commit = off".encode())
        code, checks = found(place, **env)
    assert (Exit.DIFFERENT, "failure") == (code, checks["durability"][0])
    assert "synchronous_commit is off" in checks["durability"][1]


@on_server
def test_clocks_that_are_apart(place: Place) -> None:
    """This machine's and the server's."""
    with closing(place.open(lambda: utc_now() + timedelta(hours=1))) as ledger:
        findings = {each.check: each for each in server_findings(ledger)}
    assert FindingState.warning == findings["clocks"].state


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A server whose settings may be changed."""
    with cluster() as found:
        yield found


@contextmanager
def setting(own: Cluster, name: str, value: str) -> Iterator[BudgetLedger]:
    """A ledger on a server with a setting."""
    port = str(own.port)
    env = {
        "POSTGRES_HOST": "127.0.0.1",
        "POSTGRES_PORT": port,
        "POSTGRES_USER": "postgres",
        "POSTGRES_DBNAME": "postgres",
    }
    with closing(BudgetLedger.on_server(env)) as ledger, psycopg.connect(own.conninfo, autocommit=True) as owner:
        change = sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(name), sql.Literal(value))
        owner.execute(change)
        owner.execute("SELECT pg_reload_conf()")
        shown = sql.SQL("SHOW {}").format(sql.Identifier(name))
        until(lambda: ledger.recorder.query(shown.as_string())[0][0] == value, 10)
        try:
            yield ledger
        finally:
            owner.execute(sql.SQL("ALTER SYSTEM RESET {}").format(sql.Identifier(name)))
            owner.execute("SELECT pg_reload_conf()")


@pytest.mark.parametrize("name", ["fsync", "full_page_writes"])
def test_settings_of_a_server(own: Cluster, name: str) -> None:
    """One that trades safety for speed is a failure, and what it may cost is said."""
    with setting(own, name, "off") as ledger:
        findings = {each.check: each for each in server_findings(ledger)}
    assert (FindingState.failure, True) == (
        findings["durability"].state,
        f"{name} is off" in findings["durability"].what,
    )


def test_standbys(own: Cluster, tmp_path: Path) -> None:
    """One that is waited for and is not there; one that follows and is not waited for; one that does both."""
    with setting(own, "synchronous_standby_names", "second") as ledger:
        finding = next(each for each in server_findings(ledger) if each.check == "replication")
        assert (FindingState.failure, True) == (finding.state, "recording waits" in finding.what)
    folder = programs()
    assert folder is not None
    received = tmp_path / "wal"
    received.mkdir()
    command = [
        str(folder / "pg_receivewal"), "-D", str(received), "--synchronous", "-h", "127.0.0.1", "-p", str(own.port),
        "-U", "postgres", "-d", "application_name=second",
    ]  # fmt: skip
    standby = subprocess.Popen(command)
    try:
        with setting(own, "wal_sender_timeout", "50s") as ledger:

            def replication() -> tuple[FindingState, str]:
                finding = next(each for each in server_findings(ledger) if each.check == "replication")
                return finding.state, finding.what

            until(lambda: replication()[0] is FindingState.warning, 20)
            assert "none is synchronous" in replication()[1]
        with setting(own, "synchronous_standby_names", "second") as ledger:
            assert (
                FindingState.ok == next(each for each in server_findings(ledger) if each.check == "replication").state
            )
    finally:
        standby.send_signal(signal.SIGINT)
        standby.wait(20)
