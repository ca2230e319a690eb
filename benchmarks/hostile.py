"""What an attack costs an honest client: `.venv/bin/python -m benchmarks.hostile`.

Starts the real server over generated entries, sends each hostile request again and again from
several connections, and asks `{ __typename }` every 20 ms beside them. Prints for each attack what it was answered, how
long the honest client waited, and the server's memory before and after.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import httpx2 as httpx

from benchmarks.api.__main__ import free_port
from benchmarks.api.entries import record_many
from tests.graphql_api.test_hostile import ALIASES, FAN_OUT, PAGES, nested

SECONDS, EVERY, ATTACKERS = 4.0, 0.02, 4
NAME = "虚构局003"
JSON = {"content-type": "application/json"}
HEAVY = f"""{{department(name: "{NAME}") {{tables {{rows {{cells {{text
  explanation(first: 50) {{nodes {{entry {{text reason evidence {{text}}}}}}}}}}}}}}}}}}"""
Said = Counter[str]
Attack = Callable[[str, Said], Awaitable[None]]


def posted(body: bytes) -> Attack:
    """Posts a body."""

    async def attack(url: str, said: Said) -> None:
        async with httpx.AsyncClient(timeout=60) as client:
            said[str((await client.post(url, content=body, headers=JSON)).status_code)] += 1

    return attack


def asked(query: str) -> Attack:
    """Posts a document."""
    return posted(json.dumps({"query": query}).encode())


async def slow_client(url: str, said: Said) -> None:
    """Sends a byte every half second and never ends."""
    reader, writer = await asyncio.open_connection("127.0.0.1", httpx.URL(url).port)
    writer.write(b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n")
    for _ in range(int(SECONDS * 2)):
        writer.write(b"{")
        await asyncio.sleep(0.5)
    said["held open"] += 1
    writer.close()
    del reader


async def flood(url: str, said: Said) -> None:
    """50 connections at once, from each attacker."""
    limits = httpx.Limits(max_connections=50)
    async with httpx.AsyncClient(timeout=60, limits=limits) as client:
        for answer in await asyncio.gather(
            *(client.get(url, params={"query": "{asOf {position}}"}) for _ in range(50))
        ):
            said[str(answer.status_code)] += 1


async def hang_up(url: str, said: Said) -> None:
    """Asks for everything and goes away."""
    async with httpx.AsyncClient() as client:
        with suppress(httpx.TimeoutException):
            await client.post(url, content=json.dumps({"query": HEAVY}).encode(), headers=JSON, timeout=0.1)
        said["hung up"] += 1


async def export(url: str, said: Said) -> None:
    """Streams every entry of a department."""
    async with httpx.AsyncClient(timeout=60) as client:
        target = url.replace("/graphql", "/export/entries.csv")
        async with client.stream("GET", target, params={"department": NAME}) as answer:
            async for _ in answer.aiter_bytes():
                pass
            said[str(answer.status_code)] += 1


ATTACKS: dict[str, Attack] = {
    "none": lambda _url, _said: asyncio.sleep(0.1),
    "deep": asked("{asOf " * 2_000 + "{position}" + "}" * 2_000),
    "deep and valid": asked(nested(20)),
    "wide": asked("{asOf {" + "position " * 3_000 + "}}"),
    "aliased": asked(ALIASES),
    "fragment fan-out": asked(FAN_OUT),
    "huge page": asked(PAGES),
    "nested JSON": posted(b'{"query": "{x}", "variables": ' + b'{"a":' * 20_000 + b"1" + b"}" * 20_001),
    "20 MB body": posted(b'{"query": "' + b"#" * 20_000_000 + b'"}'),
    "slow client": slow_client,
    "flood of 200": flood,
    "hang-ups": hang_up,
    "4 exports": export,
    "dear documents": asked(HEAVY),
}


async def attacker(attack: Attack, url: str, said: Said, until: float) -> None:
    """One attacker, again and again."""
    while perf_counter() < until:
        try:
            await attack(url, said)
        except (httpx.TransportError, OSError) as error:
            said[type(error).__name__] += 1


async def attackers(name: str, url: str) -> None:
    """All attackers, in a process of their own: they must not delay the honest client's own clock."""
    said: Said = Counter()
    until = perf_counter() + SECONDS
    await asyncio.gather(*(attacker(ATTACKS[name], url, said, until) for _ in range(ATTACKERS)))
    print(" ".join(f"{what}: {count}" for what, count in sorted(said.items())))


async def honest(url: str, attacking: "asyncio.subprocess.Process") -> list[float]:
    """How long each of its questions took, in ms."""
    waits: list[float] = []

    async def ask(client: httpx.AsyncClient) -> None:
        begun = perf_counter()
        answer = await client.post(url, json={"query": "{ __typename }"})
        assert answer.json()["data"] == {"__typename": "Query"}, answer.text
        waits.append((perf_counter() - begun) * 1000)

    async with httpx.AsyncClient(timeout=60) as client, asyncio.TaskGroup() as group:
        while attacking.returncode is None:
            group.create_task(ask(client))
            await asyncio.sleep(EVERY)
    return sorted(waits)


def memory(pid: int) -> int:
    """A process's resident memory in MiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


async def measure(name: str, url: str, pid: int) -> None:
    """One attack, and a line about it."""
    before = memory(pid)
    attacking = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.hostile", name, url, stdout=subprocess.PIPE
    )
    waits = await honest(url, attacking)
    assert attacking.stdout is not None
    said = (await attacking.stdout.read()).decode().strip()
    p50, p99 = waits[len(waits) // 2], waits[int(len(waits) * 0.99)]
    print(
        f"{name:17} p50 {p50:6.1f}  p99 {p99:6.1f}  max {waits[-1]:6.1f} ms   {before} → {memory(pid)} MiB   {said}",
        flush=True,
    )


async def main() -> None:
    """Start the server and measure every attack."""
    with tempfile.TemporaryDirectory() as folder:
        record_many(Path(folder), 8, 2_500)
        port = free_port()
        command = (sys.executable, "-m", "cli", "serve", "--data", folder, "--port", str(port))
        quiet = subprocess.DEVNULL
        server = await asyncio.create_subprocess_exec(
            *command, "--cost-per-minute", "1000000000", stdout=quiet, stderr=quiet
        )
        try:
            async with httpx.AsyncClient() as client:
                for _ in range(200):
                    with suppress(httpx.TransportError):
                        for _ in range(20):  # what only the first requests do is no delay by others
                            await client.post(f"http://127.0.0.1:{port}/graphql", json={"query": "{ __typename }"})
                        break
                    await asyncio.sleep(0.1)
            for name in ATTACKS:
                await measure(name, f"http://127.0.0.1:{port}/graphql", server.pid)
        finally:
            server.terminate()
            await server.wait()


if __name__ == "__main__":
    asyncio.run(attackers(*sys.argv[1:]) if len(sys.argv) > 1 else main())
