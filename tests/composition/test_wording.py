"""Fixed wording, question templates and the source statement."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import briefing, ref, source, statement

from briefgen.composition import fill_templates, question, source_statement, templates
from briefgen.composition.wording import fill_words
from briefgen.errors import ModelError
from briefgen.lines import Texts
from briefgen.model import Briefing, Party, Question


@pytest.mark.parametrize("template", list(templates()))
def test_each_template_prints_its_fills_and_asks(template: str):
    form = templates()[template]
    asked, why = question(template, dict.fromkeys(form.fills, "the sluice gates"))
    assert asked.endswith("?")
    assert asked.lower().count("the sluice gates") == len(form.fills) > 0
    assert why.endswith(".")


@settings(deadline=None)  # a busy machine is no fault
@given(st.text(min_size=1))
def test_what_is_filled_in_is_never_read_as_a_template(words: str):
    assert question("not_heard", {"what": words})[0] == f"What is the view of {words}?"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Parents who refuse", "parents who refuse"),
        ("New tolls on boats", "new tolls on boats"),
        ("New Tarn has a port", "New Tarn has a port"),
        ("Foreign Secretary Ana Berg", "Foreign Secretary Ana Berg"),
        ("Berg and her party", "Berg and her party"),
    ],
)
def test_a_common_word_that_begins_no_name_loses_its_capital(text: str, filled: str):
    assert fill_words(f"S1:0-{len(text)}", Texts([source(text)])) == filled


def test_an_unknown_template_and_a_missing_fill_are_named():
    with pytest.raises(ModelError, match='no question template "nonsense"'):
        question("nonsense", {})
    item = Question(trigger="not_heard", template="not_heard", fills={}, evidence=[ref("Vesta")])
    with pytest.raises(ModelError, match=r'open_questions\[0\]: .*"what"'):
        fill_templates(briefing(open_questions=[item]))


def test_filling_makes_what_was_left_empty_and_keeps_what_was_not():
    own = Question(question="Who pays?", trigger="own", template="own", evidence=[ref("Vesta")])
    model = fill_templates(briefing(open_questions=[*briefing().open_questions, own]))
    assert model.open_questions[0].question.startswith("What evidence is there on this: Norland said its boats")
    assert model.open_questions[1].question == "Who pays?"
    assert model.source_statement == source_statement(briefing())
    assert fill_templates(model) == model


def test_a_quotation_loses_the_comma_with_which_its_sentence_went_on():
    text = "The union asked the port to “keep the pier,”"
    assert fill_words(f"S1:0-{len(text)}", Texts([source(text)])) == "the union asked the port to “keep the pier”"


@pytest.mark.parametrize(
    ("words", "filled"),
    [
        ("The talks are to end on 5 March.", "the talks are to end on 5 March"),
        ("Norland said its boats had been rammed by Sudmark patrol ships.",
         "Norland said its boats had been rammed by Sudmark patrol ships"),
        ("A Sudmark official who asked not to be named said", "a Sudmark official who asked not to be named said"),
        ("“has always been open.”", "“has always been open.”"),
    ],
)  # fmt: skip
def test_a_fill_loses_its_closing_stop_and_a_function_words_capital(words: str, filled: str):
    assert fill_words(ref(words), Texts([source()])) == filled


def test_the_source_statement_has_forty_to_eighty_words():
    assert 40 <= len(source_statement(briefing()).split()) <= 80
    crowd = [Party(id=f"p{n}", name=f"The {n}th Committee of Something Long", kind="group") for n in range(30)]
    assert 40 <= len(source_statement(briefing(parties=crowd)).split()) <= 80
    unnamed = [
        statement(f"st9{n}", party.id, ref("The official"), ref("said"), "the ships will stay", who="unnamed")
        for n, party in enumerate(crowd)
    ]
    assert 40 <= len(source_statement(briefing(parties=crowd, statements=unnamed)).split()) <= 80


def test_opinion_is_told_by_its_sign_and_without_the_text():
    marked, own = (msgspec.structs.replace(source(), opinion=sign, text=None) for sign in ("marked", "first person"))
    assert "The article is marked as opinion or analysis" in source_statement(briefing(sources=[marked]))
    assert "The article is written in the first person" in source_statement(briefing(sources=[own]))
    assert "opinion" not in source_statement(briefing())
    account = "Lines that name no speaker are the source’s own account."
    assert account in source_statement(briefing())
    assert account not in source_statement(briefing(sources=[own]))
    two = [marked, msgspec.structs.replace(source(), id="S2")]
    assert "One of the articles is marked" in source_statement(Briefing(title="t", sources=two))


def test_the_only_speaker_of_all_positions_is_told():
    model = briefing()
    first = model.positions[0].statement
    one = [msgspec.structs.replace(said, speaker="Ana Dahl", party=None) for said in model.statements]
    assert "All positions in it come from one speaker, Ana Dahl." in source_statement(briefing(statements=one))
    assert "one speaker" not in source_statement(model)
    lone = [position for position in model.positions if position.statement == first]
    assert "one speaker" not in source_statement(briefing(statements=one, positions=lone))


def test_a_source_that_holds_little_says_so():
    whole = msgspec.structs.replace(source(), roles=["headline", "body"])
    short = msgspec.structs.replace(whole, paragraphs=[(0, 20), (22, 120)])
    assert "There is little in the source: 1 paragraph of text." in source_statement(briefing(sources=[short]))
    long = msgspec.structs.replace(whole, paragraphs=[(0, 20), (22, 2120)])
    assert "little" not in source_statement(briefing(sources=[long]))


def test_more_than_one_unnamed_statement_in_three_is_told():
    assert "Sudmark: 2 of 3 statements come from unnamed speakers." in source_statement(briefing())
    model = briefing()
    third = [said for said in model.statements if said.id != "st8"]
    more = statement("st9", "sudmark", ref("Sudmark"), ref("said"), "Dahl will speak on Friday.")
    assert "unnamed" not in source_statement(briefing(statements=[*third, more]))


def test_who_is_not_heard_is_told():
    assert "No statement found from Eastmark." in source_statement(briefing())


def test_a_party_heard_only_through_another_is_told():
    model = briefing()
    nested = [msgspec.structs.replace(said, within="st1") for said in model.statements if said.party == "sudmark"]
    others = [said for said in model.statements if said.party == "norland"]
    assert "Sudmark: every statement comes through Norland." in source_statement(briefing(statements=others + nested))
    assert "comes through" not in source_statement(briefing(statements=others + nested[:1]))  # one is no rule


def test_an_undated_source_is_told():
    undated = briefing(sources=[source(published=None)])
    assert "without a stated date" in source_statement(undated)


def test_several_sources_are_counted():
    second = msgspec.structs.replace(source(), id="S2", repeats="S1")
    statement_ = source_statement(Briefing(title="t", sources=[source(), second]))
    assert statement_.startswith("This briefing rests on 2 news articles, the latest dated 2\u00a0March 2021.")
    assert "1 of them repeat" in statement_


def test_a_question_begins_with_a_capital() -> None:
    assert question("question_put", {"what": "is the sluice safe"})[0] == "Is the sluice safe?"
