"""Faults of rule quote: quotation marks moved, dropped or added, and words between them changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planting.planter import WORD, Model, Planted, Planter, fault, parts

_QUOTES = '“”"'


def _marks(planter: Planter) -> Iterator[tuple[str, int, Model, int, str, int]]:
    for name, index, item in planter.lined():
        for place, piece in enumerate(item["line"]):
            if isinstance(piece, str):
                source, start, end = parts(piece)
                for at in range(start, end):
                    if planter.texts.get(source, "")[at : at + 1] in tuple(_QUOTES):
                        yield name, index, item, place, source, at


@fault("quote", "a quotation mark cut from a line")
def _cut_mark(planter: Planter) -> Planted:
    for name, index, item, place, source, at in _marks(planter):
        _, low, high = parts(item["line"][place])
        pieces = [f"{source}:{a}-{b}" for a, b in ((low, at), (at + 1, high)) if planter.texts[source][a:b].strip()]
        line = [*item["line"][:place], *pieces, *item["line"][place + 1 :]]
        if any(isinstance(piece, str) for piece in line):
            yield f"{name}[{index}]", planter.with_line(name, index, line)


@fault("quote", "quotation marks taken off a text")
def _unquote_text(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        bare = re.sub(f"[{_QUOTES}]", "", item["text"])
        if bare != item["text"]:
            yield f"{name}[{index}]", planter.changed(name, index, text=bare)


@fault("quote", "quotation marks added to a text")
def _quote_text(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        words = [found for found in WORD.finditer(item["text"]) if not re.search(f"[{_QUOTES}]", item["text"])]
        if words:
            word = planter.chance.choice(words)
            text = f"{item['text'][: word.start()]}“{word[0]}”{item['text'][word.end() :]}"
            yield f"{name}[{index}]", planter.changed(name, index, text=text)


@fault("quote", "a quotation not byte-equal")
def _retype_quotation(planter: Planter) -> Planted:
    for name, index, item in planter.lined():
        found = re.search('[“"]([^”"]{12,})[”"]', item["text"])
        if found:
            changed = found[1].swapcase() if planter.chance.random() < 0.5 else found[1].replace("e", "3", 1)
            yield f"{name}[{index}]", planter.changed(name, index, text=item["text"].replace(found[1], changed))


@fault("quote", "a paraphrase called direct")
def _call_direct(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["statements"]):
        words = planter.all_words(item["content"])
        _, start, end = parts(item["content"][0]) if item["content"] else ("", 0, 0)
        if item["mode"] == "indirect" and not re.search(f"[{_QUOTES}‘’']", words) and start < end:
            yield f"statements[{index}]", planter.changed("statements", index, mode="direct")
