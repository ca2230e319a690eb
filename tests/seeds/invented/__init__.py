"""Tests of `seeds.invented`."""
