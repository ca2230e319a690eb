"""How operations reach the log (登记): sealing one, batches of many, and the view kept between them.

The application calls it.
"""
