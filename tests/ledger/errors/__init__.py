"""Tests of `ledger.errors`."""
