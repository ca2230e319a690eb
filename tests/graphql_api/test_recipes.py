"""The programs in the guide to the API run as they stand there."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.graphql_api.server import Client

GUIDE = (Path(__file__).parents[2] / "docs/api.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The programs of a language, in the order of the guide."""
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def run(command: list[str | Path], program: str, api: Client, folder: Path) -> str:
    """The output of a program, run against the server of the tests."""
    asked = program.replace("http://127.0.0.1:8080", api.url)
    assert asked != program
    file = folder / "program.mjs"  # Node knows a module by its name; the others do not look at it
    file.write_text(asked, encoding="utf-8")
    done = subprocess.run([*command, file], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert 0 == done.returncode, done.stderr
    return done.stdout


@pytest.mark.skipif(not shutil.which("curl") and not os.environ.get("CI"), reason="LOUDLY SKIPPED: no curl here")
@pytest.mark.parametrize("program", blocks("sh"))
def test_recipes_for_a_shell(api: Client, tmp_path: Path, program: str) -> None:
    """Each command prints an answer and no refusal."""
    told = run(["bash", "-e"], program, api, tmp_path)
    files = [file.read_bytes() for file in tmp_path.iterdir() if file.suffix != ".mjs"]
    assert told or all(files)
    assert not re.match(r'\{"(errors|code|type)"', told)


@pytest.mark.skipif(not shutil.which("node") and not os.environ.get("CI"), reason="LOUDLY SKIPPED: no node here")
@pytest.mark.parametrize("program", blocks("js"))
def test_recipes_in_javascript(api: Client, tmp_path: Path, program: str) -> None:
    """A line for each row, with exact amounts."""
    node = shutil.which("node") or "node"
    told = run([node], program, api, tmp_path)
    table = '{table(department: "乌鲁木齐市人力资源和社会保障局", number: 5) {rows {cells {fen}}}}'
    rows = api.ask(table)["table"]["rows"]
    assert len(rows) == len(told.splitlines())
    assert f"{rows[0]['cells'][0]['fen']}n" in told


@pytest.mark.clients
def test_recipes_in_python(api: Client, tmp_path: Path, environment: Any) -> None:
    """The explanation adds up to the figure, and the data frame to the groups of the API."""
    python = environment("recipes", "gql[httpx]==4.4.0", "pandas==2.3.3")
    figure, frame = blocks("python")
    assert re.fullmatch(r"[\d,.]+ from \d+ entries\n", run([python], figure, api, tmp_path))
    told = run([python], frame, api, tmp_path)
    keys = (
        '{groupBy(department: "乌鲁木齐市人力资源和社会保障局", keys: [SOURCE]) {groups {nodes {values {value} fen}}}}'
    )
    for group in api.ask(keys)["groupBy"]["groups"]["nodes"]:
        source, fen = group["values"][0]["value"], group["fen"]
        assert re.search(rf"^{source}\s+{fen}$", told, re.MULTILINE), told
