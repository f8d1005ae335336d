"""Voices: whose words each attribution is, led back from names, pronouns, papers and descriptions."""

from __future__ import annotations

from briefgen.analysis.voices.voices import Listener

__all__ = ["Listener"]
