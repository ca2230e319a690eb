"""Recording (登记): the decision of one operation, imports of many, and the view cached between them.

The application uses it.
"""
