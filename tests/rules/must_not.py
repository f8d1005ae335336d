"""The sixteen things that the first article's briefing must not do, each a rule over what was made of it.

A rule takes the model and the memo's Markdown and yields what is wrong, in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.lines import fold, ranges_of
from briefgen.model import Briefing, Statement
from briefgen.references import Span

CAPTION = (111, 271)
STATUS_SENTENCE = (1826, 1931)
ASKED = (1474, 1623)
FIRST_OFFICIAL = (1060, 1472)
SECOND_OFFICIAL = (1474, 1824)
AFTER_THE_CALL = (2462, 3041)


def spans(references: list[str]) -> list[Span]:
    return [span for reference in references if (span := Span.parse(reference))]


def inside(statement: Statement, place: tuple[int, int]) -> bool:
    return any(place[0] <= span.start < place[1] for span in spans(statement.content))


def printed_lines(markdown: str) -> list[str]:
    """Lines of the page with curly apostrophes, escapes and no-break spaces made plain."""
    lines = [fold(line).replace("\\", "") for line in markdown.splitlines() if line.strip()]
    return [line for line in lines if not line.startswith("- [P")]  # the list of paragraphs is the article's own


def line_items(briefing: Briefing) -> list[tuple[str, list[Span]]]:
    """Name and ranges of every item that prints a line of its own."""
    shown = [briefing.statement(position.statement) for position in briefing.positions]
    items = [(f"position {statement.id}", ranges_of(statement.line)) for statement in shown if statement]
    for name in ("bottom_line", "developments", "background", "legal_context", "timeline"):
        items += [(name, ranges_of(item.line)) for item in getattr(briefing, name)]
    return items


def n1_ethnic_cleansing_is_never_said_without_its_speaker(briefing: Briefing, markdown: str) -> Iterator[str]:
    for line in printed_lines(markdown):
        if re.search("ethnic cleansing|depopulation", line) and not re.search("Pashinian|Armenia", line):
            yield line


def n2_weapon_supplies_are_never_a_fact(briefing: Briefing, markdown: str) -> Iterator[str]:
    for line in printed_lines(markdown):
        if "weapon supplies" in line and not re.search("what it said were|Azerbaijan", line):
            yield line


def n3_the_not_in_not_to_limit_traffic_survives(briefing: Briefing, markdown: str) -> Iterator[str]:
    for line in printed_lines(markdown):
        if "limit traffic" in line and "is not to limit traffic" not in line:
            yield line


def n4_the_quotation_about_russia_is_an_american_officials(briefing: Briefing, markdown: str) -> Iterator[str]:
    for statement in briefing.statements:
        if inside(statement, ASKED) and (statement.party != "united-states" or statement.speaker):
            yield f"{statement.id} is given to {statement.speaker or statement.party}"


def n5_the_two_officials_are_two(briefing: Briefing, markdown: str) -> Iterator[str]:
    first = {s.unnamed for s in briefing.statements if inside(s, FIRST_OFFICIAL) and s.who != "body"}
    second = {s.unnamed for s in briefing.statements if inside(s, SECOND_OFFICIAL) and s.who != "body"}
    if len(first) != 1 or len(second) != 1 or first == second or None in first | second:
        yield f"{sorted(map(str, first))} and {sorted(map(str, second))}"


def n6_capitals_are_governments_or_places_and_not_both(briefing: Briefing, markdown: str) -> Iterator[str]:
    for party in briefing.parties:
        if "Washington" in {party.name, *party.aliases}:
            yield f"Washington is {party.name}"
    for place in briefing.names.places:
        if place.name in ("Baku", "Yerevan"):
            yield f"{place.name} is a place"


def n7_the_government_statement_stays_with_what_it_says(briefing: Briefing, markdown: str) -> Iterator[str]:
    lines = [line for line in printed_lines(markdown) if "Baku government statement" in line]
    if not lines:
        yield "the statement is lost"
    yield from (line for line in lines if "Aliyev told" not in line)


def n8_a_caption_gives_no_event_date_or_place(briefing: Briefing, markdown: str) -> Iterator[str]:
    for name, ranges in line_items(briefing):
        if any(CAPTION[0] <= span.start < CAPTION[1] for span in ranges):
            yield name
    for place in briefing.names.places:
        if any(CAPTION[0] <= span.start < CAPTION[1] for span in spans(place.evidence)):
            yield place.name


def n9_february_is_of_the_sources_year_and_marked(briefing: Briefing, markdown: str) -> Iterator[str]:
    rows = [event for event in briefing.timeline if "February" in event.as_written]
    if not rows:
        yield "the ruling is not in the timeline"
    yield from (f"{row.date}, inferred {row.inferred}" for row in rows if row.date != "2023-02" or not row.inferred)


def n10_the_end_of_the_talks_is_a_plan(briefing: Briefing, markdown: str) -> Iterator[str]:
    rows = [event for event in briefing.timeline if event.date and event.date.endswith("2023-05-04")]
    if not rows:
        yield "the planned end is missing"
    yield from (row.text for row in rows if not row.planned)
    for line in printed_lines(markdown):
        if re.search(r"4 May 2023", line) and "planned" not in line:
            yield line


def n11_the_sentence_on_status_is_whole_or_absent(briefing: Briefing, markdown: str) -> Iterator[str]:
    whole = Span("S1", *STATUS_SENTENCE)
    for name, ranges in line_items(briefing):
        touching = [span for span in ranges if span.touches(whole)]
        if touching and not any(span.holds(whole) for span in touching):
            yield name


def n12_russia_is_given_no_position(briefing: Briefing, markdown: str) -> Iterator[str]:
    yield from (s.id for s in briefing.statements if (s.party or "").startswith("russia"))
    if not any(item.name == "Russia" for item in briefing.no_position):
        yield "Russia is not in the list of those without a position"


def n13_anonymity_travels_with_the_official(briefing: Briefing, markdown: str) -> Iterator[str]:
    group = ""
    for line in printed_lines(markdown):
        if line.startswith("#") or line.endswith((":", ":**")):
            group = line
        told = re.search("unnamed|anonymity", line + group, re.IGNORECASE)
        if "official said" in line and not told:
            yield line


def n14_the_cease_fire_has_a_year_and_no_more(briefing: Briefing, markdown: str) -> Iterator[str]:
    for event in [*briefing.timeline, *briefing.legal_context]:
        if "cease-fire in 2020" in fold(event.text) and event.date not in ("2020", None):
            yield f"{event.date}"
    yield from (line for line in printed_lines(markdown) if re.search(r"November|signator", line))


def n15_no_words_are_printed_twice_in_the_body(briefing: Briefing, markdown: str) -> Iterator[str]:
    body = markdown.split("\n## ")[2:]
    paragraphs = [
        re.sub(r"^\d+\. |\\?\[[^\]]*\]\S*", "", line).strip()
        for section in body
        if not section.startswith(("Open questions", "Source"))
        for line in printed_lines(section)
        if re.match(r"\d+\\?\. ", line) or re.match(r"\d+\. ", line)
    ]
    for number, line in enumerate(paragraphs):
        if line in paragraphs[:number]:
            yield line


def n16_quotation_marks_are_those_of_the_source(briefing: Briefing, markdown: str) -> Iterator[str]:
    text = fold(briefing.sources[0].text or "")
    title = briefing.title
    for line in printed_lines(markdown):
        for quoted in re.findall("“[^”]*”?", line):
            clean = re.sub(r" ?\[[^\]]*\] ?", " ", quoted)
            parts = [part.strip() for part in re.split(r"\[…\]", quoted)]
            whole = quoted in text or fold(clean) in text or quoted.strip("“”") == title
            if not whole and not all(part in text for part in parts):
                yield quoted


RULES = [rule for name, rule in list(globals().items()) if re.match(r"n\d+_", name)]
