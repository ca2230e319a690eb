"""Tests of `projections.aggregation`."""
