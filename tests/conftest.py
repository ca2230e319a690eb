"""What every test shares: how long hypothesis searches, and what is told at the end of a run."""

import pytest
from hypothesis import settings

TOLD = "told at the end"  # the property of a test whose value is printed, also where several processes run them

# No deadline: a busy machine is slow, not wrong. On CI hypothesis loads a profile of its own, without chance.
settings.register_profile("default", settings.get_profile("default"), deadline=None)
settings.register_profile("soak", settings.get_profile("default"), max_examples=5_000)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests counted."""
    reports = [each for found in terminalreporter.stats.values() for each in found]
    told = {value for each in reports for name, value in getattr(each, "user_properties", ()) if name == TOLD}
    for each in sorted(told):
        terminalreporter.write_line(str(each))
