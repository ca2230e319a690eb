"""Invented histories of any size from one number (生成数据), for demonstrations, tests and benchmarks.

The floor is one thing: `government` is the plan, `history` streams its operations, and the other modules invent one
part of them each. Others use `government_of`, `submissions` and `recorder` only.
"""

from seeds.invented.government import Government
from seeds.invented.history import submissions
from seeds.invented.size import expected_entries, government_of

__all__ = ["Government", "expected_entries", "government_of", "submissions"]
