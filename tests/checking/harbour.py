"""A small article and its honest model, written for the tests of `check`: an item of each kind, all edits of lines."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from briefgen.composition.wording import question, templates
from briefgen.lines import Texts, line_text
from briefgen.model import Briefing, Line, Source
from briefgen.reading.paragraphs import find_paragraphs
from briefgen.reading.sentences import split_sentences
from briefgen.references import Span

TEXT = (
    "Ruritania And Graustark Open Harbour Talks In Geneva\n\n"
    "March 6, 2018\n\n"
    "Talks between Ruritania and Graustark on the closed harbour opened in Geneva on Tuesday, with only two envoys in "
    "the room.\n\n"
    "Ruritania said Graustark had mined the harbour in response to what it called smuggling by fishermen. Graustark "
    "denies that charge.\n\n"
    "“We have never laid a mine, and we will not leave the table unless we are pushed,” Graustark’s President Otto "
    "Brandt told reporters. “Some people want a war.”\n\n"
    "A Ruritanian official speaking on the condition of anonymity said the talks “may last a week.” The harbour is "
    "mostly open, the official said, adding that its closure was never total.\n\n"
    "Ruritanian Foreign Minister Anna Weiss said her country’s ships should be let in, and said the pilots are "
    "ready.\n\n"
    "Strelsau is a port of mostly Ruritanian sailors that was built in 1890.\n\n"
    "In 2016 the Court of Maritime Claims ruled that Graustark must “keep the harbour open to all ships.”\n\n"
    "The two sides are to meet again on March 9, the Geneva Post reported.\n\n"
    "On the eve of the talks, Weiss met her Swiss hosts and did not speak to Brandt.\n\n"
    "Asked about Latveria’s view of the harbour, Weiss said she could not speak for others."
)


def at(words: str, inside: str = "") -> str:
    """The reference of words, where needed of those inside a longer stretch."""
    start = TEXT.index(inside) + inside.index(words) if inside else TEXT.index(words)
    return f"S1:{start}-{start + len(words)}"


def stretch(first: str, last: str) -> str:
    """The reference of the words from one stretch to the end of another."""
    start = TEXT.index(first)
    return f"S1:{start}-{TEXT.index(last, start) + len(last)}"


def statement(number: int, party: str, **fields: Any) -> dict[str, Any]:
    common = {"speaker": None, "who": "body", "mode": "indirect", "kind": "claim"}
    return {"id": f"st{number}", "party": party, **common, **fields}


def harbour() -> dict[str, Any]:
    """The model as plain data, whole."""
    paragraphs = find_paragraphs(TEXT)
    weiss, brandt = at("Ruritanian Foreign Minister Anna Weiss"), at("Graustark’s President Otto Brandt")
    mined = stretch("Ruritania said Graustark", "fishermen.")
    never = stretch("“We have never", "told reporters.")
    mostly = stretch("The harbour is", "official said")
    adding = stretch("adding that", "total")
    ready = stretch("Ruritanian Foreign Minister Anna Weiss said", "let in")
    ruled = stretch("In 2016", "ships.”")
    lead = stretch("Talks between", "room.")
    template, form = next((name, form) for name, form in templates().items() if form.fills == ["what"])
    asked, why = question(template, {"what": "smuggling by fishermen"})
    model = {
        "title": "Ruritania And Graustark Open Harbour Talks In Geneva",
        "sources": [{
            "id": "S1", "file": "harbour.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "title": "Ruritania And Graustark Open Harbour Talks In Geneva", "published": "2018-03-06", "text": TEXT,
            "paragraphs": paragraphs, "roles": ["headline", "date", *["body"] * (len(paragraphs) - 2)],
            "sentences": [sentence for paragraph in paragraphs for sentence in split_sentences(TEXT, paragraph)],
        }],
        "parties": [
            {"id": "ruritania", "name": "Ruritania", "kind": "state",
             "evidence": [at("Ruritania", "between Ruritania")],
             "representatives": [{"name": "Anna Weiss", "title": "Foreign Minister", "mention": weiss}]},
            {"id": "graustark", "name": "Graustark", "kind": "state", "evidence": [at("Graustark", "and Graustark on")],
             "representatives": [{"name": "Otto Brandt", "title": "President", "mention": brandt}]},
        ],
        "statements": [
            statement(1, "ruritania", source=[at("Ruritania", "Ruritania said")], cue=[at("said", "Ruritania said")],
                      content=[stretch("Graustark had mined", "fishermen")], clause=[mined], line=[mined]),
            statement(2, "ruritania", kind="accusation", source=[at("it", "it called")], cue=[at("called")],
                      content=[at("smuggling by fishermen")], clause=[stretch("what it called", "fishermen")],
                      named=[at("Ruritania", "Ruritania said")], within="st1", line=[mined]),
            statement(3, "graustark", kind="denial", source=[at("Graustark", "Graustark denies")], cue=[at("denies")],
                      content=[at("that charge")], clause=[at("Graustark denies that charge.")], denies="st2",
                      line=[at("Graustark denies that charge"),
                            {"gloss": [stretch("what it called", "fishermen")], "see": "st1"}]),
            statement(4, "graustark", speaker="Otto Brandt", who="person", mode="direct", kind="commitment",
                      source=[brandt], cue=[at("told")], content=[stretch("We have never", "pushed,")],
                      clause=[never], line=[never]),
            statement(5, "ruritania", who="unnamed", unnamed="U1", mode="mixed", kind="assessment",
                      source=[stretch("A Ruritanian official", "anonymity")], cue=[at("said", "said the talks")],
                      content=[at("the talks “may last a week.”")], clause=[stretch("A Ruritanian official", "week.”")],
                      line=[stretch("A Ruritanian official", "week.”")]),
            statement(6, "ruritania", who="unnamed", unnamed="U1", source=[at("the official")],
                      cue=[at("said", "official said, adding")], content=[at("The harbour is mostly open")],
                      clause=[mostly], named=[at("A Ruritanian official")],
                      line=[stretch("The harbour is", "open, the"), {"mark": "same unnamed"},
                            at("official said", "official said, adding")]),
            statement(7, "ruritania", who="unnamed", unnamed="U1", source=[at("the official")], cue=[at("adding")],
                      content=[at("its closure was never total")], clause=[adding], named=[at("A Ruritanian official")],
                      line=[at("the official"), {"mark": "same unnamed"}, stretch("adding that", "its"),
                            {"gloss": [at("The harbour")], "suffix": "’s"}, at("closure was never total")]),
            statement(8, "ruritania", speaker="Anna Weiss", who="person", kind="demand", source=[weiss],
                      cue=[at("said", "said her")], content=[stretch("her country", "let in")], clause=[ready],
                      line=[ready]),
            statement(9, "ruritania", speaker="Anna Weiss", who="person", source=[weiss],
                      cue=[at("said", "said the pilots")],
                      content=[at("the pilots are ready")], clause=[at("said the pilots are ready")],
                      line=[weiss, at("said the pilots are ready")]),
        ],
        "positions": [
            {"party": party, "statement": f"st{number}"}
            for party, number in (("ruritania", 8), ("ruritania", 1), ("graustark", 4), ("graustark", 3))
        ],
        "no_position": [{"name": "Latveria", "reason": "asked", "evidence": [at("Latveria’s view")]}],
        "disputes": [{"claim": "st2", "counter": "st3", "relation": "denial", "about": [at("that charge")]}],
        "bottom_line": [{"slot": "event", "line": [lead], "evidence": [lead]}],
        "developments": [
            {"lead": True, "line": [lead], "evidence": [lead]},
            {"line": [stretch("On the eve", "Brandt.")], "evidence": [stretch("Weiss met", "hosts")]},
        ],
        "background": [{"line": [stretch("Strelsau is", "1890.")], "evidence": [stretch("Strelsau is", "sailors")]}],
        "legal_context": [{
            "instrument": "ruled", "body": "Court of Maritime Claims", "date": "2016", "as_written": "In 2016",
            "bound": "Graustark", "duty": "keep the harbour open to all ships", "force": "must", "line": [ruled],
            "evidence": [ruled],
        }],
        "timeline": [
            {"date": "1890", "as_written": "in 1890", "line": [stretch("Strelsau is", "1890")],
             "evidence": [stretch("built", "1890")]},
            {"date": "2018-03-05", "as_written": "On the eve of the talks", "inferred": True,
             "anchor": {"date": "2018-03-06", "evidence": [stretch("Talks between", "on Tuesday")]},
             "line": [stretch("On the eve", "hosts")], "evidence": [stretch("On the eve", "hosts")]},
            {"date": "2018-03-06", "as_written": "on Tuesday", "inferred": True, "lead": True,
             "line": [stretch("Talks between", "on Tuesday")], "evidence": [at("opened in Geneva on Tuesday")]},
            {"date": "2018-03-09", "as_written": "on March 9", "inferred": True, "planned": True,
             "line": [stretch("The two sides are", "reported.")], "evidence": [at("are to meet again on March 9")]},
        ],
        "open_questions": [{"trigger": form.trigger, "template": template,
                            "question": asked, "why": why,
                            "fills": {"what": at("smuggling by fishermen")},
                            "evidence": [at("smuggling by fishermen"), at("denies that charge")]}],
        "names": {
            "people": [{"name": "Otto Brandt", "title": "Graustark’s President", "mention": brandt}],
            "places": [{"name": "Strelsau", "evidence": [at("Strelsau")]}],
            "abbreviations": [],
        },
    }  # fmt: skip
    printed(model)
    return msgspec.to_builtins(msgspec.convert(model, Briefing))


def printed(model: dict[str, Any]) -> None:
    """Set every text to what its line prints."""
    texts = Texts([msgspec.convert(source, Source) for source in model["sources"]])
    for name in ("statements", "bottom_line", "developments", "background", "legal_context", "timeline"):
        for item in model[name]:
            item["text"] = line_text(msgspec.convert(item["line"], Line), texts, cell=name == "timeline")


def cited(model: dict[str, Any]) -> dict[str, Any]:
    """The same with passages only: every sentence that a reference touches, and each paragraph's first words."""
    source = model["sources"][0]
    text, source["text"] = source["text"], None
    wanted = {tuple(sentence) for sentence in source["sentences"] if _touched(model, sentence)}
    wanted |= {(start, min(start + 12, end)) for start, end in source["paragraphs"]}
    source["passages"] = {f"S1:{start}-{end}": text[start:end] for start, end in sorted(wanted)}
    return model


def _touched(model: dict[str, Any], sentence: list[int]) -> bool:
    home = Span("S1", *sentence)
    return any(span.touches(home) for span in _spans({**model, "sources": []}))


def _spans(value: Any) -> list[Span]:
    if isinstance(value, str):
        span = Span.parse(value)
        return [span] if span else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [span for one in inner for span in _spans(one)]
