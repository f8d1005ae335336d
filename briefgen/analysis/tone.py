"""Tone: how likely a sentence gives its author's judgement, and how likely a line of it tells a newcomer nothing.

Both networks give each sentence a vector, the mean of its pieces'. `tone.toml` weighs their numbers; what set the
weights, and how well they tell, stands there and in `training/tone.py`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.analysis import lexicons

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

JUDGING = 0.2
"""How likely a sentence judges, from which its line is printed as the article's words."""


class Tones(NamedTuple):
    """For each sentence of a source, by its index, how likely it judges and how likely it is of no use alone."""

    judging: tuple[float, ...] = ()
    idle: tuple[float, ...] = ()

    def judges(self, sentence: int, bound: float = JUDGING) -> bool:
        """Does a sentence, by its index, give its author's judgement, as likely as a bound?"""
        return sentence < len(self.judging) and self.judging[sentence] >= bound

    def idleness(self, sentence: int) -> float:
        """How likely a sentence, by its index, is of no use as background or development."""
        return self.idle[sentence] if sentence < len(self.idle) else 0.0


def hear(attributing: NDArray[np.float64], disputing: NDArray[np.float64]) -> Tones:
    """The tones of sentences, from their vectors by the two networks, a row each."""
    import numpy as np

    vectors = np.hstack([attributing, disputing])
    return Tones(**{name: tuple(_likely(vectors, name).tolist()) for name in Tones._fields})


def _likely(vectors: NDArray[np.float64], name: str) -> NDArray[np.float64]:
    import numpy as np

    none, weights = _weights()[name]
    found: NDArray[np.float64] = 1 / (1 + np.exp(-none - vectors @ np.array(weights)))
    return found


@cache
def _weights() -> dict[str, tuple[float, list[float]]]:
    """For each question the weight of none and those of the vectors' numbers."""
    tables = lexicons.read("tone.toml").items()
    return {name: (table["none"], [float(weight) for weight in table["of"].split()]) for name, table in tables}
