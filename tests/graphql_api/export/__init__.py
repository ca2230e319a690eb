"""Tests of `graphql_api.export`."""
