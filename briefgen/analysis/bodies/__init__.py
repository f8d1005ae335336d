"""Bodies: states, organisations, companies, courts and armed groups, under every name that an article gives them."""

from __future__ import annotations

from briefgen.analysis.bodies.bodies import Bodies, BodyMention, find_bodies, is_outlet, place_test

__all__ = ["Bodies", "BodyMention", "find_bodies", "is_outlet", "place_test"]
