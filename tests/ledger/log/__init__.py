"""Tests of `ledger.log`."""
