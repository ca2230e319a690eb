"""The command line as a user meets it: text, JSON, CSV, exit codes, no tracebacks."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.failures import Exit
from cli.main import app
from tests.real.printed import DOCUMENT

MIDYEAR = DOCUMENT.with_name("urumqi_hrss_2025.midyear.toml")


@pytest.fixture(scope="module")
def data(demonstration_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration: the real document and the invented year."""
    return Path(shutil.copytree(demonstration_data, tmp_path_factory.mktemp("data") / "data"))


def run(data: Path, *words: str) -> Result:
    """Run the command in process."""
    return CliRunner().invoke(app, [words[0], "--data", str(data), *words[1:]])


def answer(data: Path, *words: str) -> Any:
    """Run the command and read its JSON."""
    done = run(data, *words, "--format", "json")
    assert Exit.OK == done.exit_code, done.stderr
    return json.loads(done.stdout)


def test_a_table_has_the_documented_shape(data: Path) -> None:
    """Columns by printed number, rows with key, label and level, cells with text and exact fen; blanks are absent."""
    table = answer(data, "table", "5", "--effective-on", "2025-02-21", "--known-at", "2025-02-21")
    assert (5, "万元") == (table["table"], table["unit"])
    row = next(row for row in table["rows"] if row["key"] == "2080101")
    assert ("行政运行", 3) == (row["label"], row["level"])
    assert {"1", "2"} == set(row["cells"])
    assert "7,324.20" == row["cells"]["1"]["text"]
    assert 7_324_195_000 == int(row["cells"]["1"]["fen"])
    assert table["as_of"]["demonstration"]


def test_tables_1_and_4_have_blocks_and_lines(data: Path) -> None:
    """The left block comes first, and total stands once in each."""
    for number in ("1", "4"):
        rows = answer(data, "table", number)["rows"]
        blocks = [row["block"] for row in rows]
        assert blocks == sorted(blocks, key=["income", "expenditure"].index)
        assert ["income", "expenditure"] == [row["block"] for row in rows if row["key"] == "total"]
        assert all(row["line"] > 0 for row in rows)


def test_an_explanation_sums_to_its_figure_and_cites_lines(data: Path) -> None:
    """6,715.00 is three transfers, each with its line in the document."""
    found = answer(data, "explain", "5", "20806", "1")
    assert "6,715.00" == found["figure"]["text"]
    assert int(found["figure"]["fen"]) == sum(entry["amount_fen"] for entry in found["entries"])
    assert 3 == len(found["entries"])
    assert all(entry["evidence"][0]["line"] for entry in found["entries"])
    assert {"GENERAL_TRANSFER"} == {entry["source"] for entry in found["entries"]}


def test_answers_repeat_at_their_own_coordinates(data: Path) -> None:
    """Asked again with the coordinates it returned, an answer is the same."""
    first = answer(data, "explain", "2", "total", "1", "--known-at", "2025-06-30", "--effective-on", "2025-05-01")
    at = first["as_of"]
    again = answer(
        data, "explain", "2", "total", "1", "--position", str(at["position"]), "--effective-on", at["effective_on"]
    )
    assert first == again


def test_a_label_finds_its_row_and_an_ambiguous_one_lists_the_candidates(data: Path) -> None:
    """行政运行 names one row; 综合业务费 names a project of two units."""
    assert "2080101" == answer(data, "explain", "5", "行政运行", "合计")["row"]
    refused = run(data, "explain", "7", "综合业务费", "1")
    assert Exit.REFUSED == refused.exit_code
    assert "u01-p04" in refused.stderr.replace("\n", "")
    assert "u08-p01" in refused.stderr.replace("\n", "")


def test_a_late_recording_does_not_change_what_was_known(data: Path) -> None:
    """An operation in force since May and recorded in September is unknown in August."""
    row = ("7", "u03/208/20801/2080109/u03-p03", "1")
    known_in_august = answer(data, "explain", *row, "--known-at", "2025-08-31")["figure"]["text"]
    assert ("1,982.45", "2,000.00") == (known_in_august, answer(data, "explain", *row)["figure"]["text"])


def test_an_amended_authority_is_shown_from_its_amendment_on(data: Path) -> None:
    """The misread 文号 stands in July, the right one in August; the money is the same."""
    row = ("7", "u05/208/20801/2080111/u05-p03", "1")
    before = answer(data, "explain", *row, "--known-at", "2025-07-31")["entries"][1]
    after = answer(data, "explain", *row, "--known-at", "2025-08-02")["entries"][1]
    assert ("虚财社〔2025〕31号", "虚财社〔2025〕33号") == (before["authority"], after["authority"])
    assert before["amount_fen"] == after["amount_fen"]


def test_timelines_run_on_both_axes_to_the_same_value(data: Path) -> None:
    """What the cell is now is the last value on either axis, and each step adds its change."""
    for axis in ("recorded", "effective"):
        values = answer(data, "timeline", "2", "total", "1", "--axis", axis)["values"]
        assert "32,476.87" == values[-1]["text"]
        assert int(values[-1]["fen"]) == sum(value["change_fen"] for value in values)


def test_a_diff_names_the_operations_that_moved_a_cell(data: Path) -> None:
    """Between two days the reversal and the right supplement moved the arbitration court's project."""
    found = answer(data, "diff", "7", "--from", "known:2025-07-15", "--to", "known:2025-07-16")
    change = next(each for each in found["changes"] if each["row"] == "u10" and each["column"] == "1")
    assert ("75.00", "34.50", -40_500_000) == (
        change["before"]["text"],
        change["after"]["text"],
        change["difference_fen"],
    )
    assert 2 == len(change["operations"])


def test_why_not_says_which_condition_fails(data: Path) -> None:
    """A carried amount is not in table 5, because that table is about this year's money."""
    carried = answer(data, "events", "--kind", "carryover")["rows"][0]["event_id"]
    reasons = answer(data, "why-not", "5", "total", "1", "--event", carried)["verdicts"][0]
    assert not reasons["counts"]
    assert any("lot is this year's" in reason for reason in reasons["reasons_en"])


def test_reconcile_rebuilds_every_figure_after_a_whole_year(data: Path) -> None:
    """The disclosure is compared at its own coordinates, whatever was recorded since."""
    found = answer(data, "reconcile")
    assert (557, 557, []) == (found["published"], found["rebuilt"], found["differences"])
    assert [] == found["identities"]["violated"]
    assert 730 == found["identities"]["checked"]


def test_csv_is_read_back(data: Path) -> None:
    """A table as CSV has a row for each row."""
    rows = list(csv.DictReader(io.StringIO(run(data, "table", "3", "--format", "csv").stdout)))
    assert "total" == rows[0]["key"]
    assert "12,101.75" == rows[0]["2"]


def test_events_and_operations_are_filtered_and_paged(data: Path) -> None:
    """Filters narrow, pages continue after the last row."""
    first = answer(data, "operations", "--limit", "5")
    second = answer(data, "operations", "--limit", "5", "--after", str(first["after"]))
    assert 21 == first["total"]
    assert first["rows"][-1]["position"] < second["rows"][0]["position"]
    kinds = {row["kind"] for row in answer(data, "events", "--authority", "虚财预", "--at-most", "-1")["rows"]}
    assert {"cut", "recall", "reallocation"} >= kinds > set()


def test_a_line_tells_its_balance_on_a_day(data: Path) -> None:
    """The flats' rents: 310.00 at first, 295.00 after the cut, 255.00 after carrying 40.00 forward."""
    balance = [
        answer(data, "line", "u01-p02", "--effective-on", day)["balance_fen"]
        for day in ("2025-02-28", "2025-03-01", "2026-01-01")
    ]
    assert [310_000_000, 295_000_000, 255_000_000] == balance


def test_before_anything_was_known_the_budget_is_still_the_one_there_is(data: Path) -> None:
    """Its tables are empty then, of its own year and not of the clock's."""
    table = answer(data, "table", "5", "--known-at", "2025-02-20")
    assert 2025 == table["fiscal_year"]


def test_a_line_tells_what_was_known(data: Path) -> None:
    """Before the year's operations were recorded it held what was published, and its history ends there."""
    then, now = answer(data, "line", "u05-p03", "--position", "106"), answer(data, "line", "u05-p03")
    assert (133_830_000, None) == (then["balance_fen"], then["available_fen"])
    assert now["balance_fen"] == now["available_fen"] == sum(row["amount_fen"] for row in now["rows"])
    assert (1, 106) == (then["total"], then["as_of"]["position"])
    assert now["rows"][:1] == then["rows"]
    assert now["total"] > 1


@pytest.mark.parametrize(
    "words",
    [
        ("table", "5"),
        ("explain", "5", "20806", "1"),
        ("timeline", "5", "20806", "1"),
        ("diff", "7", "--from", "known:2025-07-15"),
        ("line", "u05-p03"),
        ("events",),
        ("operations",),
        ("reconcile",),
        ("document", "700"),
    ],
    ids=lambda words: words[0],
)
def test_every_answer_says_its_point_and_that_it_is_a_demonstration(data: Path, words: tuple[str, ...]) -> None:
    """Text begins with it, JSON holds it, beside CSV it stands on stderr."""
    assert "DEMONSTRATION" in run(data, *words).stdout.splitlines()[0]
    assert "DEMONSTRATION" in run(data, *words, "--format", "csv").stderr
    told = answer(data, *words)
    assert True is (told.get("as_of") or told["to"])["demonstration"]


@pytest.mark.parametrize("words", [("table", "5"), ("operations",), ("reconcile",)], ids=lambda words: words[0])
def test_reading_makes_no_ledger(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Where there is none, it is said, and nothing is left behind."""
    done = run(tmp_path / "none", *words)
    assert Exit.USAGE == done.exit_code
    assert "import a document" in " ".join(done.stderr.replace("│", "").split())  # wherever the line was broken
    assert not (tmp_path / "none").exists()


def test_refusals_are_sentences_with_exit_codes(data: Path, tmp_path: Path) -> None:
    """Unknown tables, rows, points and files are refused on stderr, without a traceback."""
    for words, code in (
        (("table", "12"), Exit.REFUSED),
        (("explain", "5", "999", "1"), Exit.REFUSED),
        (("table", "5", "--position", "3"), Exit.REFUSED),
        (("import", str(tmp_path / "none.txt")), Exit.DOCUMENT),
    ):
        done = run(data, *words)
        assert code == done.exit_code, words
        assert done.stderr.strip()
        assert "Traceback" not in done.stderr


def test_a_rebuilt_read_model_is_the_same(data: Path) -> None:
    """Rebuild, and the replay agrees with every row."""
    before = answer(data, "verify-projection")
    assert Exit.OK == run(data, "rebuild").exit_code
    assert before == answer(data, "verify-projection")


def test_the_demonstration_continues_where_it_stopped(data: Path) -> None:
    """The same command again records nothing new."""
    before = answer(data, "operations")["total"]
    assert Exit.OK == run(data, "import", str(DOCUMENT), "--as-history", str(MIDYEAR)).exit_code
    assert before == answer(data, "operations")["total"]


def test_an_interrupted_demonstration_is_continued_by_the_same_command(tmp_path: Path) -> None:
    """The document and seven operations are there; the same command records the rest, and nothing twice."""
    begun = tmp_path / "begun.toml"
    begun.write_text(MIDYEAR.read_text("utf-8").split('key = "demo-08')[0].rsplit("[[operations]]", 1)[0], "utf-8")
    assert Exit.OK == run(tmp_path, "import", str(DOCUMENT), "--as-history", str(begun)).exit_code
    assert 8 == answer(tmp_path, "operations")["total"]
    assert Exit.OK == run(tmp_path, "import", str(DOCUMENT), "--as-history", str(MIDYEAR)).exit_code
    assert 21 == answer(tmp_path, "operations")["total"]
    assert 557 == answer(tmp_path, "reconcile")["rebuilt"]


def test_a_plain_ledger_takes_no_history(tmp_path: Path) -> None:
    """Invented times are for demonstrations only; nothing of the file is recorded."""
    assert Exit.OK == run(tmp_path, "import", str(DOCUMENT)).exit_code
    refused = run(tmp_path, "import", str(DOCUMENT), "--as-history", str(MIDYEAR))
    assert Exit.REFUSED == refused.exit_code
    assert "DemonstrationRefused" in refused.stderr
    assert 1 == answer(tmp_path, "operations")["total"]


def test_a_dry_run_shows_what_would_be_recorded(tmp_path: Path) -> None:
    """Every line with its amount and how it is known; the ledger stays empty."""
    shown = answer(tmp_path, "import", str(DOCUMENT), "--dry-run")
    assert (46, 3, 49) == (shown["lines"], shown["residuals"], len(shown["proposed"]))
    assert {"stated", "derived", "read", "residual"} == {basis for line in shown["proposed"] for basis in line["basis"]}
    assert "would record" in run(tmp_path, "import", str(DOCUMENT), "--dry-run").stdout.lower()
    assert 0 == answer(tmp_path, "operations")["total"]
