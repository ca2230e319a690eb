"""The append-only log (日志): events are stored, protected and read again, on SQLite and on PostgreSQL.

`recorder` and `commit` hold what both engines share, `recorded_log` is what others use.
"""
