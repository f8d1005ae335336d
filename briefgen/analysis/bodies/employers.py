"""Bodies that are named where a person is introduced: `NAME, a buyer at BODY`, `BODY's buyer NAME`, `NAME of BODY`.

What somebody is of is a body's name, whatever else the article says of it: an introduction is often the only place
where a small company or charity is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.bodies.beside import CLOSED, OWNS, SEATED, title_words, words_of_titles
from briefgen.analysis.bodies.merging import is_naming
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.parsing import is_common_word
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.person_signs import is_district
from briefgen.analysis.people.placing import SITUATED
from briefgen.analysis.people.titled_runs import holds_titled_person
from briefgen.analysis.people.titles import Titled, is_office, is_topic, office_in
from briefgen.model import Range
from briefgen.tables import one_of

Rank = Literal["officer", "service", "office", ""]

LONGEST = 8
"""Words of a body's name."""

_WORD = r"(?:[a-z]{1,4}(?=[A-Z])|\d(?=[A-Z]))?[A-Z](?:[\w&+]|[.-](?=[A-Z0-9])|\.(?=\w)|(?<=\.[A-Z])\.)*!?"
_JOINER = r"(?:of the|for the|against the|of|for|against|without|the|and the|and|&|de|du|des|del)"
_NAME = rf"(?:[A-Z]\. )?{_WORD}(?:(?:['’]s?)? (?:{_JOINER} )?{_WORD})*"
_NAME_HERE = re.compile(_NAME)
_CALLED = rf"(?:[\w’'-]+ ){{0,4}}?(?:{one_of(lexicons.words('called'))})s? (?:called |named |known as )?"
"""What a body is called before its name: `of the London-based website NAME`, `of a group called NAME`."""

_CALLED_BEHIND = re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{one_of(lexicons.words('called'))}) (?={_WORD})")
_LINK = re.compile(rf"\b(of|for|at|with|from) (?:the |a |an )?(?:{_CALLED})?(?={_WORD})")
_BESIDE = re.compile(rf"(?:,? (?:of|from|at|with)|, (?:speaking )?for) (?:the )?(?={_WORD})")
_WHO = re.compile(
    r",? who (?:also |now )?(?:chairs|heads|leads|runs|directs|founded|co-founded|speaks for|works (?:for|at|with)"
    rf"|campaigns (?:for|with)|represents|is (?:with|from|at)) (?:the )?(?={_WORD})"
)
_GOES_ON = re.compile(rf" (?:{one_of(lexicons.nouns()['arms'].union(*lexicons.heads().values()))})\b")
"""A common noun by which a body is called after a name: `Norwell police chief NAME`."""

_JOINT = re.compile(r"['’]s? | and (?:the )?")
_AT = re.compile(r",? (?:of|from|at) ")
REACH = 100
"""Code points before a name in which whose it is may stand."""

_OPENERS = one_of(lexicons.words("before_names"))
_BEFORE = re.compile(
    rf"(?:[Oo]n behalf of|[Ss]peaking for) (?:the )?({_NAME}), $|(?<![\w.’'-])(?!(?:{_OPENERS}) )({_NAME})['’]s? $"
)
_ODD = re.compile(r"[&\d!]|\w\.\w|[a-z][A-Z]")
"""What stands in the names of companies and in those of no place and no person: `P&O`, `3M`, `Ver.di`, `easyJet`."""

_STATES_ATTORNEY = re.compile(r"(?:State|Commonwealth|People)['’]s [Aa]ttorney")
"""An office in whose name an owner stands that is no body."""

_PLACES = frozenset(("GPE", "LOC"))
_DEPARTMENTS = frozenset(("HR", "IT", "PR", "R&D", "CSR", "ESG"))
"""Letters for what many companies have, before an office: `Norwell HR director`."""

_CHANGING = frozenset(("New", "Former", "Then", "Incoming", "Outgoing", "Ex"))
"""Words that begin a sentence before whose officer somebody newly is, or no longer."""

_PASSING = lexicons.words("passing")
_OFFICERS = lexicons.words("officers") | lexicons.words("corporate_offices")
_IN_SERVICE = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor", "barrister", "aide", "adviser",
     "advisor", "publicist", "assistant", "counsel", "manager", "strategist")
)  # fmt: skip
"""Holders of these are as often a person's as a body's."""

_SENT_FROM = _OFFICERS | _IN_SERVICE | lexicons.words("market_experts") | {"official", "member", "campaigner"}
"""Those of whom it is said which body they are from, and not which town."""

_SAID_OF_PLACES = (
    SEATED
    | lexicons.words("local_heads")
    | lexicons.words("witness")
    | lexicons.words("bystanders")
    | lexicons.words("kin")
    | {"archbishop", "bishop", "dean", "vicar", "rector", "mayor", "sheriff", "author", "native", "citizen", "veteran"}
    | {"king", "queen", "prince", "princess", "duke", "duchess", "earl", "sultan", "emir", "lord", "lady", "baroness"}
)
"""Offices of a place, a see or a seat, and what people are of who hold none."""


def introduced_bodies(article: Article, people: list[NamedPerson]) -> list[Range]:
    """The places of the bodies' names in the titles of the people whom an article names, and beside their names."""
    reader = _Reader(article, people)
    return sorted({place for person in people for place in reader.of_person(person)})


class _Reader:
    def __init__(self, article: Article, people: list[NamedPerson]) -> None:
        self._article, self._text = article, article.text
        self._people = {word for person in people for word in (person.name, *person.words)}
        self._labels = article.labels

    def of_person(self, person: NamedPerson) -> Iterator[Range]:
        for title in person.titles:
            yield from self._in_title(title)
        for mention in person.mentions:
            start, end = mention.range
            if self._article.role_at(start) != "body":
                continue
            before = _BEFORE.search(self._text, max(0, start - REACH), start) if not person.titles else None
            place = before.span(before.lastindex or 0) if before else None
            if place and self._may_be(place, ""):
                yield place
            hit = _BESIDE.match(self._text, end) or _WHO.match(self._text, end)
            place = self._from(hit.end()) if hit else None
            called = _CALLED_BEHIND.match(self._text, place[1]) if place else None
            place = self._from(called.end()) if called else place  # `who heads the TOWN firm BODY`
            if hit is None or place is None or SITUATED.match(self._text, place[1]):
                continue
            if hit[0].startswith(" of ") and words_of_titles(person) & _SAID_OF_PLACES:
                continue  # `Mayor NAME of TOWN`
            loose = hit[0][0] == " " and not hit[0].startswith(" of ")
            heads = hit.re is _WHO and " represents " not in hit[0]  # `who represents PLACE` sits for it
            told: Rank = "officer" if heads else "office" if _AT.match(hit[0]) else ""
            if self._may_be(place, told) and not (loose and not CLOSED.match(self._text, place[1])):
                yield place

    def _in_title(self, title: Titled) -> Iterator[Range]:
        """The body that a title is of: after a preposition, before a possessive ending, or at its beginning."""
        start, end = title.place
        if self._article.role_at(start) != "body":
            return
        head = title_words(office_in(title.words))
        owner = self._owner(start, end)
        if owner:
            if self._may_be(owner, self._rank(title.words, head)):
                yield owner
            return
        if head & _SAID_OF_PLACES and not head & {"leader", "member"}:
            return
        places = [(hit[1], place) for hit in _LINK.finditer(self._text, start, end) if (place := self._from(hit.end()))]
        places = [(link, place) for link, place in places if place[0] < end]
        at_work = [(link, place) for link, place in places if link in ("at", "with")]
        for link, place in at_work[-1:] or places:
            if link == "from" and not head & _SENT_FROM and " " not in self._article.words(place):
                continue  # where he lives: `a baker from TOWN`
            portfolio = link in ("of", "for") and title.words[0].isupper() and not self._is_shown(place)
            if not portfolio and self._may_be(place, self._rank(title.words, head)):
                yield place

    def _owner(self, start: int, end: int) -> Range | None:
        """The name that begins a title: `BODY's buyer`, `BODY buyer`, `BODY Chief Buyer`."""
        name = self._name_at(start)
        words = list(re.finditer(r"\S+", self._text[start : min(name[1], end)])) if name and name[0] == start else []
        if words and is_office(words[-1][0]):
            while words and _is_no_name(words[-1][0]):
                words.pop()
        elif words and words[-1][0] in _DEPARTMENTS:
            words.pop()
        if words and _STATES_ATTORNEY.match(self._text, start + words[-1].start()):
            words.pop()
        if not words or tells_office([word[0] for word in words]):
            return None
        if is_office(words[0][0]) or (is_topic(words[0][0]) and len(words) == 1):
            return None
        place = (start, start + words[-1].end())
        cut = name is not None and name[1] > end  # a title with capitals before the name: `Norwell Bridge President`
        if self._is_listed(words) or (cut and (len(words) == 1 or not self._is_whole(*place))):
            return None
        if len(words) > 1 and words[0][0] in _PASSING:
            place = (start + words[1].start(), place[1])
        owns = OWNS.match(self._text, place[1]) is not None
        strange = len(words) == 1 and not is_common_word(words[0][0])
        told = owns or strange or _ODD.search(self._article.words(place)) or self._is_proper(place)
        proper = bool(told) or not self._opens_sentence(start)
        goes_on = _GOES_ON.match(self._text, place[1]) is not None
        return place if proper and not goes_on and place[1] < end and self._text[place[1]] in " '’" else None

    def _is_listed(self, words: list[re.Match[str]]) -> bool:
        """Is a listed name all that is left without `New` before it and a topic behind: `New EU`, `German Economy`?"""
        kept = [word[0] for word in words]
        kept = kept[1:] if len(kept) > 1 and kept[0] in _CHANGING else kept
        while len(kept) > 1 and is_topic(kept[-1]):
            kept.pop()
        left = " ".join(kept)
        return len(kept) < len(words) and any((0, len(left)) == (a, b) for a, b, _ in lexicons.scan(left))

    def _from(self, place: int) -> Range | None:
        """The name that begins somewhere and owns nothing: none in `head of NAME's library`."""
        name = self._name_at(place)
        joined = name is not None and re.match(r"['’]s? |-\w", self._text[name[1] : name[1] + 3])
        return None if joined else name

    def _name_at(self, place: int) -> Range | None:
        """The name that begins somewhere, cut at a possessive ending or an `and` that is no part of it."""
        hit = _NAME_HERE.match(self._text, place)
        if hit is None:
            return None
        owner = _JOINT.search(hit[0])
        if owner and owner[0][0] in "'’" and self._is_state(place, place + owner.start()):
            return self._name_at(place + owner.end())
        joints = [] if is_naming(hit[0].split()[-1]) else list(_JOINT.finditer(hit[0]))
        if not joints or self._is_whole(*hit.span()):
            return hit.span()
        return place, place + joints[0].start()

    def _is_state(self, start: int, end: int) -> bool:
        """Is a stretch the name of a state or a place, which owns what follows: `Riga's Norwell Securities`?"""
        name = self._text[start:end]
        return bool(lexicons.forms_of(name)) or all(
            token.ent_type_ in _PLACES for token in self._article.tokens(start, end)
        )

    def _is_whole(self, start: int, end: int) -> bool:
        """Does the language model take the whole of a stretch for a body's name?"""
        tokens = self._article.tokens(start, end)
        return bool(tokens) and all(token.ent_type_ == "ORG" for token in tokens)

    def _rank(self, words: str, head: set[str]) -> Rank:
        """What a title is worth: an officer's, that of somebody in service who may serve a person, or another."""
        if head & _OFFICERS or any(words.casefold().startswith(office) for office in _OFFICERS):
            return "officer"
        return "service" if head & _IN_SERVICE else "office"

    def _opens_sentence(self, place: int) -> bool:
        return not self._text[self._article.sentence_start(place) : place].strip("\"“‘'")

    def _is_proper(self, place: Range) -> bool:
        tokens, name = self._article.tokens(*place), self._article.words(place)
        alone = " " not in name and not re.search(rf"[a-z,] {re.escape(name)}(?!\w)", self._text)
        proper = all(token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and not alone) for token in tokens)
        return bool(tokens) and proper

    def _is_shown(self, place: Range) -> bool:
        """Does a name itself say that it is a body's, or the language model?"""
        name = self._article.words(place)
        return bool(_ODD.search(name)) or is_naming(name) or self._label(place) == "ORG"

    def _label(self, place: Range) -> str:
        """What the language model takes a name for here, or else mostly elsewhere."""
        known = self._labels.get(self._article.words(place))
        if known:
            return known.most_common(1)[0][0]
        here = {token.ent_type_ for token in self._article.tokens(*place)}
        return here.pop() if len(here) == 1 else "ORG" if "ORG" in here else ""

    def _may_be(self, place: Range, rank: Rank) -> bool:
        """Can a name be a body's: no listed one's, no person's, no topic, and a place's only as an officer's firm?

        rank: what the title says that it stands in; "" where there is none.
        """
        name, label = self._article.words(place), self._label(place)
        if is_district(name) or name.endswith(("U.S.", " US")):
            return False  # `judge for the … District of PLACE`, `the PLACE U.S. attorney`
        words = name.split()
        if len(words) > LONGEST or words[0] in lexicons.honorifics() or words[-1] in lexicons.words("calendar"):
            return False
        if is_office(words[-1]) or all(is_topic(word) for word in words) or named_as_outlet(name):
            return False
        if lexicons.forms_of(name) or name in lexicons.words("letters_of_things"):
            return False
        if lexicons.words("legislatures") & set(words) and len(words) == 1:
            return False
        nowhere = lexicons.words("origins") | lexicons.words("wide_regions")
        if name in self._people or words[-1] in lexicons.words("instruments") or name in nowhere:
            return False
        if len(words) == 1 and re.search(rf"\b{re.escape(name.lower())}\b", self._article.text):
            return False  # a common noun, which only begins its sentence here
        if any(f" {name}" in longer for longer, labels in self._labels.items() if labels["ORG"]):
            return False  # the end of another name
        if _ODD.search(name) or is_naming(name):
            return True
        if words[0] in lexicons.first_names() or holds_titled_person(words):
            return False
        if label in _PLACES:
            return rank == "officer"
        return label != "PERSON" or rank in ("officer", "office")


def _is_no_name(word: str) -> bool:
    """Is a word with a capital part of a title rather than of a body's name?"""
    return is_office(word) or is_topic(word) or word in _DEPARTMENTS


def tells_office(words: list[str]) -> bool:
    """Do words tell an office and what it is for, `NATION's Minister of Trade`, and no body that it would be of?"""
    office = next((n for n, word in enumerate(words[:-2]) if is_office(word) and words[n + 1] in ("of", "for")), None)
    return office is not None and not is_naming(" ".join(words))
