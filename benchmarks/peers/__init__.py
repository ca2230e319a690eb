"""Balances on a day beside other ledgers and databases, on the same entries: `.venv/bin/python -m benchmarks.peers`."""
