"""What each paragraph is: headline, date, byline, caption, subhead, furniture or body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefgen.model import ParagraphRole, Range
from briefgen.reading.captions import is_caption
from briefgen.reading.embeds import find_embedded
from briefgen.reading.lexicons import folded_set, lexicon
from briefgen.reading.sentences import ends_in_abbreviation, split_sentences
from briefgen.reading.stated import (
    find_date,
    is_outlet,
    read_byline,
    read_date_line,
    read_dateline,
    read_holder,
    read_name,
    read_signature,
)
from briefgen.tables import one_of

LONGEST_HEADLINE = 250
"""Characters: headlines of news stay under 150, page titles with their outlet under 200."""

LONGEST_STOPPED_HEADLINE = 25
"""Words of a headline that ends in a stop, a question or exclamation mark."""

LONGEST_HEADLINESE = 16
"""Words of a first line with a full stop that is a headline by its style: no article, no weekday, no "said"."""

LONGEST_KICKER = 2
"""Words of a line above the headline: "World news"."""

SHORTEST_HEADLINE = 4
"""Words of a headline that stands under such a line."""

LONGEST_DECK = 30
"""Words of a line under the headline: a longer one is a paragraph of the article that lacks its stop."""

LONGEST_PLACE = 3
"""Words of a place beside the date above an article."""

LONGEST_SUBHEAD = 14
"""Words of a subhead in capitals, in title case or with a question mark."""

LONGEST_PLAIN_SUBHEAD = 8
"""Words of a subhead that is written like a sentence without its stop: longer ones are items of a list."""

DECK_OPENING = 5
"""Words at the beginning of a line under the headline in which its style shows."""

SHORTEST_ITEM = 4
"""Words of a line without a stop that, beside another, makes both items of a list."""

LONGEST_FURNITURE = 30
"""Words of a furniture line: a longer paragraph that begins so is likely to be the article's."""

LONGEST_CREDIT = 60
"""Words of a note on who contributed: several reporters with their places."""

LONGEST_CAPTION = 90
"""Words of a caption with its credit."""

LONGEST_LINE = 1000
"""Characters of anything but a paragraph of the article; bounds the work on hostile text."""

MOST_ABOVE = 12
"""Lines between headline and article that may be bylines or lines under the headline."""

TITLE_CASE_SHARE = 0.6
"""Of a line's longer words, how many begin with a capital where it is in title case."""

LONGEST_SMALL = 3
"""Letters of the words that stay small in a title, most of them."""

FEWEST_CAPITALS = 3
"""Longer words behind the first that a title with a stop has: fewer may be a name's."""

_AROUND_WORD = "\"'“”‘’()[],:;.?!"
_ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
_QUOTED = re.compile(r"[\"'“‘].*[\"'”’]")
_OPENS_QUOTE = re.compile(r"[\"“]|['‘](?=[A-Z])")
_SPOKEN = re.compile(r"[\"“”]|^(?:Q|[A-Z][\w.,()’' -]{1,60}):")  # a quotation, or a line of a transcript
_SAID_WHOLE = re.compile(r"[\"“'‘].*[\"”'’]|[\w.,()’' -]{1,60}:.*")
_CODE = re.compile(r"[^.?!]*[{}]|[\w-]+\s*:\s*[^.?!]{1,40};")
_ITEM_MARK = re.compile(r"[•▪●■◦*·–—>-]+\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s")
_RULE = re.compile(r"[\W_]*")
_IN_SENTENCES = re.compile(
    r"\b(?:the|an?|said|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)\b", re.IGNORECASE
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b", re.IGNORECASE
)
_PARTS_NAMES = re.compile(r",?\s+and\s+|,\s+|\s*&\s*")
_ABOUT = r"(?:is|was|has been|covers|covered|writes|teaches|reports|works|worked|served|serves|studies|leads|directs)"
_LINKED = re.compile(r"[\"'“‘A-Z][^:]{2,60} (?:[a-z][\w’'-]*|[\w’'-]+[?!\"'”’]):(?=[A-Z\"'“‘])")
"""`Falling exports:Why factories close`: another article's headline, set close behind what it is about."""
_HANDLES = re.compile(r"(?:https?://|www\.)\S+|@\w+")


def find_roles(text: str, paragraphs: Sequence[Range]) -> list[ParagraphRole]:
    """Say what each paragraph of a text is, one role for each paragraph."""
    lines = [text[start:end] for start, end in paragraphs]
    roles: list[ParagraphRole | None] = [_by_its_words(line) for line in lines]
    for n in find_embedded(lines):
        roles[n] = "furniture"
    _set_writers_apart(lines, roles)
    headline = _find_headline(lines, roles)
    body = _find_body(lines, roles, headline)
    if headline is not None and body is not None:
        _name_above(lines, roles, headline, body)
    _name_below(lines, roles, body)
    return [role or "body" for role in roles]


def is_unstopped(line: str) -> bool:
    """Does a line end without a stop of any kind? The stop of an abbreviation (`U.N.`) is none."""
    return not _ENDED.search(line) or ends_in_abbreviation(line)


def _by_its_words(line: str) -> ParagraphRole | None:
    """The role that a line has wherever it stands; None where that hangs on its place."""
    words = " ".join(line.split())
    count = len(words.split())
    if count > LONGEST_CAPTION or len(words) > LONGEST_LINE:
        return None
    if is_caption(words, stopped=not is_unstopped(words)):
        return "caption"
    if read_date_line(words):
        return "date"
    if read_byline(words):
        return "byline"
    return "furniture" if _is_furniture(words, count) else None


def _is_furniture(words: str, count: int) -> bool:
    """Is a line of folded words, `count` of them, a piece of the page around the article?"""
    small = words.casefold()
    if _RULE.fullmatch(words) or _CODE.fullmatch(words) or small.strip(" .:»›>…") in folded_set("furniture", "whole"):
        return True
    if any(note in small for note in lexicon("furniture")["forms"]):
        return True
    if count <= LONGEST_CREDIT and any(note in small for note in lexicon("furniture")["credits"]):
        return True
    if count <= LONGEST_CREDIT and (small.startswith(lexicon("furniture")["labels"]) or _LINKED.match(words)):
        return True
    if count <= LONGEST_CREDIT and small.startswith(lexicon("furniture")["credit_begins"]):
        return True
    if count > LONGEST_FURNITURE:
        return False
    if read_holder(words) is not None or is_outlet(words) or small.endswith(tuple(lexicon("furniture")["ends"])):
        return True
    return bool(_furniture_openings().match(words) or _HANDLES.fullmatch(words))


@cache
def _furniture_openings() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(lexicon('furniture')['begins'])})(?:(?<!\w)|(?!\w))", re.IGNORECASE)


def _set_writers_apart(lines: Sequence[str], roles: list[ParagraphRole | None]) -> None:
    """Mark what a page says about the article's writers: `Jane Doe is a professor of law …`."""
    bylines = (read_byline(line) for line, role in zip(lines, roles, strict=True) if role == "byline")
    names = [name for byline in bylines if byline and byline.names for name in _PARTS_NAMES.split(byline.names)]
    about = [re.compile(rf"{re.escape(name)}(?:, [^.]{{2,80}},)? {_ABOUT}\b") for name in names if " " in name]
    for n, line in enumerate(lines):
        if roles[n] is None and len(line.split()) <= LONGEST_CREDIT and any(one.match(line) for one in about):
            roles[n] = "furniture"


def _find_headline(lines: Sequence[str], roles: list[ParagraphRole | None]) -> int | None:
    """Find the headline, mark it, and what stands above it; None where the first line is of the body."""
    open_ones = [n for n, role in enumerate(roles) if role is None]
    if len(open_ones) < 2:
        return None
    first, second = open_ones[:2]
    if (
        len(lines[first].split()) <= LONGEST_KICKER
        and len(open_ones) > 2
        and len(lines[second].split()) >= SHORTEST_HEADLINE
        and is_unstopped(lines[first])
        and is_unstopped(lines[second])
        and len(lines[second]) <= LONGEST_HEADLINE
        and not is_unstopped(lines[open_ones[2]])
    ):
        roles[first] = "furniture"
        first = second
    if not _is_headline(lines, roles, first):
        return None
    roles[first] = "headline"
    return first


def _is_headline(lines: Sequence[str], roles: Sequence[ParagraphRole | None], n: int) -> bool:
    line = lines[n]
    if len(line) > LONGEST_HEADLINE or _has_dateline(line) or _ITEM_MARK.match(line):
        return False
    if is_unstopped(line) or line.endswith(";"):
        return True
    if line.endswith((":", ",")) or len(line.split()) > LONGEST_STOPPED_HEADLINE:
        return False
    if len(split_sentences(line, (0, len(line)))) > 1:
        return _is_stopped_title(line, len(line.split()))
    if _QUESTION.search(line) or line.rstrip("\"'”’").endswith("!"):
        return True
    if any(role in ("date", "byline") for role in roles[n + 1 : n + 3]) or _is_title_case(line):
        return True
    return len(line.split()) <= LONGEST_HEADLINESE and not _IN_SENTENCES.search(line)


def _has_dateline(line: str) -> bool:
    return read_dateline(line, (0, len(line))) is not None


def _find_body(lines: Sequence[str], roles: Sequence[ParagraphRole | None], headline: int | None) -> int | None:
    """The first paragraph below the headline that ends as a sentence does, or that is too long for anything else."""
    start = 0 if headline is None else headline + 1
    candidates = [n for n in range(start, len(lines)) if roles[n] is None]
    stopped = [n for n in candidates if not is_unstopped(lines[n]) or len(lines[n]) > LONGEST_HEADLINE]
    if len(stopped) > 1 and headline is not None and _is_asked(lines[stopped[0]]):
        return stopped[1]  # the first of an explainer's questions heads a part of it
    if len(stopped) > 1 and headline is not None and _is_stopped_deck(lines, headline, *stopped[:2]):
        return stopped[1]
    return next(iter(stopped or candidates), None)


def _is_stopped_deck(lines: Sequence[str], headline: int, n: int, after: int) -> bool:
    """Is a line the one under the headline, though it ends in a stop? Where the headline goes on (`…;`) it is, if it is
    short. Where the headline was given a stop too, it is by its style: no article at its beginning, nobody who speaks
    and no day, and a longer paragraph after it.
    """
    line, words, above = lines[n], lines[n].split(), lines[headline].rstrip("\"'”’ ")
    if len(words) > LONGEST_SUBHEAD or _has_dateline(line) or len(split_sentences(line, (0, len(line)))) > 1:
        return False
    if above.endswith(";"):
        return True
    plain = not (_SPOKEN.search(line) or _REPORTED.search(line) or _IN_SENTENCES.search(" ".join(words[:DECK_OPENING])))
    return above.endswith(".") and len(lines[after].split()) > LONGEST_SUBHEAD and plain


def _name_above(lines: Sequence[str], roles: list[ParagraphRole | None], headline: int, body: int) -> None:
    """Name what stands between the headline and the body: bylines, outlets, the headline again, lines under it."""
    rest = "\n".join(lines[body:])
    for n in range(headline + 1, min(body, headline + 1 + MOST_ABOVE)):
        words = " ".join(lines[n].split())
        if roles[n] == "furniture" and is_outlet(words):
            roles[n] = "byline"
        if roles[n] is not None:
            continue
        if words == " ".join(lines[headline].split()):
            roles[n] = "furniture"
        elif _is_placed_date(words):
            roles[n] = "date"
        elif _is_signed(words, rest):
            roles[n] = "byline"
        elif len(words.split()) <= LONGEST_KICKER:
            roles[n] = "furniture"
        elif len(words.split()) <= LONGEST_DECK and not _has_dateline(lines[n]):
            roles[n] = "subhead"


def _is_placed_date(words: str) -> bool:
    """Is a line a place in capitals and a day: `LISBON, 12 October 2019`?"""
    dated = find_date(words)
    rest = dated.rest.strip(" ,:|–—-") if dated else ""
    return rest.isupper() and len(rest.split()) <= LONGEST_PLACE


def _is_signed(words: str, rest: str) -> bool:
    """Is a line a name, alone or with an outlet or a date?"""
    dated = find_date(words)
    return any(read_signature(one) or _is_bare_name(one, rest) for one in (words, dated.rest if dated else words))


def _is_bare_name(words: str, rest: str) -> bool:
    """Is a line a writer's name, though nothing says so? A name by its form, of which no word comes in the article."""
    name = read_name(words)
    return name is not None and not any(re.search(rf"\b{re.escape(part)}\b", rest) for part in name.split())


def _name_below(lines: Sequence[str], roles: list[ParagraphRole | None], body: int | None) -> None:
    """Name subheads between paragraphs of the body; what is left is body."""
    if body is None:
        return
    last = max((n for n, role in enumerate(roles) if role is None and not is_unstopped(lines[n])), default=body)
    for n in range(body + 1, last):
        if roles[n] is None and _is_subhead(lines, roles, n):
            roles[n] = "subhead"


def _is_subhead(lines: Sequence[str], roles: Sequence[ParagraphRole | None], n: int) -> bool:
    line = " ".join(lines[n].split())
    count = len(line.split())
    if count > LONGEST_SUBHEAD or _ITEM_MARK.match(line):
        return False
    if _is_stopped_title(line, count):
        return True
    if _OPENS_QUOTE.match(line) and not _QUOTED.fullmatch(line):
        return False
    if _QUESTION.search(line):
        return _is_asked(line)
    if not is_unstopped(line):
        return False
    if line.isupper() or _is_title_case(line):
        return True
    return count <= LONGEST_PLAIN_SUBHEAD and not any(_is_item(lines, roles, near) for near in (n - 1, n + 1))


def _is_asked(line: str) -> bool:
    """Is a line one short question that nobody is said to ask?"""
    return (
        bool(_QUESTION.search(line))
        and len(line.split()) <= LONGEST_SUBHEAD
        and not _SPOKEN.search(line)
        and len(split_sentences(line, (0, len(line)))) == 1
    )


def _is_item(lines: Sequence[str], roles: Sequence[ParagraphRole | None], n: int) -> bool:
    """Could a neighbour be an item of the same list: a line without a stop, and of some length?"""
    return (
        0 <= n < len(lines)
        and roles[n] is None
        and is_unstopped(lines[n])
        and len(lines[n].split()) >= SHORTEST_ITEM
        and not lines[n].isupper()
    )


def _is_stopped_title(line: str, count: int) -> bool:
    """Is a line that ends in a stop a title all the same: each of its words but `of`, `the` and such has a capital?"""
    small = lexicon("furniture")["small"]
    words = [word for word in (word.strip(_AROUND_WORD) for word in line.split()[1:]) if word and word not in small]
    titled = count >= SHORTEST_HEADLINE and sum(len(word) > LONGEST_SMALL for word in words) >= FEWEST_CAPITALS
    return titled and not any(word[0].islower() for word in words) and not _SAID_WHOLE.fullmatch(line)


def _is_title_case(line: str) -> bool:
    """Is a line in title case? Short words are left out, for most of them stay small."""
    words = [word.strip(_AROUND_WORD) for word in line.split()]
    longer = [word for word in words[1:] if len(word) > LONGEST_SMALL and word[0].isalpha()] or words
    capitals = sum(word[:1].isupper() for word in longer)
    return bool(longer) and capitals >= TITLE_CASE_SHARE * len(longer) and capitals > 0
