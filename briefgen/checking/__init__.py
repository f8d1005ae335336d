"""Check: does every item of a model still stand in its source? One module for each rule of the contract's table."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.checking.dated import check_dates
from briefgen.checking.evidence import check_evidence
from briefgen.checking.faults import Fault, Report
from briefgen.checking.guarded import check_guards
from briefgen.checking.pairs import check_pairs
from briefgen.checking.printed import check_words
from briefgen.checking.quotes import check_quotes
from briefgen.checking.ranges import check_ranges
from briefgen.checking.source_files import check_source_files
from briefgen.checking.speakers import check_speakers
from briefgen.checking.view import View
from briefgen.model import Briefing

__all__ = ["Fault", "check"]

_RULES = (
    check_ranges,
    check_words,
    check_guards,
    check_speakers,
    check_quotes,
    check_pairs,
    check_evidence,
    check_dates,
)


def check(briefing: Briefing, *, source_files: Sequence[tuple[str, bytes]] = (), strict: bool = False) -> list[Fault]:
    """Find every place where a model says what its sources do not.

    briefing: the model, however broken: nothing in it makes this fail. source_files: articles to compare the model's
    sources with, each as (name, bytes). strict: count what an editor added (`by: editor`) as faults and not as remarks.
    Returns the faults and remarks, rule by rule, each in the order of the file; none where all holds.
    """
    view = View(briefing)
    report = Report(strict=strict)
    for rule in _RULES:
        rule(view, report)
    check_source_files(view, source_files, report)
    return report.faults()
