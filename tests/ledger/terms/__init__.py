"""Tests of `ledger.terms`."""
