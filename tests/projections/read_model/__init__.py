"""Tests of `projections.read_model`."""
