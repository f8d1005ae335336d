"""Speakers whom news tells by another name, an office, a trade or those whom they serve, led back to their party."""

from __future__ import annotations

import pytest
from analysis_texts import article, briefed

from briefgen.analysis.article import Attribution
from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.statements.speakers import resolve_speakers

SAID = "the fens were dry"


def heard(text: str) -> tuple[str | None, str | None]:
    """The party's name and the speaker of the statement that the fens were dry."""
    art = article(*text.split("\n\n"))
    found, people = attribute(art), find_people(art)
    cast = find_parties(art, people, found)
    voices = [
        voice
        for one, group in zip(found, resolve_speakers(art, found, people, cast), strict=True)
        for voice in group
        if one.content and any(SAID in art.words(place) for place in one.content)
    ]
    assert voices, "the statement is not found"
    names = {party.id: party.name for party in cast.parties}
    return names.get(voices[-1].party or ""), voices[-1].speaker


def speakers(text: str) -> set[str | None]:
    """The speakers of the positions that the fens were dry."""
    made = briefed(*text.split("\n\n"))
    held = {position.statement for position in made.positions}
    return {s.speaker for s in made.statements if s.id in held and SAID in s.text}


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Ana Rivera Montes", "Ana Rivera Montes, a grain dealer, sat on Monday. Ms. Rivera said {}."),
        ("Betty Holm", "Betty Holm wants a new chamber. Baroness Holm said {}."),
        ("Omar al-Rashidi", "Omar al-Rashidi, a grain dealer, sat on Monday. Rashidi said {}."),
    ],
)
def test_a_second_form_of_a_name_is_the_same_person(person: str, text: str) -> None:
    assert heard(text.format(SAID)) == (person, person)


def test_a_peer_is_not_the_minister_of_the_same_surname() -> None:
    text = f"Health Secretary John Hale welcomed the bill. Lord Hale said {SAID}."
    assert heard(text)[1] == "Hale"


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Gareth Quill", "Gareth Quill, who edits the Fenman, refused to say sorry. The Fenman editor said {}."),
        ("Stephen Poynd", "Labour backbencher Stephen Poynd was cross. The MP for Tarn North said {}."),
        ("Kofi Tavares", "Kofi Tavares, the Senate minority leader, spoke. The Senate minority leader said {}."),
        ("Ann Poe", "Ann Poe has called for a ban on nets. The Labour leader said {}. Labour meets on Monday."),
        (None, "Norvane spokeswoman Ann Poe was in town. The author of the Orb report said {}."),
        (None, "Senator Al Reed ran an advert. The Lincoln actor said {}."),
    ],
)
def test_a_trade_or_a_seat_takes_up_whoever_may_have_it(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (None, "Senator Ann Poe came by. The star said {}."),
        (None, "Lou Dale came by. Ann Poe sang. The star said {}."),
        ("Lou Dale", "The star Ann Poe said no.\n\nLou Dale, star of “Fens”, sang. The “Fens” star said {}."),
        (None, "John Dale, the chairman of Orb Ltd, is his new chief executive. Mr Dale sat. The candidate said {}."),
    ],
)
def test_the_star_is_whom_the_paragraph_is_about(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


def test_the_first_member_to_say_it_is_the_one_who_is_told_to_be() -> None:
    art = article("Senator Ann Poe became the first member of Congress to back the plan. Congress sat.")
    place = {words: art.text.index(words) for words in ("the first member of Congress", "to back", "the plan")}
    source, cue, content = (((start, start + len(words)),) for words, start in place.items())
    found, people = [Attribution(source, cue, content, "indirect", "back")], find_people(art)
    cast = find_parties(art, people, found)
    assert resolve_speakers(art, found, people, cast)[0][0].speaker == "Ann Poe"


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Ann Poe", "Ann Poe sat down. One of Poe's advisers said {}."),
        ("Ann Poe", "Fenland University's Ann Poe said {}. Fenland University was shut."),
        ("Bakers' Union", "The Bakers' Union's Ann Poe said {}."),
    ],
)
def test_who_is_told_by_a_group_or_a_school_speaks_for_himself(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Supreme Court", "The Supreme Court threw out the case. A three-judge panel said {}."),
        ("Supreme Court", "The Supreme Court sided with the farmers. The judges said {}."),
        ("High Court", "A judge at the High Court said {}. The Supreme Court had sent the case back."),
        (None, "A panel of experts said {}. The Supreme Court is to rule in May."),
        (None, "A judge said {}. The Supreme Court is to rule in May."),
    ],
)
def test_a_court_speaks_by_those_who_sit_in_it(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("party", "text"),
    [
        (
            "Scottish Executive",
            "The Scottish Executive lost. The Court of Session sat. An executive spokesman said {}.",
        ),
        ("Tarn Hospitals Trust", "Tarn Hospitals Trust shut two wards. Trust managers said {}."),
        ("Tarn Police", "Tarn Police held ten men. A police spokesman said {}."),
        (None, "Tarn Police held ten men. A press spokesman said {}."),
    ],
)
def test_a_noun_before_people_is_short_for_the_body_with_that_word(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


def test_the_government_of_an_island_is_not_that_of_the_state_named_beside_it() -> None:
    text = f"Puerto Rico is in debt. The United States said no. An adviser to the island's government said {SAID}."
    assert heard(text)[0] != "United States"


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Truthlens", "Truthlens policy director Ann Poe said {}."),
        ("Ann Poe", "Regional policy director Ann Poe said {}."),
        ("EU", "New EU competition commissioner Ann Poe said {}."),
        ("Ann Poe", "Ann Poe, 52, a chef from Galway, said {}."),
        ("Ann Poe", "Ann Poe, once the chief executive of Orb Foods, said {}. Orb Foods was silent."),
        ("Ann Poe", "Deputy Director of Public Prosecutions Ann Poe said {}."),
    ],
)
def test_the_words_before_a_name_are_those_of_its_bearers_side(party: str, text: str) -> None:
    assert heard(text.format(SAID)) == (party, "Ann Poe")


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Luis Velasco", "Luis Velasco won. Ann Poe lost. A spokesman for Luis Velasco said {}."),
        ("Ann Poe", "Luis Velasco was shot. Luis Velasco was 17. Ann Poe, Luis's mother, said {}."),
        ("Ann Poe", "Luis Velasco ran. “Oh dear: {},” said Ann Poe, his Iowa colleague and a former rival."),
    ],
)
def test_who_is_spoken_for_and_who_speaks_for_kin_are_parties(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


def test_a_reporter_is_a_party_where_the_story_is_about_him() -> None:
    more = " ".join(f"Poe said the {thing} was late." for thing in ("barge", "train", "ferry", "crane", "plane"))
    assert heard(f"Reporter Ann Poe was thrown out of the hall. Poe said {SAID}. {more}")[0] == "Ann Poe"
    assert heard(f"Reporter Ann Poe said {SAID}.")[0] is None


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Orbex", "Kenya's Orbex said {}. Kenya is dry."),
        (
            "Orbex Grain Company",
            "Kenya's Orbex Grain Company grew. Kenya's Orbex, the country's largest miller, said {}.",
        ),
        ("Kenya", "Kenya's Foreign Ministry said {}. Orbex was silent."),
    ],
)
def test_a_company_told_with_its_country_is_not_the_country(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Orb Union", "Ann Poe – who has led the Orb Union since 2011 – said {}."),
        ("Orb Union", "Ann Poe - general secretary of the Orb Union - said {}."),
        ("Federal Fen Commission", "Ann Poe, who succeeded Al Reed as head of the Federal Fen Commission, said {}."),
        ("Ann Poe", "Ann Poe, until recently head of Norvane Foods, said {}. Norvane Foods grew."),
        ("Hobart police", "Hobart police chief Ann Poe said {}."),
        ("Ann Poe", "Ann Poe, head teacher of Dayton High School, said {}."),
    ],
)
def test_an_office_told_behind_a_dash_or_in_a_clause_is_of_its_body(party: str, text: str) -> None:
    assert heard(text.format(SAID)) == (party, "Ann Poe")


def test_the_campaign_is_that_of_the_candidate_and_of_no_region_beside_the_word() -> None:
    text = (
        f"In his New England campaign swing, presidential nominee Gary Reed spoke. According to the campaign, {SAID}."
    )
    assert heard(text)[0] == "Gary Reed"


def test_the_senator_is_he_of_whom_the_sentence_tells() -> None:
    before = "Sen. Al Reed voted. The hall was full. It was cold. Ann Poe, a Texan, wants a dam."
    text = f"{before}\n\nPoe defends her plan in an advert: “Now {SAID},” the senator says."
    assert heard(text)[1] == "Ann Poe"


AMERICAN = "The White House has spoken. The US is glad. The US has accused Norway."


@pytest.mark.parametrize(
    ("source", "party"),
    [
        ("The foreign ministry", "Norway"),
        ("A foreign ministry official", "Norway"),
        ("Jan Lund, a foreign ministry spokesman,", "Norway"),
        ("The army", "US"),
        ("The prime minister", None),
    ],
)
def test_a_ministry_is_no_america_s_and_neither_is_a_prime_minister(source: str, party: str | None) -> None:
    assert heard(f"{AMERICAN}\n\n{source} said {SAID}.")[0] == party


def test_a_paper_that_is_called_so_is_no_person() -> None:
    assert heard(f"{AMERICAN}\n\nThe Norwegian daily Mona Aften said {SAID}.") == (None, None)


def test_a_prosecutor_is_of_the_department_behind_the_prosecutors() -> None:
    text = f"The Justice Department sued. The Justice Department said it was late. Prosecutors said {SAID}."
    assert heard(text)[0] == "Justice Department"


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (None, "Donna Larsson, a waitress, hugged friends. A middle-aged cashier shook her head. She said {}."),
        (None, "Donna Larsson, a waitress, hugged friends. A baker said she was sad. She said {}."),
        (None, "Donna Larsson hugged friends. A trucker who had slept in her cab cried. She said {}."),
        ("Donna Larsson", "Donna Larsson, a waitress, hugged friends. A bus shook the house. She said {}."),
        ("Donna Larsson", "Donna Larsson, a waitress, hugged friends. An engine had hurt her foot. She said {}."),
    ],
)  # fmt: skip
def test_a_pronoun_after_somebody_unnamed_is_nobody_named_before(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("party", "text"),
    [
        (None, "Markets in Peru and China fell on Monday. Officials said {}."),
        ("Peru", "Markets in Peru fell on Monday. Officials said {}."),
        ("Peru", "Markets in Peru and China fell on Monday. Officials in Peru said {}."),
        ("Paul Strenfel", "Jeb Whitlock ran. Paul Strenfel, a spokesman for the Whitlock super PAC, said {}."),
        ("Jeb Whitlock", "Jeb Whitlock is running. Paul Strenfel, a spokesman for the Whitlock campaign, said {}."),
        ("Joel Hofmann", "Joel Hofmann, an analyst for Janney Scott, bet. Hofmann lost his job. Hofmann said {}."),
        ("Orbex Group", "Ben Holm, chief executive of Orbex Group, fired back. Holm said {}."),
        ("Amazon", "The oil giant Exxon fell. Shares in Amazon rose. Amazon did best. The online giant said {}."),
    ],
)  # fmt: skip
def test_a_body_is_nobody_s_whom_its_words_do_not_tell(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (None, "Vice President Ann Poe of Kenya came late. The president said {}."),
        (None, "Assistant commissioner Ann Poe of the Norwell Fire Board came late. The commissioner said {}."),
        ("Ann Poe", "Deputy Fisheries Minister Ann Poe of Kenya came late. The minister said {}."),
        ("Ann Poe", "Kenya’s Vice President Ann Poe came late. The vice president said {}."),
        ("Al Reed", "Pres. Al Reed of Kenya met Deputy Finance Minister Ann Poe. The president said {}."),
    ],
)
def test_the_office_of_a_chief_is_not_his_deputys(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


def test_the_prime_ministers_spokesman_is_somebody_else() -> None:
    text = "Downing Street said Tony Blair was ill. The prime minister’s official spokesman said {}. London was wet."
    assert heard(text.format(SAID))[1] is None


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Theresa May", "Theresa May met Jeremy Hunt in Westminster. Mrs May smiled. The prime minister said {}."),
        (None, "Jeremy Hunt flew to London for the UK vote. The prime minister said {}."),
    ],
)
def test_the_prime_minister_is_no_other_minister(person: str | None, text: str) -> None:
    assert heard(f"{text.format(SAID)} Britain was wet. Downing Street gave no date.")[1] == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Kofi Tavares", "Al Reed left. Kofi Tavares’s message to the fens is older than Mr Tavares. He said {}."),
        ("Al Reed", "Kofi Tavares left early. In a sign of how much Al Reed needs his mill, he said {}."),
    ],
)
def test_a_pronoun_may_mean_the_owner_of_what_is_told_of(person: str | None, text: str) -> None:
    assert heard("Kofi Tavares spoke. Al Reed spoke.\n\n" + text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Odile Marsh", "Odile Marsh spoke in Tarn on Monday. The retired cardiologist said {}."),
        ("Odile Marsh", "Odile Marsh met farmers on Monday. The former first lady said {}."),
        ("Odile Marsh", "Odile Marsh met farmers on Monday. The Democratic front-runner said {}."),
        (None, "Labour MP Odile Marsh met farmers on Monday. The Tory candidate said {}."),
        (None, "Hugh Marsh met farmers on Monday. The former first lady said {}."),
        (None, "Odile Marsh met farmers on Monday. The old survey said {}."),
    ],
)
def test_a_new_description_takes_up_whom_the_text_is_about(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


def test_the_companies_are_the_only_two_that_were_named_together() -> None:
    told = "Shares in Vardo Kelp and Ostland Kvarn fell on Monday. It rained.\n\nSnow fell.\n\nThe mills are old. "
    assert heard(f"{told}The companies said {SAID}.")[0] in ("Vardo Kelp", "Ostland Kvarn")


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Odile Marsh", "Odile Marsh's lawyers wrote to the court. Ann Holm was there. The lawyers said {}."),
        ("Peter Holm", "Peter Holm, a baker, came. The ruling was a blow to Mr. Holm, whose lawyers said {}."),
        (None, "Odile Marsh's lawyers wrote to the lawyers for Ann Holm. The lawyers said {}."),
    ],
)
def test_people_in_somebody_s_service_stay_in_it_when_they_are_taken_up(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Peter Holm", "Some Peter Holm supporters met on Monday. Holm said {}."),
        ("Peter Holm", "The Peter Holm campaign spent little. Holm said {}."),
    ],
)
def test_a_campaign_and_supporters_tell_whose_they_are(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


def test_a_leader_who_is_called_so_tells_of_what_state_the_government_is() -> None:
    text = f"Prime Minister Tony Blair went to the Home Office. The government is slow. Ministers say {SAID}."
    assert heard(text)[0] == "government"


def test_a_name_alone_that_speaks_is_a_person_for_himself() -> None:
    assert heard(f"Moravec said {SAID}. Moravec left the fair before noon.") == ("Moravec", "Moravec")


@pytest.mark.parametrize(
    ("party", "speaker", "text"),
    [
        ("Orbex Group", "Ulf Varga", "Orbex Group will build vans, the firm's chief has told reporters.\n\n"
         "At a fair in Oslo, Ulf Varga predicted a boom. Mr Varga said {}."),
        ("Fen Rescue", "Ada Khoury", "Aid failed, Fen Rescue's chief has said.\n\nIn a lecture, Ada Khoury said {}."),
        ("Norway", "Jan Holm", "Trade fell. Meanwhile, Norway's finance minister has warned of a crisis. Jan Holm "
         "said {}."),
    ],
)  # fmt: skip
def test_an_office_told_just_before_a_name_says_for_whom_its_bearer_speaks(party: str, speaker: str, text: str) -> None:
    assert heard(text.format(SAID)) == (party, speaker)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Ana Poe", "{}, a top academic has said.\n\nAna Poe, a key voice in the debate, says the law is old."),
        ("Tim Orr", "A Labour MEP has said {}.\n\nTim Orr, Labour's deputy leader, made the comments in Leeds."),
        ("Lena Cruz", "{}, the president's spokesman said.\n\nThe sea was calm. It rained.\n\nPresidential spokesman "
         "Lena Cruz told a news conference: “We know.”"),
        ("Bo Hall", "The row has prompted a Labour donor to say {}.\n\nBo Hall also attacked the government over it."),
        (None, "A veteran diplomat said {}.\n\n“It is bad,” said Jim Bell, communications director for the Fen Fund."),
        (None, "A minister has said {}.\n\nShadow chancellor Una Tate said it was a lie."),
    ],
)  # fmt: skip
def test_who_is_told_of_in_the_lead_is_who_is_named_next_if_he_can_be(speaker: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == speaker


def test_the_main_clause_after_a_name_has_a_speaker_of_its_own() -> None:
    text = f"Tony Blair has spoken. Citing Senator Joan Bell, the prime minister said {SAID}."
    assert heard(text)[1] != "Joan Bell"


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("Neil Orr", "Neil Orr has taken a seat in the Lords. But the outgoing European Commissioner said {}."),
    ],
)  # fmt: skip
def test_an_office_by_another_name_takes_its_holder_up(speaker: str, text: str) -> None:
    assert heard(text.format(SAID))[1] == speaker


def test_a_spokesman_of_somebody_speaks_for_him_and_the_same_one_speaks_on() -> None:
    assert heard(f"John Hall has denied it. It rained. His spokesman said {SAID}.")[0] == "John Hall"
    text = "“No,” said an Orbex spokesman. It rained. The Orbex spokesman said the fens were dry."
    made = [s for s in briefed("Orbex sells vans. Orbex is large.", text).statements if s.party]
    assert len({s.unnamed for s in made}) == 1


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("John Hall", "John Hall has left. Anna Orr denied it.\n\n“Mr Hall says {}”, a spokesman said."),
        ("Lib Dems", "Labour rang people. The Lib Dems raised fears about Labour. A party official said {}."),
    ],
)
def test_people_told_by_whom_they_serve_speak_for_it(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Bayo Tarnu", "Envoy Nkechi Abara wrote to Mayor Bayo Tarnu that it was late. He said {}."),
        ("Nkechi Abara", "Mayor Bayo Tarnu wrote to Envoy Nkechi Abara that it was late. She said {}."),
        ("Ann Poe", "Premier Mark Holm came to Oslo with Trade Minister Ann Poe. The minister said {}."),
        ("Mark Holm", "Premier Mark Holm came to Oslo with Trade Minister Ann Poe. The premier said {}."),
        ("Alan Tarn", "Alan Tarn, who left the board in May, was calm. The Scot said {}."),
        ("Alan Tarn", "Alan Tarn, who left the board in May, was calm. The Australian said {}."),
        (None, "Alan Tarn, who left the board in May, was calm. The French said {}."),
        ("Ann Poe", "Speaking to the Post’s Mark Holm, the treasurer, Ann Poe, said {}."),
        ("Mark Holm", "Speaking in Oslo, Mark Holm, the treasurer, said {}."),
    ],
)  # fmt: skip
def test_somebody_is_meant_whose_sex_office_or_nation_fits(person: str | None, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("OPEC", "The World Bank said oil was dear. OPEC waits. It said {}."),
        ("Novartis", "Novartis said the deal was done. The deal is its third. It believes {}."),
        ("Deutsche Bahn", "The strike at Deutsche Bahn went on. The union EVG left. The company said {}."),
    ],
)  # fmt: skip
def test_a_body_is_taken_up_that_is_told_of_and_can_do_so(party: str, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Liz Tarn", "Liz Tarn, the daughter of former governor Dick Tarn, won. Tarn said she knew {}."),
        ("Scott Tarn", "Judge Scott Tarn heard Hugo Poe on Monday. Poe was late and {}, he said."),
    ],
)
def test_a_surname_fits_the_pronoun_after_it_and_nobody_says_by_name_what_he_says_as_he(person: str, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("Maldives", "The Maldives will vote on the sea wall. The island nation said {}."),
        ("Botswana", "Botswana will vote on the dam. The landlocked country said {}."),
        (None, "Botswana will vote on the dam. The neighbouring country said {}."),
        (None, "Botswana and Kenya will vote on the dam. The landlocked country said {}."),
    ],
)
def test_a_nation_is_that_of_which_the_sentence_before_tells(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("Wayne Tarn", "Asked in Oslo, the Treasurer, Wayne Tarn, laughed. He said {}."),
        ("Gemma Tarn", "Mother-of-two Gemma Tarn waited for a train in Leeds. She said {}."),
    ],
)
def test_he_is_who_is_named_beside_his_office_or_family(person: str, text: str) -> None:
    assert heard(text.format(SAID))[1] == person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (
            {"Anna Holm", "Piet Lund"},
            "Anna Holm and Piet Lund wrote to Olaf Berg. Berg said that Otto Varga was wrong. The two said {}.",
        ),
        ({"Piet Lund"}, "Piet Lund was joined by Anna Holm on stage and said {}. Holm sang."),
        ({"Anna Holm"}, "According to Anna Holm's “Piet Lund and the Sea,” {}. Lund died in 1960."),
    ],
)
def test_who_acts_together_or_goes_on_is_who_said_it(person: set[str], text: str) -> None:
    assert speakers(text.format(SAID)) == person


@pytest.mark.parametrize(
    ("party", "text"),
    [
        (None, "The British capital's new mayor said {}. Britain left."),
        (
            None,
            "Norway is cold. Columbus Mayor Anna Holm came. Officials told Columbus voters {}. Norway left.",
        ),
        (None, "Sources close to the club said no.\n\nIt rained.\n\nHe will be met by Germans. They will say that {}."),
        (None, "Piet Lund linked to the Associated Press report, which said that {} when Anna Holm came."),
        ("Piet Lund allies", "Piet Lund, a clerk, left. Piet Lund allies said {}."),
    ],
)
def test_nobody_is_named_whom_the_words_do_not_tell(party: str | None, text: str) -> None:
    assert heard(text.format(SAID))[0] == party


def test_who_is_named_next_is_not_he_who_spoke_beside_another_in_the_lead() -> None:
    told = "{} in Tarn wants a new dam {}the mayor said the fens were dry. “It is late,” Carl Blom said."
    assert heard(told.format("A lawmaker", "after "))[1] is None
    assert heard("In Tarn the mayor said the fens were dry. “It is late,” Carl Blom said.")[1] == "Carl Blom"


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (
            "Kim Sung-ho",
            "Minister Kim Sung-ho opened the sluice. Kim was thanked. Kim left.\n\n"
            "The team met Dan Kim there. Mr Kim said {}.",
        ),
        (
            "Dora Hale",
            "Mark Hale sold the mill. Hale told the court in May that the mill was his.\n\n"
            "On Sunday Dora Hale turned away a heckler in Tarn. “Go home, {},” Hale told the man.",
        ),
    ],
)
def test_of_two_of_a_name_he_is_meant_whose_surname_it_is_or_who_was_just_told_of(person: str, text: str) -> None:
    assert heard(text.format(SAID))[1] in (person, None)


def test_a_house_is_not_its_committee() -> None:
    text = "The Senate Harbour Committee met. The Senate Harbour Committee said no.\n\nThe Senate said " + SAID + "."
    assert heard(text)[0] != "Senate Harbour Committee"


def test_the_government_in_a_capital_is_that_states() -> None:
    text = (
        "Congress met. Congress heard the Pentagon. The Supreme Court and the Senate waited in the United States.\n\n"
        f"The government in Lima has denied that {SAID}. Peru was told."
    )
    assert heard(text)[0] == "Peru"


def test_who_is_called_the_former_president_speaks_for_himself() -> None:
    text = (
        "The United States was told. President Ida Holm came to Tarn.\n\n"
        f"“The mill is old,” Ms. Holm said.\n\n{{}} said {SAID}."
    )
    assert heard(text.format("The president")) == ("United States", "Ida Holm")
    assert heard(text.format("The former president")) == ("Ida Holm", "Ida Holm")


def test_whom_a_faint_pronoun_means_is_left_open() -> None:
    text = (
        "The farmers met near the town of Norwell, which Ida Holm once praised.\n\n"
        "Rain fell on the fields for days.\n\n"
        f"The water rose. A boat came. He said {SAID}."
    )
    assert heard(text)[1] is None


@pytest.mark.parametrize(
    "paper", ["An audit of Norwell Rail", "An inquiry of Norwell Rail", "An indictment in Norwell Rail"]
)
def test_what_is_examined_does_not_speak_by_the_paper_about_it(paper: str) -> None:
    assert heard(f"Norwell Rail met. Norwell Rail said no.\n\n{paper} showed {SAID}.")[0] != "Norwell Rail"


def test_who_made_a_paper_speaks_by_it() -> None:
    assert (
        heard(f"Norwell Rail met. Norwell Rail said no.\n\nAn audit by Norwell Rail showed {SAID}.")[0]
        == "Norwell Rail"
    )
