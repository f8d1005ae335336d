"""What a news outlet passes on: reports of others, by which an article tells what stands or what happened."""

from __future__ import annotations

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import is_outlet
from briefgen.analysis.timeline.words import is_saying
from briefgen.model import Statement
from briefgen.references import span

QUOTING = frozenset({"quote", "cite"})
"""With these an outlet passes on the words of somebody else."""


def is_relayed(article: Article, statement: Statement) -> bool:
    """Does a news outlet alone stand behind a statement: no party that it quotes in the sentence?"""
    if not is_outlet(article, statement) or not statement.cue:
        return False
    cues = [span(reference) for reference in statement.cue]
    sentence = article.sentence_at(cues[0].start)
    tokens = article.tokens(*article.source.sentences[sentence]) if sentence is not None else []
    others = [token for token in tokens if not any(cue.start <= token.idx < cue.end for cue in cues)]
    return not any(is_saying(token) for token in others) and not any(token.lemma_ in QUOTING for token in tokens)
