"""Storage of source documents (原文): in a folder beside a log file, or in the database of the log."""
