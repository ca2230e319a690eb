"""Tests of `projections.language`."""
