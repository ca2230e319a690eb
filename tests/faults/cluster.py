"""A PostgreSQL of one's own, which may be killed: its data in a folder, listening on 127.0.0.1."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.graphql_api.process import free_port
from tests.places import DATABASE
from tests.waiting import until


def programs() -> Path | None:
    """Where initdb and postgres are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Cluster:
    """One server. Started as another user where this one is root, whom PostgreSQL refuses."""

    def __init__(self, folder: Path) -> None:
        found = programs()
        assert found is not None
        self._programs, self._folder, self.port = found, folder, free_port()
        self._user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
        self._running: subprocess.Popen[bytes] | None = None
        self._run("initdb", "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")

    @property
    def conninfo(self) -> str:
        """How it is reached."""
        return f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres connect_timeout=2"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        subprocess.run(command, check=True, user=self._user, capture_output=True, cwd=self._folder)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = ["-D", str(self._folder / "data"), "-p", str(self.port), "-h", "127.0.0.1", "-k", str(self._folder)]
        with (self._folder / "log").open("ab") as log:
            self._running = subprocess.Popen(
                [str(self._programs / "postgres"), *options],
                user=self._user, cwd=self._folder, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        until(self._answers, 60)

    def _answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            psycopg.connect(self.conninfo).close()
            return True
        return False

    def stop(self, how: signal.Signals) -> None:
        """SIGINT: connections are cut, and nothing is lost; SIGQUIT: as if it crashed; SIGKILL: it, and all it started,
        as a machine that loses its power."""
        running, self._running = self._running, None
        if running is None:
            return
        if how is signal.SIGKILL:
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.send_signal(how)
        running.wait(60)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server that runs. Skips the test where PostgreSQL is not installed; where CI is set it fails."""
    if programs() is None:
        assert not os.environ.get("CI"), "no initdb"
        pytest.skip("no PostgreSQL programs: install the package postgresql, or put initdb on the path")
    folder = Path(tempfile.mkdtemp(prefix="budget-ledger-cluster-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    made = Cluster(folder)
    made.start()
    with psycopg.connect(made.conninfo, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    try:
        yield made
    finally:
        made.stop(signal.SIGINT)
        shutil.rmtree(folder)
