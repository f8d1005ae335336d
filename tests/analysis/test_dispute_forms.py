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

FORMS += [
    (
        "Senator Paul Green said candidate Ben Carver knew nothing of foreign policy. Mr Carver brushed off the"
        " charge.",
        "denial",
    ),
    ("Doctors for Change offered to run a clinic at the port. The Norwegian navy did not accept the offer.", "refusal"),
    ("Microsoft said the takeover would help consumers. Sony disagreed, saying prices would rise.", "opposed"),
    ("Google said the rules were clear. Microsoft begged to differ. “They are a muddle,” it said.", "opposed"),
    ("Ukraine said Russian troops had crossed the border. Russia responded by accusing Ukraine of lying.", "opposed"),
    (
        "Senator Ruth Keller said Governor Mark Dale voted against the fishing bill. Mr Dale has said he opposed the"
        " bill because of its quotas.",
        "opposed",
    ),
    (
        "The Liberal Party called for Environment Minister Karen Olsen to quit. Ms Olsen said she had no intention of"
        " stepping down.",
        "refusal",
    ),
    (
        "Home Secretary David Lane said more prisons would ease the crowding. But Liberal Democrat spokesman Mark Otten"
        " accused Mr Lane of dodging the issue.",
        "opposed",
    ),
    (
        "The Conservatives said there had been a collective failure in the department. But Sir Alan Bond, who led the"
        " inquiry, said there was no reason to believe anyone withheld information.",
        "opposed",
    ),
    (
        "Norway said the rules breach maritime law. Iceland said it did not consider the new rules to be a breach of"
        " maritime law.",
        "opposed",
    ),
    ("North Korea said the launch was peaceful. Japan said it was a violation of UN resolutions.", "opposed"),
    (
        "Foreign Secretary Jack Shaw has defended plans to end the arms embargo on Sudan. The Liberal Party said"
        " lifting the embargo would be irresponsible.",
        "opposed",
    ),
]

FORMS += [
    (
        "The Liberal Party said Norway's tour of the ports was a waste of money. Norwegian Prime Minister Ada Reid said"
        " the tour would go on. “I completely disagree with the assertion that there is any waste,” she said.",
        "denial",
    ),
    (
        "After Iceland suggested that Norway had been fishing for cod, Norway contradicted it. “No, we were fishing for"
        " herring,” Norway said.",
        "opposed",
    ),
    (
        "Iceland said Norway should have acted sooner. Its comments were quickly derided by the Liberal Party, which"
        " said Iceland would do better to keep quiet.",
        "opposed",
    ),
    (
        "The Liberal Party said it was a disgrace that Norway had endorsed the treaty. The treaty is nine years old."
        " Boats went out early. Snow fell. Norway defended its endorsement on Monday. “It is the best that we could"
        " have,” the Norwegian government said.",
        "opposed",
    ),
]

FORMS += [
    (
        "Oxfam said nine in ten families would be worse off. Norway dismissed the research as complete rubbish.",
        "denial",
    ),
    ("Amnesty International said 40 men had been held without charge. Norway called the report one-sided.", "denial"),
    ("Norway says jobs will be lost. The Liberal Party says its figures are cherry-picked.", "denial"),
]

NO_FORMS = [
    "Oxfam said the drought was severe. The World Food Programme responded by sending 300 trucks of grain.",
    "Greece asked for more time. Germany declined to comment.",
    "Mr Ellis admitted that he had bribed two officials. Prosecutors said he would be sentenced in May.",
    "Airbus said it needed to expand its fleet. However, UPS said it was cutting an order for smaller planes.",
    "Japan said the launch was a provocation. South Korea said the launch was a grave provocation.",
    "Norway said the plan would cut waste. Iceland said the plan would help farmers.",
    "Iceland said catches had risen. Norway said its own catches had risen as well.",
    "Iceland accused Norway of landing too much cod. Sweden said the weather had been good.",
    "The Norwegian government investigated claims that the port was unsafe.",
    "Iceland attacked red tape at the ports. Norway denied it was gloating.",
]

NO_FORMS += [
    # who is turned away there is a third one
    "Iceland said it was unfair to blame Norway. Norway rebuffed a heckler who asked about its quotas.",
    # they take its part
    "Iceland said Norway was being treated badly. Norway said most of the ports were fair.",
    "Iceland said Norway sends too many boats. Norway said it was incredible that a great nation had such leaders.",
    "Iceland said the fish were rotten. Norway said it did not understand that: “No offense, no offense to Iceland.”",
    "Oxfam said families were hungry. Norway welcomed the research and said the figures were shocking.",
    # each tells of himself
    "Norchem reported a 6% rise in profits to $280m. Orbex said its profits had risen by 19% to $450m.",
    "Mr Lund said he had paid the agent 24 dollars. Ms Berg said she had paid the agent 25 dollars in May.",
    # how many shall be is no count
    "Iceland called on Norway to free 12 sailors. Norway said five sailors were freed in March.",
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


def test_a_denial_of_what_somebody_named_said_is_set_against_his_charge_however_far_before() -> None:
    between = "The case opened in March. It went on for nine weeks. Witnesses came from Spain. It closed in July."
    words = f"Manager Ruth Vale accused Acme Bank of unfair pay. {between} Acme Bank denied Ms Vale's claims."
    assert relations(words) == ["denial"]


def test_two_sentences_are_one_dispute_though_each_holds_two_statements() -> None:
    words = (
        "Iceland said Norway had landed too much cod and accused Norway of cheating. Norway denied the charge and said"
        " Iceland was wrong to blame it."
    )
    assert len(relations(words)) == 1
