"""Tests of `graphql_api.schema`."""
