"""Files in gzip: the same bytes inside, only for who takes them so, with validators and digests of their own."""

import gzip
from base64 import b64encode
from hashlib import sha256
from itertools import product

import httpx2 as httpx
import pytest

from graphql_api.export.lists import LISTS, OF_NO_BUDGET
from tests.graphql_api.export.test_export import NEEDED
from tests.graphql_api.schema.test_reading import BUREAU
from tests.graphql_api.server import Client


def raw(api: Client, name: str, coding: str | None, **parameters: str) -> tuple[httpx.Headers, bytes]:
    """An export exactly as sent."""
    headers = {} if coding is None else {"accept-encoding": coding}
    request = httpx.Request("GET", f"{api.url}/export/{name}", params=parameters, headers=headers)
    answer = api.http.send(request, stream=True)
    try:
        assert 200 == answer.status_code
        return answer.headers, b"".join(answer.iter_raw())
    finally:
        answer.close()


@pytest.mark.parametrize("what", LISTS)
def test_compressed_exports_contain_the_plain_file(api: Client, what: str) -> None:
    """The content is equal byte for byte, so the sha256 at its end holds; length and Repr-Digest are those of the bytes
    sent."""
    asked = {} if what in OF_NO_BUDGET else {"department": BUREAU, **NEEDED.get(what, {})}
    for form in ("csv", "jsonl"):
        plainly, plain = raw(api, f"{what}.{form}", "identity", **asked)
        headers, packed = raw(api, f"{what}.{form}", "gzip", **asked)
        assert plain == gzip.decompress(packed)
        assert ("gzip", None) == (headers["content-encoding"], plainly.get("content-encoding"))
        assert {"Accept-Encoding"} == {headers["vary"], plainly["vary"]}
        assert plainly["content-type"] == headers["content-type"]
        assert plainly["content-disposition"] == headers["content-disposition"]
        if "repr-digest" in headers:
            assert f"sha-256=:{b64encode(sha256(packed).digest()).decode()}:" == headers["repr-digest"]
            assert str(len(packed)) == headers["content-length"]


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("GZip", True),
        ("x-gzip", True),
        ("*", True),
        ("br, gzip;q=0.1", True),
        ("deflate, gzip ; q=1.0, *;q=0.5", True),
        ("gzip;q=0.5, identity;q=0.5", True),
        ("identity;q=0, gzip;q=0.001", True),
        (None, False),
        ("", False),
        ("identity", False),
        ("br, deflate", False),
        ("gzip;q=0", False),
        ("gzip;q=0.000", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("gzip;q=0.5, identity", False),
        ("gzip;q=x", False),
        ("gzipped", False),
    ],
)
def test_gzip_is_negotiated(api: Client, accepted: str | None, packed: bool) -> None:
    """RFC 9110 holds: names in any case, weights, and * for any other coding."""
    headers, content = raw(api, "departments.csv", accepted)
    assert ("gzip" if packed else None) == headers.get("content-encoding")
    assert packed is content.startswith(b"\x1f\x8b")


def test_workbooks_are_not_compressed(api: Client) -> None:
    """A workbook is compressed already."""
    headers, content = raw(api, "departments.xlsx", "gzip")
    assert content.startswith(b"PK")
    assert "content-encoding" not in headers
    assert "vary" not in headers


def test_head_names_the_coding(api: Client) -> None:
    """HEAD answers with the same coding as GET."""
    head = api.http.head("/export/departments.csv", headers={"accept-encoding": "gzip"})
    assert ("gzip", "Accept-Encoding") == (head.headers["content-encoding"], head.headers["vary"])


def test_each_coding_has_a_validator_of_its_own(api: Client) -> None:
    """The tag of the compressed file is weak, since another zlib may compress otherwise; each tag matches its own
    coding only."""
    position = raw(api, "departments.csv", "identity")[0]["x-as-of-position"]
    tags = {}
    for coding in ("identity", "gzip"):
        headers, _ = raw(api, "departments.csv", coding, position=position)
        tags[coding] = headers["etag"]
        assert "Accept, Authorization, Accept-Encoding" == headers["vary"]
    assert tags["gzip"].startswith('W/"')
    assert tags["identity"].startswith('"')
    assert tags["identity"] != tags["gzip"].removeprefix("W/")
    url = f"/export/departments.csv?position={position}"
    for (coding, own), (held, tag) in product(tags.items(), tags.items()):
        answer = api.http.get(url, headers={"accept-encoding": coding, "if-none-match": tag})
        assert (304 if held == coding else 200, own) == (answer.status_code, answer.headers["etag"])


def test_refusals_are_not_compressed(api: Client) -> None:
    """A refusal is too short for it."""
    answer = api.http.get("/export/nothing.csv", headers={"accept-encoding": "gzip"})
    assert (404, None) == (answer.status_code, answer.headers.get("content-encoding"))
