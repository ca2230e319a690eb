"""The real document: its lines entered by hand, and what it prints."""
