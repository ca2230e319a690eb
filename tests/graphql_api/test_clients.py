"""The clients that other people use, each in an environment of its own: what they get is what the server answers."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.graphql_api.npm import installed, told_by
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import Client

pytestmark = pytest.mark.clients
EXAMPLES = os.environ.get("SCHEMATHESIS_EXAMPLES", "25")  # of each root field; thousands take ten minutes
QUERY = (Path(__file__).parent / "clients/apps/queries.graphql").read_text("utf-8")


@pytest.fixture(scope="module")
def apps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Apollo, urql and graphql-codegen."""
    return installed("apps", tmp_path_factory.mktemp("clients") / "apps")


def expected(api: Client) -> Any:
    """The server's own answer."""
    return api.ask(QUERY, department=BUREAU, number=5)


def test_apollo_and_urql_read_what_the_server_answers(api: Client, apps: Path) -> None:
    """Both read the same data, apart from the type names that Apollo adds."""
    found = told_by(apps, "clients.mjs", f"{api.url}/graphql", BUREAU)
    assert "" == found["error"]
    assert expected(api) == _plain(found["apollo"]) == _plain(found["urql"])


def _plain(value: Any) -> Any:
    """Without type names."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items() if name != "__typename"}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def test_generated_types_fit_the_answers(api: Client, apps: Path) -> None:
    """graphql-codegen reads the schema by introspection, and TypeScript accepts strict use of its types."""
    assert {"checked": True} == told_by(apps, "codegen.mjs", f"{api.url}/graphql")


GQL = """
import json, sys
from gql import Client, gql
from gql.transport.httpx import HTTPXTransport
with Client(transport=HTTPXTransport(url=sys.argv[1]), fetch_schema_from_transport=True) as session:
    print(json.dumps(session.execute(gql(open(sys.argv[2]).read()),
        variable_values={"department": sys.argv[3], "number": 5})))
"""


def test_gql_reads_what_the_server_answers(api: Client, environment: Any) -> None:
    """The document is first checked against the introspected schema."""
    python = environment("gql", "gql[httpx]==4.4.0")
    queries = str(Path(__file__).parent / "clients/apps/queries.graphql")
    command = [python, "-c", GQL, f"{api.url}/graphql", queries, BUREAU]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert expected(api) == json.loads(done.stdout)


ARIADNE = """
import asyncio, json, sys
sys.path.insert(0, sys.argv[2])
from api_client import Client
async def main():
    async with Client(url=sys.argv[1]) as client:
        found = await client.published(department=sys.argv[3], number=5)
        print(found.table.rows[0].cells[0].text)
asyncio.run(main())
"""


def test_ariadne_codegen_makes_a_client_that_works(api: Client, environment: Any, tmp_path: Path) -> None:
    """The client is generated from the schema file that the server offers."""
    python = environment("ariadne", "ariadne-codegen==0.19.0")
    (tmp_path / "schema.graphql").write_text(api.http.get("/schema.graphql").text, encoding="utf-8")
    (tmp_path / "queries.graphql").write_text(QUERY, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.ariadne-codegen]\nschema_path = "schema.graphql"\nqueries_path = "queries.graphql"\n'
        'target_package_name = "api_client"\nclient_name = "Client"\n',
        encoding="utf-8",
    )
    subprocess.run([python.parent / "ariadne-codegen"], cwd=tmp_path, check=True, capture_output=True)
    command = [python, "-c", ARIADNE, f"{api.url}/graphql", str(tmp_path), BUREAU]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert expected(api)["table"]["rows"][0]["cells"][0]["text"] == done.stdout.strip()


def test_schemathesis_finds_no_fault(api: Client, environment: Any, tmp_path: Path) -> None:
    """Generated documents for every question and command, valid or not, are answered or refused."""
    python = environment("schemathesis", "schemathesis==4.32.5")
    hooks = Path(__file__).parent / "clients/schemathesis/hooks.py"
    (tmp_path / "hooks.py").write_text(hooks.read_text("utf-8"), encoding="utf-8")
    command = f"{python.parent}/schemathesis run {api.url}/graphql --checks no_fault --max-response-time 5"
    options = f" --max-examples {EXAMPLES} --phases fuzzing --suppress-health-check all"
    known = {**os.environ, "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        (command + options).split(), cwd=tmp_path, capture_output=True, text=True, check=False, env=known
    )
    assert 0 == done.returncode, done.stdout[-3000:] + done.stderr[-2000:]
