"""Live answers (实时推送): operations as they are recorded, and chosen figures as they change.

One task of a process watches the end of the log (`scheduling.log_pulse`). Each subscriber reads the log from its own
position, page by page (`scheduling.log_follow`), so nothing is buffered for a slow one: it is only behind. `answers`
answers each event by the subscriber's document; `websocket` and `events` carry the answers to clients.
"""
