"""One dear document by itself (单独): how long it takes undisturbed, and how soon its work stops when nobody waits."""

import asyncio
import json
from dataclasses import dataclass
from time import perf_counter

from benchmarks.hostile.connection import Answer, Connection, asked
from benchmarks.hostile.server import Server

_BEGUN = 0.5  # seconds after which it is abandoned; sooner, if it takes less than twice as long


@dataclass(frozen=True, slots=True)
class Alone:
    """What one document came to. `stopped`: seconds from the hang-up to a server that does nothing."""

    answer: Answer
    seconds: float
    stopped: float

    @property
    def cost(self) -> int:
        """As the server computed it."""
        return int(json.loads(self.answer.body)["extensions"]["cost"]["requested"])

    def __str__(self) -> str:
        size = len(self.answer.body) // 1000
        return (
            f"cost {self.cost:7,}  {self.seconds:6.2f} s  {size:6,} kB  {self.answer.status} {self.answer.code:15}"
            f"after a hang-up it worked on for {self.stopped:.2f} s"
        )


async def alone(server: Server, query: str, source: str) -> Alone:
    """Ask it, wait for it; ask it again and leave."""
    request, begun = asked(query), perf_counter()
    connection = await Connection.to(server.port, source)
    connection.send(request)
    answer = await connection.answer()
    seconds = perf_counter() - begun
    connection.leave()
    connection = await Connection.to(server.port, source)
    connection.send(request)
    await asyncio.sleep(min(_BEGUN, seconds / 2))
    connection.leave()
    return Alone(answer, seconds, await asyncio.to_thread(server.quiet))
