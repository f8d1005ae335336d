"""What a bare `the plant` means: the words by which the article brought the plant in, where only one can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.subjects import is_person_noun
from briefgen.guards import find as find_guards
from briefgen.model import Range
from briefgen.words import cuts_word

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 14
"""Words of a gloss at most."""

MOST_TOLD = 100
"""Phrases with a noun before the one in question: of what is named so often, one is hardly told from another."""

NEAR = 3
"""Paragraphs in which `this bill` and `those tariffs` find what they point to."""

NAMED, TOLD, SORTED = 3, 2, 1
"""How well words tell which one: by a name, by what it is about, by its sort alone."""

_RIVALS = frozenset({"another", "other", "second", "third", "different", "similar", "separate"})
_SEVERAL = frozenset({"several", "both", "many", "two", "three"})
_NOBODYS = frozenset({"no", "any", "every", "each", "either", "neither", "what", "which", "whatever"})
_BEFORE = ("det", "amod", "compound", "poss", "nmod", "nummod", "advmod", "predet", "punct", "quantmod")
_ABOUT = frozenset(
    {
        "about", "across", "against", "among", "at", "between", "by", "for", "from", "in", "into", "near", "of",
        "on", "over", "that", "to", "under", "with",
    }
)  # fmt: skip
_WITHIN_NAMES = ("of", "on", "for")
_POINTERS = frozenset({"this", "that", "these", "those", "such"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MARKS = frozenset('"“”()—–;:')
_OWNERS = ("PRP$", "PRP", "WP$")
_NAMES = ("GPE", "ORG", "NORP", "PERSON", "FAC", "LAW", "EVENT", "LOC", "PRODUCT", "WORK_OF_ART")


class Meant(Struct, frozen=True):
    """What a noun means: the words that tell it best, and all that tell it."""

    words: Range
    told: tuple[Range, ...]


class _Mention(Struct, frozen=True):
    """A phrase that tells which one: its noun, its words, what they say, and how well they tell it."""

    noun: Token
    words: Range
    content: frozenset[str]
    names: frozenset[str]
    weight: int

    @property
    def is_new(self) -> bool:
        """Does the phrase bring in something that was not told of before: `a plant in Croxby`?"""
        return self.noun.pos_ == "NOUN" and not any(c.lower_ == "the" or c.dep_ == "poss" for c in self.noun.lefts)


def is_bare(noun: Token) -> bool:
    """Is a noun a definite one with nothing that tells which: `the plant`, `this plant`?"""
    own = list(noun.lefts)
    if noun.tag_ not in ("NN", "NNS") or len(own) != 1 or own[0].lower_ not in _DEFINITE or noun.ent_type_:
        return False
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if behind is not None and ((behind.lower_ in _ABOUT and behind.dep_ == "prep") or behind.text.startswith("-")):
        return False
    return not any(child.dep_ not in ("punct", "case") for child in noun.rights)


def is_thing(noun: Token) -> bool:
    """Is a noun one for a thing that an article brings in, and for no person, body or what there is one of?"""
    word = _lemma(noun)
    if word in _lexicon("named"):
        return True
    if word in _lexicon("unique") or is_person_noun(noun) or noun.lower_ == "polls":  # where votes are cast
        return False
    return not any(word in words for words in lexicons.heads().values())


def meant_by(article: Article, coverage: Coverage, noun: Token) -> Meant | None:
    """The words that tell which one a bare definite noun means; None where none do or two things can be meant."""
    word = _lemma(noun)
    found = _mentions(article, coverage, noun, word)
    if not found or not _are_one(found):
        return None
    if word in _lexicon("named") and any(mention.noun.pos_ != "PROPN" for mention in found):
        return None
    sure = [mention for mention in found if not _is_unsure(mention.noun)]
    alike = [mention for mention in sure if _lemma(mention.noun) == word]
    alike = alike or [mention for mention in sure if mention.weight > SORTED]  # `a long pact` may be another deal
    if not alike:
        return None
    best = max(alike, key=lambda one: (one.weight, -one.noun.i))
    known = any(is_bare(earlier) for earlier in _before(article, best.noun, {word}))
    far = article.paragraphs_between(best.noun.idx, noun.idx) > NEAR and noun.left_edge.lower_ != "the"
    if far or (known and best.is_new):
        return None
    return Meant(best.words, tuple(mention.words for mention in found))


def _mentions(article: Article, coverage: Coverage, noun: Token, word: str) -> list[_Mention]:
    """What tells of things of a noun's word, or of one that can take it up, before it; none where two are told apart.

    word: the noun's.
    """
    words = _twins().get(word, frozenset({word}))
    if sum(_earlier(article, noun, word) for word in words) > MOST_TOLD:
        return []
    found: list[_Mention] = []
    for earlier in _before(article, noun, words):
        own = {child.lower_ for child in earlier.lefts}
        counted = any(child.dep_ == "nummod" or child.lower_ in _SEVERAL for child in earlier.lefts)
        if own & _RIVALS or (counted and _is_plural(earlier) and not _is_plural(noun)):
            return []
        if _is_plural(earlier) != _is_plural(noun) or own & _NOBODYS:
            continue
        mention = None if coverage.is_quoted(earlier.idx) else _mention(article, earlier)
        if mention is not None:
            found.append(mention)
    return found


def _before(article: Article, noun: Token, words: Collection[str]) -> list[Token]:
    """The nouns before a noun that are one of some words, in order."""
    known = _by_lemma(article)
    found = [earlier for word in words for earlier in known.get(word, [])[: _earlier(article, noun, word)]]
    return sorted(found, key=_place)


def _earlier(article: Article, noun: Token, word: str) -> int:
    """How many nouns of a word stand before a noun."""
    return bisect_left(_by_lemma(article).get(word, []), noun.i, key=_place)


def _place(token: Token) -> int:
    return int(token.i)


def _is_unsure(noun: Token) -> bool:
    """Does a phrase tell of something that need not be there: `without a warrant`?"""
    return (noun.dep_ == "pobj" and noun.head.lower_ == "without") or (
        noun.dep_ == "dobj" and noun.head.lemma_ in _lexicon("unsure")
    )


def _mention(article: Article, noun: Token) -> _Mention | None:
    """A noun with the words that tell which one it means; None where there are none."""
    known = _known(article)
    if noun.i not in known:
        known[noun.i] = _told(article, noun)
    return known[noun.i]


@once
def _known(article: Article) -> dict[int, _Mention | None]:
    """What was found for nouns already, by their place among the tokens."""
    return {}


def _told(article: Article, noun: Token) -> _Mention | None:
    if noun.dep_ == "compound" and noun.pos_ == "NOUN":
        return None  # `sickle cell disease treatments`: what stands before it may belong to what follows
    if any(child.tag_ == "JJS" and child.lower_ != "latest" for child in noun.lefts):
        return None  # `the biggest deal in years`
    kept, content, weight = _left(article, noun)
    end, told, gained = _right(noun, kept, weight)
    lone = not any(c.dep_ in ("det", "poss", "nummod", "compound") for c in noun.lefts) and noun.tag_ == "NN"
    if not weight + gained or lone or _is_broken(kept):
        return None
    if kept.dep_ == "det" and kept.text[0].isupper():
        kept = kept.nbor()  # a capital only for its sentence's sake
    words = (kept.idx, end.idx + len(end))
    if any(cuts_word(article.text, place) for place in words):
        return None
    names = {t.lower_ for t in article.tokens(*words) if t != noun and (t.pos_ == "PROPN" or t.ent_type_ in _NAMES)}
    return _Mention(noun, words, frozenset(content | told), frozenset(names), weight + gained)


def _left(article: Article, noun: Token) -> tuple[Token, set[str], int]:
    """Where the words before a noun begin that tell which one, what they say, and how well they tell.

    What only says how it is (`a strong sanctions bill`) is left out with what stands before it, unless it hedges.
    """
    first, whole, content, weight = noun, noun, set[str](), 0
    cut = False
    for child in reversed(list(noun.lefts)):
        words = list(child.subtree)
        if (
            child.dep_ not in _BEFORE
            or child.lower_ in _POINTERS
            or any(t.tag_ in _OWNERS or t.text in _MARKS for t in words)
        ):
            break
        if child.dep_ == "punct":
            continue
        whole = words[0]
        cut = cut or _is_passing(child, noun)
        telling = [t for t in words if t.dep_ != "det" and t.ent_type_ not in ("DATE", "TIME")]
        named = any(t.pos_ == "PROPN" or t.ent_type_ in _NAMES for t in telling)
        if (named or (child.pos_ == "NOUN" and child.ent_type_ not in ("DATE", "TIME"))) and not cut:
            content |= {t.lemma_.lower() for t in words if t.pos_ in ("PROPN", "NOUN", "ADJ")}
            weight = max(weight, NAMED if named else SORTED)
        if not cut:
            first = words[0]
    if cut and find_guards(article.text, whole.idx, noun.idx):
        first = whole
    return first, content, weight


def _is_passing(word: Token, noun: Token) -> bool:
    """Does a word before a noun only say how a thing is or how many there are?"""
    if word.dep_ == "nummod":
        return _is_plural(noun)
    if word.lower_ in _lexicon("vague"):
        return True
    if word.dep_ != "amod" or word.ent_type_ in _NAMES or word.text[0].isupper():
        return False
    if word.tag_ not in ("JJ", "NN"):
        return True
    return not (
        word.lower_.endswith(("al", "ic", "ar", "ary"))
        or word.nbor().dep_ == "compound"
        or "-" in (_text_beside(word, -1), _text_beside(word, 1))
    )


def _text_beside(token: Token, step: int) -> str:
    """The text of a token so many behind another, or before it; empty where the article has none."""
    place = token.i + step
    return str(token.doc[place].text) if 0 <= place < len(token.doc) else ""


def _is_broken(first: Token) -> bool:
    """Does a phrase begin within a name or a compound: `Group of | 20 summit`, `sickle | cell disease`?"""
    if first.i < 2 or first.dep_ == "det":
        return False
    left = first.nbor(-1)
    return left.pos_ in ("NOUN", "PROPN") or (left.lower_ in _WITHIN_NAMES and left.nbor(-1).text[0].isupper())


def _right(noun: Token, start: Token, weight: int) -> tuple[Token, set[str], int]:
    """How far the words behind a noun go that tell which one, what they say, and how well they tell.

    weight: how well the words before the noun tell it; a clause is only wanted where these say nothing.
    """
    end, content, gained = noun, set[str](), 0
    for child in _behind(noun):
        if child.dep_ == "punct" and child.text == ",":
            continue
        stop = _end_of(child, bare=not weight and not gained)
        if stop is None or stop.i - start.i >= LONGEST:
            break
        words = list(noun.doc[end.i + 1 : stop.i + 1])
        if words[0].text == "," and child.dep_ != "appos":
            break
        if any(t.tag_ in _OWNERS or t.text in _MARKS for t in words):
            break
        if child.dep_ == "prep" and not _tells_which(child, weight + gained):
            break
        told = [t for t in words if t.ent_type_ not in ("DATE", "TIME") and not is_bare(t)]
        named = any(t.pos_ == "PROPN" for t in told)
        nouns = any(t.pos_ == "NOUN" for t in told)
        end = stop
        content |= {t.lemma_.lower() for t in words if t.pos_ in ("PROPN", "NOUN", "VERB", "ADJ", "NUM")}
        gained = max(gained, NAMED if named else TOLD if nouns else 0)
    return end, content, gained


def _behind(noun: Token) -> list[Token]:
    """What hangs on a noun behind it; so does what the parse hung on its verb, `struck a deal | with Norland`."""
    own = list(noun.rights)
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if own or after is None or noun.dep_ != "dobj" or after.dep_ != "prep" or after.head != noun.head:
        return own
    placed = noun.head.lemma_ in _lexicon("placing") or any(child.lower_ == "the" for child in noun.lefts)
    return [] if placed else [after]


def _tells_which(preposition: Token, weight: int) -> bool:
    """Does a preposition lead to what a thing is about, and not to when it was or where somebody dealt with it?

    weight: how well the words before it tell which one.
    """
    if any(t.ent_type_ == "DATE" for t in preposition.children):
        return False  # `the deficit for this year`: one of several
    held = next((t for t in preposition.children if t.dep_ == "pobj"), None)
    placed = held is not None and held.pos_ == "PROPN" and held.ent_type_ != "ORG"
    return preposition.lower_ != "in" or placed or not weight


def _end_of(child: Token, *, bare: bool) -> Token | None:
    """Where the words end that hang on a noun, if they are of a kind that tells which one it means."""
    if child.dep_ == "appos":
        return child.right_edge if child.pos_ == "PROPN" else None
    definite = any(c.lower_ == "the" for c in child.head.lefts)
    added = child.dep_ == "acl" and not (definite and child.tag_ == "VBN")  # `to end the crisis struck a deal`
    if added and child.lemma_ in _lexicon("stating"):
        return None  # `a report suggesting donors | were heard`
    clause = added or (child.dep_ == "relcl" and bare and child.left_edge.lower_ in ("that", "which"))
    if not clause and not (child.dep_ == "prep" and child.lower_ in _ABOUT):
        return None
    stop = _stop(child)
    told = child.dep_ == "acl" and child.left_edge.lower_ == "that"  # `a warning that it would | “fail”`
    behind = _text_beside(stop, 1)
    whole = not behind[:1].isalnum() if told else stop == child.right_edge or behind == ","
    ends = stop.pos_ not in ("ADJ", "ADP", "CCONJ", "DET")
    return stop if ends and stop.i >= child.i and (whole or not clause) else None


def _stop(child: Token) -> Token:
    """Where a phrase that hangs on a noun ends: before a clause or comma within it."""
    last = child.left_edge
    for token in child.doc[child.left_edge.i + 1 : child.right_edge.i + 1]:
        if token.dep_ == "mark" or token.lower_ in ("who", "which", "when", "where"):
            break
        after = token.nbor() if token.i + 1 < len(token.doc) else token
        if token.text == "," and not (after.ent_type_ == token.nbor(-1).ent_type_ == "GPE"):
            break
        last = token
    return last


def _are_one(found: Sequence[_Mention]) -> bool:
    """Do all the mentions tell of one thing: does each share a word with those before it?"""
    known, names = set(found[0].content), set(found[0].names)
    for mention in found[1:]:
        if not known & mention.content or (names and mention.names and not names & mention.names):
            return False
        known |= mention.content
        names |= mention.names
    sorts = {mention.noun.pos_ for mention in found}
    return len(sorts) == 1 or all(mention.names for mention in found)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS")


def _lemma(noun: Token) -> str:
    return str(noun.lemma_.lower())


@once
def _by_lemma(article: Article) -> dict[str, list[Token]]:
    """The nouns of the body by their word."""
    found: dict[str, list[Token]] = {}
    for n in article.body_sentences():
        for token in article.tokens(*article.source.sentences[n]):
            if token.pos_ in ("NOUN", "PROPN"):
                found.setdefault(_lemma(token), []).append(token)
    return found


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(lexicons.read("background/things.toml")[name]["words"].split())


@cache
def _twins() -> dict[str, frozenset[str]]:
    """Each noun that has twins, with all of its group."""
    groups = [frozenset(group.split()) for group in lexicons.read("background/things.toml")["twins"]["groups"]]
    return {word: group for group in groups for word in group}
