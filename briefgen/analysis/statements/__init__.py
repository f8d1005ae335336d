"""Statements: attributions with speaker, party, kind and line, and what only seems to be one."""

from __future__ import annotations

from briefgen.analysis.statements.statements import in_body, make_statements

__all__ = ["in_body", "make_statements"]
