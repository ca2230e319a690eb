"""Stage two of an import (归集): each printed amount gets its project, source, lot and codes.

`proposal` is its table of contents.
"""
