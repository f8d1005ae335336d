"""Background: standing facts and history, whole, and never a party's claim."""

from __future__ import annotations

import msgspec
import pytest
from analysis_texts import article, said, texts

from briefgen.analysis.article import Article
from briefgen.analysis.background import find_background
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.topic import find_topic
from briefgen.analysis.views import LEANING
from briefgen.model import Statement

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."


def background(art: Article, statements: list[Statement] | None = None) -> list[str]:
    known = statements or []
    return texts(find_background(art, Coverage(art, known), find_topic(art, known)))


def test_standing_facts_and_dated_history_are_background() -> None:
    facts = [
        "The Tarn valley is home to most of the miners of Sudland.",
        "The two countries signed a border treaty in 1994.",
        "Traffic had been limited by the army for a decade.",
        "Norland has blocked the eastern lane since 2011.",
    ]
    assert sorted(background(article(LEAD, *facts))) == sorted(facts)


def test_the_news_of_these_days_is_no_background() -> None:
    art = article(LEAD, "The ministers met for two hours on Monday.", "They left the hall without a word on Tuesday.")
    assert background(art) == []


def test_the_lead_is_never_background() -> None:
    assert background(article("The Tarn bridge is one of the oldest bridges in Norland.")) == []


def test_what_a_party_claims_is_no_background() -> None:
    art = article(LEAD, "Norland says the bridge is the property of its army.")
    claim = said(art, "st1", "Norland", "says", "the bridge is the property of its army", party="norland")
    assert background(art, [claim]) == []


@pytest.mark.parametrize(("cue", "told"), [("claims", False), ("alleges", False), ("said", True)])
def test_what_may_spell_out_somebodys_charge_is_no_fact(cue: str, told: bool) -> None:
    claim, fact = f"The miners' union {cue} that the toll is a fraud.", "The bridge is home to a fund for ministers."
    art = article(LEAD, f"{claim} {fact}")
    assert (fact in background(art, [said(art, "st1", "The miners' union", cue, "the toll is a fraud")])) == told


def test_a_saying_that_is_itself_history_is_background() -> None:
    words = "In 2007, President Ann Holt declared the treaty dead."
    art = article(LEAD, words)
    claim = said(art, "st1", "President Ann Holt", "declared", "the treaty dead", party="norland")
    assert background(art, [claim]) == [words]


def test_a_status_sentence_is_kept_whole() -> None:
    words = "The valley is home to mostly ethnic Sudlanders but internationally recognized as part of Norland."
    assert background(article(LEAD, words)) == [words]


def test_a_sentence_that_points_back_stays_behind_the_one_it_points_to() -> None:
    first, second = "The first bridge was built in 1901.", "It was replaced by a wider bridge of steel in 1950."
    found = background(article(LEAD, first, second, "The valley is home to many miners."))
    assert found.index(second) == found.index(first) + 1


def test_what_hangs_on_a_sentence_that_is_not_shown_comes_last() -> None:
    plain = "Norland has blocked the Tarn bridge since 2011."
    hanging = "In response, Sudland has blocked the Tarn bridge since 2011."
    assert background(article(LEAD, f"Holt spoke. {hanging}", plain)) == [plain, hanging]


def test_opinion_and_ignorance_are_no_background() -> None:
    art = article(LEAD, "It is hard to overstate what the bridge means.", "The cost of the bridge is not known.")
    assert background(art) == []


def test_what_something_is_for_or_was_founded_as_is_background() -> None:
    facts = [
        "The Tarn Plan was designed to cut the cost of the bridge.",
        "The guild was founded as a school for masons.",
    ]
    assert sorted(background(article(LEAD, *facts))) == sorted(facts)


def test_a_day_without_a_year_is_history_when_it_lies_well_back() -> None:
    old, new = "The mayor closed the eastern lane on Jan. 3.", "The mayor closed the western lane on March 10."
    assert background(article(LEAD, old, new)) == [old]


def test_the_past_in_the_later_part_of_an_article_is_background_and_a_scene_there_is_not() -> None:
    early = [f"The minister spoke to reporter number {n} on Monday." for n in range(6)]
    told, scene = "Flooding ruined the first bridge and cut off the mills.", "The miners waved at the ministers."
    assert background(article(LEAD, *early, told, "Lorries stopped on Monday.", scene)) == [told]


def test_a_deadline_that_was_set_is_no_history() -> None:
    assert background(article(LEAD, "Norland set a July 7 deadline for the repair.")) == []


def test_what_was_or_had_been_said_lately_is_still_a_claim_and_what_was_in_an_earlier_year_is_history() -> None:
    late, past = "Norland said last month that the bridge was safe.", "Norland had warned that the bridge was weak."
    old = "In 1994, Norland had warned of floods."
    art = article(LEAD, late, past, old)
    claims = [
        said(art, "st1", "Norland", "said", "the bridge was safe", party="norland"),
        said(art, "st2", "Norland", "had warned", "the bridge was weak", party="norland"),
    ]
    claims.append(said(art, "st3", "Norland", "had warned of", "floods", party="norland"))
    assert background(art, claims) == [old]


def test_the_time_of_a_speakers_past_is_not_the_time_of_the_saying() -> None:
    words = "Ann Holt, who ran the bridge in 2011, said the toll was too low."
    art = article(LEAD, words)
    assert background(art, [said(art, "st1", "Ann Holt", "said", "the toll was too low", who="person")]) == []


def test_a_count_that_a_body_keeps_is_background() -> None:
    words = "The floods have killed 140 people since May, according to the Health Office."
    art = article(LEAD, words)
    claim = said(art, "st1", "the Health Office", "according to", "The floods have killed 140 people since May")
    assert background(art, [claim]) == [words]


def test_an_adjective_of_place_states_a_fact_and_one_of_mood_does_not() -> None:
    fact, mood = "The guild is rooted in the valley.", "The guild is wary of the toll."
    assert background(article(LEAD, fact, mood)) == [fact]


def test_what_an_author_holds_to_be_so_is_no_background_of_his_piece() -> None:
    views = [
        "The Tarn valley has always been a gem among the valleys of Sudland.",
        "Traffic has long been choked by the shameful rules of 1994.",
        "The wardens have never understood the river.",
    ]
    fact = "The two countries signed a border treaty in 1994."
    told = ["They spoke for an hour.", *(f"The mayor of Tarn left at {hour} on Monday, he said." for hour in range(6))]
    report = article(LEAD, *told, *views, fact)
    piece = Article(msgspec.structs.replace(report.source, opinion="argued"), report.doc)
    assert views[0] in background(report)
    assert background(piece) == [fact]


def test_what_an_author_colours_or_foretells_is_no_fact_of_his_piece() -> None:
    coloured = [
        "The valley of Tarn has had a string of failures since 1994.",
        "The bridge has been a far more dangerous place than the ferry since 2001.",
        "The miners of 1994 could have saved the valley.",
        "The ministry appears to have lost the trust of 3,000 drivers.",
    ]
    fact = "The two countries signed a border treaty in 1994."
    report = article(LEAD, "They spoke for an hour.", "They left.", *coloured, fact)
    piece = Article(msgspec.structs.replace(report.source, opinion="argued"), report.doc)
    assert coloured[0] in background(report)
    assert background(piece) == [fact]


def test_what_an_analysis_judges_is_no_background_though_it_reports_too() -> None:
    judged = "The Tarn valley has always been a gem among the valleys of Sudland."
    fact = "The two countries signed a border treaty in 1994."
    told = ["They spoke for an hour.", *(f"The mayor of Tarn left at {hour} on Monday, he said." for hour in range(6))]
    musing = ["Perhaps it will last.", "Why should the nation care?", "That is the problem with our history."]
    report, analysis = article(LEAD, *told, judged, fact), article(LEAD, *told, judged, fact, *musing)
    assert report.leaning < LEANING < analysis.leaning
    assert judged in background(report)
    assert background(analysis) == [fact]


def test_what_the_perfect_tells_right_after_the_lead_is_the_news() -> None:
    again = "The two harbour masters have left the port."
    facts = ["The Tarn valley is home to many miners.", "Sudland has closed its mines."]
    assert background(article(LEAD, again, "Both sides spoke.", *facts)) == facts


def test_what_is_told_of_the_thing_before_is_a_description_and_what_is_told_of_nothing_is_a_view() -> None:
    first, second = "Tarnair was founded in 1950.", "It is the largest airline of Norland, with 40 jets at four hubs."
    assert background(article(LEAD, first, second)) == [first, second]
    assert background(article(LEAD, first, "It is clear that the miners of Tarn were wronged.")) == [first]


def test_a_speaker_is_not_introduced_as_background() -> None:
    assert background(article(LEAD, "Ann Holt is a senior officer at the port of Tarn.")) == []


def test_what_nobody_in_particular_thinks_is_no_fact() -> None:
    views = ["Sudland is thought to fear a blockade of the bridge.", "The miners have been accused of idleness."]
    assert background(article(LEAD, "They spoke for an hour.", "They left.", *views)) == []


def test_a_measure_since_a_year_does_not_make_the_news_history() -> None:
    rise = "Shares in Tarnair touched their highest level since May 1994."
    assert background(article(LEAD, rise, "Trade was brisk.", "Prices rose.")) == []


def test_a_month_without_a_day_is_history_in_an_article_without_a_date() -> None:
    history = "Norland rejected the offer in December."
    news = "Both rejected it on 6 December."
    assert background(article(LEAD, history, news, "Trade was brisk.", "Prices rose.", date="")) == [history]


def test_what_the_news_follows_is_background_and_what_a_refusal_means_is_not() -> None:
    history = "The walkout follows a ruling in March on wages at the port."
    assert background(article(LEAD, history, "Their refusal means that the port faces new walkouts.")) == [history]


def test_what_is_planned_is_no_fact_yet_and_once_may_look_ahead() -> None:
    views = [
        "The planned curfews mean long nights for the miners.",
        "A deal is due to be signed once the ice has gone.",
    ]
    assert background(article(LEAD, *views)) == []


def test_how_prices_moved_is_no_history_unless_a_time_of_old_stands_beside_it() -> None:
    art = article(
        LEAD, "They spoke for an hour.", "They left.", "Tarnair fell 3%.", "Shares in the port shed almost 4%."
    )
    assert background(art) == []
    old = "Shares in the port fell 40% in 2008."
    assert background(article(LEAD, old)) == [old]


def test_the_points_of_a_list_that_somebody_makes_are_not_told_as_facts() -> None:
    point = "The Tarn bridge treaty was signed by Norland in 1931 and has never been changed."
    head = "Mr. Pavel Novak, a lawyer, argued that:"
    art = article("Ministers of Norland met about the Tarn bridge treaty.", head, f"• {point}", f"• {point}")
    plain = article("Ministers of Norland met about the Tarn bridge treaty.", f"{head} no.", point)
    listed, told = ([art.text.index(point), art.text.rindex(point)], plain.text.index(point))
    coverage = Coverage(art, [])
    assert [coverage.speaks_for_itself(art.sentence_at(place) or 0) for place in listed] == [False, False]
    assert Coverage(plain, []).speaks_for_itself(plain.sentence_at(told) or 0)


def test_what_a_party_was_told_to_have_said_is_its_claim_though_its_words_are_of_an_earlier_time() -> None:
    words = "The bridge, Norland said, had been weak from the start."
    claim = said(article(LEAD, words), "st1", "Norland", "said", "had been weak from the start", party="norland")
    assert background(article(LEAD, words), [claim]) == []


def test_a_name_explains_the_pronoun_that_a_sentence_opens_with() -> None:
    told = ["The Tarn Bank opened an office on Monday.", "It is the largest bank of the Tarn valley."]
    assert background(article(LEAD, *told)) == ["It [Tarn Bank] is the largest bank of the Tarn valley."]
    spoken = ["Ann Holt called Tom Reed a giant on Monday.", "He held each of the great offices in 1994."]
    assert background(article(LEAD, *spoken)) == []


@pytest.mark.parametrize(
    ("second", "named"),
    [
        ("It bought a rival from a rich family of the port in 2002.", True),
        ("It has granted licences to three banks since 2011.", True),
        ("It brought 40 banks from Norland and Sudland to the port of Tarn in 2002.", False),
        ("It was opposed by 40 members of the parliament in 2002.", False),
    ],
)
def test_it_is_the_body_named_before_where_it_acts_as_no_event_does(second: str, named: bool) -> None:
    art = article(LEAD, f"The Tarn Bank changed its rules in 1994. {second}")
    line = f"It [Tarn Bank]{second.removeprefix('It')}" if named else second
    assert line in background(art)


def test_colour_and_what_nobody_understands_alone_are_no_background() -> None:
    colour = [
        "But the crowd was not asked what it stood for.",
        "It was a hard day for those in the room, who cheered and waved at that.",
        "These are the very people who might not seem so strong.",
    ]
    plain = "The toll bridge was built by engineers of the army of Norland in 1901."
    assert background(article(LEAD, *colour, plain)) == [plain]


def test_scorn_and_what_a_writer_infers_are_no_background() -> None:
    views = [
        "The ministers of the valley are phony friends of the river.",
        "The bridge is a reminder of older quarrels.",
    ]
    assert background(article(LEAD, *views)) == []


def test_what_the_news_comes_after_is_background() -> None:
    after = "The closure comes after a year of strikes at the northern pier."
    amid = "His resignation came amid a long dispute over the toll office."
    assert background(article(LEAD, after, amid)) == [after, amid]


def test_what_the_news_came_hours_after_is_news() -> None:
    art = article(
        LEAD, "The decision came just hours after the ferry union voted.", "The comments follow a row on Friday."
    )
    assert background(art) == []


def test_what_is_avowed_urged_or_remarked_is_no_background() -> None:
    told = [
        "Even the bank admits this.",
        "Norland maintains that its wardens are unarmed.",
        "The toll system needs to change.",
        "Perhaps the valley is too small for two bridges.",
        "It has yet to be seen whether the pier is safe.",
    ]
    assert background(article(LEAD, *told)) == []


def test_a_count_a_first_time_and_how_a_poll_was_done_are_background() -> None:
    told = [
        "There are 40 toll gates on the bridge.",
        "This is not the first time the bridge has been closed.",
        "The poll was conducted by a firm from Tarn.",
    ]
    assert sorted(background(article(LEAD, *told))) == sorted(told)


@pytest.mark.parametrize(
    "words",
    [
        "Some 900 soldiers remain in the valley, ten years after the September 11, 2001 attacks.",
        "The minister is 73 years old and comes from the port.",
        "The closure is the third in a series of cuts at the mine.",
        "The decision is in response to a report on the old bridge.",
        "That came two years after the mine had shut.",
        "The bridge is seen as the key to the Tarn valley.",
        "Norland seized the pass in the 1967 war.",
        "The mayor was accused of fraud by a clerk in 2010.",
    ],
)
def test_what_lies_before_the_news_is_background_in_whatever_words(words: str) -> None:
    assert background(article(LEAD, words)) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "If convicted, the clerk could face decades in jail.",
        "Warnings were issued for a valley that burned in a fire last year.",
        "It comes as the mayor opens the fair.",
    ],
)
def test_what_may_be_and_news_beside_an_old_thing_is_no_background(words: str) -> None:
    later = ("Rain is due.", "The mine employs 900 people.", "It is the largest in Norland.")
    assert words not in background(article(LEAD, words, *later))


def test_a_month_that_was_over_is_not_of_these_days() -> None:
    lead, filler = "LEEDS, 14 November 2019", "The mine employs 900 people."
    words = "The company began four rounds of layoffs in October."
    art = article(lead, LEAD, filler, filler, words)
    art.source.published = "2019-11-14"
    assert words in background(art)


@pytest.mark.parametrize(
    "told",
    [
        "- Withdrawing from the bridge treaty of 1951, which binds Norland to the toll.",
        "The report of 2004 on the bridge has the following points:",
        "4. DESPITE THE TOLL, THE BRIDGE HAS 2,000 VISITORS.",
        "(The access to the bridge has been open since 1990.)",
        "The answer received scattered boos.",
    ],
)
def test_list_items_titles_asides_and_bare_sentences_tell_no_background(told: str) -> None:
    before = "The tolls are to be cut.", "The bridge is to stay."
    plain = "The access to the bridge has been open since 1990."
    assert background(article(LEAD, *before, told)) == []
    assert background(article(LEAD, *before, plain)) == [plain]


def test_a_short_sentence_with_a_number_is_background() -> None:
    assert background(article(LEAD, "Norland owns exactly 2,000 bridges.")) == ["Norland owns exactly 2,000 bridges."]


def test_news_that_follows_a_saying_has_no_setting_in_it() -> None:
    said = "The move comes after the ferry union said the toll would ruin its crews."
    done = "The move comes after a year of strikes at the ferry line."
    assert background(article(LEAD, said)) == []
    assert background(article(LEAD, done)) == [done]


@pytest.mark.parametrize(
    "scene",
    [
        "It was a wet and grey morning at the Tarn bridge in Norland.",
        "Shares in the Tarn bridge company were up 0.4 percent.",
        "Relatives of the drowned miners of the Tarn wept and embraced.",
    ],
)
def test_colour_of_the_day_is_no_background_however_late(scene: str) -> None:
    early = [
        "The ministers met for two hours on Monday.",
        "They left the hall on Tuesday.",
        "Lorries stopped on Monday.",
    ]
    assert background(article(LEAD, *early, scene)) == []


@pytest.mark.parametrize(
    "fact",
    [
        "The dispute over the bridge began when three ships struck its piers.",
        "Anna Keller was head of the Tarn bridge office, which kept the tolls.",
        "Earlier this year, a clerk of the bridge office was arrested for theft.",
        "The meetings are held periodically to settle tolls and repairs.",
        "Planned Crossings is the largest builder of bridges in Norland.",
        'Under Norland law, the toll is due from all who "cross a bridge by day or by night".',
        "Norland's tolls rose by 40 percent in 2009.",
    ],
)
def test_origins_roles_habits_and_law_are_background(fact: str) -> None:
    assert background(article(LEAD, fact)) == [fact]


@pytest.mark.parametrize(
    "news",
    [
        "Norland and its allies are said to want a toll that lasts for 15 years.",
        "The economy of Norland is projected to grow by 4 percent.",
        'The decay of the bridge is "an ugly trend in the most vital of works".',
        "The army has not been told of the tolls, a clerk was cited as saying by the Tarn agency.",
        "If that is the case, then a toll on the bridge remains possible for Norland.",
        "The bridge is certainly quite an achievement of the Norland army.",
        "The bridge authority of Norland has not yet answered the letter.",
        "President Varga of Norland thinks the bridge builders are wrong.",
        "The builders of the bridge added 25,000 jobs.",
        "Spending on bridges fell by 2,000 pounds last month.",
    ],
)
def test_hearsay_guesses_and_the_months_figures_are_no_background(news: str) -> None:
    assert background(article(LEAD, news, "The ministers walked on.")) == []


def test_a_saying_is_not_dated_by_the_reason_behind_it() -> None:
    said_now = "Mr Holt said he would wait, since the report covers the whole of the bridge."
    art = article(LEAD, said_now)
    claim = said(art, "st1", "Mr Holt", "said", "he would wait, since the report covers the whole of the bridge")
    assert background(art, [claim]) == []


@pytest.mark.parametrize(
    ("words", "told"), [("The toll feeds 40 villages", True), ("The army closed the toll gates", False)]
)
def test_what_stands_is_background_though_an_outlet_passes_it_on(words: str, told: bool) -> None:
    sentence = f"{words}, the Tarn news agency reported."
    art = article(LEAD, sentence)
    report = said(art, "st1", "the Tarn news agency", "reported", words)
    assert (background(art, [report]) == [sentence]) == told
