"""Fixed wording: every word that the program adds to a source's, and what is made of it from the model alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec
from msgspec import Struct

from briefgen.dates import Locale, display
from briefgen.errors import ModelError
from briefgen.filenames import function_words
from briefgen.lines import Texts, fold
from briefgen.model import Briefing, OpinionSign, Question, Statement
from briefgen.references import Span
from briefgen.tables import read_toml

# The conventions ask for 40 to 80 words and for a warning where more than 1 in 3 statements of a party are unnamed.
LONGEST_STATEMENT = 80
UNNAMED_SHARE = 1 / 3
LITTLE = 600  # code points of all texts together, some 100 words: they give no more than an event and a voice
MOST_NAMES = 5  # names listed in one sentence of the source statement; more would fill it

_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]{1,2}\.){2,}\Z")
_ENDS = re.compile(r"[\s,;:.]+$")
_QUOTED_COMMA = re.compile(r",(?=[”\"’']\Z)")
"""The comma with which a quotation ends where its sentence goes on, as a question does not."""


class Template(Struct, frozen=True):
    """A question's fixed form: `question` holds its fills in braces, `why` says why it is open."""

    trigger: str
    question: str
    why: str

    @property
    def fills(self) -> list[str]:
        """The names of the fills that the question needs, in order."""
        return re.findall(r"\{(\w+)\}", self.question)


@cache
def _wording() -> dict[str, dict[str, object]]:
    return read_toml(__package__, "wording.toml")


def phrase(section: str, name: str, **filled: str | int) -> str:
    """A fixed phrase with its places filled. What is filled in is never read as a template."""
    return str(_wording()[section][name]).format(**filled)


def phrases() -> list[str]:
    """Every fixed phrase, its places in braces: what a test of the output may count as the program's own."""
    found = [str(words) for name, part in _wording().items() if name != "questions" for words in part.values()]
    return found + [words for each in templates().values() for words in (each.question, each.why)]


@cache
def templates() -> Mapping[str, Template]:
    """The question templates by id."""
    return {name: msgspec.convert(form, Template) for name, form in _wording()["questions"].items()}


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return f" {phrase('body', 'and')} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


# ---------------------------------------------------------------- open questions


def question(template: str, words: Mapping[str, str]) -> tuple[str, str]:
    """Fill a question template.

    template: an id of `templates()`. words: what fills each of its places, in the source's words.
    Returns (question, why). Raises ModelError where there is no such template or a fill is missing.
    """
    form = templates().get(template)
    if form is None:
        raise ModelError(f'no question template "{template}"', f"choose one of {', '.join(templates())}")
    missing = [name for name in form.fills if not words.get(name)]
    if missing:
        raise ModelError(f'the question template "{template}" lacks its fill "{missing[0]}"', "add a reference for it")
    asked = form.question.format(**{name: words[name] for name in form.fills})
    return asked[:1].upper() + asked[1:], form.why


def fill_words(reference: str, texts: Texts) -> str:
    """The words that a fill's reference gives: white space folded, closing stops cut, the capital that a common
    word has at a sentence's start lowered. Empty where the words are not to be had.
    """
    span = Span.parse(reference)
    words = fold((texts.words(span) if span else None) or "")
    if span is None or not words:
        return ""
    words = _QUOTED_COMMA.sub("", words)
    words = words if _open_quotation(words) or words.endswith(tuple("”\"’'")) else _cut_stop(words)
    sentence = texts.sentence(span.source, span.start)
    first = words.split(" ")[0]
    begins = sentence is not None and sentence[0] == span.start
    if begins and _is_lowered(first, words[len(first) + 1 :]) and (first == "A" or first[1:].islower()):
        words = first.lower() + words[len(first) :]
    return words


def _is_lowered(first: str, rest: str) -> bool:
    """Has a word its capital from the sentence's start alone: a function word, or a common one that begins no name?"""
    return first.lower() in function_words() or (first.lower() in _common_words() and not rest[:1].isupper())


@cache
def _common_words() -> frozenset[str]:
    lexicon = read_toml(__package__, "common_words.toml")
    return frozenset(word for part in lexicon.values() for word in part["words"])


def _cut_stop(words: str) -> str:
    """Cut closing stops, unless they belong to an abbreviation (`in the U.S.`)."""
    return words if _ABBREVIATED.search(words) else _ENDS.sub("", words)


def _open_quotation(words: str) -> bool:
    return words.count("“") != words.count("”")


# ---------------------------------------------------------------- source statement


def source_statement(briefing: Briefing, locale: Locale = "en-GB") -> str:
    """What the briefing rests on, 40 to 80 words, from the model alone."""
    opening = [_rests_on(briefing, locale)]
    views = _opinion(briefing)
    closing = [phrase("source_statement", name) for name in ("own_account", "unchecked", "names")[bool(views) :]]
    repeats = sum(source.repeats is not None for source in briefing.sources)
    optional = [phrase("source_statement", "repeats", count=repeats)] if repeats else []
    optional += [*views, *_one_voice(briefing), *_little(briefing)]
    optional += [*_unnamed(briefing), *_unheard(briefing), *_through_other(briefing), *_cited(briefing)]
    chosen: list[str] = []
    for sentence in optional:
        if len(" ".join([*opening, *chosen, sentence, *closing]).split()) <= LONGEST_STATEMENT:
            chosen.append(sentence)
    return " ".join([*opening, *chosen, *closing])


def _rests_on(briefing: Briefing, locale: Locale) -> str:
    dates = sorted(source.published for source in briefing.sources if source.published)
    suffix = "" if dates else "_undated"
    date = display(dates[-1], locale) if dates else ""
    if len(briefing.sources) > 1:
        return phrase("source_statement", f"many{suffix}", count=len(briefing.sources), date=date)
    outlet = briefing.sources[0].outlet if briefing.sources else None
    publisher = fold(outlet) if outlet else phrase("header", "not_stated")
    return phrase("source_statement", f"one{suffix}", date=date, publisher=publisher)


def _opinion(briefing: Briefing) -> list[str]:
    """Which of the sources are their authors' views."""
    signs: dict[OpinionSign, str] = {"marked": "marked", "argued": "argued", "first person": "first_person"}
    told = []
    for sign, name in signs.items():
        count = sum(source.opinion == sign for source in briefing.sources)
        if count:
            subject = "article" if len(briefing.sources) == 1 else "one_article" if count == 1 else "articles"
            told.append(phrase("source_statement", name, subject=phrase("source_statement", subject, count=count)))
    return told


def _one_voice(briefing: Briefing) -> list[str]:
    """Who alone is heard, where there is more than one position."""
    said = [briefing.statement(position.statement) for position in briefing.positions]
    names = {fold(one.speaker or "") if one else "" for one in said}
    alone = len(said) > 1 and len(names) == 1 and "" not in names
    return [phrase("source_statement", "one_voice", speaker=next(iter(names)))] if alone else []


def _little(briefing: Briefing) -> list[str]:
    """How little there is, where the texts hold a few sentences only: headlines and furniture do not count."""
    body = [
        end - start
        for source in briefing.sources
        for (start, end), role in zip(source.paragraphs, source.roles, strict=False)
        if role == "body"
    ]
    if not 0 < sum(body) <= LITTLE:
        return []
    paragraphs = phrase("header", "one_paragraph" if len(body) == 1 else "paragraphs", count=len(body))
    return [phrase("source_statement", "little", paragraphs=paragraphs)]


def _said_by(briefing: Briefing) -> list[tuple[str, list[Statement]]]:
    """Each party's name with its statements, by name."""
    parties = sorted(briefing.parties, key=lambda party: (party.name.casefold(), party.id))
    return [(party.name, [said for said in briefing.statements if said.party == party.id]) for party in parties]


def _unnamed(briefing: Briefing) -> list[str]:
    warnings = []
    for name, said in _said_by(briefing):
        unnamed = sum(statement.who == "unnamed" for statement in said)
        if unnamed > len(said) * UNNAMED_SHARE:
            warnings.append(phrase("source_statement", "unnamed", party=fold(name), unnamed=unnamed, all=len(said)))
    return warnings


def _unheard(briefing: Briefing) -> list[str]:
    silent = [fold(name) for name, said in _said_by(briefing) if not said]
    if briefing.parties and len(silent) == len(briefing.parties):
        return [phrase("source_statement", "nobody")]
    names = list(dict.fromkeys(silent + [fold(entry.name) for entry in briefing.no_position]))
    return [phrase("source_statement", "unheard", names=listed(names[:MOST_NAMES]))] if names else []


def _through_other(briefing: Briefing) -> list[str]:
    """Parties whose statements, more than one, are all nested in those of one other party."""
    warnings = []
    for name, said in _said_by(briefing):
        hosts = {_host(briefing, statement) for statement in said}
        host = briefing.party(next(iter(hosts))) if len(hosts) == 1 else None
        if len(said) > 1 and host is not None:
            warnings.append(phrase("source_statement", "through_other", party=fold(name), other=fold(host.name)))
    return warnings


def _host(briefing: Briefing, statement: Statement) -> str | None:
    """The other party in whose statement this one is nested."""
    outer = briefing.statement(statement.within) if statement.within else None
    return outer.party if outer and outer.party != statement.party else None


def _cited(briefing: Briefing) -> list[str]:
    """Bodies that are quoted and are no party: news agencies, as a rule."""
    cited = [said.speaker for said in briefing.statements if said.party is None and said.who == "body" and said.speaker]
    names = [fold(name) for name in dict.fromkeys(cited)][:MOST_NAMES]
    return [phrase("source_statement", "cited", names=listed(names))] if names else []


# ---------------------------------------------------------------- filling a loaded model


def fill_templates(briefing: Briefing) -> Briefing:
    """The briefing with what templates make: questions and reasons left empty, and the source statement.

    Raises ModelError where an empty question's template or fill is missing.
    """
    texts = Texts(briefing.sources)
    questions = [_filled(item, texts, n) for n, item in enumerate(briefing.open_questions)]
    statement = briefing.source_statement or source_statement(briefing)
    return msgspec.structs.replace(briefing, open_questions=questions, source_statement=statement)


def _filled(item: Question, texts: Texts, place: int) -> Question:
    if item.question:
        form = templates().get(item.template)
        return item if item.why or form is None else msgspec.structs.replace(item, why=form.why)
    words = {name: fill_words(reference, texts) for name, reference in item.fills.items()}
    try:
        asked, why = question(item.template, words)
    except ModelError as error:
        raise ModelError(f"open_questions[{place}]: {error.cause}", error.remedy) from error
    return msgspec.structs.replace(item, question=asked, why=item.why or why)
