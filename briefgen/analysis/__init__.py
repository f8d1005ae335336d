"""Analysis: from an article to a briefing, one finder after another."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor

from msgspec.structs import replace

from briefgen.analysis.article import Article
from briefgen.analysis.attribution import attribute, read
from briefgen.analysis.background import find_background
from briefgen.analysis.background.definites import Told, with_things_told
from briefgen.analysis.background.developments import find_developments
from briefgen.analysis.background.openings import Openings
from briefgen.analysis.bottom_line import bottom_line
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.disputes import draw, means_of, pair_disputes, weigh
from briefgen.analysis.judged import is_vivid
from briefgen.analysis.legal import find_legal_context
from briefgen.analysis.legal.deeds import is_deed
from briefgen.analysis.names import find_names
from briefgen.analysis.parsing import parse
from briefgen.analysis.parties import find_parties
from briefgen.analysis.parties.reporters import hands_on
from briefgen.analysis.people import find_people
from briefgen.analysis.positions import choose_positions
from briefgen.analysis.positions.silent import no_position
from briefgen.analysis.positions.unheard import heard_or_acting, with_parties
from briefgen.analysis.questions import Findings, find_questions
from briefgen.analysis.statements import in_body, make_statements
from briefgen.analysis.statements.speakers import resolve_speakers
from briefgen.analysis.timeline import find_timeline
from briefgen.analysis.tone import Tones, hear
from briefgen.analysis.topic import find_topic
from briefgen.model import Briefing, Source

__all__ = ["analyse"]


def analyse(source: Source) -> Briefing:
    """Make the briefing of one article.

    source: the article with text, paragraphs, roles and sentences.
    Returns the whole model; what templates make (question, why, source statement) is left to composition.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:  # the networks leave the interpreter free
        return _analyse(source, beside)


def _analyse(source: Source, beside: Executor) -> Briefing:
    readings, drawn = beside.submit(read, source), beside.submit(draw, source)  # which need no parse

    def listen() -> Tones:
        return hear(readings.result().means.vectors(), means_of(source, drawn.result()).vectors())

    article = parse(source, listen)
    people = find_people(article)
    attributions = attribute(article, readings.result().readings)
    cast = find_parties(article, people, attributions)
    voices = resolve_speakers(article, attributions, people, cast)
    everything = make_statements(article, attributions, voices, cast)
    statements = in_body(article, everything)
    odds = beside.submit(lambda: weigh(source, statements, cast.parties, drawn.result()))

    topic = find_topic(article, statements)
    coverage = Coverage(article, everything)
    told = Coverage(article, [one for one in everything if not is_deed(article, one)])
    openings = Openings(article, people, cast.bodies, everything, coverage)
    background = openings.explained(find_background(article, told, topic))
    developments = openings.explained(find_developments(article, coverage, background, topic))
    developments = openings.standing(developments)
    taken = [one for one in statements if one.speaker not in cast.reporters and not hands_on(cast.people, one)]
    positions = choose_positions(article, taken, cast.parties, background, topic, readings.result().readings)
    disputes = pair_disputes(article, statements, positions, cast.parties, odds.result())
    parties = heard_or_acting(article, cast, statements, positions, disputes)
    unheard = no_position(article, cast, statements)
    legal_context = find_legal_context(article, statements)
    timeline = openings.explained(find_timeline(article, statements))
    top = bottom_line(article, statements, disputes, developments, timeline, background, coverage, topic)
    findings = Findings(statements, positions, disputes, legal_context, timeline, unheard)

    return Briefing(
        title=source.title,
        sources=[source],
        parties=parties,
        statements=with_parties(everything, parties),
        positions=positions,
        no_position=unheard,
        disputes=disputes,
        bottom_line=_clear(article, top, coverage),
        developments=_clear(article, developments, coverage),
        background=_clear(article, background, coverage),
        legal_context=legal_context,
        timeline=_clear(article, timeline, coverage),
        open_questions=find_questions(article, findings, coverage, topic),
        names=find_names(article, people, cast.bodies),
    )


def _clear(article: Article, items: Sequence[Told], coverage: Coverage) -> list[Told]:
    """The items of a section, those marked in which the author's own words judge or paint, and their things told."""
    coloured = [replace(item, coloured=is_vivid(article, item.line, coverage)) for item in items]
    return with_things_told(article, coloured, coverage)
