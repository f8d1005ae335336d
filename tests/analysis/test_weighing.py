"""The network that weighs disputes: which pairs it looks at, that it tells a quarrel, and what its word does."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest
from analysis_texts import article, briefed, party, said
from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.article import Article
from briefgen.analysis.disputes import draw, pair_disputes, weigh
from briefgen.analysis.disputes.network import weighing
from briefgen.analysis.disputes.network.drawing import pieces_of, read_windows
from briefgen.analysis.disputes.network.weighing import Odds, distance, tell
from briefgen.model import Dispute, Kind, Mode, Party, PartyKind, Position, Source, Statement
from briefgen.reading import read_source

PARTIES = [party("norland", "Norland"), party("mill", "Tarn Mill", kind="company"), party("anglers", "Anglers")]
SENTENCES = (
    "The ministry of Norland said the mill had poisoned the Tarn with chlorine.",
    "Tarn Mill said the water below its plant was as clean as above it.",
    "Anglers said they would hold their yearly feast in the town hall.",
    "The ministry of Norland said the mill would have to close.",
)


@pytest.fixture(scope="module")
def river() -> Article:
    return article(*SENTENCES, headline="Ministry says mill poisoned river")


@pytest.fixture(scope="module")
def statements(river: Article) -> list[Statement]:
    def one(number: int, source: str, content: str, party: str) -> Statement:
        return said(river, f"st{number}", source, "said", content, party=party)

    return [
        one(1, "The ministry of Norland", "the mill had poisoned the Tarn with chlorine", "norland"),
        one(2, "Tarn Mill", "the water below its plant was as clean as above it", "mill"),
        one(3, "Anglers", "they would hold their yearly feast in the town hall", "anglers"),
        one(4, "The ministry of Norland", "the mill would have to close", "norland"),
    ]


def weighed(river: Article, statements: list[Statement]) -> Odds:
    return weigh(river.source, statements, PARTIES, draw(river.source))


def disputes(river: Article, statements: list[Statement], odds: Odds | None) -> list[Dispute]:
    shown = [Position(party=one.party, statement=one.id) for one in statements]
    return pair_disputes(river, statements, shown, PARTIES, odds)


def test_two_accounts_of_one_thing_are_likelier_a_dispute_than_two_things(
    river: Article, statements: list[Statement]
) -> None:
    odds = weighed(river, statements)
    assert max(odds, key=odds.__getitem__) == {"st1", "st2"}
    assert odds[frozenset({"st1", "st2"})] > 0 > odds[frozenset({"st1", "st3"})]


def test_each_two_statements_are_weighed_but_those_of_one_party(river: Article, statements: list[Statement]) -> None:
    every = {frozenset(pair) for pair in itertools.combinations(["st1", "st2", "st3", "st4"], 2)}
    assert set(weighed(river, statements)) == every - {frozenset({"st1", "st4"})}


def test_the_order_in_which_statements_are_given_changes_nothing(river: Article, statements: list[Statement]) -> None:
    assert weighed(river, statements[::-1]) == weighed(river, statements)


def test_pairs_worked_out_one_by_one_are_as_likely(
    river: Article, statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    together = weighed(river, statements)
    monkeypatch.setattr(weighing, "PORTION", 1)
    assert weighed(river, statements) == pytest.approx(together, abs=1e-4)


def test_statements_far_apart_are_not_looked_at(
    river: Article, statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "APART", 1)
    assert frozenset({"st1", "st3"}) not in weighed(river, statements)


def test_a_long_article_is_told_in_parts_and_no_pair_is_lost(
    river: Article, statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = set(weighed(river, statements))
    monkeypatch.setattr(weighing, "APART", 2)
    monkeypatch.setattr(weighing, "TOGETHER", 3)
    assert set(weighed(river, statements)) == whole - {frozenset({"st1", "st4"})}


def test_what_fits_one_part_is_not_told_again_in_another(
    river: Article, statements: list[Statement], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = weighed(river, statements)
    monkeypatch.setattr(weighing, "APART", 3)
    monkeypatch.setattr(weighing, "TOGETHER", 4)
    assert weighed(river, statements) == whole


def test_the_trained_tables_know_all_that_the_model_knows() -> None:
    assert set(weighing.KINDS) == set(get_args(Kind))
    assert set(weighing.MODES) == set(get_args(Mode))
    assert set(weighing.PARTY_KINDS) == {*get_args(PartyKind), None}


@pytest.mark.parametrize("text", ["", "12 March 2019", "The Tarn rose on Monday."])
def test_a_text_without_statements_has_no_odds(text: str) -> None:
    source = Source(id="S1", file="note.txt", sha256="", title="", text=text)
    if text:
        source = read_source(text.encode(), "note.txt")
    assert weigh(source, [], PARTIES, draw(source)) == {}


def test_what_the_network_is_sure_of_is_a_dispute_and_the_earlier_its_claim(
    river: Article, statements: list[Statement]
) -> None:
    assert disputes(river, statements, None) == []
    (found,) = disputes(river, statements, {frozenset({"st1", "st2"}): 3.0, frozenset({"st1", "st3"}): 0.0})
    assert (found.claim, found.counter, found.relation) == ("st1", "st2", "opposed")


def test_two_statements_that_share_words_are_no_dispute_however_sure_it_is(river: Article) -> None:
    one = said(river, "st1", "The ministry", "said", "the mill had poisoned the Tarn with chlorine", party="norland")
    same = said(river, "st2", "The ministry", "said", "poisoned the Tarn", party="mill")
    assert disputes(river, [one, same], {frozenset({"st1", "st2"}): 9.0}) == []


@pytest.mark.parametrize(("likely", "pairs"), [(0.0, 1), (-9.0, 0)])
def test_what_the_rules_join_stands_unless_the_network_doubts_it(likely: float, pairs: int) -> None:
    art = article("Norland accused Tarn Mill of smuggling timber.", "Tarn Mill denied smuggling timber.")
    charge = said(art, "st1", "Norland", "accused", "smuggling timber", party="norland", kind="accusation")
    denial = said(art, "st2", "Tarn Mill", "denied", "smuggling timber", party="mill", kind="denial")
    assert len(disputes(art, [charge, denial], None)) == 1
    assert len(disputes(art, [charge, denial], {frozenset({"st1", "st2"}): likely})) == pairs


def test_a_refusal_is_told_as_one() -> None:
    art = article("Norland asked Tarn Mill to close its weir.", "Tarn Mill said there was no reason for that.")
    call = said(art, "st1", "Norland", "asked", "to close its weir", party="norland", kind="demand")
    answer = said(art, "st2", "Tarn Mill", "said", "there was no reason for that", party="mill")
    (found,) = disputes(art, [call, answer], {frozenset({"st1", "st2"}): 2.0})
    assert found.relation == "refusal"


def test_the_denial_is_the_counter_though_it_stands_first() -> None:
    art = article("Tarn Mill denied any harm to fish.", "Norland said the river was dead below the plant.")
    denial = said(art, "st1", "Tarn Mill", "denied", "any harm to fish", party="mill", kind="denial")
    claim = said(art, "st2", "Norland", "said", "the river was dead below the plant", party="norland")
    (found,) = disputes(art, [denial, claim], {frozenset({"st1", "st2"}): 2.0})
    assert (found.claim, found.counter, found.relation) == ("st2", "st1", "denial")


def test_who_says_the_same_disputes_nothing_however_sure_the_network_is() -> None:
    art = article("Norland said the launch was a threat.", "Tarn Mill said the launch was a grave threat.")
    one = said(art, "st1", "Norland", "said", "the launch was a threat", party="norland")
    other = said(art, "st2", "Tarn Mill", "said", "the launch was a grave threat", party="mill")
    assert disputes(art, [one, other], {frozenset({"st1", "st2"}): 3.0}) == []


def test_the_network_alone_sets_a_statement_against_a_party_once(river: Article, statements: list[Statement]) -> None:
    found = disputes(river, statements, {frozenset({"st1", "st2"}): 3.0, frozenset({"st2", "st4"}): 2.0})
    assert [(one.claim, one.counter) for one in found] == [("st1", "st2")]


def test_a_dispute_that_no_word_points_to_is_in_the_briefing() -> None:
    made = briefed(
        "Iceland said Norwegian troops had crossed the border on Sunday.",
        "Norway said its soldiers had stayed in their barracks all weekend.",
        headline="Iceland and Norway trade blame",
    )
    texts = {one.id: one.text for one in made.statements}
    assert [("crossed" in texts[one.claim], "barracks" in texts[one.counter]) for one in made.disputes] == [
        (True, True)
    ]


@given(st.integers(-5, 500), st.integers(-5, 500))
def test_a_longer_distance_never_counts_as_a_shorter_one(one: int, other: int) -> None:
    nearer, farther = sorted((distance(one), distance(other)))
    assert (nearer, farther) == (distance(min(one, other)), distance(max(one, other)))
    assert 0 <= nearer <= farther <= 10


def test_the_network_sees_the_words_of_each_part(river: Article, statements: list[Statement]) -> None:
    read = read_windows(river.source)
    pieces = pieces_of(read)
    told = tell(river.source, statements, PARTIES, pieces)
    spans = dict(zip(pieces.rows, pieces.spans, strict=True))
    for number, cue, content in ((0, "said", "the mill had poisoned the Tarn with chlorine"), (2, "said", "they")):
        seen = [spans[row] for row in told.parts["content"][number].tolist() if row in spans]
        assert river.text[seen[0][0] : seen[-1][1]].startswith(content)
        (at,) = [spans[row] for row in told.parts["cue"][number].tolist() if row in spans]
        assert river.words(at) == cue


def test_pieces_of_captions_are_not_read() -> None:
    art = article("Photo: The weir on Monday. (Ann Holt/Tarn Pictures)", "The Tarn rose on Monday.")
    drawn = draw(art.source)
    assert len(drawn.vectors) == drawn.pieces.empty + 1
    assert not drawn.vectors[-1].any()
    assert {art.role_at(start) for start, _ in drawn.pieces.spans} == {"headline", "body"}


def test_the_same_text_is_weighed_the_same_each_time(river: Article, statements: list[Statement]) -> None:
    assert weighed(river, statements) == weighed(river, statements)


def test_a_party_without_a_kind_is_weighed(river: Article, statements: list[Statement]) -> None:
    nobody: list[Party] = []
    assert weigh(river.source, statements, nobody, draw(river.source))
