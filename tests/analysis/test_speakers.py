"""Who speaks: names, pronouns, offices and unnamed officials led back to the right person, or to nobody."""

from __future__ import annotations

import pytest
from analysis_texts import article

from briefgen.analysis.article import Article, Voice
from briefgen.analysis.attribution import attribute
from briefgen.analysis.parties import Cast, find_parties
from briefgen.analysis.people import find_people
from briefgen.analysis.positions.silent import no_position
from briefgen.analysis.statements.speakers import resolve_speakers
from briefgen.model import Statement


def hear(*paragraphs: str) -> tuple[Article, Cast, dict[str, list[Voice]]]:
    """The voices by the words of the content."""
    art = article(*paragraphs)
    found, people = attribute(art), find_people(art)
    cast = find_parties(art, people, found)
    voices = resolve_speakers(art, found, people, cast)
    return art, cast, {
        " ".join(art.words(a.content[0]).split()): v for a, v in zip(found, voices, strict=True) if a.content
    }  # fmt: skip


def the(voices: dict[str, list[Voice]], words: str) -> list[Voice]:
    return next(found for content, found in voices.items() if words in content)


def test_a_surname_is_the_person_named_before_with_the_words_that_name_him() -> None:
    art, _, voices = hear("Greek Energy Minister Nikos Pappas visited the plant.", "Pappas said the plant was safe.")
    [voice] = the(voices, "plant was safe")
    assert (voice.who, voice.speaker, voice.party) == ("person", "Nikos Pappas", "greek-energy-minister")
    assert art.text[slice(*voice.named[0])] == "Greek Energy Minister Nikos Pappas"


def test_a_pronoun_is_the_last_speaker_of_fitting_gender() -> None:
    _, _, voices = hear(
        "Ms. Ingrid Solberg, the Norwegian prime minister, met Mr. Paul Lang, the Austrian chancellor.",
        "Mr. Lang said the offer was fair. He said Austria would sign.",
        "Ms. Solberg said Norway would wait. She said the price was high.",
    )
    assert the(voices, "Austria would sign")[0].speaker == "Paul Lang"
    assert the(voices, "price was high")[0].speaker == "Ingrid Solberg"


def test_a_pronoun_that_two_people_fit_equally_is_nobody() -> None:
    _, _, voices = hear(
        "Minister Anna Berg and Senator Carla Voss signed the letter.", "“It is over,” she said on Monday."
    )
    [voice] = the(voices, "It is over")
    assert (voice.who, voice.speaker, voice.party) == ("unsure", None, None)


def test_an_office_or_a_nationality_leads_to_its_holder() -> None:
    _, _, voices = hear(
        "Turkish President Kemal Aydin spoke in Ankara.",
        "The Turkish leader said the bridge would open. The president said it was paid for.",
    )
    assert the(voices, "bridge would open")[0].speaker == "Kemal Aydin"
    assert the(voices, "it was paid for")[0].speaker == "Kemal Aydin"


def test_another_official_is_somebody_new_and_the_official_is_the_last_one() -> None:
    _, _, voices = hear(
        "A Polish official said the gate was shut.",
        "Another Polish official said trucks were waiting. The official said drivers were angry.",
    )
    assert [the(voices, words)[0].unnamed for words in ("gate was shut", "trucks were", "drivers were")] == [
        "U1", "U2", "U2",
    ]  # fmt: skip
    assert the(voices, "drivers were")[0].party == "polish-official"


def test_those_who_are_asked_about_do_not_speak() -> None:
    art, cast, voices = hear(
        "Asked about Hungary’s stance, a Slovak official said, “We hope they agree.”", "Slovakia said it would wait."
    )
    [voice] = the(voices, "We hope they agree")
    assert voice.party == "slovakia"
    statements = [_statement(voice) for found in voices.values() for voice in found]
    [silent] = [item for item in no_position(art, cast, statements) if item.name == "Hungary"]
    assert silent.reason == "asked"


def test_several_who_speak_together_are_a_voice_each() -> None:
    _, _, voices = hear("India and Pakistan each said the other had fired first.")
    assert [voice.party for voice in the(voices, "had fired first")] == ["india", "pakistan"]


def test_a_statement_and_a_ministry_are_the_voice_of_their_state() -> None:
    _, _, voices = hear(
        "Egypt’s Foreign Ministry said the invitation stood.", "The ministry said the date was open.",
        "According to a Cairo government statement, talks begin on Friday.",
    )  # fmt: skip
    for words in ("invitation stood", "date was open", "talks begin"):
        [voice] = the(voices, words)
        assert (voice.who, voice.speaker, voice.party) == ("body", None, "egypt")


def test_it_is_the_body_that_spoke_before() -> None:
    _, _, voices = hear(
        "Northern Rail Company said trains would run. It said tickets were valid.", "Workers blocked the line."
    )
    assert the(voices, "tickets were valid")[0].party == "northern-rail-company"


def test_a_spokesman_speaks_for_the_body_and_a_campaign_is_not_its_candidate() -> None:
    _, _, voices = hear(
        "Senator Dora Finch, a candidate, was absent. Finch said nothing on Monday but that she would run.",
        "The Finch campaign said the date was wrong.",
    )
    [voice] = the(voices, "date was wrong")
    assert (voice.who, voice.speaker) == ("body", None)


def test_what_an_outlet_reports_is_no_partys() -> None:
    _, _, voices = hear("The Associated Press reported that the mine had closed.", "Chad said the mine was open.")
    [voice] = the(voices, "mine had closed")
    assert (voice.who, voice.party) == ("body", None)


def test_the_party_is_always_named_in_the_source_words_or_beside() -> None:
    art, cast, _ = hear(
        "Swedish Justice Minister Karin Ek said the bill was ready.", "The minister said it was long.",
        "Spain’s military said a ship had sunk. The military said nobody was hurt.",
    )  # fmt: skip
    names = {party.id: (party.name, *party.aliases, *(r.name for r in party.representatives)) for party in cast.parties}
    found = attribute(art)
    people = find_people(art)
    for attribution, heard in zip(found, resolve_speakers(art, found, people, cast), strict=True):
        for voice in heard:
            words = " ".join(art.text[a:b] for a, b in (*attribution.source, *voice.named))
            assert voice.party is None or any(name in words for name in names[voice.party])
            assert voice.speaker is None or voice.speaker in words


def test_those_who_decline_and_those_who_are_only_named_are_listed_as_not_heard() -> None:
    art, cast, voices = hear(
        "Kenyan President Joseph Kamau met Ugandan President Sarah Okello in Kampala.",
        "Kamau said the road would be built. Okello shook hands with Kamau.",
        "Acme Steel Corporation did not respond to a request for comment.",
    )
    silent = {
        item.name: item.reason for item in no_position(art, cast, [_statement(v) for f in voices.values() for v in f])
    }
    assert silent["Acme Steel Corporation"] == "silent"
    assert "Joseph Kamau" not in silent


def _statement(voice: Voice) -> Statement:
    return Statement(
        id="st1", party=voice.party, speaker=voice.speaker, who=voice.who, mode="indirect", kind="claim",
        source=[], cue=[], content=[], clause=[], line=[],
    )  # fmt: skip


def test_nobody_is_chosen_over_one_beside_whom_the_pronoun_fits_better() -> None:
    _, _, voices = hear(
        "Ms. Ruth Amsel, the Swiss president, met Lee Tan, the envoy, in Bern on Monday.",
        "Lee Tan said that Ms. Amsel had ignored the advice. She said the advice was poor.",
    )
    assert the(voices, "advice was poor")[0].speaker != "Lee Tan"


def test_it_is_not_whom_the_same_verb_accuses_but_the_report_that_spoke_before() -> None:
    _, _, voices = hear(
        "The Senate Banking Committee’s report found that the Deposit Agency hid the losses.",
        "It accused the Deposit Agency of delay. It said Deposit Agency officials had misled lawmakers.",
    )
    assert the(voices, "Deposit Agency of delay")[0].party == "senate-banking-committee"
    assert the(voices, "had misled lawmakers")[0].party == "senate-banking-committee"


def test_they_are_the_group_before_and_never_a_court() -> None:
    _, _, voices = hear(
        "Housing rights advocates met the judges of the U.S. Court of Appeals. They said the ruling was late.",
    )
    assert the(voices, "ruling was late")[0].party != "us-court-of-appeals"


def test_a_minister_of_a_state_named_after_him_speaks_for_that_state() -> None:
    _, _, voices = hear("Chile closed the bridge.", "Foreign Minister Ann Holt of Peru urged Chile to reopen it.")
    assert {voice.party for found in voices.values() for voice in found if voice.speaker == "Ann Holt"} == {"peru"}


def test_a_lawmaker_speaks_for_the_committee_that_he_chairs() -> None:
    _, _, voices = hear(
        "“The bank hid the losses,” said Al Storm, a Republican representative who chairs the House Committee on "
        "Banking, Housing and Trade.",
    )
    assert the(voices, "bank hid")[0].party == "house-committee-on-banking-housing-and-trade"


def test_the_campaign_is_the_candidate_s_and_a_first_name_like_a_nation_s_is_a_name() -> None:
    _, _, voices = hear(
        "Ann Holt, a candidate, said she would stand. The Holt campaign met on Monday. "
        "The campaign said the tour would begin in May.",
        "German Ortega, an actor, said he would vote. Ortega said it mattered.",
    )
    assert the(voices, "begin in May")[0].party == "ann-holt"
    assert the(voices, "it mattered")[0].speaker == "German Ortega"


def test_a_nation_s_people_are_not_its_government() -> None:
    _, cast, voices = hear("Every American feels that the price is high.", "Canada said the price was fair.")
    assert [party.name for party in cast.parties] == ["Canada"]
    assert all(voice.party is None for voice in the(voices, "price is high"))


def test_a_former_official_speaks_for_nobody() -> None:
    _, _, voices = hear("A former U.S. official said the price was high.", "The U.S. said the price was fair.")
    assert the(voices, "price was high")[0].party is None


def test_the_us_is_no_pronoun_and_the_danes_are_denmark() -> None:
    _, _, voices = hear(
        "The US said the tariff was lawful.", "The Danes said the tariff was foolish. Denmark will sue."
    )
    assert [voice.party for voice in the(voices, "was lawful")] == ["us"]
    assert [voice.party for voice in the(voices, "was foolish")] == ["denmark"]


def test_the_government_is_that_of_the_state_at_home_unless_another_was_named() -> None:
    _, cast, voices = hear(
        "MPs and the Home Secretary clashed in the Commons over canals. Tory peers were angry.",
        "The government said the canals were safe.",
        "Chile has canals too. The government said its own canals were old.",
    )
    assert [p.name for p in cast.parties if p.id == the(voices, "canals were safe")[0].party] == ["government"]
    assert [voice.party for voice in the(voices, "own canals were old")] == ["chile"]


def test_the_party_is_the_one_named_before_and_the_judge_his_court() -> None:
    _, _, voices = hear("Labour met in Hull. The party said the toll would go.")
    assert [voice.party for voice in the(voices, "the toll would go")] == ["labour"]
    _, _, voices = hear("The Land Tribunal sat in Hull. The judge said the fence must go.")
    assert [voice.party for voice in the(voices, "the fence must go")] == ["land-tribunal"]


def test_who_denies_a_charge_is_a_party_though_nobody_says_who_he_is() -> None:
    _, cast, _ = hear("Two farmers moved a fence.", "Mr. Pavel Novak denied that he had moved it.")
    assert [p.name for p in cast.parties] == ["Pavel Novak"]


def test_the_company_with_a_clause_after_it_is_the_one_named_before() -> None:
    _, _, voices = hear("Orbex Chemicals shares fell. The company, half owned by Sweden’s Falk, said sales were flat.")
    assert [voice.party for voice in the(voices, "sales were flat")] == ["orbex-chemicals"]


def test_who_served_somebody_is_not_him() -> None:
    _, _, voices = hear(
        "One author of the report, Arne Falk, said the vote would test it. “He went the other way,” said the former "
        "top aide to President Peter Vane. “It will not work.”"
    )
    [voice] = the(voices, "He went the other way")
    assert voice.speaker == "Arne Falk"


def test_a_description_takes_up_the_one_who_speaks_and_is_nobody_new() -> None:
    _, _, voices = hear(
        "Norwegian envoy Ola Dahl gave a long interview on Monday. He said the talks were slow.",
        "“I shall not wait for ever,” the tall, 71-year-old diplomat said.",
    )
    assert the(voices, "I shall not wait")[0].speaker == "Ola Dahl"


def test_a_name_inside_a_quotation_is_not_taken_up_after_it() -> None:
    _, _, voices = hear(
        "“The mayor does not understand it,” said Daniel Brandt, who was a judge in Bergen. “First of all, Rolf Moen "
        "was ill at the time. He had no help. Moen was alone, and nobody asked him.”",
        "He argued that the court had been too slow.",
    )
    assert the(voices, "the court had been too slow")[0].speaker == "Daniel Brandt"


def test_a_pronoun_before_the_main_clause_is_its_subject() -> None:
    _, _, voices = hear(
        "The bridge was paid for by Mr. Kim Berg, the builder.",
        "Mr. Berg said it would stand. In her statement condemning the toll, Senator Helena Storm defended the ferry.",
        "Storm said the ferry was safe.",
    )
    assert the(voices, "the toll")[0].party == "helena-storm"


def test_the_younger_of_two_is_the_one_called_junior() -> None:
    _, _, voices = hear(
        "Carl Brunt leads the yard. His son Carl Brunt Jr. spoke at the gate.",
        "“It is a movement,” said the younger Mr. Brunt. Mr. Brunt said the yard would stay open.",
    )
    assert the(voices, "It is a movement")[0].speaker == "Carl Brunt Jr."
    assert the(voices, "the yard would stay open")[0].speaker == "Carl Brunt"


def test_a_candidate_of_a_party_is_not_the_party() -> None:
    _, _, voices = hear("Labour and the Greens met in Leeds.", "On Monday the Labour candidate said the road was bad.")
    assert the(voices, "the road was bad")[0].party is None


def test_a_delegate_from_a_place_does_not_speak_for_it() -> None:
    text = "Ohio passed a law on bridges. One Ohio {} said the tickets were too dear."
    _, _, delegate = hear(text.format("delegate"))
    _, _, official = hear(text.format("official"))
    assert the(delegate, "too dear")[0].party is None
    assert the(official, "too dear")[0].party == "ohio"


def test_one_described_before_he_is_named_is_one_person() -> None:
    _, _, voices = hear(
        "The Danish army spoke first. The army’s chief adviser went further, arguing that the plan was a danger.",
        "“I disagree,” said Lt. Gen. Knud Holm, who was the army’s adviser in the north. “It is wrong.”",
    )
    assert the(voices, "the plan was a danger")[0].speaker == "Knud Holm"


def test_one_named_after_a_description_that_is_not_his_is_somebody_else() -> None:
    _, _, voices = hear(
        "The Danish army’s chief adviser went further, arguing that the plan was a danger.",
        "“I disagree,” said Lt. Gen. Knud Holm, who wrote to the adviser on Monday.",
    )
    assert the(voices, "the plan was a danger")[0].speaker is None


def test_an_outlet_that_has_somebodys_name_is_not_heard_as_him_but_mr_is() -> None:
    _, _, voices = hear(
        "Michael Bloomberg, who is 51, spoke in Oslo.",
        "Mr. Bloomberg said the port was late. Bloomberg said the fortune was $2 billion.",
    )
    assert the(voices, "port was late")[0].speaker == "Michael Bloomberg"
    assert the(voices, "fortune was")[0].speaker is None


@pytest.mark.parametrize(
    ("last", "speaker"),
    [
        ("Carlos Whitlock spoke too, saying: “No one is safe,” but, he said, the toll would stay.", "Carlos Whitlock"),
        ("Carlos Whitlock was late, he said.", "Paul Okafor"),
    ],
)
def test_who_speaks_goes_on_behind_a_but(last: str, speaker: str) -> None:
    art = article("Paul Okafor, the minister, said the bridge was old. He hit back, saying: “It is safe.”", last)
    people = find_people(art)
    found = attribute(art)
    cast = find_parties(art, people, found)
    heard = [voice for group in resolve_speakers(art, found, people, cast) for voice in group]
    assert heard[-1].speaker == speaker
