"""Many clients at once (负载), by wrk."""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2 as httpx

CONNECTIONS = 8
_SCRIPT = """
local bodies, number = {}, 0
for line in io.lines("BODIES") do bodies[#bodies + 1] = line end
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  number = number % #bodies + 1
  return wrk.format(nil, nil, nil, bodies[number])
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """Requests a second; p50 and p99 in milliseconds."""

    rate: float
    p50: float
    p99: float


def load(url: str, bodies: Sequence[Any], folder: Path, seconds: int) -> Load:
    """Ask a server in turn; some of its answers are looked at first, and none may be an error."""
    for body in bodies[:: max(len(bodies) // 20, 1)]:
        answer = httpx.post(url, json=body, timeout=60)
        assert answer.status_code == 200, answer.text
        assert '"errors"' not in answer.text, answer.text
    told = folder / "bodies.jsonl"
    told.write_text("".join(json.dumps(body) + "\n" for body in bodies), encoding="utf-8")
    script = folder / "load.lua"
    script.write_text(_SCRIPT.replace("BODIES", str(told)), encoding="utf-8")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(script), url]
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in done, done
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])  # type: ignore[index]  # wrk always says so
    return Load(rate, _ms(done, "50%"), _ms(done, "99%"))


def _ms(told: str, part: str) -> float:
    number, unit = re.search(rf"{part}\s+([\d.]+)(us|ms|s)", told).groups()  # type: ignore[union-attr]  # as above
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
