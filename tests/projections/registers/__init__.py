"""Tests of `projections.registers`."""
