"""Sums in memory (内存汇总): all code that knows NumPy.

Others ask `budget_in_memory` for sums at a point, and `table_placing` for those of a table's cells.
"""
