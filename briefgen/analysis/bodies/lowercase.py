"""Bodies that news writes without capitals: `the information commissioner`, `the Commons education committee`."""

from __future__ import annotations

import re

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article
from briefgen.analysis.mentions import BodyMention, Cover
from briefgen.model import Range
from briefgen.tables import one_of

_GUARDED = one_of(lexicons.words("guarded"))
_GUARDIAN = re.compile(
    rf"\b((?!police )(?:{_GUARDED}) commissioner|(?:(?:{_GUARDED}) )?ombuds(?:man|woman|person)"
    r"|auditor[- ]general|public protector|public prosecutor)(['’]s office)?(?![\w-])",
    re.IGNORECASE,
)

_OFFICE = re.compile(
    r"(?<![\w-])(?:district attorney|attorney[ -]general|solicitor[ -]general|state['’]s attorney|sheriff|coroner"
    r"|public defender|medical examiner"
    r"|(?:u\.?s\.?|united states|city|county|prosecuting|commonwealth['’]s) attorney"
    r"|(?:(?:public|state|chief|federal|city|county|special) )?prosecutors?)"
    r"['’]s? (?:office|department)(?![\w-])",
    re.IGNORECASE,
)
_APART = re.compile(
    r"(?i)(?:district|s\.?|states|city|county|prosecuting|state['’]s) attorney|sheriff|public defender|coroner|examiner"
)
"""Offices that are no part of a country's government, or are told apart from it."""

_DISTRICT = re.compile(r" for the [A-Z][a-z]+ District of [A-Z]\w+(?: [A-Z]\w+)?")
"""What a federal attorney's office is for."""

_OFFICE_SEAT = re.compile(r"(?<![\w.’'-])((?!The |In |At |But |And )[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}(?:['’]s)? )$")
LONGEST_SEAT = 40
"""Code points before an office in which the place that it is of begins."""

_OFFICES = {"Auditor General": "National Audit Office"}
"""Guardians who are called by their office's name where an article has it."""

_COMMITTEE = re.compile(
    r"\b(?:Commons|Lords|Senate|House|[Pp]arliament(?:ary|['’]s)|[Cc]ongressional|[Aa]ssembly|Knesset|Duma|Bundestag)"
    r" (?:[a-z]+,? (?:and )?){1,4}(?:sub)?committee\b(?! (?:chair|member|hearing|room|meeting|report))"
)

_SELECT_COMMITTEE = re.compile(
    r"(?<=[Tt]he )(?!Commons|Lords|[Ss]enate|House)\w+,? (?:(?:and )?[a-z]+,? ){0,4}select committee\b"
)
_AUTHORITY = re.compile(
    r"['’]s? ((?:[a-z-]+ ){1,3}(?:authority|regulator|watchdog)"
    r"|(?:(?:lower|upper) house of )?(?:parliament|legislature))\b"
    r"(?!,? (?:the )?\(?[A-Z])(?!['’-])"
    r"(?! (?:speaker|president|chair|member|committee|building|election|vote|session|seat))"
)

_GOVERNMENT = re.compile(
    r"(?<![\w-])(?<!\bin )(?<!(?<!ccording )\bto )(?<!\bat )(?<!\binto )(?<!\bnear )(?<!\bfrom )(?<!\bacross )"
    r"[Tt]he (?P<name>"
    r"(?:city|county|town|borough|state) of (?P<place>[A-Z]\w+(?: [A-Z]\w+)?)"
    r"|[A-Z][\w-]+ (?:state|provincial|regional|municipal|county|city) (?:government|council)"
    r"|Treasury(?! (?:[A-Z]|bond|yield|note|bill|secretary|minister|stock|securit|market|select)))(?![\w-])"
)
"""Governments below a country's, and the ministry that is called by one word."""

_COALITION = re.compile(
    r"(?<![\w-])(?!An? |The )(?P<led>[A-Z][\w.]*(?:[- ][A-Z][\w.]*)?-led) (?:[a-z-]+ ){0,2}?"
    r"(?P<noun>coalition|alliance|task force|peacekeeping (?:force|mission)|mission)(?![\w-])(?! (?:government|of)\b)"
)
"""Armies of several states under the lead of one, which speak for themselves: `the Peruvian-led coalition`."""

_CAMPAIGN = re.compile(
    r"(?<=[Tt]he )(?:(?:official|cross-party|pro-\w+) )?[“‘\"']?((?i:yes|no)|Leave|Remain|In|Out)[”’\"']?"
    r" (?P<noun>campaign|camp|side)(?![\w-])"
)
"""The sides of a referendum, which are called by what they ask the voters for."""


def with_common_names(article: Article, listed: list[BodyMention]) -> list[BodyMention]:
    """The mentions known so far, with those of all bodies that are called by common nouns."""
    found = [*listed, *find_authorities(article, listed), *find_coalitions(article)]
    for finder in (find_guardians, find_governments, find_committees, find_campaigns):
        found += finder(article, [m.range for m in found])
    return found


def find_coalitions(article: Article) -> list[BodyMention]:
    """The mentions of coalitions that are called by who leads them."""
    hits = (hit for hit in _COALITION.finditer(article.text) if article.role_at(hit.start()) == "body")
    return [BodyMention(hit.span(), f"body:{hit['led']} {hit['noun']}", "name") for hit in hits]


def find_campaigns(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of the two sides of a referendum, `the Yes campaign`; taken: other mentions."""
    cover = Cover(taken)
    return [
        BodyMention((hit.start(1), hit.end()), f"body:{hit[1].title()} {hit['noun']}", "name")
        for hit in _CAMPAIGN.finditer(article.text)
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span(1))
    ]


def find_governments(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of cities and states as bodies, `the city of Leeds`, and of governments that no list has.

    taken: ranges that are other mentions.
    """
    cover = Cover(taken)
    return [
        BodyMention(hit.span("name"), f"region:{hit['place']}" if hit["place"] else f"body:{hit['name']}", "name")
        for hit in _GOVERNMENT.finditer(article.text)
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span("name"))
    ]


def find_authorities(article: Article, states: list[BodyMention]) -> list[BodyMention]:
    """The mentions of a regulator or parliament without a name: `Norway's airport authority chief NAME`.

    states: the mentions of states. Those with a name beside are called by that: `Norway's airport authority, NAME`.
    """
    hits = (
        (m, _AUTHORITY.match(article.text, m.range[1])) for m in states if m.kind == "name" and m.key[:6] == "state:"
    )
    places = [(m.range[0], hit.end()) for m, hit in hits if hit and article.role_at(m.range[0]) == "body"]
    return [BodyMention(place, f"body:{article.words(place)}", "name") for place in places]


def find_offices(article: Article, states: list[BodyMention]) -> list[BodyMention]:
    """The mentions of prosecutors', sheriffs' and defenders' offices: `the Leeds County district attorney's office`.

    states: the mentions of states; the prosecutors of one speak for it, and others for the place that they are of.
    """
    ends = {m.range[1]: m for m in states if m.key[:6] == "state:" and m.kind != "people"}
    found = []
    for hit in _OFFICE.finditer(article.text):
        if article.role_at(hit.start()) != "body":
            continue
        apart = _APART.search(hit[0]) is not None
        before = article.text[max(0, hit.start() - LONGEST_SEAT) : hit.start()].rstrip()
        state = ends.get(hit.start() - 1) or ends.get(hit.start() - 1 - len(before) + len(_bare(before)))
        seat = _OFFICE_SEAT.search(article.text, max(0, hit.start() - LONGEST_SEAT), hit.start())
        start = state.range[0] if state else seat.start(1) if seat else hit.start()
        if state is not None and not apart:
            found.append(BodyMention((start, hit.end()), state.key, "arm"))
        elif seat or apart or hit[0][0].isupper() or re.search(r"(?i)\bthe$", before):
            name = _bare(seat[1].rstrip()) + " " if seat and not state else ""
            key = f"{name}{hit[0].title()}".replace("’", "'").replace("'S", "'s")
            district = _DISTRICT.match(article.text, hit.end())
            found.append(BodyMention((start, district.end() if district else hit.end()), f"body:{key}", "name"))
    return found


def _bare(words: str) -> str:
    return re.sub(r"['’]s?$", "", words)


def find_committees(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of a parliament's committees, `the Commons public accounts committee`; taken: other mentions."""
    cover = Cover(taken)
    return [
        BodyMention(hit.span(), f"body:{hit[0]}", "name")
        for pattern in (_COMMITTEE, _SELECT_COMMITTEE)
        for hit in pattern.finditer(article.text)
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span())
    ]


def find_guardians(article: Article, taken: list[Range]) -> list[BodyMention]:
    """The mentions of offices that watch over something by themselves, with a capital or without.

    taken: ranges that are other mentions. The office, its holder and `the …'s office` are one body.
    """
    cover = Cover(taken)
    found = []
    for hit in _GUARDIAN.finditer(article.text):
        if article.role_at(hit.start()) == "body" and not cover.touches(hit.span()):
            name = re.sub(r"[\s-]+", " ", hit[1].replace("’", "'")).title().replace("'S", "'s")
            office = _OFFICES.get(name)
            name = office if office and office in article.text else name
            found.append(BodyMention(hit.span(), f"body:{name}", "name"))
    return found
