"""Gzip (压缩传输) for clients that accept it, part by part, so that a file still streams."""

import zlib
from collections.abc import Generator, Iterable

from graphql_api.transport.requests import qualities

_LEVEL = 6  # compressing rows is cheap compared with making them
_GZIP = 16 + zlib.MAX_WBITS  # a gzip header without a name or a time: the same bytes make the same bytes


def takes_gzip(accept_encoding: str) -> bool:
    """Whether the client accepts gzip and does not prefer plain content (RFC 9110 §12.5.3)."""
    offers = qualities(accept_encoding)
    packed = offers.get("gzip", offers.get("x-gzip", offers.get("*", 0.0)))
    return packed > 0 and packed >= offers.get("identity", 0.0)


def packed(parts: Iterable[bytes]) -> Generator[bytes]:
    """The same parts in gzip. Each part is flushed at once, so the client need not wait for the next one."""
    packing = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for part in parts:
        yield packing.compress(part) + packing.flush(zlib.Z_SYNC_FLUSH)
    yield packing.flush()
