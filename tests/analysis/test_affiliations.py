"""For whom a person speaks: the body that he leads or speaks for, his state, or nobody but himself."""

from __future__ import annotations

import pytest
from analysis_texts import article, side

from briefgen.analysis.bodies import find_bodies
from briefgen.analysis.offices.affiliations import affiliate
from briefgen.analysis.people import find_people


def test_the_head_of_a_programme_on_a_state_speaks_for_where_it_is_and_not_for_the_state() -> None:
    known = "Anna Lund, head of the Latvia programme at the Nordea Bank, said Latvia was calm. Latvia said no."
    assert side("Anna Lund", known) == "body:Nordea Bank"
    only_there = "Anna Lund, head of Latvia studies at Tarnby, said Latvia was calm. Latvia said no."
    assert side("Anna Lund", only_there) == "body:Tarnby"


def test_a_body_is_named_behind_what_it_is() -> None:
    told = "“It was late,” Anna Lund, chief executive of the Tarn-based sailing website Full Sail, told us."
    assert side("Anna Lund", told) == "body:Full Sail"


def test_a_vice_president_at_a_firm_is_no_state_s() -> None:
    told = "Anna Lund, vice president of product safety at Orbex, said so. The United States was told."
    assert side("Anna Lund", told) == "body:Orbex"


def test_a_state_of_which_only_the_people_are_named_has_no_officials() -> None:
    told = "The FBI was told. Attorney General Anna Lund said the American {} would hear more."
    assert side("Anna Lund", told.format("government")) == "state:US"
    assert side("Anna Lund", told.format("people")) == "person:Anna Lund"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund, the leader of the Welders Union, said the gates would stay shut.", "body:Welders Union"),
        ("Anna Lund of the Glassblowers League called the offer thin.", "body:Glassblowers League"),
        ("Anna Lund runs the Lock Safety Board. She blamed the rain.", "body:Lock Safety Board"),
        ("The Masons Union said no. Its leader, Anna Lund, said the vote was plain.", "body:Masons Union"),
        ("The Masons Union said no. Union president Anna Lund said the vote was plain.", "body:Masons Union"),
        (
            "The Baltic Observatory counted nine ships. Observatory head Anna Lund gave no names.",
            "body:Baltic Observatory",
        ),
        ("“It is late,” said Anna Lund, the chief economist of the Dairy Federation.", "body:Dairy Federation"),
        ("Hungary’s agriculture minister, Anna Lund, said the wheat was safe.", "state:HU"),
        ("Hungarian Justice Minister Anna Lund said the law would pass.", "state:HU"),
        ("Latvia’s Foreign Ministry was silent. Ministry spokeswoman Anna Lund gave no date.", "state:LV"),
        ("Latvia said no. The country’s chief negotiator, Anna Lund, left the talks.", "state:LV"),
        ("The United Nations sent observers. Secretary-General Anna Lund urged calm.", "body:United Nations"),
        ("Anna Lund, the chief economist at Nordea Bank, said prices would fall.", "body:Nordea Bank"),
        ("Anna Lund, a strategist at Riga's Tarn Securities, said prices would fall.", "body:Tarn Securities"),
        ("Anna Lund, a senior economist with the Grain Agency, said prices would fall.", "body:Grain Agency"),
        ("Orbex Group said no. New chief executive Anna Lund said the vote was plain.", "body:Orbex Group"),
        ("Anna Lund of the software firm Orbex Systems said the code was safe.", "body:Orbex Systems"),
        ("The Weavers Union said no. General secretary Anna Lund called the offer thin.", "body:Weavers Union"),
        (
            "Orbex Group made the pumps, and Orbex Group sold them. The Lock Safety Board found them unsafe. "
            "Chairman Sir Anna Lund said so.",
            "body:Lock Safety Board",
        ),
        (
            "The Scottish Executive will pay. First Minister Anna Lund said the bill was fair.",
            "body:Scottish Executive",
        ),
        (
            "Latvia has more jobless. Latvia’s government is alarmed, said labour office chief Anna Lund.",
            "state:LV",
        ),
        ("The Green League spoke first. Anna Lund, who chairs the Green League, asked for time.", "body:Green League"),
        ("Anna Lund, a senior economist with the World Bank, said prices would fall.", "body:World Bank"),
        ("“It is late,” said Anna Lund, managing director of oil analysts Ravn-Tarn.", "body:Ravn-Tarn"),
        (
            "Ravn Stal Group makes rails. The firm is small. Boss Anna Lund said the order book was full.",
            "body:Ravn Stal Group",
        ),
        ("Ravn Stal Group is led by new chief executive Anna Lund.", "body:Ravn Stal Group"),
        ("The law is new. Ferrymen’s leader Anna Lund said it was harsh. The ferrymen will strike.", "group:Ferrymen"),
        ("Registrars’ spokesman Anna Lund said it was harsh. The registrars will strike.", "group:Registrars"),
        (
            "Northshire Police came late. Chief Superintendent Anna Lund said the road was shut.",
            "body:Northshire Police",
        ),
        (
            "The European Union is split. Competition Commissioner Anna Lund said the fine was fair.",
            "body:European Union",
        ),
        ("Norway's airport authority chief Anna Lund said the runway was safe.", "body:Norway's airport authority"),
        ("The head of the Bakers Council, Anna Lund said the flour was dear.", "body:Bakers Council"),
        ("A spokesman for Ravn Holdings, Dr Anna Lund, said the mine was safe.", "body:Ravn Holdings"),
        (
            "The Welsh Assembly Government will pay. In Wales it is late, and Welsh buses wait. "
            "Culture Minister Anna Lund said the bill was fair. Germany was named once.",
            "body:Welsh Assembly Government",
        ),
    ],
)
def test_officers_speak_for_what_they_lead(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize(
    "words",
    [
        "Hungarian opposition leader Anna Lund said the count was false. Hungary denied it.",
        "Anna Lund, a professor at the University of Turku, said the ice was thin.",
        "Anna Lund, an economist at the Institute for Grain Research, said prices would fall.",
        "Anna Lund, a historian at Nordea Bank, said the vault was old.",
        "Anna Lund, a member of the National Assembly, said the bill was dead.",
    ],
)
def test_scholars_analysts_and_the_opposition_speak_for_themselves(words: str) -> None:
    assert side("Anna Lund", words) == "person:Anna Lund"


def test_who_is_from_a_country_does_not_speak_for_it() -> None:
    text = "The African Union met. Secretary-General Anna Lund, a diplomat from Latvia, urged calm."
    assert side("Anna Lund", text, "Latvia said nothing.") == "body:African Union"


def test_a_company_s_home_is_not_whom_its_officers_speak_for() -> None:
    text = "Volna Airlines said it was sorry. The Latvian airline’s chief executive, Anna Lund, blamed the fog."
    assert side("Anna Lund", text) == "body:Volna Airlines"


def test_a_lawmaker_speaks_for_the_party_only_where_the_party_speaks() -> None:
    lawmaker = "Rep. Anna Lund (D-Ohio) said the bill was dead."
    assert side("Anna Lund", lawmaker, "Her fellow Democrats left.") == "person:Anna Lund"
    assert side("Anna Lund", lawmaker, "Democrats said the bill was dead.") == "body:Democrats"


def test_his_lawyer_speaks_for_him() -> None:
    text = "Mr. Aron Blix was charged on Monday. His lawyer, Anna Lund, said he would appeal."
    assert side("Anna Lund", text) == "person:Aron Blix"


def test_an_official_may_be_named_a_sentence_after_his_office() -> None:
    lead = "Latvia will shut the border, the spokesman for the country’s customs service said."
    assert side("Anna Lund", f"{lead} The announcement by Anna Lund came late. Lund gave no date.") == "state:LV"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund, from the Masons Union, called the offer thin.", "body:Masons Union"),
        ("The Masons Union’s Anna Lund said the offer was thin.", "body:Masons Union"),
        ("“We are open to talks,” said Anna Lund of Latvia.", "state:LV"),
        ("“We are open to talks,” said Anna Lund of Latvia’s Dairy Federation.", "body:Dairy Federation"),
        ("Orbex Chemicals said no. Anna Lund, chairman and chief executive, gave no date.", "body:Orbex Chemicals"),
        ("Anna Lund, head of French bonds at the Nordic Fund, saw no risk.", "body:Nordic Fund"),
        ("A Masons Union spokeswoman rejected it. “It is thin,” said Anna Lund.", "body:Masons Union"),
        ("A spokesman for the Danish-based Nordic Fund, Anna Lund, saw no risk.", "body:Nordic Fund"),
    ],
)
def test_whose_one_is_may_stand_before_or_after_the_name_or_in_the_sentence_before(words: str, key: str) -> None:
    assert side("Anna Lund", words, "Denmark and France were calm.") == key


def test_shadow_ministers_speak_for_the_party_in_opposition_when_the_article_was_written() -> None:
    words = "Shadow transport secretary Anna Lund said the Tories and Labour knew."
    assert side("Anna Lund", words) == "body:Labour"
    assert side("Anna Lund", "Conservative shadow minister Anna Lund said Labour knew.") == "body:Conservatives"


def test_ministers_without_a_country_are_those_of_the_state_in_which_the_article_is_at_home() -> None:
    home = "The Home Office and Downing Street were silent, MPs said. The government would not budge."
    assert side("Anna Lund", "Fisheries Minister Anna Lund said no.", home) == "state:GB"
    abroad = "Peru was calm. The Peruvian cabinet met."
    assert side("Anna Lund", "Peruvian Fisheries Minister Anna Lund said no.", home, abroad) == "state:PE"


def test_leaders_of_the_world_stand_for_what_they_headed_when_the_article_was_written() -> None:
    art = article("Angela Merkel said the gas must flow.", "Germany and Poland met.", date="12 March 2019")
    people = find_people(art)
    assert affiliate(art, people, find_bodies(art, people))["Angela Merkel"] == "state:DE"
    art = article("Angela Merkel said the gas must flow.", "Germany and Poland met.", date="12 March 2023")
    people = find_people(art)
    assert affiliate(art, people, find_bodies(art, people))["Angela Merkel"] is None


def test_a_judge_sits_in_the_court_that_hears_the_case_whatever_his_rank_is_called() -> None:
    text = "The Land Tribunal heard two farmers. High Court judge Anna Lund said the fence must go."
    assert side("Anna Lund", text) == "body:Land Tribunal"


def test_a_candidate_at_home_does_not_speak_for_the_office_that_he_runs_for() -> None:
    home = "President Barack Obama met the Senate. The White House and Congress were silent. American voters waited."
    running = "Donald Trump said the road was bad. The Republican candidate left."
    for words, key in ((running, None), ("Donald Trump said the road was bad.", "state:US")):
        art = article(home, words, date="")
        people = find_people(art)
        assert affiliate(art, people, find_bodies(art, people))["Donald Trump"] == key


def test_who_advised_somebody_while_he_was_in_office_speaks_for_himself() -> None:
    text = "Anna Lund, an adviser to then-President Peter Vane, said no. Vane said nothing."
    assert side("Anna Lund", text) is None
    assert side("Anna Lund", "Anna Lund, an adviser to Peter Vane, said no. Vane said nothing.") == "person:Peter Vane"


def test_its_governor_is_that_of_the_state_named_last() -> None:
    text = "The Volna Trust was blamed. When Ohio cast its votes for its governor, Anna Lund, the hall rose."
    assert side("Anna Lund", text) == "region:Ohio"


def test_governors_speak_for_themselves_in_a_race_for_an_office() -> None:
    governor = "Gov. Anna Lund of Ohio said the hall was too small. Ohio sent two buses."
    race = "The candidates met. Each candidate praised the nominee, and the nominee spoke."
    assert side("Anna Lund", governor) == "region:Ohio"
    assert side("Anna Lund", governor, race) == "person:Anna Lund"


def test_a_shadow_minister_speaks_for_the_opposition_party_of_the_day() -> None:
    text = "Anna Lund, the shadow work and pensions secretary, said the plan was thin."
    assert side("Anna Lund", text, "Labour will vote against it, and the Conservatives for it.") == "body:Labour"


def test_somebody_without_a_title_holds_the_office_that_the_next_sentence_takes_up() -> None:
    text = "The law is late, Lord Lund said. The transport secretary blamed MPs in Westminster and Whitehall for it."
    assert side("Lund", "Britain’s new law on ferries will wait, MPs said in Westminster.", text) == "state:GB"
    assert side("Lund", text.replace("The transport secretary", "The clerk")) != "state:GB"


def test_an_office_takes_up_the_one_whom_the_sentences_before_it_are_about() -> None:
    told = "Anna Lund has called for a ban on nets. It came late. The {} leader said she had lost patience."
    assert side("Anna Lund", told.format("Labour"), "Labour meets on Monday.") == "body:Labour"
    herself = "Ms Lund - herself the daughter of a mayor - told Labour so."
    assert side("Anna Lund", told.format("Labour"), herself) == "body:Labour"
    for other in (
        "Anna Lund, a baker, has called for a ban on nets. The Labour leader said no.",
        "Anna Lund has drowned. The Labour leader said it was sad.",
        "Anna Lund has met Tom Reed. The Labour leader said no.",
        "Anna Lund has called for a ban. Labour leader Tom Reed said no. The Labour leader left.",
    ):
        assert side("Anna Lund", other, "Labour meets on Monday.") != "body:Labour"


def test_two_of_one_government_who_have_a_feud_speak_for_themselves() -> None:
    text = "Kenya’s president, Ali Odera, met Kenya’s finance minister, Anna Lund. Mr Odera smiled. Ms Lund did not."
    again = "Mr Odera spoke first. Ms Lund spoke last. Mr Odera denied {} with Ms Lund."
    assert side("Anna Lund", text, again.format("a rift")) == "person:Anna Lund"
    assert side("Anna Lund", text, again.format("a meeting")) == "state:KE"


def test_a_party_adjective_before_a_name_says_whose_member_somebody_is() -> None:
    text = "The Tories said the plan was thin. Tory Anna Lund said it would fail."
    assert side("Anna Lund", text) == "body:Conservatives"


def test_what_follows_a_name_with_who_told_it_is_no_title() -> None:
    text = (
        "The letter was sent to Anna Lund, a Baltic Observatory spokesman said. The Baltic Observatory counted ships."
    )
    assert side("Anna Lund", text) != "body:Baltic Observatory"


def test_the_minister_of_a_lead_is_named_in_the_next_sentence() -> None:
    lead = "Ferries to Latvia must be slower, a Latvian minister has said."
    assert side("Anna Lund", lead, "Anna Lund said the waves were too high.") == "state:LV"
    assert side("Anna Lund", lead, "The waves were high. Anna Lund said so.") != "state:LV"
    assert side("Anna Lund", lead, "Anna Lund, a sailor, said the waves were too high.") != "state:LV"


def test_who_runs_for_an_office_speaks_for_himself_and_so_does_his_spokesman() -> None:
    told = (
        "Democratic presidential candidate Anna Lund met miners.",
        "The United States has new rules, Secretary Anna Lund said.",
        "Lund spokesman Tom Reed called the report unfair. The Lund Foundation gave no comment.",
    )
    assert side("Anna Lund", *told) == "person:Anna Lund"
    assert side("Tom Reed", *told) == "person:Anna Lund"


def test_a_president_whose_campaign_is_named_still_speaks_for_his_state() -> None:
    told = ("French President Anna Lund spoke first. France will vote in May. The Lund campaign raised less.",)
    assert side("Anna Lund", *told) == "state:FR"


def test_nobody_speaks_for_the_friend_whom_his_title_names() -> None:
    told = "“She is tough,” said Tom Reed, an adviser at the Lock Board and a longtime Lund friend."
    assert side("Tom Reed", "Anna Lund runs the race. Ms. Lund is 51.", told) != "person:Anna Lund"


def test_what_somebody_was_for_years_is_not_whom_he_speaks_for() -> None:
    told = ("Anna Lund won. Lund, for years a registered Democrat, said the plan was late.", "Democrats said no.")
    assert side("Anna Lund", *told) != "body:Democrats"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "Orbex Group chief executive Tom Reed cut prices at Orbex Group. Ravn Telecom backed the cut. "
            "“It is late,” chief executive Anna Lund said.",
            "body:Ravn Telecom",
        ),
        ("Orbex Group bought Ravn Telecom. Its president, Anna Lund, said the price was fair.", "body:Orbex Group"),
        ("Orbex Group sued. Its Riga lawyer, Anna Lund of Tarn and Blix, said the claim was fair.", "body:Orbex Group"),
        (
            "Orbex Group’s recently named chairman Anna Lund spoke. “We cut,” said Lund, who is also an executive "
            "at Ravn Telecom.",
            "body:Orbex Group",
        ),
        ("Anna Lund, director at the Nordic Ferry Institute, said the ice was thin.", "body:Nordic Ferry Institute"),
        (
            "Orbex Group is late. Anna Lund, the expert appointed by the Italian state as Orbex Group’s chief "
            "executive, said so. Italy was calm.",
            "body:Orbex Group",
        ),
        (
            "France pressed Latvia. France wants the country’s president, Anna Lund, to talk. "
            "Latvian President Anna Lund said no.",
            "state:LV",
        ),
    ],
)
def test_whose_officer_one_is_goes_by_what_is_said_plainest(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key


def test_school_staff_are_no_police_and_a_capital_at_a_sentence_s_beginning_names_no_body() -> None:
    police, school = "Northshire Police counted heads.", "Tarn High School was shut."
    assert side("Anna Lund", police, "State schools superintendent Anna Lund said so.") != "body:Northshire Police"
    assert side("Anna Lund", school, "High school teacher Anna Lund said so.") != "body:Tarn High School"


def test_a_backbencher_speaks_for_himself_and_a_party_s_spokesman_for_it() -> None:
    tories = "The Conservatives said the bill was late."
    assert side("Anna Lund", tories, "Conservative MP Anna Lund said it was early.") == "person:Anna Lund"
    assert side("Anna Lund", tories, "Conservative spokeswoman Anna Lund said no.") == "body:Conservatives"


def test_an_officer_who_is_charged_speaks_for_himself() -> None:
    charged = "Anna Lund, chief executive of Orbex Group, was arrested. The charges against Lund are false, Lund said."
    assert side("Anna Lund", charged) == "person:Anna Lund"
    sued = "Anna Lund, chief executive of Orbex Group, said a charge against Orbex Group was false."
    assert side("Anna Lund", sued) == "body:Orbex Group"


def test_who_has_split_from_his_own_party_speaks_for_himself() -> None:
    told = "Ohio Governor Anna Lund, who has split from her fellow Democrats on pay, said no. Ohio pays late."
    assert side("Anna Lund", told) == "person:Anna Lund"
    assert side("Anna Lund", told.replace(", who has split from her fellow Democrats on pay,", "")) == "region:Ohio"


def test_a_minister_of_labour_is_of_no_party_and_kin_is_no_office() -> None:
    assert side("Anna Lund", "Kenyan Labour Minister Anna Lund said wages would rise. Kenya agreed.") == "state:KE"
    heir = "Jordan’s Crown Prince Tom Reed, son of the king, said oil would rise. Jordan agreed."
    assert side("Tom Reed", heir) == "state:JO"


def test_a_union_leader_s_body_is_no_church_and_the_company_s_head_may_be_of_one_that_nothing_calls_so() -> None:
    assert side("Anna Lund", "The Church of Tarn was silent. Union leader Anna Lund said no.") != "body:Church of Tarn"
    sold = "Parma was quiet. Orbex, the food group at the centre of a scandal, has doubled its profits. {}"
    assert side("Anna Lund", sold.format("The company’s administrator, Anna Lund, left.")) == "body:Orbex"


def test_the_seat_of_a_bishop_is_part_of_his_title() -> None:
    art = article("Bishop of Worcester Anna Lund said the plan was cruel.")
    assert [(p.name, p.title) for p in find_people(art)] == [("Anna Lund", "Bishop of Worcester")]


def test_staff_speak_for_whom_they_serve_now_and_her_adviser_for_no_man() -> None:
    race = "Senator Anna Lund met miners. President Peter Vane left."
    assert side("Tom Reed", race, "Her adviser, Tom Reed, said no.") == "person:Anna Lund"
    ran = "Mrs. Lund’s advisers met the press. Peter Vane left. Campaign manager Tom Reed said no."
    assert side("Tom Reed", race, ran) == "person:Anna Lund"
    past = "“It is late,” said Tom Reed, a strategist on Anna Lund’s campaign {}."
    assert side("Tom Reed", race, past.format("four years ago")) != "person:Anna Lund"
    assert side("Tom Reed", race, past.format("for the Senate")) == "person:Anna Lund"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (
            "The Trades Union Congress met. Anna Lund of the Trades Union Congress was late.",
            "body:Trades Union Congress",
        ),
        ("Care UK is large. UK ministers met. Care UK’s Anna Lund said so.", "body:Care UK"),
        (
            "The United States wept. Anna Lund, director of the American Safe Roads Project, said so.",
            "body:American Safe Roads Project",
        ),
        ("Scotland and Britain wait. Britain is late. First Minister Anna Lund said so.", None),
        (
            "Downing Street waits, and so do MPs. Anna Lund, the Conservative chairman of the Commons transport "
            "committee, said so.",
            "body:Commons transport committee",
        ),
        ("The Metropolitan Police came. Assistant Commissioner Anna Lund said so.", "body:Metropolitan Police"),
        (
            "Downing Street and Whitehall wait, MPs said. Britain waits. Chief scientific adviser Anna Lund said so.",
            "state:GB",
        ),
        ("The Commons justice committee met. Harbour committee chairman Anna Lund said so.", None),
    ],
)
def test_part_of_a_longer_name_says_nothing_and_a_parliament_s_committee_much(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key


def test_a_ministry_is_that_of_the_state_in_the_title_or_of_the_one_named_last() -> None:
    russia, told = (
        "The Russian Defence Ministry counted ships.",
        "Israeli defence minister Anna Lund said no. Israel left.",
    )
    assert side("Anna Lund", russia, told) == "state:IL"
    two = "Peru spoke. Chile’s president was late. Foreign ministry spokeswoman Anna Lund said no."
    assert side("Anna Lund", "Peru and Chile met. Bolivia waited.", two) == "state:CL"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Unison met. The Oil and Gas Association met. Union leader Anna Lund said no.", "body:Unison"),
        ("Volna Airlines waits. Volna Airlines pilots’ union spokeswoman Anna Lund said no.", None),
        ("Tarn High School was shut. Tarn mayor Anna Lund said no.", None),
        ("Orbex Group is late. Orbex Group’s suspended chief executive, Anna Lund, said no.", "person:Anna Lund"),
        (
            "Anna Lund, executive director of the State School Boards Association, said no.",
            "body:State School Boards Association",
        ),
        ("Ohio is late. Ohio waits, and Ohio pays. Attorney General Anna Lund said no.", "region:Ohio"),
        ("The White House waits. The United States pays. Attorney General Anna Lund said no.", "state:US"),
    ],
)
def test_a_union_leader_s_union_and_a_state_s_attorney_general(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund, corporate affairs director of Norvane, said it was late.", "body:Norvane"),
        ("Anna Lund, head of advocacy at Parents for Safer Lanes, said it was late.", "body:Parents for Safer Lanes"),
        ("N&F chairman Anna Lund said it was late.", "body:N&F"),
        ("Norwell & Finch chairman Anna Lund said it was late.", "body:Norwell & Finch"),
        ("Anna Lund, the Bank of Tarn’s executive director, said it was late.", "body:Bank of Tarn"),
        ("The Oxfam staff attorney, Anna Lund, said it was late.", "body:Oxfam"),
        ("A shop steward at the Weavers Union, Anna Lund, said it was late.", "body:Weavers Union"),
        ("The Weavers Union said no. Anna Lund, its branch secretary, said it was late.", "body:Weavers Union"),
        ("Anna Lund, general secretary of the Royal College of Masons, said no.", "body:Royal College of Masons"),
    ],
)
def test_a_body_may_be_named_only_where_its_officer_is_introduced(words: str, key: str) -> None:
    assert side("Anna Lund", "The Lock Safety Board said the gates were safe.", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Legal director Anna Lund of the Weavers Union said it was late.", "body:Weavers Union"),
        ("“It is late,” said chief executive Anna Lund of Orbex Systems.", "body:Orbex Systems"),
        ("On Monday spokeswoman Anna Lund, of the Weavers Union, said it was late.", "body:Weavers Union"),
        ("The ambassador to Canada of Latvia, Anna Lund, said it was late.", "state:LV"),
        ("Latvia’s ambassador to Japan Anna Lund said it was late.", "state:LV"),
        ("Anna Lund, Latvia’s permanent representative to the United Nations, said it was late.", "state:LV"),
    ],
)
def test_nobody_is_given_to_another_body_where_his_introduction_names_one(words: str, key: str) -> None:
    assert side("Anna Lund", "The Lock Safety Board said the gates were safe.", words) == key


@pytest.mark.parametrize(
    "words",
    [
        "Anna Lund, a teacher at Riga’s Tarn School, said it was late.",
        "Anna Lund, a London-based director of films, said it was late.",
        "Anna Lund, a lawyer for Peter Brandt, said it was late. Peter Brandt was silent.",
    ],
)
def test_what_stands_in_an_introduction_is_not_always_a_body(words: str) -> None:
    assert (side("Anna Lund", words) or "").partition(":")[0] in ("person", "")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund said it was late. Lund is head of safety at the Weavers Union.", "body:Weavers Union"),
        ("“It is late,” said Anna Lund with the Weavers Union.", "body:Weavers Union"),
        ("Anna Lund, who works for the Weavers Union, said it was late.", "body:Weavers Union"),
        ("Anna Lund, the UK boss of Orbex Systems, said it was late.", "body:Orbex Systems"),
        ("Anna Lund, director of research in Geneva for the Weavers Union, said it was late.", "body:Weavers Union"),
        ("Anna Lund, principal geologist of Orbex Systems, said it was late.", "body:Orbex Systems"),
        ("Anna Lund, leader of the African Weavers Congress, said it was late.", "body:African Weavers Congress"),
    ],
)
def test_other_ways_in_which_a_body_is_told_beside_a_name(words: str, key: str) -> None:
    assert side("Anna Lund", "The Lock Safety Board said the gates were safe. The UK waits.", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Speaking for the Weavers Union, Anna Lund said it was late.", "body:Weavers Union"),
        ("Anna Lund, one of the Weavers Union’s directors, said it was late.", "body:Weavers Union"),
        ("Anna Lund, chief executive, Weavers Union, said it was late.", "body:Weavers Union"),
        ("The Bank of Tarn’s newly appointed director, Anna Lund, said it was late.", "body:Bank of Tarn"),
        ("Weavers Union head of enforcement Anna Lund said it was late.", "body:Weavers Union"),
    ],
)
def test_a_body_stands_before_a_sentence_in_a_list_or_before_an_office_of_several_words(words: str, key: str) -> None:
    assert side("Anna Lund", "The Lock Safety Board said the gates were safe.", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Ohio is large. Ohio attorney Anna Lund called him late. Ohio votes in May.", None),
        ("Ohio is large. Ohio Attorney General Anna Lund called him late. Ohio votes in May.", "region:Ohio"),
        ("“He is late,” said Anna Lund of the Ohio delegation. Ohio was loud.", None),
        ("Anna Lund, the Tarnby independent counsel, called it late. Tarnby was long ago.", None),
        ("Anna Lund, a Dutch liberal member of the European Parliament, said Europe was late.", None),
        ("Anna Lund, a Larsson delegate from Ohio, said no. Larsson supporters sang.", None),
        ("The Palestinian delegate, Anna Lund, said Israel was late.", "state:PS"),
        ("The Democrats met. Anna Lund, a prominent Democratic donor, said men wrote the cheques.", None),
        ("Orbex fell. Fund manager Anna Lund, Orbex's largest shareholder, said no.", None),
        ("Orbex fell. Orbex chief executive Anna Lund, its largest shareholder, said no.", "body:Orbex"),
    ],
)
def test_lawyers_followers_and_those_who_sit_for_a_place_do_not_speak_for_it(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) in ({key} if key else {None, "person:Anna Lund"})


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Conservative health spokesman", "body:Conservatives"),
        ("The Tory finance spokeswoman,", "body:Conservatives"),
        ("Welsh health minister", "region:Wales"),
    ],
)
def test_a_party_s_spokesman_speaks_for_it_in_the_assembly_of_a_place(title: str, key: str) -> None:
    told = "Wales is wet. Wales has a plan. The Conservatives met in Wales. {} Anna Lund said queues were long."
    assert side("Anna Lund", told.format(title)) == key


def test_a_title_that_names_its_body_says_more_than_its_leader() -> None:
    told = "UKIP leader Anna Lund said no. The Tarnby Assembly was told. Its leader, Anna Lund, was glad."
    assert side("Anna Lund", told) == "body:UK Independence Party"


@pytest.mark.parametrize(
    ("title", "stateless"),
    [
        ("Environment Secretary", True),
        ("the central bank's vice president", True),
        ("senior vice president", True),
        ("Labor Secretary", False),
        ("Vice President", False),
    ],
)
def test_an_office_that_a_state_has_not_is_none_of_its_own(title: str, stateless: bool) -> None:
    told = side("Anna Lund", f"The United States waits. “We wait for the US,” {title} Anna Lund said. The US was late.")
    assert (told != "state:US") == stateless


def test_a_nationality_before_a_company_s_office_is_no_state() -> None:
    told = "Orbex fell in Britain. Dutch co-chairman Anna Lund said the firm was late. The Netherlands waits."
    assert side("Anna Lund", told) != "state:NL"
    assert side("Anna Lund", told.replace("co-chairman", "finance minister")) == "state:NL"


def test_an_official_is_of_the_state_whose_ministry_stands_behind_the_office() -> None:
    told = "“It takes a year,” said Anna Lund, director general at the ministry's policy office. Thailand waits. "
    assert side("Anna Lund", told + "Thailand is late. The Thai government said so.") == "state:TH"


def test_whoever_declines_through_a_spokeswoman_is_none_himself() -> None:
    told = "Orbex fell. Anna Lund, through a spokeswoman, declined to comment. Orbex said no more."
    assert side("Anna Lund", told) != "body:Orbex"


def test_who_is_told_to_be_the_chief_of_a_body_speaks_for_it() -> None:
    words = "The Glass League met. Anna Lund, who will remain as Glass League chief, called it late."
    assert side("Anna Lund", words) == "body:Glass League"


@pytest.mark.parametrize(
    "words",
    [
        "Judge Anna Lund, in her dissent, called it plain.",
        "Judge Anna Lund wrote in a dissenting opinion that it was plain.",
        "Judges Anna Lund and Bo Berg dissented. “It is plain,” Lund wrote.",
        "Judge Anna Lund wrote a dissent for the two others. Lund said it was plain.",
        "In dissent, liberal Judge Anna Lund said it was plain.",
    ],
)
def test_a_judge_in_dissent_does_not_speak_for_the_court(words: str) -> None:
    assert side("Anna Lund", f"The Court of Appeals ruled for the mill. {words}") != "body:Court of Appeals"
    agreed = "Judge Anna Lund wrote that it was plain."
    assert side("Anna Lund", f"The Court of Appeals ruled for the mill. {agreed}") == "body:Court of Appeals"


@pytest.mark.parametrize(
    "told",
    [
        "The Tarn Relief Fund’s chief has said the camps are full. In a lecture, {} said the rains would come.",
        "The head of the Tarn Relief Fund is worried about the camps. {} said the rains would come.",
        "Nothing moved. The Tarn Relief Fund’s director has said the camps are full. {} said the rains would come.",
        "The camps are full, the Tarn Relief Fund’s boss has warned. In an interview with Peter Vane, {} said so.",
    ],
)
def test_whom_a_sentence_tells_of_by_his_office_the_next_one_names(told: str) -> None:
    assert side("Anna Lund", told.format("Anna Lund")) == "body:Tarn Relief Fund"
    assert side("Anna Lund", told.format("Anna Lund, a widow from the hills,")) != "body:Tarn Relief Fund"


def test_the_office_told_nearest_to_a_name_is_its_bearer_s_if_nobody_else_comes_in() -> None:
    told = "The finance minister has said no. The Tarn Relief Fund’s chief has said the camps are full."
    assert side("Anna Lund", f"{told} Anna Lund said the rains would come.") == "body:Tarn Relief Fund"
    assert side("Anna Lund", f"{told} Peter Vane said so. Anna Lund said the rains would come.") is None
    assert side("Anna Lund", f"{told} When Peter Vane spoke, Anna Lund said the rains would come.") is None


def test_a_rival_of_the_president_who_is_in_office_has_not_come_into_it() -> None:
    home = "President Barack Obama met the Senate. The White House and Congress were silent. American voters waited."
    told = "Donald Trump said the road was bad. Obama left. Obama said nothing."
    art = article(home, told, date="")
    people = find_people(art)
    assert affiliate(art, people, find_bodies(art, people))["Donald Trump"] is None


def test_a_vice_president_on_the_campaign_trail_speaks_for_himself() -> None:
    race = "The nominee spoke. Both candidates were on the campaign trail for the Democratic nomination."
    said = "US Vice President Anna Lund said the road was bad."
    assert side("Anna Lund", f"{said} {race}") == "person:Anna Lund"
    assert side("Anna Lund", f"{said} The senators were in Iowa.") == "state:US"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Anna Lund, Tory leader in the Lords, said no. The Tories left.", "body:Conservatives"),
        ("Anna Lund, leader of the Liberal Democrats in the assembly, said no.", "body:Liberal Democrats"),
        ("Anna Lund, Republican leader in the Senate, said no. The Republicans left.", "person:Anna Lund"),
        ("Anna Lund, Labour’s election strategist, said so. Labour left.", "body:Labour"),
        ("Anna Lund, a Republican strategist, said so. Republicans left.", "person:Anna Lund"),
        ("Labour met. General Secretary Anna Lund said it was a gift for Labour.", "body:Labour"),
    ],
)
def test_a_party_is_spoken_for_by_those_who_lead_it_and_its_campaign(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The EU was told. Transport Commissioner Anna Lund said no.", "body:European Union"),
        ("Ohio was told. Transport Commissioner Anna Lund said no.", None),
        ("The EU was told. New European commission president Anna Lund said no.", "body:European Union"),
        ("“It is late,” said Anna Lund, a special agent in charge of Tarn Border Office.", "body:Tarn Border Office"),
        ("The Tarn League met. Anna Lund, from the village, said no.", None),
    ],
)
def test_an_office_that_names_no_body_is_that_of_the_one_spoken_of(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key


def test_the_country_is_the_one_that_the_sentence_before_is_about() -> None:
    before = "Israel met. Israel and Israeli ministers said that Israel was ready."
    said = "Iran has denied the claim. The country’s parliament speaker Anna Lund blamed the rain."
    assert side("Anna Lund", before, said) == "state:IR"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Rose Vane left. Her longtime personal lawyer, Anna Lund, said no.", "person:Rose Vane"),
        ("Rose Vane left. Vane Communications Director Anna Lund said no.", "person:Rose Vane"),
        ("Rose Vane’s campaign ran. The campaign’s new political director, Anna Lund, said no.", "person:Rose Vane"),
        ("Rose Vane left. Vane Library Director Anna Lund said no.", None),
    ],
)
def test_who_is_in_somebody_s_service_stands_with_her(words: str, key: str | None) -> None:
    assert side("Anna Lund", words) == key


@pytest.mark.parametrize("told", ["the Dutch chief executive", "the Rome-based co-chairman", "the chairman"])
def test_a_firm_s_officer_is_of_the_firm_wherever_he_is_from(told: str) -> None:
    assert side("Anna Lund", f"Orbex Group sold its mills. Anna Lund, {told}, said no.") == "body:Orbex Group"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The Welders Union, whose spokeswoman, Anna Lund, called it harsh, will strike.", "body:Welders Union"),
        ("The Kremlin, whose spokeswoman Anna Lund said no, was silent.", "state:RU"),
        ("Anna Lund, Riga's chief negotiator, left the talks. Latvia said so.", "state:LV"),
        ("Anna Lund, the UN refugee agency's representative in Riga, said the camp was full.", "body:UNHCR"),
        ("Anna Lund, a representative for Riga, said the camp was full.", "person:Anna Lund"),
        ("A Peruvian-led coalition shelled the port. The coalition's spokeswoman, Anna Lund, said so.",
         "body:Peruvian-led coalition"),
        ("Abkhazia's self-styled president, Anna Lund, was sworn in. Georgia said no.", "state:XA"),
        ("The breakaway region of Transnistria asked for help. Its leader, Anna Lund, said no gas came.", "state:XT"),
        ("The Kremlin said no. Foreign Ministry spokeswoman Anna Lund gave no date. Japan will reply.", "state:RU"),
        ("UN Secretary-General Anna Lund was late.", "body:United Nations"),
        ("Burundi's army left. The army's chief of staff, General Anna Lund, said so.", "state:BI"),
        ("Anna Lund, who leads South Ossetia, said no.", "state:XO"),
        ("China's foreign ministry sent the Taliban home. Spokeswoman Anna Lund gave no reason.", "state:CN"),
        ("The Irish head of the EU monitoring mission, Anna Lund, said so.", "body:European Union"),
        ("Hamas said no. One of its leaders, Anna Lund, said why.", "body:Hamas"),
        ("South Korea's Joint Chiefs of Staff spokeswoman, Anna Lund, said so.", "state:KR"),
        ("The island nation of Tuvalu was heard. Its delegate, Anna Lund, said the sea was rising.", "state:TV"),
    ],
)  # fmt: skip
def test_envoys_and_spokesmen_speak_for_whom_the_sentence_tells(words: str, key: str) -> None:
    assert side("Anna Lund", words) == key


def test_a_capital_has_mayors_of_its_own() -> None:
    assert side("Anna Lund", "Anna Lund, Riga's mayor, left the talks. Latvia said so.") != "state:LV"


def test_a_state_that_a_body_tells_of_is_not_what_its_director_leads() -> None:
    told = "The charity Open Hands said Niger was hungry. Its director, Anna Lund, said the rains had failed."
    assert side("Anna Lund", told) != "state:NE"


@pytest.mark.parametrize(
    "told",
    [
        "The foreign ministers of Latvia and Peru, Anna Lund and Hugo Rios, met. Latvia won. Peru lost.",
        "The Latvian and Peruvian presidents - Anna Lund and Hugo Rios - met. Latvia won. Peru lost.",
        "Presidents Anna Lund of Latvia and Hugo Rios of Peru met. Latvia won. Peru lost.",
        "The leaders of Peru, Latvia and Chile, Hugo Rios, Anna Lund and Eva Paz, met. Latvia won. Peru lost.",
    ],
)
def test_each_of_those_named_behind_several_offices_has_his_own(told: str) -> None:
    assert (side("Anna Lund", told), side("Hugo Rios", told)) == ("state:LV", "state:PE")


def test_names_are_not_dealt_out_to_owners_where_there_are_more_of_them() -> None:
    told = "The foreign ministers of Latvia and Peru, Anna Lund, Hugo Rios and Ben Poe, met. Latvia won. Peru lost."
    assert side("Hugo Rios", told) != "state:PE"


def test_two_of_one_government_of_whom_one_attacks_the_other_again_and_again_speak_for_themselves() -> None:
    known = "President Anna Lund of Norway met Finance Minister Bo Berg of Norway. Berg spoke. Lund spoke. Berg left."
    attack = "Lund criticised Mr. Berg on Monday. Lund renewed her attack on Mr. Berg on Friday."
    assert side("Anna Lund", known, attack) == "person:Anna Lund"
    assert side("Bo Berg", known, attack) == "person:Bo Berg"
    assert side("Anna Lund", known, "Lund criticised Mr. Berg on Monday. Lund thanked Mr. Berg.") == "state:NO"


def test_who_serves_a_president_known_without_a_title_stands_where_the_president_stands() -> None:
    told = (
        "Mr. Mugabe’s decision took his Director of National Intelligence Bo Berg off guard. Mr. Berg said it was late."
    )
    art = article(f"Zimbabwe spoke. {told}", "President Mugabe was calm.", date="12 March 2015")
    people = find_people(art)
    sides = affiliate(art, people, find_bodies(art, people))
    assert sides["Bo Berg"] == sides["Mugabe"] == "state:ZW"


def test_by_whose_name_another_is_called_is_not_of_where_that_one_is() -> None:
    told = "Anna Lund spoke in Tarn. Lund left the Welders Union. Bo Berg has been called {}Lund of the Welders Union”."
    assert side("Anna Lund", told.format("the “")) != "body:Welders Union"
    assert side("Anna Lund", "“It is late,” said Anna Lund of the Welders Union.") == "body:Welders Union"


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("Filmmaker Anna Lund of Kenya said so. Kenya was told.", "state:KE"),
        ("Anna Lund, an Air Force reserve major, said so. The Air Force was told.", "body:Air Force"),
        ("Anna Lund, chairman of Kenya Rising, said so. Kenya was told.", "state:KE"),
        ("The Supreme Court ruled. Judge Anna Lund said so.", "body:Supreme Court"),
        ("The Supreme Court ruled. Appeals Court Judge Anna Lund said so.", "body:Supreme Court"),
        ("Anna Lund, head of the Clean Seas Program at the Orbex Institute, said so.", "body:Clean Seas"),
    ],
)
def test_nobody_speaks_for_a_body_that_is_only_named_beside_what_he_is(told: str, key: str) -> None:
    assert side("Anna Lund", told) != key


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("President Anna Lund of Kenya said so. Kenya was told.", "state:KE"),
        ("Gen. Anna Lund of Kenya said so. Kenya was told.", "state:KE"),
        ("The court ruled. Supreme Court Judge Anna Lund said so.", "body:Supreme Court"),
        ("The Court of Appeals ruled. Judge Anna Lund said so.", "body:Court of Appeals"),
        ("Anna Lund, chairman of Orbex Rising, said so.", "body:Orbex Rising"),
    ],
)
def test_whoever_holds_an_office_of_a_body_speaks_for_it(told: str, key: str) -> None:
    assert side("Anna Lund", told) == key


def test_a_client_of_old_is_not_whom_somebody_in_public_office_speaks_for() -> None:
    told = "As a private lawyer, Anna Lund represented the Glass League. {} Anna Lund said so."
    assert side("Anna Lund", told.format("Assistant Attorney General")) != "body:Glass League"
    assert side("Anna Lund", told.format("Solicitor")) == "body:Glass League"
