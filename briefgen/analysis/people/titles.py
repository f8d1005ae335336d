"""Titles in the text around a name: before it, in apposition after it, and before a comma."""

from __future__ import annotations

import re

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.people.title_reach import NEWLY, before_brackets, joins_offices
from briefgen.analysis.people.words import Word
from briefgen.lines import fold
from briefgen.model import Range
from briefgen.tables import one_of

LONGEST_APPOSITION = 16
"""Words of a title after a name; longer appositions are a life story, not a title."""

LONGEST_FIELD = 6
"""Words from an office's `of` to the name after it."""

SEATED_WORDS = 3  # an office, its `of` and its seat

_LETTER = r"(?:[^\W_][\u0300-\u036f]*)"
_WORD = re.compile(
    rf"(?:O['’] (?=[A-Z]))?(?:\d(?=[A-Z]))?[^\W\d_][\u0300-\u036f]*{_LETTER}*(?:['’.&-]{_LETTER}+)*(?:\.['’]s\b|\.?)"
)
_DOTTED = re.compile(r"[A-Z]\.(?:[^\W\d_]\.)*")  # `N.F.U.`, `J.`
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDING = re.compile(r"^['’]s?")
_GAPS = (" ", "\u00a0", "\u202f")
_KIN = lexicons.words("kin")
_CALENDAR = lexicons.words("calendar")
_BEFORE_APPOSITION = re.compile(
    r"(?:(?:, \d{1,3})?,| [–—-])(?: who (?:is|serves as|works as|acts as|was (?:appointed|named|elected)))?"
    r"(?: (?:also|now|currently))? (?=\w)|\s\((?=\w)"
    r"| is (?:also |now |currently )?(?=(?:the )?(?:[\w-]+ ){1,6}?(?:of|at|for|with) (?:the )?[A-Z])"
)
_TITLE_ENDS = lexicons.words("title_ends")
_MALE_NOUNS = lexicons.words("male_nouns")
_FEMALE_NOUNS = lexicons.words("female_nouns")
LINKS = frozenset(("of", "for", "to", "on"))
"""Prepositions inside a title, between an office and what it is of."""

_LEADING_ON = LINKS | {"at", "in", "with", "from", "under", "by", "and", "or", "&", "the", "a", "an", "his"}
_PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|with|on|from|under)\s")
_OPENING = lexicons.words("before_names") | lexicons.words("calling_up")
_NO_PART = LINKS | {"The", "and"}
"""What no title begins with."""

_SEATED = frozenset(("archbishop", "bishop", "dean", "patriarch", "mayor", "governor", "sheriff", "provost", "premier"))
"""Offices of a city or a see, which is never the first word of a firm's name."""

PLACED = frozenset(("in", "at", "with"))
"""The same where somebody's office is followed by where he holds it: `a spokesman in Geneva, NAME`."""

_SERVING = frozenset(("to", "for", "of"))
_PERSONAL = lexicons.words("personal_offices")
"""Offices that are said before their holders' names, so that `adviser to President NAME` is somebody else's title."""

_TOLD = re.compile(rf" (?:{one_of(lexicons.words('said'))}|told reporters)[.,]")
_IN_TITLES = frozenset(("managing", "acting", "founding", "presiding", "commanding", "governing", "sitting", "leading"))
"""Participles that are part of an office: `managing director`."""

_NUMBER_AFTER = re.compile(r" \d{1,4}(?=[,.;:)]|$)")  # `spokesman for Local 12`

_PARTS = ("compound", "nmod", "amod")
SUFFIXES = lexicons.words("suffixes")
"""What stands after a name without being a name."""


class Titled(Struct, frozen=True):
    """A title as the source gives it (no article before it).

    mention: the range that holds title and name; place: that of the title alone, or all of it where parts of the title
    stand on both sides of the name.
    """

    words: str
    mention: Range
    place: Range


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of text, possessive endings set apart and sentence stops left off."""
    found: list[Word] = []
    for hit in _WORD.finditer(text, start, end):
        word = hit[0]
        if word.endswith(".") and not _keeps_stop(word):
            word = word[:-1]
        ending = _POSSESSIVE.search(word)
        bare = word[: ending.start()] if ending and len(word) > len(ending[0]) else word
        first = hit.start()
        if found and _are_paired(text, found[-1], bare, first):
            first = found.pop().start  # `Norwell & Finch` is one name
            bare = text[first : hit.start()] + bare
        found.append(Word(bare, first, first + len(bare), possessive=bare != word or _owns(text, hit.end(), bare)))
    return found


def _are_paired(text: str, left: Word, right: str, start: int) -> bool:
    """Does `&` join two words of a name, none of which is an office?"""
    joined = text[left.end : start] == " & " and left.capital and right[0].isupper()
    return joined and not left.possessive and not is_office(left.text) and not is_office(right)


def is_office(word: str) -> bool:
    """Is this word the head of an office or an occupation?"""
    plain = word.casefold().rstrip(".").removesuffix("-elect").removesuffix("-designate")
    listed, parts = lexicons.offices()["offices"], plain.split("-")
    parent = parts[1:2] == ["of"] and parts[0] in _KIN  # `Mother-of-two NAME`
    return plain in listed or parts[-1] in listed or word in lexicons.offices()["ranks"] or parent


def _keeps_stop(word: str) -> bool:
    return (
        word in (*lexicons.honorifics(), "St.")
        or word in lexicons.offices()["ranks"]
        or word in SUFFIXES
        or _DOTTED.fullmatch(word) is not None
    )


def _owns(text: str, end: int, word: str) -> bool:
    return word.endswith("s") and text[end : end + 1] in "'’" and text[end + 1 : end + 2] == " "


def adjacent(text: str, left: Word, right: Word) -> bool:
    """Do two words stand side by side, with nothing between them and no possessive ending?"""
    return not left.possessive and text[left.end : right.start] in _GAPS


def adjacent_or_owned(text: str, left: Word, right: Word) -> bool:
    """Do two words stand side by side, the first with a possessive ending or without?"""
    return _ENDING.sub("", text[left.end : right.start]) in _GAPS


def is_topic(word: str) -> bool:
    """Can a word stand in a title without a capital: `foreign`, `deputy`, `finance`?"""
    return word.casefold() in lexicons.offices()["title_modifiers"]


def starts_sentence(article: Article, word: Word) -> bool:
    """Is a word the first of its sentence, so that its capital says nothing?"""
    return not article.text[article.sentence_start(word.start) : word.start].strip("\"“‘'")


def title_before(article: Article, words: list[Word], at: int) -> Range | None:
    """The range of the title directly before the name at index `at`."""
    text, office, name = article.text, False, at
    at = before_brackets(text, words, name)
    first = _before_field(article, words, at) or _before_seat(text, words, at)
    while first:
        left, right = words[first - 1], words[first]
        parted = text[left.end : right.start] not in (" ", "\u00a0")
        if parted and not (left.possessive and first < at) and not first == at < name:
            break
        if joins_offices(words, first - 1):
            first -= 1
            continue
        if not _may_be_title(article, left, words[first].text, first == at):
            break
        if left.text == "and" and not (first > 1 and is_topic(words[first - 2].text) and is_topic(right.text)):
            break
        office = office or is_office(left.text) or left.text in lexicons.offices()["reigning"]
        first -= 1
    first += _before_served(words[first:at])
    while first < at and (
        _is_plain_honorific(words[first]) or words[first].text in _NO_PART or _is_kin(words[first:at])
    ):
        first += 1
    last = at
    while first < last and _is_plain_honorific(words[last - 1]):
        last -= 1
    end = words[last - 1].end if at == name else words[name - 1].end + 1
    return (words[first].start, end) if office and first < last else None


def _before_field(article: Article, words: list[Word], at: int) -> int:
    """Where an office ends whose field stands between it and the name, `head of hearing aids NAME`; 0 for none.

    A field in capitals, `Director of Public Works NAME`, is none of a name that begins with a listed first name.
    """
    first = words[at].text.split("-")[0] in lexicons.first_names() if at < len(words) else False
    for n in range(at - 2, max(at - LONGEST_FIELD, 0), -1):
        field = article.tokens(words[n + 1].start, words[at - 1].end)
        if not adjacent(article.text, words[n + 1], words[n + 2]) or (words[n + 1].capital and not first):
            return 0
        if words[n].text in ("of", "for") and is_office(words[n - 1].text):
            proper = all(word.capital for word in words[n + 1 : at]) and first
            return n if proper or all(token.pos_ in ("NOUN", "ADJ", "CCONJ") for token in field) else 0
    return 0


def _before_seat(text: str, words: list[Word], at: int) -> int:
    """Where an office begins whose seat stands before the name, `bishop of PLACE NAME`; else where the name does."""
    named = _before_listed(text, words, at)
    if named or at < SEATED_WORDS:
        return named or at
    office, link, seat = words[at - SEATED_WORDS : at]
    joined = adjacent(text, office, link) and adjacent(text, link, seat) and adjacent(text, seat, words[at])
    seated = joined and link.text == "of" and seat.capital and office.text.casefold() in _SEATED
    return at - SEATED_WORDS + 1 if seated else at


def _before_listed(text: str, words: list[Word], at: int) -> int:
    """Where an office ends whose body stands between it and the name, `envoy to STATE NAME`; 0 where none does."""
    n = at - 1
    while n > 1 and words[n].capital and adjacent(text, words[n], words[n + 1]):
        n -= 1
    n -= words[n].text == "the"
    if not 0 < n < at - 1 or words[n].text not in LINKS | PLACED or not is_office(words[n - 1].text):
        return 0
    named = re.sub(r"^the ", "", text[words[n + 1].start : words[at - 1].end])
    return n if any(form.kind == "name" or form.key[:7] == "region:" for form in lexicons.forms_of(named)) else 0


def _before_served(title: list[Word]) -> int:
    """How many of a title's words are what another is to its bearer: `aide to` in `aide to President NAME`."""
    for n in range(len(title) - 2, 0, -1):
        served = title[n + 1 :]
        several = is_office(title[n - 1].text.removesuffix("s")) and title[n - 1].text.endswith("s")
        if title[n].text not in _SERVING or (title[n - 1].capital and not several):
            continue
        last = served[-1].text
        personal = last.casefold().split("-")[-1] in _PERSONAL or last in lexicons.offices()["ranks"]
        held = served[:-1] if several and is_office(last) else served
        if (personal or held != served) and all(word.capital or is_topic(word.text) for word in held):
            return n + 1
    return 0


def _is_plain_honorific(word: Word) -> bool:
    return word.text in lexicons.honorifics() and word.text not in lexicons.offices()["reigning"]


def _is_kin(title: list[Word]) -> bool:
    """Does a title begin with a word of kinship that is no part of it: `brother King Abdullah`?"""
    plain = len(title) > 1 and not title[0].capital and not joins_offices(title, 1)
    return plain and title[0].text in _MALE_NOUNS | _FEMALE_NOUNS


def _may_be_title(article: Article, word: Word, follower: str, last: bool) -> bool:
    if last and not (is_office(word.text) or word.text in lexicons.honorifics() or is_topic(word.text)):
        return False
    if word.text in LINKS or word.text == "and":
        return (follower[0].isupper() or is_topic(follower)) and not last
    if word.text in _CALENDAR:
        return False
    if word.capital:
        return not (starts_sentence(article, word) and (word.text in _OPENING or not _title_like(article, word)))
    if word.text in NEWLY:
        return False
    if word.text in ("then", "now") and not is_office(follower) and not follower[0].isupper():
        return False
    return (
        word.possessive
        or is_office(word.text)
        or is_topic(word.text)
        or word.text.split("-")[0] in lexicons.offices()["past_or_future"]
        or ((follower[0].islower() or is_office(follower)) and is_modifier(article, word))
    )


def is_modifier(article: Article, word: Word) -> bool:
    """Is a word part of a longer noun: `constitutional` and `affairs` in `constitutional affairs chairman`?"""
    tokens = article.tokens(word.start, word.end)
    return bool(tokens) and all(
        (t.pos_ in ("NOUN", "PROPN") and t.dep_ in _PARTS)
        or (t.pos_ == "ADJ" and t.head.pos_ == "NOUN" and t.head.dep_ in _PARTS)
        for t in tokens
        if not t.is_punct
    )


def _title_like(article: Article, word: Word) -> bool:
    if is_office(word.text) or is_topic(word.text) or word.text in lexicons.honorifics() or lexicons.scan(word.text):
        return True
    return any(
        token.pos_ in ("PROPN", "ADJ", "NOUN") and not token.is_stop for token in article.tokens(word.start, word.end)
    )


def pre_title(article: Article, place: Range, name: list[Word]) -> Titled:
    """The title that stands before a name."""
    return Titled(fold(article.words(place)), (place[0], name[-1].end), place)


def title_after(article: Article, words: list[Word], at: int) -> Range | None:
    """The range of the title in apposition after the name that ends at index `at`: `NAME, the … coordinator for …`."""
    text, name = article.text, words[at]
    gap = _BEFORE_APPOSITION.match(text, name.end)
    if name.possessive or gap is None:
        return None
    first = next((n for n in range(at + 1, len(words)) if words[n].start >= gap.end()), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(words) and last - first < LONGEST_APPOSITION:
        right = words[last + 1]
        follows = adjacent_or_owned(text, words[last], right)
        if not follows or right.text in _TITLE_ENDS or is_verb(article, right):
            break
        last += 1
    if words[first].text.casefold() in ("the", "a", "an", "one", "his", "her", "its", "their", "another"):
        if _is_speaker_after(article, words[last], name):
            return None
        several = words[first].text == "one" and words[first + 1].text == "of" if first < last else False
        first += 2 if several else 1
        first += several and first < last and words[first].text == "the"
    if (
        first > last
        or words[first].text in _TITLE_ENDS
        or not _head_is_office(words[first : last + 1])
        or _is_doing(article, words[first])
    ):
        return None
    number = _NUMBER_AFTER.match(text, words[last].end) if words[last].capital else None
    return words[first].start, number.end() if number else words[last].end


def _is_speaker_after(article: Article, last: Word, name: Word) -> bool:
    """Does what follows a name say who told it: `It was sent to NAME, the lawyer says`, `Citing NAME, the …`?"""
    following = article.tokens(last.end + 1, last.end + 2)
    speaks = any(t.dep_ == "nsubj" and t.head in following for t in article.tokens(last.start, last.end))
    told = speaks or _TOLD.match(article.text, last.end) is not None
    return told and not any(t.dep_ in ("nsubj", "compound") for t in article.tokens(name.start, name.end))


def _is_doing(article: Article, word: Word) -> bool:
    """Is it what somebody does and no title: `NAME, speaking in Oslo`, `a lawyer, NAME, quoted the minister`?"""
    verbs = ("VBG",) if is_office(word.text) else ("VBG", *FINITE)
    tokens = () if word.text.casefold() in _IN_TITLES else article.tokens(word.start, word.end)
    return any(token.tag_ in verbs for token in tokens)


def is_verb(article: Article, word: Word) -> bool:
    """Is a word a finite verb?"""
    return any(token.tag_ in FINITE for token in article.tokens(word.start, word.end))


def _head_is_office(phrase: list[Word]) -> bool:
    """Is the head of a noun phrase an office, or that of what its possessor owns: `Bank of Norwell's director`?"""
    owners = [n for n, word in enumerate(phrase[:-1]) if word.possessive]
    heads = [_head_of(phrase)] + [_head_of(phrase[owners[-1] + 1 :]) for _ in owners[:1]]
    return any(head is not None and _is_office_or_several(head.text) and not head.possessive for head in heads)


def _is_office_or_several(word: str) -> bool:
    return is_office(word) or is_office(word.removesuffix("s"))  # `one of the directors`


def _head_of(phrase: list[Word]) -> Word | None:
    """The last word before a preposition, or before an `and` after an office."""
    head: Word | None = None
    for word in phrase:
        if word.text in ("of", "for", "to", "at", "in", "with", "on", "from", "under", "by", "or"):
            break
        if word.text == "and" and (head is None or is_office(head.text)):
            break  # else a portfolio goes on: `work and pensions secretary`
        head = word
    return head


def post_title(article: Article, place: Range, name: list[Word], before: Range | None) -> Titled:
    """The title that stands after a name, its mention from the title before the name on."""
    return Titled(fold(article.words(place)), (before[0] if before else name[0].start, place[1]), place)


def whole_title(title: str) -> str | None:
    """A title without the words at its end that lead on to what a quotation or a clause cuts off: `author of the`."""
    words = title.split()
    while words and words[-1] in _LEADING_ON:
        words.pop()
    return " ".join(words) or None


def office_in(title: str) -> str:
    """A title up to its first preposition: the office, without what it is of."""
    return _PREPOSITION.split(title, maxsplit=1)[0]


def only_ranks(title: str) -> bool:
    """Is a title only a rank, `Lt. Col.` or `French Gen.`, which says less than an office beside the name?"""
    ranks = lexicons.offices()["ranks"]
    words = title.split()
    return words[-1] in ranks and all(word in ranks or lexicons.scan(word) for word in words)
