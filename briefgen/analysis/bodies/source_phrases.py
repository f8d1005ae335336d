"""What a source phrase is made of: its heads, its own words, its owner, and whether it is definite."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.analysis import lexicons
from briefgen.analysis.attribution.phrases import NOMINAL, object_of
from briefgen.analysis.people import NamedPerson

if TYPE_CHECKING:
    from spacy.tokens import Token

_INDEFINITE = frozenset(
    ("a", "an", "another", "one", "some", "many", "several", "few", "other", "most", "two", "three", "more")
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_QUANTIFIERS = lexicons.words("quantifiers")
_AMOUNTS = lexicons.words("amounts")
_ISSUE = lexicons.words("issue")
_AGE = re.compile(r"the\d{1,3}-year-?old(?:,|$)")
_RELATIVES = frozenset(("who", "whom", "whose", "which", "where"))
_PREFIXES = frozenset(("co", "vice", "ex", "deputy", "under", "sub", "pro", "non"))
_TOWARDS = frozenset(("to", "against", "with", "about", "on", "over", "towards", "toward"))
_SORTS_OF_PLACE = frozenset(
    (
        "region", "republic", "province", "territory", "enclave", "exclave", "island", "state", "kingdom", "nation",
        "country", "emirate", "sultanate", "statelet", "entity", "sheikhdom", "principality", "archipelago",
    )
)  # fmt: skip
_COPIES = frozenset(("copy", "draft", "version", "summary", "excerpt", "text"))


def heads(tokens: list[Token]) -> list[Token]:
    """The head of a source phrase and the nouns and names that are joined to it by `and`."""
    dash = max((n for n, token in enumerate(tokens) if token.text in ("—", "–", "--")), default=-1)
    if tokens[0].is_sent_start and 0 <= dash < len(tokens) - 1:
        tokens = tokens[dash + 1 :]  # what stands before is the dateline
    inside = set(tokens)
    main = next(
        (
            t
            for t in tokens
            if (t.head not in inside or t.head == t) and t.pos_ not in ("PUNCT", "DET", "ADP", "ADV", "CCONJ", "PART")
        ),
        tokens[-1],
    )
    if main.pos_ in ("VERB", "AUX"):  # of the clause beside its subject, in a sentence read wrongly
        before = _before_relative(tokens)
        if before:
            return heads(before)
        main = next((child for child in main.lefts if child.dep_ == "nsubj" and child in inside), main)
    if main.dep_ == "pobj" or main.tag_ == "VB":  # of the clause around: `in a move ministers say …`; or no verb at all
        subjects = (t for t in tokens if t.dep_ == "nsubj" and t.head not in inside and t.pos_ in ("NOUN", "PROPN"))
        main = next(subjects, main)
    if main.tag_ == "VBG":  # `Speaking for the society, NAME said …`
        main = next((t for t in reversed(tokens) if t.ent_type_ == "PERSON" and t.dep_ != "compound"), main)
    main = _past_prefix(main, inside)
    found = [*_named_before(main, tokens), main]
    for token in tokens:
        joined = token.dep_ == "conj" and (token.head in found or _is_second(token, found)) and token.pos_ in NOMINAL
        if joined and token.lower_ != "others" and not _with_pronoun(token):
            found.append(token)
    return found


def _is_second(name: Token, found: list[Token]) -> bool:
    """Is it the second of two who are named: `the minister, NAME, and the Norse leader, NAME, agreed`?"""
    first = name.head
    beside = first.dep_ == "appos" and first.head in found and first.head.tag_ in ("NN", "NNP")
    comma = any(child.dep_ == "cc" and child.nbor(-1).text == "," for child in first.children)
    return beside and comma and first.ent_type_ == "PERSON" and name.ent_type_ == "PERSON"


def _before_relative(tokens: list[Token]) -> list[Token]:
    """The words before the relative clause of a phrase, `the minister, whose plan …`, which the parse took for all."""
    apart = (n for n, token in enumerate(tokens[1:], 1) if token.text == "," and token.nbor().lower_ in _RELATIVES)
    return tokens[: next(apart, 0)]


def _past_prefix(noun: Token, inside: set[Token]) -> Token:
    """The `chairman` of `co-chairman`, where the parse takes the prefix for a noun of its own; the name behind it."""
    if noun.lower_ not in _PREFIXES or noun.i + 2 >= len(noun.doc):
        return noun
    whole = noun.nbor(2)
    if noun.nbor().text != "-" or whole not in inside or whole.pos_ not in ("NOUN", "PROPN"):
        return noun
    return whole.head if whole.dep_ == "compound" and whole.head in inside else whole


def _named_before(main: Token, tokens: list[Token]) -> list[Token]:
    """`Union leader A B and union leader C D`, which the parse takes for one name: the surname before the `and`."""
    for token in tokens:
        name = token.head
        if token.dep_ != "cc" or token.lower_ != "and" or not name.i < token.i < main.i:
            continue
        whole = any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in name.children)
        people = name.ent_type_ == "PERSON" and main.ent_type_ == "PERSON" and name.ent_iob_ == "I"
        if whole and people and name.dep_ in ("nmod", "compound") and name in tokens:
            return [name]
    return []


def heads_with_left_out(tokens: list[Token]) -> list[Token]:
    """The heads of a source phrase, with the one that was left out of it: `Seoul` of `Tokyo and Seoul agreed`."""
    found = heads(tokens)
    first = found[0]
    joined = first.head
    left_out = first.dep_ == "conj" and joined not in tokens and joined.pos_ in ("NOUN", "PROPN")
    linked = any(child.dep_ == "cc" and child.lower_ == "and" for child in joined.children)
    return [joined, *found] if left_out and linked and joined.dep_ in ("nsubj", "nsubjpass") else found


def is_age(phrase: list[Token]) -> bool:
    """Does a phrase mean somebody by nothing but his age, or his country as well: `the 34-year-old Norwegian`?"""
    last = phrase[-1].text
    native = len(phrase) > 1 and any(form.key.startswith("state:") for form in lexicons.forms_of(last))
    return bool(_AGE.match("".join(token.text for token in (phrase[:-1] if native else phrase)).casefold()))


def has_principal(head: Token) -> bool:
    """Is it said for whom somebody speaks, `the spokesman for the agency`, so that he need not be one heard before?"""
    return any(child.dep_ == "prep" and child.lower_ in ("for", "of", "at") for child in head.children)


def is_of_name(head: Token) -> bool:
    """Is somebody told by the name of what he sits or works for: `the member for NAME`, `the editor of NAME`?"""
    links = (child for child in head.children if child.dep_ == "prep" and child.lower_ in ("for", "of", "from"))
    return any(child.pos_ == "PROPN" for link in links for child in link.children if child.dep_ == "pobj")


def is_counted(phrase: list[Token]) -> bool:
    """Does a phrase speak of some of a group only: `many workers`, `two lawmakers`, and not `several thousand`?"""
    if any(token.lower_ in _AMOUNTS for token in phrase[:4]):
        return False
    return any(t.lower_ in _QUANTIFIERS or t.lower_ in _INDEFINITE or t.dep_ == "nummod" for t in phrase[:2])


def owned_by_person(noun: Token) -> bool:
    """Is a paper said to be by somebody with a name of his own: `a study by professor NAME`?"""
    return any(
        t.ent_type_ == "PERSON" or t.lower_ in lexicons.words("independent") or t.lower_ == "professors"
        for t in noun.subtree
        if t != noun and t.pos_ in ("NOUN", "PROPN")
    )


_OPENING = frozenset(("“", "‘", '"', "''", "``"))


def copied(noun: Token) -> Token | None:
    """What a `copy of the memo` or a `draft of the report` is of; whose work a title in quotation marks names."""
    if noun.lower_ not in _COPIES:
        return _author_of_title(noun)
    return object_of(noun, "of")


def _author_of_title(noun: Token) -> Token | None:
    """The owner of a title in quotation marks, in which others may be named: `Anna Holm's “Lund and the Kings”`."""
    owner = owner_of(list(noun.lefts), noun)
    case = next((child for child in owner.children if child.dep_ == "case"), None) if owner is not None else None
    opened = case is not None and case.i + 1 < len(case.doc) and case.nbor().text in _OPENING
    return owner if opened else None


def doer(noun: Token) -> Token:
    """The noun itself, or `judge` in `the judge presiding`, which the parse takes for a kind of presiding."""
    before = next((t for t in noun.children if t.i == noun.i - 1 and t.dep_ == "compound"), None)
    office = before is not None and before.lower_ in lexicons.offices()["unnamed"]
    return before if before is not None and office and noun.lower_.endswith("ing") else noun


def written_by(paper: Token) -> Token | None:
    """Who is said to have made a paper: the `watchdog` of `a report by the finance watchdog`."""
    return object_of(paper, "by")


def _with_pronoun(noun: Token) -> bool:
    """Is a noun owned by a pronoun, `their allies`, so that nobody is named by it, as in `her colleague NAME`?"""
    named = any(t.ent_type_ == "PERSON" and t.dep_ in ("appos", noun.dep_) for t in (noun, *noun.rights))
    return not named and any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)


def names_place(name: Token) -> Token | None:
    """The noun that says what sort of place a name is: the `region` of `the region of NAME`, `the kingdom of NAME`."""
    link = name.head
    named = name.dep_ == "pobj" and link.lower_ == "of" and link.head.lower_ in _SORTS_OF_PLACE
    return link.head if named and link.i == link.head.i + 1 else None


def words_under(head: Token) -> list[Token]:
    """A noun with everything that hangs on it, in the order of the text."""
    return [token for token in head.subtree if not token.is_space]


def without_clauses(head: Token, tokens: list[Token]) -> list[Token]:
    """The words of a phrase without the clauses that tell of its head: `the panel, seen by NAME,`."""
    clauses = {t for child in head.children if child.dep_ in ("acl", "relcl") for t in child.subtree}
    return [token for token in tokens if token not in clauses]


def own_words(head: Token, tokens: list[Token]) -> list[Token]:
    """The words of a phrase that belong to one of its heads, without those joined to it by `and`."""
    others = {t for other in heads(tokens) if other != head for t in other.subtree if head not in other.subtree}
    return [token for token in tokens if token not in others] or [head]


def leads_to(token: Token, head: Token) -> bool:
    """Is a name the head's own name or apposition, reached without a preposition, a possessive or a clause?"""
    while token != head:
        if token.dep_ in ("poss", "prep", "pobj", "relcl", "acl", "advcl", "nmod") or token.head == token:
            return False
        if token.dep_ in ("compound", "amod") and token.head.pos_ == "NOUN" and token.head.i > token.i:
            return False  # the Clinton campaign
        token = token.head
    return True


def apposed_to(name: Token, head: Token) -> bool:
    """Is a name in apposition to the phrase that the parse hung on a body in it: `a rival at Orb Air, Ann Poe`?"""
    body = name.head
    beside = name.dep_ == "appos" and body.pos_ == "PROPN" and body.dep_ == "pobj" and body.ent_type_ != "PERSON"
    counted = head.pos_ == "NOUN" or head.lower_ == "one"
    return beside and counted and body.head.head == head and name.nbor(-1).i > body.i


def titled_by(person: NamedPerson, name: int, head: Token) -> bool:
    """Is the head part of the title that this mention of a person carries?"""
    if head.tag_ == "NNS" and any(child.dep_ == "prep" and child.i == head.i + 1 for child in head.children):
        return False  # `aides to President NAME`
    return any(t.mention[0] <= head.idx < t.mention[1] and t.mention[0] <= name < t.mention[1] for t in person.titles)


def is_definite(phrase: list[Token]) -> bool:
    """Does a phrase speak of somebody known: `the official`, `these groups`?"""
    first = [token.lower_ for token in phrase[:3]]
    return bool(_DEFINITE & set(first[:1])) and not _INDEFINITE & set(first[1:2]) - {"two", "three"}


def is_shadow(head: Token, phrase: list[Token]) -> bool:
    """Is it an office opposite the government's: `the shadow chancellor`?"""
    return any(token.lower_ == "shadow" for token in phrase if token.i < head.i)


def is_news(phrase: list[Token]) -> bool:
    """Is a phrase that of a news outlet?"""
    return any(token.lower_ in ("news", "tv", "newspaper", "broadcaster") for token in phrase)


def has_outlet(phrase: list[Token]) -> bool:
    """Does a phrase hold the name of a newspaper, agency or broadcaster?"""
    nouns, papers = lexicons.nouns(), lexicons.words("called_papers")
    if any(name.pos_ == "PROPN" and noun.lower_ in papers for noun, name in pairwise(phrase)):
        return True
    named = [token for token in phrase if token.pos_ == "PROPN" and token.text in nouns["outlets"]]
    return any(token.text not in nouns["outlet_common"] or token.dep_ != "compound" for token in named)


def owner_of(phrase: list[Token], head: Token) -> Token | None:
    """The possessive before a noun: `Ms X` in `Ms X's lawyer`."""
    return next((token for token in phrase if token.dep_ == "poss" and token.head == head), None)


def served_by(head: Token) -> Token | None:
    """For whom somebody is said to speak: the `firm` of `a spokesman for the firm`."""
    links = (child for child in head.children if child.dep_ == "prep" and child.lower_ in ("for", "of", "at"))
    return next((noun for link in links for noun in link.children if noun.dep_ == "pobj"), None)


def objects_of(subject: Token) -> tuple[int, int]:
    """The code points from the first to the last word of what a subject's verb has for objects; an empty range if none.

    Whoever is named there is somebody else: in `the group rejected an offer from NAME` the group is not NAME.
    """
    if subject.dep_ != "nsubj":
        return 0, 0
    objects = [c for c in subject.head.children if c.i > subject.i and c.dep_ in ("dobj", "dative", "prep", "xcomp")]
    words = [token for child in objects for token in child.subtree if token.i > subject.i]
    return (min(t.idx for t in words), max(t.idx + len(t) for t in words)) if words else (0, 0)


def addressed_ahead(subject: Token) -> list[tuple[int, int]]:
    """The code points of those whom words before a subject tell of as others: `In a letter to NAME, the group said`."""
    if subject.dep_ != "nsubj":
        return []
    ahead = [c for c in subject.head.children if c.i < subject.i and c.dep_ == "prep"]
    links = [t for child in ahead for t in child.subtree if t.dep_ == "prep" and t.lower_ in _TOWARDS]
    named = [noun for link in links for noun in link.children if noun.dep_ == "pobj"]
    return [(noun.left_edge.idx, noun.idx + len(noun)) for noun in named]


def modifiers_of(phrase: list[Token], head: Token) -> list[Token]:
    """The words before a noun that say which one it is; those that only count it are left out."""
    return [
        t
        for t in phrase
        if t.head == head
        and t.i < head.i
        and t.dep_ in ("amod", "compound", "nmod", "poss")
        and t.pos_ != "PRON"
        and t.lower_ not in _QUANTIFIERS
    ]


def antecedent_of_relative(pronoun: Token) -> Token | None:
    """The noun that `who` or `which` stands for."""
    for token in (pronoun.head, *pronoun.head.ancestors):
        if token.dep_ == "relcl":
            return token.head
    return None


def issuer_of(noun: Token) -> Token | None:
    """The subject of the verb that a statement is the object of: `The Houthis issued a statement saying …`.

    Or that of `In a statement, NAME said`.
    """
    verb = noun
    while verb.dep_ in ("pobj", "prep", "conj", "dobj") and verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    if verb == noun or verb.lemma_ not in _ISSUE:
        return None
    ahead = noun.i < verb.i and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return next((child for child in verb.children if child.dep_ == "nsubj" and (ahead or child.i < noun.i)), None)
