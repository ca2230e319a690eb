"""Disclosure formats (公开格式): forms in which departments publish their budgets. Declarations only."""

from projections.disclosures.format import DisclosureFormat
from projections.disclosures.xinjiang11 import XINJIANG_11

FORMATS: dict[str, DisclosureFormat] = {form.key: form for form in (XINJIANG_11,)}

__all__ = ["FORMATS", "XINJIANG_11", "DisclosureFormat"]
