"""How long the first slice takes: the import, its read model, all tables, one explanation. Run by hand.

    .venv/bin/python -m benchmarks.first_slice

Machines are noisy: figures are the least of several runs, and the engine's one grouped pass is compared, in the same
run, with its plainest peer, which holds every cell of the eleven tables against every entry in Python.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import seeds
from ledger.application import BudgetLedger
from projections.answers.explanation import explain
from projections.answers.lookup import cell_named
from projections.answers.table_view import table_at
from projections.answers.timeline import timeline
from projections.language.predicates import matches
from projections.reader import Reader, format_of
from projections.viewpoint.budget_at_point import Viewpoint
from projections.viewpoint.cell_selection import address, select
from projections.viewpoint.entries import entry_of
from seeds.importer import prepare, record
from seeds.reading.human_readings import load_readings

DOCUMENT = Path(seeds.__file__).parent / "urumqi_hrss_2025.txt"
RUNS = 5


def least_ms(run: Callable[[], object], runs: int = RUNS) -> float:
    """The least time of several runs, in milliseconds."""
    times = []
    for _ in range(runs):
        begun = perf_counter()
        run()
        times.append(perf_counter() - begun)
    return min(times) * 1000


def recount(viewpoint: Viewpoint) -> int:
    """The peer: every cell against every entry; how many figures there are."""
    form = format_of(viewpoint)
    entries = [entry_of(row) for row in viewpoint.store.rows("SELECT * FROM entries")]
    figures = 0
    for table in form.tables:
        for row, column, _ in table_at(viewpoint, table).cells():
            means = address(table, row.key, column, viewpoint.names).means
            figures += any(matches(means, entry) for entry in entries)
    return figures


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        readings = load_readings(DOCUMENT.with_name("urumqi_hrss_2025.readings.toml"))
        reading_ms = least_ms(lambda: prepare(ledger, DOCUMENT.read_bytes(), readings), 3)
        prepared = prepare(ledger, DOCUMENT.read_bytes(), readings)
        recording_ms = least_ms(lambda: record(ledger, prepared, "benchmark"), 1)
        reader = Reader(ledger, Path(folder) / "read-model.sqlite")
        rebuild_ms = least_ms(reader.rebuild)
        viewpoint = reader.viewpoint(reader.department())
        form = format_of(viewpoint)
        cell = cell_named(viewpoint, form.tables[4], "20806", "1")
        viewpoint_ms = least_ms(lambda: reader.viewpoint(viewpoint.budget.department))
        tables_ms = least_ms(lambda: [table_at(viewpoint, table) for table in form.tables])
        peer_ms = least_ms(lambda: recount(viewpoint), 1)
        print(f"reading and attributing the document  {reading_ms:8.0f} ms")
        print(f"recording it as one operation         {recording_ms:8.0f} ms")
        print(f"rebuilding the read model             {rebuild_ms:8.1f} ms")
        print(f"a viewpoint                           {viewpoint_ms:8.1f} ms")
        print(f"all eleven tables                     {tables_ms:8.1f} ms")
        print(f"    cell against entry, in Python     {peer_ms:8.1f} ms  ({peer_ms / tables_ms:.0f} times as long)")
        print(f"one cell's sum                        {least_ms(lambda: select(viewpoint, cell).measures()):8.1f} ms")
        print(f"its explanation                       {least_ms(lambda: explain(viewpoint, cell)):8.1f} ms")
        print(f"its timeline                          {least_ms(lambda: timeline(viewpoint, cell)):8.1f} ms")
        reader.close()
        ledger.close()


if __name__ == "__main__":
    main()
