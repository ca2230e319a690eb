"""What docs/operations.md says works: its units, its roles, its commands, its variables and its refusals."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner, Result

from cli.failures import Exit
from cli.main import app
from graphql_api import errors as api_errors
from ledger import errors as ledger_errors
from ledger.errors import maintenance
from ledger.log import postgres_connection
from projections import errors as projection_errors
from tests.faults.cluster import Cluster, cluster
from tests.places import Place
from tests.real.imported import import_document

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/operations.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The examples in a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def commands() -> list[list[str]]:
    """Every command in the examples, by words, its environment left out."""
    lines = [line for block in blocks("sh") for line in block.splitlines() if "budget-ledger " in line]
    return [shlex.split(line[line.index("budget-ledger ") :])[1:] for line in lines]


def test_every_command_and_option_is_there() -> None:
    """As it is written."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert commands()
    for words in commands():
        options = {option for parameter in group.commands[words[0]].params for option in parameter.opts}
        assert [] == [word for word in words if word.startswith("--") and word not in options]
    named = re.findall(r"`(?:budget-ledger )?([a-z-]+)(?: [^`]*)?`", PAGE)
    assert {"backup", "restore", "doctor", "migrate", "rebuild", "follow", "verify-projection"} <= set(named)


def test_every_variable_is_told() -> None:
    """Those that options read, those with a default, and no other."""
    rows = re.findall(r"^\| `([A-Z_]+)` \| .* \| (.*) \|$", PAGE, re.MULTILINE)
    told = dict(rows)
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    read = {str(each.envvar) for command in group.commands.values() for each in command.params if each.envvar}
    assert read | set(postgres_connection.DEFAULTS) <= set(told)
    assert [] == [name for name, value in postgres_connection.DEFAULTS.items() if value and told[name] != value]


def test_every_refusal_is_there() -> None:
    """Each class that the table of faults names."""
    table = PAGE[PAGE.index("| what fails |") : PAGE.index("## Environment")]
    named = set(re.findall(r"`([A-Z][a-z]+[A-Z]\w+)`", table))
    modules = (ledger_errors, maintenance, postgres_connection, projection_errors, api_errors)
    known = {name for module in modules for name in vars(module)}
    assert len(named) > 8
    assert set() == named - known


def test_links_within_the_page_lead_somewhere() -> None:
    """Each to a heading."""
    headings = re.findall(r"^##+ (.*)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^a-z ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set() == set(re.findall(r"\(#([a-z-]+)\)", PAGE)) - anchors


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """A server with the roles of the page."""
    with cluster() as found:
        with psycopg.connect(found.conninfo, autocommit=True) as owner:
            for block in blocks("sql"):
                owner.execute(block.encode())
        yield found


def test_the_roles_of_the_page_are_enough(server: Cluster, tmp_path: Path) -> None:
    """A ledger moves as the owner, is recorded in as the node, read as the reader, and restored as the owner."""
    env = {"POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": str(server.port), "POSTGRES_SCHEMA": "budget"}
    env |= {"POSTGRES_DBNAME": "postgres", "BUDGET_LEDGER_DATA": str(tmp_path / "data")}

    def run(role: str, *words: str) -> Result:
        return CliRunner().invoke(app, list(words), env={**env, "POSTGRES_USER": role})

    import_document(Place(tmp_path / "data" / "ledger.sqlite"))
    moved = run("ledger_owner", "migrate", "--to", "postgres")
    assert Exit.OK == moved.exit_code, moved.output
    (tmp_path / "data" / "ledger.sqlite").rename(tmp_path / "old.sqlite")
    shutil.rmtree(tmp_path / "data" / "documents")
    seen = run("ledger_node", "doctor")
    assert Exit.OK == seen.exit_code, seen.output
    record = (
        "record", "--authority", "虚财预〔2025〕1号", "--effective-on", "2025-03-03",
        "supplement", "--project", "u01-p01", "--part", "2080102/30299=1",
    )  # fmt: skip
    assert Exit.OK == run("ledger_node", *record).exit_code
    for words in (("table", "5"), ("document", "697"), ("backup", str(tmp_path / "b.sqlite"))):
        done = run("ledger_reader", *words)
        assert Exit.OK == done.exit_code, done.output
    env |= {"POSTGRES_HOST": "127.0.0.1,127.0.0.1", "POSTGRES_PORT": f"1,{server.port}"}  # one of two is away
    assert Exit.OK == run("ledger_reader", "operations").exit_code
    refused = run("ledger_reader", *record)
    assert (Exit.STORAGE, True) == (refused.exit_code, "permission denied" in refused.stderr)
    assert Exit.STORAGE == run("ledger_node", "restore", str(tmp_path / "b.sqlite"), "--replace").exit_code
    with psycopg.connect(server.conninfo, autocommit=True) as owner:
        owner.execute("GRANT CREATE ON DATABASE postgres TO ledger_owner")
    restored = run("ledger_owner", "restore", str(tmp_path / "b.sqlite"), "--replace")
    assert Exit.OK == restored.exit_code, restored.output
    assert Exit.OK == run("ledger_node", *record).exit_code  # the new tables got their grants by themselves


def test_the_commands_for_backups_run_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saved, restored beside, and looked at."""
    monkeypatch.chdir(tmp_path)
    import_document(Place(tmp_path / "data" / "ledger.sqlite"))
    block = next(each for each in blocks("sh") if "budget-ledger backup" in each)
    for line in block.splitlines():
        done = CliRunner().invoke(app, shlex.split(line)[1:])
        assert Exit.OK == done.exit_code, (line, done.output)


def units() -> dict[str, str]:
    """The units of systemd, by their names."""
    found = {}
    for block in blocks("ini"):
        first, _, rest = block.partition("\n")
        found[Path(first.removeprefix("# ")).name] = rest
    return found


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """Nothing in them is unknown to it."""
    assert {"budget-ledger.service", "budget-ledger-backup.service", "budget-ledger-backup.timer"} == set(units())
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("no systemd-analyze: install systemd")
    program = tmp_path / "budget-ledger"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    for name, text in units().items():
        installed = text.replace("/opt/budget-ledger/.venv/bin/budget-ledger", str(program))
        (tmp_path / name).write_text(installed.replace("User=budget-ledger", "User=root"))
    files = [str(tmp_path / name) for name in units()]
    done = subprocess.run([verify, "verify", "--man=no", *files], capture_output=True, text=True, check=False)
    assert [] == [line for line in done.stderr.splitlines() if "budget-ledger" in line]


def test_nginx_takes_its_configuration(tmp_path: Path) -> None:
    """Where it is installed; with a certificate made for it."""
    nginx = shutil.which("nginx") or os.environ.get("NGINX")
    if nginx is None or shutil.which("openssl") is None:
        pytest.skip("no nginx: install it, or name the program in NGINX")
    key, pem = tmp_path / "budget.key", tmp_path / "budget.pem"
    subject = ["-subj", "/CN=budget.example", "-days", "1", "-nodes", "-newkey", "rsa:2048"]
    subprocess.run(["openssl", "req", "-x509", *subject, "-keyout", key, "-out", pem], check=True, capture_output=True)
    (block,) = blocks("nginx")
    text = block.replace("/etc/ssl/private/budget.key", str(key)).replace("/etc/ssl/certs/budget.pem", str(pem))
    logs = f"pid {tmp_path}/pid; error_log {tmp_path}/error.log;"
    paths = "".join(
        f"{name}_temp_path {tmp_path}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(f"{logs} events {{}} http {{ {paths} access_log off;\n{text}\n}}")
    done = subprocess.run([nginx, "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
