"""Tests of `projections.viewpoint`."""
