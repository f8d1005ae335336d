"""Faults of rule pair: disputes of one party, or without a member."""

from __future__ import annotations

from planting.planter import Planted, Planter, fault


@fault("pair", "a dispute within one party")
def _one_party(planter: Planter) -> Planted:
    statements = {item["id"]: item for item in planter.model["statements"]}
    for index, item in enumerate(planter.model["disputes"]):
        for kept, moved in (("claim", "counter"), ("counter", "claim")):
            party = statements[item[kept]]["party"]
            others = [one["id"] for one in statements.values() if one["party"] == party and one["id"] != item[kept]]
            if others:
                yield f"disputes[{index}].{moved}", planter.changed("disputes", index, **{moved: others[0]})


@fault("pair", "a dispute with a missing member")
def _missing_member(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["disputes"]):
        for member in ("claim", "counter"):
            yield f"disputes[{index}].{member}", planter.changed("disputes", index, **{member: "st999"})
            broken = planter.copy()
            broken["statements"] = [one for one in broken["statements"] if one["id"] != item[member]]
            yield f"disputes[{index}].{member} taken out", broken


@fault("pair", "a dispute of a statement with itself")
def _itself(planter: Planter) -> Planted:
    for index, item in enumerate(planter.model["disputes"]):
        yield f"disputes[{index}]", planter.changed("disputes", index, counter=item["claim"])


@fault("pair", "a position, denial or nesting of nothing")
def _missing_other(planter: Planter) -> Planted:
    for index in range(len(planter.model["positions"])):
        yield f"positions[{index}]", planter.changed("positions", index, statement="st999")
    for index, item in enumerate(planter.model["statements"]):
        for field in ("denies", "within"):
            if item[field]:
                yield f"statements[{index}].{field}", planter.changed("statements", index, **{field: "st999"})


@fault("pair", "a statement and one nested in it both positions")
def _both(planter: Planter) -> Planted:
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
