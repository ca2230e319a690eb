"""The rate limit of a client (限流): the cost of its documents in a minute, not their number."""

from time import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from graphql_api.errors import Throttled


class Throttle:
    """Counts the cost of each client's documents over a sliding minute, in this process."""

    def __init__(self, cost_per_minute: int) -> None:
        self._item = RateLimitItemPerMinute(cost_per_minute)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    def charge(self, client: str, cost: int) -> None:
        """Count a document before it is run. Raises Throttled, with the seconds to wait."""
        if not self._limiter.hit(self._item, client, cost=max(cost, 1)):
            resets = self._limiter.get_window_stats(self._item, client).reset_time
            raise Throttled(max(int(resets - time()) + 1, 1))
