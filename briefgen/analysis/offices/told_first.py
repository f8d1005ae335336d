"""Whom a lead tells of by what he is, `a minister has said`, and the sentences after it name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.aspect import FINITE
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.offices.candidates import FEMALE, MALE
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled, is_office, office_in
from briefgen.analysis.subjects import is_according
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKING = lexicons.words("saying") | lexicons.words("stating") | {
    "admit", "attack", "defend", "describe", "explain", "fear", "hint", "predict", "praise", "reveal", "think", "worry",
}  # fmt: skip
"""Verbs by which somebody speaks who has an office, and goes on speaking who is named."""

_MOODS = lexicons.words("moods")
_REMARKS = frozenset(("comment", "comments", "remark", "remarks", "claim", "claims", "speech", "appeal", "call"))
"""What he makes who speaks."""

_PEOPLE = lexicons.words("learned") | lexicons.words("says_who") | {"ally", "donor", "friend"}
"""What one is told to be who has no office."""

_SORTS = (
    frozenset(("judge", "justice", "magistrate")),
    frozenset(("minister", "secretary", "chancellor", "premier")),
    frozenset(("mp", "mep", "msp", "peer", "lawmaker", "senator", "congressman", "congresswoman", "politician",
               "leader", "member", "backbencher")),
    frozenset(("adviser", "advisor", "aide", "ally", "strategist", "friend")),
    frozenset(("executive", "chief", "boss", "head", "director", "chairman", "chairwoman", "officer", "ceo")),
    frozenset(("diplomat", "ambassador", "envoy")),
    frozenset(("constable", "chief", "commissioner", "superintendent", "inspector", "detective", "policeman",
               "policewoman", "officer", "commander")),
    frozenset(("lawyer", "solicitor", "barrister", "attorney", "counsel", "advocate")),
    lexicons.words("learned") | {"don"},
)  # fmt: skip
"""Offices of which one may be told by another: `a union leader`, `general secretary NAME`."""

_COMMANDING = frozenset(("commander", "officer", "chief"))
"""What somebody with any rank may be."""

NAMED_WITHIN = 2
"""Sentences after the lead in which he is named of whom it told by his office alone; the next for `a minister`."""

TITLED_WITHIN = 8
"""Sentences after the lead in which the one is named whose title says what the lead told."""

LONGEST_ARTICLE = 10
"""Code points in which `another` stands before an office."""

STEM = 5
"""Letters in which the words of a lead and of a title agree: `the president's`, `presidential`."""

WHO = re.compile(r",? (?:(?:\(?\d\d\)?, )?(?:an?|the|who|one|aged|from|of|his|her)\b|\d\d,)")
"""What stands behind a name and tells who its bearer is, so that no office need do so."""


def told_before(article: Article, person: NamedPerson, name: Range, people: list[NamedPerson]) -> Titled | None:
    """The office by which the lead tells of somebody whom a sentence after it names, as one who speaks on.

    name: his first mention. With nobody else who comes in between; two sentences on only where one alone has the
    office, `the minister`. So may such a one be told of elsewhere, `France's minister has said so. NAME added`. Of whom
    readers know his name, or are told here who he is, nobody tells by an office alone, unless it names his own state.
    """
    lead, sentence = lead_of(article), article.sentence_at(name[0]) or 0
    if lead is None or sentence <= lead:
        return None
    if not _speaks_on(article, name) or WHO.match(article.text, name[1]):
        return None
    spans = article.source.sentences
    opens = spans[sentence][0] == name[0]
    beside = opens and article.paragraph_at(spans[sentence - 1][0]) == article.paragraph_at(name[0])
    near = [sentence - 1] if beside or sentence == lead + 1 else []
    far = [lead] if lead + 1 < sentence <= lead + NAMED_WITHIN else []
    for at in near + far:
        office = _post_that_speaks(article, *spans[at])
        if office is not None and (sentence == lead + 1 or not _is_a(article, office)):
            fits = _may_be_known_by(person, office) and _is_he(article, person, people, spans[at], name)
            return office if fits else None
    return None


def _may_be_known_by(person: NamedPerson, office: Titled) -> bool:
    """May an office alone tell of somebody: of a listed leader only one of the state or body that he was of?"""
    terms = lexicons.leaders().get(person.name)
    named = {form.key for _, _, forms in lexicons.scan(office.words) for form in forms}
    return terms is None or any(term.key in named for term in terms)


def told_in_lead(article: Article, person: NamedPerson, people: list[NamedPerson]) -> Range | None:
    """Where the lead tells of somebody who has a title, or is told to be something, when the article names him.

    By a title that says what the lead does, soon after; or as who speaks on in the next sentence, if no title gainsays.
    """
    lead = lead_of(article)
    name = min((m.range for m in person.mentions if article.role_at(m.range[0]) == "body"), default=None)
    sentence = article.sentence_at(name[0]) if name is not None else None
    if lead is None or name is None or sentence is None or not lead < sentence <= lead + TITLED_WITHIN:
        return None
    spans = article.source.sentences
    office = _post_that_speaks(article, *spans[lead])
    if office is None:
        return None
    fitting = [other for other in people if _says_so(other, office)]
    if fitting == [person]:
        return office.place
    shared = any(_names(title.words) & _names(office.words) for title in person.titles)
    near = sentence <= lead + (NAMED_WITHIN if shared else 1)
    fits = not fitting and near and _speaks_on(article, name) and _may_be(person, office)
    return office.place if fits and _is_he(article, person, people, spans[lead], name) else None


def told_before_quotation(
    article: Article, person: NamedPerson, name: Range, people: list[NamedPerson]
) -> Titled | None:
    """What the sentence before a quotation tells of who is named by it: `A STATE admiral spoke. “No,” NAME said`.

    name: his first mention. With nobody else who comes in between; who has a title must have one that fits.
    """
    start = article.paragraph_start(name[0])
    number = article.sentence_at(start)
    if not number or article.text[start] not in '“"' or not _speaks_on(article, name):
        return None
    told = article.source.sentences[number - 1]
    office = _post_that_speaks(article, *told)
    if office is None or not _is_a(article, office):
        return None
    words = title_words(office.words)
    fits = all(words & (title_words(title.words) | _COMMANDING) for title in person.titles)
    others = (m.range[0] for other in people if other is not person for m in other.mentions)
    alone = not any(told[0] <= place < name[0] and not article.in_quotation(place) for place in others)
    return office if fits and alone else None


def lead_of(article: Article) -> int | None:
    """The number of the sentence with which the text begins; `LONDON (Agency) -` is none."""
    body = (n for n, (start, _) in enumerate(article.source.sentences) if article.role_at(start) == "body")
    return next((n for n in body if any(t.tag_ in FINITE for t in article.tokens(*article.source.sentences[n]))), None)


def _is_he(article: Article, person: NamedPerson, people: list[NamedPerson], told: Range, name: Range) -> bool:
    """Does nobody else come in between a sentence that tells of somebody and his name, and does his sex fit?"""
    own = {m.range for m in person.mentions}
    places = [[m.range for m in other.mentions if told[0] <= m.range[0] < name[0]] for other in people]
    named = [others for others in ([p for p in found if p not in own] for found in places) if others]
    new = [others for others in named if min(others)[0] >= told[1]]
    alone = not any(_may_be_meant(article, place, name) for others in new for place in others)
    sex = _sex_told(article, *told) if len(new) == len(named) else None
    return alone and sex in (None, person.gender)


def _may_be_meant(article: Article, other: Range, name: Range) -> bool:
    """May somebody else be who was told of: no one who only asks in the sentence, `In an interview with NAME, NAME`?"""
    same = article.sentence_at(other[0]) == article.sentence_at(name[0])
    return not same or article.tokens(*other)[-1].dep_ not in ("pobj", "dobj")


def _says_so(person: NamedPerson, office: Titled) -> bool:
    """Does a title of somebody say all that a lead does: `the president's spokesman`, `presidential spokesman NAME`?"""
    told, noun = title_words(office.words), office_in(office.words).split()[-1].casefold()
    for title in person.titles:
        words = title_words(title.words)
        if noun in words and all(any(word[:STEM] == other[:STEM] for other in words) for word in told - {"s"}):
            return True
    return False


def _may_be(person: NamedPerson, office: Titled) -> bool:
    """Does no title of somebody speak against it that he is what a lead tells, or is one of the same sort?"""
    told = title_words(office.words)
    sorts = [sort for sort in _SORTS if sort & told]
    heads = [title_words(title.words) for title in person.titles if title.words not in lexicons.offices()["reigning"]]
    heads = [words for words in heads if any(map(is_office, words)) or "shadow" in words]
    sorts = [] if any("shadow" in words for words in heads) != ("shadow" in told) else sorts
    known = person.name in lexicons.leaders() and not heads
    return not known and (not heads or any(sort & words for sort in sorts for words in heads))


def _names(words: str) -> set[str]:
    """The capitalised words of a title that are no offices, as the names of bodies are, `UK Independence Party`."""
    return {word for word in re.findall(r"[A-Z][\w-]+", words) if not is_office(word)}


def _speaks_on(article: Article, name: Range) -> bool:
    """Is he whom a sentence names the subject of its verb of speech?"""
    head = article.tokens(*name)[-1]
    makes = head.head.lemma_ == "make" and any(c.dep_ == "dobj" and c.lower_ in _REMARKS for c in head.head.children)
    return head.dep_ == "nsubj" and (makes or head.head.lemma_ in _SPEAKING)


def _post_that_speaks(article: Article, start: int, end: int) -> Titled | None:
    """The last one in a stretch of the text who speaks there and is told by what he is, without a name."""
    for noun in reversed(article.tokens(start, end)):
        if noun.tag_ not in ("NN", "NNP") or not (is_office(noun.text) or noun.lower_ in _PEOPLE):
            continue
        before = [t for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.dep_ != "det" or t.head != noun]
        if not _speaks(noun) or _has_name(noun) or _is_beside_another(noun):
            continue
        before = before[1:] if before[0].lower_ in ("a", "an", "the") else before
        last = _owner_behind(noun) or noun
        place = before[0].idx, last.idx + len(last)
        return Titled(article.words(place), place, place)
    return None


def _is_beside_another(noun: Token) -> bool:
    """Does somebody only speak in a clause beside what another without a name does: `A doctor left after he said`?"""
    clause = noun.head
    beside = noun.dep_ == "nsubj" and clause.dep_ == "advcl"
    return beside and any(c.dep_ == "nsubj" and c.tag_ == "NN" and is_office(c.text) for c in clause.head.children)


def _speaks(noun: Token) -> bool:
    """Is somebody told to speak or think: `announced by the minister`, `prompted a minister to say`, `is worried`?"""
    verb = noun.head
    if noun.dep_ == "dobj":
        return any(child.dep_ == "xcomp" and child.lemma_ in lexicons.words("saying") for child in verb.children)
    by = noun.dep_ == "pobj" and verb.lower_ == "by" and verb.dep_ == "agent" and verb.head.lemma_ in _SPEAKING
    feels = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in _MOODS for c in verb.children)
    return by or is_according(noun) or (noun.dep_ == "nsubj" and (feels or verb.lemma_ in _SPEAKING))


def _owner_behind(noun: Token) -> Token | None:
    """The last word of the name of what somebody heads, behind his office: `the head of NAME`."""
    links = (t for t in noun.rights if t.i == noun.i + 1 and t.lower_ in ("of", "at", "for", "in"))
    return next((t for link in links for t in link.rights if t.dep_ == "pobj" and t.pos_ == "PROPN"), None)


def _has_name(noun: Token) -> bool:
    """Does a name stand beside an office, as that of its holder, and not of him whose it is?"""
    beside = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children) or noun.dep_ == "appos"
    return beside or any(c.dep_ == "compound" and c.ent_type_ == "PERSON" for c in noun.children)


def _is_a(article: Article, office: Titled) -> bool:
    """Does a phrase mean one of many: `a minister`, and not `the chancellor`?"""
    return (
        re.search(
            r"\b(?:an?|another|one) $", article.text[max(0, office.place[0] - LONGEST_ARTICLE) : office.place[0]], re.I
        )
        is not None
    )


def _sex_told(article: Article, start: int, end: int) -> str | None:
    """The sex of whom a sentence tells by pronouns of one sex only."""
    words = {token.lower_ for token in article.tokens(start, end)}
    male, female = words & MALE, words & FEMALE
    return None if bool(male) == bool(female) else "male" if male else "female"
