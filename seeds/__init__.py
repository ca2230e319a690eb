"""Readers of published documents, and invented histories: both make commands of the ledger.

`importer` is the face: it reads a document in three stages (`reading`, `attribution`, `rounding`) and records it.
"""
