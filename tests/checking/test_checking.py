"""What `check` proves, rule by rule: each fault is told with its item, its rule and its words."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from harbour import TEXT, at, cited, printed, stretch

from briefgen.checking import Fault, check
from briefgen.model import Briefing

Model = dict[str, Any]


def faults(model: Model, **options: Any) -> list[Fault]:
    return check(msgspec.convert(model, Briefing), **options)


def told(model: Model, item: str, rule: str, words: str = "") -> bool:
    return any(fault.item == item and fault.rule == rule and words in fault.words for fault in faults(model))


def test_an_honest_model_has_no_fault(model: Model):
    assert faults(model) == []


def test_an_honest_model_with_passages_only_has_no_fault(model: Model):
    assert faults(cited(model)) == []


def test_a_fault_is_one_line_of_item_rule_and_words(model: Model):
    model["statements"][0]["text"] = "Ruritania said\nnothing."
    (fault,) = faults(model)
    assert str(fault).startswith("statements[0] (st1): words: the text says “")
    assert "\n" not in str(fault)


# ---------------------------------------------------------------- range


@pytest.mark.parametrize("reference", ["S1:40-30", "S1:30-30", "S1:10-99999", "S7:0-9", "S1:1-9"])
def test_a_reference_that_holds_no_words_is_a_fault(model: Model, reference: str):
    model["statements"][0]["named"] = [reference]
    assert told(model, "statements[0] (st1)", "range", reference)


def test_a_contraction_is_one_word_and_a_possessive_may_be_left_off(model: Model):
    text = TEXT + "\n\nThe mayor’s men don’t fish."
    source = model["sources"][0]
    source.update(text=text, file="harbour.html")
    start = text.index("The mayor")
    source["paragraphs"].append([start, len(text)])
    source["sentences"].append([start, len(text)])
    for words, cut in (("The mayor", False), ("The mayor’s men do", True), ("The mayor’s men don", True)):
        model["names"]["places"][0]["evidence"] = [at("Strelsau"), f"S1:{start}-{start + len(words)}"]
        assert told(model, "names.places[0]", "range") is cut


def test_lists_of_ranges_that_do_not_fit_the_text_are_faults(model: Model):
    source = model["sources"][0]
    for name in ("sentences", "paragraphs"):
        kept = source[name]
        first, second, *rest = kept
        for broken in (
            [second, *rest],
            [[first[0], second[1]], *rest],
            [second, first, *rest],
            [[1, first[1]], second, *rest],
        ):
            source[name] = broken
            assert told(model, "sources[0] (S1)", "range", name)
        source[name] = kept


def test_a_second_statement_of_one_id_is_a_fault(model: Model):
    model["statements"][1]["id"] = "st1"
    assert told(model, "statements[1] (st1)", "range", "names one thing")


# ---------------------------------------------------------------- words


def test_a_source_that_was_changed_with_its_lines_is_known_by_its_hash(model: Model):
    model["sources"][0]["text"] = TEXT.replace("1890", "1990")
    printed(model)
    assert told(model, "sources[0] (S1)", "words", "sha256")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_hash_of_a_file_in_another_encoding_holds(model: Model, encoding: str):
    import hashlib

    model["sources"][0]["sha256"] = hashlib.sha256(TEXT.encode(encoding)).hexdigest()
    assert faults(model) == []


def test_a_gloss_that_points_to_a_statement_is_words_of_that_statement(model: Model):
    model["statements"][2]["line"][1]["gloss"] = [at("the room")]
    printed(model)
    assert told(model, "statements[2] (st3)", "words", "not words of st1")


def test_words_out_of_the_source_s_order_are_a_fault_unless_they_attribute(model: Model):
    item = model["statements"][5]
    item["line"] = [at("the official"), {"mark": "same unnamed"}, at("said", "official said, adding"),
                    at("The harbour is mostly open")]  # fmt: skip
    printed(model)
    assert not told(model, "statements[5] (st6)", "words")
    model["background"][0]["line"] = [
        at("that was built in 1890"),
        at("Strelsau is a port of mostly Ruritanian sailors"),
    ]
    printed(model)
    assert told(model, "background[0]", "words", "before words")


def test_words_printed_twice_are_a_fault(model: Model):
    model["background"][0]["line"].append(at("built in 1890"))
    printed(model)
    assert told(model, "background[0]", "words", "twice")


def test_a_question_that_template_and_fills_do_not_give_is_a_fault(model: Model):
    model["open_questions"][0]["question"] = "Who is to blame?"
    assert told(model, "open_questions[0]", "words", "Who is to blame?")


def test_a_question_left_empty_is_none(model: Model):
    model["open_questions"][0].update(question="", why="")
    assert faults(model) == []


def test_a_source_statement_that_the_model_does_not_give_is_a_fault(model: Model):
    model["source_statement"] = "This briefing rests on ten news articles."
    assert told(model, "source_statement", "words")


def test_the_article_itself_is_compared(model: Model):
    assert faults(model, source_files=[("harbour.txt", TEXT.encode())]) == []
    changed = faults(model, source_files=[("harbour.txt", TEXT.replace("two", "ten").encode())])
    assert [fault.rule for fault in changed] == ["words", "words"]
    assert faults(cited(model), source_files=[("x.txt", TEXT.replace("Brandt told", "Weiss told").encode())])


# ---------------------------------------------------------------- guard


@pytest.mark.parametrize("word", ["mostly", "mostly Ruritanian sailors"])
def test_a_guard_word_cut_out_of_a_sentence_is_a_fault(model: Model, word: str):
    before, after = TEXT.index("Strelsau is"), TEXT.index(word, TEXT.index("Strelsau is"))
    end = TEXT.index("1890.") + 5
    model["background"][0]["line"] = [f"S1:{before}-{after}", f"S1:{after + len(word)}-{end}"]
    printed(model)
    assert told(model, "background[0]", "guard", "mostly")


def test_a_timeline_row_answers_for_the_words_up_to_its_event_only(model: Model):
    row = model["timeline"][1]
    assert "not" in TEXT[TEXT.index("hosts") : TEXT.index("hosts") + 20]
    row["line"] = [stretch("On the eve", "Brandt")]
    row["line"] = [stretch("On the eve", "and did"), at("speak to Brandt")]
    printed(model)
    assert told(model, "timeline[1]", "guard", "not")


def test_a_clause_that_begins_inside_another_is_a_fault(model: Model):
    model["statements"][0]["clause"] = [stretch("mined the harbour", "fishermen.")]
    assert told(model, "statements[0] (st1)", "guard", "no clause begins")
    model["statements"][7]["clause"] = [stretch("Ruritanian Foreign Minister Anna Weiss said", "ships should")]
    assert told(model, "statements[7] (st8)", "guard", "no clause ends")


def test_a_clause_holds_the_content(model: Model):
    model["statements"][4]["clause"] = [stretch("A Ruritanian official", "said the talks")]
    assert told(model, "statements[4] (st5)", "guard", "leaves out content")


# ---------------------------------------------------------------- speaker


def test_a_source_in_another_paragraph_is_a_fault(model: Model):
    model["statements"][7]["source"] = [at("Otto Brandt")]
    assert told(model, "statements[7] (st8)", "speaker", "far from")


def test_a_quotation_run_takes_its_source_from_its_other_end(model: Model):
    item = model["statements"][3]
    item.update(content=[at("Some people want a war.")], clause=[at("“Some people want a war.”")],
                line=[stretch("Graustark’s President", "told reporters"), at("“Some people want a war.”")])  # fmt: skip
    printed(model)
    assert faults(model) == []


def test_a_person_of_another_name_and_party_is_a_fault(model: Model):
    model["statements"][7].update(speaker="Otto Brandt")
    assert told(model, "statements[7] (st8)", "speaker", "is not named")
    model["statements"][7].update(named=[at("Graustark’s President Otto Brandt")])
    assert told(model, "statements[7] (st8)", "speaker", "the source names “Anna Weiss”")
    model["statements"][7].update(speaker="Anna Weiss", party="graustark")
    assert told(model, "statements[7] (st8)", "speaker", "speaks for “Ruritania”")


def test_another_party_is_a_fault_even_where_it_is_named(model: Model):
    model["statements"][0].update(party="graustark", named=[at("Graustark", "and Graustark on")])
    assert told(model, "statements[0] (st1)", "speaker", "the source names “Ruritania”")


def test_no_source_is_a_fault_unless_it_is_called_unsure(model: Model):
    item = model["statements"][7]
    item.update(source=[])
    assert told(model, "statements[7] (st8)", "speaker", "unsure")
    item.update(source=[], cue=[], who="unsure", speaker=None, party=None, named=[])
    model["positions"][0]["party"] = None
    assert faults(model) == []


def test_a_line_without_the_attribution_it_is_nested_in_is_a_fault(model: Model):
    model["statements"][1]["line"] = [stretch("what it called", "fishermen")]
    printed(model)
    assert told(model, "statements[1] (st2)", "speaker", "of st1")


def test_words_inside_another_statement_are_nested_in_it(model: Model):
    model["statements"][1]["within"] = None
    assert told(model, "statements[1] (st2)", "speaker", "not nested")


def test_rings_of_nesting_and_denial_are_told(model: Model):
    model["statements"][0]["within"] = "st2"
    model["statements"][1]["denies"] = "st3"
    assert told(model, "statements[0] (st1)", "speaker", "nested in it")
    assert told(model, "statements[2] (st3)", "pair", "ring")


def test_an_unnamed_speaker_is_called_so_by_a_mark_or_by_the_source(model: Model):
    assert not any(isinstance(piece, dict) for piece in model["statements"][4]["line"])
    model["statements"][5]["line"] = [stretch("The harbour is", "open, the official said")]
    printed(model)
    assert told(model, "statements[5] (st6)", "speaker", "unnamed")


def test_a_claim_printed_as_fact_is_a_fault(model: Model):
    model["background"][0].update(line=[at("the pilots are ready")], evidence=[at("the pilots are ready")])
    printed(model)
    assert told(model, "background[0]", "speaker", "without its source")


def test_a_position_stands_under_its_own_party(model: Model):
    model["positions"][0]["party"] = "graustark"
    assert told(model, "positions[0]", "speaker", "st8")


# ---------------------------------------------------------------- quote


def test_a_mark_cut_from_a_quotation_is_a_fault(model: Model):
    for first, last in (("We have never", "told reporters."), ("“We have never", "pushed")):
        model["statements"][3]["line"] = [stretch(first, last)]
        printed(model)
        assert told(model, "statements[3] (st4)", "quote")


def test_words_that_were_quoted_are_not_printed_as_paraphrase(model: Model):
    model["legal_context"][0]["line"] = [stretch("In 2016", "must"), at("keep the harbour open to all ships.")]
    printed(model)
    assert told(model, "legal_context[0]", "quote", "not in print")


def test_a_quotation_on_the_page_is_the_source_s(model: Model):
    model["legal_context"][0]["text"] = model["legal_context"][0]["text"].replace("all ships", "ships")
    assert told(model, "legal_context[0]", "quote")


def test_a_paraphrase_is_not_called_direct(model: Model):
    model["statements"][8]["mode"] = "direct"
    assert told(model, "statements[8] (st9)", "quote", "called direct")


# ---------------------------------------------------------------- pair


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"claim": "st4"}, "both statements"),
        ({"claim": "st99"}, "no statement"),
        ({"claim": "st3"}, "against itself"),
        ({"claim": "st8"}, "denies st2 and not st8"),
        ({"about": [at("Strelsau")]}, "neither statement"),
    ],
)
def test_a_dispute_joins_two_statements_of_two_parties(model: Model, fields: Model, words: str):
    model["disputes"][0].update(fields)
    assert told(model, "disputes[0]", "pair", words)


def test_only_a_denial_may_answer_what_nobody_known_claims(model: Model):
    model["statements"][1]["party"] = None
    assert not told(model, "disputes[0]", "pair", "")
    model["disputes"][0]["relation"] = "opposed"
    assert told(model, "disputes[0]", "pair", "nobody can tell the party of st2")


def test_a_statement_and_one_nested_in_it_are_not_both_positions(model: Model):
    model["positions"].append({"party": "ruritania", "statement": "st2", "also": []})
    assert told(model, "positions[4]", "pair", "both are positions")


# ---------------------------------------------------------------- evidence


@pytest.mark.parametrize(
    "name",
    [
        "parties",
        "no_position",
        "bottom_line",
        "developments",
        "background",
        "legal_context",
        "timeline",
        "open_questions",
    ],
)
def test_an_item_without_a_reference_is_a_fault(model: Model, name: str):
    model[name][0]["evidence"] = []
    assert any(fault.item.startswith(f"{name}[0]") and fault.rule == "evidence" for fault in faults(model))


def test_evidence_of_another_sentence_supports_nothing(model: Model):
    model["background"][0]["evidence"] = [at("the Geneva Post")]
    assert told(model, "background[0]", "evidence", "does not rest on")


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (0, {"date": "1891"}),
        (0, {"as_written": "in 1891", "date": "1891"}),
        (1, {"date": "2018-03-04"}),
        (1, {"anchor": None}),
        (1, {"anchor": {"date": "2018-03-08", "evidence": [at("on Tuesday")]}, "date": "2018-03-07"}),
        (2, {"date": "2018-03-13", "planned": True}),
        (2, {"planned": True}),
        (2, {"inferred": False}),
        (3, {"planned": False}),
        (3, {"date": None}),
    ],
)
def test_a_date_is_what_its_words_give(model: Model, row: int, fields: Model):
    model["timeline"][row].update(fields)
    assert told(model, f"timeline[{row}]", "evidence")


@pytest.mark.parametrize(
    ("field", "words"),
    [("instrument", "treaty"), ("body", "Court of Claims"), ("bound", "Ruritania"), ("duty", "keep it open"),
     ("force", "should"), ("as_written", "in 2017"), ("date", "2017")],
)  # fmt: skip
def test_a_legal_term_is_words_of_the_evidence(model: Model, field: str, words: str):
    model["legal_context"][0][field] = words
    assert told(model, "legal_context[0]", "evidence")


def test_somebody_with_a_statement_is_not_called_silent(model: Model):
    model["no_position"].append(
        {"name": "Graustark", "reason": "silent", "evidence": [at("Graustark", "and Graustark")]}
    )
    assert told(model, "no_position[1]", "evidence", "has a statement")


def test_a_title_is_words_of_the_mention(model: Model):
    model["parties"][0]["representatives"][0]["title"] = "Prime Minister"
    model["names"]["people"][0]["title"] = "King"
    assert told(model, "parties[0] (ruritania)", "evidence", "Prime Minister")
    assert told(model, "names.people[0]", "evidence", "King")


# ---------------------------------------------------------------- editors


def test_what_an_editor_added_is_a_remark_unless_strict(model: Model):
    model["background"].append({"line": [at("Geneva Post")], "text": "Own words.", "evidence": [], "by": "editor"})
    assert faults(model)
    assert all(fault.remark for fault in faults(model))
    assert not any(fault.remark for fault in faults(model, strict=True))
