"""Faults of rule evidence: items without a reference, and dates and terms that theirs do not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planting.planter import Planted, Planter, fault, parts


@fault("evidence", "evidence taken away")
def _no_evidence(planter: Planter) -> Planted:
    for name in ("parties", "no_position", "bottom_line", "developments", "background", "legal_context", "timeline",
                 "open_questions"):  # fmt: skip
        for index, item in enumerate(planter.model[name]):
            if item["evidence"]:
                yield f"{name}[{index}]", planter.changed(name, index, evidence=[])
    for index in range(len(planter.model["statements"])):
        yield f"statements[{index}].content", planter.changed("statements", index, content=[])


@fault("evidence", "evidence from another paragraph")
def _move_evidence(planter: Planter) -> Planted:
    for name in ("no_position", "bottom_line", "developments", "background", "legal_context", "timeline"):
        for index, item in enumerate(planter.model[name]):
            other = planter.elsewhere(item["evidence"][0]) if item["evidence"] else None
            name_ = item.get("name")
            if other and (name_ is None or name_ not in planter.words(other)):
                yield f"{name}[{index}]", planter.changed(name, index, evidence=[other])


@fault("evidence", "a line with words of another paragraph")
def _append(planter: Planter) -> Planted:
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


@fault("evidence", "a date moved")
def _move_date(planter: Planter) -> Planted:
    for name in ("timeline", "legal_context"):
        for index, item in enumerate(planter.model[name]):
            for date in _moved_dates(item["date"]) if item["date"] else ():
                yield f"{name}[{index}] {date}", planter.changed(name, index, date=date)


@fault("evidence", "a plan told as done, or the reverse")
def _flip_plan(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["timeline"]):
        yield f"timeline[{index}]", planter.changed("timeline", index, planned=not item["planned"])


@fault("evidence", "an anchor moved")
def _move_anchor(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["timeline"]):
        if item["anchor"]:
            for date in _moved_dates(item["anchor"]["date"]):
                broken = planter.copy()
                broken["timeline"][index]["anchor"]["date"] = date
                yield f"timeline[{index}] {date}", broken
            yield f"timeline[{index}] taken away", planter.changed("timeline", index, anchor=None)


@fault("evidence", "words of a date that stand elsewhere")
def _other_date_words(planter: Planter) -> Planted:
    for name in ("timeline", "legal_context"):
        for index, item in enumerate(planter.model[name]):
            if item["as_written"]:
                yield f"{name}[{index}]", planter.changed(name, index, as_written="on the 3rd of Octember")


@fault("evidence", "a legal term that is not in the source")
def _other_term(planter: Planter) -> Planted:
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


@fault("evidence", "a name that is not in its evidence")
def _other_name(planter: Planter) -> Planted:
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
