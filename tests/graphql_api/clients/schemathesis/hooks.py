"""What schemathesis must know of this API: what its scalars look like, and what a fault is.

A refusal is an answer: it names its class in `extensions.code`. A fault is INTERNAL, or a status of 500 and above.
"""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

TEXTS = {
    "Fen": st.integers(-(10**12), 10**12).map(str),
    "Date": st.dates().map(str),
    "Moment": st.dates().map(str),
    "Instant": st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
    "Code": st.sampled_from(("208", "20801", "2080101", "302", "NOT_STATED", "x", "")),
    "UUID": st.uuids().map(str),
}
for name, texts in TEXTS.items():
    schemathesis.graphql.scalar(name, texts.map(nodes.String))
schemathesis.graphql.scalar("Position", st.integers(-1, 200).map(nodes.Int))


@schemathesis.check
def no_fault(ctx, response, case):
    """Whatever is asked: an answer or a refusal."""
    assert response.status_code < 500, f"status {response.status_code}"
    for error in response.json().get("errors") or ():
        assert error["extensions"]["code"] != "INTERNAL", error
