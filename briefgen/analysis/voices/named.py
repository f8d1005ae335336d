"""How those who are named are heard: a person for his side, a body for itself, with the place that names them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefgen.analysis.article import Attribution
from briefgen.analysis.bodies import BodyMention
from briefgen.analysis.heard import Heard
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.voices.naming import Naming
from briefgen.model import Range


class Named(Struct):
    """Makes voices of the persons and bodies that the words of an attribution, by its number, lead to."""

    attributions: Sequence[Attribution]
    naming: Naming

    def person(self, person: NamedPerson, n: int) -> Heard:
        """Somebody, who speaks for his side; named where the source's own words do not give his full name."""
        named = () if self._says(n, person.name) else (person.mention,)
        return Heard("person", person.name, self.naming.sides.get(person.name), named=named)

    def side(self, person: NamedPerson, n: int) -> Heard:
        """The side of somebody, heard through a paper, a campaign or an office that is his."""
        return Heard("body", key=self.naming.sides.get(person.name), named=self.person(person, n).named)

    def body(self, mention: BodyMention, n: int) -> Heard:
        """A body, named where the source's own words do not hold the mention."""
        return Heard("body", key=mention.key, named=() if self._holds(n, mention.range) else (mention.range,))

    def _says(self, n: int, name: str) -> bool:
        words = self.naming.article.words
        return any(name in " ".join(words(place).split()) for place in self.attributions[n].source)

    def _holds(self, n: int, inner: Range) -> bool:
        return any(start <= inner[0] and inner[1] <= end for start, end in self.attributions[n].source)
