"""Readings by a person where the document leaves a choice (人工判读): the cell, the reader, and the reason."""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from seeds.refusals import InvalidReadings


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing read: the column of a number, the source or function of a project, or an alias of a name."""

    kind: Literal["column", "source", "function", "alias"]
    read_by: str
    why: str
    table: int = 0
    unit: str = ""
    project: str = ""
    code: str = ""
    text: str = ""
    column: str = ""
    source: str = ""
    function: str = ""
    name: str = ""
    stands_for: str = ""

    def __str__(self) -> str:
        said = ((name, getattr(self, name)) for name in self.__struct_fields__ if name not in ("read_by", "why"))
        return ", ".join(f"{name}={value}" for name, value in said if value)


class Readings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of readings."""

    reading: tuple[Reading, ...] = ()

    def of_kind(self, kind: str) -> tuple[Reading, ...]:
        """The readings of one kind."""
        return tuple(each for each in self.reading if each.kind == kind)


NO_READINGS = Readings()


def load_readings(path: Path) -> Readings:
    """The readings of a file. Raises InvalidReadings for unknown fields, or one without reader or reason."""
    try:
        readings = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Readings)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise InvalidReadings(str(path), str(error)) from error
    for reading in readings.reading:
        if not reading.read_by.strip() or not reading.why.strip():
            raise InvalidReadings(str(path), f"{reading}: a reading says who read it and why")
    return readings
