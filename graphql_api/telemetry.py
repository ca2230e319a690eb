"""Telemetry for operators (运行状况): a line of JSON for each request, and counters for Prometheus.

Traces go to OpenTelemetry if its SDK is set up; without it a span does nothing.
"""

import asyncio
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter, time
from typing import Any, Literal

from opentelemetry import trace
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHARED = "PROMETHEUS_MULTIPROC_DIR"  # the library's variable: a folder in which several processes count together
_LOG = logging.getLogger("budget_ledger.requests")
_SOON = 0.1  # seconds until a request is logged
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """The counters of one application, in one process or several."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "budget_ledger_requests", "Requests answered.", ("method", "path", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "budget_ledger_request_seconds", "Time to answer.", ("path",), buckets=_SECONDS, registry=self.registry
        )
        self.cost = Counter("budget_ledger_cost", "Cost of the documents that were run.", registry=self.registry)
        self.live = self._gauge("live_connections", "Clients that are listening.", "livesum")
        self.position = self._gauge("position", "Where the read model stands.", "livemostrecent")
        self.away = self._gauge("log_away_seconds", "How long the log has not been reached.", "livemostrecent")
        self.behind = self._gauge("positions_behind", "How far the read model is behind the log.", "livemostrecent")

    def _gauge(self, name: str, words: str, together: Literal["livesum", "livemostrecent"]) -> Gauge:
        """A gauge, with the rule that combines several processes."""
        return Gauge(f"budget_ledger_{name}", words, registry=self.registry, multiprocess_mode=together)

    def text(self) -> bytes:
        """All metrics in Prometheus' text format, summed over the processes."""
        if SHARED not in os.environ:
            return generate_latest(self.registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]  # the library's types end here
        return generate_latest(together)


class RequestObserver:
    """Wraps an application: counts, times and logs every request. Queries and tokens are never logged.

    Lines are written in batches: one by one they took as long as a small answer.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, paths: frozenset[str]) -> None:
        self._app, self._metrics, self._paths = app, metrics, paths
        self._lines: list[dict[str, Any]] = []
        self._counts: dict[tuple[str, str, int], Counter] = {}
        self._times: dict[str, Histogram] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection; only HTTP is counted."""
        if scope["type"] != "http":
            try:
                await self._app(scope, receive, send)
            finally:
                self._write()  # the lifespan of the application is one of these
            return
        begun, status = perf_counter(), 500

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            self._observe(scope, status, perf_counter() - begun)

    def _observe(self, scope: Scope, status: int, seconds: float) -> None:
        # All unknown paths share one label, or a scanner would fill the memory with labels.
        path, method = head(scope["path"]), scope["method"]
        path = path if path in self._paths else "other"
        key = (method, path, status)
        if key not in self._counts:
            self._counts[key] = self._metrics.requests.labels(method, path, str(status))
            self._times[path] = self._metrics.seconds.labels(path)
        self._counts[key].inc()
        self._times[path].observe(seconds)
        if not self._lines:
            asyncio.get_running_loop().call_later(_SOON, self._write)
        line = {"at": time(), "method": method, "path": scope["path"], "status": status, "ms": round(seconds * 1000, 1)}
        self._lines.append(line | scope.get("state", {}).get("facts", {}))

    def _write(self) -> None:
        if self._lines:
            lines, self._lines = self._lines, []
            _LOG.info("request", extra={"items": lines})


def head(path: str) -> str:
    """The first part of a path: `/export` for all of its files."""
    return "/" + path.split("/", 2)[1] if path.startswith("/") else path


@contextmanager
def span(name: str, **attributes: str | int) -> Iterator[None]:
    """A span of a trace, if traces are collected."""
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):  # no SDK is set up
        yield
        return
    with trace.get_tracer("budget-ledger").start_as_current_span(name, attributes=attributes):
        yield
