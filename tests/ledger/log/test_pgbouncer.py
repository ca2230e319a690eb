"""A pgbouncer between the nodes and their server, set up as the manual says."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from cli.failures import Exit
from ledger.application import BudgetLedger
from ledger.operations.commands import Allocate
from tests.cli.looking import found
from tests.cli.test_on_server import run
from tests.graphql_api.process import free_port
from tests.ledger.audit import assert_whole
from tests.ledger.desk import Desk, money, wan
from tests.places import DATABASE, POSTGRES, Place, server
from tests.waiting import until

pytestmark = [pytest.mark.drill, pytest.mark.parametrize("place", [POSTGRES], indirect=True)]


@dataclass
class Bouncer:
    """A running pgbouncer, and the role that connects through it."""

    folder: Path
    role: str
    port: int
    running: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        host, port = server()
        settings = {
            "listen_addr": "127.0.0.1", "listen_port": self.port, "unix_socket_dir": "", "auth_type": "trust",
            "auth_file": self.folder / "users", "pool_mode": "session", "ignore_startup_parameters": "options",
            "logfile": self.folder / "log",
        }  # fmt: skip
        lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
        (self.folder / "users").write_text(f'"{self.role}" ""\n')
        (self.folder / "ini").write_text(f"[databases]\n* = host={host} port={port}\n[pgbouncer]\n{lines}")
        user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
        self.running = subprocess.Popen(
            ["pgbouncer", str(self.folder / "ini")], user=user, cwd=self.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until(self._answers, 20)

    def _answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            psycopg.connect(f"host=127.0.0.1 port={self.port} user={self.role} dbname={DATABASE}").close()
            return True
        return False

    def kill(self) -> None:
        """Kill it; all connections through it break."""
        if self.running is not None:
            self.running.kill()
            self.running.wait()

    @property
    def env(self) -> dict[str, str]:
        """The environment for a command that connects through it."""
        return {"POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": str(self.port), "POSTGRES_USER": self.role}

    def open(self, place: Place) -> BudgetLedger:
        """The ledger, opened through it."""
        return BudgetLedger.on_server({**place.env, **self.env})


@pytest.fixture
def bouncer(desk: Desk, place: Place) -> Iterator[Bouncer]:
    """A pgbouncer in front of the ledger, for a role whose search_path is set on the server."""
    if shutil.which("pgbouncer") is None:
        assert not os.environ.get("CI"), "no pgbouncer"
        pytest.skip("no pgbouncer: install the package of this name")
    assert desk.ledger.operations()
    folder = Path(tempfile.mkdtemp(prefix="budget-ledger-bouncer-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    name = f"{place.schema}_node"
    role, schema = sql.Identifier(name), sql.Identifier(place.schema)
    with place.connect() as owner:
        owner.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
        owner.execute(sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role))
        owner.execute(sql.SQL("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA {} TO {}").format(schema, role))
        owner.execute(sql.SQL("ALTER ROLE {} SET search_path = {}").format(role, schema))
        made = Bouncer(folder, name, free_port())
        made.start()
        try:
            yield made
        finally:
            made.kill()
            owner.execute(sql.SQL("DROP OWNED BY {}").format(role))
            owner.execute(sql.SQL("DROP ROLE {}").format(role))
            shutil.rmtree(folder)


def test_nodes_record_read_and_listen_through_it(bouncer: Bouncer, place: Place, desk: Desk) -> None:
    """Also repeatedly, with prepared statements, and after it was killed and restarted."""
    with closing(bouncer.open(place)) as one, closing(bouncer.open(place)) as other:
        other.listen()
        until(lambda: other.version() is not None)
        clerk = Desk(one)
        for _ in range(12):
            seen = other.version()
            clerk.does(money(Allocate, clerk.training, "1.00"))
            other.wait(seen, 20)
            assert one.last_position() == other.last_position()
        bouncer.kill()
        bouncer.start()
        clerk.does(money(Allocate, clerk.training, "1.00"))
        until(lambda: other.version() is not None)
        assert one.last_position() == other.last_position()
    assert wan("13.00") == desk.has_fen(desk.training)
    assert_whole(desk.ledger)


def test_connections_with_another_search_path_are_refused(bouncer: Bouncer, place: Place) -> None:
    """The pool connected before the role's search_path was set: the refusal names it and the remedy, and creates
    nothing elsewhere."""
    with place.connect() as owner:
        role = sql.Identifier(bouncer.role)
        owner.execute(sql.SQL("ALTER ROLE {} SET search_path = elsewhere").format(role))
        looks = [run(place, *words, **bouncer.env) for words in (("doctor",), ("operations",), ("serve",))]
        assert [Exit.DIFFERENT, Exit.STORAGE, Exit.STORAGE] == [look.exit_code for look in looks]
        for each in looks:
            assert [] == [
                word for word in (place.schema, "search_path", "elsewhere", "RECONNECT") if word not in each.output
            ]
        _, checks = found(place, **bouncer.env)
        assert ("failure", "ok") == (checks["schema"][0], checks.get("place", ("ok", ""))[0])
        owner.execute(sql.SQL("ALTER ROLE {} SET search_path = {}").format(role, sql.Identifier(place.schema)))
