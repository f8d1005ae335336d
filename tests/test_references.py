"""References name half-open ranges of code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.references import Span, span

SPANS = st.builds(Span, st.sampled_from(["S1", "S2"]), st.integers(0, 50), st.integers(0, 50))


@given(SPANS)
def test_a_reference_reads_back_as_the_span_that_wrote_it(written: Span):
    assert Span.parse(str(written)) == written


@pytest.mark.parametrize("words", ["", "S1", "S1:3", "S1:3-", "3-4", "S1:-3-4", "S1:3-4 ", "S1:a-b", "1S:3-4"])
def test_what_is_no_reference_is_told_apart(words: str):
    assert Span.parse(words) is None
    with pytest.raises(ValueError, match="not a reference"):
        span(words)


@given(SPANS, SPANS)
def test_touching_means_a_shared_code_point(first: Span, second: Span):
    shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
    same = first.source == second.source
    if first.start < first.end and second.start < second.end:
        assert first.touches(second) == (same and bool(shared))


@given(SPANS, SPANS)
def test_what_a_span_holds_has_all_its_code_points(outer: Span, inner: Span):
    if inner.start < inner.end:
        within = set(range(inner.start, inner.end)) <= set(range(outer.start, outer.end))
        assert outer.holds(inner) == (outer.source == inner.source and within)
