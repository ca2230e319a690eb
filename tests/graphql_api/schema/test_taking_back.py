"""The largest operation reversed over HTTP: the import of the real document."""

from tests.graphql_api.writing import BUREAU, Clerk, changed, differences


def test_an_import_is_reversed_as_shown(clerk: Clerk) -> None:
    """All 557 figures become 0, as the validation showed and the comparison of the tables finds."""
    imported = clerk.api.ask("{operations {nodes {id position}}}")["operations"]["nodes"][0]
    given = {"operationId": imported["id"]}
    shown = clerk.does("reverse", given, effectiveOn="2025-02-21", validateOnly=True)
    done = clerk.records("reverse", given, effectiveOn="2025-02-21")
    assert 557 == len(shown["changes"])
    assert {"0"} == {each["afterFen"] for each in shown["changes"]}
    found = differences(clerk.api, {(BUREAU, 2025)}, imported["position"], done["position"])
    assert found == changed(shown) == changed(done)
