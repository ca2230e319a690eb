"""A connection that sends bytes and reads answers; a whole client of HTTP would be slower than the server."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

_HEAD, _BUFFER = b"\r\n\r\n", 64 * 1024
_CODE = re.compile(rb'"code":"(\w+)"')
# With this type a refusal has its own status; in plain JSON it would be 200 (GraphQL over HTTP).
_ACCEPT = "accept: application/graphql-response+json, application/json;q=0.9\r\n"


def posted(body: bytes, content_type: str = "application/json", *, length: bool = True) -> bytes:
    """A POST; without `length` in chunks, so that nobody is told how much will come."""
    head = f"POST /graphql HTTP/1.1\r\nhost: x\r\n{_ACCEPT}content-type: {content_type}\r\n"
    if length:
        return f"{head}content-length: {len(body)}\r\n\r\n".encode() + body
    parts = (body[at : at + 65_536] for at in range(0, len(body), 65_536))
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return f"{head}transfer-encoding: chunked\r\n\r\n".encode() + chunks + b"0\r\n\r\n"


def asked(query: str, **variables: Any) -> bytes:
    """A document, posted."""
    return posted(json.dumps({"query": query, "variables": variables}).encode())


def got(path: str, **parameters: str) -> bytes:
    """A GET."""
    query = "&".join(f"{name}={quote(value)}" for name, value in parameters.items())
    return f"GET {path}?{query} HTTP/1.1\r\nhost: x\r\n{_ACCEPT}\r\n".encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes

    @property
    def code(self) -> str:
        """The code of its first error; empty: it has none."""
        found = _CODE.search(self.body)
        return found[1].decode() if found else ""


class Connection:
    """One, kept for the next request unless the server says otherwise."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self.open = True

    @classmethod
    async def to(cls, port: int, source: str) -> "Connection":
        """Connect from a loopback address of one's own: the server takes each for another asker."""
        return cls(*await asyncio.open_connection("127.0.0.1", port, local_addr=(source, 0), limit=_BUFFER))

    def send(self, request: bytes) -> None:
        """Send, and do not wait until it is taken."""
        self._writer.write(request)

    async def answer(self) -> Answer:
        """Read one answer to its end."""
        head = (await self._reader.readuntil(_HEAD)).lower()
        status = int(head[9:12])
        if b"transfer-encoding: chunked" in head:
            body = await self._chunks()
        else:
            told = re.search(rb"content-length: (\d+)", head)
            body = await self._reader.readexactly(int(told[1])) if told else b""
        unsent = self._writer.transport.get_write_buffer_size()  # it was answered before it was all sent
        self.open = not unsent and b"connection: close" not in head
        return Answer(status, body)

    async def _chunks(self) -> bytes:
        parts = []
        while size := int(await self._reader.readline(), 16):
            parts.append((await self._reader.readexactly(size + 2))[:-2])
        await self._reader.readline()
        return b"".join(parts)

    async def sips(self, most: int, pause: float) -> AsyncIterator[bytes]:
        """What comes, a little at a time."""
        while some := await self._reader.read(most):
            yield some
            await asyncio.sleep(pause)

    def leave(self) -> None:
        """Hang up, whatever is under way."""
        self.open = False
        self._writer.transport.abort()
