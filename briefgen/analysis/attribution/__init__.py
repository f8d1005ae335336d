"""Attribution: who said what, as words of the source.

Rules over the parse and the quotation marks find it, and a trained network that reads the words alone (`encoder`);
`deciding` makes one list of both.
"""

from __future__ import annotations

from briefgen.analysis.attribution.finding import attribute, read
from briefgen.analysis.attribution.lexicon import lexicon

__all__ = ["attribute", "lexicon", "read"]
