"""Following a log (跟随): operations become rows of the read model, batch after batch, exactly once.

The only writer of the read model; a rebuild and a verification follow the log again from its start.
"""
