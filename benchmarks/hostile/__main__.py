"""Starts the real server over the demonstration and generated entries, and attacks it in every manner, one by one.

Prints what each dear document takes alone and how soon its work stops after a hang-up; then for each attack what it was
answered; how long the honest client waited for `{ __typename }` beside it; the server's memory before, after and at its
peak; for how many seconds it worked on when the attackers had gone (quiet); the load average of the machine, which
others may use, too; and what the documents cost that it admitted. The attackers are a niced process of their own
(`attackers`), the honest client is a bare socket (`honest`).

Figures are printed, not judged; the exit code is 1 where anybody was answered 5xx, where the server logged a fault, or
where an honest question was dropped. Names of attacks as arguments: only those. `--write` puts the table into
benchmarks/README.md. Needs Linux.
"""

import argparse
import asyncio
import contextlib
import io
import os
import pickle
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import seeds
from benchmarks.api.entries import record_many
from benchmarks.hostile.alone import alone
from benchmarks.hostile.attackers import Attack, Said
from benchmarks.hostile.documents import ATTACKS, DEAR
from benchmarks.hostile.honest import Honest, Waits
from benchmarks.hostile.server import Server, serving
from benchmarks.report import machine, table, write_section
from cli.main import app

DEPARTMENTS, ENTRIES_EACH, UNDISTURBED = 8, 2_500, 10.0
SHIPPED = Path(seeds.__file__).parent / "urumqi_hrss_2025.txt"
_HEAD = (
    f"{'':20}    sent     ran refused  5xx  none |     n     p50     p99     max ms "
    "| MiB, peak         | quiet  load | charged"
)


@dataclass(slots=True)
class Report:
    """What must not happen, counted over all attacks."""

    faults: int = 0
    dropped: int = 0
    rows: list[tuple[str, ...]] = field(default_factory=list)  # as they are written down

    def line(self, name: str, said: Said, waits: Waits, system: str) -> None:
        """A line about one attack, and one of its answers."""
        by_class = Counter[str]()
        for (status, code), times in said.answers.items():
            by_class["5xx" if status >= 500 else "refused" if code or status >= 400 else "ran"] += times
        none = said.sent - sum(said.answers.values())
        self.faults += by_class["5xx"]
        self.dropped += sum(waits.dropped.values())
        print(
            f"{name:20} {said.sent:7,} {by_class['ran']:7,} {by_class['refused']:7,} {by_class['5xx']:4} {none:5,} | "
            f"{waits} | {system}"
        )
        told = [
            f"{status} {code}: {times:,}".replace(" :", ":") for (status, code), times in said.answers.most_common()
        ]
        told += [f"{what}: {times:,}" for what, times in said.broken.most_common()]
        told += [f"hung up: {said.left:,}"] if said.left else []
        print(f"{'':20} {', '.join(told) or '-'}", flush=True)
        ms = (f"{waits.part(share):.1f}" for share in (0.5, 0.99, 1))
        self.rows.append((name, *ms, f"{said.sent:,}", ", ".join(told) or "-"))


def attacked(server: Server, attack: Attack, network: int) -> tuple[Said, Waits]:
    """One attack, with the honest client beside it."""
    command = (sys.executable, "-m", "benchmarks.hostile.attackers")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        honest = Honest(server.port)
        pickle.dump((attack, server.port, network), process.stdin)
        process.stdin.close()
        assert process.stdout.readline() == b"begun\n"
        descriptor = process.stdout.fileno()
        os.set_blocking(descriptor, False)
        told = bytearray()
        waits = honest.asking(lambda: _ended(descriptor, told))
    return Said(*pickle.loads(told)), waits


def _ended(descriptor: int, told: bytearray) -> bool:
    try:
        read = os.read(descriptor, 65_536)
    except BlockingIOError:
        return False
    told += read
    return not read


def measure(server: Server, report: Report, attack: Attack, network: int) -> None:
    """One attack, and what it did to the server."""
    server.quiet()
    before, charged = server.resident.now() >> 20, server.charged()
    server.resident.forget_most()
    said, waits = attacked(server, attack, network)
    load = os.getloadavg()[0]
    quiet, peak = server.quiet(), server.resident.most() >> 20
    cost = server.charged() - charged
    system = f"{before:4} → {server.resident.now() >> 20:4}, {peak:4} | {quiet:5.2f} {load:5.1f} | {cost:,.0f}"
    report.line(attack.name, said, waits, system)


def prepare(data: Path) -> None:
    """The demonstration, and generated departments beside it."""
    told = ["import", str(SHIPPED), "--as-history", str(SHIPPED.with_suffix(".midyear.toml")), "--data", str(data)]
    with contextlib.redirect_stdout(io.StringIO()):
        assert not app(told, standalone_mode=False)
    record_many(data, DEPARTMENTS, ENTRIES_EACH)


def main() -> None:
    """Measure every attack between two measurements of peace."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("attack", nargs="*", help="only these")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    given = parser.parse_args()
    chosen = [attack for attack in ATTACKS if attack.name in given.attack or not given.attack]
    peace = Attack("undisturbed", (), "peace", attackers=0, seconds=UNDISTURBED)
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with serving(Path(folder)) as server:
            if not given.attack:
                for number, (name, query) in enumerate(DEAR.items()):
                    found = asyncio.run(alone(server, query, f"127.0.99.{number + 1}"))
                    report.faults += found.answer.status >= 500
                    print(f"{name:20} {found}", flush=True)
            print(_HEAD, flush=True)
            for network, attack in enumerate((peace, *chosen, peace), start=100):
                measure(server, report, attack, network)
            report.faults += server.faults()
            most = server.resident.most() >> 20
    if given.write:
        peace_too = table(("attack", "p50", "p99", "most", "requests", "their answers"), report.rows)
        end = f"{report.faults} answers of 5xx, {report.dropped} honest questions dropped; {most} MiB at the end."
        write_section("hostile", f"{machine('starlette', 'strawberry-graphql')}\n\n{peace_too}\n\n{end}")
    if report.faults or report.dropped:
        sys.exit(f"{report.faults} answers of 5xx or faults, {report.dropped} honest questions dropped")


if __name__ == "__main__":
    main()
