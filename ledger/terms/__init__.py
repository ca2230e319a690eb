"""The words of the field (术语): money, codes, sources, identities, breakdowns, entries.

Plain values that know nothing of logs or rules; every other part may use them.
"""
