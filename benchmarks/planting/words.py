"""Faults of rule words: texts, passages, hashes, glosses and questions that their ranges do not give."""

from __future__ import annotations

from planting.planter import LINED, WORD, Planted, Planter, fault, parts, reprint


@fault("words", "a word of a text retyped")
def _retype_text(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        words = list(WORD.finditer(item["text"]))
        if words:
            word = planter.chance.choice(words)
            text = item["text"][: word.start()] + word[0][::-1].lower() + item["text"][word.end() :]
            yield f"{name}[{index}]", planter.changed(name, index, text=text)


@fault("words", "a word of a text left out")
def _drop_from_text(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        words = item["text"].split(" ")
        if len(words) > 3:
            at = planter.chance.randrange(1, len(words))
            yield f"{name}[{index}]", planter.changed(name, index, text=" ".join(words[:at] + words[at + 1 :]))


@fault("words", "a word of a source retyped")
def _retype_source(planter: Planter) -> Planted:
    for index, source in enumerate(planter.model["sources"]):
        if source["text"] is None:
            continue
        for word in planter.chance.sample(words := list(WORD.finditer(source["text"])), min(12, len(words))):
            broken = planter.copy()
            swapped = word[0][:-1] + ("x" if word[0][-1] != "x" else "y")
            broken["sources"][index]["text"] = source["text"][: word.start()] + swapped + source["text"][word.end() :]
            for name in LINED:
                for place in range(len(broken[name])):
                    reprint(broken, name, place)
            yield f"sources[{index}] {word[0]}", broken


@fault("words", "a word of a passage retyped")
def _retype_passage(planter: Planter) -> Planted:
    for index, source in enumerate(planter.model["sources"]):
        printed = [parts(piece) for _, _, item in planter.lined() for piece in item["line"] if isinstance(piece, str)]
        for key, words in list(source["passages"].items()):
            home, start, _ = parts(key)
            for found in WORD.finditer(words):
                at = start + found.start()
                # without the text only a line can tell, since the hash is of the whole
                if source["text"] is not None or any(one == home and low <= at < high for one, low, high in printed):
                    broken = planter.copy()
                    swapped = found[0][:-1] + ("x" if found[0][-1] != "x" else "y")
                    changed = words[: found.start()] + swapped + words[found.end() :]
                    broken["sources"][index]["passages"][key] = changed
                    yield f"sources[{index}] {key}", broken
                    break


@fault("words", "a passage longer or shorter than its range")
def _stretch_passage(planter: Planter) -> Planted:
    for index, source in enumerate(planter.model["sources"]):
        for key, words in list(source["passages"].items())[:6]:
            for changed in (words + " today", words[:-1]):
                broken = planter.copy()
                broken["sources"][index]["passages"][key] = changed
                yield f"sources[{index}] {key}", broken


@fault("words", "a hash changed")
def _change_hash(planter: Planter) -> Planted:
    for index, source in enumerate(planter.model["sources"]):
        if source["text"] is not None:
            for at in (0, 31, 63):
                digit = "0" if source["sha256"][at] != "0" else "1"
                changed = source["sha256"][:at] + digit + source["sha256"][at + 1 :]
                yield f"sources[{index}]", planter.changed("sources", index, sha256=changed)


@fault("words", "a gloss from elsewhere")
def _move_gloss(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        for place, piece in enumerate(item["line"]):
            if not isinstance(piece, str) and piece.get("gloss"):
                other = planter.elsewhere(piece["gloss"][0])
                if other:
                    line = [*item["line"][:place], {**piece, "gloss": [other]}, *item["line"][place + 1 :]]
                    yield f"{name}[{index}]", planter.changed(name, index, line=line)
                    if piece.get("see"):
                        yield f"{name}[{index}] text too", planter.with_line(name, index, line)


@fault("words", "what a template makes retyped")
def _retype_template(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["open_questions"]):
        for field in ("question", "why"):
            if word := WORD.search(item[field]):
                changed = item[field][: word.start()] + word[0][::-1] + item[field][word.end() :]
                yield f"open_questions[{index}].{field}", planter.changed("open_questions", index, **{field: changed})
    if planter.model["source_statement"]:
        broken = planter.copy()
        broken["source_statement"] = broken["source_statement"].replace("one", "two").replace("not", "now") + " So."
        yield "source_statement", broken


@fault("words", "a question about other words")
def _refill(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["open_questions"]):
        for name, reference in item["fills"].items():
            other = planter.elsewhere(reference)
            if other:
                yield (
                    f"open_questions[{index}]",
                    planter.changed("open_questions", index, fills={**item["fills"], name: other}),
                )
