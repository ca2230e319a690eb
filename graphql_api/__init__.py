"""The GraphQL API: it translates between the schema and the projections, and computes nothing itself."""
