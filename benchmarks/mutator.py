"""Planted faults: broken copies of a model, each wrong by construction, by the classes of what `check` proves.

Works on a model as plain data (what its JSON holds) and shares nothing with the checker: no word list, no look-up.
Lines that are changed get the text that they print, so that nothing but the planted fault tells.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from briefgen.lines import Texts, line_text
from briefgen.model import Line, Source

Model = dict[str, Any]

# A careful reader's list, shorter than any checker's: words without which a sentence says something else.
_GUARDS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|may|might|could|can|would|should|must|"
    r"shall|will|if|unless|reportedly|allegedly|alleged|apparently|possibly|perhaps|likely|probably|suspected|so-called|"
    r"only|mostly|some|most|almost|nearly|partly|at least|up to|more than|less than|many|few|several|all|rather than|"
    r"what it said were|\w+n[’']t)\b"
)
_LINED = ("statements", "bottom_line", "developments", "background", "legal_context", "timeline")
_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTES = '“”"'


@dataclass(frozen=True)
class Mutation:
    """A broken copy. rule: the class it belongs to; kind: what was done; where: to what."""

    rule: str
    kind: str
    where: str
    model: Model


def mutations(model: Model, *, seed: int = 0) -> Iterator[Mutation]:
    """Every kind of fault that the model has room for, planted once at each place; seed: picks words and places."""
    planter = _Planter(model, random.Random(seed))  # noqa: S311 (chooses places, keeps no secret)
    for rule, kind, plant in _KINDS:
        for where, broken in plant(planter):
            if broken != model:
                yield Mutation(rule, kind, where, broken)


class _Planter:
    """The model with what the planting functions look up in it."""

    def __init__(self, model: Model, chance: random.Random) -> None:
        self.model, self.chance = model, chance
        self.texts = {source["id"]: _text(source) for source in model["sources"]}

    def copy(self) -> Model:
        return copy.deepcopy(self.model)

    def words(self, reference: str) -> str:
        source, start, end = parts(reference)
        return self.texts.get(source, "")[start:end]

    def all_words(self, references: Sequence[str]) -> str:
        return " ".join(self.words(reference) for reference in references)

    def lined(self) -> Iterator[tuple[str, int, Model]]:
        for name in _LINED:
            for index, item in enumerate(self.model[name]):
                yield name, index, item

    def with_line(self, name: str, index: int, line: Line, /, **more: object) -> Model:
        """A copy with one line changed, its text what the line prints."""
        broken = self.copy()
        item = broken[name][index]
        item.update(more, line=line)
        reprint(broken, name, index)
        return broken

    def changed(self, name: str, index: int, /, **fields: object) -> Model:
        broken = self.copy()
        broken[name][index].update(fields)
        return broken

    def elsewhere(self, reference: str) -> str | None:
        """Words of a paragraph at least two away, so that they are no neighbours either."""
        source, start, _ = parts(reference)
        sheet = next(one for one in self.model["sources"] if one["id"] == source)
        here = next((n for n, (low, high) in enumerate(sheet["paragraphs"]) if low <= start < high), None)
        far = [pair for n, pair in enumerate(sheet["paragraphs"]) if here is not None and abs(n - here) > 2]
        words = [found for low, high in far for found in _WORD.finditer(self.texts[source], low, high)]
        found = self.chance.choice(words) if words else None
        return f"{source}:{found.start()}-{found.end()}" if found else None

    def person(self, not_in: str, party: str | None = None) -> tuple[str, str] | None:
        """Somebody of the cast (name, mention) of whom no name stands in the words."""
        cast = [
            (one["name"], one["mention"])
            for home in self.model["parties"]
            if party is None or home["id"] == party
            for one in home["representatives"]
        ] + [(one["name"], one["mention"]) for one in self.model["names"]["people"] if party is None]
        free = [pair for pair in cast if not any(part in not_in for part in pair[0].split())]
        return self.chance.choice(sorted(set(free))) if free else None


def _text(source: Model) -> str:
    """A source's text; where only passages are kept, with the rest blanked out."""
    if source["text"] is not None:
        return str(source["text"])
    signs = ["\0"] * max((end for _, end in source["paragraphs"]), default=0)
    for key, words in source["passages"].items():
        _, start, end = parts(key)
        signs[start:end] = words
    return "".join(signs)


def parts(reference: str) -> tuple[str, int, int]:
    """A reference's source, start and end."""
    source, _, place = reference.partition(":")
    start, _, end = place.partition("-")
    return source, int(start), int(end)


def reprint(model: Model, name: str, index: int) -> None:
    """Set an item's text to what its line prints."""
    texts = Texts([msgspec.convert(source, Source) for source in model["sources"]])
    line = msgspec.convert(model[name][index]["line"], Line)
    model[name][index]["text"] = line_text(line, texts, cell=name == "timeline")


_Planted = Iterator[tuple[str, Model]]
_KINDS: list[tuple[str, str, Callable[[_Planter], _Planted]]] = []


def _kind(rule: str, kind: str) -> Callable[[Callable[[_Planter], _Planted]], Callable[[_Planter], _Planted]]:
    def register(plant: Callable[[_Planter], _Planted]) -> Callable[[_Planter], _Planted]:
        _KINDS.append((rule, kind, plant))
        return plant

    return register


# ---------------------------------------------------------------- guard


def _guard_cuts(planter: _Planter) -> Iterator[tuple[str, int, Model, int, int, int, str]]:
    """Each guard word in a line, with the piece that holds it; of statements only those inside the clause."""
    for name, index, item in planter.lined():
        for place, piece in enumerate(item["line"]):
            if not isinstance(piece, str):
                continue
            source, start, end = parts(piece)
            for found in _GUARDS.finditer(planter.texts.get(source, ""), start, end):
                inside = name != "statements" or any(
                    low <= found.start() and found.end() <= high
                    for home, low, high in map(parts, item["clause"])
                    if home == source
                )
                noun = re.search(r"\b(?:his|her|the|a|political)\s$", planter.texts[source][: found.start()][-12:])
                if inside and not (noun and found[0] in ("will", "might", "can", "must")):
                    yield name, index, item, place, found.start(), found.end(), source


@_kind("guard", "a guard word cut out of a line")
def _cut_guard(planter: _Planter) -> _Planted:
    for name, index, item, place, start, end, source in _guard_cuts(planter):
        _, low, high = parts(item["line"][place])
        pieces = [f"{source}:{a}-{b}" for a, b in ((low, start), (end, high)) if planter.texts[source][a:b].strip()]
        line = [*item["line"][:place], *pieces, *item["line"][place + 1 :]]
        yield f"{name}[{index}] {planter.texts[source][start:end]}", planter.with_line(name, index, line)


@_kind("guard", "a line that ends before a guard word")
def _shorten_line(planter: _Planter) -> _Planted:
    for name, index, item, place, start, end, source in _guard_cuts(planter):
        _, low, _ = parts(item["line"][place])
        kept = planter.texts[source][low:start].rstrip()
        if name == "timeline" or len(kept.split()) < 3:
            continue  # a row of the timeline may end where its event does
        line = [*item["line"][:place], f"{source}:{low}-{low + len(kept)}"]
        yield f"{name}[{index}] {planter.texts[source][start:end]}", planter.with_line(name, index, line)


@_kind("guard", "a guard word cut out of line and clause")
def _cut_clause(planter: _Planter) -> _Planted:
    for name, index, item, place, start, end, source in _guard_cuts(planter):
        if name != "statements":
            continue
        _, low, high = parts(item["line"][place])
        pieces = [f"{source}:{a}-{b}" for a, b in ((low, start), (end, high)) if planter.texts[source][a:b].strip()]
        clause = []
        for reference in item["clause"]:
            home, first, last = parts(reference)
            if home == source and first <= start and end <= last:
                halves = ((first, start), (end, last))
                clause += [f"{source}:{a}-{b}" for a, b in halves if planter.texts[source][a:b].strip()]
            else:
                clause.append(reference)
        line = [*item["line"][:place], *pieces, *item["line"][place + 1 :]]
        yield f"{name}[{index}] {planter.texts[source][start:end]}", planter.with_line(name, index, line, clause=clause)


# ---------------------------------------------------------------- words


@_kind("words", "a word of a text retyped")
def _retype_text(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        words = list(_WORD.finditer(item["text"]))
        if words:
            word = planter.chance.choice(words)
            text = item["text"][: word.start()] + word[0][::-1].lower() + item["text"][word.end() :]
            yield f"{name}[{index}]", planter.changed(name, index, text=text)


@_kind("words", "a word of a text left out")
def _drop_from_text(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        words = item["text"].split(" ")
        if len(words) > 3:
            at = planter.chance.randrange(1, len(words))
            yield f"{name}[{index}]", planter.changed(name, index, text=" ".join(words[:at] + words[at + 1 :]))


@_kind("words", "a word of a source retyped")
def _retype_source(planter: _Planter) -> _Planted:
    for index, source in enumerate(planter.model["sources"]):
        if source["text"] is None:
            continue
        for word in planter.chance.sample(words := list(_WORD.finditer(source["text"])), min(12, len(words))):
            broken = planter.copy()
            swapped = word[0][:-1] + ("x" if word[0][-1] != "x" else "y")
            broken["sources"][index]["text"] = source["text"][: word.start()] + swapped + source["text"][word.end() :]
            for name in _LINED:
                for place in range(len(broken[name])):
                    reprint(broken, name, place)
            yield f"sources[{index}] {word[0]}", broken


@_kind("words", "a word of a passage retyped")
def _retype_passage(planter: _Planter) -> _Planted:
    for index, source in enumerate(planter.model["sources"]):
        printed = [parts(piece) for _, _, item in planter.lined() for piece in item["line"] if isinstance(piece, str)]
        for key, words in list(source["passages"].items()):
            home, start, _ = parts(key)
            for found in _WORD.finditer(words):
                at = start + found.start()
                # without the text only a line can tell, since the hash is of the whole
                if source["text"] is not None or any(one == home and low <= at < high for one, low, high in printed):
                    broken = planter.copy()
                    swapped = found[0][:-1] + ("x" if found[0][-1] != "x" else "y")
                    changed = words[: found.start()] + swapped + words[found.end() :]
                    broken["sources"][index]["passages"][key] = changed
                    yield f"sources[{index}] {key}", broken
                    break


@_kind("words", "a passage longer or shorter than its range")
def _stretch_passage(planter: _Planter) -> _Planted:
    for index, source in enumerate(planter.model["sources"]):
        for key, words in list(source["passages"].items())[:6]:
            for changed in (words + " today", words[:-1]):
                broken = planter.copy()
                broken["sources"][index]["passages"][key] = changed
                yield f"sources[{index}] {key}", broken


@_kind("words", "a hash changed")
def _change_hash(planter: _Planter) -> _Planted:
    for index, source in enumerate(planter.model["sources"]):
        if source["text"] is not None:
            for at in (0, 31, 63):
                digit = "0" if source["sha256"][at] != "0" else "1"
                changed = source["sha256"][:at] + digit + source["sha256"][at + 1 :]
                yield f"sources[{index}]", planter.changed("sources", index, sha256=changed)


@_kind("words", "a gloss from elsewhere")
def _move_gloss(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        for place, piece in enumerate(item["line"]):
            if not isinstance(piece, str) and piece.get("gloss"):
                other = planter.elsewhere(piece["gloss"][0])
                if other:
                    line = [*item["line"][:place], {**piece, "gloss": [other]}, *item["line"][place + 1 :]]
                    yield f"{name}[{index}]", planter.changed(name, index, line=line)
                    if piece.get("see"):
                        yield f"{name}[{index}] text too", planter.with_line(name, index, line)


@_kind("words", "what a template makes retyped")
def _retype_template(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["open_questions"]):
        for field in ("question", "why"):
            if word := _WORD.search(item[field]):
                changed = item[field][: word.start()] + word[0][::-1] + item[field][word.end() :]
                yield f"open_questions[{index}].{field}", planter.changed("open_questions", index, **{field: changed})
    if planter.model["source_statement"]:
        broken = planter.copy()
        broken["source_statement"] = broken["source_statement"].replace("one", "two").replace("not", "now") + " So."
        yield "source_statement", broken


@_kind("words", "a question about other words")
def _refill(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["open_questions"]):
        for name, reference in item["fills"].items():
            other = planter.elsewhere(reference)
            if other:
                yield (
                    f"open_questions[{index}]",
                    planter.changed("open_questions", index, fills={**item["fills"], name: other}),
                )


# ---------------------------------------------------------------- speaker


@_kind("speaker", "party of another")
def _other_party(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        said = planter.all_words([*item["source"], *item["named"]])
        for party in planter.model["parties"]:
            own = [party["name"], *party["aliases"], *(part for one in party["representatives"] for part in
                                                      one["name"].split())]  # fmt: skip
            if party["id"] != item["party"] and item["party"] and not any(name in said for name in own):
                yield f"statements[{index}] {party['id']}", planter.changed("statements", index, party=party["id"])
                break


@_kind("speaker", "party and position of another")
def _other_position(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["positions"]):
        for party in planter.model["parties"]:
            if party["id"] != item["party"]:
                yield f"positions[{index}]", planter.changed("positions", index, party=party["id"])
                break


@_kind("speaker", "speaker of another")
def _other_speaker(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        said = planter.all_words([*item["source"], *item["named"]])
        other = planter.person(said) if item["speaker"] else None
        if other:
            yield f"statements[{index}] {other[0]}", planter.changed("statements", index, speaker=other[0])


@_kind("speaker", "speaker of another, with a mention of that one")
def _other_mention(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        source = planter.all_words(item["source"])
        other = planter.person(source) if item["speaker"] else None
        own = [part for part in (item["speaker"] or "").split() if part in source]
        if other and own and other[0] != item["speaker"]:
            broken = planter.changed("statements", index, speaker=other[0], named=[other[1]])
            yield f"statements[{index}] {other[0]}", broken


@_kind("speaker", "source from another paragraph")
def _move_source(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["source"][0]) if item["source"] else None
        if other and not _quoted_run(planter, item):
            yield f"statements[{index}]", planter.changed("statements", index, source=[other])


@_kind("speaker", "source and line from another paragraph")
def _move_source_and_line(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["source"][0]) if item["source"] else None
        if other and not _quoted_run(planter, item):
            line = sorted([*(piece for piece in item["line"] if isinstance(piece, str)), other], key=parts)
            yield f"statements[{index}]", planter.with_line("statements", index, line, source=[other])


@_kind("speaker", "cue from another paragraph")
def _move_cue(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.elsewhere(item["cue"][0]) if item["cue"] else None
        if other and not _quoted_run(planter, item):
            yield f"statements[{index}]", planter.changed("statements", index, cue=[other])


def _quoted_run(planter: _Planter, item: Model) -> bool:
    """A quotation over paragraphs takes its source from afar: no place is surely wrong."""
    return item["mode"] == "direct" and len({parts(reference)[1] // 400 for reference in item["content"]}) > 1


@_kind("speaker", "source taken away")
def _no_source(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        if item["source"] and item["who"] != "unsure":
            yield f"statements[{index}]", planter.changed("statements", index, source=[])


@_kind("speaker", "attribution cut from a line")
def _cut_attribution(planter: _Planter) -> _Planted:
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


@_kind("speaker", "unnamed mark taken away")
def _unmark(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        line = [piece for piece in item["line"] if isinstance(piece, str) or not piece.get("mark")]
        words = planter.all_words([piece for piece in line if isinstance(piece, str)]).lower()
        if len(line) < len(item["line"]) and "anonym" not in words and "named" not in words:
            yield f"statements[{index}]", planter.with_line("statements", index, line)


@_kind("speaker", "an unnamed speaker given a name")
def _give_name(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        other = planter.person(planter.all_words(item["source"]))
        if item["who"] == "unnamed" and other:
            yield f"statements[{index}]", planter.changed("statements", index, who="person", speaker=other[0])


@_kind("speaker", "claim printed as fact")
def _as_fact(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        for name in ("developments", "background"):
            if planter.model[name] and item["who"] != "unsure" and item["source"]:
                where = planter.chance.randrange(len(planter.model[name]))
                broken = planter.with_line(name, where, list(item["content"]), evidence=list(item["content"]))
                yield f"{name}[{where}] of statements[{index}]", broken


# ---------------------------------------------------------------- quote


def _marks(planter: _Planter) -> Iterator[tuple[str, int, Model, int, str, int]]:
    for name, index, item in planter.lined():
        for place, piece in enumerate(item["line"]):
            if isinstance(piece, str):
                source, start, end = parts(piece)
                for at in range(start, end):
                    if planter.texts.get(source, "")[at : at + 1] in tuple(_QUOTES):
                        yield name, index, item, place, source, at


@_kind("quote", "a quotation mark cut from a line")
def _cut_mark(planter: _Planter) -> _Planted:
    for name, index, item, place, source, at in _marks(planter):
        _, low, high = parts(item["line"][place])
        pieces = [f"{source}:{a}-{b}" for a, b in ((low, at), (at + 1, high)) if planter.texts[source][a:b].strip()]
        line = [*item["line"][:place], *pieces, *item["line"][place + 1 :]]
        if any(isinstance(piece, str) for piece in line):
            yield f"{name}[{index}]", planter.with_line(name, index, line)


@_kind("quote", "quotation marks taken off a text")
def _unquote_text(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        bare = re.sub(f"[{_QUOTES}]", "", item["text"])
        if bare != item["text"]:
            yield f"{name}[{index}]", planter.changed(name, index, text=bare)


@_kind("quote", "quotation marks added to a text")
def _quote_text(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        words = [found for found in _WORD.finditer(item["text"]) if not re.search(f"[{_QUOTES}]", item["text"])]
        if words:
            word = planter.chance.choice(words)
            text = f"{item['text'][: word.start()]}“{word[0]}”{item['text'][word.end() :]}"
            yield f"{name}[{index}]", planter.changed(name, index, text=text)


@_kind("quote", "a quotation not byte-equal")
def _retype_quotation(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        found = re.search('[“"]([^”"]{12,})[”"]', item["text"])
        if found:
            changed = found[1].swapcase() if planter.chance.random() < 0.5 else found[1].replace("e", "3", 1)
            yield f"{name}[{index}]", planter.changed(name, index, text=item["text"].replace(found[1], changed))


@_kind("quote", "a paraphrase called direct")
def _call_direct(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["statements"]):
        words = planter.all_words(item["content"])
        _, start, end = parts(item["content"][0]) if item["content"] else ("", 0, 0)
        if item["mode"] == "indirect" and not re.search(f"[{_QUOTES}‘’']", words) and start < end:
            yield f"statements[{index}]", planter.changed("statements", index, mode="direct")


# ---------------------------------------------------------------- pair


@_kind("pair", "a dispute within one party")
def _one_party(planter: _Planter) -> _Planted:
    statements = {item["id"]: item for item in planter.model["statements"]}
    for index, item in enumerate(planter.model["disputes"]):
        for kept, moved in (("claim", "counter"), ("counter", "claim")):
            party = statements[item[kept]]["party"]
            others = [one["id"] for one in statements.values() if one["party"] == party and one["id"] != item[kept]]
            if others:
                yield f"disputes[{index}].{moved}", planter.changed("disputes", index, **{moved: others[0]})


@_kind("pair", "a dispute with a missing member")
def _missing_member(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["disputes"]):
        for member in ("claim", "counter"):
            yield f"disputes[{index}].{member}", planter.changed("disputes", index, **{member: "st999"})
            broken = planter.copy()
            broken["statements"] = [one for one in broken["statements"] if one["id"] != item[member]]
            yield f"disputes[{index}].{member} taken out", broken


@_kind("pair", "a dispute of a statement with itself")
def _itself(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["disputes"]):
        yield f"disputes[{index}]", planter.changed("disputes", index, counter=item["claim"])


@_kind("pair", "a position, denial or nesting of nothing")
def _missing_other(planter: _Planter) -> _Planted:
    for index in range(len(planter.model["positions"])):
        yield f"positions[{index}]", planter.changed("positions", index, statement="st999")
    for index, item in enumerate(planter.model["statements"]):
        for field in ("denies", "within"):
            if item[field]:
                yield f"statements[{index}].{field}", planter.changed("statements", index, **{field: "st999"})


@_kind("pair", "a statement and one nested in it both positions")
def _both(planter: _Planter) -> _Planted:
    statements = {item["id"]: item for item in planter.model["statements"]}
    shown = [item["statement"] for item in planter.model["positions"]]
    for item in statements.values():
        outer = statements.get(item["within"] or "")
        if outer and (item["id"] in shown) != (outer["id"] in shown):
            broken = planter.copy()
            for one in (item, outer):
                if one["id"] not in shown:
                    broken["positions"].append({"party": one["party"], "statement": one["id"], "also": []})
            yield item["id"], broken


# ---------------------------------------------------------------- evidence


@_kind("evidence", "evidence taken away")
def _no_evidence(planter: _Planter) -> _Planted:
    for name in ("parties", "no_position", "bottom_line", "developments", "background", "legal_context", "timeline",
                 "open_questions"):  # fmt: skip
        for index, item in enumerate(planter.model[name]):
            if item["evidence"]:
                yield f"{name}[{index}]", planter.changed(name, index, evidence=[])
    for index in range(len(planter.model["statements"])):
        yield f"statements[{index}].content", planter.changed("statements", index, content=[])


@_kind("evidence", "evidence from another paragraph")
def _move_evidence(planter: _Planter) -> _Planted:
    for name in ("no_position", "bottom_line", "developments", "background", "legal_context", "timeline"):
        for index, item in enumerate(planter.model[name]):
            other = planter.elsewhere(item["evidence"][0]) if item["evidence"] else None
            name_ = item.get("name")
            if other and (name_ is None or name_ not in planter.words(other)):
                yield f"{name}[{index}]", planter.changed(name, index, evidence=[other])


@_kind("evidence", "a line with words of another paragraph")
def _append(planter: _Planter) -> _Planted:
    for name, index, item in planter.lined():
        ranges = [piece for piece in item["line"] if isinstance(piece, str)]
        other = planter.elsewhere(ranges[-1]) if ranges else None
        if other:
            line = [*item["line"], other] if parts(other) > parts(ranges[-1]) else [other, *item["line"]]
            yield f"{name}[{index}]", planter.with_line(name, index, line)


def _moved_dates(date: str) -> Iterator[str]:
    year, *rest = date.split("-", 1)
    if year.isdigit() and "/" not in date:
        yield "-".join([str(int(year) - 1), *rest])
        yield "-".join([str(int(year) + 1), *rest])
    if found := re.fullmatch(r"(\d{4})-(\d\d)(-\d\d)?", date):
        yield f"{found[1]}-{int(found[2]) % 12 + 1:02}{found[3] or ''}"
        if found[3]:
            yield f"{found[1]}-{found[2]}-{int(found[3][1:]) % 28 + 1:02}"
    if "/" in date:
        yield date.split("/")[1]


@_kind("evidence", "a date moved")
def _move_date(planter: _Planter) -> _Planted:
    for name in ("timeline", "legal_context"):
        for index, item in enumerate(planter.model[name]):
            for date in _moved_dates(item["date"]) if item["date"] else ():
                yield f"{name}[{index}] {date}", planter.changed(name, index, date=date)


@_kind("evidence", "a plan told as done, or the reverse")
def _flip_plan(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["timeline"]):
        yield f"timeline[{index}]", planter.changed("timeline", index, planned=not item["planned"])


@_kind("evidence", "an anchor moved")
def _move_anchor(planter: _Planter) -> _Planted:
    for index, item in enumerate(planter.model["timeline"]):
        if item["anchor"]:
            for date in _moved_dates(item["anchor"]["date"]):
                broken = planter.copy()
                broken["timeline"][index]["anchor"]["date"] = date
                yield f"timeline[{index}] {date}", broken
            yield f"timeline[{index}] taken away", planter.changed("timeline", index, anchor=None)


@_kind("evidence", "words of a date that stand elsewhere")
def _other_date_words(planter: _Planter) -> _Planted:
    for name in ("timeline", "legal_context"):
        for index, item in enumerate(planter.model[name]):
            if item["as_written"]:
                yield f"{name}[{index}]", planter.changed(name, index, as_written="on the 3rd of Octember")


@_kind("evidence", "a legal term that is not in the source")
def _other_term(planter: _Planter) -> _Planted:
    made_up = {
        "instrument": "the Treaty of Northwick", "body": "Court of Northwick", "bound": "Northwickia",
        "duty": "to hand over the harbour", "force": "is bound by honour to",
    }  # fmt: skip
    for index, item in enumerate(planter.model["legal_context"]):
        for field, words in made_up.items():
            if item[field]:
                yield f"legal_context[{index}].{field}", planter.changed("legal_context", index, **{field: words})
                near = item[field].replace("not ", "") if "not " in item[field] else item[field] + " at once"
                yield f"legal_context[{index}].{field} near", planter.changed("legal_context", index, **{field: near})


@_kind("evidence", "a name that is not in its evidence")
def _other_name(planter: _Planter) -> _Planted:
    for index in range(len(planter.model["parties"])):
        yield f"parties[{index}].name", planter.changed("parties", index, name="Northwickia", aliases=[])
        broken = planter.copy()
        broken["parties"][index]["aliases"].append("Northwickia")
        yield f"parties[{index}].aliases", broken
        for place, one in enumerate(planter.model["parties"][index]["representatives"]):
            for field, words in (("name", "Ada Northwick"), ("title", "Keeper of the Harbour")):
                if one[field]:
                    broken = planter.copy()
                    broken["parties"][index]["representatives"][place][field] = words
                    yield f"parties[{index}].representatives[{place}].{field}", broken
    for index in range(len(planter.model["no_position"])):
        yield f"no_position[{index}]", planter.changed("no_position", index, name="Northwickia")
    for kind, field in (("people", "name"), ("places", "name"), ("abbreviations", "short"), ("abbreviations", "long")):
        for index, item in enumerate(planter.model["names"][kind]):
            if item[field]:
                broken = planter.copy()
                broken["names"][kind][index][field] = "Northwick"
                yield f"names.{kind}[{index}].{field}", broken


# ---------------------------------------------------------------- range


def _bad_references(planter: _Planter, reference: str) -> Iterator[tuple[str, str]]:
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


@_kind("range", "a bad reference")
def _bad_reference(planter: _Planter) -> _Planted:
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


@_kind("range", "a list of ranges shifted")
def _shift_list(planter: _Planter) -> _Planted:
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
