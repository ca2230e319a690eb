"""What every test shares: how long hypothesis searches, the demonstration, and what is told at the end of a run."""

from pathlib import Path

import pytest
from hypothesis import settings
from typer.testing import CliRunner

from cli.main import app
from tests.real.printed import DOCUMENT

TOLD = "told at the end"  # the property of a test whose value is printed, also where several processes run them

# No deadline: a busy machine is slow, not wrong. On CI hypothesis loads a profile of its own, without chance.
for _name in ("default", "ci"):
    settings.register_profile(_name, settings.get_profile(_name), deadline=None, max_examples=25)
settings.register_profile("drills", settings(), max_examples=150)  # as chancy as where it runs
settings.register_profile("soak", settings.get_profile("default"), max_examples=5_000)


@pytest.fixture(scope="session")
def demonstration_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the real document with its invented year. Who may write there takes a copy."""
    data = tmp_path_factory.mktemp("demonstration")
    history = str(DOCUMENT.with_name("urumqi_hrss_2025.midyear.toml"))
    done = CliRunner().invoke(app, ["import", str(DOCUMENT), "--data", str(data), "--as-history", history])
    assert 0 == done.exit_code, done.stderr
    return data


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests counted."""
    reports = [each for found in terminalreporter.stats.values() for each in found]
    told = {value for each in reports for name, value in getattr(each, "user_properties", ()) if name == TOLD}
    for each in sorted(told):
        terminalreporter.write_line(str(each))
