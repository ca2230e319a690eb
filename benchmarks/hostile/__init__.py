"""What an attack costs an honest client: `.venv/bin/python -m benchmarks.hostile`."""
