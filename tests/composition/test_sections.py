"""Parties, disputes, law, questions and sources as they are printed."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from making import briefing, composed, ref, section, source, statement, style, texts

from briefgen.document import Definitions, Paragraph, PassageList, Run, Table
from briefgen.model import (
    Account,
    Anchor,
    Background,
    BottomLine,
    Briefing,
    Development,
    Dispute,
    Event,
    LegalItem,
    Names,
    NoPosition,
    Party,
    Position,
    Representative,
)
from briefgen.style import Style

TREATY = "The Vesta Treaty of 2015 binds Sudmark, which must “keep its patrols out of the strait.”"


def legal(**fields):
    given = {"instrument": "The Vesta Treaty of 2015", "line": [ref(TREATY)], "evidence": [ref(TREATY)], **fields}
    return composed(briefing(legal_context=[LegalItem(**given)]))


def test_the_header_says_what_is_known_and_what_is_not():
    lines = texts(composed(generator="briefgen 1.0", prepared="2021-03-04", version=7))[:7]
    assert lines == [
        "Harbour Talks Between Norland And Sudmark Open In Vesta",
        "Date of source: 2\u00a0March 2021",
        "Publisher: not stated",
        "Source: one article, 11 paragraphs, cited as [P1] to [P11]",
        "Prepared: 4\u00a0March 2021",
        "Version: 07, automatically prepared by extraction with briefgen 1.0; no outside check",
        "Key: […] words left out; [words] added from elsewhere in the source, unnamed where the sentence names nobody",
    ]


def test_a_date_that_the_source_writes_otherwise_is_given_as_written_too():
    text = "Talks open\n\nMarch 2, 2021\n\nThe talks opened.\n"
    assert "Date of source: 2\u00a0March 2021 (as written: March 2, 2021)" in texts(
        composed(Briefing(title="Talks open", sources=[source(text)]))
    )


def test_an_undated_source_says_so_and_is_never_given_a_date():
    lines = texts(composed(briefing(sources=[source(published=None)], timeline=[])))
    assert "Date of source: not stated" in lines
    assert any("Date not stated." in line for line in lines)


def test_parties_are_ordered_by_name_and_not_by_id_or_rank():
    names = {"sudmark": "Alsted", "norland": "Østland"}
    parties = [msgspec.structs.replace(party, name=names[party.id]) for party in briefing().parties]
    document = composed(briefing(parties=parties))
    assert [line.split(":")[0] for line in section(document, "parties")] == ["Alsted", "Østland"]
    assert section(document, "positions")[0] == "Alsted"


def test_parties_stand_in_alphabetical_order_everywhere():
    document = composed()
    assert [line.split(":")[0] for line in section(document, "parties")] == ["Norland", "Sudmark"]
    assert section(document, "positions")[0] == "Norland"


def test_a_party_has_its_people_with_titles_and_its_other_names():
    assert section(composed(), "parties") == [
        "Norland: Also written: Vesta. [P3]",
        "Sudmark: Jon Dahl, President. [P3, P11]",
    ]


def test_no_stop_is_doubled_and_a_person_who_is_a_party_is_not_named_twice():
    person = Party(id="dahl", name="Jon Dahl", kind="person", evidence=[ref("Jon Dahl")], representatives=[
        Representative(name="Jon Dahl", title="President", mention=ref("President Jon Dahl"))])  # fmt: skip
    union = Party(id="u", name="U.N.", kind="organisation", aliases=["N.U."], evidence=[ref("Vesta")])
    bare = Party(id="b", name="B.C.", kind="organisation", evidence=[ref("Vesta")])
    assert section(composed(Briefing(title="t", sources=[source()], parties=[person, union, bare])), "parties") == [
        "B.C. [P1]",
        "Jon Dahl: President. [P11]",
        "U.N.: Also written: N.U. [P1]",
    ]


def test_a_peer_whose_rank_is_part_of_his_name_is_not_named_twice():
    peer = Party(id="p", name="President Jon Dahl", kind="person", evidence=[ref("Jon Dahl")], representatives=[
        Representative(name="Jon Dahl", title="President", mention=ref("President Jon Dahl"))])  # fmt: skip
    made = composed(Briefing(title="t", sources=[source()], parties=[peer]))
    assert section(made, "parties") == ["President Jon Dahl. [P11]"]


def test_a_court_is_not_among_the_unheard():
    court = Party(id="c", name="The Court", kind="court", evidence=[ref("Vesta")])
    model = briefing(parties=[*briefing().parties, court])
    assert not any("The Court" in line for line in section(composed(model), "no-position"))


def test_unnamed_speakers_stand_apart_under_a_label():
    shown = section(composed(), "positions")
    assert shown.index("On the record:") < shown.index("Unnamed officials:")
    company = [msgspec.structs.replace(party, kind="company") for party in briefing().parties]
    assert "Unnamed speakers:" in section(composed(briefing(parties=company)), "positions")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("asked", "Eastmark: no position stated in the source, where another was asked about it. [P10]"),
        ("not_quoted", "Eastmark: not quoted. [P10]"),
        ("silent", "Eastmark: no statement found in the source. [P10]"),
    ],
)
def test_who_is_not_heard_and_how_that_shows(reason: str, words: str):
    model = briefing(no_position=[NoPosition(name="Eastmark", reason=reason, evidence=[ref("Eastmark")])])
    assert section(composed(model), "no-position") == [words]


def test_who_says_what_is_no_position_is_heard_and_a_group_is_listed_for_what_it_says_alone():
    made = briefing()
    crowd = Party(id="experts", name="Delegations", kind="group", evidence=[ref("Delegations")])
    said = msgspec.structs.replace(made.statements[0], id="st9", party="experts")
    model = briefing(parties=[*made.parties, crowd], statements=[*made.statements, said])
    shown = composed(model)
    assert not any("Delegations" in line for part in ("parties", "no-position") for line in section(shown, part))
    unheard = briefing(parties=[*made.parties, crowd])
    assert any("Delegations" in line for line in section(composed(unheard), "no-position"))


def test_a_disputes_cells_begin_with_the_partys_name_once():
    table = next(block for block in composed().blocks if isinstance(block, Table))
    issue, claim, counter = table.rows[0]
    assert issue == (Run("that charge"), Run(" (explicit denial)", "muted"))
    assert claim[:2] == (Run("Norland", "strong"), Run(" said its boats had been rammed by Sudmark patrol ships."))
    assert counter[0] == Run("Sudmark", "strong")


def test_a_cell_whose_line_names_another_form_is_led_by_the_partys_name():
    parties = [msgspec.structs.replace(party, name=f"{party.name} State") for party in briefing().parties]
    rows = section(composed(briefing(parties=parties)), "disputes")
    assert "| Norland State: Norland said its boats" in rows[1]


def test_a_cell_has_neither_opening_mark_nor_added_stop():
    said = statement("st9", "norland", ref("Norland", 2), ref("said"), "boats had been rammed",
                     line=[ref("boats had been rammed")])  # fmt: skip
    model = briefing()
    model = briefing(
        statements=[*model.statements, said],
        disputes=[Dispute(claim="st9", counter="st2", relation="opposed")],
    )
    row = section(composed(model), "disputes")[1]
    assert row.startswith("opposed views | Norland: boats had been rammed [P4] | Sudmark denies")


def test_a_style_with_lists_gives_each_dispute_a_lead_in_and_its_two_sides():
    shown = section(composed(look=style("plain")), "disputes")
    assert shown[0] == "Issue: that charge (explicit denial)"
    assert [line.split(" ")[0] for line in shown[1:]] == ["Norland", "Sudmark"]


def test_sources_that_report_differently_stand_side_by_side():
    shown = section(composed(briefing(accounts=[Account(statements=["st1", "st3"])])), "disputes")
    assert shown[-2] == "Reported differently:"
    assert shown[-1].startswith("Norland said its boats")
    assert "sign under threat" in shown[-1]


def test_a_legal_item_is_an_instrument_with_labelled_values():
    document = legal(body="The Court", date="2015", as_written="of 2015", bound="Sudmark", force="must",
                     duty="keep its patrols out of the strait")  # fmt: skip
    assert section(document, "legal-context")[:5] == [
        "The Vesta Treaty of 2015 [P8]",
        "Body: The Court",
        "Date: 2015",
        "Who is bound: Sudmark",
        "What it requires: must “keep its patrols out of the strait.”",
    ]


def test_a_few_words_between_force_word_and_duty_are_printed_with_them():
    shown = section(legal(force="binds", duty="keep its patrols out of the strait"), "legal-context")
    assert "What it requires: binds Sudmark, which must “keep its patrols out of the strait.”" in shown


def test_a_duty_too_far_from_its_force_word_leaves_the_whole_sentence():
    shown = section(legal(force="Vesta", duty="keep its patrols out of the strait"), "legal-context")
    assert shown[-2] == f"As reported: {TREATY}"


def test_a_duty_without_a_force_word_is_printed_with_its_quotation_marks():
    assert "What it requires: “keep its patrols out of the strait.”" in section(
        legal(duty="keep its patrols out of the strait"), "legal-context"
    )


def test_a_duty_that_begins_with_its_force_word_is_printed_once():
    shown = section(legal(force="keep", duty="keep its patrols out of the strait"), "legal-context")
    assert "What it requires: “keep its patrols out of the strait.”" in shown


def test_without_a_duty_the_sources_line_is_printed():
    shown = section(legal(instrument=None), "legal-context")
    assert shown[0] == "Instrument not stated [P8]"
    assert shown[-2] == f"As reported: {TREATY}"


def test_without_an_instrument_a_row_bears_the_name_of_the_body():
    shown = section(legal(instrument=None, body="High Court"), "legal-context")
    assert shown[:2] == ["High Court [P8]", f"As reported: {TREATY}"]


def test_a_legal_item_says_nothing_of_what_the_source_does_not_give():
    shown = section(legal(), "legal-context")
    assert shown[:2] == ["The Vesta Treaty of 2015 [P8]", f"As reported: {TREATY}"]


def test_an_inferred_date_of_an_instrument_is_marked():
    shown = section(legal(date="2021-02", as_written="in February", inferred=True), "legal-context")
    assert "Date: February 2021 (inferred, as written: in February)" in shown


def test_the_line_on_arguments_names_the_paragraphs_of_those_who_argue_law_only():
    document = composed()
    treaty = next(
        block.number
        for block in document.blocks
        if isinstance(block, Paragraph) and "only follow the Vesta Treaty" in "".join(run.text for run in block.runs)
    )
    assert section(document, "legal-context")[-1] == (
        f"Arguments of the parties are at paragraph {treaty}; they are claims, not findings. [P7]"
    )
    silent = composed(briefing(positions=briefing().positions[:2]))
    assert not any("Arguments" in line for line in section(silent, "legal-context"))


@pytest.mark.parametrize(
    ("said", "argues"),
    [
        ("the ban is unlawful", True),
        ("the minister broke the treaty", True),
        ("the vote was in breach of the city’s own statute", True),
        ("the ruling came too late", True),
        ("illegal immigration is the first concern of voters", False),
        ("he has always been a constitutional conservative", False),
        ("crime figures are falling", False),
        ("members of the Supreme Court should keep out of elections", False),
        ("the law firm was picked by a friend", False),
        ("delegates to the national convention are angry", False),
        ("it will treat people with respect", False),
    ],
)
def test_only_what_argues_a_point_of_law_is_called_an_argument_about_law(said, argues):
    text = f"Fish And Law\n\n2 March 2021\n\nNorland said {said}.\n"
    one = statement("st1", "norland", ref("Norland", text=text), ref("said", text=text), ref(said, text=text))
    model = briefing(
        sources=[source(text)], statements=[one], positions=[Position(party="norland", statement="st1")], disputes=[],
        bottom_line=[], developments=[], background=[], legal_context=[], timeline=[], open_questions=[],
        no_position=[], names=Names(), parties=[Party(id="norland", name="Norland", kind="state", evidence=[])],
    )  # fmt: skip
    shown = section(composed(model), "legal-context")
    assert any("claims, not findings" in line for line in shown) == argues


def test_what_a_court_says_is_no_argument():
    text = "Fish And Law\n\n2 March 2021\n\nThe Tarn High Court said the ban is unlawful.\n"
    one = statement("st1", "court", ref("Tarn High Court", text=text), ref("said", text=text),
                    ref("the ban is unlawful", text=text))  # fmt: skip
    court = Party(id="court", name="Tarn High Court", kind="organisation", evidence=[])
    model = briefing(
        sources=[source(text)], statements=[one], positions=[Position(party="court", statement="st1")], disputes=[],
        bottom_line=[], developments=[], background=[], legal_context=[], timeline=[], open_questions=[],
        no_position=[], names=Names(), parties=[court],
    )  # fmt: skip
    assert not any("claims, not findings" in line for line in section(composed(model), "legal-context"))


DAY = "The talks are to end on 5 March."


def test_a_row_that_hangs_on_another_event_cites_that_too():
    anchor = Anchor(date="2021-03-02", evidence=[ref("on Tuesday")])
    event = Event(date="2021-03-01", as_written="on Monday", anchor=anchor, line=[ref(DAY)], evidence=[ref(DAY)])
    assert section(composed(briefing(timeline=[event])), "timeline")[1].endswith("| [P3, P9]")


@pytest.mark.parametrize("look", [style("memo"), style("plain")], ids=["memo", "plain"])
@pytest.mark.parametrize(
    ("name", "field", "item"),
    [
        ("bottom-line", "bottom_line", BottomLine(slot="event", line=[ref(DAY)], evidence=[ref(DAY)])),
        ("developments", "developments", Development(lead=True, line=[ref(DAY)], evidence=[ref(DAY)])),
        ("background", "background", Background(line=[ref(DAY)], evidence=[ref(DAY)])),
        ("timeline", "timeline", Event(date=None, as_written="on 5 March", line=[ref(DAY)], evidence=[ref(DAY)])),
    ],
)
def test_what_an_author_colours_is_printed_as_the_articles_words(name: str, field: str, item: Any, look: Style):
    lists: dict[str, list[Any]] = {"bottom_line": [], "developments": [], "background": [], "timeline": []}
    printed = {
        coloured: composed(briefing(**lists | {field: [msgspec.structs.replace(item, coloured=coloured)]}), look)
        for coloured in (True, False)
    }
    told = {coloured: " ".join(section(document, name)) for coloured, document in printed.items()}
    assert "In the article’s words: The talks are to end on 5 March" in told[True]
    assert told[True].replace("In the article’s words: ", "") == told[False]
    explained = "In the article’s words: what follows may judge or paint"
    assert {coloured: explained in " ".join(texts(document)) for coloured, document in printed.items()} == {
        True: True,
        False: False,
    }


def test_a_question_is_followed_by_why_it_is_open_where_the_style_asks():
    asked = "What evidence is there on this: Norland said its boats had been rammed by Sudmark patrol ships?"
    assert section(composed(), "open-questions")[0].startswith(f"{asked} One party states it")
    assert section(composed(look=style("plain")), "open-questions") == [f"{asked} [P4]"]


def test_a_source_is_cited_with_absent_fields_as_not_stated():
    citation = section(composed(), "sources")[0]
    assert citation == (
        "S1. Publisher not stated. Author not stated. “Harbour Talks Between Norland And Sudmark Open In Vesta”. "
        "2\u00a0March 2021. Address not stated. 11 paragraphs. File talks.txt, SHA-256 "
        "abababababababab abababababababab abababababababab abababababababab."
    )


@pytest.mark.parametrize(("title", "cited"), [("Who Pays?", "“Who Pays?” 2"), ("Talks Open", "“Talks Open”. 2")])
def test_a_cited_title_ends_with_one_stop(title: str, cited: str):
    source = msgspec.structs.replace(briefing().sources[0], title=title)
    assert cited in section(composed(briefing(sources=[source])), "sources")[0].replace("\u00a0", " ")


def test_references_lead_to_the_paragraph_list_where_there_is_one():
    document = composed()
    targets = {run.target for run in all_runs(document) if run.target}
    listed = {row[1] for block in document.blocks if isinstance(block, PassageList) for row in block.rows}
    assert targets
    assert targets <= listed
    without = composed(look=style(show={"paragraph_list": False}))
    assert not any(run.target for run in all_runs(without))


def all_runs(document):
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Definitions):
            yield from (run for row in block.rows for runs in row for run in runs)
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row for run in cell)


def test_with_several_sources_each_reference_names_its_own():
    first = briefing()
    second = msgspec.structs.replace(source("Second report\n\nTalks began in Vesta.\n"), id="S2", file="b.txt")
    said = statement("st9", "norland", "S2:15-20", "S2:21-26", "S2:15-36")
    model = briefing(
        sources=[*first.sources, second],
        statements=[*first.statements, said],
        positions=[*first.positions[:2], Position(party="norland", statement="st9", also=["st3"])],
    )
    document = composed(model)
    assert "Source: 2 articles, cited as [S1\u00a0P1] to [S2\u00a0P2]" in texts(document)
    assert "Talks began in Vesta. [S1\u00a0P5, S2\u00a0P2]" in section(document, "positions")
    assert sum(isinstance(block, PassageList) for block in document.blocks) == 2


def test_a_hostile_party_id_or_source_id_never_becomes_a_link_target():
    odd = Party(id='x" onclick="y', name="Odd", kind="group", evidence=[ref("Vesta")])
    document = composed(briefing(parties=[*briefing().parties, odd]))
    ids = [block.id for block in document.blocks if getattr(block, "id", None)]
    assert all(part.replace("-", "").isalnum() for part in ids)


def test_a_party_is_also_written_by_names_and_not_by_what_takes_it_up():
    parties = [msgspec.structs.replace(p, kind="company", aliases=["Vesta", "firm"]) for p in briefing().parties]
    assert any("Also written: Vesta." in line for line in section(composed(briefing(parties=parties)), "parties"))
