"""Recording, beside the eventsourcing library's own saving in the same run: `.venv/bin/python -m benchmarks.write`."""
