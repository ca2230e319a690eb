"""Whole lists as files (批量导出): CSV, JSON Lines and XLSX, streamed at one point and stamped with it."""
