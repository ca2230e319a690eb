"""Damaged and hostile documents: a typed refusal, quickly, and nothing recorded."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ledger.application import BudgetLedger
from seeds.importer import prepare, record
from seeds.reading.human_readings import NO_READINGS, Readings, load_readings
from seeds.refusals import DocumentRefused, UnreadableDocument
from tests.real import printed as real
from tests.seeds.checks import imported
from tests.seeds.invented_documents import Carried, Invented, Other, Project, printed

DATA = real.DOCUMENT.read_bytes()
LINES = DATA.decode().split("\n")
READINGS = load_readings(real.DOCUMENT.with_name("urumqi_hrss_2025.readings.toml"))
PRINTED = [number for number, line in enumerate(LINES[:1490]) if line.strip()]  # lines of parts one and two
WAN = 1_000_000
SMALL = printed(
    Invented(
        "虚构市小局",
        {"2080101": (100 * WAN, 0)},
        {"30101": 100 * WAN},
        (Project("虚构市小局", "唯一", "2080102", {"30201": 5 * WAN}),),
        (Carried("虚构市小局", "结转唯一", "2080102", 7 * WAN),),
        (Other(5, "2080106", 3 * WAN),),
    )
)
SMALL_LINES = SMALL.decode().split("\n")
LONGEST = 10.0  # seconds; a document that takes longer is a bug


def judged(data: bytes, readings: Readings = NO_READINGS) -> bool:
    """Whether the document was imported with every figure rebuilt; False when it was refused and nothing recorded."""
    before = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        ledger = BudgetLedger.at(Path(folder) / "ledger.sqlite")
        try:
            record(ledger, prepare(ledger, data, readings), "importer", dry_run=True)
        except DocumentRefused:
            assert 0 == ledger.last_position()
            return False
        finally:
            ledger.close()
            assert time.process_time() - before < LONGEST
    _, found = imported(data, readings)
    assert (found.published, ()) == (found.rebuilt, found.differences)
    assert found.agrees
    return True


def changed(lines: list[str], number: int, *replaced: str) -> bytes:
    """The lines with one of them replaced by none, one or more."""
    return "\n".join([*lines[:number], *replaced, *lines[number + 1 :]]).encode()


@given(st.sampled_from(PRINTED), st.sampled_from(("gone", "twice", "cut")))
@settings(max_examples=3, phases=(Phase.explicit, Phase.reuse, Phase.generate))
def test_a_line_of_the_real_document_lost_doubled_or_cut(number: int, how: str) -> None:
    """Refused, or imported with every printed figure rebuilt."""
    line = LINES[number]
    replaced = {"gone": (), "twice": (line, line), "cut": (line[:-1],)}[how]
    judged(changed(LINES, number, *replaced), READINGS)


@pytest.mark.soak
@pytest.mark.parametrize("number", PRINTED)
def test_any_line_of_the_real_document_lost_doubled_or_cut(number: int) -> None:
    """The same for every line, one after the other."""
    line = LINES[number]
    for replaced in ((), (line, line), (line[:-1],)):
        judged(changed(LINES, number, *replaced), READINGS)


@given(st.integers(1, len(SMALL_LINES) - 1))
@settings(max_examples=25)
def test_a_truncated_document_is_refused(number: int) -> None:
    """Cut off after any line but the last, there is no date at its end."""
    assert not judged("\n".join(SMALL_LINES[:number]).encode())


HOSTILE = {
    "a huge number": "208 01 01 行政运行 " + "999," * 9 + "999.00",
    "a number of a million digits": "208 01 01 行政运行 " + "9" * 1_000_000 + ".00",
    "a line of a megabyte": "虚" * 1_000_000,
    "spaces for a megabyte": "编制部门：" + " " * 1_000_000 + "单位",
    "a NUL": "208 01 01 行政\0运行 7,324.20 7,324.20",
    "a negative number": "208 01 01 行政运行 -5.00 -5.00",
    "many numbers": "208 01 01 行政运行 " + "1.00 " * 150,
    "what patterns could choke on": "一、一、关于" * 160,
    "commas without end": "1．" + "1," * 450,
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("near", ["208 01 01", "项目名称", "总计"])
def test_hostile_lines_are_refused_quickly(what: str, near: str) -> None:
    """Whatever stands in a line, wherever: a typed refusal, or an import that rebuilds everything."""
    number = next(n for n, line in enumerate(SMALL_LINES) if near in line)
    judged(changed(SMALL_LINES, number, SMALL_LINES[number], HOSTILE[what]))


@pytest.mark.parametrize(
    "line", ["一二三 " * 100, "208 01 01 行政运行 1.00 1.00", "虚构市第一中心", "1.00", "（一）项目名称：甲"]
)
@pytest.mark.parametrize("near", ["208 01 01", "项目名称", "总计"])
def test_lines_without_end_are_refused_quickly(line: str, near: str) -> None:
    """Ten thousand lines of anything in the middle of a document."""
    number = next(n for n, each in enumerate(SMALL_LINES) if near in each)
    judged(changed(SMALL_LINES, number, *[line] * 10_000))


def test_more_bytes_than_any_document_has_are_refused() -> None:
    """Ten megabytes are not even looked at."""
    data = b"x\n" * 5_000_000
    with pytest.raises(UnreadableDocument):
        imported(data)
