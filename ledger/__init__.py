"""The write side: what may happen to a budget, and what did."""
