"""`backup` and `restore` as an operator meets them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cli.failures import Exit
from tests.cli.test_on_server import answer, run
from tests.places import ENGINES, Place
from tests.places import place as place_on
from tests.real.imported import import_document


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A ledger with the real document, on each engine."""
    with place_on(request.param, tmp_path / "data") as found:
        import_document(found)
        yield found


def test_a_ledger_is_saved_and_restored(place: Place, tmp_path: Path) -> None:
    """It comes back in another directory, with its documents; what the read model has to do is said."""
    file = tmp_path / "backup.sqlite"
    saved = answer(place, "backup", str(file))
    new = Place(tmp_path / "new" / "ledger.sqlite")
    told = run(new, "restore", str(file)).stdout
    assert f"at position {saved['position']}" in told
    assert "the next question makes one" in told
    assert 557 == answer(new, "reconcile")["rebuilt"]
    assert run(place, "document", "697").stdout.splitlines()[1:] == run(new, "document", "697").stdout.splitlines()[1:]


def test_a_read_model_is_told_what_to_do(place: Place, tmp_path: Path) -> None:
    """One that was further rebuilds; one of another ledger is made anew; one at that position just follows."""
    file = tmp_path / "backup.sqlite"
    assert Exit.OK == run(place, "backup", str(file)).exit_code
    again = run(place, "restore", str(file))
    assert (Exit.STORAGE, True) == (again.exit_code, "TargetNotEmpty" in again.stderr)
    assert "follows it" in run(place, "restore", str(file), "--replace").stdout
    words = ("--authority", "虚财预〔2025〕1号", "--effective-on", "2025-03-03")
    assert Exit.OK == run(place, "record", *words, "supplement", "--project", "u01-p01", "--part", "-/-=1").exit_code
    further = answer(place, "operations")["as_of"]["position"]
    told = run(place, "restore", str(file), "--replace").stdout
    assert f"was further, at position {further}: run budget-ledger rebuild" in told
    assert Exit.STORAGE == run(place, "operations").exit_code
    assert Exit.OK == run(place, "rebuild").exit_code
    assert 1 == answer(place, "operations")["total"]
    other = replace(place, path=tmp_path / "other" / "ledger.sqlite")
    assert Exit.OK == run(Place(other.path), "generate", "--operations", "40", "--departments", "1").exit_code
    stranger = run(Place(other.path), "restore", str(file), "--replace").stdout
    assert "is of another ledger: delete" in stranger


def test_a_backup_that_is_not_there(place: Place, tmp_path: Path) -> None:
    """The ledger is not to blame for it."""
    done = run(place, "restore", str(tmp_path / "nosuch.sqlite"))
    told = " ".join(done.stderr.replace("│", "").split())
    assert Exit.USAGE == done.exit_code
    assert "there is no backup" in told
    assert "nosuch.sqlite" in told.replace(" ", "")
    assert "database" not in told


def test_a_damaged_backup_is_named(place: Place, tmp_path: Path) -> None:
    """With the exit code of a store that cannot be used."""
    file = tmp_path / "backup.sqlite"
    assert Exit.OK == run(place, "backup", str(file)).exit_code
    file.write_bytes(file.read_bytes()[:-5000])
    done = run(Place(tmp_path / "new" / "ledger.sqlite"), "restore", str(file))
    assert Exit.STORAGE == done.exit_code
    assert "backup.sqlite" in done.stderr.replace("\n", "")
