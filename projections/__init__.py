"""The read side (读侧): the log as rows, tables as declarations, and every question answered at a point in time."""
