"""Open questions: what the source leaves open, each from a fixed trigger, with the words that it rests on."""

from __future__ import annotations

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions.ahead import opens_by_itself, plans, tells_plan
from briefgen.analysis.questions.closed import find_verdicts, is_closed
from briefgen.analysis.questions.conditions import conditions, scenarios
from briefgen.analysis.questions.contested import contested
from briefgen.analysis.questions.deadlines import deadlines
from briefgen.analysis.questions.demands import asks, demands, duties, told_demands
from briefgen.analysis.questions.fills import Findings, Open, fits, is_told_in_full, shortened
from briefgen.analysis.questions.hollow import is_hollow
from briefgen.analysis.questions.inversion import inverted
from briefgen.analysis.questions.opposed import aims, from_disputes
from briefgen.analysis.questions.pending import pending
from briefgen.analysis.questions.ranking import MOST, WEIGHTS, chosen
from briefgen.analysis.questions.settled import is_wish
from briefgen.analysis.questions.silence import asked, halves, left_unsaid, not_heard, put
from briefgen.analysis.questions.stated import on_record
from briefgen.analysis.questions.undecided import under_way
from briefgen.analysis.questions.unknown import not_known
from briefgen.analysis.topic import Topic
from briefgen.analysis.views import is_opinion
from briefgen.model import Question

__all__ = ["MOST", "WEIGHTS", "Findings", "asks", "find_questions", "opens_by_itself", "tells_plan"]


def find_questions(article: Article, findings: Findings, coverage: Coverage, topic: Topic) -> list[Question]:
    """Find what an article leaves open, at most MOST questions, those that a decision hangs on first.

    Each comes from a trigger of the fixed list and fills a fixed template with the source's words; none rests on
    sentences that an earlier one already rests on. The words of `question` and `why` are made from the template
    when the briefing is composed.
    """
    found = [
        *from_disputes(article, findings),
        *duties(article, findings),
        *demands(article, findings),
        *conditions(article, findings),
        *aims(article, findings),
        *asked(article, findings),
        *on_record(article, findings),
    ]
    if not is_opinion(article):  # whose author wonders and foretells for himself
        found += [
            *deadlines(article, coverage),
            *not_known(article, coverage),
            *under_way(article, coverage),
            *scenarios(article, coverage),
            *plans(article, findings, coverage),
            *told_demands(article, findings, coverage),
            *contested(article, findings, coverage),
            *put(article, coverage),
            *left_unsaid(article, coverage),
            *halves(article),
            *not_heard(article, findings, topic),
        ]
        found += pending(article, coverage, found)
    found = [shortened(article, item) for item in found]
    found = [item for item in found if is_told_in_full(article, item) and not is_wish(article, item)]
    verdicts = find_verdicts(article)
    found = [item for item in found if not (is_closed(article, item, coverage, verdicts) or is_hollow(article, item))]
    found = [item for item in found if all(fits(article, fill, coverage) for fill in item.fills.values())]
    return [_question(article, inverted(article, item)) for item in chosen(article, found, topic)]


def _question(article: Article, item: Open) -> Question:
    fills = item.fills if item.who is None else {**item.fills, "who": item.who}
    evidence = item.evidence if item.who is None else (*item.evidence, item.who)
    return Question(
        trigger=item.trigger,
        template=item.template,
        fills={name: str(article.span(*words)) for name, words in fills.items()},
        evidence=[str(article.span(*words)) for words in dict.fromkeys(evidence)],
    )
