"""Tests of `ledger.state`."""
