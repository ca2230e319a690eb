"""Scheduling (调度): worker threads, fair queues, rate limits, and waiting for positions of the log."""
