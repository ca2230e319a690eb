"""Tests of `ledger.upkeep`."""
