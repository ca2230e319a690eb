"""Every command of the ledger as a clerk types it, from an empty directory on."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.failures import Exit
from cli.main import app


class Clerk:
    """Types commands into one data directory."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def types(self, *words: str) -> Result:
        """Run a command of `record`; options of the operation stand first."""
        return CliRunner().invoke(app, ["record", "--data", str(self.data), *words])

    def records(self, *words: str) -> dict[str, Any]:
        """The outcome of a command that is recorded."""
        done = self.types("--format", "json", *words)
        assert Exit.OK == done.exit_code, done.stderr
        outcome: dict[str, Any] = json.loads(done.stdout)
        return outcome

    def asks(self, *words: str) -> Any:
        """The answer to a reading command."""
        done = CliRunner().invoke(app, [words[0], "--data", str(self.data), *words[1:], "--format", "json"])
        assert Exit.OK == done.exit_code, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def clerk(tmp_path: Path) -> Clerk:
    """A clerk who registered a department with two units and three projects."""
    clerk = Clerk(tmp_path / "data")
    clerk.records("department", "甲局")
    for unit in ("甲中心", "乙中心"):
        clerk.records("unit", unit)
    for unit, name in (("u01", "培训"), ("u01", "维修"), ("u02", "特定目标001")):
        clerk.records("project", name, "--in", unit)
    return clerk


DAY = ("--effective-on", "2025-02-21", "--authority", "乌财社[2025]1号")


def allocated(clerk: Clerk) -> dict[str, Any]:
    """5.00 on the training project."""
    return clerk.records(*DAY, "allocate", "--project", "u01-p01", "--part", "2080102/30226=5.00")


def test_a_year_typed_by_hand_comes_out_in_the_tables(clerk: Clerk) -> None:
    """Allocation, transfer, supplement, cut, recall, carryover, its correction, reallocation: table 3 has them all."""
    allocated(clerk)
    clerk.records(
        *DAY, "advance-transfer", "--project", "u01-p02", "--source", "GENERAL_TRANSFER", "--part", "2080102/302=3"
    )
    clerk.records(*DAY, "supplement", "--project", "甲中心:培训", "--part", "2080102/30226=10000.00", "--unit", "元")
    clerk.records(*DAY, "cut", "--project", "u01-p01", "--part", "2080102/30226=0.50")
    clerk.records(*DAY, "carry-over", "--project", "u01-p02", "--part", "2080102/-=2.00")
    clerk.records(
        *DAY, "correct-carryover", "--project", "u01-p02", "--origin-year", "2024", "--part", "2080102/-=-0.25"
    )
    clerk.records(*DAY, "recall", "--project", "u01-p02", "--origin-year", "2024", "--part", "2080102/-=0.75")
    clerk.records(
        *DAY, "reallocate", "--leg", "u01-p01@2080102/30226=-2", "--leg", "u02-p01@2080102/30226=1.5+2080102/30227=0.5"
    )
    total = next(row for row in clerk.asks("table", "3")["rows"] if row["key"] == "total")
    assert "9.50" == total["cells"]["1"]["text"]
    assert 3_500_000 == clerk.asks("line", "u01-p01")["balance_fen"]
    line = clerk.asks("line", "u02-p01")
    assert 2_000_000 == line["balance_fen"]
    assert {"classification": "economic", "code": "30227", "fen": 500_000} in line["buckets"]


def test_money_is_handed_over_and_carried_forward(clerk: Clerk) -> None:
    """To another department, and to the next year, where the old line is closed."""
    allocated(clerk)
    clerk.records("department", "乙局")
    clerk.records("--department", "乙局", "unit", "丙中心")
    clerk.records("--department", "乙局", "project", "档案", "--in", "u01")
    clerk.records(
        *DAY, "--department", "甲局", "hand-over", "--project", "u01-p01", "--to-department", "乙局",
        "--to-project", "u01-p01", "--part", "2080102/30226=1.00",
    )  # fmt: skip
    clerk.records(
        *("--effective-on", "2026-01-01", "--department", "甲局", "carry-over", "--project", "u01-p01"),
        *("--part", "2080102/30226=4.00"),
    )
    assert 0 == clerk.asks("line", "u01-p01", "--department", "甲局", "--year", "2025")["balance_fen"]
    there = clerk.asks("line", "u01-p01", "--department", "乙局", "--year", "2025")
    assert 1_000_000 == there["balance_fen"]


def test_a_mistake_is_reversed_or_amended(clerk: Clerk) -> None:
    """The opposite is recorded once; a better 文号 and its evidence move no money."""
    outcome = allocated(clerk)
    wrong = clerk.records(*DAY, "supplement", "--project", "u01-p01", "--part", "2080102/30226=45.00")
    clerk.records("--effective-on", "2025-02-21", "reverse", wrong["operation_id"])
    again = clerk.types("--effective-on", "2025-02-21", "reverse", wrong["operation_id"])
    assert Exit.CLASH == again.exit_code
    order = clerk.data / "order.txt"
    order.write_text("关于下达经费的通知\n培训 5.00\n", encoding="utf-8")
    clerk.records(
        *("amend", outcome["event_ids"][1], "--to-authority", "乌财社〔2025〕2号"),
        *("--to-evidence", f"{order}:2"),
    )
    entry = clerk.asks("explain", "3", "2080102", "1")["entries"][0]
    assert ("乌财社〔2025〕2号", "培训 5.00", 2) == (
        entry["authority"], entry["evidence"][0]["text"], entry["evidence"][0]["line"],
    )  # fmt: skip
    cited = clerk.asks("document", "2", "--digest", entry["evidence"][0]["document"])
    assert [False, True] == [line["cited"] for line in cited["lines"]]


def test_evidence_is_kept_with_what_stands_on_it(clerk: Clerk, tmp_path: Path) -> None:
    """A file without a line number is kept whole; one that is not there is refused before anything is recorded."""
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 \xff\xfe")
    clerk.records(*DAY, "allocate", "--project", "u01-p01", "--part", "2080102/30226=5", "--evidence", str(scan))
    evidence = clerk.asks("explain", "3", "2080102", "1")["entries"][0]["evidence"][0]
    assert ("scan.pdf", 0) == (evidence["note"], evidence["line"])
    refused = clerk.types(*DAY, "cut", "--project", "u01-p01", "--part", "2080102/30226=1", "--evidence", "none.txt:3")
    assert Exit.REFUSED == refused.exit_code
    assert 1 == len(clerk.asks("line", "u01-p01")["rows"])


def test_names_codes_and_lists_are_added(clerk: Clerk, tmp_path: Path) -> None:
    """A new name from a day on, one code by hand, many from a file: usable at once."""
    clerk.records("name", "u01-p01", "进修", "--since", "2025-07-01")
    clerk.records("name", "u01", "甲服务中心", "--since", "2025-07-01")
    clerk.records("name", "department", "甲厅", "--since", "2025-07-01", "--alias")
    clerk.records("code", "function", "2080199", "其他人力资源事务", "--first-year", "2025")
    listed = tmp_path / "codes.csv"
    listed.write_text(
        "code,name,name_en,first_year,last_year,source\n30203,咨询费,Consulting,2025,,the list of 2025\n",
        encoding="utf-8",
    )
    clerk.records("codes", "economic", str(listed))
    clerk.records(*DAY, "allocate", "--project", "u01-p01", "--part", "2080199/30203=1")
    rows = {row["key"]: row["label"] for row in clerk.asks("table", "7", "--department", "甲厅")["rows"]}
    assert "其他人力资源事务" == clerk.asks("table", "3")["rows"][-1]["label"]
    assert ("甲服务中心", "进修") == (rows["u01"], rows["u01/208/20801/2080199/u01-p01"])


def test_a_key_is_recorded_once_however_often_sent(clerk: Clerk) -> None:
    """The first outcome is returned again; other content under the key is refused."""
    words = (*DAY, "--key", "k1", "allocate", "--project", "u01-p01", "--part")
    first, second = clerk.records(*words, "2080102/30226=5"), clerk.records(*words, "2080102/30226=5")
    assert (first["position"], True) == (second["position"], second["repeated"])
    assert Exit.CLASH == clerk.types(*words, "2080102/30226=6").exit_code


def test_a_dry_run_records_nothing(clerk: Clerk) -> None:
    """It says what would be recorded, or refuses as the real one would."""
    before = clerk.asks("operations")["total"]
    tried = clerk.types(*DAY, "--dry-run", "allocate", "--project", "u01-p01", "--part", "2080102/30226=5")
    assert "nothing was recorded" in tried.stdout
    refused = clerk.types(*DAY, "--dry-run", "cut", "--project", "u01-p01", "--part", "2080102/30226=5")
    assert (Exit.REFUSED, before) == (refused.exit_code, clerk.asks("operations")["total"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("supplement", "--project", "u01-p01", "--part", "2080102/30226=1"), "AuthorityRequired"),
        (("allocate", "--project", "u01-p01", "--part", "2080103/30226=1"), "2080102"),
        (("allocate", "--project", "u01-p01", "--part", "2080102/30226=x"), "InvalidAmount"),
        (("allocate", "--project", "u01-p01", "--part", "1.00"), "FUNCTION/ECONOMIC=AMOUNT"),
        (("allocate", "--project", "u01-p09", "--part", "2080102/30226=1"), "u01-p01 培训"),
        (("allocate", "--project", "u09-p01", "--part", "2080102/30226=1"), "u01 甲中心"),
        (("reallocate", "--leg", "u01-p01@2080102/30226=-1"), "UnbalancedReallocation"),
        (("codes", "economic", "none.csv"), "none.csv"),
        (("code", "function", "20", "新科目", "--first-year", "2025"), "InvalidCode"),
        (("project", "新项目", "--in", "u09"), "u01 甲中心"),
        (("reverse", "00000000-0000-0000-0000-000000000000"), "UnknownOperation"),
        (("amend", "no/1", "--to-reason", "x"), "UnknownEvent"),
    ],
)
def test_a_refusal_says_what_to_do_next(clerk: Clerk, words: tuple[str, ...], said: str) -> None:
    """On stderr, in a sentence, with the rule, the culprit or the nearest known ones; no traceback."""
    refused = clerk.types("--effective-on", "2025-02-21", *words)
    assert Exit.REFUSED == refused.exit_code, refused.output
    assert said in re.sub(r"\s+", " ", refused.stderr)
    assert "Traceback" not in refused.stderr
