"""The terms of the field (术语): money, codes, sources, identities, breakdowns, entries.

Plain values without logs or rules; every other package may use them.
"""
