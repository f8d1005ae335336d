"""Parties: who speaks or acts for itself in an article, under one name each."""

from __future__ import annotations

from briefgen.analysis.parties.parties import Cast, find_parties

__all__ = ["Cast", "find_parties"]
