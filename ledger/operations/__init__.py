"""Commands, events and operations (业务), and the entries that an event makes.

Values only; nothing here decides or stores.
"""
