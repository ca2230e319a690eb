"""The attackers, in a process of their own: it takes one attack on standard input and tells what it was answered.

They give way to everybody else (nice), so that on a machine of few cores what the honest client waits for is the
server, not its own turn beside them.
"""

import asyncio
import os
import pickle
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

import uvloop

from benchmarks.hostile.connection import Answer, Connection

_SLOW = 0.5  # seconds between the bytes of who is slow


@dataclass(frozen=True, slots=True)
class Attack:
    """Some requests, sent in turn by some attackers in one manner. `alone`: all of them from one address."""

    name: str
    requests: tuple[bytes, ...]
    manner: str = "again"
    attackers: int = 4
    seconds: float = 2.5
    alone: bool = False

    def source(self, network: int, number: int) -> str:
        """Where an attacker comes from: no attack is throttled for what an earlier one has spent."""
        return f"127.0.{network}.{2 if self.alone else 2 + number % 250}"


@dataclass(slots=True)
class Said:
    """What the attackers sent, what they were answered by status and code, and how it ended otherwise."""

    sent: int = 0
    answers: Counter[tuple[int, str]] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    left: int = 0  # hung up on purpose, before an answer

    def took(self, answer: Answer) -> None:
        """Count an answer."""
        self.answers[answer.status, answer.code] += 1


@dataclass(slots=True)
class Attacker:
    """One of them."""

    attack: Attack
    port: int
    network: int
    said: Said
    number: int
    turn: int = 0

    async def connection(self) -> Connection:
        """A new one, from its own address; who hangs up comes from another each time, or the throttle would end it."""
        moved = self.turn * self.attack.attackers if self.attack.manner == "hang_up" else 0
        return await Connection.to(self.port, self.attack.source(self.network, self.number + moved))

    def request(self) -> bytes:
        """The next one."""
        self.turn += 1
        return self.attack.requests[(self.number + self.turn) % len(self.attack.requests)]

    async def again(self, most: float = float("inf")) -> None:
        """Over a kept connection; as soon as one request is answered, the next."""
        connection = await self.connection()
        try:
            while connection.open and most > 0:
                most -= 1
                self.said.sent += 1
                connection.send(self.request())
                self.said.took(await connection.answer())
        finally:
            connection.leave()

    async def connect(self) -> None:
        """A new connection for every request."""
        await self.again(1)

    async def hang_up(self) -> None:
        """Go away while the answer is made."""
        connection = await self.connection()
        try:
            self.said.sent += 1
            connection.send(self.request())
            with suppress(TimeoutError):
                async with asyncio.timeout(random.uniform(0.05, 0.3)):
                    self.said.took(await connection.answer())
                    return
            self.said.left += 1
        finally:
            connection.leave()

    async def write_slowly(self) -> None:
        """Send a byte now and then, and wait to be told off."""
        connection = await self.connection()
        answer = asyncio.create_task(connection.answer())
        try:
            self.said.sent += 1
            for byte in self.request():
                connection.send(bytes((byte,)))
                await asyncio.wait({answer}, timeout=_SLOW)
                if answer.done():
                    self.said.took(await answer)
                    return
        finally:
            answer.cancel()
            connection.leave()

    async def stall(self) -> None:
        """Send all but the end, and wait to be told off."""
        connection = await self.connection()
        try:
            self.said.sent += 1
            connection.send(self.request()[:-1])
            self.said.took(await connection.answer())
        finally:
            connection.leave()

    async def read_slowly(self) -> None:
        """Ask for much, and take a little of it now and then."""
        connection = await self.connection()
        try:
            self.said.sent += 1
            connection.send(self.request())
            async for _ in connection.sips(1_000, _SLOW):
                pass
        finally:
            connection.leave()

    async def attacking(self) -> None:
        """Until it is cancelled."""
        manner: Callable[[], Awaitable[None]] = getattr(self, self.attack.manner)
        while True:
            try:
                await manner()
            except (OSError, asyncio.IncompleteReadError) as error:
                self.said.broken[type(error).__name__] += 1
                await asyncio.sleep(0.01)


async def attacked(attack: Attack, port: int, network: int) -> Said:
    """All attackers at once, for the time of the attack."""
    said = Said()
    everybody = [
        asyncio.create_task(Attacker(attack, port, network, said, number).attacking())
        for number in range(attack.attackers)
    ]
    await asyncio.sleep(attack.seconds)
    for each in everybody:
        each.cancel()
    await asyncio.gather(*everybody, return_exceptions=True)
    return said


def main() -> None:
    """One attack; tells when it begins."""
    os.nice(10)
    attack, port, network = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(b"begun\n")
    sys.stdout.buffer.flush()
    said = uvloop.run(attacked(attack, port, network))
    pickle.dump((said.sent, said.answers, said.broken, said.left), sys.stdout.buffer)


if __name__ == "__main__":
    main()
