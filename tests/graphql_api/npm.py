"""Programs of npm that tests run: installed as their lock says into a folder of the test's own."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CLIENTS = Path(__file__).parent / "clients"


def installed(name: str, folder: Path) -> Path:
    """A copy of one of the clients with its packages. Skips without node, except in CI, where node must be
    installed."""
    npm = shutil.which("npm")
    if npm is None:
        assert not os.environ.get("CI"), "node and npm are needed here"
        pytest.skip("LOUDLY SKIPPED: node and npm are not on this machine, so no real client was tried")
    shutil.copytree(CLIENTS / name, folder, ignore=shutil.ignore_patterns("node_modules"))
    done = subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        assert not os.environ.get("CI"), done.stderr
        pytest.skip(f"LOUDLY SKIPPED: the clients cannot be installed: {done.stderr[-300:]}")
    return folder


def told_by(folder: Path, *command: str) -> Any:
    """The JSON that a program of node prints."""
    node = shutil.which("node") or "node"
    done = subprocess.run([node, *command], cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert 0 == done.returncode, done.stderr
    return json.loads(done.stdout)
