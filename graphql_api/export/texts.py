"""The two text forms of files (文本格式): CSV for spreadsheets and pandas, JSON Lines for programs.

Both are written page by page and close with the number of rows and the sha256 of every byte before that line.
"""

import csv
import io
import re
from collections.abc import Generator, Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import msgspec

from graphql_api.export.columns import FileValue
from graphql_api.export.export_request import Listing
from projections.answers.formula_guard import without_formula

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"  # without it spreadsheets read Chinese in the system's code page
_JSON = msgspec.json.Encoder()


def csv_parts(listing: Listing, stamp: Mapping[str, Any]) -> Generator[bytes]:
    """CSV (RFC 4180): one line of names, the rows, and a last line that begins with # and reads like a URL's query.

    The stamp stands last, since readers take the first line for names. It is one cell without quotes or commas, and
    every other cell is quoted: a reader that skips comments skips this line, and cuts no name that contains a #.
    """
    digest, count = sha256(), 0
    first = _BOM + _csv([[column.name for column in listing.columns]])
    yield _noted(first.encode(), digest)
    for page in listing.pages:
        count += len(page)
        yield _noted(_csv([[cell_text(value) for value in row] for row in page]).encode(), digest)
    facts = {"count": count, "sha256": digest.hexdigest(), **_flat(stamp)}
    text = "&".join(f"{name}={_escaped(value)}" for name, value in facts.items())
    yield f"# {text}\r\n".encode()


def _flat(stamp: Mapping[str, Any]) -> dict[str, Any]:
    """Nested objects flattened with dots, as columns are named: asOf.position."""
    flat: dict[str, Any] = {}
    for name, value in stamp.items():
        flat |= {f"{name}.{key}": part for key, part in value.items()} if isinstance(value, dict) else {name: value}
    return flat


def _escaped(value: Any) -> str:
    """A value of the last line: text unchanged, others as JSON; characters that end a cell or value are escaped."""
    text = value if isinstance(value, str) else "" if value is None else _JSON.encode(value).decode()
    return re.sub(r"""[%&+,;"'#\s]""", lambda match: quote(match.group(), safe=""), text)


def jsonl_parts(listing: Listing, stamp: Mapping[str, Any]) -> Generator[bytes]:
    """JSON Lines: the stamp, an object for each row, then the number of rows."""
    digest, count = sha256(), 0
    yield _noted(_JSON.encode(stamp) + b"\n", digest)
    for page in listing.pages:
        count += len(page)
        yield _noted(_JSON.encode_lines(row_objects(listing, page)), digest)
    yield _JSON.encode({"count": count, "sha256": digest.hexdigest()}) + b"\n"


def row_objects(listing: Listing, page: Any) -> list[dict[str, FileValue]]:
    """Rows as objects, by the names of the columns."""
    names = [column.name for column in listing.columns]
    return [dict(zip(names, row, strict=True)) for row in page]


def cell_text(value: FileValue) -> str:
    """A value as text that no spreadsheet takes for a formula: empty for null, JSON for a list."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return without_formula(_JSON.encode(value).decode() if isinstance(value, list | dict) else value)


def _csv(rows: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def _noted(part: bytes, digest: Any) -> bytes:
    digest.update(part)
    return part
