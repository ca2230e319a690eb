"""Where source documents are kept (原文): beside a log file, or in the database of the log."""
