"""How much one asker may ask in a minute (限流): by what documents cost, not by how many there are."""

from time import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from graphql_api.errors import Throttled


class Throttle:
    """Counts the cost of each asker's documents over a sliding minute, in this process."""

    def __init__(self, cost_per_minute: int) -> None:
        self._item = RateLimitItemPerMinute(cost_per_minute)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    def charge(self, asker: str, cost: int) -> None:
        """Count a document before it is run. Raises Throttled, with the seconds to wait."""
        if not self._limiter.hit(self._item, asker, cost=max(cost, 1)):
            resets = self._limiter.get_window_stats(self._item, asker).reset_time
            raise Throttled(max(int(resets - time()) + 1, 1))
