"""Stage three of an import (尾差): the fewest whole yuan that make every printed total come out.

`residuals` is its face.
"""
