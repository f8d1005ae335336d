"""Developments: events, the lead first, with attribution where the source has one."""

from __future__ import annotations

from analysis_texts import article, said, sentence, texts

from briefgen.analysis.article import Article
from briefgen.analysis.background.developments import find_developments
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.topic import find_topic
from briefgen.model import Background, Development, Statement

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."


def developments(
    art: Article, statements: list[Statement] | None = None, background: list[Background] | None = None
) -> list[Development]:
    known = statements or []
    return find_developments(art, Coverage(art, known), background or [], find_topic(art, known))


def test_the_lead_comes_first_and_is_marked() -> None:
    found = developments(article(LEAD, "The parliament of Norland approved a loan on Tuesday."))
    assert [item.lead for item in found] == [True, False]
    assert texts(found)[0] == LEAD


def test_an_event_to_come_is_a_development() -> None:
    words = "The next round is scheduled to begin on Friday."
    assert words in texts(developments(article(LEAD, words)))


def test_an_event_that_hangs_on_a_sentence_that_is_not_shown_comes_last() -> None:
    plain = "The parliament of Norland approved a loan for the Tarn bridge on Tuesday."
    hanging = "In response, the parliament of Sudland approved a loan for the Tarn bridge on Tuesday."
    assert texts(developments(article(LEAD, hanging, plain)))[1:] == [plain, hanging]


def test_claims_are_left_to_the_positions() -> None:
    words = "Norland said on Tuesday that Sudland had closed the bridge."
    art = article(LEAD, words)
    claim = said(art, "st1", "Norland", "said", "Sudland had closed the bridge", party="norland")
    assert words not in texts(developments(art, [claim]))


def test_what_an_agency_reports_keeps_its_attribution() -> None:
    words = "The talks of Norland and Sudland are to last four days, AFP reported."
    art = article(LEAD, words)
    report = said(art, "st1", "AFP", "reported", "The talks of Norland and Sudland are to last four days")
    assert words in texts(developments(art, [report]))


def test_an_event_is_cut_before_what_was_said_at_it() -> None:
    words = "On the eve of the talks, Holt held a phone call with Meyer and expressed concern about the bridge."
    art = article(LEAD, words)
    worry = said(art, "st1", "Holt", "expressed", "concern about the bridge", party="norland", who="person")
    assert "On the eve of the talks, Holt held a phone call with Meyer." in texts(developments(art, [worry]))


def test_no_guarded_word_is_lost_with_a_cut() -> None:
    words = "On the eve of the talks, Holt held a phone call with Meyer and said the bridge would not reopen."
    art = article(LEAD, words)
    claim = said(art, "st1", "Holt", "said", "the bridge would not reopen", party="norland", who="person")
    assert "Holt held a phone call with Meyer." not in " ".join(texts(developments(art, [claim])))


def test_history_told_as_background_is_not_told_again() -> None:
    words = "The parliament of Norland approved a loan on Tuesday."
    art = article(LEAD, words)
    told = Background(line=[sentence(art, words)], text=words, evidence=[sentence(art, words)])
    assert words not in texts(developments(art, background=[told]))


def test_words_whose_speaker_stands_elsewhere_are_not_printed_as_fact() -> None:
    words = "The army attacked the bridge on Tuesday."
    art = article(LEAD, f"“We saw it all,” Holt said. “{words}”")
    claim = said(art, "st1", "Holt", "said", words, party="norland", who="person")
    assert words not in " ".join(texts(developments(art, [claim])))


def test_what_a_year_that_is_over_dates_is_no_news_whatever_else_is_near_it() -> None:
    history = [
        "The parliament of Norland approved a loan in 1987, declaring “today the bridge, tomorrow the road”.",
        "The parliament of Norland rejected a loan in 1984 after a long night, ahead of the talks in Tarn.",
    ]
    assert not set(history) & set(texts(developments(article(LEAD, *history))))


def test_a_pronoun_at_an_events_beginning_has_its_name_beside_it() -> None:
    art = article(
        LEAD, "Ann Holt spent the morning in Tarn.", "She signed a loan of $40 million for the bridge on Tuesday."
    )
    assert "She [Ann Holt] signed a loan of $40 million for the bridge on Tuesday." in texts(developments(art))


def test_what_is_left_without_what_was_said_is_no_development_where_it_only_tells_that_somebody_spoke() -> None:
    words = (
        "On Tuesday, Holt went on national television and scolded Meyer for refusing to ask for help with the bridge."
    )
    art = article(LEAD, words)
    blame = said(art, "st1", "Holt", "scolded", "Meyer for refusing to ask for help with the bridge", party="norland")
    assert "On Tuesday, Holt went on national television." not in texts(developments(art, [blame]))


def test_he_is_not_glossed_with_a_womans_name() -> None:
    told = "{} Holt replaced the chairman of Orbex in Tarn on Tuesday."
    moved = "He signed a loan of $40 million for the bridge on Friday."
    glossed = [texts(developments(article(LEAD, told.format(name), moved))) for name in ("Ann", "Karl")]
    assert ["He [Ann Holt]" in " ".join(found) for found in glossed] == [False, False]
    assert "He [Karl Holt] signed" in " ".join(glossed[1])
