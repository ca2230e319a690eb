"""A disclosure format (公开格式): its tables in printed order, and the identities between their cells."""

from dataclasses import dataclass

from projections.language.cell_identities import Identity
from projections.language.tables import Table


@dataclass(frozen=True, slots=True)
class DisclosureFormat:
    """A form that departments of one region print from some year on; `key` is stored with every disclosure."""

    key: str
    zh: str
    en: str
    tables: tuple[Table, ...]
    identities: tuple[Identity, ...]
