"""What is asked and what happened (业务): commands, events, operations, and the entries that an event makes.

Values only; nothing here decides or stores.
"""
