"""Attribution: who said what, as words of the source, found by rules over the parse and the quotation marks."""

from __future__ import annotations

from briefgen.analysis.attribution.finding import attribute
from briefgen.analysis.attribution.lexicon import lexicon

__all__ = ["attribute", "lexicon"]
