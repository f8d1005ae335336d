"""A model goes to a file and comes back; a file that is no good is refused with its place."""

from __future__ import annotations

import json
import time
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import modelfile
from briefgen.checking import check
from briefgen.errors import InputError, ModelError
from briefgen.model import (
    Anchor,
    Briefing,
    Event,
    Insert,
    Names,
    Party,
    Person,
    Position,
    Question,
    Representative,
    Source,
    Statement,
)

TEXT = "Talks resume in Arland\n\nBorland said the bridge is open. Arland denies that."


def briefing(**changes) -> Briefing:
    source = Source(
        id="S1",
        file="talks.txt",
        sha256="0" * 64,
        title="Talks resume in Arland",
        published="2024-02-29",
        text=TEXT,
        paragraphs=[(0, 22), (24, 76)],
        roles=["headline", "body"],
        sentences=[(0, 22), (24, 56), (57, 76)],
    )
    parties = [
        Party(id="arland", name="Arland", kind="state", evidence=["S1:16-22"]),
        Party(
            id="borland",
            name="Borland",
            kind="state",
            representatives=[Representative(name="Ann Orr", title="Minister", mention="S1:24-31")],
        ),
    ]
    statements = [
        statement("st1", "borland", ["S1:24-31", Insert(gloss=["S1:0-5"], suffix="’s"), "S1:32-56"]),
        msgspec.structs.replace(statement("st2", "arland", ["S1:57-75", Insert(mend=",")]), denies="st1"),
    ]
    made = Briefing(
        title="Talks resume in Arland",
        sources=[source],
        parties=parties,
        statements=statements,
        positions=[Position(party="borland", statement="st1", also=["st2"])],
        timeline=[
            Event(
                date="2024-02-28/2024-02-29",
                as_written="today",
                anchor=Anchor(date="2024-02-29", evidence=["S1:0-5"]),
                line=["S1:0-5"],
                evidence=["S1:0-5"],
            )
        ],
        open_questions=[
            Question(trigger="denial", template="denial", fills={"what": "S1:37-55"}, evidence=["S1:24-76"])
        ],
        names=Names(people=[Person(name="Ann Orr", mention="S1:24-31")]),
    )
    return msgspec.structs.replace(made, **changes)


def statement(id: str, party: str, line: list) -> Statement:
    return Statement(
        id=id,
        party=party,
        speaker=None,
        who="body",
        mode="indirect",
        kind="claim",
        source=["S1:24-31"],
        cue=["S1:32-36"],
        content=["S1:37-55"],
        clause=["S1:24-56"],
        line=line,
    )


def plain() -> dict:
    return json.loads(modelfile.dump_json(briefing()))


def refusal(model: dict | bytes, *, strict: bool = True) -> str:
    data = model if isinstance(model, bytes) else json.dumps(model).encode()
    with pytest.raises(ModelError) as caught:
        modelfile.loads(data, "talks.json", strict=strict)
    words = str(caught.value)
    assert words.startswith("talks.json: ")
    assert "\n" not in words
    return words


# ---------------------------------------------------------------- there and back


@pytest.mark.parametrize("dump", [modelfile.dump_json, modelfile.dump_yaml])
def test_a_saved_model_loads_as_it_was(dump):
    assert modelfile.loads(dump(briefing()), "x") == briefing()


def test_yaml_loads_the_same_where_the_fast_parser_is_missing(monkeypatch):
    monkeypatch.delattr("yaml.CSafeLoader", raising=False)
    assert modelfile.loads(modelfile.dump_yaml(briefing()), "x") == briefing()
    assert "line 2: not readable as YAML" in refusal(b"schema: briefgen/1\ntitle: a\x07\n")


def test_both_formats_have_the_same_shape():
    yaml = pytest.importorskip("yaml")
    assert yaml.safe_load(modelfile.dump_yaml(briefing())) == plain()


ODD_TEXT = st.text(
    st.one_of(
        st.sampled_from("ab \t\n\r\xa0\x85\u2028\u2029\ufeff\x00\x07\x7f\\\"'#:-|>&*!%@`{}[],?…’é漢😀"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
ODD_WORDS = st.one_of(
    ODD_TEXT,
    st.sampled_from(
        ["no", "null", "~", "1e3", "0x1F", "1:30", "2023-05-01", "true", "=", "<<", "", " ", "- a", "a: b"]
    ),
    st.lists(st.sampled_from(["word", "“long”", "a:", "#b", "-", "---", "  ", "x" * 50]), max_size=40).map(" ".join),
)


@given(
    ODD_WORDS,
    ODD_TEXT,
    st.dictionaries(ODD_WORDS, ODD_WORDS | st.integers(-9, 9) | st.booleans() | st.none(), max_size=3),
)
@settings(max_examples=300, deadline=None)
@pytest.mark.parametrize("dump", [modelfile.dump_json, modelfile.dump_yaml])
def test_any_words_survive_a_file(dump, words, text, free):
    source = Source(id="S1", file=words, sha256="", title=words, text=text, outlet=words)
    model = Briefing(title=words, sources=[source], document={"style": words, "options": free})
    assert modelfile.loads(dump(model), "x", strict=False) == model


@given(
    st.lists(st.sampled_from(["", " ", "\t", "One two.", " three", "four ", "#", "- x", "\xa0", "key: v"]), max_size=8)
)
def test_the_article_survives_as_a_block_whatever_its_lines_begin_and_end_with(lines):
    text = "\n".join(lines)
    model = Briefing(title="t", sources=[Source(id="S1", file="f", sha256="", title="t", text=text)])
    assert modelfile.loads(modelfile.dump_yaml(model), "x", strict=False) == model


def test_the_article_stands_as_a_block_that_can_be_read():
    assert (
        "\n    text: |-\n      Talks resume in Arland\n\n      Borland said" in modelfile.dump_yaml(briefing()).decode()
    )


def test_an_article_with_other_line_ends_keeps_them_and_has_a_line_for_each():
    model = briefing()
    model.sources[0].text = TEXT.replace("\n", "\r\n")
    data = modelfile.dump_yaml(model)
    assert modelfile.loads(data, "x", strict=False) == model
    assert "Talks resume in Arland\\r\\n\\\n" in data.decode()


def test_yaml_keeps_its_lines_short_where_words_can_be_broken():
    model = briefing()
    model.statements[0].text = "word " * 60 + "end."
    lines = modelfile.dump_yaml(model).decode().splitlines()
    assert max(len(line) for line in lines if not line.startswith("#")) <= 100


def test_yaml_tells_how_to_edit_it_before_all_else():
    head = modelfile.dump_yaml(briefing()).decode().split("schema:")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert '"S1:120-344"' in head
    assert "by: editor" in head


def test_strings_that_a_parser_could_take_for_something_else_are_quoted():
    assert 'published: "2024-02-29"' in modelfile.dump_yaml(briefing()).decode()


def test_the_program_s_own_items_carry_no_empty_by_and_an_editor_s_keeps_it():
    model = briefing()
    model.positions[0].by = "editor"
    saved = json.loads(modelfile.dump_json(model))
    assert "by" not in saved["statements"][0]
    assert saved["positions"][0]["by"] == "editor"


def test_saving_twice_gives_the_same_bytes():
    assert modelfile.dump_yaml(briefing()) == modelfile.dump_yaml(briefing())


def test_loading_and_saving_take_time_in_proportion_to_the_model():
    def seconds(count: int) -> float:
        model = briefing(statements=[statement(f"s{n}", "arland", ["S1:24-56"]) for n in range(count)], positions=[])
        begun = time.process_time()
        modelfile.loads(modelfile.dump_yaml(model), "x")
        return time.process_time() - begun

    seconds(10)
    assert seconds(1600) < 12 * max(seconds(400), 0.002)


# ---------------------------------------------------------------- what a person types


def edited(old: str, new: str) -> bytes:
    data = modelfile.dump_yaml(briefing()).decode()
    assert old in data
    return data.replace(old, new).encode()


@pytest.mark.parametrize("words", ["2023-05-01", "2023", "2023-05"])
def test_a_date_typed_without_quotation_marks_loads_as_typed(words):
    assert modelfile.loads(edited('"2024-02-29"', words), "x").sources[0].published == words


@pytest.mark.parametrize("words", ["no", "1:30", "on", "1e3", "0o17", "1_000"])
def test_words_typed_without_quotation_marks_stay_words(words):
    model = modelfile.loads(edited('as_written: "today"', f"as_written: {words}"), "x")
    assert model.timeline[0].as_written == words


def test_a_field_left_empty_is_null():
    assert modelfile.loads(edited("outlet: null", "outlet:"), "x").sources[0].outlet is None


def test_comments_and_order_do_not_matter():
    data = "# mine\n\ntitle: T\nsources:\n- {id: S1, file: f, sha256: x, title: T, text: Words.}\nschema: briefgen/1\n"
    assert modelfile.is_model(data.encode())
    assert modelfile.loads(data.encode(), "x").title == "T"


def test_a_file_saved_with_a_byte_order_mark_or_as_utf_16_loads():
    data = modelfile.dump_yaml(briefing()).decode()
    assert modelfile.loads(data.encode("utf-8-sig"), "x") == briefing()
    assert modelfile.loads(data.encode("utf-16"), "x") == briefing()


# ---------------------------------------------------------------- what is a model


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"title": "x", "schema": "briefgen/1"}', True),
        (b'{"schema": "briefgen/1", "title": }', True),
        (b"schema: briefgen/1\n", True),
        (b'--- \nschema: "briefgen/7"\n', True),
        (b"title: t\nschema: briefgen/1", True),
        (b'{"schema": "other/1"}', False),
        (b'{"text": "schema: briefgen/1"}', False),
        (b"The file said so:\n\nschema: briefgen/1\n", False),
        (b"Talks resume\n\nschema: briefgen/1\n", False),
        (b"", False),
        (b"\xff\xfe\x00", False),
        (b"{" * 100_000, False),
    ],
)
def test_a_file_is_a_model_by_what_it_says_at_its_top_level(data, says):
    assert modelfile.is_model(data) is says


# ---------------------------------------------------------------- refusals: shape


def test_another_version_of_the_model_is_named_with_what_to_do():
    words = refusal({**plain(), "schema": "briefgen/2"})
    assert 'schema: found "briefgen/2", wanted "briefgen/1"' in words
    assert "briefgen extract" in words


def test_a_file_that_is_no_model_is_told_so():
    assert "schema: briefgen/1" in refusal({"title": "x"})


def change(model: dict, path: list, value: object) -> dict:
    at = model
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return model


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (["sources", 0, "published"], 5, "sources[0].published: found 5, wanted a string or null"),
        (["title"], None, "title: found null, wanted a string"),
        (["statements", 1, "who"], "nobody", 'statements[1].who: found "nobody", wanted one of "body"'),
        (["statements", 0, "line", 1, "mend"], ",", "statements[0].line[1]: wants exactly one of gloss, mend and mark"),
        (["statements", 0, "lines"], [], 'statements[0]: unknown field "lines"; did you mean "line"?'),
        (["sources", 0, "paragraphs", 1], [1, 2, 3], "sources[0].paragraphs[1]: found a list, wanted a pair"),
        (["timeline", 0, "lead"], "yes", 'timeline[0].lead: found "yes", wanted true or false'),
        (["parties"], {"a": 1}, "parties: found a mapping, wanted a list"),
        (["open_questions", 0, "fills", "what"], 3, 'open_questions[0].fills["what"]: found 3, wanted a string'),
        (["names"], [], "names: found a list, wanted a mapping of fields"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_a_wrong_value_is_named_by_path_found_and_wanted(path, value, words, strict):
    assert words in refusal(change(plain(), path, value), strict=strict)


def test_words_that_are_no_reference_are_refused_and_left_to_check_where_loading_is_lenient():
    model = change(plain(), ["statements", 0, "line", 0], "S1:5")
    assert 'statements[0].line[0]: found "S1:5", wanted a reference' in refusal(model)
    data = json.dumps(model).encode()
    assert any(fault.rule == "range" for fault in check(modelfile.loads(data, "model.json", strict=False)))


def test_a_missing_field_is_named():
    model = plain()
    del model["positions"][0]["statement"]
    assert "positions[0].statement: found nothing, wanted a string" in refusal(model)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"schema": "briefgen/1",\n "title": }', "line 2, column 11"),
        (b"schema: briefgen/1\ntitle: [a\n", "line 3"),
        (b"schema: briefgen/1\ntitle: a: b\n", "line 2"),
        (b"schema: briefgen/1\ntitle: a\x07\n", "line 2"),
        (b"schema: briefgen/1\ntitle: a\ntitle: b\n", 'line 3: the field "title" stands twice'),
        (b"schema: briefgen/1\ntitle: &a x\nsources: *a\n", "line 2: an anchor (&) stands here"),
        (b"schema: briefgen/1\ntitle: !!python/object:os.system x\n", "line 2: a tag (!) stands here"),
        (b"schema: briefgen/1\n---\ntitle: x\n", "line 2: a second document begins"),
        (b"schema: briefgen/1\ntitle: " + b"[" * 100_000, "nested more than"),
        (b"schema: briefgen/1\ntitle:" + b"\n" + b"- " * 100_000, "nested more than"),
        (b'{"schema": "briefgen/1", "title": ' + b"[" * 100_000, "nested too deep"),
        (b"schema: briefgen/1\n? [a]\n: b\n", "line 2: a field's name is no word"),
    ],
)
def test_a_broken_or_hostile_file_is_one_line_that_names_the_place(data, place):
    assert place in refusal(data)


def test_a_bomb_of_aliases_is_refused_at_once():
    bomb = "schema: briefgen/1\na: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefg"))
    assert "an anchor (&)" in refusal(bomb.encode())


# ---------------------------------------------------------------- refusals: sense


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (["statements", 1, "content", 0], "S1:9-4", 'statements[1].content[0]: "S1:9-4" is reversed'),
        (["statements", 1, "cue", 0], "S1:4-4", 'statements[1].cue[0]: "S1:4-4" is empty'),
        (["statements", 0, "line", 0], "S1:0-900", 'statements[0].line[0]: "S1:0-900" ends behind the text of S1'),
        (["statements", 0, "line", 1, "gloss"], ["S2:0-5"], 'statements[0].line[1].gloss[0]: "S2:0-5": no source "S2"'),
        (["open_questions", 0, "fills", "what"], "S1:0-900", 'open_questions[0].fills.what: "S1:0-900" ends behind'),
        (
            ["timeline", 0, "anchor", "evidence", 0],
            "S9:0-1",
            'timeline[0].anchor.evidence[0]: "S9:0-1": no source "S9"',
        ),
        (["parties", 1, "representatives", 0, "mention"], "S1:3-1", "parties[1].representatives[0].mention"),
        (["positions", 0, "statement"], "st41", 'positions[0].statement: no statement "st41"'),
        (["positions", 0, "also", 0], "st41", 'positions[0].also[0]: no statement "st41"'),
        (["positions", 0, "party"], "nowhere", 'positions[0].party: no party "nowhere"'),
        (["statements", 0, "party"], "nowhere", 'statements[0].party: no party "nowhere"'),
        (["statements", 1, "denies"], "st9", 'statements[1].denies: no statement "st9"'),
        (["statements", 1, "within"], "st9", 'statements[1].within: no statement "st9"'),
        (["statements", 0, "line", 1, "see"], "st9", 'statements[0].line[1].see: no statement "st9"'),
        (["statements", 1, "id"], "st1", 'statements[1].id: a second "st1"'),
        (["parties", 1, "id"], "arland", 'parties[1].id: a second "arland"'),
        (["statements", 0, "within"], "st1", 'statements[0].within: "st1" is nested in itself'),
        (["sources", 0, "sentences", 1], [56, 24], "sources[0].sentences[1]: [56, 24] is reversed or empty"),
        (["sources", 0, "paragraphs", 1], [24, 99], "sources[0].paragraphs[1]: [24, 99] ends behind the text"),
        (["sources", 0, "paragraphs", 1], [20, 76], "sources[0].paragraphs[1]: [20, 76] begins before"),
        (["sources", 0, "roles"], ["body"], "sources[0].roles: found 1, wanted 2"),
        (["sources", 0, "text"], None, "sources[0]: has neither text nor passages"),
        (["sources", 0, "repeats"], "S1", 'sources[0].repeats: no earlier source "S1"'),
        (["sources", 0, "published"], "May", 'sources[0].published: found "May", wanted a date'),
        (["timeline", 0, "date"], "2023-02-29", 'timeline[0].date: found "2023-02-29", wanted a date'),
        (["timeline", 0, "date"], "2023-05-04/2023-05-01", "timeline[0].date"),
        (["sources"], [], "sources: found an empty list, wanted one source at least"),
    ],
)
def test_what_makes_no_sense_is_refused_and_for_check_it_loads(path, value, words):
    model = change(plain(), path, value)
    assert words in refusal(model)
    assert modelfile.loads(json.dumps(model).encode(), "x", strict=False)


@pytest.mark.parametrize("date", ["2023", "2023-05", "2023-05-01", "2023-05-01/2023-05-04", "../2024", "2020/2021-02"])
def test_dates_of_every_form_that_the_model_has_are_taken(date):
    model = change(plain(), ["timeline", 0, "date"], date)
    assert modelfile.loads(json.dumps(model).encode(), "x").timeline[0].date == date


def test_a_disputed_claim_has_to_be_there():
    model = {**plain(), "disputes": [{"claim": "st1", "counter": "st8", "relation": "denial"}]}
    assert 'disputes[0].counter: no statement "st8"' in refusal(model)


def test_a_model_that_keeps_passages_in_place_of_the_text_loads():
    model = change(plain(), ["sources", 0, "text"], None)
    model["sources"][0]["passages"] = {"S1:24-76": TEXT[24:76]}
    assert modelfile.loads(json.dumps(model).encode(), "x").sources[0].text is None


def test_a_passage_has_as_many_characters_as_its_reference_counts():
    model = change(plain(), ["sources", 0, "text"], None)
    model["sources"][0]["passages"] = {"S1:24-76": "short"}
    assert 'sources[0].passages["S1:24-76"]: found 5 characters' in refusal(model)


def test_what_templates_make_may_be_left_out():
    model = plain()
    del model["open_questions"][0]["question"], model["source_statement"]
    assert modelfile.loads(json.dumps(model).encode(), "x").open_questions[0].question == ""


# ---------------------------------------------------------------- files and schema


def test_a_model_loads_from_its_file(tmp_path):
    path = tmp_path / "odd.name"
    path.write_bytes(modelfile.dump_yaml(briefing()))
    assert modelfile.load(str(path)) == briefing()


def test_a_missing_file_is_told_by_name():
    with pytest.raises(InputError, match=r"no-such\.yaml: there is no such file; check the path"):
        modelfile.load("no-such.yaml")


def test_the_schema_describes_what_is_saved():
    described = json.loads(modelfile.schema())
    fields = described["$defs"]["Briefing"]["properties"]
    assert set(fields) == set(plain())
    assert described["$defs"]["Briefing"]["required"] == ["title", "sources"]
    assert fields["schema"]["enum"] == ["briefgen/1"]
    assert described["$defs"]["Insert"]["properties"]["gloss"]["items"]["examples"] == ["S1:120-344"]
