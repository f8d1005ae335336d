"""Rule speaker: whose words they are stands in the source beside them, and in the line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.names import gives_person, is_about, is_name, names_party, names_person, opens_with
from briefgen.checking.view import Lined, View, covers, items, shares_words
from briefgen.lines import fold
from briefgen.model import Insert, Party, Statement
from briefgen.references import Span

LONGEST_RUN = 12
"""Paragraphs without a mark that a quotation may run on over; a stray mark must not make one of a whole article."""

# The source's own ways to say that it names nobody; a line that holds one needs no mark.
_ANONYMOUS = re.compile(
    r"\b(?:anonym\w+|unnamed|un-named|unidentified|(?:not|n[’']t) (?:be |to be |been )?(?:named|identified)|"
    r"(?:declin|refus)\w+ to (?:be (?:named|identified)|give (?:his|her|their) names?)|"
    r"without being (?:named|identified))\b",
    re.IGNORECASE,
)


_WORD = re.compile(r"\w+")

_ANSWERING = frozenset({"a", "answer"})
"""Labels of answers in an interview: they name nobody."""


def check_speakers(view: View, report: Report) -> None:
    """Source, cue, speaker and party of each statement; the attribution in each line."""
    for lined in view.lined:
        complaints = _line_complaints(lined, view) if lined.statement is None else _all_complaints(lined, view)
        for complaint in complaints:
            report.add(lined.item, "speaker", complaint)
    for item, position in items("positions", view.briefing.positions):
        for complaint in _position_complaints(position.party, [position.statement, *position.also], view):
            report.add(item, "speaker", complaint)
    for item, complaint in [*_joint_complaints(view), *_unnamed_ids(view)]:
        report.add(item, "speaker", complaint)


def _all_complaints(lined: Lined, view: View) -> Iterator[str]:
    statement = lined.statement
    if statement is None:
        return
    yield from _place_complaints(statement, view)
    yield from _speaker_complaints(statement, view)
    yield from _party_complaints(statement, view)
    yield from _nesting_complaints(statement, view)
    yield from _attribution_complaints(lined, statement, view)
    yield from _unnamed_complaints(lined, statement, view)


# ---------------------------------------------------------------- where the attribution stands


def _place_complaints(statement: Statement, view: View) -> Iterator[str]:
    if not statement.source and statement.who != "unsure":
        yield "no words name the source, and yet it is not called unsure"
    if not statement.cue and statement.who != "unsure":
        yield "no words attribute the statement"
    content = view.spans(statement.content)
    if not content:
        return
    allowed = _neighbourhood(content, view)
    for name, references in (("source", statement.source), ("cue", statement.cue)):
        for span in view.spans(references):
            if not all(sentence in allowed for sentence in view.sentences([span])):
                yield f"the {name} {quoted(view.words_of(span) or '')} stands far from what is attributed"


def _neighbourhood(content: list[Span], view: View) -> set[Span]:
    """The sentences of the content, those before and after them, and those of its quotation run."""
    allowed: set[Span] = set()
    for span in content:
        sheet = view.sheets[span.source]
        touched = sheet.sentences_at(span.start, span.end)
        if not touched:
            continue
        first, last = touched[0], touched[-1]
        while first > 0 and _goes_on(view, span.source, first, first - 1):
            first -= 1
        while last + 1 < len(sheet.sentences) and _goes_on(view, span.source, last, last + 1):
            last += 1
        first, last = min(first, touched[0] - 1), max(last, touched[-1] + 1)
        for index in range(max(first, 0), min(last + 1, len(sheet.sentences))):
            allowed.add(Span(span.source, *sheet.sentences[index]))
    return allowed


def _goes_on(view: View, source: str, index: int, neighbour: int) -> bool:
    """Does a quotation run go on from a sentence to the one beside it?

    It does where a quotation is open between the two, and where the first is nothing but quotation and the other has
    one: a sentence with words outside its marks has an attribution of its own.
    """
    sheet = view.sheets[source]
    border = sheet.sentences[min(index, neighbour)][1]
    paragraph = sheet.paragraph_at(border)
    if paragraph and view.marks(source, paragraph, "double").inside(border):
        return True
    if _left_open(view, source, border):
        return True
    return _quotes(view, source, index, whole=True) and _quotes(view, source, neighbour, whole=False)


def _left_open(view: View, source: str, border: int) -> bool:
    """Is a quotation open over a border between paragraphs, as where one closes some paragraphs after it opens?"""
    paragraphs = view.sheets[source].paragraphs
    before = [paragraph for paragraph in paragraphs if paragraph[1] <= border][-LONGEST_RUN:]
    if not before or before[-1][1] != border:
        return False
    for paragraph in reversed(before):
        marks = view.marks(source, paragraph, "double").marks
        if marks:
            return marks[-1].opens
    return False


def _quotes(view: View, source: str, index: int, *, whole: bool) -> bool:
    """Is the sentence a quotation: all its words, or some?"""
    sheet = view.sheets[source]
    start, end = sheet.sentences[index]
    paragraph = sheet.paragraph_at(start)
    if paragraph is None:
        return False
    marks = view.marks(source, paragraph, "double")
    inside = [marks.inside(word.start()) for word in _WORD.finditer(sheet.text, start, end)]
    return bool(inside) and (all(inside) if whole else any(inside))


# ---------------------------------------------------------------- who it is


def _speaker_complaints(statement: Statement, view: View) -> Iterator[str]:
    if statement.who == "unnamed" and statement.speaker is not None:
        yield f"called unnamed, and named {quoted(statement.speaker)}"
    if statement.who != "unnamed" and statement.unnamed is not None:
        yield f"{quoted(statement.unnamed)} stands for an unnamed person, and the speaker is none"
    if statement.speaker is None:
        return
    said = view.words([*statement.source, *statement.named])
    if not said and statement.who == "unsure":
        return
    if not gives_person(said, statement.speaker):
        yield f"{quoted(statement.speaker)} is not named in {quoted(', '.join(said))}"
    source = " ".join(view.words(statement.source))
    if not names_person(source, statement.speaker):
        if is_name(source) and not _is_known_otherwise(source, view):
            yield f"the source is {quoted(source)} and not {quoted(statement.speaker)}"
        for other in _cast(view):
            if other != statement.speaker and is_about(source, other):
                yield f"the source names {quoted(other)} and not {quoted(statement.speaker)}"


def _is_known_otherwise(words: str, view: View) -> bool:
    """Is a word in capitals no person's name but a party's, a title, or the label of an answer?"""
    if words.casefold() in _ANSWERING:
        return True
    known = [name for party in view.briefing.parties for name in [party.name, *party.aliases]]
    known += [one.title or "" for party in view.briefing.parties for one in party.representatives]
    return any(fold(words) in fold(name) for name in known)


def _cast(view: View) -> list[str]:
    """Everybody whom the model names."""
    people = [one.name for party in view.briefing.parties for one in party.representatives]
    people += [one.name for one in view.briefing.names.people]
    return list(dict.fromkeys(people))


def _party_complaints(statement: Statement, view: View) -> Iterator[str]:
    if statement.party is None:
        return
    party = view.parties.get(statement.party)
    if party is None:
        yield f"there is no party {quoted(statement.party)}"
        return
    said = view.words([*statement.source, *statement.named])
    if not any(names_party(words, party) for words in said) and (said or statement.who != "unsure"):
        yield f"{quoted(party.name)} is not named in {quoted(', '.join(said))}"
    homes = _homes(statement.speaker, view)
    if homes and party not in homes:
        yield f"{quoted(statement.speaker or '')} speaks for {quoted(homes[0].name)} and not for {quoted(party.name)}"
    source = " ".join(view.words(statement.source))
    if names_party(source, party) or party in homes:
        return
    for other in view.briefing.parties:
        if other is not party and opens_with(source, [other.name, *other.aliases]):
            yield f"the source names {quoted(other.name)} and not {quoted(party.name)}"


def _homes(speaker: str | None, view: View) -> list[Party]:
    """The parties that a person speaks for."""
    if speaker is None:
        return []
    return [
        party
        for party in view.briefing.parties
        if party.name == speaker or any(one.name == speaker for one in party.representatives)
    ]


def _joint_complaints(view: View) -> Iterator[tuple[Item, str]]:
    """Statements made together have equal ranges."""
    first: dict[str, Statement] = {}
    for item, statement in items("statements", view.briefing.statements):
        if statement.joint is None:
            continue
        other = first.setdefault(statement.joint, statement)
        if (other.source, other.cue, other.content) != (statement.source, statement.cue, statement.content):
            yield item, f"said together with {other.id}, in other words of the source"


def _unnamed_ids(view: View) -> Iterator[tuple[Item, str]]:
    """One mention of an unnamed person is one person."""
    first: dict[str, Statement] = {}
    for item, statement in items("statements", view.briefing.statements):
        for reference in statement.source if statement.unnamed is not None else []:
            other = first.setdefault(reference, statement)
            if other.unnamed != statement.unnamed:
                yield (
                    item,
                    f"the same words are {other.unnamed} in {other.id} and {quoted(statement.unnamed or '')} here",
                )


def _position_complaints(party: str | None, statements: list[str], view: View) -> Iterator[str]:
    for one in statements:
        statement = view.statements.get(one)
        if statement is not None and statement.party != party:
            yield f"{one} is a statement of {quoted(str(statement.party))} and not of {quoted(str(party))}"


# ---------------------------------------------------------------- nesting


def _nesting_complaints(statement: Statement, view: View) -> Iterator[str]:
    content = view.spans(statement.content)
    if statement.within is not None:
        outer = view.statements.get(statement.within)
        if outer is None:
            yield f"nested in {quoted(statement.within)}: there is no such statement"
            return
        if any(one.within == statement.id for one in view.chain(statement)):
            yield f"nested in {quoted(statement.within)}, which is nested in it"
        around = view.spans([*outer.content, *outer.clause])
        if any(not shares_words(around, span, view.sheets[span.source].text) for span in content):
            yield f"nested in {outer.id}, whose content does not hold its own"
        return
    own = [*view.spans(statement.source), *view.spans(statement.cue), *content]
    for outer, around in view.contents:
        if not content or not any(span.touches(content[0]) for span in around):
            continue
        if outer.id == statement.id or _same_words(outer, statement) or statement in view.chain(outer):
            continue
        if all(covers(around, span, view.sheets[span.source].text) for span in own):
            yield f"its words stand inside what {outer.id} attributes, and it is not nested in it"


def _same_words(one: Statement, other: Statement) -> bool:
    return one.content == other.content


# ---------------------------------------------------------------- what the line prints


def _attribution_complaints(lined: Lined, statement: Statement, view: View) -> Iterator[str]:
    printed = view.line_spans(lined.line)
    for one in view.chain(statement):
        for name, references in (("source", one.source), ("cue", one.cue)):
            for span in view.spans(references):
                if not covers(printed, span, view.sheets[span.source].text):
                    yield f"the line lacks the {name} {quoted(view.words_of(span) or '')} of {one.id}"


def _unnamed_complaints(lined: Lined, statement: Statement, view: View) -> Iterator[str]:
    marks = [piece.mark for piece in lined.line if isinstance(piece, Insert) and piece.mark]
    chain = view.chain(statement)
    if marks and all(one.who in ("person", "body") for one in chain):
        yield f"the line is marked {quoted(marks[0])}, and its speaker is named"
    if marks or all(one.who != "unnamed" for one in chain):
        return
    words = " ".join(view.words_of(span) or "" for span in view.line_spans(lined.line))
    if not _ANONYMOUS.search(words):
        yield "the line does not say that its speaker is unnamed"


def _line_complaints(lined: Lined, view: View) -> Iterator[str]:
    """A line of another section that prints what somebody said prints who said it."""
    printed = view.line_spans(lined.line)
    for statement, content in view.contents:
        if not any(shares_words(printed, span, view.sheets[span.source].text) for span in content):
            continue
        for name, references in (("source", statement.source), ("cue", statement.cue)):
            spans = view.spans(references)
            if spans and not any(shares_words(printed, span, view.sheets[span.source].text) for span in spans):
                words = quoted(view.words_of(spans[0]) or "")
                yield f"the line prints what {statement.id} attributes without its {name} {words}"
