"""What is kept when not all can be printed."""

from __future__ import annotations

import msgspec
from making import briefing, composed, ref, section, statement, style

from briefgen.model import Dispute, Event, Position


def positions(model, **caps):
    return section(composed(model, style(caps=caps)), "positions")


def test_a_claim_and_its_denial_are_kept_together_above_better_ranked_items():
    model = briefing()
    order = ["st4", "st3", "st1", "st7", "st8", "st2"]
    ranked = [next(p for p in model.positions if p.statement == name) for name in order]
    shown = positions(briefing(positions=ranked), positions_per_party=1)
    assert any(line.startswith("Norland said its boats") for line in shown)
    assert any(line.startswith("Sudmark denies") for line in shown)
    assert not any("Berg said" in line for line in shown)


def test_a_claim_whose_denial_is_dropped_is_dropped_too():
    shown = positions(briefing(), positions_per_party=1, disputes=0)
    assert any(line.startswith("Norland said its boats") for line in shown) == any(
        line.startswith("Sudmark denies") for line in shown
    )


def test_a_dispute_whose_members_do_not_fit_the_caps_is_left_out_whole():
    model = briefing()
    second = Dispute(claim="st3", counter="st7", relation="opposed", about=[])
    document = composed(briefing(disputes=[*model.disputes, second]), style(caps={"positions_per_party": 1}))
    assert len(section(document, "disputes")) == 2  # the head and one row
    assert not any("We will not sign" in line for line in section(document, "positions"))


def test_every_party_keeps_a_line_whatever_its_rank():
    model = briefing()
    far = statement("st9", "sudmark", ref("Sudmark"), ref("said"), "Delegates met for lunch on Monday.")
    model = briefing(
        statements=[*model.statements, far],
        positions=[*[p for p in model.positions if p.party == "norland"], Position(party="sudmark", statement="st9")],
        disputes=[],
    )
    assert any("lunch" in line for line in positions(model))


def test_the_lead_event_and_planned_events_survive_any_cap():
    rows = section(composed(look=style(caps={"timeline": 1})), "timeline")
    assert any("Delegations of Norland" in row for row in rows)
    assert any("The talks are to end" in row for row in rows)
    assert not any("the Vesta Treaty of 2015 |" in row for row in rows)


def test_caps_cut_by_rank_and_not_by_place():
    monday, friday = "Delegates met for lunch on Monday.", "Dahl will speak on Friday."
    rows = [
        Event(date="2021-03-07", as_written="Friday", line=[ref(friday)], evidence=[ref(friday)]),
        Event(date="2021-03-01", as_written="Monday", line=[ref(monday)], evidence=[ref(monday)]),
    ]
    assert any(
        friday in row for row in section(composed(briefing(timeline=rows), style(caps={"timeline": 1})), "timeline")
    )


def test_among_disputing_parties_the_longest_has_at_most_twice_the_words_of_the_shortest():
    model = briefing()
    long = [
        statement(f"st2{n}", "norland", ref("Norland"), ref("said"), words)
        for n, words in enumerate([
            "Delegations of Norland and Sudmark opened talks in Vesta on Tuesday over fishing in the Grey Strait.",
            "The Vesta Treaty of 2015 binds Sudmark, which must “keep its patrols out of the strait.”",
        ])
    ]  # fmt: skip
    short = [
        statement(f"st3{n}", "sudmark", ref("Sudmark"), ref("said"), words)
        for n, words in enumerate(["The talks are to end on 5 March.", "Delegates met for lunch on Monday."])
    ]
    denial = msgspec.structs.replace(model.statements[1], line=[ref("Sudmark denies that charge.")])
    statements = [model.statements[0], denial, *long, *short]
    model = briefing(
        statements=statements,
        positions=[Position(party=said.party, statement=said.id) for said in statements],
        developments=[], background=[],
    )  # fmt: skip
    with_more = positions(model, positions_per_party=2)
    assert sum("Delegations of Norland" in line for line in with_more) == 0
    all_shown = positions(model, positions_per_party=3)
    assert sum("Delegations of Norland" in line for line in all_shown) == 1  # the source has no more of the other


def test_a_rank_of_unnamed_speakers_never_hides_the_party():
    model = msgspec.structs.replace(briefing(), disputes=[])
    shown = positions(model, positions_per_party=2)
    assert shown.index("Unnamed officials:") > shown.index("On the record:")
