"""Disputes: two statements of different parties that collide about one thing.

Rules over cues and words find the pairs that the source points to; a trained network that reads the words alone
(`network`) weighs all of them.
"""

from __future__ import annotations

from briefgen.analysis.disputes.disputes import pair_disputes
from briefgen.analysis.disputes.network.drawing import draw, means_of
from briefgen.analysis.disputes.network.weighing import weigh

__all__ = ["draw", "means_of", "pair_disputes", "weigh"]
