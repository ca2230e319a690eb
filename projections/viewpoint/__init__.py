"""Budgets at points in time (视点): viewpoints with the names and disclosures known there, and the entries of a cell.

`projections.reader` makes viewpoints; every question is asked of one.
"""
