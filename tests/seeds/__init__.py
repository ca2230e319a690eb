"""The reader of documents and the import."""
