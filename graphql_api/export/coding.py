"""Gzip on the way (压缩传输): for clients that take it, packed part by part, so that a file still streams."""

import zlib
from collections.abc import Generator, Iterable

from graphql_api.transport.requests import qualities

_LEVEL = 6  # of what it takes to make rows, packing them is little
_GZIP = 16 + zlib.MAX_WBITS  # a gzip header without a name or a time: the same bytes make the same bytes


def takes_gzip(accept_encoding: str) -> bool:
    """Whether an answer may be packed, and is not rather taken plain (RFC 9110 §12.5.3)."""
    offers = qualities(accept_encoding)
    packed = offers.get("gzip", offers.get("x-gzip", offers.get("*", 0.0)))
    return packed > 0 and packed >= offers.get("identity", 0.0)


def packed(parts: Iterable[bytes]) -> Generator[bytes]:
    """The same in gzip. What went in comes out with its own part: nobody waits for it until the next is made."""
    packing = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for part in parts:
        yield packing.compress(part) + packing.flush(zlib.Z_SYNC_FLUSH)
    yield packing.flush()
