"""Every place where an article means a state, an organisation, a company, a court or an armed group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.lexicons import FormKind
from briefgen.analysis.people import NamedPerson, Word, is_office, words_of
from briefgen.model import PartyKind, Range

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_ARM = 4
"""Words between a state and the noun that makes an arm of it: `the U.S. Federal Aviation Administration`."""

LONGEST_BODY = 8
"""Words of an organisation's name; a longer capitalised run is a headline."""

_GAP = re.compile(r"(?:['’]s?)?[ \u00a0]")
_LED = re.compile(
    r"\b(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?)-(?:led|backed)(?: [a-z]+)? (?:coalition|alliance|bloc|force|forces)\b"
)
_EXPANSION = re.compile(r"\(\s?(?:the )?([A-Z][A-Za-z&.-]*[A-Z][A-Za-z.]*|[A-Z][a-z]+)\s?\)")
_INSTRUMENTS = lexicons.words("instruments")
"""A capitalised name that ends so is of a paper, an event, a thing or a place, never of a body."""

_AT_PLACE = re.compile(
    r"\b(?:in|(?<!according )to|near|outside|inside|into|across|leaving|toward|towards) (?:the )?$", re.I
)
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th) $")
_LEGAL_FORMS = lexicons.words("legal_forms")
_JOINERS = lexicons.words("joiners")
_ACRONYM = re.compile(r"\b[A-Z]{3,6}(?:-[A-Z]{2,5})?\b")
_NOT_ACRONYMS = frozenset(["CEO", "CFO", "COO", "CTO", "CIO", "MEP", "MSP", "GOP", "PHD", "USA", "DNA", "AIDS", "HIV"])
_ARTICLES = re.compile(r"^(?:The|the|A|a|An|an|Its|its|His|his|Their)\s")
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
_PLACE_VERBS = frozenset(("be", "lie", "host", "see", "become", "wake", "witness", "remain"))
_ADDRESSED = lexicons.words("addressed")
_POLICY = lexicons.words("policy")
_MEDIA_NEAR = re.compile(
    r"news agency|newspaper|broadcaster|television|radio|magazine|news channel|wire service|state media", re.I
)


@dataclass(frozen=True)
class BodyMention:
    """A state or body meant in one place. kind `people` and `adjective` are about it without being it."""

    range: Range
    key: str
    kind: FormKind

    @property
    def means_itself(self) -> bool:
        """Is it the body that is meant, and not only something about it?"""
        return self.kind in ("name", "arm", "seat")


@dataclass(frozen=True)
class Bodies:
    """All mentions in order, and what kind of party each key is; outlets are left out."""

    mentions: tuple[BodyMention, ...]
    kinds: dict[str, PartyKind]
    places: tuple[BodyMention, ...] = ()

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each key is mentioned."""
        return Counter(mention.key for mention in self.mentions)

    def within(self, start: int, end: int) -> list[BodyMention]:
        """The mentions that lie inside a range of code points."""
        return [m for m in self.mentions if start <= m.range[0] and m.range[1] <= end]


def find_bodies(article: Article, people: list[NamedPerson]) -> Bodies:
    """Every mention of a state or body in an article.

    article: the parsed article; people: those it names (their names are nobody else's).
    Returns the mentions in order; capitals and other seats count only where they stand for the government, and are
    among `places` elsewhere.
    """
    taken = [mention.range for person in people for mention in person.mentions]
    listed, places = _listed(article, taken)
    listed = [_extended(article, mention) for mention in listed]
    occupied = taken + [m.range for m in listed if m.means_itself] + [m.range for m in places]
    unlisted = _unlisted(article, people, occupied, [m.range for m in listed])
    inner = [m for m in listed if not any(_inside(m.range, u.range) and m.range != u.range for u in unlisted)]
    short = _abbreviations(article, inner + unlisted)
    known = [replace(m, key=short.get(article.words(m.range), m.key)) for m in inner + unlisted]
    mentions = sorted({*known, *_abbreviated(article, known, short)}, key=lambda m: (m.range, m.key))
    kinds = {key: _kind(article, key, mentions) for key in sorted({m.key for m in mentions})}
    return Bodies(tuple(mentions), kinds, tuple(places))


def is_outlet(article: Article, name: str) -> bool:
    """Is this the name of a newspaper, agency or broadcaster, the article's own among them?"""
    words = {word.removesuffix("'s").removesuffix("’s") for word in name.split()}
    outlets = lexicons.nouns()["outlets"]
    return bool(words & outlets) or name in outlets or bool(article.source.outlet and name == article.source.outlet)


def _inside(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _touches(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _listed(article: Article, taken: list[Range]) -> tuple[list[BodyMention], list[BodyMention]]:
    mentions, places = [], []
    for start, end, forms in lexicons.scan(article.text):
        if article.role_at(start) in ("date", "byline", "furniture") or any(_touches((start, end), t) for t in taken):
            continue
        kinds = {form.kind: form.key for form in forms}
        if _is_part_of_other_name(article, start, end, kinds):
            continue
        kind = _kind_here(article, start, end, kinds)
        if kind == "arm" and article.role_at(start) == "caption":
            continue  # picture agencies share their letters with government agencies
        mention = BodyMention((start, end), kinds[kind] if kind in kinds else next(iter(kinds.values())), kind)
        if kind == "seat" and not _is_government(article, start, end):
            places.append(mention)
        else:
            mentions.append(mention)
    return mentions, places


def _is_part_of_other_name(article: Article, start: int, end: int, kinds: dict[FormKind, str]) -> bool:
    """Is the form the beginning or the end of another name: `Washington Post`, `Mexico City`?"""
    text = article.text
    shouted = article.role_at(start) == "headline" and text[start - 3 : end + 12].isupper()
    following = re.compile(r"(?:['’]s)? ([A-Z][\w-]*)").match(text, end)
    if following and following[1] in ("City", *lexicons.nouns()["outlets"], "Avenue", "Street", "Square", "TODAY"):
        return True
    if not lexicons.offices()["offices"].isdisjoint({text[start:end].casefold()}):
        return True
    return shouted and text[start:end] in ("US", "IS", "WHO", "AU", "UN")


def _kind_here(article: Article, start: int, end: int, kinds: dict[FormKind, str]) -> FormKind:
    text = article.text
    modifier = _modifies_noun(article, start, end)
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        modifier = True
    if "adjective" in kinds and (modifier or len(kinds) == 1):
        return "adjective"
    if "name" in kinds and modifier and kinds["name"].startswith("state:"):
        return "adjective"
    ranked: tuple[FormKind, ...] = ("arm", "name", "people", "seat", "adjective")
    return next(kind for kind in ranked if kind in kinds)


def _modifies_noun(article: Article, start: int, end: int) -> bool:
    tokens = article.tokens(start, end)
    if not tokens:
        return False
    last = _head(tokens)
    return last.dep_ in ("compound", "amod", "nmod") and last.head.i > tokens[-1].i


def _head(tokens: list[Token]) -> Token:
    return next((token for token in tokens if token.head not in tokens or token.head == token), tokens[-1])


def _is_government(article: Article, start: int, end: int) -> bool:
    """Does a capital's name stand for the government here, as what acts or is spoken to, and not for the place?"""
    tokens = article.tokens(start, end)
    if not tokens:
        return False
    head, after = _head(tokens), article.text[end : end + 40]
    owned = re.match(r"(?:['’]s)? ((?:\w+ )?\w+)", after)
    if owned and (owned[1].split()[0] in ("government", "administration", "officials", "authorities")):
        return True
    if owned and after[:2] in ("'s", "’s") and _POLICY & set(owned[1].split()):
        return True
    if head.dep_ in ("nsubj", "nsubjpass"):
        verb = head.head
        if head.dep_ == "nsubj":
            return verb.pos_ in ("VERB", "AUX") and verb.lemma_ not in _PLACE_VERBS
        return verb.lemma_ in _ADDRESSED
    if head.dep_ == "conj" and head.head.dep_ in _SUBJECTS:
        return head.head.head.lemma_ not in _PLACE_VERBS and head.head.ent_type_ != "PERSON"
    if head.dep_ in ("dobj", "dative"):
        return head.head.lemma_ in _ADDRESSED
    if head.dep_ == "pobj":
        preposition, verb = head.head, head.head.head
        return (preposition.lower_ == "by" and preposition.dep_ == "agent") or (
            preposition.lower_ in ("on", "upon") and verb.lemma_ == "call"
        )
    return False


def _extended(article: Article, mention: BodyMention) -> BodyMention:
    """A state's name or adjective together with the noun that makes an arm of it: `Egypt’s Foreign Ministry`."""
    if not mention.key.startswith("state:") or mention.kind not in ("name", "adjective", "seat"):
        return mention
    text, (start, end) = article.text, mention.range
    gap = _GAP.match(text, end)
    sentence = article.sentence_at(start)
    if gap is None or sentence is None:
        return mention
    words = words_of(text, gap.end(), min(article.source.sentences[sentence][1], gap.end() + 120))
    arms = lexicons.nouns()["arms"]
    for n, word in enumerate(words[: LONGEST_ARM + 1]):
        if n and text[words[n - 1].end : word.start] not in (" ", "\u00a0"):
            break
        plain = word.text.casefold()
        if plain in arms:
            stop = word.end
            tail = re.compile(
                r" (?:of|for) (?:[A-Z]\w+|justice|defen[cs]e|health|foreign affairs|finance|interior|trade)"
                r"(?: [A-Z]\w+)*"
            ).match(text, stop)
            if plain in ("ministry", "department", "office", "bureau") and tail:
                stop = tail.end()
            return BodyMention((start, stop), mention.key, "arm")
        if not (word.capital or plain in lexicons.offices()["title_modifiers"]) or is_office(word.text):
            break
    return mention


def _unlisted(
    article: Article, people: list[NamedPerson], taken: list[Range], listed: list[Range]
) -> list[BodyMention]:
    """Bodies that no lexicon has: by the noun in their name, by the language model, or `X-led coalition`."""
    found: dict[Range, str] = {}
    titles = [title.mention for person in people for title in person.titles]
    for hit in _LED.finditer(article.text):
        found[hit.span()] = hit[0]
    for start, end in article.source.sentences:
        if article.role_at(start) in ("body", "caption", "subhead"):
            for span in _by_noun(article, words_of(article.text, start, end)):
                found.setdefault(span, article.text[span[0] : span[1]])
    for entity in article.doc.ents:
        span = (entity.start_char, entity.end_char)
        name = _ARTICLES.sub("", entity.text).strip()
        if entity.label_ != "ORG" or article.role_at(span[0]) != "body" or "\n" in name:
            continue
        start = span[0] + entity.text.find(name)
        name = re.sub(r"['’]s?$", "", name)
        here = (start, start + len(name))
        if _may_be_body(name) and not _is_topic(name) and not any(_inside(here, title) for title in titles):
            found.setdefault(here, name)
    for first, last in titles:
        for hit in _ACRONYM.finditer(article.text, first, last):
            if hit[0] not in _NOT_ACRONYMS and not any(_touches(hit.span(), f) for f in found):
                found[hit.span()] = hit[0]
    own = {word for person in people for word in (person.name, *person.words)}
    found = {span: name for span, name in found.items() if name not in own}
    spans = [s for s in sorted(found) if not any(_touches(s, t) for t in taken)]
    spans = [s for s in spans if not any(_inside(s, o) and s != o for o in found if o in spans)]
    spans = [s for s in spans if not any(_inside(s, o) for o in listed)]
    others = _not_bodies(article, [found[s] for s in spans])
    names = [
        found[s]
        for s in spans
        if found[s] not in others and not is_outlet(article, found[s]) and not _called_outlet(article, s)
    ]
    keys = _merged(names)
    return [BodyMention(s, f"body:{keys[found[s]]}", "name") for s in spans if found[s] in keys] + _repeated(
        article, keys, taken + spans
    )


def _not_bodies(article: Article, names: list[str]) -> set[str]:
    """Names of treaties, laws and events with their abbreviations, and names that stand mostly where places do."""
    wrong = set()
    for name in names:
        if name.split()[-1] in _INSTRUMENTS or stands_as_place(article, name) or _followed_by_instrument(article, name):
            wrong.add(name)
    for entity in article.doc.ents:
        words = entity.text.split()
        if words[-1] in _INSTRUMENTS:
            wrong.add("".join(word[0] for word in words if word[0].isupper()))
    return wrong


def _followed_by_instrument(article: Article, name: str) -> bool:
    pattern = rf"{re.escape(name)}(?: \([A-Z]+\))? (?:{'|'.join(sorted(_INSTRUMENTS))})\b"
    return re.search(pattern, article.text) is not None


def stands_as_place(article: Article, name: str) -> bool:
    """Does a name stand mostly where places stand, or does the language model mostly take it for one?"""
    labels = Counter(entity.label_ for entity in article.doc.ents if _ARTICLES.sub("", entity.text) == name)
    places = labels["GPE"] + labels["LOC"] + labels["FAC"]
    uses = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", article.text))
    placed = sum(bool(_AT_PLACE.search(article.text[max(0, use.start() - 24) : use.start()])) for use in uses)
    return places > labels["ORG"] or 2 * placed > len(uses)


def _is_topic(name: str) -> bool:
    plain = name.casefold()
    listed = lexicons.offices()
    return plain in listed["title_modifiers"] or plain in listed["offices"] or plain in lexicons.nouns()["arms"]


def _called_outlet(article: Article, span: Range) -> bool:
    around = article.text[max(0, span[0] - 30) : span[1] + 30]
    return _MEDIA_NEAR.search(around) is not None


def _may_be_body(name: str) -> bool:
    words = name.split()
    if not words or len(words) > LONGEST_BODY or not name[0].isupper():
        return False
    if any(not (word[0].isupper() or word.casefold() in _JOINERS or word[0] in "&-") for word in words):
        return False
    return (
        not is_office(words[-1])
        and not any(char in name for char in ',;:()/"“”')
        and words[-1].casefold() not in _JOINERS
    )


def _by_noun(article: Article, words: list[Word]) -> list[Range]:
    """Runs of capitalised words that end, or begin before `of`, with a noun that names bodies."""
    nouns = lexicons.nouns()
    naming = nouns["organisation"] | nouns["company"] | nouns["court"] | nouns["armed"]
    spans = []
    for n, word in enumerate(words):
        if word.text not in naming or not word.capital:
            continue
        first = n
        while (
            first
            and _joined(article.text, words[first - 1], words[first])
            and (
                words[first - 1].capital
                or (words[first - 1].text in ("of", "and", "&", "for") and first > 1 and words[first - 2].capital)
            )
        ):
            first -= 1
        last = n
        if not words[n].possessive and n + 2 < len(words) and words[n + 1].text in ("of", "for", "on"):
            step = n + 2 + (words[n + 2].text in ("the", "a"))
            if step < len(words) and words[step].capital:
                last = step
                while (
                    last + 1 < len(words)
                    and words[last + 1].capital
                    and _joined(article.text, words[last], words[last + 1])
                ):
                    last += 1
        while first < last and (
            is_office(words[first].text)
            or words[first].text in ("The", "A", "An")
            or words[first].text in lexicons.honorifics()
        ):
            first += 1
        after = words[last + 1] if last + 1 < len(words) else None
        topic = words[last].text.casefold() in lexicons.offices()["title_modifiers"]
        portfolio = topic and after is not None and is_office(after.text)
        if last > first and last - first < LONGEST_BODY and not portfolio:
            number = _ORDINAL.search(article.text, 0, words[first].start)
            spans.append((number.start() if number else words[first].start, words[last].end))
    return spans


def _joined(text: str, left: Word, right: Word) -> bool:
    return not left.possessive and text[left.end : right.start] in (" ", "\u00a0")


def _core(name: str) -> str:
    """A company's name without its legal form: `Acme Inc.` is `Acme`."""
    words = name.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _merged(names: list[str]) -> dict[str, str]:
    """Each name with the fullest name of the same body: without its legal form, or by its last words."""
    fullest: dict[str, str] = {}
    ordered = sorted(dict.fromkeys(names), key=lambda name: (-len(name), names.index(name)))
    for name in ordered:
        same = next(
            (full for full in fullest.values() if _core(full) == _core(name) or _is_tail(_core(name), _core(full))),
            name,
        )
        fullest[name] = same
    return fullest


def _is_tail(short: str, full: str) -> bool:
    return len(short.split()) > 1 and full.endswith(" " + short)


def _repeated(article: Article, keys: dict[str, str], taken: list[Range]) -> list[BodyMention]:
    """Other places where a found name stands, which the language model did not see."""
    mentions = []
    forms = {_core(name): full for name, full in keys.items()} | keys
    for name, full in forms.items():
        for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", article.text):
            if not any(_touches(hit.span(), t) for t in taken):
                mentions.append(BodyMention(hit.span(), f"body:{full}", "name"))
    return mentions


def _abbreviations(article: Article, mentions: list[BodyMention]) -> dict[str, str]:
    """What the article itself abbreviates, `International Court of Justice (ICJ)`: the short form and its key."""
    ends = {m.range[1]: m for m in mentions if m.kind == "name"}
    found = {}
    for hit in _EXPANSION.finditer(article.text):
        owner = ends.get(len(article.text[: hit.start()].rstrip()))
        if owner is not None:
            found[hit[1]] = owner.key
    return found


def _abbreviated(article: Article, mentions: list[BodyMention], short: dict[str, str]) -> list[BodyMention]:
    """Every place of an abbreviation that is not yet a mention."""
    taken = [m.range for m in mentions]
    return [
        BodyMention(use.span(), key, "name")
        for form, key in short.items()
        for use in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w])", article.text)
        if not any(_touches(use.span(), t) for t in taken)
    ]


def _kind(article: Article, key: str, mentions: list[BodyMention]) -> PartyKind:
    if key.startswith("state:"):
        return "state"
    listed = lexicons.body_kinds().get(key)
    if listed == "court":
        return "court"
    if listed == "armed group":
        return "armed group"
    if listed:
        return "organisation"
    nouns, words = lexicons.nouns(), key.removeprefix("body:").split()
    tests: list[tuple[PartyKind, Callable[[], bool]]] = [
        ("court", lambda: bool(nouns["court"] & set(words))),
        ("company", lambda: words[-1] in nouns["company"]),
        ("organisation", lambda: words[-1] in nouns["organisation"] or words[0] in nouns["organisation"]),
        ("armed group", lambda: words[-1] in nouns["armed"] or _called(article, key, mentions, "armed")),
        ("company", lambda: _called(article, key, mentions, "company")),
    ]
    return next((kind for kind, holds in tests if holds()), "organisation")


def _called(article: Article, key: str, mentions: list[BodyMention], kind: str) -> bool:
    """Is the body called a company (a rebel group) directly beside its name somewhere, or taken up so next?"""
    heads = lexicons.heads()[kind] - {"group"}
    called = re.compile(rf"\bthe (?:[\w-]+ )?(?:{'|'.join(sorted(heads))})\b")
    for mention in mentions:
        if mention.key != key:
            continue
        start, end = mention.range
        before = article.text[max(0, start - 25) : start].casefold().split()
        if before and before[-1].strip(",") in heads:
            return True
        index = article.paragraph_at(start)
        if index is not None:
            rest = article.text[end : article.source.paragraphs[index][1]].casefold()
            if called.search(rest):
                return True
    return False
