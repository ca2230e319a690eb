"""Whose budget, at which point (视点): what a question knows before it is answered.

The names and statements known at the point, and the entries that a cell selects there.
"""
