"""The read model (读模型): a disposable SQLite file of rows, and the points in time at which it is read.

`projections.following` writes it; everything else only reads it.
"""
