"""Attribution by verbs and nouns: who said what, in the source's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from analysis_texts import Triple, found, words

from briefgen.analysis.article import Article
from briefgen.analysis.attribution import attribute

Parsed = Callable[..., Article]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said the port was closed.", ("The mayor", "said", "the port was closed")),
        ("The mayor said that the port was closed.", ("The mayor", "said", "the port was closed")),
        ("The port was closed, the mayor said.", ("the mayor", "said", "The port was closed")),
        ("The port was closed, said Mayor Ana Ruiz.", ("Mayor Ana Ruiz", "said", "The port was closed")),
        ("Ruiz told reporters the strike was over.", ("Ruiz", "told", "the strike was over")),
        ("The firm denied breaking the deal.", ("The firm", "denied", "breaking the deal")),
        ("Rwanda has again denied backing the rebels.", ("Rwanda", "has again denied", "backing the rebels")),
        (
            "The port will soon be open, promised Liberian Vice-President Ana Ruiz.",
            ("Liberian Vice-President Ana Ruiz", "promised", "The port will soon be open"),
        ),
        ("Ruiz said it, too, would close the port.", ("Ruiz", "said", "it, too, would close the port")),
        ("The firm denies that charge.", ("The firm", "denies", "that charge")),
        ("The union rejected the offer.", ("The union", "rejected", "the offer")),
        ("The union called the offer an insult.", ("The union", "called", "the offer an insult")),
        ("The union called for new talks.", ("The union", "called for", "new talks")),
        ("The union called on the mayor to resign.", ("The union", "called", "the mayor to resign")),
        ("Norway urged both sides to return to talks.", ("Norway", "urged", "both sides to return to talks")),
        ("Norway accused the firm of breaking the law.", ("Norway", "accused", "the firm of breaking the law")),
        ("Norway blamed the firm for the delay.", ("Norway", "blamed", "the firm for the delay")),
        ("The judge described the fine as unfair.", ("The judge", "described", "the fine as unfair")),
        ("The premier promised to reopen the port.", ("The premier", "promised", "to reopen the port")),
        (
            "The union threatened to strike unless wages rise.",
            ("The union", "threatened", "to strike unless wages rise"),
        ),
        (
            "Ruiz expressed deep concern over the delay.",
            ("Ruiz", "expressed", "deep concern over the delay"),
        ),
        (
            "Ruiz stressed the importance of reopening the port.",
            ("Ruiz", "stressed the importance of", "reopening the port"),
        ),
        (
            "The port was closed in May, according to the ministry.",
            ("the ministry", "according to", "The port was closed in May"),
        ),
        (
            "According to the ministry, the port was closed in May.",
            ("the ministry", "According to", "the port was closed in May"),
        ),
        ("The ministry's claim that the port was shut drew anger.", ("The ministry", "claim", "the port was shut")),
    ],
)
def test_source_cue_and_content_of(parsed: Parsed, sentence: str, expected: Triple) -> None:
    assert found(parsed(sentence)) == [expected]


def test_a_passive_names_who_accuses_and_not_who_is_accused(parsed: Parsed) -> None:
    [(source, _, content)] = found(parsed("The company was accused by the union of breaking the deal."))
    assert source == "the union"
    assert content == "The company … of breaking the deal"


def test_the_passive_goes_on_with_another_who_speaks(parsed: Parsed) -> None:
    article = parsed("The plan was welcomed by Norway and denounced by the union as a trick.")
    assert ("the union", "denounced", "The plan … as a trick") in found(article)


def test_who_passes_words_on_is_no_part_of_them(parsed: Parsed) -> None:
    article = parsed("The army said that the port was closed, a news agency reported.")
    assert ("The army", "said", "the port was closed") in found(article)


def test_a_phrase_that_opens_a_sentence_is_no_part_of_who_speaks(parsed: Parsed) -> None:
    article = parsed(
        "In a letter to the president of the Security Council, Eritrea's envoy, Ana Ruiz, wrote that it was unfair."
    )
    assert ("Eritrea's envoy, Ana Ruiz", "wrote", "it was unfair") in found(article)


def test_a_verb_with_a_name_for_subject_is_never_another_sentences(parsed: Parsed) -> None:
    article = parsed(
        "Ana Ruiz, the court's prosecutor, said she would seek a warrant for the general. "
        "Sudan, which has not signed, said it would hand over nobody."
    )
    assert ("Sudan, which has not signed", "said", "it would hand over nobody") in found(article)


def test_two_cues_of_one_subject_are_two_attributions(parsed: Parsed) -> None:
    article = parsed("Ruiz said the port was safe, and said ships were already passing through it.")
    assert found(article) == [
        ("Ruiz", "said", "the port was safe"),
        ("Ruiz", "said", "ships were already passing through it"),
    ]


def test_a_participle_goes_on_with_the_speaker_of_its_clause(parsed: Parsed) -> None:
    article = parsed("The union vowed to fight on, saying it would not bow.")
    assert found(article)[1] == ("The union", "saying", "it would not bow")


def test_a_second_speaker_after_while_has_words_of_his_own(parsed: Parsed) -> None:
    article = parsed("Ruiz said the talks had failed, while Norway said they would resume.")
    assert found(article) == [("Ruiz", "said", "the talks had failed"), ("Norway", "said", "they would resume")]


def test_what_it_said_was_leaves_the_description_to_the_speaker(parsed: Parsed) -> None:
    article = parsed("Norway said it had sent police in response to what it said were illegal landings by the fleet.")
    outer, inner = attribute(article)
    assert words(article, inner) == ("it", "said were", "illegal landings by the fleet")
    assert (outer.outer, inner.outer) == (None, 0)


def test_a_spokesman_who_reports_a_promise_holds_the_promise(parsed: Parsed) -> None:
    article = parsed(
        "Ruiz promised new funds for the port and called for calm, spokesman Leo Varga said in a statement."
    )
    by_source = {words(article, each)[0]: each for each in attribute(article)}
    assert set(by_source) == {"Ruiz", "spokesman Leo Varga"}
    assert by_source["Ruiz"].outer is not None


def test_a_stop_that_parts_according_to_from_its_sentence_is_seen_through(parsed: Parsed) -> None:
    article = parsed("According to a ministry statement. Ruiz told the envoy the port was safe.")
    outer, inner = attribute(article)
    assert words(article, outer)[:2] == ("a ministry statement", "According to")
    assert words(article, outer)[2].startswith("Ruiz told the envoy")
    assert inner.outer == 0


def test_who_is_quoted_as_saying_is_the_source(parsed: Parsed) -> None:
    article = parsed("The agency quoted Col. Leo Varga as saying the port was safe.")
    innermost = [words(article, each) for each in attribute(article) if each.outer is not None]
    assert innermost == [("Col. Leo Varga", "saying", "the port was safe")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The port was closed in May.",
        "If the minister says that the port is safe, trade will pick up.",
        "The port has two quays and was built in 1974.",
    ],
)
def test_what_nobody_said_is_no_attribution(parsed: Parsed, sentence: str) -> None:
    assert found(parsed(sentence)) == []


def test_headlines_and_captions_attribute_nothing(parsed: Parsed) -> None:
    article = parsed("The port was closed in May and stayed so.")
    headline = article.source.paragraphs[0]
    assert all(start >= headline[1] for each in attribute(article) for start, _ in each.content)


def test_the_first_article_has_its_statements(seed: Article) -> None:
    contents = [content for _, _, content in found(seed)]
    for words_of_party in (
        "it undermines efforts to establish confidence in the Armenian-Azerbaijani peace process",
        "its purpose is not to limit traffic but to ensure control",
        "people are already passing through it",
        "that charge",
        "the checkpoint a gross violation of a 2020 cease-fire",
        "Armenian weapon supplies to Nagorno-Karabakh",
        "an adequate response by the international community to Azerbaijan’s actions",
    ):
        assert words_of_party in contents


def test_a_text_without_stops_is_no_sentence_to_quote(parsed: Parsed) -> None:
    assert found(parsed("The minister said the talks had failed and " * 55)) == []


def test_attributing_twice_gives_the_same(seed: Article) -> None:
    assert attribute(seed) == attribute(seed)
