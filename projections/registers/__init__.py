"""Registers (登记簿): lists of operations, events, budget lines and documents, page by page, and a search in all.

They show what was recorded, as it was recorded; figures of tables are answers.
"""
