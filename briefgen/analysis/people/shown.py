"""Names that the article itself shows to be bodies: by who leads them, by what they are called, by `its`.

Companies, charities and rebels have names that no list holds and that the language model takes for people, places or
nothing at all. News says once what they are: `the chief executive of NAME`, `NAME shares`, `the rights group NAME`,
`NAME, a maker of …`, `NAME said its …`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, once
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.mentions import named_as_outlet
from briefgen.analysis.people.body_names import NAME, NO_PERSON, WORD, any_of
from briefgen.analysis.people.called_before import called_before
from briefgen.analysis.people.person_signs import FAITHS, is_district
from briefgen.analysis.people.placing import SITUATED
from briefgen.analysis.people.titled_runs import begins_as_title, holds_titled_person
from briefgen.analysis.people.titles import SUFFIXES, is_office, is_topic
from briefgen.model import Range
from briefgen.tables import one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 5
"""Words of a name that is found so; a longer capitalised run is a headline."""

LONGEST_CLAUSE = 60
"""Tokens after a subject in which `its` is sought: a longer sentence has other things that it could mean."""

REACH = 80
"""Code points before a telling word in which the name that stands there begins."""

_NAME_HERE = re.compile(rf"(?:[Tt]he )?((?:[A-Z]\. )?{NAME}(?: (?:of|for) (?:the )?{NAME})?)")
_NAME_ENDING = re.compile(rf"(?<![\w.-])({NAME})$")


_OF = re.compile(
    rf"\b(?:{any_of('officers')}) (?:of|at) (?=[A-Zt])|\b(?:{any_of('mouthpieces')}) for (?=[A-Zt])"
    rf"|\b(?:{any_of('market_experts')})s? (?:at|with) (?=[A-Zt])",
    re.I,
)
_OWNED = re.compile(
    rf"(?:['’]s?)? (?:{any_of('own_things', 'officers')})\b|(?<=\w) (?:{any_of('mouthpieces')})\b", re.I
)
_CALLED_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<kind>\w+) )?(?:{any_of('called')})"
    r"(?: \([A-Z]+s?\)|(?: of(?: [\w’'-]+){1,6}?)? (?:called|known as))? (?=[A-Z])"
)
_CALLED_HERE = re.compile(rf"\b(?:{any_of('called')}) $")
_CALLED_FIRST = re.compile(rf"(?<![\w-])(?:{any_of('called_first')}) (?=[A-Z])")
_PRACTICE_BEFORE = re.compile(rf"(?<=[a-z] )(?:{any_of('practices')}) (?=[A-Z])")
_CALLED_AFTER = re.compile(
    r", (?:an?|the|one of the|which is an?|(?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*['’]s?)"
    r" (?:(?!(?:for|of|at|in|with|from|to|by|whose|who|that) )[\w’'-]+(?:\.[\w-]+)* ){0,5}?"
    rf"(?:{any_of('called')}|unit|arm|division|business|venture)\b"
)
_TAKEN_UP = re.compile(rf"\s*(?:Its|It (?:also )?(?:{any_of('said_it')})|The (?:{any_of('called')}))\b")
_UNITED = re.compile(rf"\b[Tt]he ({NAME} (?:and|&) {NAME}) (?:union|federation|association|society)\b")
_CALLED_TOO = re.compile(
    rf"(?:\b[Tt]he|['’]s) ({NAME}) (?:(?:labou?r|trade|economic|business|industry|consumer) )?"
    rf"(?:{any_of('called_after')})\b(?! [A-Z])"
)
_TRADES = frozenset(("farmer", "grower", "maker", "driller"))
_TRADE = re.compile(
    rf"(?<!\bthe )(?<=[a-z] )(?:{one_of(lexicons.heads()['company'] | _TRADES)}) "
    rf"(?={WORD}(?:,|['’]s| (?:is|was|has|had|will|would|said|says|plans)\b))"
)
_ALLIED = re.compile(
    r"\b(?:its|their) (?:[\w-]+ ){0,3}?"
    r"(?:partner|rival|competitor|parent|subsidiary|affiliate|offshoot|sister company) (?=[A-Z])"
)
_HEADED = re.compile(r" (?:boss|head|chief|leader|commander|director|campaigner) (?=[A-Z][a-z])")
_WITH_EXPERT = re.compile(rf" (?:[a-z]+ )?(?:{any_of('market_experts')}) (?=[A-Z][a-z]+ [A-Z])")
_HEADED_COMPANY = re.compile(
    r"(?:['’]s)? (?:chief executive|chairman|chairwoman|CEO|finance director|managing director|chief financial officer)"
    r",? (?=[A-Z][a-z])"
)
_SAID_IT_WOULD = re.compile(
    r" (?:has |had )?(?:said|says|announced|argued|added) (?:that )?it "
    r"(?!(?:is|was|may|might|could|should|seems|seemed|looks|looked|takes|took|makes|made)\b)[a-z]+(?:ed|s|ld|ll|ad)\b"
)
_LARGEST_AFTER = re.compile(
    r", (?:one of )?(?:(?:the|[A-Z][\w.-]*) )?[\w.-]+['’]s? (?:[\w-]+[- ])?(?:largest|biggest) "
    r"|, one of the (?:[\w-]+[- ])?(?:largest|biggest) (?!countries\b)"
)
_OWNED_AND_SAYS = re.compile(
    rf"['’]s? ({NAME})(?= (?:has |have |had )?(?:said|says|announced|reported|posted|denied|warned|declined)\b)"
)
LONGEST_STATE = 24
"""Code points of a state's name, for all but the longest."""

_SEATED = re.compile(r"(?<=\w)-(?:based|headquartered|listed) (?=[A-Z])")
_JOINED = re.compile(r" [A-Z]\w*-[a-z]")
_MAKERS_OF_WORKS = frozenset(("film", "policy", "peace", "movie", "law", "decision", "holiday", "dress", "music"))
_PLACES = frozenset(("GPE", "LOC", "FAC", "NORP"))
_CONTRACTED = r"(?:It|He|She|That|This|What|Who|There|Here|Where|How|When|Why|One|Let)['’]"
_OWN_S = re.compile(
    rf"(?<![\w.-])((?:{WORD} (?:& )?){{0,2}}(?!{_CONTRACTED})[A-Z]\w+['’]s"
    r"(?= (?:said|says|has|will|would|did|told|was|were) (?!by\b))|St\.? [A-Z]\w+['’]s(?=[,.;]))"
)
"""A name that ends with `'s` and acts, `Norwell's said`, or that of a saint by which a hospital or a school goes."""

_WORKS_AT = re.compile(
    rf"\b(?:director|head|manager|chief|vice president|deputy|{any_of('market_experts')})s?"
    r" (?:of|for|in) (?:the )?(?:[\w-]+ ){1,4}(?:at|with) (?=[A-Z])"
    r"|\b(?:partner|lawyer|solicitor|barrister|director) at (?=[A-Z])"
)
_OF_SPEAKER = re.compile(
    r"\b(?:said|says|added|adds|argued|argues|explained|explains|according to)"
    r" [A-Z][\w.-]+ ([A-Z][\w'’-]+),? (?:of|from|at|with) (?=[A-Z])"
)
_FULL_NAME = re.compile(
    r"(?<![\w.-])([A-Z][\w’'-]+) ([A-Z][\w’'-]+)(?= (?:was|is|has|had|said|says|told|will|would|did|and|or)\b|, )"
)
"""A first name and a surname, by what stands behind; a firm of that name has a word more."""

NO_NAMES = (
    lexicons.words("calendar")
    | lexicons.words("before_names")
    | lexicons.words("called_first")
    | {"In", "On", "At", "By", "For", "From", "With", "So", "Or", "Former", "I", "He", "She", "It", "We", "They", "You"}
)
"""What is no part of a name at its ends, though it has a capital there."""


@once
def shown_bodies(article: Article) -> list[Range]:
    """Every place of a name that the article shows to be a body's, by what stands beside it anywhere in the text.

    Names that the lexicons list, and those that the article shows to be a person's, are left out.
    """
    reader = _Reader(article)
    plain = set(reader.of_no_person())
    names = {name for name in reader.named() if reader.may_be_body(name)}
    names |= {name for name in plain if reader.may_be_body(name, plainly=True)}
    return sorted(place for name in names for place in reader.places(name))


class _Reader:
    def __init__(self, article: Article) -> None:
        self._article, self._text = article, article.text
        self._labels = article.labels
        self._surnames: set[str] = set()
        for entity in article.doc.ents:
            called = entity.text.split()[0] in lexicons.words("called_first")  # `Retailer Norwell`
            if entity.label_ == "PERSON" and " " in entity.text and not called:
                self._surnames.add(entity.text.split()[-1])
        for hit in _FULL_NAME.finditer(self._text):
            if hit[1] in lexicons.first_names() and hit[1] not in FAITHS:
                self._surnames.add(hit[2])

    def named(self) -> Iterator[str]:
        """The names beside which something stands that only bodies have, or are called."""
        text = self._text
        for hit in _OF.finditer(text):
            yield from self._after(hit.end())
        for hit in _OWNED.finditer(text):
            yield from (name for name in self._before(hit.start()) if not self._is_place(name))
        for hit in _CALLED_BEFORE.finditer(text):
            if hit["kind"] not in _MAKERS_OF_WORKS:
                yield from self._after(hit.end())
        found = (hit.end() for pattern in (_CALLED_FIRST, _ALLIED, _TRADE) for hit in pattern.finditer(text))
        for place in (*called_before(self._article), *found):
            yield from self._after(place)
        for hit in _CALLED_AFTER.finditer(text):
            if not self._goes_on(hit.end()) and not self._begins_clause(hit):
                yield from self._before(hit.start())
        for hit in _CALLED_TOO.finditer(text):
            yield from (name for name in _trimmed(hit[1]) if not self._is_place(name) and self._in_body(hit.start()))
        for hit in _HEADED_COMPANY.finditer(text):
            yield from self._before(hit.start())
        yield from self._of_a_country()
        yield from (hit[1] for hit in _UNITED.finditer(text) if self._in_body(hit.start()))
        for hit in (*_SAID_IT_WOULD.finditer(text), *_HEADED.finditer(text)):
            yield from (name for name in self._before(hit.start()) if self._may_be_company(name))
        for hit in _SEATED.finditer(text):
            names = (name for name in self._after(hit.end()) if not any(map(is_office, name.split()[:-1])))
            yield from (name for name in names if " " not in name or self._may_be_company(name))
        yield from (name for name in self._by_pronoun() if not self._is_place(name))
        yield from self._by_experts()
        yield from (hit[1] for hit in _OWN_S.finditer(text) if self._in_body(hit.start()))

    def of_no_person(self) -> Iterator[str]:
        """The names of two words and more that stand where no person's can, though it may be like one."""
        hits = [hit for pattern in NO_PERSON for hit in pattern.finditer(self._text)]
        for name in (name for hit in hits if self._in_body(hit.start()) for name in _trimmed(hit[1])):
            known = sum((labels for longer, labels in self._labels.items() if longer.startswith(name)), Counter())
            if " " in name and (known["PERSON"] + known["ORG"] or not known.keys() & _PLACES):
                first = name.split()[0]
                alone = re.search(rf"[a-z,] {re.escape(first)}(?: [a-z]|['’]s)", self._text)
                yield from (name, first) if "&" in name and alone else (name,)

    def _of_a_country(self) -> Iterator[str]:
        """The names of companies told with their country: `China's NAME said`, `NAME, the country's largest`."""
        for hit in _LARGEST_AFTER.finditer(self._text):
            yield from (name for name in self._before(hit.start()) if self._may_be_company(name))
        for hit in _OWNED_AND_SAYS.finditer(self._text):
            before = self._text[max(0, hit.start() - LONGEST_STATE) : hit.start()]
            state = any(end == len(before) and form.key.startswith("state:") and form.kind == "name"
                        for _, end, forms in lexicons.scan(before) for form in forms)  # fmt: skip
            last = hit[1].split()[-1]
            plain = last.casefold() not in lexicons.nouns()["arms"] | lexicons.words("stately") and not is_office(last)
            if state and plain and hit[1] not in lexicons.leaders_genders() and self._may_be_company(hit[1]):
                yield hit[1]

    def _by_experts(self) -> Iterator[str]:
        """The names of firms that are called by their profession, `accountants NAME`, and of experts' employers."""
        for hit in _PRACTICE_BEFORE.finditer(self._text):
            yield from (name for name in self._after(hit.end()) if " " not in name or self._may_be_company(name))
        for hit in _WORKS_AT.finditer(self._text):
            yield from (name for name in self._after(hit.end()) if f" in {name}" not in self._text)
        for hit in _OF_SPEAKER.finditer(self._text):
            if is_office(hit[1]):
                continue  # `said Foreign Secretary of State NAME`
            yield from (name for name in self._after(hit.end()) if " " in name and self._may_employ(hit.end(), name))
        for hit in _WITH_EXPERT.finditer(self._text):
            yield from (name for name in self._before(hit.start()) if " " in name and self._may_be_company(name))

    def places(self, name: str) -> Iterator[Range]:
        """Where a name stands, but for headlines' shouting and longer words."""
        for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z]\w+ (?:said|says)\b)", self._text):
            yield hit.span()

    def may_be_body(self, name: str, *, plainly: bool = False) -> bool:
        """Is a name neither listed nor shown to be somebody's: by a title, an age, a clause with `who`?

        plainly: whether it stands where no person's can, so that a first name says nothing.
        """
        words = name.split()
        numbered = any(word.isdigit() for word in words)  # `Parents 4 Justice`
        if len(words) > LONGEST or (is_office(words[-1]) and not numbered):
            return False
        if begins_as_title(words) and not self._labels.get(name, Counter())["ORG"]:
            return False
        if holds_titled_person(words):
            return False
        if words[-1] in lexicons.words("instruments") or is_district(name) or all(is_topic(word) for word in words):
            return False
        if words[-1] in SUFFIXES:
            return False
        listed = [(end, forms[0].key) for start, end, forms in lexicons.scan(name) if start == 0]
        if any(end == len(name) or (key.startswith("state:") and not self._is_called(name)) for end, key in listed):
            return False
        if named_as_outlet(name) or name in lexicons.words("origins"):
            return False
        last = re.escape(words[-1])
        if len(words) == 1:
            return name not in self._surnames
        labels = self._labels.get(name, Counter())
        if not plainly and words[0] in lexicons.first_names() and labels["PERSON"] > labels["ORG"]:
            return False  # `a lawyer for NAME`
        titled = one_of(lexicons.honorifics())
        person = re.compile(rf"\b(?:{titled}) (?:\w+ )?{last}\b|{re.escape(name)}(?:, (?:aged )?\d\d\b|,? who\b)")
        return person.search(self._text) is None

    def _is_called(self, name: str) -> bool:
        """Does a noun for a body stand beside a name, which may then begin as a state does: `group America Sings`?"""
        places = [hit.span() for hit in re.finditer(re.escape(name), self._text)]
        before = any(_CALLED_HERE.search(self._text, max(0, start - REACH), start) for start, _ in places)
        return before or (" " in name and any(_CALLED_AFTER.match(self._text, end) for _, end in places))

    def _may_be_company(self, name: str) -> bool:
        parliament = lexicons.words("legislatures") & set(name.split())
        return not self._is_place(name) and not parliament and self._labels.get(name, Counter())["PERSON"] == 0

    def _may_employ(self, place: int, name: str) -> bool:
        """Is a name that stands somewhere no place's: `of NAME`, and not `of NAME, Iowa` or `of NAME, near Leeds`?"""
        return not self._is_place(name) and not SITUATED.match(self._text, place + len(name))

    def _is_place(self, name: str) -> bool:
        labels = self._labels.get(name, Counter())
        return sum(labels[label] for label in _PLACES) > labels["ORG"]

    def _after(self, place: int) -> Iterator[str]:
        hit = _NAME_HERE.match(self._text, place)
        if hit and self._in_body(place) and not self._modifies(hit.end()):
            yield from _trimmed(hit[1])

    def _modifies(self, end: int) -> bool:
        """Does a noun follow the name directly, or a word joined to it: `lawyers for the NAME islanders`?"""
        if _JOINED.match(self._text, end):
            return True
        following = self._article.tokens(end, min(len(self._text), end + 2))
        return self._text[end : end + 1] == " " and bool(following) and following[-1].pos_ == "NOUN"

    def _before(self, place: int) -> Iterator[str]:
        hit = _NAME_ENDING.search(self._text, max(0, place - REACH), place)
        if hit and self._in_body(place) and hit.start(1) > place - REACH:
            sentence = self._article.sentence_at(hit.start(1))
            if self._text.endswith(" and ", 0, hit.start(1)) and " " in hit[1]:
                return  # the end of `the Bakers and Millers Union`, or of a list
            first = sentence is not None and self._article.source.sentences[sentence][0] == hit.start(1)
            if not first or " " in hit[1] or self._is_proper(hit.start(1)):
                yield from _trimmed(hit[1])

    def _is_proper(self, place: int) -> bool:
        return any(token.pos_ == "PROPN" for token in self._article.tokens(place, place + 1))

    def _in_body(self, place: int) -> bool:
        return self._article.role_at(place) == "body"

    def _goes_on(self, end: int) -> bool:
        """Does a noun go on, `NAME, the company spokesman`, so that it says nothing of the name before?"""
        following = self._article.tokens(end, min(len(self._text), end + 2))
        return bool(following) and following[-1].pos_ in ("NOUN", "PROPN", "PART")

    def _begins_clause(self, called: re.Match[str]) -> bool:
        """Does what a body is called after a comma say something itself: `At NAME, the company has written`?"""
        following = self._article.tokens(called.end(), min(len(self._text), called.end() + 2))
        return called[0].startswith(", the ") and bool(following) and following[-1].tag_ in FINITE

    def _by_pronoun(self) -> Iterator[str]:
        """Subjects that `its`, or the next sentence's `It`, takes up, with nothing else between that it could mean."""
        doc = self._article.doc
        for subject in doc:
            if subject.dep_ != "nsubj" or subject.pos_ != "PROPN" or not self._in_body(subject.idx):
                continue
            if self._text.startswith(", ", subject.idx + len(subject)):
                continue  # what a name is called says what it is
            rest = _rest_of_sentence(subject)
            between = [t for t in rest if t.lower_ == "its" or t.pos_ in ("NOUN", "PROPN")]
            owner = bool(between) and between[0].lower_ == "its"
            names = [t for t in rest if t.pos_ == "PROPN" and t.text not in lexicons.words("calendar")]
            end = rest[-1].idx + len(rest[-1]) if rest else subject.idx + len(subject)
            follows = _TAKEN_UP.match(self._text, end)
            if owner or (follows is not None and not names and "\n" not in follows[0]):
                yield from (name for name in self._before(subject.idx + len(subject)) if " " in name)


def _rest_of_sentence(token: Token) -> list[Token]:
    last = min(token.sent.end, token.i + LONGEST_CLAUSE)
    return [other for other in token.doc[token.i + 1 : last] if not other.is_space]


def _trimmed(name: str) -> Iterator[str]:
    """A run of capitalised words without what belongs to no name at its ends: articles and days, and whose it is."""
    words = name.split()
    while words and words[0] in NO_NAMES:
        words.pop(0)
    while words and (words[-1] in NO_NAMES or words[-1] == "&"):
        words.pop()
    if words:
        yield " ".join(words)
