"""The budget-ledger command: wires the parts and prints, without arithmetic."""
