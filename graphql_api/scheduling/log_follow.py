"""One subscriber's way through the log (订阅): from its own position on, a page at a time, nothing read ahead."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import Generic, Protocol, TypeVar

from anyio import CapacityLimiter, to_thread

from graphql_api.context import Context
from graphql_api.scheduling.live_limits import LiveLimits
from graphql_api.scheduling.log_pulse import Pulse
from projections.read_model.points import AskedPoint, Coordinates


class SubscriptionEvent(Protocol):
    """An event of a subscription: `at` is the end of the operation that made it."""

    at: Coordinates


_Result = TypeVar("_Result")
_Event = TypeVar("_Event", bound=SubscriptionEvent)


@dataclass(frozen=True, slots=True)
class LogStretch(Generic[_Event]):
    """The events of a stretch of the log, and the position at its end."""

    events: Sequence[_Event]
    reached: int


@dataclass(slots=True, kw_only=True)
class SubscriptionContext(Context):
    """The context of a subscription; each event is answered in a context of its own.

    `resume`: position of the last event that the client got, if its protocol says so. `reached`: the position up to
    which the subscriber got everything; None before it begins.
    """

    pulse: Pulse
    workers: CapacityLimiter
    limits: LiveLimits
    resume: int | None = None
    reached: int | None = None

    @classmethod
    def of(cls, context: Context, pulse: Pulse, workers: CapacityLimiter, limits: LiveLimits) -> "SubscriptionContext":
        """The context of a subscription that a request asks for."""
        return cls(
            ledger=context.ledger,
            reader=context.reader,
            documents=context.documents,
            principal=context.principal,
            charge=context.charge,
            deadline=inf,
            pulse=pulse,
            workers=workers,
            limits=limits,
        )

    async def in_thread(self, work: Callable[..., _Result], *arguments: object) -> _Result:
        """Run blocking work in a thread. If it is cancelled, it stops at its next check and occupies its worker until
        then."""
        working = asyncio.ensure_future(to_thread.run_sync(work, *arguments, limiter=self.workers))
        working.add_done_callback(
            lambda done: done.cancelled() or done.exception()
        )  # so that asyncio does not report it as lost
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            self.cancelled.set()
            await asyncio.wait({working})
            raise

    def moment(self, at: Coordinates, seconds: float) -> Context:
        """The context of one event, in which nothing recorded later is seen."""
        return Context(
            ledger=self.ledger,
            reader=self.reader,
            documents=self.documents,
            principal=self.principal,
            deadline=monotonic() + seconds,
            cancelled=self.cancelled,
            _newest=at,
        )

    def begin(self, after: int | None) -> int:
        """The position to begin at: where the client left off, else `after`, else the newest.

        Raises PositionInsideOperation, PositionNotReached.
        """
        begin = self.reader.resolve(AskedPoint(position=after if self.resume is None else self.resume)).position
        self.reached = begin
        return begin


async def follow(
    context: SubscriptionContext, after: int, read: Callable[[int], LogStretch[_Event]]
) -> AsyncGenerator[_Event, None]:
    """Yields every event after a position once, in the order of the log, then waits for more."""
    position = after
    while True:
        page = await context.in_thread(read, position)
        for event in page.events:
            yield event
        position = context.reached = page.reached
        await context.pulse.beyond(position)
