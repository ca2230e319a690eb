"""The same real ledger and clerk's desk as the write side's tests have."""

from tests.ledger.conftest import clock, desk, ledger

__all__ = ["clock", "desk", "ledger"]
