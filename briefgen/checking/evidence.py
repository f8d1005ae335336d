"""Rule evidence: every item rests on words of a source, and says nothing that these do not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.checking.faults import Item, Report, quoted
from briefgen.checking.names import gives_person, holds
from briefgen.checking.view import Lined, View, items
from briefgen.lines import fold
from briefgen.model import LegalItem, NoPosition, Party, Question


def check_evidence(view: View, report: Report) -> None:
    """Items without a reference, or with words, names or terms that stand in none of theirs."""
    for item, complaint in _all_complaints(view):
        report.add(item, "evidence", complaint)


def _all_complaints(view: View) -> Iterator[tuple[Item, str]]:
    briefing = view.briefing
    for lined in view.lined:
        yield from ((lined.item, complaint) for complaint in _line_complaints(lined, view))
    for item, party in items("parties", briefing.parties):
        yield from ((item, complaint) for complaint in _party_complaints(party, view))
    for item, silent in items("no_position", briefing.no_position):
        yield from ((item, complaint) for complaint in _silent_complaints(silent, view))
    for item, dispute in items("disputes", briefing.disputes):
        if not dispute.about:
            yield item, "no reference to what it is about"
    for item, legal in items("legal_context", briefing.legal_context):
        yield from ((item, complaint) for complaint in _legal_complaints(legal, view))
    for item, entry in items("open_questions", briefing.open_questions):
        yield from ((item, complaint) for complaint in _question_complaints(entry, view))
    yield from _name_complaints(view)


def _line_complaints(lined: Lined, view: View) -> Iterator[str]:
    """The sentences printed are those of the evidence, and the other way round."""
    if lined.statement is not None:
        if not lined.statement.content:
            yield "no reference to what is attributed"
    elif not lined.rests:
        yield "no reference: nothing supports it"
    printed = view.line_spans(lined.line)
    rests = view.spans(lined.rests)
    supported = view.sentences(rests)
    for sentence in view.sentences(printed):
        if rests and sentence not in supported:
            words = quoted(view.words_of(sentence) or "")
            yield f"the line prints words of a sentence that it does not rest on: {words}"
    if lined.statement is not None or not printed or not rests:
        return
    shown = view.sentences(printed)
    if not any(sentence in shown for sentence in supported):
        yield f"the evidence stands in none of the line's sentences: {quoted(view.words_of(rests[0]) or '')}"


def _wanted(words: Iterable[str], name: str, wanted: str | None) -> Iterator[str]:
    if wanted is not None and not any(holds(one, wanted) for one in words):
        yield f"the {name} {quoted(wanted)} is not in the evidence"


def _party_complaints(party: Party, view: View) -> Iterator[str]:
    if not party.evidence:
        yield "no reference: nothing names it"
    words = view.words(party.evidence)
    if words and not any(holds(one, name) for one in words for name in [party.name, *party.aliases]):
        yield f"{quoted(party.name)} is not in the evidence"
    whole = [fold(source.text) for source in view.briefing.sources if source.text is not None]
    if len(whole) == len(view.briefing.sources):
        for name in (party.name, *party.aliases):
            if not any(holds(text, name) for text in whole):
                yield f"no source says {quoted(name)}"
    others = [other for other in view.briefing.parties if other is not party]
    for name in (party.name, *party.aliases):
        if any(fold(name) in map(fold, [other.name, *other.aliases]) for other in others):
            yield f"{quoted(name)} names another party too"
    for one in party.representatives:
        mention = view.words([one.mention])
        yield from _person_complaints(one.name, one.title, mention)


def _person_complaints(name: str, title: str | None, mention: Sequence[str]) -> Iterator[str]:
    if mention and not gives_person(mention, name):
        yield f"{quoted(name)} is not named in {quoted(mention[0])}"
    if mention and title is not None and not any(holds(one, title) for one in mention):
        yield f"the title {quoted(title)} of {quoted(name)} is not in {quoted(mention[0])}"


def _silent_complaints(silent: NoPosition, view: View) -> Iterator[str]:
    if not silent.evidence:
        yield "no reference: nothing names it"
    words = view.words(silent.evidence)
    party = next((party for party in view.briefing.parties if party.name == silent.name), None)
    names = [silent.name, *(party.aliases if party else [])]
    if words and not any(holds(one, name, adjective=True) for one in words for name in names):
        yield f"{quoted(silent.name)} is not in the evidence"
    # a person may go unquoted whose spokesman speaks for the party of that name
    in_person = silent.reason == "not_quoted" and party is not None and party.kind == "person"
    for statement in view.briefing.statements:
        theirs = party is not None and statement.party == party.id and not in_person
        if silent.name == statement.speaker or theirs:
            yield f"{quoted(silent.name)} has a statement: {statement.id}"
            return


def _legal_complaints(legal: LegalItem, view: View) -> Iterator[str]:
    words = view.words(legal.evidence)
    for name in ("instrument", "body", "bound", "duty", "force"):
        yield from _wanted(words, name, getattr(legal, name))


def _question_complaints(entry: Question, view: View) -> Iterator[str]:
    if not entry.evidence:
        yield "no reference: nothing supports it"
    supported = view.sentences(view.spans(entry.evidence))
    for name, reference in entry.fills.items():
        for sentence in view.sentences(view.spans([reference])):
            if supported and sentence not in supported:
                yield f"the fill {quoted(name)} stands outside the evidence: {quoted(view.words([reference])[0])}"


def _name_complaints(view: View) -> Iterator[tuple[Item, str]]:
    names = view.briefing.names
    for item, person in items("names.people", names.people):
        for complaint in _person_complaints(person.name, person.title, view.words([person.mention])):
            yield item, complaint
    for item, place in items("names.places", names.places):
        if not place.evidence:
            yield item, "no reference: nothing names it"
        elif (words := view.words(place.evidence)) and not any(holds(one, place.name) for one in words):
            yield item, f"{quoted(place.name)} is not in the evidence"
    for item, short in items("names.abbreviations", names.abbreviations):
        if not short.evidence:
            yield item, "no reference: nothing gives it"
        words = view.words(short.evidence)
        for wanted in (short.short, short.long):
            if words and wanted is not None and not any(holds(one, wanted) for one in words):
                yield item, f"{quoted(wanted)} is not in the evidence"
