"""Faults of rule guard: words cut without which a sentence says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planting.planter import Model, Planted, Planter, fault, parts

# A careful reader's list, shorter than any checker's: words without which a sentence says something else.
_GUARDS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|may|might|could|can|would|should|must|"
    r"shall|will|if|unless|reportedly|allegedly|alleged|apparently|possibly|perhaps|likely|probably|suspected|so-called|"
    r"only|mostly|some|most|almost|nearly|partly|at least|up to|more than|less than|many|few|several|all|rather than|"
    r"what it said were|\w+n[’']t)\b"
)


def _guard_cuts(planter: Planter) -> Iterator[tuple[str, int, Model, int, int, int, str]]:
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


@fault("guard", "a guard word cut out of a line")
def _cut_guard(planter: Planter) -> Planted:
    for name, index, item, place, start, end, source in _guard_cuts(planter):
        _, low, high = parts(item["line"][place])
        pieces = [f"{source}:{a}-{b}" for a, b in ((low, start), (end, high)) if planter.texts[source][a:b].strip()]
        line = [*item["line"][:place], *pieces, *item["line"][place + 1 :]]
        yield f"{name}[{index}] {planter.texts[source][start:end]}", planter.with_line(name, index, line)


@fault("guard", "a line that ends before a guard word")
def _shorten_line(planter: Planter) -> Planted:
    for name, index, item, place, start, end, source in _guard_cuts(planter):
        _, low, _ = parts(item["line"][place])
        kept = planter.texts[source][low:start].rstrip()
        if name == "timeline" or len(kept.split()) < 3:
            continue  # a row of the timeline may end where its event does
        line = [*item["line"][:place], f"{source}:{low}-{low + len(kept)}"]
        yield f"{name}[{index}] {planter.texts[source][start:end]}", planter.with_line(name, index, line)


@fault("guard", "a guard word cut out of line and clause")
def _cut_clause(planter: Planter) -> Planted:
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
