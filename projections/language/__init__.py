"""The language in which tables are declared (声明语言): fields, predicates, tables, identities and cells.

Each says what it means in Python, in SQL and in words. No data is read here.
"""
