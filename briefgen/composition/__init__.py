"""Compose: from a briefing and a style to the document that every writer prints."""

from __future__ import annotations

from briefgen.composition.outline import compose
from briefgen.composition.page import Settings
from briefgen.composition.style import (
    copy_style,
    list_styles,
    load_style,
    style_data,
    style_from_data,
    style_toml,
)
from briefgen.composition.wording import fill_templates, question, source_statement, templates

__all__ = [
    "Settings",
    "compose",
    "copy_style",
    "fill_templates",
    "list_styles",
    "load_style",
    "question",
    "source_statement",
    "style_data",
    "style_from_data",
    "style_toml",
    "templates",
]
