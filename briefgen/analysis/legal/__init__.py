"""Legal context: what the article states as fact about treaties, laws, rulings, sanctions and deadlines."""

from __future__ import annotations

from briefgen.analysis.legal.legal import find_legal_context

__all__ = ["find_legal_context"]
