"""Disputes: two statements of different parties that collide about one thing."""

from __future__ import annotations

from briefgen.analysis.disputes.disputes import pair_disputes

__all__ = ["pair_disputes"]
