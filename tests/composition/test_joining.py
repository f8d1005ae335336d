"""Positions that share a sentence are printed as one line."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from making import ARTICLE, briefing, composed, ref, section, source, style

from briefgen.composition.joining import join_lines
from briefgen.lines import Texts, line_text
from briefgen.model import Insert
from briefgen.references import Span

TEXTS = Texts([source()])


def test_two_statements_of_a_sentence_become_one_line_with_the_conjunction_filled_in():
    shown = section(composed(), "positions")
    assert "Berg said the talks may fail, and said a second round is possible in April. [P5]" in shown


def test_words_that_say_something_are_not_filled_in():
    line = join_lines([[ref("Norland said")], [ref("rammed by Sudmark patrol ships.")]], TEXTS)
    assert line_text(line, TEXTS) == "Norland said […] rammed by Sudmark patrol ships."


def test_a_gloss_and_a_mark_stay_where_they_stood():
    first = [ref("Berg said", 1), Insert(gloss=[ref("Norland", 2)]), ref("the talks may fail")]
    second = [ref("Berg", 1), ref("said a second round is possible in April")]
    assert line_text(join_lines([first, second], TEXTS), TEXTS) == (
        "Berg said [Norland] the talks may fail, and said a second round is possible in April."
    )


def test_a_mended_stop_stays_mended_when_another_line_holds_it():
    statement = ref("According to a Norland statement")
    told = ref("Berg told reporters")
    mended = [statement, Insert(mend=","), told]
    whole = [ref("According to a Norland statement. Berg told reporters the strait")]
    assert line_text(join_lines([mended, whole], TEXTS), TEXTS).startswith(
        "According to a Norland statement[,] Berg told reporters the strait"
    )


def test_speakers_on_the_record_and_unnamed_ones_are_never_joined():
    model = briefing()
    model.statements[4].who = "unnamed"  # of the same sentence and party as the one before
    shown = section(composed(model, style(caps={"positions_per_party": 5})), "positions")
    assert any(line.startswith("Berg said the talks may fail.") for line in shown)
    assert any(line.startswith("Berg […] said a second round") for line in shown)


def test_other_statements_of_the_same_point_are_cited_too():
    model = briefing()
    first = model.positions[2]
    first.also = ["st6"]
    shown = section(composed(briefing(positions=[first, *model.positions[:2]])), "positions")
    assert any(line.startswith("“We will not sign") and line.endswith("[P5, P6]") for line in shown)


words = st.integers(0, len(ARTICLE) - 2)
ranges = st.tuples(words, words).map(lambda pair: (min(pair), max(pair) + 1))


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(st.lists(ranges, min_size=1, max_size=3), min_size=2, max_size=4))
def test_a_joined_line_prints_all_that_its_lines_print_and_goes_forward(lines):
    assume(any(line != lines[0] for line in lines))  # equal lines are one line already
    joined = join_lines([[str(Span("S1", *pair)) for pair in line] for line in lines], TEXTS)
    spans = [Span.parse(piece) for piece in joined if isinstance(piece, str)]
    assert all(any(span.holds(Span("S1", *pair)) for span in spans) for line in lines for pair in line)
    assert all(before.end < after.start for before, after in pairwise(spans))
