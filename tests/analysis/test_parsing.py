"""The parse keeps the source's places and the source's sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.analysis.article import Article
from briefgen.analysis.parsing import LONGEST_SENTENCE, parse
from briefgen.model import Source

OneSentence = Callable[[str], Source]


def folded(words: str) -> str:
    return "".join(words.replace("’", "'").split())


def test_every_token_stands_where_its_words_stand_in_the_source(seed: Article) -> None:
    for token in seed.doc:
        assert folded(seed.text[token.idx : token.idx + len(token)]) == folded(token.text)


def test_the_parse_has_the_sentences_of_the_source(seed: Article) -> None:
    assert [sentence.start_char for sentence in seed.doc.sents] == [start for start, _ in seed.source.sentences]


def test_no_break_spaces_part_words_as_plain_ones_do(parsed: Callable[..., Article]) -> None:
    article = parsed("The\u00a0minister\u202fsaid the talks had failed.")
    assert [token.text for token in article.doc if token.text in ("minister", "said")] == ["minister", "said"]


def test_a_text_without_stops_is_parsed_in_pieces(one_sentence: OneSentence) -> None:
    article = parse(one_sentence("the minister said the talks, " * 200))
    assert max(len(sentence) for sentence in article.doc.sents) <= LONGEST_SENTENCE + 1
    assert article.doc.text == article.text


def test_a_word_without_end_is_no_trouble(one_sentence: OneSentence) -> None:
    article = parse(one_sentence("(" * 5_000 + "x" * 5_000))
    assert article.doc.text == article.text


def test_an_empty_text_has_no_tokens(one_sentence: OneSentence) -> None:
    assert len(parse(one_sentence("")).doc) == 0


@pytest.mark.parametrize("text", ["  leading", "one\n\ntwo\r\nthree", "tab\there", "\u2003em\u2003space "])
def test_white_space_moves_no_token(one_sentence: OneSentence, text: str) -> None:
    article = parse(one_sentence(text))
    assert [folded(text[token.idx : token.idx + len(token)]) for token in article.doc] == [
        folded(token.text) for token in article.doc
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_any_text_keeps_its_length_and_places(one_sentence: OneSentence, text: str) -> None:
    article = parse(one_sentence(text))
    for token in article.doc:
        assert folded(article.text[token.idx : token.idx + len(token)]) == folded(token.text)


def test_a_curly_mark_negates_clips_and_owns_as_a_straight_one_does(parsed: Callable[..., Article]) -> None:
    article = parsed("The miners’ bridge isn’t safe, and they’ll say so.")
    found = {token.text: token.tag_ for token in article.doc if "'" in token.text}
    assert found == {"'": "POS", "n't": "RB", "'ll": "MD"}


def test_a_single_quotation_mark_behind_an_s_stays_one(parsed: Callable[..., Article]) -> None:
    assert "’" in [token.text for token in parsed("They called it ‘the bridge of tears’ and left.").doc]
