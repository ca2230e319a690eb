"""Tests of `ledger.recording`."""
