"""Scheduling of requests (调度): worker threads, fair queues, rate limits, and waiting for positions of the log.

Transports, exports and live answers use it; nothing here knows the schema.
"""
