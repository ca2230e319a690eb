"""Tests of `graphql_api.scheduling`."""
