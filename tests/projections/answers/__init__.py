"""Tests of `projections.answers`."""
