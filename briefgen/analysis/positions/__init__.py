"""Positions: of all statements those that a reader needs, and who has none."""

from __future__ import annotations

from briefgen.analysis.positions.positions import choose_positions

__all__ = ["choose_positions"]
