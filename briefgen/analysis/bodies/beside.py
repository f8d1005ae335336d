"""Whose side is said beside a name: what it is of, who owns it, what its bearer leads; and words about such bodies."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, top_of
from briefgen.analysis.mentions import Bodies, BodyMention
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.people.titles import Titled
from briefgen.tables import one_of

JUDGES_BY_TITLE = lexicons.words("judges") - {"justice"}
"""Words of titles by which somebody is a judge, where the title is not looked at more closely."""

SEATED = lexicons.words("elected") | JUDGES_BY_TITLE
"""Offices whose holders are of the place where they sit, and do not speak for it."""

LONGEST_WORD = 20
"""Code points of the longest word before a state's name that makes it part of another."""

_CAPITAL_BEFORE = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]* $")
_SCHOLARLY = lexicons.words("scholarly")
_LEGISLATURES = lexicons.words("legislatures")
_OF = re.compile(
    r"(?:,? (?:(of)|from|at|with)|, (?:speaking )?for) (?:the )?"
    r"((?:(?!(?:of|from|at|in|and|who|which|years|decades|months|weeks) )[a-z][\w’'-]* ){0,4})(?=[A-Z])"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|another) [“\"‘']{0,2}$")
LONGEST_ARTICLE = 12
"""Code points of an article before a name, with the marks of a quotation."""

_BEHALF = re.compile(r"\b(?:[Oo]n behalf of|[Ss]peaking for|behalf of|For) (?:the (?:[a-z-]+ ){0,2})?$")
LONGEST_BEHALF = 44
"""Code points of such words, with two adjectives, before a name."""

_IN_LIST = re.compile(r", (?=[A-Z\d]|[a-z]{1,4}[A-Z])")
_UNKNOWN = re.compile(r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*)*(?=[,;)])")
_SPEAKS = rf"(?:has |had )?(?:{one_of(lexicons.words('said') | lexicons.words('told'))})"
_LIST_ENDS = re.compile(r"[,.;)]")
CLOSED = re.compile(rf"[,.]|['’”\"]|\s*$| {_SPEAKS}\b")
"""What follows a body after a name with no comma: `NAME at BODY said`, and not `saw NAME at the Palace on Monday`."""

_OF_CALLED = re.compile(
    rf",? (?:of|from|at|with) (?:the )?(?:[\w’'-]+ ){{0,4}}?(?:{one_of(lexicons.words('called'))}) (?=[A-Z])"
)
"""`NAME of the IT firm BODY`: what the body is called stands between."""

_AFTER_NAME = re.compile(r",? (of|from|at|with) (?:the )?(?=[A-Z\d]|[a-z]{1,4}[A-Z])")
_DESCRIBING = frozenset(("call", "describe", "note", "persist", "contend", "complain"))
_SENT = frozenset(
    ("ambassador", "ambassadors", "envoy", "representative", "consul", "delegate", "emissary", "observer", "nuncio")
)
_TO = re.compile(r"\bto (?:the )?$")
LONGEST_LINK = 8
"""Code points of `to the ` before a name, with some to spare."""

_FROM = re.compile(r"\bfrom (?:the )?$")
LONGEST_FROM = 10
"""Code points of `from the ` before a name, with one to spare."""

_UNITED = frozenset(
    ("Trades", "Trade", "Union", "Unions", "Labour", "Labor", "Jewish", "African", "Indian", "World", "Youth")
)
"""What a congress is of that is no parliament."""

STATES_MEN = frozenset(
    ("ambassador", "envoy", "representative", "delegate", "negotiator", "minister", "official", "diplomat", "secretary",
     "commissioner", "president", "premier", "chancellor", "coordinator", "observer", "mission", "commander", "general",
     "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "leader", "member")
)  # fmt: skip
"""Offices that states have at other bodies or over them: `the US representative at BODY`."""

_RANKS = frozenset(
    ("adm", "amb", "brig", "capt", "cmdr", "col", "gen", "lt", "maj", "marshal", "pm", "colonel", "major")
)
OWNS = re.compile(r"['’]s? ")
"""After a name that owns what follows: `BODY's`."""

_PARENT = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ ){0,2}?(?:parent(?: (?:company|firm|group|organi[sz]ation))?|owners?|holding company)\b"
)
_LEADS = re.compile(
    r"(?:(?:,?| [–—-]) who (?:also |now |currently )?"
    r"(?:chairs|heads|leads|runs|directs|oversees|owns|founded|co-founded|speaks for|represents"
    r"|has (?:chaired|headed|led|run|directed|owned)"
    r"|(?:succeeded|replaced|took over from) (?:[A-Z][\w.’'-]* ){1,4}as (?:[a-z-]+ ){1,4}(?:of|at)"
    r"|(?:will |would |is to )?(?:remains?|continues?|stays?|serves?|takes? over|took over)(?: on)? as"
    r"|campaigns (?:for|with)|works (?:for|with)"
    r"|(?:covers|follows|tracks|watches|monitors|researches|analy[sz]es|manages|trades)"
    r"(?: [\w’'$£€.%-]+){1,7}? (?:for|at))"
    r"|,? whose (?:firm|company|group|business|fund|charity|brokerage|consultancy|start-up|startup|organi[sz]ation),?"
    r"| (?:also )?(?:chairs|heads|leads|runs|directs|owns))(?: (?:the|a|an|its|[a-z][\w-]*)){0,4},? (?=[A-Z\d])"
)
_RULES = re.compile(r" (?:leads|heads|runs|has (?:led|headed|run)) $")
"""Verbs by which somebody is at the head of a state."""

_ORIGIN = re.compile(r"[A-Z][\w.-]+(?:['’]s)? (?:[a-z][\w-]* ){1,4}(?=[A-Z\d])")
"""What stands before a name and tells where a body is from and what it is: `Japanese camera maker `."""

_PUT_IN = re.compile(
    r"(?:, (?:the|an?|who)\b)?(?: [\w’'-]+){0,6}? (?:appointed|named|installed|hired|recruited|brought in)"
    r"(?: by(?: [\w’'-]+){1,5}?)? (?:as|to (?:head|lead|run)) (?:the )?"
    r"(?=[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*['’]s? )"
)
"""`NAME, the specialist appointed by the state as BODY's chief`: after a name, or after a title that breaks off."""


def of_after_name(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """`Foreign Minister NAME of STATE`, `NAME, from the rights group BODY`: what stands after somebody's name.

    A state must follow directly on the name of an office-holder, who is not elected there: `Senator NAME of PLACE`.
    """
    offices = [t for t in person.titles if not SEATED & title_words(t.words)]
    seated = len(offices) < len(person.titles)
    for mention in person.mentions:
        if _is_byword(article, mention.range[0]):
            continue
        hit = _OF_CALLED.match(article.text, mention.range[1]) or _OF.match(article.text, mention.range[1])
        body = bodies.covering(hit.end()) if hit and (offices or not person.titles) else None
        owns = OWNS.match(article.text, body.range[1]) if body is not None else None
        body = bodies.covering(owns.end()) if owns else body  # `NAME of STATE's BODY` is of the body
        inner = bodies.covering(body.range[1] + 1) if body is not None and body.kind == "adjective" else None
        body = inner if inner is not None and is_named_body(inner) else body  # `NAME of the STATE BODY`
        if body is None or is_scholarly(body) or is_legislature(body):
            continue
        if hit and hit[0].startswith(" with ") and not CLOSED.match(article.text, body.range[1]):
            continue  # `NAME with the BODY's men`
        held = not offices or any(_may_govern(t) for t in offices)
        ruled = (bool(offices) and not seated) if body.key.startswith("region:") else body.means_itself and held
        governs = hit is not None and hit.re is _OF and hit[1] and not hit[2] and ruled
        if governs or is_named_body(body):
            return body.key
    return None


def _is_byword(article: Article, start: int) -> bool:
    """Is somebody's name what another is called, by the article before it: `the “NAME of the East”`?"""
    return _ARTICLE.search(article.text, max(start - LONGEST_ARTICLE, 0), start) is not None


def of_before_name(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """`Labour's NAME`, `The Bakers' Union's NAME`: the body that owns the name of somebody without an office.

    `For the Conservatives, shadow minister NAME said`: or the one for which he is said to speak, whatever his office.
    """
    for start in [title.mention[0] for title in person.titles] or [m.range[0] for m in person.mentions]:
        behalf = bodies.covering(start - 3)
        if behalf is not None and is_named_body(behalf) and _on_behalf(article, behalf, start):
            return behalf.key
    for mention in person.mentions if not person.titles else ():
        owner = bodies.covering(mention.range[0] - 4)
        if owner is None or not owner.means_itself or _goes_before(article, owner) or is_scholarly(owner):
            continue  # `The University's NAME` speaks for himself
        if OWNS.fullmatch(article.text, owner.range[1], mention.range[0]):
            return owner.key
    return None


def _on_behalf(article: Article, body: BodyMention, name: int) -> bool:
    """`Speaking for the BODY, NAME said`: does a sentence begin with whom somebody speaks for?"""
    start, end = body.range
    before = article.text[max(0, start - LONGEST_BEHALF) : start]
    return article.text[end:name] == ", " and _BEHALF.search(before) is not None


def _goes_before(article: Article, owner: BodyMention) -> bool:
    """Is a state's name only the end of a longer one: `Care UK's NAME`?"""
    before = article.text[: owner.range[0]]
    return owner.key.startswith("state:") and _CAPITAL_BEFORE.search(before[-LONGEST_WORD:]) is not None


def leads(article: Article, person: NamedPerson, bodies: Bodies) -> str | None:
    """`NAME, a representative who chairs the BODY`: whom one leads says more than where one sits."""
    for end in person.ends:
        hit = _LEADS.match(article.text, end) or _PUT_IN.match(article.text, end)
        body = _from_origin(article, hit.end(), bodies) if hit else None
        works = hit is not None and " works " in hit[0]  # a firm's workers tell what they saw
        if body is not None and is_named_body(body) and not (works and bodies.kinds[body.key] == "company"):
            return body.key
        if body is not None and hit is not None and body.key.startswith("state:") and _RULES.search(hit[0]):
            return body.key if body.kind == "name" else None
    return None


def _from_origin(article: Article, place: int, bodies: Bodies) -> BodyMention | None:
    """The body whose name stands somewhere, or behind what it is and where it is from there: `US chipmaker NAME`."""
    body, origin = bodies.covering(place), _ORIGIN.match(article.text, place)
    told = origin is not None and (body is None or body.key.startswith(("state:", "region:")))
    return bodies.covering(origin.end()) if origin is not None and told else body


def is_owned(article: Article, mention: BodyMention) -> bool:
    """Is a body only told as what another one owns: `a spokesman for BODY's parent company`?"""
    return _PARENT.match(article.text, mention.range[1]) is not None


def with_body_after(article: Article, title: Titled, bodies: Bodies) -> Titled:
    """A title that names no body, with the one that stands after the name: `Director NAME of BODY` is of it."""
    start, end = title.place
    if any(not is_owned(article, m) for m in bodies.within(start, end)):
        return title
    if end >= title.mention[1]:  # `NAME, director, BODY, said`
        hit = _IN_LIST.match(article.text, end)
        body = bodies.covering(hit.end()) if hit else None
        listed = body is not None and is_named_body(body) and _LIST_ENDS.match(article.text, body.range[1])
        if body is None or not listed:
            name = _UNKNOWN.match(article.text, hit.end()) if hit else None
            return Titled(f"{title.words} of {name[0]}", title.mention, title.mention) if name else title
        whole = title.mention[0], body.range[1]
        return Titled(f"{title.words} of {article.words(body.range)}", whole, whole)
    hit = _AFTER_NAME.match(article.text, title.mention[1])
    if hit is None:
        return title
    body = bodies.covering(hit.end())
    if body is not None and body.key.startswith("state:") and not _may_govern(title):
        return title  # `the film-maker NAME of STATE`
    last = body.range[1] if body is not None else hit.end() + len(article.text[hit.end() :].split()[0])
    whole = title.mention[0], last
    return Titled(f"{title.words} {hit[1]} {article.text[hit.end() : last]}", whole, whole)


def _may_govern(title: Titled) -> bool:
    """Is it the office of one who may speak for a state, and no trade?"""
    return bool((STATES_MEN | _RANKS | lexicons.offices()["leaders"]) & title_words(title.words))


def is_sent_to(article: Article, title: Titled, mention: BodyMention) -> bool:
    """Is a state or body only where a diplomat is sent: `the ambassador to STATE of another`?"""
    before = article.text[max(0, mention.range[0] - LONGEST_LINK) : mention.range[0]]
    return bool(_SENT & title_words(title.words)) and _TO.search(before) is not None


def title_words(title: str) -> set[str]:
    """The words of a title in lower case, hyphens parting them."""
    return {word.casefold().strip(".,") for word in re.split(r"[\s-]+", title)}


def words_of_titles(person: NamedPerson) -> set[str]:
    """The words of all titles of somebody."""
    return {word for title in person.titles for word in title_words(title.words)}


def is_named_body(mention: BodyMention) -> bool:
    """Is an organisation, company or the like meant by its name, and no state?"""
    return mention.key.startswith("body:") and mention.means_itself


def is_scholarly(mention: BodyMention) -> bool:
    """Is a body one whose people speak for themselves: a university, an institute?"""
    words = set(mention.key.removeprefix("body:").split())
    return bool(_SCHOLARLY & words) and ("Royal" not in words or "University" in words)  # `Royal College of Nursing`


def is_legislature(mention: BodyMention) -> bool:
    """Is a body a parliament or a part of one, whose members speak for themselves or their parties?"""
    words = set(mention.key.removeprefix("body:").split())
    return bool(_LEGISLATURES & words) and not words & _UNITED


def is_origin(article: Article, mention: BodyMention, since: int = 0) -> bool:
    """Is a place said, by words from some place on, only where somebody is from: `a diplomat from STATE`?"""
    start = mention.range[0]
    return _FROM.search(article.text, max(since, start - LONGEST_FROM), start) is not None


def is_heard(article: Article, mention: BodyMention) -> bool:
    """Is a body the subject of a verb of speech by its name?"""
    head = top_of(article.tokens(*mention.range))
    said = lexicons.words("saying") | lexicons.words("stating")
    if mention.kind != "name" or head is None or head.dep_ != "nsubj":
        return False
    return head.head.lemma_ in said | _DESCRIBING


def is_leaning(mention: BodyMention) -> bool:
    """Is a political party only the adjective of somebody in office: `Republican attorney general`?"""
    return mention.kind == "adjective" and mention.key in lexicons.political_parties()
