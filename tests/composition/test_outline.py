"""A briefing composed: sections, numbers, words, warnings."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
import pytest
from making import ARTICLE, briefing, composed, plain, ref, section, source, style, texts

from briefgen.composition import list_styles, load_style
from briefgen.composition.wording import phrases
from briefgen.dates import display
from briefgen.document import Heading, Paragraph, document_words
from briefgen.model import Background, BottomLine, Briefing, Development, Event, Position, Question, Slot

STYLES = [name for name, _ in list_styles()]
SECTIONS = [
    "bottom-line", "developments", "background", "parties", "positions", "disputes", "legal-context", "timeline",
    "open-questions", "source-statement", "sources",
]  # fmt: skip


def paragraphs(document):
    return [block for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("name", STYLES)
def test_sections_stand_in_their_order_under_the_heads_of_the_style(name: str):
    document = composed(look=style(name))
    heads = [block for block in document.blocks if isinstance(block, Heading)]
    assert [head.id for head in heads if head.level == 2] == SECTIONS
    assert heads[0].level == 1
    sections = msgspec.to_builtins(load_style(name).sections)
    assert [head.text for head in heads if head.level == 2] == [
        sections[section_id.replace("-", "_")] for section_id in SECTIONS
    ]


@pytest.mark.parametrize("name", STYLES)
def test_no_level_of_heads_is_skipped(name: str):
    levels = [block.level for block in composed(look=style(name)).blocks if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_numbers_run_from_one_without_a_gap_after_capping():
    document = composed(look=style(caps={"positions_per_party": 1}))
    numbers = [block.number for block in paragraphs(document) if block.number is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5


def test_a_gloss_points_to_the_number_of_the_statement_that_it_names():
    document = composed()
    claim = next(block.number for block in paragraphs(document) if plain(block.runs).startswith("Norland said its"))
    denial = next(plain(block.runs) for block in paragraphs(document) if plain(block.runs).startswith("Sudmark denies"))
    assert f"; see\u00a0{claim}]" in denial


def test_without_paragraph_numbers_nothing_points_to_one():
    document = composed(look=style(paragraph_numbers=False))
    assert all(block.number is None for block in paragraphs(document))
    assert "; see" not in " ".join(texts(document))
    assert "“Positions of the parties”" in section(document, "legal-context")[-1]


def test_every_item_ends_with_the_paragraphs_that_it_rests_on():
    document = composed()
    numbered = [plain(block.runs) for block in paragraphs(document) if block.number is not None]
    assert all(re.search(r" \[P\d+(, P\d+)*\]$", words) for words in numbered)
    assert all(words.endswith("]") for words in section(document, "bottom-line"))


def test_an_empty_section_says_so():
    bare = Briefing(title="Talks", sources=[source()])
    document = composed(bare)
    for name in ("bottom-line", "developments", "background", "parties", "positions", "disputes", "legal-context",
                 "timeline", "open-questions"):  # fmt: skip
        assert section(document, name)[0] == "None found in the source."


def test_a_source_without_a_paragraph_still_makes_a_briefing():
    document = composed(Briefing(title="", sources=[source("")]))
    assert document.title == "not stated"


def test_the_running_title_is_short_and_ends_with_a_word_that_says_something():
    title = "Ministers Of Norland And Sudmark Open Talks In Vesta On The Fishing"
    assert composed(briefing(title=title)).running_title == "Ministers Of Norland And Sudmark Open Talks In Vesta"
    assert len(composed(briefing(title="x" * 100)).running_title) == 60


def test_the_same_briefing_gives_the_same_document_again():
    assert composed() == composed()


@pytest.mark.parametrize("name", STYLES)
def test_every_word_is_the_sources_or_bracketed_or_fixed(name: str):
    model = briefing()
    document = composed(model, style(name), prepared="2021-05-01", generator="briefgen")
    ours = [
        *phrases(),
        *msgspec.to_builtins(load_style(name).sections).values(),
        "briefgen",
        "S1.",
        model.sources[0].file,
    ]
    ours += [display(event.date, "en-GB", table=True) for event in model.timeline if event.date] + ["1 May 2021"]
    ours += [model.sources[0].sha256[at : at + 16] for at in (0, 16, 32, 48)]
    known = {word.casefold() for words in (ARTICLE, *ours) for word in re.findall(r"\w+", words)}
    shown = re.sub(r"\[[^\]]*\]", " ", " ".join(texts(document)))
    numbers = {str(block.number) for block in paragraphs(document)} | {str(n) for n in range(61)} | {"01"}
    strange = [word for word in re.findall(r"\w+", shown) if word.casefold() not in known and word not in numbers]
    assert strange == []


def test_a_ban_on_advice_and_forecast_holds_for_all_fixed_wording():
    banned = [
        "should", "must", "recommend", "likely", "unlikely", "will", "clearly", "obviously", "crucial", "unprecedented",
        "complex",
    ]  # fmt: skip
    asserted = (fixed.removeprefix("Will ") if fixed.endswith("?") else fixed for fixed in phrases())  # asked, not told
    words = {word for fixed in asserted for word in re.findall(r"[a-z]+", fixed.lower())}
    assert words.isdisjoint(banned)


def test_no_range_of_the_source_is_printed_twice_in_the_body():
    said = "Norland said its boats had been rammed by Sudmark patrol ships."
    lunch = "Delegates met for lunch on Monday."
    model = briefing(
        developments=[
            *briefing().developments,
            Development(line=[ref(said)], evidence=[ref(said)]),
            Development(line=[ref(lunch)], evidence=[ref(lunch)]),
        ],
        background=[Background(line=[ref(lunch)], evidence=[ref(lunch)])],
    )
    document = composed(model)
    body = [words for name in ("developments", "background", "positions") for words in section(document, name)]
    assert sum(lunch in words for words in body) == 1
    assert sum(said in words for words in body) == 1


def test_the_lead_that_the_bottom_line_does_not_print_stands_in_developments_whatever_the_cap():
    document = composed(briefing(bottom_line=[]), style(caps={"developments": 1}))
    assert section(document, "developments")[0].startswith("Delegations of Norland")


@pytest.mark.parametrize("slot", ["event", "next"])
def test_what_the_bottom_line_gives_is_no_development_though_it_is_not_the_lead(slot: Slot):
    lunch = "Delegates met for lunch on Monday."
    told = BottomLine(slot=slot, line=[ref(lunch)], evidence=[ref(lunch)])
    model = briefing(bottom_line=[told])
    shown = section(composed(model), "developments")
    assert len(shown) == 1
    assert shown[0].startswith("Delegations of Norland")


def test_a_section_that_is_empty_only_because_of_the_bottom_line_does_not_say_none_found():
    said = "Norland said its boats had been rammed by Sudmark patrol ships."
    model = briefing(developments=[Development(line=[ref(said)], evidence=[ref(said)])])
    assert section(composed(model), "developments") == ["Told in the bottom line and the positions."]


def test_a_lead_that_the_bottom_line_gives_is_not_printed_again():
    lead = [item for item in briefing().developments if item.lead]
    model = briefing(developments=lead, bottom_line=[BottomLine(slot="event", line=lead[0].line, evidence=[])])
    assert section(composed(model), "developments") == ["Told in the bottom line and the positions."]


def test_the_bottom_line_has_one_bullet_a_slot_and_a_disputes_sides_in_the_parties_order():
    bullets = section(composed(), "bottom-line")
    assert len(bullets) == 3
    assert bullets[1].index("Norland said") < bullets[1].index("Sudmark denies")


def test_a_bottom_line_over_two_paragraphs_cites_each_where_its_sentence_ends():
    first, second = "Sudmark denies that charge.", "The talks are to end on 5 March."
    line = [ref(first), ref(second)]
    model = briefing(bottom_line=[BottomLine(slot="event", line=line, evidence=[ref(first)])])
    assert section(composed(model), "bottom-line") == [f"{first} [P4] {second} [P9]"]


def test_the_timeline_is_oldest_first_with_inferred_and_planned_marked():
    rows = section(composed(), "timeline")
    assert [row.split(" |")[0].replace("\u00a0", " ") for row in rows[1:4]] == [
        "2015", "2 March 2021*", "5 March 2021*, planned",
    ]  # fmt: skip
    assert rows[4] == "* Inferred from the date of the source."


def test_a_row_whose_date_cannot_be_resolved_keeps_its_words():
    event = Event(date=None, as_written="on Monday", line=[ref("Delegates met for lunch on Monday.")],
                  evidence=[ref("on Monday")])  # fmt: skip
    rows = section(composed(briefing(timeline=[event])), "timeline")
    assert rows[1].startswith("date not resolved | on Monday | Delegates met")


def test_a_style_with_lists_has_no_table_and_the_same_words():
    events = section(composed(look=style("plain")), "timeline")
    assert events[0] == "2015: the Vesta Treaty of 2015 [P7]"
    assert composed(look=style("plain")).blocks != composed(look=style("memo")).blocks


def test_a_date_is_written_as_the_styles_locale_has_it():
    document = composed(look=style(locale="en-US"))
    assert document.language == "en-US"
    assert "March 2, 2021" in texts(document)[1].replace("\u00a0", " ")
    assert any("dated March\u00a02, 2021" in words for words in section(document, "source-statement"))


def test_the_full_text_is_printed_only_where_it_is_asked_for():
    last = "Dahl will speak on Friday."
    assert last not in section(composed(), "paragraphs-1")[-1]
    assert section(composed(full_text=True), "paragraphs-1")[-1].endswith(last)


def test_a_model_that_keeps_only_passages_lists_the_first_words_and_warns_of_the_full_text():
    kept = source()
    assert kept.text is not None
    first_words = [(start, min(end, start + 70)) for start, end in kept.paragraphs]
    passages = {f"S1:{start}-{end}": kept.text[start:end] for start, end in [*kept.sentences, *first_words]}
    model = briefing(sources=[msgspec.structs.replace(kept, text=None, passages=passages)])
    assert texts(composed(model)) == texts(composed())
    assert composed(model, full_text=True).warnings


def test_what_no_font_can_show_is_printed_by_number_with_a_warning():
    model = briefing(title="Talks \u202eopen\ue000 \u4e2d")
    from briefgen.composition import Settings, compose

    document = compose(model, style(), Settings(), lambda letter: letter != "中")
    assert document.title == "Talks [U+202E]open[U+E000] [U+4E2D]"
    assert "U+4E2D" in document.warnings[0]


def test_a_long_briefing_gives_up_items_in_order_until_it_fits():
    whole = len(document_words(composed()))
    short = composed(look=style(caps={"words": 1}))
    assert len(document_words(short)) < whole
    assert "settles nothing" not in " ".join(section(short, "open-questions"))
    rows = section(short, "timeline")
    assert any("Delegations of Norland" in row for row in rows)  # the lead event
    assert any("planned" in row for row in rows)
    assert any(words.startswith("Norland said") for words in section(short, "positions"))
    assert any(words.startswith("Sudmark denies") for words in section(short, "positions"))


def test_an_old_text_is_told_with_the_date_of_preparation_only():
    assert not any("days old" in words for words in texts(composed()))
    assert not any("days old" in words for words in texts(composed(prepared="2021-04-01")))
    assert any("31 days old" in words for words in texts(composed(prepared="2021-04-02")))


def test_an_editors_own_question_is_printed_as_it_stands():
    own = Question(question="Who pays {this}?", why="Not said.", trigger="own", template="own", evidence=[ref("Vesta")])
    assert section(composed(briefing(open_questions=[own])), "open-questions") == ["Who pays {this}? Not said. [P1]"]


def test_a_party_without_a_printed_line_is_among_the_unheard():
    model = briefing(statements=[], positions=[], disputes=[])
    names = [words.split(":")[0] for words in section(composed(model), "no-position")]
    assert names == ["Eastmark", "Norland", "Sudmark"]


def test_those_who_cannot_be_told_stand_last_under_unclear_who():
    model = briefing()
    said = msgspec.structs.replace(model.statements[3], id="st9", party=None, who="unsure")
    model = briefing(
        statements=[*model.statements, said],
        positions=[
            Position(party=None, statement="st9"),
            *[p for p in model.positions if p.statement in ("st1", "st2")],
        ],
    )
    heads = [block.text for block in composed(model).blocks if isinstance(block, Heading) and block.level == 3]
    assert heads[:3] == ["Norland", "Sudmark", "Unclear who"]


def test_a_joint_statement_is_printed_once_and_pointed_to():
    model = briefing()
    words = "the talks may fail"
    joint = [
        msgspec.structs.replace(model.statements[3], id=name, party=party, joint="j1")
        for name, party in (("st10", "norland"), ("st11", "sudmark"))
    ]
    positions = [Position(party=said.party, statement=said.id) for said in joint]
    document = composed(briefing(statements=joint, positions=positions, disputes=[]))
    shown = section(document, "positions")
    assert sum(words in line for line in shown) == 1
    assert any(line.startswith("Said jointly with Norland: see paragraph") for line in shown)


def test_what_is_told_of_both_is_not_called_said_jointly():
    model = briefing()
    said = model.statements[3]
    start = int(said.cue[0].split(":")[1].split("-")[0])
    text = model.sources[0].text
    both = text[:start] + "both" + text[start + 4 :]
    sources = [msgspec.structs.replace(model.sources[0], text=both), *model.sources[1:]]
    source = [f"{model.sources[0].id}:{start}-{start + 4}"]
    alike = [
        msgspec.structs.replace(said, id=name, party=party, joint="j1", source=source)
        for name, party in (("st10", "norland"), ("st11", "sudmark"))
    ]
    positions = [Position(party=each.party, statement=each.id) for each in alike]
    document = composed(briefing(sources=sources, statements=alike, positions=positions, disputes=[]))
    assert any(line.startswith("Told of Norland in the same words") for line in section(document, "positions"))


def test_names_are_an_annex_only_where_the_style_asks():
    assert not any(isinstance(block, Heading) and block.id == "names" for block in composed().blocks)
    assert section(composed(look=style(show={"names": True})), "names")[0].startswith(
        "People: Anna Berg, Foreign Minister; Jon Dahl, President."
    )
