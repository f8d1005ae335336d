"""What takes a body up without naming it: `the company`, `the appeals court`, `the telecom giant`, `the state`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.centres import NEAR_SUBJECT, belongings, centre
from briefgen.analysis.bodies.groups import crowd_before
from briefgen.analysis.bodies.localities import has_mayor
from briefgen.analysis.bodies.origins import origins, state_of
from briefgen.analysis.bodies.sorts import is_union, kinds_of_group, name_words, watches
from briefgen.analysis.bodies.source_phrases import addressed_ahead, objects_of
from briefgen.analysis.mentions import Bodies, BodyMention, Cover
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

NEARBY = 3
"""Paragraphs back in which the body of a bare `the company` is sought where the article has several."""

DOMINANT = 3
"""A body named this many times as often as any other of its kind is the one meant from afar."""

CLEAR = 2
"""The same for a superlative, which only the company that the story is about is given."""

STEM = 5
"""Letters in which a modifier and a word of the name must agree: `appellate` and `Appeals` do not, `appeals` does."""

WATCHING = frozenset(("watchdog", "regulator"))
_US = frozenset(("US", "U.S."))
"""Which say nothing of a court or an agency, and of a company that it is no other country's."""

_UN = frozenset(("UN", "U.N."))
_OF = re.compile(r" (?:of|for) ")
_HIGHEST = frozenset(("high", "top", "highest", "supreme", "apex"))
_APPOSED = re.compile(r", (?:a|an|the|one of the) ((?:[\w.’'-]+[ ,]){1,5})")
_ORDINALS = frozenset(
    ("first", "second", "third", "former", "latter", "last", "next", "other", "only", "sole", "same", "right", "new")
)
"""Words that tell one of several from the others: `the second group`, `not the only firm`."""

_OF_NO_STATE = frozenset(("international", "european", "world", "inter-american", "african"))
"""Words in the names of courts that are no state's: `the US court` is none of them."""

_IN_NAMES = frozenset(
    ("authority", "office", "bureau", "board", "foundation", "trust", "society", "centre", "center", "chamber", "forum",
     "network", "service", "inquiry", "institution", "academy", "university", "college", "ministry", "assembly")
)  # fmt: skip
"""Nouns that take up a body in whose name they stand: `the statistics office` for the `Statistics Office`."""

_REGIONAL = frozenset(("state", "province"))
_THINKING = frozenset(word.casefold() for word in lexicons.words("scholarly")) | frozenset(
    ("foundation", "studies", "research", "policy", "exchange", "society", "trust", "forum", "council")
)
"""Words in the names of think-tanks."""

_UNIONS = frozenset(("Union", "Brotherhood", "Federation", "Guild", "Alliance", "Association"))


def find_descriptions(article: Article, bodies: Bodies, taken: list[Range]) -> list[BodyMention]:
    """The definite phrases that take up a named body, where there is no doubt which.

    bodies: the mentions by name; taken: ranges that belong to people. A phrase is resolved by the noun that the name
    has in common with it, then by an apposition that calls the body so, then by its kind where only one body of that
    kind is near. What stays in doubt is left out.
    """
    return _Resolver(article, bodies, taken).resolve()


class _Resolver:
    def __init__(self, article: Article, bodies: Bodies, taken: list[Range]) -> None:
        self._article, self._bodies = article, bodies
        self._cover = Cover([*taken, *(m.range for m in bodies.mentions if m.means_itself)])
        self._named = [
            m
            for m in bodies.mentions
            if m.means_itself and not m.key.startswith("state:") and article.role_at(m.range[0]) != "headline"
        ]
        self._called = _appositions(article, self._named, bodies)
        self._origins = origins(article, self._named)
        self._words = {m.key: name_words(m.key) for m in self._named}
        self._counts = Counter(m.key for m in self._named)
        self._belongings = belongings(article, self._named)
        self._last: dict[str, int] = {}
        self._barred: set[str] = set()
        regions = [m for m in (*bodies.mentions, *bodies.regions) if m.key.startswith("region:")]
        towns = {key for key in {m.key for m in regions} if has_mayor(article, key)}  # `the state` is none of them
        self._regions = sorted((m.range[0], m.key) for m in regions if m.key not in towns)
        self._region_counts = Counter(key for _, key in self._regions)

    def resolve(self) -> list[BodyMention]:
        heads = lexicons.heads()
        nouns = {noun for kind in ("organisation", "company", "court") for noun in heads[kind]} | _IN_NAMES
        found: list[BodyMention] = []
        waiting = iter(self._named)
        upcoming = next(waiting, None)
        for token in self._article.doc:
            while upcoming is not None and upcoming.range[0] <= token.idx:
                self._last[upcoming.key] = upcoming.range[0]
                upcoming = next(waiting, None)
            if token.pos_ != "NOUN" or token.tag_ != "NN" or self._article.role_at(token.idx) != "body":
                continue
            known = token.lower_ in nouns or token.lower_ in _REGIONAL or _is_think_tank(token)
            if not known and token.lower_ not in self._called:
                continue
            key = self._whose(token)
            if key is not None:
                place = _phrase_range(token)
                if not self._cover.touches(place):
                    found.append(BodyMention(place, key, "described"))
                    self._last[key] = token.idx
        return self._of_one_country(found)

    def _of_one_country(self, found: list[BodyMention]) -> list[BodyMention]:
        """What is found, without the descriptions of a body by two countries, of which one must be another's."""
        said: dict[BodyMention, str] = {}
        for mention in found:
            states = (state_of(word) for word in self._article.words(mention.range).split() if word[0].isupper())
            state = next((state for state in states if state), None)
            if state and self._bodies.kinds.get(mention.key) == "company":
                said[mention] = state
        called: dict[str, set[str]] = {}
        for mention, state in said.items():
            called.setdefault(mention.key, set()).add(state)
        doubtful = {key for key, states in called.items() if len(states) > 1}
        own = {m for m, state in said.items() if state in self._origins.get(m.key, set())}
        return [m for m in found if m not in said or m.key not in doubtful or m in own]

    def _whose(self, noun: Token) -> str | None:
        children = list(noun.children)
        determiner = next((t.lower_ for t in children if t.dep_ == "det"), "")
        court = noun.lower_ == "court"
        if any(t.tag_ == "JJS" for t in children) and not any(t.dep_ in ("relcl", "appos", "nummod") for t in children):
            return self._superlative(noun)
        if determiner not in ("the", "this", "that") and not (court and determiner == "a"):
            return None
        if noun.dep_ == "compound" or any(t.dep_ in ("poss", "relcl", "acl", "appos", "nummod") for t in children):
            return None
        if noun.i + 1 < len(noun.doc) and noun.nbor().tag_ == "VBG":
            return None  # the committee raising funds, of whatever verb the parse takes that for
        before = [t.text for t in children if t.dep_ in ("amod", "compound", "nmod") and t.i < noun.i]
        modifiers = [word for word in before if word != "think"]  # which is half of the noun itself
        after = [t for t in children if t.dep_ == "prep"]
        if court and len(after) == 1 and after[0].lower_ == "of":
            modifiers += [t.text for t in after[0].children]
        elif after:
            return None
        if _ORDINALS & {word.casefold() for word in modifiers}:
            return None
        plain = lexicons.words("plain_modifiers")
        company = noun.lower_ in lexicons.heads()["company"]
        telling = [word for word in modifiers if word.casefold() not in plain or (company and word in _US)]
        if court:
            of_state = any(state_of(word) for word in modifiers)
            return self._court(noun, telling, indefinite=determiner == "a", of_state=of_state)
        if noun.lower_ in _REGIONAL:
            return self._region(noun) if not modifiers else None
        proper = [word for word in telling if word[0].isupper()]
        if crowd_before(self._article, noun) is not None:
            return None
        if proper and set(proper) <= _UN:
            return self._latest([key for key in self._counts if key in lexicons.un_agencies()])
        others = (objects_of(noun), *addressed_ahead(noun))
        self._barred = {mention.key for place in others for mention in self._bodies.within(*place)}
        return self._by_noun(noun, proper, telling) or self._by_kind(noun, telling)

    def _superlative(self, noun: Token) -> str | None:
        """`The UK's biggest coal producer`: the company by far the most named, for of such there is one."""
        beside = noun.dep_ in ("attr", "appos", "compound", "pobj", "conj")  # says it of another one, or of many
        if noun.lower_ not in lexicons.heads()["company"] or beside:
            return None
        ranked = [key for key, _ in self._counts.most_common() if self._bodies.kinds.get(key) == "company"]
        first, second = (*(self._counts[key] for key in ranked[:2]), 0, 0)[:2]
        return ranked[0] if first >= DOMINANT and first >= CLEAR * second else None

    def _court(self, noun: Token, telling: list[str], *, indefinite: bool, of_state: bool) -> str | None:
        courts = [key for key in self._counts if self._bodies.kinds.get(key) == "court"]
        if of_state:
            courts = [key for key in courts if not self._words[key] & _OF_NO_STATE]
        fits = [key for key in courts if all(self._is_in_name(word, key) for word in telling)]
        if not telling and indefinite:
            return None
        return self._latest(fits) or (fits[0] if len(fits) == 1 and telling else None)

    def _is_in_name(self, word: str, key: str) -> bool:
        words = self._words[key]
        if word.casefold() in _HIGHEST:
            return "supreme" in words
        return any(name[:STEM] == word.casefold()[:STEM] for name in words)

    def _region(self, noun: Token) -> str | None:
        """`The state`: the one named last, if the article is mostly about it."""
        before = bisect_left(self._regions, (noun.idx, ""))
        if not before or any(t.dep_ in ("prep", "compound", "amod") for t in noun.children):
            return None
        last = self._regions[before - 1][1]
        return last if 2 * self._region_counts[last] >= len(self._regions) else None

    def _by_noun(self, noun: Token, proper: list[str], telling: list[str]) -> str | None:
        """The body whose name has the noun, or which an apposition calls so.

        telling: what the phrase says of it, `the online retail giant`: no company that is only called an `oil giant`.
        """
        word = noun.lower_
        fits = [
            key
            for key in self._counts
            if (
                (word in self._words[key] and _may_head(word, key))
                or (word == "authority" and _is_local(key))
                or (
                    key in self._called.get(word, ())
                    and self._is_called_all(key, word, telling)
                    and (telling or key not in self._belongings)  # `its purchase of the software company NAME`
                    and not self._is_overtaken(key, noun)
                )
                or _is_union(word, key)
            )
            and key not in self._barred
            and all(self._is_in_name(part, key) for part in proper)
        ]
        kinds = kinds_of_group(noun) if word == "group" else None  # `the militant group` is no `Group of NUMBER`
        fits = [key for key in fits if kinds is None or self._bodies.kinds.get(key) in kinds]
        parties = lexicons.political_parties()
        if word == "party" and not proper and any(key in parties and key not in fits for key in self._counts):
            return None  # any of them is a party, though its name does not say so
        return self._latest(fits) or (fits[0] if len(fits) == 1 else None)

    def _is_overtaken(self, key: str, noun: Token) -> bool:
        """Was what any body is called, `the group`, said of one long ago, and is another named in its paragraph?

        Or is it said of one that the article names only later, where another is known by then?
        """
        if noun.lower_ not in ("group", "organization", "organisation"):
            return False
        if key not in self._last:
            others = self._last.keys() - lexicons.political_parties()
            return any(self._bodies.kinds.get(other) in _kinds_meant(noun) for other in others)
        here = self._article.paragraph_at(noun.idx) or 0
        far = here - (self._article.paragraph_at(self._last[key]) or 0) > NEARBY
        near = self._bodies.within(self._article.paragraph_start(noun.idx), noun.idx)
        kinds = {self._bodies.kinds.get(m.key) for m in near if m.means_itself and m.key.startswith("body:")}
        return far and bool(kinds & set(_kinds_meant(noun)))

    def _is_called_all(self, key: str, word: str, telling: list[str]) -> bool:
        """Is a company, which is called so, called all the rest as well; of no other noun is that asked."""
        if word not in lexicons.heads()["company"]:
            return True
        numbers = {self._article.sentence_at(m.range[0]) for m in self._named if m.key == key}
        beside = (self._article.text[slice(*self._article.source.sentences[n])] for n in numbers if n is not None)
        said = " ".join(beside).casefold()
        return all(part.casefold() in said for part in telling)

    def _by_kind(self, noun: Token, telling: list[str]) -> str | None:
        """The only body of the kind, or only one nearby, or by far the one most named.

        telling: what the phrase says about it, `the beverage company`: then only one that is named often will do.
        """
        word = noun.lower_
        states = {state_of(part) for part in telling if part[0].isupper()}
        if None in states:
            return None
        kinds = _kinds_meant(noun)
        if not kinds:
            return None
        fits = [
            key
            for key in self._last
            if self._bodies.kinds.get(key) in kinds
            and key not in lexicons.political_parties() | self._belongings | self._barred
        ]
        if _is_think_tank(noun):
            fits = [key for key in fits if self._words[key] & _THINKING]
        if word in WATCHING:
            fits = [key for key in fits if watches(key)] or fits
        if states:
            said = [key for key in self._counts if states & self._origins.get(key, set()) and key in self._kinds(kinds)]
            if len(said) == 1:
                return said[0]
            fits = [key for key in fits if key in said or not self._origins.get(key)]
            if not said and len(fits) > 1:
                return None
        armed = self._kinds(("armed group",)) - self._barred if word == "group" and not telling else set()
        near = centre(self._article, noun, self._named, lambda mention: mention.key in armed.union(fits))
        goes_on = noun.dep_ in ("nsubj", "nsubjpass") and near is not None and near.back == 1
        if near is not None and goes_on and near.weight >= NEAR_SUBJECT:
            return near.mention.key
        if telling and not states:
            fits = [key for key in fits if self._counts[key] >= DOMINANT]
        return self._outstanding(noun, fits)

    def _outstanding(self, noun: Token, fits: list[str]) -> str | None:
        """The only one of several bodies, or by far the one most named, or the only one nearby."""
        if len(fits) > 1:
            here = self._article.paragraph_at(noun.idx) or 0
            nearby = [k for k in fits if here - (self._article.paragraph_at(self._last[k]) or 0) <= NEARBY]
            ranked = sorted(fits, key=lambda key: -self._counts[key])
            if self._counts[ranked[0]] >= DOMINANT * self._counts[ranked[1]]:
                return ranked[0]
            fits = nearby
        return fits[0] if len(fits) == 1 else None

    def _kinds(self, kinds: tuple[str, ...]) -> set[str]:
        return {key for key in self._counts if self._bodies.kinds.get(key) in kinds}

    def _latest(self, keys: list[str]) -> str | None:
        earlier = [key for key in keys if key in self._last]
        return max(earlier, key=lambda key: self._last[key]) if earlier else None


def _appositions(article: Article, named: list[BodyMention], bodies: Bodies) -> dict[str, set[str]]:
    """What the article calls each body beside its name, `NAME, a major banking regulator`: keys by that noun."""
    heads = lexicons.heads()
    called: dict[str, set[str]] = {}
    for mention in named:
        court = bodies.kinds.get(mention.key) == "court"  # `filed in the NAME court, the fund says`
        known = heads["court"] if court else heads["organisation"] | heads["company"]
        hit = _APPOSED.match(article.text, mention.range[1])
        noun = next((word for word in re.findall(r"[a-z]+", hit[1]) if word in known), None) if hit else None
        if noun is not None:
            called.setdefault(noun, set()).add(mention.key)
        before = article.text[max(0, mention.range[0] - 30) : mention.range[0]].split()
        if before and before[-1].endswith(",") and article.text[mention.range[1] : mention.range[1] + 1] == ",":
            before[-1] = before[-1].rstrip(",")  # `the group, NAME, said`
        if mention.key not in lexicons.political_parties() and before and before[-1] in known:
            called.setdefault(before[-1], set()).add(mention.key)
    return called


def _kinds_meant(noun: Token) -> tuple[str, ...]:
    """The kinds of the bodies that a noun may take up."""
    word = noun.lower_
    if word == "group":
        return tuple(kinds_of_group(noun) or ("company", "organisation"))
    if word in lexicons.heads()["company"]:
        return ("company",)
    return ("organisation",) if word in lexicons.words("generic_bodies") or _is_think_tank(noun) else ()


def _is_local(key: str) -> bool:
    """Is a body a council, which British news calls `the authority`?"""
    return key.endswith((" Council", " council"))


def _is_think_tank(noun: Token) -> bool:
    return noun.lower_ == "tank" and any(child.lower_ == "think" for child in noun.children)


def _may_head(word: str, key: str) -> bool:
    """May a noun stand for the whole name that it is in: no campaign for the `Campaign Committee`?

    Nor what a body is only of: no university for the `Association of University Teachers`.
    """
    name = key.casefold()
    before, *of = _OF.split(name, maxsplit=1)
    if of and word not in re.split(r"[: ]", before) and not of[0].endswith(word):
        return False
    return word != "campaign" or name.endswith(word) or f"{word} for" in name


def _is_union(word: str, key: str) -> bool:
    names = set(key.partition(":")[2].split())
    union = word == "union" and (is_union(key) or bool(names & (lexicons.nouns()["members"] | _UNIONS)))
    return union and key not in lexicons.political_parties()


def _phrase_range(noun: Token) -> Range:
    """The noun with what stands before it, its article left off, and a court's `of appeals`."""
    left = [t for t in noun.children if t.dep_ in ("amod", "compound", "nmod") and t.i < noun.i]
    right = [t for t in noun.subtree if t.i > noun.i] if noun.lower_ == "court" else []
    plain = [t for t in right if t.dep_ in ("prep", "pobj")][:2]
    first = min([noun, *(t for token in left for t in token.subtree)], key=lambda t: t.i)  # `Leeds-based company`
    end = max([noun, *plain], key=lambda t: t.i)
    return first.idx, end.idx + len(end)
