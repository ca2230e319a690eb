"""Readers of published documents: they turn what was printed into commands of the ledger."""
