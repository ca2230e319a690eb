"""Tests of `ledger.operations`."""
