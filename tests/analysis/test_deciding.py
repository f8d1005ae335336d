"""Deciding between what the rules and what the network find, with readings made for the purpose."""

from __future__ import annotations

from analysis_texts import article
from msgspec.structs import replace

from briefgen.analysis.article import Article, Attribution, Voice
from briefgen.analysis.attribution import attribute
from briefgen.analysis.attribution.encoder.decoding import Reading
from briefgen.analysis.statements import make_statements
from briefgen.model import Range

PLAIN = "The mayor said the port was closed, which cost the town dear."
WORD = "The mayor spoke at length of a port in ruins."


def place(art: Article, words: str) -> Range:
    start = art.text.index(words)
    return start, start + len(words)


def reading(art: Article, source: str, cue: str, content: str, certain: float) -> Reading:
    sources = (place(art, source),) if source else ()
    return Reading(place(art, cue), sources, (place(art, content),), certain, 1.0, 1.0)


def heard(art: Article, *readings: Reading) -> list[tuple[str, str, str]]:
    return [words(art, attribution) for attribution in attribute(art, readings)]


def words(art: Article, attribution: Attribution) -> tuple[str, str, str]:
    return tuple(
        " … ".join(art.words(span) for span in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )


def test_a_sure_reading_bounds_what_a_rule_has_found():
    art = article(PLAIN)
    sure = reading(art, "The mayor", "said", "the port was closed", 0.9)
    assert heard(art, sure) == [("The mayor", "said", "the port was closed")]


def test_an_unsure_reading_leaves_the_rules_bounds():
    art = article(PLAIN)
    unsure = reading(art, "The mayor", "said", "the port was closed", 0.3)
    assert heard(art, unsure) == [("The mayor", "said", "the port was closed, which cost the town dear")]


def test_a_sure_reading_is_believed_where_no_rule_knows_the_words():
    art = article(WORD)
    assert heard(art) == []
    sure = reading(art, "The mayor", "spoke at length of", "a port in ruins", 0.9)
    assert heard(art, sure) == [("The mayor", "spoke at length of", "a port in ruins")]


def test_a_source_is_given_the_words_before_its_noun_that_the_network_lets_go_of():
    art = article("The town’s Harbour Guild spoke at length of a port in ruins.")
    part = reading(art, "Guild", "spoke at length of", "a port in ruins", 0.9)
    assert heard(art, part) == [("The town’s Harbour Guild", "spoke at length of", "a port in ruins")]


def test_whom_somebody_quotes_is_not_what_he_says():
    art = article("The ships were late, the agency reports, quoting the harbour masters.")
    quoted = reading(art, "the agency", "quoting", "the harbour masters", 0.9)
    assert "quoting" not in [cue for _, cue, _ in heard(art, quoted)]


def test_an_unsure_reading_alone_is_not_believed():
    art = article(WORD)
    assert heard(art, reading(art, "The mayor", "spoke at length of", "a port in ruins", 0.5)) == []


def test_a_reading_whose_source_stands_far_away_is_not_believed():
    art = article("The mayor came.", "It rained.", "It was cold.", "Nobody spoke at length of a port in ruins.")
    assert heard(art, reading(art, "The mayor", "spoke at length of", "a port in ruins", 0.9)) == []


def test_one_content_found_by_two_cues_is_told_once():
    art = article("The mayor wrote on the wall that the port was closed.")
    sure = reading(art, "The mayor", "on the wall", "the port was closed", 0.9)
    assert [content for _, _, content in heard(art, sure)] == ["the port was closed"]


def test_a_statement_within_another_is_kept_though_the_network_sees_only_the_outer_one():
    art = article("The agency reported that the mayor said the port was closed.")
    outer = reading(art, "The agency", "reported", "that the mayor said the port was closed", 0.9)
    inner = [found for found in attribute(art, [outer]) if art.words(found.cue[0]) == "said"]
    assert [found.outer for found in inner] == [0]


def test_a_quotation_is_taken_whole_whatever_the_network_leaves_out():
    art = article("“The port is closed for good,” the mayor said.")
    part = reading(art, "the mayor", "said", "The port is closed", 0.9)
    assert heard(art, part) == [("the mayor", "said", "The port is closed for good,")]


def test_what_is_said_in_half_a_quotation_begins_before_it():
    art = article(
        "The mayor said the long and costly plan for the port was “a mistake from its first day to its last.”"
    )
    mixed = reading(art, "The mayor", "said", art.text[art.text.index("the long") : art.text.index(".”")], 0.9)
    assert heard(art, mixed)[0][2].startswith("the long and costly plan")


def test_the_headline_is_read_by_the_network_alone():
    art = article("The port is closed.", headline="Mayor says port is lost")
    sure = reading(art, "Mayor", "says", "port is lost", 0.9)
    assert heard(art) == []
    assert heard(art, sure) == [("Mayor", "says", "port is lost")]


def test_nobody_is_named_where_the_network_doubts_the_source():
    art = article(WORD)
    doubted = replace(reading(art, "The mayor", "spoke at length of", "a port in ruins", 0.9), source_certain=0.6)
    attributions = attribute(art, [doubted])
    statements = make_statements(art, attributions, [[Voice("person", speaker="Ana Ruiz", party="tarn")]])
    assert [(each.who, each.speaker, each.party) for each in statements] == [("unsure", None, None)]


def test_a_deed_must_be_surer_to_be_believed_than_a_verb_that_attributes():
    art = article("The mayor overhauled a port in ruins.", "The mayor signalled a port in ruins.")
    deed = reading(art, "The mayor", "overhauled", "a port in ruins", 0.6)
    assert heard(art, deed) == []
    assert heard(art, replace(deed, certain=0.8)) == [("The mayor", "overhauled", "a port in ruins")]


def test_who_was_only_with_the_subject_is_not_the_source():
    art = article("The envoy in a call with the king emphasized that the port was closed.")
    wrong = reading(art, "the king", "emphasized", "the port was closed", 0.9)
    (found,) = heard(art, wrong)
    assert found[0].startswith("The envoy")


def test_a_rule_alone_is_believed_of_what_is_said_and_not_of_what_is_thought_or_called_so():
    assert heard(article("The mayor said the port was closed."))
    assert not heard(article("The mayor understood the port was closed."))
    assert not heard(article("They reached what the mayor called a safe port."))
    assert ("the mayor", "called", "“a safe port”") in [
        (source, cue, said.rstrip("."))
        for source, cue, said in heard(article("It is what the mayor called “a safe port”."))
    ]
