"""Tests of `projections.following`."""
