"""The language of declarations (声明语言): fields, predicates, tables, identities and cells.

A predicate has a meaning in Python, in SQL and in words. No data is read here.
"""
