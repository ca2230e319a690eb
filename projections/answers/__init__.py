"""Answers to questions about figures (答案): one module a question, so there are many of them; none writes.

Each reads a viewpoint and returns values, which the API and the command line only print. A new question is a new module
here; table views, explanations and touched cells may be built on.
"""
