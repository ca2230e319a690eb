"""Tests of `graphql_api.transport`."""
