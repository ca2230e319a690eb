"""Stage one of an import (读取与定列): from the text of a document to printed cells, each in its column.

`reader` is its table of contents.
"""
