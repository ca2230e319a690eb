"""The schema as text (模式文件): kept beside the code, so that every change to it is seen in review."""

from functools import cache
from pathlib import Path

from graphql_api.schema.build import SCHEMA

FILE = Path(__file__).parents[1] / "schema.graphql"


@cache
def printed() -> str:
    """The served schema in the schema language, its descriptions included."""
    return SCHEMA.as_str().rstrip("\n") + "\n"


if __name__ == "__main__":
    FILE.write_text(printed(), encoding="utf-8")
