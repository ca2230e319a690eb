"""Writers, read nodes and servers are killed while everybody works: nothing is lost, doubled, half, or shown wrong."""

import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.between import Between
from tests.conftest import TOLD
from tests.faults.cluster import Cluster, Pair, cluster, pair
from tests.faults.supervisor import Drill
from tests.places import ENGINES, Place
from tests.places import place as place_on

SHORT, LONG = 8, 300
MANY = 6  # read nodes
Note = Callable[[str, object], None]


@pytest.fixture(scope="module")
def own_server() -> Iterator[Cluster]:
    """A PostgreSQL that may be killed."""
    with cluster() as made:
        yield made


def drill(place: Place, folder: Path, rounds: int, record_property: Note, name: str, nodes: int = 2) -> None:
    """Kill, audit, and tell the counts."""
    made = Drill(place, folder, random.Random(rounds), nodes=nodes)
    made.run(rounds)
    made.audit()
    record_property(TOLD, made.report(name))


@pytest.mark.drill
@pytest.mark.parametrize("engine", ENGINES)
def test_whoever_is_killed_nothing_is_lost(engine: str, tmp_path: Path, record_property: Note) -> None:
    """Two writers, two read nodes, a server and who asks it, killed at any moment."""
    with place_on(engine, tmp_path) as place:
        drill(place, tmp_path, SHORT, record_property, engine)


@pytest.mark.soak
@pytest.mark.parametrize("engine", ENGINES)
def test_whoever_is_killed_hundreds_of_times(engine: str, tmp_path: Path, record_property: Note) -> None:
    """The same with many read nodes, often enough to meet every step."""
    with place_on(engine, tmp_path) as place:
        drill(place, tmp_path, LONG, record_property, f"{engine}, {MANY} read nodes", MANY)


def restarts(server: Cluster, how: signal.Signals) -> None:
    """Down and up again."""
    server.stop(how)
    server.start()


def server_drill(server: Cluster, folder: Path, rounds: int, record_property: Note) -> None:
    """The server, too, is restarted, crashes, and loses its power, and the cables to it are cut."""
    between = Between("127.0.0.1", server.port)
    place = Place(folder / "ledger.sqlite", schema=f"round_{rounds}", port=str(between.port))
    made = Drill(place, folder, random.Random(rounds))
    made.faults = {
        "cables cut": lambda _: between.cut(),
        "server restarted": lambda _: restarts(server, signal.SIGINT),
        "server crashed": lambda _: restarts(server, signal.SIGQUIT),
        "server without power": lambda _: restarts(server, signal.SIGKILL),
    }
    made.run(rounds)
    made.audit()
    between.close()
    record_property(TOLD, made.report("postgres, server included"))


@pytest.mark.drill
def test_a_server_that_is_restarted_loses_nothing(own_server: Cluster, tmp_path: Path, record_property: Note) -> None:
    """All workers go on when it is back; acknowledged operations are there."""
    server_drill(own_server, tmp_path, 6, record_property)


def failover_drill(servers: Pair, folder: Path, rounds: int, record_property: Note) -> None:
    """The server is gone for ever again and again, behind one address that then leads to what was its standby."""
    between = Between("127.0.0.1", servers.first.port)
    place = Place(folder / "ledger.sqlite", schema=f"round_{rounds}", port=str(between.port))
    made = Drill(place, folder, random.Random(rounds))
    made.faults = {"failover": lambda _: servers.fail_over(between)}
    made.run(rounds)
    made.audit()
    between.close()
    assert made.counts["failover"] > 1
    record_property(TOLD, made.report("postgres with a standby"))


@pytest.mark.drill
def test_a_standby_that_takes_over_has_everything(tmp_path: Path, record_property: Note) -> None:
    """Acknowledged operations are there, once, and all workers go on by the same address."""
    with pair() as servers:
        failover_drill(servers, tmp_path, 6, record_property)


@pytest.mark.soak
def test_standbys_take_over_many_times(tmp_path: Path, record_property: Note) -> None:
    """The same for longer."""
    with pair() as servers:
        failover_drill(servers, tmp_path, 80, record_property)


@pytest.mark.soak
def test_a_server_that_is_restarted_many_times_loses_nothing(
    own_server: Cluster, tmp_path: Path, record_property: Note
) -> None:
    """The same for longer."""
    server_drill(own_server, tmp_path, 120, record_property)
