"""The schema, a module for each subject: its types show the values that the projections answer. See `fields`."""

from graphql_api.schema.enums import describe

# Before any type of the schema is made: strawberry reads an enumeration when a type first uses it.
describe()
