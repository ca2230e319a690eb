"""Live answers (实时推送): what is recorded, and how chosen figures change, told as it happens.

One task of a process watches where the log ends (`pulse`). Every subscriber reads the log by itself from its own
position, page by page (`feed`), so nothing is kept for one who is slow: it is merely behind. `answers` makes of each
event an answer to the subscriber's document; `websocket` and `events` carry answers to clients.
"""
