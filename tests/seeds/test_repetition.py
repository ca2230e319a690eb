"""The same document gives the same lines, residuals and assumptions: again, and in any other process."""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ledger.application import BudgetLedger
from seeds.importer import prepare
from seeds.reading.human_readings import load_readings
from tests.real import printed as real
from tests.seeds.checks import read_by_a_person
from tests.seeds.invented_documents import Layout, written
from tests.seeds.invented_documents.strategies import Shape, invent

AMBIGUOUS = Shape(
    seed=7,
    units=3,
    projects=5,
    carried=3,
    functions=2,
    funds=frozenset({5, 6, 9, 10}),
    carried_funds=frozenset({"general", "fund"}),
    amounts="equal",
    transfers=True,
    layout=Layout(12, 20, 3),
)
ROUNDED = Shape(seed=11, units=2, projects=6, carried=3, functions=4, amounts="fen", transfers=True)


def digests() -> list[str]:
    """What the import makes of the real document and of two invented ones, as digests."""
    found: list[str] = []
    readings = load_readings(real.DOCUMENT.with_name("urumqi_hrss_2025.readings.toml"))
    documents = [(real.DOCUMENT.read_bytes(), readings)]
    for shape in (AMBIGUOUS, ROUNDED):
        paper = written(invent(shape))
        documents.append(("\n".join(paper.lines).encode(), read_by_a_person(paper)))
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        for document, known in documents:
            ready = prepare(ledger, document, known)
            told = (ready.lines, ready.residuals, ready.assumptions, ready.document.warnings)
            found.append(hashlib.sha256(repr(told).encode()).hexdigest())
        ledger.close()
    return found


def test_another_process_finds_the_same() -> None:
    """Nothing depends on the order of sets, on ids in memory, or on what was asked before."""
    run = subprocess.run(
        [sys.executable, "-c", "from tests.seeds.test_repetition import digests; print(*digests())"],
        env={**os.environ, "PYTHONHASHSEED": "12345"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert digests() == run.stdout.split()
