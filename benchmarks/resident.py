"""How much of a process's memory is resident (常驻内存), in bytes, as Linux tells it."""

from dataclasses import dataclass
from pathlib import Path

_FORGET = "5"  # the most that was resident, and nothing else: proc(5)


@dataclass(frozen=True, slots=True)
class Resident:
    """The memory of a process, by its id; by default of this one."""

    process: int | str = "self"

    def now(self) -> int:
        """What is resident now."""
        return self._told("VmRSS")

    def most(self) -> int:
        """The most that was, since the process began or `forget_most`.

        Not getrusage: there a process begins with the most that the one that started it had.
        """
        return self._told("VmHWM")

    def forget_most(self) -> None:
        """Begin to look for the most anew."""
        Path(f"/proc/{self.process}/clear_refs").write_text(_FORGET, encoding="ascii")

    def _told(self, what: str) -> int:
        status = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return int(next(line for line in status.splitlines() if line.startswith(what)).split()[1]) * 1024
