"""The API under load, beside peers on the same entries in the same run: `.venv/bin/python -m benchmarks.api`."""
