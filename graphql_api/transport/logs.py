"""The log of a server (日志): one JSON object to a line, as collectors read it."""

import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec

ROOT = logging.getLogger("budget_ledger")


class JsonLines(logging.Formatter):
    """A line has `at`, `level`, `from`, `message`, the caller's extra fields (`facts`), and the `trace` of a fault.

    A record with `items` writes a line for each item, with its own `at` (seconds since 1970).
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line or lines, without the end of the last one."""
        line: dict[str, object] = {
            "at": _instant(record.created),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": record.getMessage(),
        }
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        items = getattr(record, "items", None)
        lines = [line] if items is None else [{**line, **item, "at": _instant(item["at"])} for item in items]
        return "\n".join(msgspec.json.encode(entry, enc_hook=str).decode() for entry in lines)


def _instant(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")


def log_to(file: Path | None = None) -> logging.Handler:
    """Write the log only to the end of a file, or to standard error. Raises OSError."""
    handler = logging.StreamHandler(sys.stderr) if file is None else logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(JsonLines())
    ROOT.handlers[:] = [handler]
    ROOT.setLevel(logging.INFO)
    ROOT.propagate = False
    return handler
