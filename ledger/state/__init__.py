"""The state that decisions read and change (状态): lines and departments folded from events, and drafts.

In memory only; use it through the application.
"""
