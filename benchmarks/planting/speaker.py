"""Faults of rule speaker: another party, person, source or cue, or none."""

from __future__ import annotations

from typing import Any

from planting.planter import Model, Planted, Planter, fault, parts


@fault("speaker", "party of another")
def _other_party(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        said = planter.all_words([*item["source"], *item["named"]])
        for party in planter.model["parties"]:
            own = [party["name"], *party["aliases"], *(part for one in party["representatives"] for part in
                                                      one["name"].split())]  # fmt: skip
            if party["id"] != item["party"] and item["party"] and not any(name in said for name in own):
                yield f"statements[{index}] {party['id']}", planter.changed("statements", index, party=party["id"])
                break


@fault("speaker", "party and position of another")
def _other_position(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["positions"]):
        for party in planter.model["parties"]:
            if party["id"] != item["party"]:
                yield f"positions[{index}]", planter.changed("positions", index, party=party["id"])
                break


@fault("speaker", "speaker of another")
def _other_speaker(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        said = planter.all_words([*item["source"], *item["named"]])
        other = planter.person(said) if item["speaker"] else None
        if other:
            yield f"statements[{index}] {other[0]}", planter.changed("statements", index, speaker=other[0])


@fault("speaker", "speaker of another, with a mention of that one")
def _other_mention(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        source = planter.all_words(item["source"])
        other = planter.person(source) if item["speaker"] else None
        own = [part for part in (item["speaker"] or "").split() if part in source]
        if other and own and other[0] != item["speaker"]:
            broken = planter.changed("statements", index, speaker=other[0], named=[other[1]])
            yield f"statements[{index}] {other[0]}", broken


@fault("speaker", "source from another paragraph")
def _move_source(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["source"][0]) if item["source"] else None
        if other and not _quoted_run(planter, item):
            yield f"statements[{index}]", planter.changed("statements", index, source=[other])


@fault("speaker", "source and line from another paragraph")
def _move_source_and_line(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["source"][0]) if item["source"] else None
        if other and not _quoted_run(planter, item):
            line = sorted([*(piece for piece in item["line"] if isinstance(piece, str)), other], key=parts)
            yield f"statements[{index}]", planter.with_line("statements", index, line, source=[other])


@fault("speaker", "cue from another paragraph")
def _move_cue(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["cue"][0]) if item["cue"] else None
        if other and not _quoted_run(planter, item):
            yield f"statements[{index}]", planter.changed("statements", index, cue=[other])


def _quoted_run(planter: Planter, item: Model) -> bool:
    """A quotation over paragraphs takes its source from afar: no place is surely wrong."""
    return item["mode"] == "direct" and len({parts(reference)[1] // 400 for reference in item["content"]}) > 1


@fault("speaker", "source taken away")
def _no_source(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        if item["source"] and item["who"] != "unsure":
            yield f"statements[{index}]", planter.changed("statements", index, source=[])


@fault("speaker", "attribution cut from a line")
def _cut_attribution(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        for field in ("source", "cue"):
            for reference in item[field]:
                source, start, end = parts(reference)
                line: list[Any] = []
                for piece in item["line"]:
                    home, low, high = parts(piece) if isinstance(piece, str) else ("", 0, 0)
                    if home == source and low < end and start < high:
                        halves = ((low, start), (end, high))
                        line += [f"{home}:{a}-{b}" for a, b in halves if planter.texts[home][a:b].strip() and a < b]
                    else:
                        line.append(piece)
                if any(isinstance(piece, str) for piece in line):
                    yield f"statements[{index}].{field}", planter.with_line("statements", index, line)


@fault("speaker", "unnamed mark taken away")
def _unmark(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        line = [piece for piece in item["line"] if isinstance(piece, str) or not piece.get("mark")]
        words = planter.all_words([piece for piece in line if isinstance(piece, str)]).lower()
        if len(line) < len(item["line"]) and "anonym" not in words and "named" not in words:
            yield f"statements[{index}]", planter.with_line("statements", index, line)


@fault("speaker", "an unnamed speaker given a name")
def _give_name(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.person(planter.all_words(item["source"]))
        if item["who"] == "unnamed" and other:
            yield f"statements[{index}]", planter.changed("statements", index, who="person", speaker=other[0])


@fault("speaker", "claim printed as fact")
def _as_fact(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        for name in ("developments", "background"):
            if planter.model[name] and item["who"] != "unsure" and item["source"]:
                where = planter.chance.randrange(len(planter.model[name]))
                broken = planter.with_line(name, where, list(item["content"]), evidence=list(item["content"]))
                yield f"{name}[{where}] of statements[{index}]", broken
