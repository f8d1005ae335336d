"""Background and developments: what a newcomer must know, and what is new."""

from __future__ import annotations

from briefgen.analysis.background.background import find_background

__all__ = ["find_background"]
