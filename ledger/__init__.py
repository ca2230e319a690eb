"""The write side: commands, the rules that decide them, and the append-only log of their events (账本).

`application` is the face; the floors are listed in `pyproject.toml`.
"""
