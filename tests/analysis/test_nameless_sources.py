"""Sources without a name among two bodies: grammar and sense decide whose they are, and nobody's stay nobody's."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed

from briefgen.analysis.article import Voice
from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements.speakers import resolve_speakers

SAID = "the site was safe"


def heard(*paragraphs: str) -> tuple[str | None, str | None]:
    """The party's name and the speaker of the statement that the site was safe."""
    art = article(*paragraphs)
    found, people = attribute(art), find_people(art)
    cast = find_parties(art, people, found)
    voices: list[Voice] = [
        voice
        for one, group in zip(found, resolve_speakers(art, found, people, cast), strict=True)
        for voice in group
        if one.content and SAID in art.words(one.content[0])
    ]
    assert voices, "the statement is not found"
    names = {party.id: party.name for party in cast.parties}
    return names.get(voices[-1].party or ""), voices[-1].speaker


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tarn Dockers", "The Tarn Dockers rejected an offer from Volvo. Volvo has 900 staff. A union spokeswoman"),
        ("Tarn Dockers", "The Tarn Dockers will strike at Volvo. Volvo has 900 staff. Union officials"),
        ("Tarn Dockers", "Leaders of the Tarn Dockers met Volvo on Monday. They"),
        ("Orb Watch", "Orb Watch has complained about Volvo. In a letter to the Tarn Port Authority, the rights group"),
        ("Orb Watch", "Volvo was sued by Orb Watch. Volvo is large. The carmaker was silent, while the rights group"),
        ("Orb Watch", "Orb Watch sued Volvo on Monday. The suit"),
        ("Tarn Port Authority", "The Tarn Port Authority spoke to staff of Volvo. Its report"),
        ("Tarn Port Authority", "The Tarn Port Authority looked into Volvo. A notice on its website"),
        ("Kenya", "Kenya closed its border with Norway on Monday. The country"),
    ],
)
def test_a_body_is_taken_up_by_what_its_sentence_tells_of_it(name: str, text: str) -> None:
    assert heard(f"{text} said {SAID}.") == (name, None)


@pytest.mark.parametrize("noun", ["A company spokesman", "A spokesperson for the company"])
def test_an_authority_is_no_company(noun: str) -> None:
    text = f"The Harbour Commissioner’s Office fined Orbex. The Harbour Commissioner is strict. {noun} said {SAID}."
    assert heard(text)[0] != "Harbour Commissioner"


def test_a_spokesman_is_not_that_of_the_one_named_in_passing_after_an_unknown_name() -> None:
    text = f"OrbWorx will not open the mine, which was closed by the Tarn Port Authority. A spokesman said {SAID}."
    assert heard(text)[0] != "Tarn Port Authority"


def test_a_group_of_people_is_taken_up_as_itself_until_it_has_a_name() -> None:
    people = "A group of nine divers wrote to the Tarn Port Authority. The group was founded in May."
    assert heard(people, f"The group said {SAID}.")[0] == "group of nine divers"
    named = "A group of divers wrote to the Tarn Port Authority. The group, Divers United, was founded in May."
    assert heard(named, f"Divers United is small. The group said {SAID}.")[0] != "group of divers"


@pytest.mark.parametrize(
    "text",
    [
        f"Actor Joel Strand sued Volvo on Monday. The actor said {SAID}.",
        f"Joel Strand, a sculptor from Tarn, sued Volvo on Monday. The sculptor said {SAID}.",
        f"Joel Strand gave evidence on Monday. The Volvo founder said {SAID}.",
        f"Senator Joel Strand, a Texas Republican, met Volvo on Monday. The Texas Republican said {SAID}.",
        f"Joel Strand of Volvo met Dr Yuki Ness of Orb Watch. “No,” Dr Ness said. She left. He said {SAID}.",
    ],
)
def test_somebody_is_taken_up_by_what_he_was_presented_as(text: str) -> None:
    assert heard(text)[1] == "Joel Strand"


def test_somebody_presented_otherwise_or_since_is_not_meant() -> None:
    text = "Painter Joel Strand sued Volvo on Monday. Sculptor Ann Poe met painter Carl Voss."
    assert heard(f"{text} The painter said {SAID}.")[1] == "Carl Voss"
    assert heard(f"Actor Joel Strand sued Volvo on Monday. The Danish actor said {SAID}.")[1] is None


def test_aides_to_somebody_are_not_he_himself() -> None:
    assert heard(f"Aides to Kenyan President Joel Strand said {SAID}.")[1] is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("health care providers", "The Tarn Port Authority set a rule. Health care providers"),
        ("group representing rural towns", "The Tarn Port Authority set a rule. A group representing rural towns"),
        ("group of divers", "A group of divers, alarmed by a rule of the Tarn Port Authority,"),
        ("Orb Watch", "The divers, members of Orb Watch, met the Tarn Port Authority. The divers"),
        ("Orb Watch", "Campaigners from Orb Watch"),
        ("Taliban", "The Taliban took a town from Kenyan troops. An insurgent commander"),
    ],
)
def test_people_are_a_party_by_their_own_words_or_their_bodys(name: str, text: str) -> None:
    party, speaker = heard(f"{text} said {SAID}.")
    assert (party or "").casefold() == name.casefold()
    assert speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "Teachers from around the state met Orb Watch on Monday. Posters from Orb Watch hung there. Teachers",
    ],
)
def test_people_are_not_of_a_state_or_body_that_is_told_of_beside(text: str) -> None:
    assert heard(f"{text} said {SAID}.")[0] not in ("United States", "US", "Orb Watch")


def test_a_body_told_of_in_the_words_before_a_pronoun_is_another() -> None:
    text = "As of May, Volvo had 270 trucks. In addition to its order of 30 Orbex Group engines, it"
    assert heard("Orbex Group makes engines.", f"{text} said {SAID}.")[0] == "Volvo"


@pytest.mark.parametrize("noun", ["Claimants", "Buyers", "Clubs", "Critics", "Some critics", "Many economists"])
def test_people_who_speak_by_a_plural_alone_are_a_party_by_that_word(noun: str) -> None:
    assert heard(f"The bridge is closed. {noun} complained that {SAID}.")[0] == noun.split()[-1]


@pytest.mark.parametrize("noun", ["Officials", "Leaders", "Lawyers", "Airliners", "Two economists", "Others"])
def test_those_who_speak_for_somebody_and_those_counted_are_none(noun: str) -> None:
    assert heard(f"The bridge is closed. {noun} were told that {SAID}, and said that {SAID}.")[0] is None


@pytest.mark.parametrize(
    ("group", "who"),
    [
        ("local councils", "Lawyers for the local councils"),
        ("families", "A lawyer for the families"),
        ("nurses", "Attorneys representing the nurses"),
        ("farmers", "A spokeswoman for the farmers"),
    ],
)
def test_who_speaks_for_people_without_a_name_is_heard_as_they_are_called(group: str, who: str) -> None:
    assert heard(f"The bridge is closed. {who} said {SAID}.")[0] == group


def test_who_speaks_for_a_department_or_for_somebodys_own_people_is_not_heard_as_a_group() -> None:
    assert heard(f"The bridge is closed. A spokesman for road affairs said {SAID}.")[0] is None
    assert heard(f"The bridge is closed. A spokesman for its workers said {SAID}.")[0] is None


@pytest.mark.parametrize(
    "called", ["energy regulator", "tax office", "defence ministry", "coastguard", "local hospital", "army"]
)
def test_a_public_body_that_the_article_does_not_name_is_a_party_as_it_is_called(called: str) -> None:
    assert heard(f"The bridge is closed. The {called} said {SAID}.")[0] == called


@pytest.mark.parametrize(
    ("before", "called"),
    [
        ("The Tarn Tax Office and the Orne Tax Office met.", "tax office"),  # one of the two
        ("Chad and Sudan sent troops to the bridge.", "army"),  # of one of the two
        ("The bridge is closed.", "company"),  # some company
        ("The bridge is closed.", "office"),
    ],
)
def test_what_may_be_a_body_with_a_name_is_none_by_its_noun(before: str, called: str) -> None:
    assert heard(f"{before} The {called} said {SAID}.")[0] != called


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Bosnian Serbs said the border was closed.", "Bosnian Serbs"),
        ("Ethnic Albanians said they feared for the bridge.", "Ethnic Albanians"),
        ("Some conservatives have accused the mayor of hiding the costs.", "conservatives"),
        ("Norway — one of the owners of the bridge — called the delay absurd.", "Norway"),
    ],
)
def test_a_people_by_its_land_some_who_share_a_view_and_a_name_before_an_aside_are_heard(
    words: str, party: str
) -> None:
    assert [made.name for made in briefed(words).parties] == [party]


def test_lawyers_speak_for_people_without_a_name_and_not_for_their_nation() -> None:
    assert heard(f"Lawyers for the Norwegian shipowners told the press that {SAID}.")[0] == "Norwegian shipowners"
    assert heard(f"Lawyers for Norway told the press that {SAID}.")[0] == "Norway"


def test_judges_who_differ_from_their_court_are_a_party_of_their_own() -> None:
    told = "The Tarn Supreme Court upheld the law. The court’s liberal justices"
    assert heard(f"{told} offered a dissenting opinion, saying {SAID}.")[0] == "court’s liberal justices"
    assert heard(f"{told} agreed and said {SAID}.")[0] == "Tarn Supreme Court"


def test_the_mayor_of_a_state_s_capital_does_not_speak_for_the_state() -> None:
    told = "The Danish capital’s new {} said the site was safe."
    assert heard("Denmark waited.", told.format("minister"))[0] == "Denmark"
    assert heard("Denmark waited.", told.format("mayor"))[0] is None


def test_a_share_of_a_people_speaks_for_no_state() -> None:
    assert heard(f"Norway waited. In a poll, 60 percent of Norwegians thought that {SAID}.") == (None, None)
    assert heard(f"Norway waited. The Norwegians said that {SAID}.")[0] == "Norway"


def test_campaign_and_tax_records_are_no_campaign() -> None:
    told = "Anna Lund’s campaign began in Tarn. Anna Lund waited. It was plain that {}, {} {}."
    assert heard(told.format(SAID, "campaign and corporate records", "show"))[0] is None
    assert heard(told.format(SAID, "the campaign", "said"))[0] == "Anna Lund"


@pytest.mark.parametrize(
    ("source", "name", "who"),
    [
        ("The president of Norway", "Norway", "body"),
        ("Norway’s president", "Norway", "body"),
        ("The head of the Tarn Port Authority", "Tarn Port Authority", "body"),
        ("The director of the Tarn Port Authority", "Tarn Port Authority", "body"),
        ("The former director of the Tarn Port Authority", None, None),
        ("The deputy director of the Tarn Port Authority", "Tarn Port Authority", "unnamed"),
        ("A director of the Tarn Port Authority", "Tarn Port Authority", "unnamed"),
        ("An official of the Tarn Port Authority", "Tarn Port Authority", "unnamed"),
    ],
)
def test_who_alone_holds_an_office_is_told_by_it_and_not_unnamed(source: str, name: str | None, who: str | None):
    model = briefed(f"Volvo closed its site in Tarn on Monday. {source} said {SAID}.")
    said = [one for one in model.statements if SAID in one.text]
    assert [(party.name, one.who) for one in said for party in model.parties if party.id == one.party] == (
        [(name, who)] if name else []
    )


def test_the_head_of_a_body_is_taken_up_by_his_office() -> None:
    first = "The director of the Tarn Port Authority said on Monday that the site was new."
    assert heard(f"{first} Volvo closed it. The director said {SAID}.") == ("Tarn Port Authority", None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Orbex Motors", f"Under pressure from President Carl Blom, Orbex Motors said {SAID}."),
        (
            "farm groups",
            f"Two dozen farm groups sued the Grain Board and Treasurer Tom Lund, accusing them that {SAID}.",
        ),
        ("Kenya", f"Kenya has told its firms that {SAID}, a government source said. It fears firms from Norway."),
        (None, f"Norway was silent. An industry source, who has worked with Norwegian firms, said {SAID}."),
        ("Norway", f"Norway said Peru would not sell radars. Kenya offered a deal as {SAID}, it added."),
    ],
)
def test_the_subject_of_the_verb_speaks_and_no_name_in_a_phrase_beside_it(name: str | None, text: str) -> None:
    assert heard(text)[0] == name


@pytest.mark.parametrize("who", ["Rescue workers with", "Volunteers from"])
def test_helpers_tell_what_their_body_has_found(who: str) -> None:
    assert heard(f"{who} the Tarn Relief Society said {SAID}.")[0] == "Tarn Relief Society"
    assert heard(f"The Tarn Relief Society left. {who.split()[0]} said {SAID}.")[0] != "Tarn Relief Society"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Orb Watch", "Orb Watch filed a complaint about Volvo. Volvo Museum opened. Volvo met staff. The suit"),
        (None, "Volvo was taken to court in May. Volvo has 900 staff. The lawsuit"),
        ("Orb Watch", "In a statement, Orb Watch said it rained. Volvo fell. Volvo met staff. The statement"),
        (
            "Pentagon",
            "Kenya closed its border. The Pentagon report was long. Volvo has 900 staff. The report",
        ),
        (
            "Orb Watch",
            "The Tarn Port Authority met. Analysts at Orb Watch wrote in a report that it rained. The report",
        ),
    ],
)
def test_a_paper_is_of_those_who_made_it_and_not_of_who_was_named_last(name: str | None, text: str) -> None:
    assert heard(f"{text} said {SAID}.")[0] == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            None,
            "Bo Lund spoke to his staff. With Kenya he would discuss the war in Togo, an administration aide",
        ),
        (
            None,
            "Kenya closed its border. Norway was told. “No,” Kenya said. Norway met Norway’s king in Norway. Officials",
        ),
    ],
)
def test_officials_are_not_of_a_state_that_is_only_near(name: str | None, text: str) -> None:
    assert heard(f"{text} said {SAID}.")[0] == name


def test_a_president_who_speaks_of_a_state_is_not_its_own() -> None:
    told = "US President Bo Lund met staff. The president, who told of a plan for the war in Kenya,"
    assert heard(f"{told} said {SAID}.") == ("US", "Bo Lund")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("church organizations", "Six church organizations said it rained. Volvo was silent. The groups"),
        ("protesters", "Protesters said it rained. Volvo was silent. Some protesters"),
        ("Supreme Court", "The Supreme Court sat in May. The justices said it rained. Some of the justices"),
    ],
)
def test_many_are_taken_up_by_another_plural_or_in_part(name: str, text: str) -> None:
    assert (heard(f"{text} said {SAID}.")[0] or "").casefold() == name.casefold()


def test_a_group_that_its_words_tell_of_for_the_first_time_is_no_body_named_before() -> None:
    told = "Orb Watch met the rights group Tarn Aid. The youth group behind the march"
    assert heard(f"{told} said {SAID}.")[0] not in ("Orb Watch", "Tarn Aid")
    assert heard(f"Orb Watch met Volvo. The rights group said {SAID}.")[0] == "Orb Watch"


def test_who_is_named_behind_a_description_and_before_the_verb_speaks() -> None:
    told = "US President Bo Lund was away. One of Lund’s chief economic advisers, Ann Furlong,"
    assert heard(f"{told} said {SAID}.")[1] == "Ann Furlong"


def test_the_director_of_something_is_somebody_told_of_before_and_no_unnamed_source() -> None:
    told = (
        f"Ann Furlong of Volvo was asked. “It is late,” said the director of sales for Kenya. The director said {SAID}."
    )
    made = briefed(told)
    assert all(statement.who != "unnamed" for statement in made.statements)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Orbex Group", "The Orbex Group told of its acquisition of the software firm Tarnsoft. Rain fell. The firm"),
        ("Tarnsoft", "The Orbex Group has 900 staff. The software company Tarnsoft is small. The company"),
        (None, "Germany closed its border. Bavarian authorities"),
        (None, "Ada Lund was asked. The Reform Congress met. Her allies in parliament, the Reform Congress,"),
    ],
)
def test_a_noun_takes_up_neither_what_is_bought_nor_what_stands_beside(name: str | None, text: str) -> None:
    assert heard(f"{text} said {SAID}.")[0] == name


def test_whoever_is_sent_a_message_does_not_speak_in_it() -> None:
    sent = heard(f"Ada Lund, head of Orb Watch, was silent. The email to Ada Lund said {SAID}.")
    own = heard(f"Ada Lund, head of Orb Watch, was silent. Ada Lund’s email said {SAID}.")
    assert (sent[0], own[0]) == (None, "Orb Watch")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (None, "The S&P 500 rose. The drugmaker"),
        (None, "Congress met in May. The latest group of migrants"),
        (None, "The Supreme Court ruled in May. Federal judges"),
        ("Court of Appeals", "The Court of Appeals ruled in May. Federal judges"),
        (None, "The long congressional report was out. Orb Watch told of rain, and Orb Watch met. The report"),
    ],
)
def test_a_noun_means_nobody_of_another_rank_or_sort(name: str | None, text: str) -> None:
    assert heard(f"{text} said {SAID}.")[0] == name


def test_a_quotation_is_of_the_name_beside_its_verb_and_not_of_who_adds_something() -> None:
    told = f"“It is true that {SAID},” said Holm, while presidential adviser Waheed Lund added: “Rain has come before.”"
    assert heard(f"{told} President Ada Holm met staff.")[1] == "Ada Holm"
