"""What the project promises, one claim a test."""
