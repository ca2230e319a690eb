"""Readers that go away early, as `head` does: the command ends quietly, and is no failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.test_commands import data

__all__ = ["data"]  # the demonstration, copied once for this file


@pytest.mark.parametrize(
    "words",
    [
        ("operations",),
        ("operations", "--format", "json"),
        ("events", "--format", "csv"),
        ("verify-projection",),
        ("verify-projection", "--format", "json"),
        ("table", "7"),
    ],
)
def test_a_reader_that_went_away_is_no_failure(data: Path, words: tuple[str, ...]) -> None:
    """Nobody reads from the pipe at all, so that even the first line finds it closed."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "cli", words[0], "--data", str(data), *words[1:]]
    try:
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(writing)
    assert Exit.OK == done.returncode, done.stderr
    assert "Error" not in done.stderr
    assert "Traceback" not in done.stderr
