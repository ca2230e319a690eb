"""Upper bounds of live connections (实时推送上限)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiveLimits:
    """Times are in seconds. `window_bytes` are sent to a socket before its client must acknowledge reading them."""

    connections: int = 500
    subscriptions: int = 32  # of one connection
    addresses: int = 100  # of one subscription to figures
    init_seconds: float = 10
    ping_seconds: float = 25
    slow_seconds: float = 20
    poll_seconds: float = 0.2
    window_bytes: int = 64 * 1024
    event_bytes: int = 4 * 1024 * 1024
    page: int = 20  # operations read at a time, the most that a subscriber holds
    workers: int = 4  # threads that read and answer
