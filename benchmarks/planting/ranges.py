"""Faults of rule range: references that point nowhere, and lists that do not fit the text."""

from __future__ import annotations

from collections.abc import Iterator

from planting.planter import Planted, Planter, fault, parts


def _bad_references(planter: Planter, reference: str) -> Iterator[tuple[str, str]]:
    source, start, end = parts(reference)
    text = planter.texts.get(source, "")
    yield "reversed", f"{source}:{end}-{start}"
    yield "empty", f"{source}:{start}-{start}"
    yield "past the text", f"{source}:{start}-{len(text) + 40}"
    yield "into a missing source", f"S99:{start}-{end}"
    for name, first, last in (("starts in a word", start + 1, end), ("ends in a word", start, end - 1)):
        at = first if name.startswith("starts") else last
        if first < last and text[at - 1 : at].isalpha() and text[at : at + 1].isalpha():
            yield name, f"{source}:{first}-{last}"


@fault("range", "a bad reference")
def _bad_reference(planter: Planter) -> Planted:
    places: list[tuple[str, int, str]] = [
        (name, index, field)
        for name, fields in (
            ("statements", ("source", "cue", "content", "clause", "named")), ("parties", ("evidence",)),
            ("timeline", ("evidence",)), ("legal_context", ("evidence",)), ("background", ("evidence",)),
            ("developments", ("evidence",)), ("bottom_line", ("evidence",)), ("disputes", ("about",)),
            ("no_position", ("evidence",)), ("open_questions", ("evidence",)),
        )
        for index, item in enumerate(planter.model[name])
        for field in fields
        if item[field]
    ]  # fmt: skip
    for name, index, field in planter.chance.sample(places, min(40, len(places))):
        references = planter.model[name][index][field]
        for kind, bad in _bad_references(planter, references[0]):
            yield f"{name}[{index}].{field} {kind}", planter.changed(name, index, **{field: [bad, *references[1:]]})
    lined = list(planter.lined())
    for name, index, item in planter.chance.sample(lined, min(20, len(lined))):
        place = next((n for n, piece in enumerate(item["line"]) if isinstance(piece, str)), None)
        if place is not None:
            for kind, bad in _bad_references(planter, item["line"][place]):
                line = [*item["line"][:place], bad, *item["line"][place + 1 :]]
                yield f"{name}[{index}].line {kind}", planter.with_line(name, index, line)


@fault("range", "a list of ranges shifted")
def _shift_list(planter: Planter) -> Planted:
    for index, source in enumerate(planter.model["sources"]):
        for field in ("sentences", "paragraphs"):
            ranges = source[field]
            for by in (1, 3, -2):
                shifted = [[max(start + by, 0), end + by] for start, end in ranges]
                yield f"sources[{index}].{field} by {by}", planter.changed("sources", index, **{field: shifted})
            at = planter.chance.randrange(len(ranges))
            without = [*ranges[:at], *ranges[at + 1 :]]
            yield f"sources[{index}].{field} without {at}", planter.changed("sources", index, **{field: without})
            if len(ranges) > 1:
                at = planter.chance.randrange(len(ranges) - 1)
                merged = [*ranges[:at], [ranges[at][0], ranges[at + 1][1]], *ranges[at + 2 :]]
                yield f"sources[{index}].{field} merged {at}", planter.changed("sources", index, **{field: merged})
                swapped = [*ranges[:at], ranges[at + 1], ranges[at], *ranges[at + 2 :]]
                yield f"sources[{index}].{field} swapped {at}", planter.changed("sources", index, **{field: swapped})
