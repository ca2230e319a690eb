"""Tests of `ledger.decisions`."""
