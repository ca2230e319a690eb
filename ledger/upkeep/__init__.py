"""Looking after a ledger (运维): backups, copies, migration and health checks.

Commands of operators use it; recording never does.
"""
