"""The timeline: what the words of an article date, and which date it is."""

from __future__ import annotations

from briefgen.analysis.timeline.timeline import find_timeline

__all__ = ["find_timeline"]
