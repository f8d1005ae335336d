"""What is told beside a name of two words that is told of people alone: a family, a `who`, a `he` that goes on."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people.words import Word
from briefgen.analysis.subjects import is_person_noun
from briefgen.tables import one_of

_KIN = one_of(lexicons.words("kin"))
_FAMILY = re.compile(rf"(?:['’]s?|,? (?:and )?(?:his|her)) (?:late |former |own |\w+er )?(?:{_KIN})\b|, who\b")
_PRONOUNS = frozenset(("he", "she", "him", "her", "his"))

LEAST = 2
"""Words of a name: the first and the surname."""

REACH = 50
"""Words after a name in which a pronoun takes it up."""


def is_told_as_person(article: Article, name: list[Word]) -> bool:
    """Has the bearer of a name a family, `NAME and his brother`, or a clause with `who`, or does a `he` mean him?"""
    if len(name) < LEAST or any(lexicons.scan(word.text) for word in name):
        return False
    several = name[-1].text.endswith("s") and is_common_word(name[-1].text)  # `the Green Tigers, who`
    own = _FAMILY.match(article.text, name[-1].end) is not None and not several
    return own or _is_taken_up(article, name) or _acts(article, name)


def _acts(article: Article, name: list[Word]) -> bool:
    """Is it a rare first name and a surname, no common words and of no kind by the language model, who do something?"""
    if len(name) != LEAST or name[0].text not in lexicons.sexes() or any(is_common_word(word.text) for word in name):
        return False
    tokens = article.tokens(name[0].start, name[-1].end)
    subject = top_of(tokens)
    return subject is not None and subject.dep_ in SUBJECTS and not any(token.ent_type_ for token in tokens)


def _is_taken_up(article: Article, name: list[Word]) -> bool:
    """Does a sentence begin with a name of no common words, and a `he` follow before anybody else is told of?"""
    start, end = name[0].start, name[-1].end
    tokens = article.tokens(start, end)
    subject = top_of(tokens)
    if subject is None or subject.dep_ not in SUBJECTS or article.sentence_start(start) != start:
        return False
    if any(token.ent_type_ not in ("", "PERSON") for token in tokens) or any(is_common_word(w.text) for w in name):
        return False
    paragraph = article.paragraph_at(start)
    for token in article.doc[tokens[-1].i + 1 : tokens[-1].i + 1 + REACH]:
        if token.lower_ in _PRONOUNS:
            return article.paragraph_at(token.idx) == paragraph
        if token.is_quote or token.ent_type_ == "PERSON" or is_person_noun(token):
            return False
    return False
