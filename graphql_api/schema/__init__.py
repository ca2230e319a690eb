"""The schema, by subject: types that show what the projections answer."""
