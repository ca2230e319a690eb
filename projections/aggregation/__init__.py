"""Sums in memory (内存汇总): all code that knows NumPy.

It adds up entries at a point and finds the cells that they count in.
"""
