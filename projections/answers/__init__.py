"""Answers to questions about figures (答案): one module a question.

Each reads a viewpoint and returns values that the API and the command line only print.
"""
