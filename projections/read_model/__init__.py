"""The read model (读模型): a disposable SQLite file of rows that follows the log exactly once.

Others read it through `store` and `points`; only the follower writes.
"""
