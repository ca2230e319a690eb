"""Answers to questions about figures (答案): one thing, in one module for each question; none writes.

Each reads a viewpoint and returns values, which the API and the command line only print. A new question is a new module
here; table views, explanations and touched cells may be built on.
"""
