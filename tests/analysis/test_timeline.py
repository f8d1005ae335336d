"""The timeline: events that the article dates, with the words that tell them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from analysis_texts import article, said

from briefgen import dates, guards
from briefgen.analysis.article import Article
from briefgen.analysis.timeline import find_timeline
from briefgen.checking import check
from briefgen.model import Briefing, Event
from briefgen.references import span

LEAD = "Dock workers at Tarn began a strike on Monday over pay."


def rows(*paragraphs: str, date: str = "12 March 2019") -> list[Event]:
    """The timeline of an article published on a Tuesday, without statements."""
    return find_timeline(article(*paragraphs, headline="Dock workers walk out", date=date), [])


def by_date(events: list[Event]) -> dict[str | None, str]:
    return {event.date: event.text for event in events}


def one(events: list[Event], as_written: str) -> Event:
    return next(event for event in events if event.as_written == as_written)


def words(art: Article, reference: str) -> str:
    part = span(reference)
    return " ".join(art.text[part.start : part.end].split())


def test_the_event_of_the_article_leads_with_its_own_date() -> None:
    first = rows(LEAD, "The port was quiet.")[0]
    assert (first.lead, first.date, first.as_written, first.inferred) == (True, "2019-03-11", "on Monday", True)
    assert first.text == LEAD


def test_the_event_of_the_article_is_there_even_without_a_date() -> None:
    (only,) = rows("Dock workers have begun a strike over pay.", "The port was quiet.")
    assert (only.lead, only.date, only.as_written) == (True, None, "")


def test_the_leads_event_takes_its_date_from_the_sentence_that_names_it_again(seed: Article) -> None:
    lead = find_timeline(seed, [])[0]
    assert (lead.lead, lead.date, lead.as_written) == (True, "2023-05-01", "on May 1")
    assert lead.text.startswith("A U.S.-hosted meeting")
    assert any("May 1" in words(seed, reference) for reference in lead.evidence)


def test_the_first_articles_events_are_dated_as_its_annotation_has_them(seed: Article) -> None:
    found = {(event.as_written, event.date, event.planned) for event in find_timeline(seed, [])}
    assert {
        ("in 2020", "2020", False),
        ("in February", "2023-02", False),
        ("On the eve of the talks", "2023-04-30", False),
        ("four days", "2023-05-01/2023-05-04", True),
        ("recently", "../2023-05-01", False),
        ("Before the start of the\u00a0meeting on May 1", "../2023-05-01", False),
    } <= found


def test_captions_headlines_and_date_lines_give_no_event(seed: Article) -> None:
    body = seed.body_sentences()
    for event in find_timeline(seed, []):
        for reference in event.evidence:
            assert seed.sentence_at(span(reference).start) in body


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The company will meet the union on Thursday.", "2019-03-14"),
        ("Talks are due to resume on Thursday.", "2019-03-14"),
        ("The two sides plan to meet in June.", "2019-06"),
        ("The licence expires on July 1.", "2019-07-01"),
        ("The country holds its election in November.", "2019-11"),
        ("A hearing had been set for Friday.", "2019-03-15"),
        ("The government could close the port on 20 March.", "2019-03-20"),
        ("The hearing was adjourned until 12 June.", "2019-06-12"),
        ("The union called a strike for 3 July.", "2019-07-03"),
        ("The row is a hurdle to signing a pact by the end of June.", "../2019-06"),
        ("The road to ratifying the treaty by October is long.", "../2019-10"),
    ],
)
def test_what_is_to_come_is_planned_and_dated_forward(sentence: str, date: str) -> None:
    row = next(event for event in rows(LEAD, sentence) if not event.lead)
    assert (row.date, row.planned) == (date, True)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The company met the union on Thursday.", "2019-03-07"),
        ("Talks broke down in June.", "2018-06"),
        ("The port closed on 20 March.", "2018-03-20"),
        ("The ferry sank two years ago.", "2017"),
        ("The delay kept them from signing a pact by October.", "../2018-10"),
    ],
)
def test_what_is_done_is_dated_back(sentence: str, date: str) -> None:
    row = next(event for event in rows(LEAD, sentence) if not event.lead)
    assert (row.date, row.planned) == (date, False)


def test_the_day_of_a_plan_given_up_is_none() -> None:
    dates_of = by_date(rows(LEAD, "The union called off a strike planned for Friday."))
    assert "2019-03-15" not in dates_of
    assert "2019-03-15" in by_date(rows(LEAD, "The union announced a strike planned for Friday."))


def test_a_date_already_past_is_not_planned_whatever_was_once_planned() -> None:
    row = one(rows(LEAD, "The truce was supposed to begin yesterday."), "yesterday")
    assert (row.date, row.planned) == ("2019-03-11", False)


def test_two_dates_of_one_sentence_are_two_rows() -> None:
    events = by_date(rows(LEAD, "The union was founded in 1926 and it joined the federation in 1974."))
    assert "founded in 1926" in events["1926"]
    assert "joined the federation in 1974" in events["1974"]


def test_an_event_told_again_is_one_row_with_the_evidence_of_both() -> None:
    events = rows(
        LEAD,
        "The harbour treaty was signed in 1987 by Arvia and Norland.",
        "Signed by Arvia and Norland in 1987, the harbour treaty cut tolls.",
    )
    (row,) = [event for event in events if event.date == "1987"]
    assert len(row.evidence) == 2


def test_two_events_of_one_day_stay_two_rows() -> None:
    events = rows(LEAD, "A ferry sank on Sunday.", "The finance minister resigned on Sunday.")
    assert len([event for event in events if event.date == "2019-03-10"]) == 2


def test_without_the_date_of_the_source_weekdays_stay_as_written() -> None:
    events = rows(LEAD, "The treaty was signed in 1987.", date="")
    assert {(event.as_written, event.date) for event in events} == {("on Monday", None), ("in 1987", "1987")}


def test_a_row_of_somebodys_words_keeps_who_says_so() -> None:
    art = article(LEAD, "The mayor said the port had closed on Sunday and some ships had left.", headline="Strike")
    statement = said(art, "st1", "The mayor", "said", "the port had closed on Sunday and some ships had left")
    row = one(find_timeline(art, [statement]), "on Sunday")
    assert row.text == "The mayor said the port had closed on Sunday and some ships had left."


def test_a_row_keeps_who_holds_what_it_tells() -> None:
    words = "The mayor answered those who believe he should not have taken a medal at a rally earlier this week."
    rows = [event.text for event in find_timeline(article(LEAD, words, headline="Strike"), [])]
    assert not any("taken a medal" in row and "believe" not in row for row in rows)


def test_a_name_with_a_year_in_somebodys_words_is_no_event() -> None:
    art = article(LEAD, "The mayor said the 1994 accord has cost the town hundreds of jobs.", headline="Strike")
    statement = said(art, "st1", "The mayor", "said", "the 1994 accord has cost the town hundreds of jobs")
    assert all(event.date != "1994" for event in find_timeline(art, [statement]))


def test_a_second_clause_after_the_event_is_left_out() -> None:
    row = one(rows(LEAD, "On Friday the union met the mayor and left the hall."), "On Friday")
    assert row.text == "On Friday the union met the mayor"


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not clear whether the truce that began on Friday will hold.",
        "Hardly any ship that left on Friday reached the port.",
        "If the union had not struck the deal that it signed in May, ships would have left.",
    ],
)
def test_no_guard_word_before_the_end_of_a_row_is_cut(sentence: str) -> None:
    art = article(LEAD, sentence, headline="Dock workers walk out")
    for event in find_timeline(art, []):
        (line,) = (span(piece) for piece in event.line if isinstance(piece, str))
        n = art.sentence_at(line.start)
        assert n is not None
        kept = guards.find(art.text, art.source.sentences[n][0], line.end)
        assert all(line.start <= start for start, _ in kept)


def sample() -> Iterator[str]:
    yield LEAD
    yield "A vote is due on Thursday, a day before Friday's summit of the northern states."
    yield "The port was built in 1926 and has not closed since the war that ended in 1945."
    yield "Officials met last week, and the ministry said on Sunday that talks would resume in June."


def test_every_row_can_be_proved_from_what_it_holds() -> None:
    art = article(*sample(), headline="Dock workers walk out")
    events = find_timeline(art, [])
    assert len(events) >= 6
    for event in events:
        resolution = dates.resolve(
            event.as_written,
            published=art.source.published,
            planned=event.planned,
            anchor=event.anchor.date if event.anchor else None,
        )
        assert event.date == (resolution.date if resolution else None)
        assert event.inferred == bool(resolution and resolution.inferred)
        assert any(event.as_written in words(art, reference) for reference in event.evidence)
        assert event.evidence


def test_the_lead_comes_first_then_what_is_to_come_and_undated_rows_last() -> None:
    events = rows(*sample())
    assert events[0].lead
    order = [(event.planned, event.date is not None) for event in events[1:]]
    assert order.index((True, True)) < order.index((False, True))
    assert not order[-1][1]


def test_a_past_plan_takes_the_nearer_day() -> None:
    events = rows(LEAD, "The minister was scheduled to leave Tarn late Monday.", "He was due to speak on Thursday.")
    assert one(events, "late Monday").date == "2019-03-11"
    assert (one(events, "on Thursday").date, one(events, "on Thursday").planned) == ("2019-03-14", True)


def test_a_day_or_month_before_any_noun_dates_the_noun() -> None:
    events = rows(LEAD, "The union is unlikely to back the mayor after her February outburst against the dockers.")
    assert (one(events, "February").date, one(events, "February").planned) == ("2019-02", False)


def test_a_person_who_was_asked_was_asked_then() -> None:
    (event,) = (e for e in rows(LEAD, "Earlier this month, the mayor was asked about the pay.") if not e.lead)
    assert (event.date, event.planned) == ("2019-03", False)


def test_what_somebody_is_likely_to_do_is_planned() -> None:
    event = one(rows(LEAD, "The union is likely to win the vote on Thursday."), "on Thursday")
    assert (event.date, event.planned) == ("2019-03-14", True)


def test_the_article_is_not_dated_by_what_happened_long_before_it() -> None:
    first = rows("The mayor, beaten by a docker 30 years ago, will back the strike.", "The port was quiet.")[0]
    assert (first.lead, first.date) == (True, None)


def test_a_lead_that_rests_on_a_report_bears_the_reports_day() -> None:
    lead = "Thieves robbed the port in 2012 and 2014, according to a police report on Monday."
    first = rows(lead, "The port was quiet.")[0]
    assert (first.lead, first.date, first.text) == (True, "2019-03-11", lead)


def test_a_speakers_today_is_not_the_articles() -> None:
    events = rows(LEAD, "“The port was closed today,” the mayor said.")
    assert "today" not in [event.as_written for event in events]


def test_a_row_never_holds_half_a_quotation() -> None:
    events = rows(LEAD, "The mayor said: “We lost in 2012. We won in 2014. That is all.”")
    assert all(event.text.count("“") == event.text.count("”") for event in events)
    assert not any(event.text.startswith("We won") for event in events)


def test_a_row_never_holds_half_a_bracket() -> None:
    events = rows(LEAD, "The yard (opened by Tarn in 1974 when coal was king) lost a crane.")
    assert [event.as_written for event in events if not event.lead] == ["in 1974"]
    assert all(event.text.count("(") == event.text.count(")") for event in events)


def test_what_two_people_said_on_one_day_is_two_events() -> None:
    events = rows(LEAD, "The mayor said Sunday that the crane is safe.", "A docker said Sunday that his pay is low.")
    assert len([event for event in events if event.date == "2019-03-10"]) == 2


def test_what_happened_this_month_is_dated_and_what_stands_this_month_is_not() -> None:
    events = rows(LEAD, "A court this month rejected the plan.", "Pay is low this month.")
    assert [event.date for event in events if event.as_written == "this month"] == ["2019-03"]


def test_who_spoke_on_the_day_of_the_news_is_no_event_of_its_own() -> None:
    events = rows(LEAD, "The mayor said Monday that the crane is safe.", "Monday’s strike shut the port.")
    assert [event.lead for event in events if event.date == "2019-03-11"] == [True]


def test_the_lead_is_the_sentence_that_tells_the_news_and_no_line_above_it() -> None:
    first = rows("Dock workers at Tarn walk out.", "Dock workers at Tarn, the largest port of the country, began a "
                 "strike on Monday over pay and safety, the first in many years there.")[0]  # fmt: skip
    assert (first.lead, first.date) == (True, "2019-03-11")


@pytest.mark.parametrize(
    ("sentence", "as_written", "date"),
    [
        ("The mayor spoke of the March 31 vote.", "March 31", "2019-03-31"),
        ("The mayor spoke of the Feb. 20 fire.", "Feb. 20", "2019-02-20"),
        ("The mayor asked what would follow if she won on April 2.", "on April 2", "2019-04-02"),
        ("Trade will grow less than forecast in January.", "in January", "2019-01"),
    ],
)
def test_a_day_beside_another_tense_is_the_one_that_is_meant(sentence: str, as_written: str, date: str) -> None:
    assert one(rows(LEAD, sentence), as_written).date == date


def test_the_year_of_a_number_and_a_bound_without_an_event_give_no_row() -> None:
    events = rows(LEAD, "Exports rose from 49 million in 2015.", "The union printed leaflets ahead of Friday’s march.")
    assert not {event.as_written for event in events} & {"in 2015", "from 49 million in 2015", "ahead of Friday"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fog may have slowed the cranes of Tarn in November.",
        "The results of Friday's ballot will force the port to think again.",
        "The union's wins on Friday could change the port for good.",
        "The mayor wants to give a speech like Ann Holt's 2008 address to the dockers.",
        "The port will close its gates for the first time since 1988.",
    ],
)
def test_what_is_over_is_not_planned_whatever_its_verb_tells(sentence: str) -> None:
    found = [event.planned for event in rows("The port of Tarn stood still.", sentence, date="")]
    assert True not in found


def test_a_question_tells_no_event_and_a_time_of_day_no_year() -> None:
    dated = [event.as_written for event in rows(LEAD, "Will the port open by 1030 GMT?", "Shares fell by 1030 GMT.")]
    assert dated == ["on Monday"]


def test_a_sentence_whose_dates_cannot_be_resolved_stands_once() -> None:
    found = rows("Wages at the port fell in December by a tenth from November.", date="")
    assert len(found) == 1


def test_the_year_that_a_number_is_measured_by_is_no_event() -> None:
    told = rows(LEAD, "The port handled 90 ships a day, compared with 120 ships a day in 1973.")
    assert "1973" not in by_date(told)


def test_later_in_the_day_goes_on_about_the_day_told_before() -> None:
    told = rows(LEAD, "The dockers marched to the town hall on Sunday.", "Later in the day, the mayor met the dockers.")
    assert "2019-03-12" not in by_date(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union held its meetings on Sunday mornings.",
        "The union held a march every Sunday.",
        "The mayor once ran a Sunday newspaper.",
        "The port must pay the loan back in 10 years or less.",
        "The port lost two cranes in a year of storms.",
        "It was the third strike in 10 years.",
        "The yard built the crane in two years.",
        "The claim is as true today as it was a month ago.",
        "Pay at the port fell to its lowest level since 2002.",
        "The port has kept 400 contracts dating back to 1993.",
        "The mayor leads a council whose rights date back to 1974.",
        "Exports of coal fell by a third in the year to December.",
        "The marches draw more people than they did in 1998.",
        "Coal exports rose to 2.4 million tons, against 474,000 in 1973.",
    ],
)
def test_habits_lengths_records_and_bases_of_comparison_are_no_events(sentence: str) -> None:
    assert [event.lead for event in rows(LEAD, sentence)] == [True]


@pytest.mark.parametrize(
    ("sentence", "as_written", "date"),
    [
        ("The union met on Sunday night.", "on Sunday night", "2019-03-10"),
        ("The mayor told a Sunday rally that the port was safe.", "Sunday", "2019-03-10"),
        ("The union will vote on the offer in two months.", "in two months", "2019-05"),
        ("The mayor has led the council since 2002.", "since 2002", "2002"),
        ("The council was founded in 1974.", "in 1974", "1974"),
    ],
)
def test_days_and_years_that_look_like_these_still_date_events(sentence: str, as_written: str, date: str) -> None:
    assert one(rows(LEAD, sentence), as_written).date == date


@pytest.mark.parametrize(
    ("sentence", "as_written", "date"),
    [
        ("The mayor met dockers in the run-up to the vote on 22 May.", "on 22 May", "2019-05-22"),
        ("The mayor toured the quays ahead of the vote on 22 May.", "on 22 May", "2019-05-22"),
        ("The union was given until 22 May to reply.", "until 22 May", "2019-05-22"),
        ("The port has until 22 May to reply.", "until 22 May", "2019-05-22"),
        ("The plan was read on Monday and is to be debated on 22 May.", "on 22 May", "2019-05-22"),
    ],
)
def test_terms_and_what_others_work_up_to_are_planned(sentence: str, as_written: str, date: str) -> None:
    event = one(rows(LEAD, sentence), as_written)
    assert (event.planned, event.date is not None and event.date.endswith(date)) == (True, True)


def test_a_vow_that_was_not_kept_has_the_day_that_went_by() -> None:
    told = rows(LEAD, "The mayor broke his vow that the port would open on March 1.")
    assert one(told, "on March 1").date == "2019-03-01"


def test_what_somebody_answers_for_is_over() -> None:
    told = rows(LEAD, "A docker was arrested in October for a May 3 call to the mayor.")
    assert (one(told, "May 3").date, one(told, "May 3").planned) == ("2018-05-03", False)


def test_a_ruling_that_somebody_is_glad_of_is_no_deadline() -> None:
    told = rows("Dock workers struck.", "The mayor was heartened by yesterday’s ruling on the cranes.")
    assert [event.as_written for event in told if not event.lead] == ["yesterday"]
    assert not [event for event in told if event.as_written.startswith("by")]


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        ("The mayor of Tarn has accused the dockers of greed.", "“They want it all,” the mayor said on Sunday."),
        ("Ann Holt has defended the dockers of Tarn.", "“They earn little,” Ms Holt told reporters on Sunday."),
        ("Ann Holt has rejected the dockers’ claim.", "She told reporters on Sunday that there was no money left."),
        ("The Tarn Union has suspended a member for theft.", "The Tarn Union suspended Mr Holt on Sunday evening."),
    ],
)
def test_the_lead_takes_the_day_of_the_sentence_that_tells_it_again(lead: str, later: str) -> None:
    first = rows(lead, later)[0]
    assert (first.lead, first.date, first.text) == (True, "2019-03-10", lead)


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        ("The mayor of Tarn has accused the dockers of greed.", "“We want our pay,” the union said on Sunday."),
        ("The Tarn Union has cut its fees by half.", "The Tarn Union cut its forecast for the year on Sunday."),
        ("The crane of Tarn has fallen into the sea.", "The mayor said on Sunday that the crane was old."),
    ],
)
def test_the_lead_takes_no_day_of_another_deed_or_speaker(lead: str, later: str) -> None:
    first = rows(lead, later)[0]
    assert (first.lead, first.date) == (True, None)


def test_a_term_in_an_undated_article_is_proved_by_its_own_words() -> None:
    art = article("The port was quiet.", "The dockers have until 21 March to reply.", date="")
    events = find_timeline(art, [])
    assert one(events, "until 21 March").planned
    assert not [
        fault for fault in check(Briefing(title="", sources=[art.source], timeline=events)) if "planned" in fault.words
    ]


@pytest.mark.parametrize(
    ("sentence", "as_written"),
    [
        ("The union is backed by holdouts such as the port’s 2012 chairman, Ivo Ruiz.", "2012"),
        ("The film will cover the 2012 Tarn, Norland, floods.", "2012"),
        ("The union won back its 2014 seats in the talks.", "2014"),
        ("The union has never forgiven the man who ran the port in 2012.", "in 2012"),
        ("On Monday’s strike, the union undoubtedly will win the port over by Friday.", "by Friday"),
        ("It's likely that Friday's deal may merely reset the clock.", "Friday's"),
    ],
)
def test_what_dates_another_event_or_is_judged_is_no_row(sentence: str, as_written: str) -> None:
    assert not any(event.as_written in as_written for event in rows(LEAD, sentence) if not event.lead)


def test_a_year_of_what_happens_and_a_relative_clause_told_alone_stay() -> None:
    found = rows(LEAD, "The union lost the 2012 strike.", "The port honoured a man who died at sea in 2014.",
                 "The union has never traded the ships that it held to free him in 2011.")  # fmt: skip
    assert {"2012", "in 2014", "in 2011"} <= {event.as_written for event in found}


def test_what_was_done_after_a_meeting_is_no_plan() -> None:
    told = "The port and the union pledged to work together after a meeting Thursday on pay."
    found = find_timeline(article(told, "The port was quiet.", headline="Dock workers walk out", date=""), [])
    assert found
    assert not any(event.planned for event in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The economy of Norland is projected to grow 4% in 2020.",
        "The loss of the docks may slow hiring in 2020.",
        "Job gains for October and November were revised down by 9,000.",
        '"The challenge in 2020 will be to find dockers at all," says Ann Holt, who runs the port.',
    ],
)
def test_a_years_figures_and_what_a_speaker_calls_by_its_year_are_no_events(sentence: str) -> None:
    assert [event.as_written for event in rows(LEAD, sentence)] == ["on Monday"]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The new docks will open in 2020.", "2020"),
        ("The fees are scheduled to rise to 54 crowns by 2025.", "../2025"),
        ("Data for the port were stolen in October 2018.", "2018-10"),
    ],
)
def test_what_is_planned_or_laid_down_for_a_year_is_an_event(sentence: str, date: str) -> None:
    assert date in by_date(rows(LEAD, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The union leader is not running for office, but is mulling a run for mayor in 2031.",
        "If they wait until late September, the cranes will rust.",
        "The best season for the port is between June and early October.",
        "The port will begin to hire dockers after Friday.",
        "The mayor would like to see the union win in November.",
        "The leader cheered and shouted: “Let's beat the port in November.”",
        "A spokesman for Holt’s 2031 campaign did not reply to the union.",
        "Prices rose as dockers feared that they would lose the quay on Friday.",
    ],
)
@pytest.mark.parametrize("date", ["", "12 March 2019"])
def test_what_is_only_supposed_wished_for_or_an_aside_is_no_event(sentence: str, date: str) -> None:
    found = [event.text for event in rows("The port of Tarn stood still.", sentence, date=date) if not event.lead]
    assert not found


@pytest.mark.parametrize(
    "sentence",
    [
        "A ferry that was first sailed in 1989 will be sold by the port.",
        "The seizure of the quay and the invasion of the port in 2014 would also be discussed.",
        "Before leaving for the talks on Thursday morning, he told the dockers that he would stay firm.",
    ],
)
def test_what_lies_back_is_not_planned_though_its_verb_looks_ahead(sentence: str) -> None:
    assert not [event.text for event in rows("The port of Tarn stood still.", sentence, date="") if event.planned]


@pytest.mark.parametrize(
    "sentence",
    [
        "The union plans to march on Friday.",
        "The mayor said the port will open on Friday.",
        "The union asked the port to open its books on Friday.",
        "The port gave the dockers a week before the vote, which is expected on Friday.",
        "The dockers will eat once the port opens on Friday.",
    ],
)
def test_what_is_truly_to_come_stays_planned(sentence: str) -> None:
    assert [event.date for event in rows(LEAD, sentence) if event.planned] == ["2019-03-15"]


def test_a_day_takes_its_year_from_where_the_article_tells_it_in_full() -> None:
    told = rows(
        "The port stood still.", "Holt spoke to the dockers on Dec. 4.", "The crane fell on Dec. 4, 2015.", date=""
    )
    assert [event.date for event in told if "spoke" in event.text] == ["2015-12-04"]


def test_a_lead_takes_the_day_on_which_an_interview_was_aired() -> None:
    lead = "Holt said she was unlikely to sign the deal with the dockers."
    told = rows(lead, "Holt told a station in an interview aired on Monday that she would wait.", date="")
    assert [event.as_written for event in told if event.lead] == ["on Monday"]


def test_a_lead_of_last_week_is_not_dated_by_what_was_said_since() -> None:
    lead = "Last week, Holt said that the port had lost ships."
    told = rows(lead, "Holt wrote in an email on Monday that she had no figures.", date="")
    assert [event.as_written for event in told if event.lead] == ["Last week"]


@pytest.mark.parametrize(
    "echo",
    ["The mayor regretted Monday's walkout.", "The warden said so on Monday."],
)
def test_who_spoke_or_what_was_named_on_a_day_stands_beside_what_happened_then(echo: str) -> None:
    found = rows("The port was shut.", "Two cranes fell over on Monday.", echo)
    monday = [event for event in found if event.date == "2019-03-11"]
    assert [event.text for event in monday] == ["Two cranes fell over on Monday."]
    assert len(monday[0].evidence) > 1
    assert "2019-03-11" in by_date(rows("The port was shut.", echo))


def test_a_lead_without_the_date_of_the_source_is_dated_by_the_meeting_at_which_it_was_done() -> None:
    lead = rows("Sorel and Tarn discussed the tolls at Tuesday's council meeting.", "It was quiet.", date="")[0]
    assert (lead.lead, lead.date, lead.as_written) == (True, None, "Tuesday")


@pytest.mark.parametrize(
    "sentence",
    [
        "Drivers voted in lower numbers than in 2008 for a strike at the port.",
        "Jan Sorel, the losing nominee in 2004, walked past the port.",
        "The mayor is better placed to win the dockers than Jan Sorel was in 2004.",
        "Looking back to 2008, the mayor argued that the dockers were closer to him then than they are now.",
        "The mayor mused about the 2008 race, pushing back against those who say the port is in decline.",
    ],
)
def test_a_yardstick_and_an_office_held_once_date_nothing(sentence: str) -> None:
    assert not {"2008", "2004"} & set(by_date(rows(LEAD, sentence)))


def test_in_an_article_without_a_date_what_lies_before_something_done_is_no_plan() -> None:
    told = ("The port was quiet.", "That stands in contrast to 2008, when the dockers went on strike.")
    years = {event.date: event.planned for event in rows(*told, "A crane fell over in 2012.", date="")}
    assert years == {None: False, "2008": False, "2012": False}
    assert [event.date for event in rows("A crane fell in 2012.", "It will open in 2031.", date="") if event.planned]


def test_what_is_left_open_is_no_event_to_come() -> None:
    sentence = "The toll faces doubts regardless of who runs the port in 2031."
    assert not [event.as_written for event in rows("The port was quiet.", sentence, date="") if event.planned]


@pytest.mark.parametrize(
    "lead",
    [
        "The capital's new mayor on Tuesday rejected the offer of the dockers to open the port.",
        "The fall of the crane reframed the 2016 mayoral contest Tuesday, forcing a debate on the port.",
    ],
)
def test_a_lead_has_the_day_of_its_verb_whoever_stands_before_it(lead: str) -> None:
    first = rows(lead, "The port was quiet.", date="")[0]
    assert (first.lead, first.date, first.as_written.split()[-1]) == (True, None, "Tuesday")
