"""What decisions read and change (状态): lines and departments folded from events, and the draft of an operation.

In memory only; use it through the application.
"""
