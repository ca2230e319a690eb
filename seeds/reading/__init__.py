"""Stage one of an import (读取与定列): from the text of a document to printed cells, each in its column.

The floor is one thing: `reader` is its table of contents, and each other module is one of its steps, or a word they
share. The next stages use `printed` and the checks only.
"""
