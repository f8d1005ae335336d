"""The forms in which news tells that one party answers another, from the article to the pair."""

from __future__ import annotations

import pytest

from briefgen.analysis import analyse
from briefgen.reading import read_source

FORMS = [
    ("Iceland accused Norway of landing too much cod. Norway has denied the charge.", "denial"),
    (
        "Iceland accused Norway of landing too much cod. Oslo rejects the claims as politically motivated.",
        "denial",
    ),
    ("Iceland said Norway had landed too much cod. Norway called the claim a lie.", "denial"),
    ("Iceland said Norway had left the talks. Norway said it was Iceland that had left the table.", "opposed"),
    ("The Financial Conduct Authority said Acme Bank had misled its customers. Acme Bank denied wrongdoing.", "denial"),
    (
        "The Financial Conduct Authority said Acme Bank had misled its customers. A spokesman for Acme Bank said the"
        " bank had done nothing wrong.",
        "denial",
    ),
    ("Prosecutors say Peter Lund stole the funds. Peter Lund has pleaded not guilty.", "denial"),
    ("Norway's government says unemployment fell to four percent. The Liberal Party disputes the figures.", "denial"),
    ("The Icelandic army said 40 sailors were killed. Norway said only five of the men had died.", "opposed"),
    (
        "The RMT union called on Northern Rail to raise pay by five percent. Northern Rail refused, saying its offer of"
        " two percent was final.",
        "refusal",
    ),
    ("Norway demanded that Iceland withdraw its boats. Iceland pushed back against the demand.", "refusal"),
    (
        "Greenpeace said the plant was poisoning the river. However, Norchem insisted the water was safe.",
        "opposed",
    ),
    (
        "Amnesty International says the law will silence journalists. The Icelandic government said journalists had"
        " nothing to fear from the law.",
        "opposed",
    ),
    ("While Norway says the drilling is legal, Iceland says it violates international law.", "opposed"),
    (
        "The Liberal Party said the tax would hurt the poor. Norwegian Prime Minister Ada Reid hit back at the Liberal"
        " Party, saying the tax would pay for schools.",
        "opposed",
    ),
    ("Oxfam said the drought was made worse by Norway's policies. Norway brushed aside the criticism.", "denial"),
    ("Norway rejected Iceland's call for a ban on trawling, saying it would cost jobs.", "refusal"),
]

FORMS += [
    ("Last month, the High Court dismissed an appeal by Norchem against the fine.", "refusal"),
    ("Norway criticised the European Parliament's resolution, which called for talks to be suspended.", "opposed"),
    ("Norway says its fleet is small, but Iceland believes it has doubled.", "opposed"),
    ("Norway said checks were not feasible. But Iceland said Norway had made checks before.", "opposed"),
]

NO_FORMS = [
    "Iceland said catches had risen. Norway said its own catches had risen as well.",
    "Iceland accused Norway of landing too much cod. Sweden said the weather had been good.",
    "The Norwegian government investigated claims that the port was unsafe.",
    "Iceland attacked red tape at the ports. Norway denied it was gloating.",
]


def relations(words: str) -> list[str]:
    article = f"Row goes on\n\n2019-03-05\n\nThe row went into its second week on Tuesday.\n\n{words}\n\nTalks go on.\n"
    return [dispute.relation for dispute in analyse(read_source(article.encode(), "row.txt")).disputes]


@pytest.mark.parametrize(("words", "relation"), FORMS)
def test_an_answer_is_a_dispute_in_every_form(words: str, relation: str) -> None:
    assert relations(words) == [relation]


@pytest.mark.parametrize("words", NO_FORMS)
def test_what_answers_nothing_is_none(words: str) -> None:
    assert relations(words) == []
