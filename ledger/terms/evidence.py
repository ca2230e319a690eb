"""Evidence of a number (证据), and the document that orders it (文号)."""

from functools import lru_cache

import msgspec

from ledger.terms.text_form import plain

_BRACKETS = str.maketrans("[](){}［］﹝﹞【】", "〔〕〔〕〔〕〔〕〔〕〔〕")


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """A line of a document and its text.

    `document` is the sha256 of its text; `line` counts from 1 (0: no line of it, see `note`); `cell` is the printed
    cell that it is evidence for ("T2 205 11"), if any.
    """

    document: str
    line: int = 0
    text: str = ""
    cell: str = ""
    note: str = ""


class Authority(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The document that orders a movement of money (依据文件): its number (文号) such as 乌财社〔2024〕227号, or the
    digest of the disclosure. Both are empty if none was given; a number is never invented."""

    document_number: str = ""
    disclosure: str = ""

    def __bool__(self) -> bool:
        return bool(self.document_number or self.disclosure)

    def __str__(self) -> str:
        return self.document_number or (f"disclosure {self.disclosure[:12]}" if self.disclosure else "")


NO_AUTHORITY = Authority()


def authority_of(number: str) -> Authority:
    """The authority of a 文号 as it is written; none if it is empty."""
    return Authority(document_number=document_number(number)) if number else NO_AUTHORITY


def usual(authority: Authority) -> Authority:
    """The authority with its 文号 in the usual form, so that one document is one authority however it is typed.

    An empty one is NO_AUTHORITY itself, the default, which is not stored.
    """
    if not authority:
        return NO_AUTHORITY
    number = document_number(authority.document_number)
    return (
        authority if number == authority.document_number else msgspec.structs.replace(authority, document_number=number)
    )


@lru_cache(10_000)  # one document orders many movements
def document_number(text: str) -> str:
    """A 文号 in its usual form: plain, with tortoise-shell brackets around the year: 乌财社〔2024〕227号."""
    return plain(text).translate(_BRACKETS)
