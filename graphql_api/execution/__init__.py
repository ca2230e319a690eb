"""Execution of documents (执行): parsing, limits, costs, and the executor.

Lists are answered by plans compiled once for a document, in place of graphql-core's walk for each field.
"""
