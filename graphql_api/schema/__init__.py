"""The schema, by subject: types that show what the projections answer."""

from graphql_api.schema.enums import describe

# Before any type of the schema is read: strawberry takes an enumeration as it finds it there.
describe()
