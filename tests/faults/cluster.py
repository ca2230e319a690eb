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
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

from tests.between import Between
from tests.graphql_api.process import free_port
from tests.places import DATABASE
from tests.waiting import until


def programs() -> Path | None:
    """Where initdb and postgres are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Cluster:
    """One server, new or the standby of another one (备库). Started as another user where this one is root, whom
    PostgreSQL refuses."""

    def __init__(self, folder: Path, primary: "Cluster | None" = None) -> None:
        found = programs()
        assert found is not None
        self._programs, self._folder, self.port = found, folder, free_port()
        self._user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
        self._running: subprocess.Popen[bytes] | None = None
        data = ("-D", str(folder / "data"), "-U", "postgres", "--no-sync")
        if primary is None:
            self._run("initdb", *data, "-A", "trust", "-E", "UTF8")
        else:
            self._run(
                "pg_basebackup",
                *data,
                "-h",
                "127.0.0.1",
                "-p",
                str(primary.port),
                "-c",
                "fast",
                "--write-recovery-conf",
            )

    def ask(self, statement: LiteralString) -> object:
        """The first value of what the server answers."""
        with psycopg.connect(self.conninfo, autocommit=True) as connection:
            found = connection.execute(statement)
            row = found.fetchone() if found.description else None
            return row[0] if row else None

    @property
    def conninfo(self) -> str:
        """How it is reached."""
        return f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres connect_timeout=2"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        subprocess.run(command, check=True, user=self._user, capture_output=True, cwd=self._folder)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._spawn()
        until(self._started, 60)

    def _started(self) -> bool:
        """Whether it answers. It ends at once while a process of before still holds its memory; then it is started
        again, as a service manager does."""
        if self._running is not None and self._running.poll() is not None:
            self._spawn()
        return self._answers()

    def _spawn(self) -> None:
        options = ["-D", str(self._folder / "data"), "-p", str(self.port), "-h", "127.0.0.1", "-k", str(self._folder)]
        with (self._folder / "log").open("ab") as log:
            self._running = subprocess.Popen(
                [str(self._programs / "postgres"), *options],
                user=self._user, cwd=self._folder, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

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
            # Stopped first: whatever it started has a session of its own, and would show what it was about to commit
            # once it notices that the first process is gone.
            running.send_signal(signal.SIGSTOP)
            for child in _children(running.pid):
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            running.kill()
        else:
            running.send_signal(how)
        running.wait(60)


def _children(parent: int) -> list[int]:
    """The processes that a process started."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            after_name = each.read_text("utf-8").rpartition(")")[2].split()
            if int(after_name[1]) == parent:
                found.append(int(each.parent.name))
    return found


class Pair:
    """A server and a standby that has everything before it is acknowledged, and who makes the failover (主备切换)."""

    def __init__(self, folder: Path, first: Cluster) -> None:
        self._folder, self.first = folder, first
        self._made = 0
        # From now on nothing is acknowledged that a standby does not have. Standbys are copies, with this setting, so
        # that it holds from the moment when one of them takes over.
        first.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        first.ask("SELECT pg_reload_conf()")
        self.standby = self._new_standby()

    def _new_standby(self) -> Cluster:
        self._made += 1
        made = Cluster(own_folder(self._folder / f"standby{self._made}"), self.first)
        made.start()
        until(lambda: self.first.ask("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == 1, 60)
        return made

    def fail_over(self, between: Between) -> None:
        """The first server loses its power for ever; the standby takes over, and gets a standby of its own."""
        self.first.stop(signal.SIGKILL)
        assert self.standby.ask("SELECT pg_promote()")
        self.first = self.standby
        between.lead_to(self.first.port)
        self.standby = self._new_standby()

    def stop(self) -> None:
        """Stop both."""
        self.standby.stop(signal.SIGINT)
        self.first.stop(signal.SIGINT)


def own_folder(folder: Path) -> Path:
    """A new folder, of the user who runs the server."""
    folder.mkdir(exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    return folder


@contextmanager
def _running() -> Iterator[tuple[Path, Cluster]]:
    if programs() is None:
        assert not os.environ.get("CI"), "no initdb"
        pytest.skip("no PostgreSQL programs: install the package postgresql, or put initdb on the path")
    folder = own_folder(Path(tempfile.mkdtemp(prefix="budget-ledger-cluster-")))
    made = Cluster(own_folder(folder / "first"))
    made.start()
    with psycopg.connect(made.conninfo, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    try:
        yield folder, made
    finally:
        made.stop(signal.SIGINT)
        shutil.rmtree(folder)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server that runs. Skips the test where PostgreSQL is not installed; where CI is set it fails."""
    with _running() as (_, made):
        yield made


@contextmanager
def pair() -> Iterator[Pair]:
    """The same, with a standby."""
    with _running() as (folder, first):
        made = Pair(folder, first)
        try:
            yield made
        finally:
            made.stop()
