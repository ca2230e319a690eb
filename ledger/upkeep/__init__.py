"""Maintenance of a ledger (运维): backups, copies, migration and health checks.

Operators' commands use it; recording never does.
"""
