"""The append-only log (日志): how events are stored, guarded and read again, on SQLite and on PostgreSQL.

`recorder` and `commit` hold the rules, one module an engine the rest.
"""
