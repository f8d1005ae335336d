"""Cutting: what a statement prints and stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen import clauses, guards
from briefgen.analysis.article import Article
from briefgen.analysis.attribution import attribute
from briefgen.analysis.statements.cutting import Cut, Cutter

Parsed = Callable[..., Article]


def cuts(article: Article) -> list[Cut]:
    attributions = attribute(article)
    cutter = Cutter(article, attributions)
    return [cutter.cut(index) for index in range(len(attributions))]


def pieces(article: Article) -> list[list[str]]:
    return [[article.words(piece) for piece in cut.pieces] for cut in cuts(article)]


def test_a_sentence_of_one_statement_is_its_line(parsed: Parsed) -> None:
    sentence = "On Monday, Ruiz said the port was not safe unless the fleet left."
    assert pieces(parsed(sentence)) == [[sentence]]


def test_statements_side_by_side_are_parted(parsed: Parsed) -> None:
    article = parsed("Ruiz said the port was safe, and said ships were already passing through it.")
    assert pieces(article) == [
        ["Ruiz said the port was safe"],
        ["Ruiz", "said ships were already passing through it"],
    ]


def test_an_event_before_the_statement_is_cut_and_its_subject_kept(parsed: Parsed) -> None:
    article = parsed("On the eve of the talks, Ruiz met the envoy and expressed deep concern over the delay.")
    assert pieces(article) == [["Ruiz", "expressed deep concern over the delay"]]


def test_a_participle_keeps_the_clause_that_it_hangs_on(parsed: Parsed) -> None:
    article = parsed("Ruiz met the envoy and expressed deep concern over the delay, saying it harmed trade.")
    last = cuts(article)[1]
    assert [article.words(piece) for piece in last.pieces] == [
        "Ruiz",
        "expressed deep concern over the delay, saying it harmed trade",
    ]
    assert [article.words(clause) for clause in last.clause] == ["saying it harmed trade"]


def test_a_phrase_is_not_cut_from_the_noun_that_it_hangs_on(parsed: Parsed) -> None:
    sentence = "Ruiz promised a rule urging crews to report leaks."
    assert pieces(parsed(sentence))[0] == [sentence]


def test_a_cue_between_two_quotations_keeps_its_stop(parsed: Parsed) -> None:
    article = parsed("“The port is shut for now,” said Ruiz, the mayor of the town.", "“It will reopen on Monday.”")
    assert pieces(article)[-1] == ["said Ruiz, the mayor of the town.", "“It will reopen on Monday.”"]


def test_a_second_speaker_is_cut_from_the_first(parsed: Parsed) -> None:
    article = parsed("Ruiz said the talks had failed, while Norway said they would resume.")
    assert pieces(article) == [["Ruiz said the talks had failed"], ["Norway said they would resume"]]


def test_a_verb_that_shares_its_helper_is_not_cut_from_it(parsed: Parsed) -> None:
    article = parsed("The premier will meet the union and promise to reopen the port.")
    assert all(
        piece == ["The premier will meet the union and promise to reopen the port."] for piece in pieces(article)
    )


def test_a_nested_statement_prints_the_one_around_it(parsed: Parsed) -> None:
    sentence = "Ruiz promised new funds for the port, spokesman Leo Varga said in a statement."
    assert set(map(tuple, pieces(parsed(sentence)))) == {(sentence,)}


def test_a_stray_stop_is_mended_and_both_parts_are_printed(parsed: Parsed) -> None:
    article = parsed("According to a ministry statement. Ruiz told the envoy the port was safe.")
    outer, inner = cuts(article)
    assert [article.words(piece) for piece in outer.pieces] == [
        "According to a ministry statement",
        "Ruiz told the envoy the port was safe.",
    ]
    assert outer.mend_after == outer.pieces[0][1]
    assert inner.pieces == outer.pieces


def test_speech_of_two_sentences_is_printed_whole(parsed: Parsed) -> None:
    article = parsed("“The port is safe,” Ruiz said. “Ships are passing through it today.”")
    assert pieces(article) == [["“The port is safe,” Ruiz said.", "“Ships are passing through it today.”"]]


def test_speech_that_continues_prints_its_speaker_from_before(parsed: Parsed) -> None:
    article = parsed("Ruiz told reporters: “The port is safe again.”", "“Ships have been passing through it all day.”")
    assert pieces(article)[1] == ["Ruiz told reporters", "“Ships have been passing through it all day.”"]


def test_a_line_never_ends_inside_a_quotation(parsed: Parsed) -> None:
    article = parsed("Ruiz asked for help, saying: “The port is not safe. We need more police now.” He left.")
    for cut in cuts(article):
        printed = " ".join(article.words(piece) for piece in cut.pieces)
        assert printed.count("“") == printed.count("”")


HARD = [
    "Ruiz said the port was not safe, and Norway said that it would send ships if the fleet did not leave.",
    "The union, which has said it may strike, rejected the offer and called it a joke, adding that talks could resume.",
    "Although the mayor said only some docks were shut, the firm insists that all of them reportedly were.",
    "The premier met both sides and urged them to talk, but the union said it would never return.",
    "What the firm called a lawful lockout began, the ministry said, as the union vowed to fight on.",
]


@pytest.mark.parametrize("sentence", HARD)
def test_no_cut_loses_a_guard_word_of_its_clause(parsed: Parsed, sentence: str) -> None:
    article = parsed(sentence)
    assert cuts(article)
    for cut in cuts(article):
        for start, end in cut.clause:
            for guard in guards.find(article.text, start, end):
                assert any(a <= guard[0] and guard[1] <= b for a, b in cut.pieces)


@pytest.mark.parametrize("sentence", HARD)
def test_each_clause_begins_and_ends_where_a_clause_may(parsed: Parsed, sentence: str) -> None:
    article = parsed(sentence)
    for cut in cuts(article):
        for start, end in cut.clause:
            number = article.sentence_at(start)
            assert number is not None
            assert clauses.starts_at(article.text, article.source.sentences[number], start)
            assert clauses.ends_at(article.text, article.source.sentences[number], end)


@pytest.mark.parametrize("sentence", HARD)
def test_each_line_holds_the_source_and_the_cue(parsed: Parsed, sentence: str) -> None:
    article = parsed(sentence)
    for attribution, cut in zip(attribute(article), cuts(article), strict=True):
        for start, end in (*attribution.source, *attribution.cue):
            assert any(a <= start and end <= b for a, b in cut.pieces)


@pytest.mark.parametrize("link", ["While", "Although", "Though"])
def test_what_is_granted_before_the_author_s_own_judgement_stands_alone(parsed: Parsed, link: str) -> None:
    article = parsed(f"{link} Ruiz insisted that the port was safe, that was hardly the impression on Monday.")
    assert pieces(article) == [["Ruiz insisted that the port was safe"]]


def test_what_its_own_speaker_goes_on_with_is_not_cut_off(parsed: Parsed) -> None:
    sentence = "While Ruiz insisted that the port was safe, he did not open it on Monday."
    assert [sentence] in pieces(parsed(sentence))


@pytest.mark.parametrize("link", ["While", "Although", "After"])
def test_a_clause_that_hangs_on_what_is_cut_off_loses_its_link(parsed: Parsed, link: str) -> None:
    article = parsed(f"{link} Ruiz said the port was safe, Varga warned that the bridge would fall.")
    assert pieces(article) == [
        ["Ruiz said the port was safe"],
        [f"{link} Ruiz said the port was safe, Varga warned that the bridge would fall."],
    ]


def test_no_line_ends_in_a_word_that_wants_what_is_cut_off(parsed: Parsed) -> None:
    article = parsed("The party rejected the charge and hit back by accusing Lima of lying to the miners.")
    printed = [line[-1] for line in pieces(article)]
    assert printed
    assert not any(words.rstrip(".").endswith((" by", " and", " but")) for words in printed)


def test_a_paper_of_one_side_is_cut_from_what_the_other_says(parsed: Parsed) -> None:
    said = "the report, which found that the port was unsafe"
    assert [said] in pieces(parsed(f"After the leak of {said}, Ruiz said that ships would sail."))
    assert [said] not in pieces(parsed(f"Unless Norway reads {said}, Ruiz said, ships would sail."))
