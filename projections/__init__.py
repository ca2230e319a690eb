"""The read side: what can be said about the ledger, at any point in time."""
