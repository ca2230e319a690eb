"""Two sides that take turns (交替): what each needs for the same work is added up, so that both meet the same noise."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Turn = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Turns:
    """One pair of turns: what ours and the peer do, and how many things both do in it."""

    things: int
    ours: Turn
    peer: Turn


@dataclass(frozen=True, slots=True)
class Round:
    """Things a second of both sides in one round."""

    ours: float
    peer: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What came of some rounds: medians of things a second, and the median of the rounds' ratios.

    `bytes_ours`, `bytes_peer`: stored in events for one thing, keys and tables beside them apart.
    """

    name: str
    things: str
    ours: float
    peer: float
    ratio: float
    aim: float | None
    bytes_ours: float
    bytes_peer: float
    rounds: int


def run(turns: Iterable[Turns]) -> Round:
    """Let both sides take their turns; who is first changes each time."""
    things = 0
    seconds = [0.0, 0.0]
    for number, each in enumerate(turns):
        things += each.things
        pair = ((0, each.ours), (1, each.peer))
        for side, turn in pair if number % 2 == 0 else pair[::-1]:
            begun = perf_counter()
            turn()
            seconds[side] += perf_counter() - begun
    return Round(things / seconds[0], things / seconds[1])


def figure(
    name: str, things: str, aim: float | None, rounds: Sequence[Round], stored_bytes: tuple[float, float]
) -> Figure:
    """The medians of some rounds."""
    return Figure(
        name=name,
        things=things,
        ours=median(each.ours for each in rounds),
        peer=median(each.peer for each in rounds),
        ratio=median(each.ours / each.peer for each in rounds),
        aim=aim,
        bytes_ours=stored_bytes[0],
        bytes_peer=stored_bytes[1],
        rounds=len(rounds),
    )
