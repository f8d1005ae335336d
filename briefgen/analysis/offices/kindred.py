"""Offices that only bodies of one kind have, left to be understood: `Vice-Chancellor NAME`, of the one university."""

from __future__ import annotations

from briefgen.analysis.article import Article
from briefgen.analysis.bodies import Bodies
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.bodies.sorts import is_central_bank, is_union, name_words
from briefgen.analysis.people.titles import Titled

NEARBY = 2
"""Paragraphs from the bank within which a bare `Governor NAME` is its governor."""

_CHURCHES = frozenset(("church", "diocese", "archdiocese", "conference", "cathedral"))
_SCHOOLS = frozenset(("school", "schools", "academy", "college", "primary", "grammar"))
_UNIVERSITIES = frozenset(("university", "college"))
_HAVING = {
    "rector": _UNIVERSITIES, "provost": _UNIVERSITIES, "headteacher": _SCHOOLS, "headmaster": _SCHOOLS,
    "headmistress": _SCHOOLS, "archbishop": _CHURCHES, "bishop": _CHURCHES, "curator": frozenset(("museum", "gallery")),
    "superintendent": frozenset(("schools",)),
}  # fmt: skip
"""Words in the names of those who have somebody of an office, by its word."""

_DEGREES = frozenset(
    ("deputy", "assistant", "senior", "vice", "pro", "acting", "interim", "first", "chief", "outgoing")
)
"""What an office may be called besides and remain that office."""


def of_kindred(article: Article, title: Titled, bodies: Bodies) -> str | None:
    """The key of the one body of an article that has an office like that of a title which names none."""
    words = title_words(title.words)
    office = words - _DEGREES
    if office == {"governor"}:
        return _central_bank(article, title, bodies, below=bool(words & {"deputy", "assistant"}))
    having = _UNIVERSITIES if words >= {"vice", "chancellor"} and office == {"chancellor"} else frozenset()
    if len(office) == 1:
        having = having or _HAVING.get(next(iter(office)), frozenset())
    return _only({m.key for m in bodies.mentions if name_words(m.key) & having and not is_union(m.key)})


def _central_bank(article: Article, title: Titled, bodies: Bodies, *, below: bool) -> str | None:
    """The central bank of a `Deputy Governor NAME`; of a governor, who may be a region's, where it is named nearby."""
    banks = [m for m in bodies.mentions if m.means_itself and is_central_bank(m.key, bodies.kinds[m.key])]
    here = article.paragraph_at(title.place[0]) or 0
    near = [m for m in banks if 0 <= here - (article.paragraph_at(m.range[0]) or 0) <= NEARBY]
    governed = any(article.sentence_at(m.range[0]) == article.sentence_at(title.place[0]) for m in bodies.regions)
    return _only({m.key for m in (banks if below else near if not governed else ())})


def _only(keys: set[str]) -> str | None:
    return keys.pop() if len(keys) == 1 else None
