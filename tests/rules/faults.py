"""Ten faults that an expert sees at once, each a rule over the model and its page that yields what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from must_not import line_items, printed_lines, spans

from briefgen.composition import load_style, templates
from briefgen.composition.wording import phrases
from briefgen.dates import sort_key
from briefgen.lines import Texts, fold, ranges_of
from briefgen.model import Briefing, Statement
from briefgen.references import Span

GUARDED = re.compile(
    r"\b(?:not|no|never|only|if|unless|may|could|mostly|alleged|rather than|more at|what it said were)\b"
)
QUOTED_SPEAKERS = {  # direct speech of the first article, and who said it: a person, or an unnamed one's id
    "Our goal is to make sure": "U1",
    "all the issues are being discussed": "U1",
    "We will be disappointed": "U2",
}
BANNED = re.compile(r"\b(?:should|must|recommend|likely|unlikely|clearly|obviously|crucial|unprecedented|complex)\b")


def words_of(briefing: Briefing, references: list[str]) -> str:
    texts = Texts(briefing.sources)
    return fold(" ".join(texts.words(span) or "" for span in spans(references)))


def rows_of(markdown: str, head: str) -> list[list[str]]:
    """The cells of the table under a section's head, its own head row left out."""
    section = markdown.split(f"\n## {head}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table[2:]]


def shown(briefing: Briefing) -> list[Statement]:
    return [s for position in briefing.positions if (s := briefing.statement(position.statement))]


def fault_1_a_claim_printed_as_fact(briefing: Briefing, markdown: str) -> Iterator[str]:
    for name, ranges in line_items(briefing):
        for statement in briefing.statements:
            told = any(part.touches(span) for part in spans(statement.content) for span in ranges)
            whole = spans(statement.source + statement.cue)
            if told and statement.source and not all(any(span.touches(part) for span in ranges) for part in whole):
                yield f"{name} tells what {statement.id} says without its source or cue"


def fault_2_a_wrong_speaker(briefing: Briefing, markdown: str) -> Iterator[str]:
    for words, unnamed in QUOTED_SPEAKERS.items():
        sayers = [s for s in briefing.statements if words_of(briefing, s.content).startswith(words)]
        if [s.unnamed for s in sayers] != [unnamed]:
            yield words
    for statement in briefing.statements:
        if statement.speaker and not set(statement.speaker.split()) & set(
            re.findall(r"[\w-]+", words_of(briefing, statement.source + statement.named))
        ):
            yield f"{statement.id}: nothing names {statement.speaker}"


def fault_3_a_guarded_word_lost(briefing: Briefing, markdown: str) -> Iterator[str]:
    for statement in briefing.statements:
        printed = ranges_of(statement.line)
        for clause in spans(statement.clause):
            text = Texts(briefing.sources).words(clause) or ""
            for found in GUARDED.finditer(text):
                place = Span(clause.source, clause.start + found.start(), clause.start + found.end())
                if not any(span.holds(place) for span in printed):
                    yield f"{statement.id} lost “{found[0]}”"


def fault_4_a_lopsided_page(briefing: Briefing, markdown: str) -> Iterator[str]:
    for cells in rows_of(markdown, "Claims and counter-claims"):
        if not all(cells[1:3]):
            yield f"one side only: {cells}"
    body = markdown.split("\n## Positions of the parties\n")[1].split("\n## ")[0]
    heard = re.findall(r"^### (.+)$", body, re.MULTILINE)
    silent = {item.name for item in briefing.no_position} | {item.body for item in briefing.legal_context}
    for party in briefing.parties:
        if party.name not in heard and party.name not in silent:
            yield f"{party.name} is neither heard nor said to be silent"
    listed = re.findall(r"^- \*\*(.+?)\*\*", markdown.split("\n## Parties\n")[1].split("\n## ")[0], re.MULTILINE)
    order = [name for name in listed if name in heard]
    if order != [name for name in heard if name in listed]:
        yield f"the parties stand in the orders {order} and {heard}"


def fault_5_no_sense_of_weight(briefing: Briefing, markdown: str) -> Iterator[str]:
    if {item.slot for item in briefing.bottom_line} != {"event", "dispute", "next"}:
        yield "a slot of the bottom line is empty"
    source = briefing.sources[0]
    furniture = [
        Span(source.id, *place) for place, role in zip(source.paragraphs, source.roles, strict=True) if role != "body"
    ]
    history = [span for item in briefing.background for span in ranges_of(item.line)]
    for item in briefing.bottom_line:
        for span in ranges_of(item.line):
            if any(span.touches(other) for other in furniture + history):
                yield f"{item.slot} is furniture or background"
    rows = " ".join(" ".join(cells) for cells in rows_of(markdown, "Timeline"))
    for event in briefing.timeline:
        if (event.lead or event.planned) and fold(event.text)[:40] not in rows:
            yield f"the timeline lost {event.text}"
    if len(markdown.split("\n## Source\n")[0].split()) > load_style("memo").caps.words * 1.2:
        yield "too long"


def fault_6_dates_adrift(briefing: Briefing, markdown: str) -> Iterator[str]:
    rows = rows_of(markdown, "Timeline")
    by_text = {fold(event.text): event for event in briefing.timeline}
    dated = [(cells, event) for cells in rows if (event := by_text.get(fold(cells[2].replace("\\", ""))))]
    if len(dated) != len(rows):
        yield "a row that is no event of the model"
    keys = [sort_key(event.date) for _, event in dated if event.date]
    if keys != sorted(keys):
        yield "the rows are out of order"
    for cells, event in dated:
        if event.inferred and "*" not in cells[0]:
            yield f"inferred without a mark: {cells[0]}"
        if event.planned != ("planned" in cells[0]):
            yield f"planned or not: {cells[0]}"


def fault_7_names_from_outside(briefing: Briefing, markdown: str) -> Iterator[str]:
    fixed = " ".join([*phrases(), *vars_of_sections(), "Monday Tuesday P S JSON SHA"])
    known = set(re.findall(r"[\w-]+", fold(briefing.sources[0].text or "") + " " + fixed))
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    for line in printed_lines(markdown):
        for word in re.findall(r"\b[A-Z][\w-]+", re.sub(r"\[?[PS]\d+\]?", "", line)):
            same = {word, word.lower(), word[0].lower() + word[1:]}
            if not same & known and word not in months:
                yield word


def vars_of_sections() -> list[str]:
    sections = load_style("memo").sections
    return [getattr(sections, name) for name in sections.__struct_fields__]


def fault_8_a_legal_muddle(briefing: Briefing, markdown: str) -> Iterator[str]:
    for item in briefing.legal_context:
        grounds = words_of(briefing, item.evidence)
        for name in ("instrument", "body", "bound", "duty", "force"):
            value = getattr(item, name)
            if value and fold(value) not in grounds:
                yield f"{name} “{value}” is not in the evidence"
        if not item.instrument or not item.force:
            yield f"no instrument or no force: {item.text}"
        claims = [s for s in shown(briefing) if spans(s.clause) == ranges_of(item.line)]
        yield from (f"{item.text} is the claim {s.id}" for s in claims)


def fault_9_a_sham_question(briefing: Briefing, markdown: str) -> Iterator[str]:
    for item in briefing.open_questions:
        if item.template not in templates() or not item.evidence:
            yield f"no template or no evidence: {item.question}"
        own = item.question + " " + item.why
        for reference in item.fills.values():
            words = words_of(briefing, [reference])
            own = own.replace(words.rstrip("."), "").replace(words[0].lower() + words[1:].rstrip("."), "")
        if BANNED.search(own):
            yield own


def fault_10_broken_text(briefing: Briefing, markdown: str) -> Iterator[str]:
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", markdown, re.MULTILINE)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"paragraph numbers {numbers}"
    for number in re.findall(r"; see\s(\w+)\]", markdown):
        if not number.isdigit() or int(number) not in numbers:
            yield f"see {number}"
    for line in printed_lines(markdown):
        if line.count("“") != line.count("”"):
            yield f"quotation marks: {line}"
        if re.search(r" [,.;]|,\.|\.\.|\(\s|\s\)", line):
            yield f"stops: {line}"


RULES = [rule for name, rule in list(globals().items()) if name.startswith("fault_")]
