"""Positions: what an expert would list, best first, each point once."""

from __future__ import annotations

import pytest
from analysis_texts import article, party, said

from briefgen.analysis import analyse
from briefgen.analysis.article import Article
from briefgen.analysis.positions import choose_positions
from briefgen.analysis.topic import find_topic
from briefgen.model import Background, Position, Statement
from briefgen.reading import read_source

LEAD = "Ministers of Norland and Sudland opened talks on Monday about the Tarn bridge."
PARTIES = [party("norland", "Norland"), party("sudland", "Sudland")]


def positions(art: Article, statements: list[Statement], background: list[Background] | None = None) -> list[Position]:
    return choose_positions(art, statements, PARTIES, background or [], find_topic(art, statements))


def shown(found: list[Position]) -> list[str]:
    return [position.statement for position in found]


def test_a_demand_on_the_record_comes_before_an_unnamed_assessment() -> None:
    art = article(
        LEAD, "A Norland official said the bridge talks were useful.", "Sudland demanded an end to the bridge toll."
    )
    unnamed = said(
        art, "st1", "A Norland official", "said", "the bridge talks were useful", party="norland", who="unnamed",
        unnamed="U1", kind="assessment",
    )  # fmt: skip
    demand = said(art, "st2", "Sudland", "demanded", "an end to the bridge toll", party="sudland", kind="demand")
    assert shown(positions(art, [unnamed, demand])) == ["st2", "st1"]


def test_what_an_outlet_or_nobody_in_particular_says_is_no_position() -> None:
    art = article(
        LEAD,
        "The talks end on Friday, AFP reported.",
        "Many residents say the bridge is doomed.",
        "Local media said the toll had doubled.",
    )
    statements = [
        said(art, "st1", "AFP", "reported", "The talks end on Friday"),
        said(art, "st2", "Many residents", "say", "the bridge is doomed", party="norland"),
        said(art, "st3", "Local media", "said", "the toll had doubled", party="norland"),
    ]
    assert positions(art, statements) == []


@pytest.mark.parametrize(("cue", "taken"), [("first reported", []), ("reported", ["st1"])])
def test_who_first_reported_it_passes_it_on_though_nothing_else_shows_an_outlet(cue: str, taken: list[str]) -> None:
    art = article(LEAD, f"The talks end on Friday, Tarn Watch {cue}.")
    first = said(art, "st1", "Tarn Watch", cue, "The talks end on Friday", party="norland")
    assert shown(positions(art, [first])) == taken


def test_what_a_thing_shows_is_nobodys_position() -> None:
    art = article(LEAD, "The sun shows that it is May.")
    thing = said(art, "st1", "The sun", "shows", "it is May", who="unsure")
    assert positions(art, [thing]) == []


def test_what_critics_and_analysts_say_is_a_position_though_they_have_no_names() -> None:
    art = article(LEAD, "Critics say the toll is unfair.", "Some analysts expect the bridge to be sold.")
    unfair = said(art, "st1", "Critics", "say", "the toll is unfair", party="critics")
    sold = said(art, "st2", "Some analysts", "expect", "the bridge to be sold", party="analysts")
    assert sorted(shown(positions(art, [unfair, sold]))) == ["st1", "st2"]


def test_silence_and_orders_of_a_court_are_no_positions_but_its_findings_are() -> None:
    art = article(
        LEAD,
        "Norland declined to comment on the toll.",
        "The High Court ruled that Norland must end the toll.",
        "The High Court ruled that the toll breaks the bridge treaty.",
    )
    statements = [
        said(art, "st1", "Norland", "declined to comment", "on the toll", party="norland", kind="denial"),
        said(art, "st2", "The High Court", "ruled", "Norland must end the toll", party="sudland"),
        said(art, "st3", "The High Court", "ruled", "the toll breaks the bridge treaty", party="sudland"),
    ]
    assert shown(positions(art, statements)) == ["st3"]


def test_a_group_without_a_party_of_its_own_takes_a_position() -> None:
    art = article(LEAD, "Bridge safety advocates said the toll drives lorries onto village roads.")
    group = said(
        art, "st1", "Bridge safety advocates", "said", "the toll drives lorries onto village roads", who="unnamed",
        unnamed="U1",
    )  # fmt: skip
    assert shown(positions(art, [group])) == ["st1"]


def test_a_deed_or_what_the_author_supposes_is_no_position() -> None:
    art = article(LEAD, "Norland had added the eastern lane.", "Sudland could decline to reopen the bridge.")
    statements = [
        said(art, "st1", "Norland", "had added", "the eastern lane", party="norland"),
        said(art, "st2", "Sudland", "could decline", "to reopen the bridge", party="sudland", kind="denial"),
    ]
    assert positions(art, statements) == []


def test_what_a_minister_says_of_the_own_state_is_shown_whole() -> None:
    art = article(LEAD, "Minister Ann Holt repeated that Norland opposed the toll and acted against it.")
    outer = said(
        art, "st1", "Minister Ann Holt", "repeated", "Norland opposed the toll and acted against it", party="norland",
        who="person", speaker="Ann Holt",
    )  # fmt: skip
    inner = said(art, "st2", "Norland", "opposed", "the toll", party="norland", within="st1")
    assert shown(positions(art, [outer, inner])) == ["st1"]


def test_a_paper_that_an_agency_saw_is_not_the_agency() -> None:
    art = article(LEAD, "A Norland ministry memo seen by AFP said the bridge was unsafe.")
    memo = said(art, "st1", "A Norland ministry memo seen by AFP", "said", "the bridge was unsafe")
    assert shown(positions(art, [memo])) == ["st1"]


def test_of_a_message_and_what_it_passes_on_the_inner_statement_is_shown() -> None:
    art = article(LEAD, "Holt promised to reopen the bridge, her spokesman said.")
    outer = said(
        art, "st1", "her spokesman", "said", "Holt promised to reopen the bridge", party="norland", who="unnamed"
    )
    inner = said(
        art, "st2", "Holt", "promised", "to reopen the bridge", party="norland", who="person", speaker="Ann Holt",
        kind="commitment", within="st1",
    )  # fmt: skip
    assert shown(positions(art, [outer, inner])) == ["st2"]


def test_a_description_inside_a_statement_is_not_shown_beside_it() -> None:
    words = "Sudland said it had closed the bridge in response to what it said were Norland supplies."
    art = article(LEAD, words)
    outer = said(
        art, "st1", "Sudland", "said", "it had closed the bridge in response to what it said were Norland supplies",
        party="sudland",
    )  # fmt: skip
    inner = said(art, "st2", "it", "said were", "Norland supplies", party="sudland", kind="accusation", within="st1")
    assert shown(positions(art, [outer, inner])) == ["st1"]


def test_the_same_point_said_again_becomes_also() -> None:
    art = article(
        LEAD,
        "Norland demanded the release of the seven detained miners.",
        "On Tuesday Norland again demanded the release of seven detained miners.",
    )
    first = said(
        art, "st1", "Norland", "demanded", "the release of the seven detained miners", party="norland", kind="demand"
    )
    again = said(
        art, "st2", "Norland", "demanded", "the release of seven detained miners", party="norland", kind="demand"
    )
    found = positions(art, [first, again])
    assert [(item.statement, item.also) for item in found] == [("st1", ["st2"])]


def test_two_points_of_one_party_stay_two() -> None:
    art = article(LEAD, "Norland demanded the release of the miners.", "Norland demanded an end to the bridge toll.")
    statements = [
        said(art, "st1", "Norland", "demanded", "the release of the miners", party="norland", kind="demand"),
        said(art, "st2", "Norland", "demanded", "an end to the bridge toll", party="norland", kind="demand"),
    ]
    assert len(positions(art, statements)) == 2


def test_history_told_as_background_is_not_a_position_too() -> None:
    words = "In 2007, Norland declared the treaty dead."
    art = article(LEAD, words)
    old = said(art, "st1", "Norland", "declared", "the treaty dead", party="norland")
    told = Background(line=list(old.line), text=words, evidence=[str(piece) for piece in old.line])
    assert positions(art, [old], [told]) == []


def test_the_headline_gives_no_position() -> None:
    art = article(LEAD, headline="Norland says bridge is safe")
    claim = said(art, "st1", "Norland", "says", "bridge is safe", party="norland")
    assert positions(art, [claim]) == []


def test_what_a_request_could_bring_about_is_the_authors_word_and_no_position():
    made = analyse(
        read_source(
            b"Ministers Meet Over The Tarn Bridge\n\n12 March 2019\n\n"
            b"Norland said the bridge was unsafe.\n\n"
            b"Norland's request for records could prolong the dispute, which has gone on for years.\n",
            "a.txt",
        )
    )
    shown = [made.statement(position.statement) for position in made.positions]
    assert [statement.text for statement in shown if statement] == ["Norland said the bridge was unsafe."]


def test_a_news_agency_passes_on_what_a_party_said():
    made = analyse(
        read_source(
            b"Ministers Meet Over The Tarn Bridge\n\n12 March 2019\n\n"
            b"Norland agreed to a truce offered by its neighbours, the state news agency reported.\n",
            "a.txt",
        )
    )
    shown = [made.statement(position.statement) for position in made.positions]
    assert [statement.party for statement in shown if statement] == ["norland"]


def test_an_act_that_says_nothing_is_no_position() -> None:
    art = article(
        LEAD,
        "The Norland parliament introduced a bill on bridge tolls.",
        "Norland raised the idea of a joint toll.",
    )
    statements = [
        said(art, "st1", "The Norland parliament", "introduced", "a bill on bridge tolls", party="norland"),
        said(art, "st2", "Norland", "raised", "the idea of a joint toll", party="norland"),
    ]
    assert [item.statement for item in positions(art, statements)] == ["st2"]


def test_what_somebody_did_not_say_is_no_position() -> None:
    art = article(LEAD, "The minister did not mention the cost of repairs.", "He did not believe the bridge was safe.")
    statements = [
        said(art, "st1", "The minister", "did not mention", "the cost of repairs", party="norland", who="person"),
        said(art, "st2", "He", "did not believe", "the bridge was safe", party="norland", who="person"),
    ]
    assert [item.statement for item in positions(art, statements)] == ["st2"]


def test_words_between_cue_and_content_tell_a_silence_too() -> None:
    art = article(LEAD, "The minister declined to say how many boats were lost.")
    silence = said(art, "st1", "The minister", "declined", "how many boats were lost", party="norland", who="person")
    assert positions(art, [silence]) == []


def test_an_outlet_in_court_speaks_for_itself() -> None:
    art = article(
        LEAD,
        "The Tarn Times newspaper argued that the bridge records are public.",
        "The Tarn Times newspaper said that the bridge records are lost.",
    )
    statements = [
        said(art, "st1", "The Tarn Times newspaper", "argued", "the bridge records are public"),
        said(art, "st2", "The Tarn Times newspaper", "said", "the bridge records are lost"),
    ]
    assert [item.statement for item in positions(art, statements)] == ["st1"]


def test_somebody_described_is_heard_though_no_party_is_known() -> None:
    art = article(
        LEAD, "His former deputy said the bridge was unsafe.", "They said the bridge would be closed for years."
    )
    statements = [
        said(art, "st1", "His former deputy", "said", "the bridge was unsafe", who="unsure"),
        said(art, "st2", "They", "said", "the bridge would be closed for years", who="unsure"),
    ]
    assert [item.statement for item in positions(art, statements)] == ["st1"]


def spoken(text: str) -> list[str]:
    """The positions that a briefing of a text shows, by their lines."""
    briefing = analyse(read_source(f"Ministers meet\n\n12 March 2019\n\n{text}".encode(), "article.txt"))
    lines = {statement.id: statement.text for statement in briefing.statements}
    return [lines[position.statement] for position in briefing.positions]


def test_the_author_s_own_sentence_is_no_position_of_one_who_speaks_in_it_by_the_way() -> None:
    text = (
        "Mayor Ann Holt seems to have brought this long and costly inquiry on herself, her friends and the "
        "whole of the town by publicly denying that the bridge was unsafe."
    )
    assert spoken(text) == []
    assert spoken("Mayor Ann Holt denied that the bridge was unsafe.") != []


def test_a_relative_clause_about_something_talked_of_is_no_position_and_one_about_the_doer_is() -> None:
    aside = (
        "The fringe often takes its stories to sources that are widely read in the north and in the valleys of the "
        "west, such as Deputy Mayor Ann Holt, who demanded an inquiry."
    )
    doer = "It was closed by Mayor Ann Holt, who demanded an inquiry into the price of the toll."
    assert (spoken(aside), len(spoken(doer))) == ([], 1)


def test_guesses_pretences_and_what_was_never_noticed_are_nobody_s_positions() -> None:
    assert spoken("Perhaps Norland wants to leave the treaty.") == []
    assert spoken("The Democrats are acting as though they want to lose the bridge.") == []
    assert spoken("Norland never realized that the bridge had been sold.") == []


def test_what_somebody_found_out_is_no_position() -> None:
    art = article(LEAD, "Norland soon learned that the bridge was lost. Sudland said that the bridge was safe.")
    learned = said(art, "s1", "Norland", "soon learned", "that the bridge was lost", party="norland")
    told = said(art, "s2", "Sudland", "said", "that the bridge was safe", party="sudland")
    assert shown(positions(art, [learned, told])) == ["s2"]


def test_what_is_made_up_gives_neither_positions_nor_events() -> None:
    told = ["Norland's mayor agreed on Monday to sit beside the king of Sudland.", "Sudland demanded a cake."]
    for end, real in (("This whole dinner, of course, is fictitious.", False), ("The dinner ends in May.", True)):
        text = "\n\n".join(["Ministers dine", "12 March 2019", LEAD, *told, end])
        made = analyse(read_source(text.encode(), "article.txt"))
        assert bool(made.positions) == real
        assert bool(made.developments or made.bottom_line) == real


def spoken_for(text: str) -> list[str | None]:
    """Whose the positions are that a text gives: the speakers' names, or the parties'."""
    briefing = analyse(read_source(f"Talks in Tarn\n\n2019-03-05\n\n{text}\n".encode(), "talks.txt"))
    known = {statement.id: statement for statement in briefing.statements}
    return [known[position.statement].speaker or position.party for position in briefing.positions]


def test_who_hands_on_what_another_told_somebody_is_not_its_speaker() -> None:
    text = (
        "President Oscar Lindqvist met lawmakers on Tuesday. “You have been very critical of me,” he told Sen. Jeff "
        "Whitlock, according to officials with knowledge of the closed-door meeting.\n\n"
        "“You have let us down,” Lindqvist told Sen. Ann Poe, according to two people in the room."
    )
    assert spoken_for(text) == ["Oscar Lindqvist", "Oscar Lindqvist"]


def test_what_a_body_only_reports_that_another_said_is_the_other_s() -> None:
    told = "Kenya said that it had used water twice at nine bridges on Sunday, the Orbex Institute reports."
    assert spoken_for(f"Kenya met the Orbex Institute on Sunday.\n\n{told}") == ["kenya"]
    quoted = "“Kenya said this would stop,” the Orbex Institute wrote."
    assert spoken_for(f"Kenya met the Orbex Institute on Sunday.\n\n{quoted}") == ["orbex-institute"]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        (
            "Shares of most of the mills along the Tarn river fell on Monday after Norland pledged aid to the miners.",
            "Norland", "pledged", "aid to the miners",
        ),
        ("The number beat Norland's forecasts that sales would fall.", "Norland", "forecasts", "sales would fall"),
        ("Norland stopped short of blaming Sudland for the raid.", "Norland", "blaming", "Sudland for the raid"),
        ("Norland didn't bother to say how it counts votes.", "Norland", "to say", "how it counts votes"),
        ("No one denies that the toll has doubled.", "No one", "denies", "the toll has doubled"),
    ],
)  # fmt: skip
def test_what_is_only_touched_on_measured_or_left_unsaid_is_no_position(
    sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(LEAD, sentence)
    assert positions(art, [said(art, "st1", source, cue, content, party="norland")]) == []


def test_what_is_said_when_something_came_about_is_a_position_where_the_line_is_mostly_that() -> None:
    art = article(
        LEAD, "Shares fell after Norland pledged to pay for the bridge and for all the mills along the river."
    )
    content = "to pay for the bridge and for all the mills along the river"
    found = positions(art, [said(art, "st1", "Norland", "pledged", content, party="norland", kind="commitment")])
    assert shown(found) == ["st1"]


def test_who_does_not_hesitate_to_say_something_says_it() -> None:
    art = article(LEAD, "Norland did not hesitate to say that the toll was a theft.")
    assert positions(art, [said(art, "st1", "Norland", "to say", "the toll was a theft", party="norland")]) != []
