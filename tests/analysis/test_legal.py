"""Legal context: instruments, rulings and proceedings that the article states as fact."""

from __future__ import annotations

import pytest
from analysis_texts import article, said

from briefgen.analysis.article import Article
from briefgen.analysis.legal import find_legal_context
from briefgen.lines import fold
from briefgen.model import LegalItem
from briefgen.references import span

LEAD = "Officials of Arvia and Norland met on Monday."


def rows(*paragraphs: str) -> list[LegalItem]:
    return find_legal_context(article(LEAD, *paragraphs), [])


def the(items: list[LegalItem]) -> LegalItem:
    (item,) = items
    return item


def test_the_first_articles_two_instruments_are_found_with_all_their_parts(seed: Article) -> None:
    start = seed.text.index("Baku committed to")
    reference = str(
        seed.span(
            start,
            start + len("Baku committed to keeping the road open as part of a Russian-brokered cease-fire in 2020"),
        )
    )
    ruling, truce = find_legal_context(seed, [])
    assert (ruling.instrument, ruling.body, ruling.date, ruling.as_written, ruling.bound, ruling.force) == (
        "the judgment of the International Court of Justice (ICJ)",
        "International Court of Justice",
        "2023-02",
        "in February",
        "Azerbaijan",
        "must",
    )
    assert ruling.duty is not None
    assert ruling.duty.startswith("take all measures")
    assert ruling.duty.endswith("in both directions")
    assert (truce.instrument, truce.body, truce.date, truce.bound, truce.duty, truce.force) == (
        "a Russian-brokered cease-fire in 2020",
        None,
        "2020",
        "Baku",
        "keeping the road open",
        "committed to",
    )
    assert span(truce.evidence[0]).holds(span(reference))


def test_a_treaty_that_bans_gives_what_it_bans() -> None:
    item = the(rows("The harbour treaty bans both countries' use of mines."))
    assert (item.instrument, item.force, item.bound) == ("The harbour treaty", "bans", "both countries")
    assert item.duty == "both countries' use of mines"


def test_a_pronoun_takes_up_the_instrument_of_the_sentence_before() -> None:
    items = rows("The two states signed the Tarn Treaty in 1987.", "It requires them to share the river.")
    item = next(item for item in items if item.force == "requires")
    assert item.instrument == "the Tarn Treaty"
    assert len(item.evidence) == 2


def test_a_resolution_gives_whom_it_calls_on() -> None:
    item = the(rows("The council adopted a resolution calling for Arvia to withdraw its troops."))
    assert (item.instrument, item.bound, item.duty) == ("a resolution", "Arvia", "withdraw its troops")
    assert item.body == "council"


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("A federal court ordered the company to stop drilling.", "ordered to"),
        ("The Supreme Court ruled on Friday that the company must pay a fine.", "must"),
        ("Prosecutors charged the banker with fraud.", "charged"),
        ("The judge sentenced the banker to six years in prison.", "sentenced to"),
        ("The European Union imposed sanctions on Norland.", "imposed"),
        ("The mining licence expires on July 1.", "expires"),
        ("The banker faces extradition to Norland.", "faces"),
        ("The two states signed a peace deal in May.", "signed"),
    ],
)
def test_rulings_cases_sanctions_and_deadlines_are_rows(sentence: str, force: str) -> None:
    item = the(rows(sentence))
    assert item.force is not None
    assert item.force.split()[0] == force.split()[0]
    assert item.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvia called the dam a gross violation of the 1987 treaty.",
        "Norland demands the lifting of the embargo under the agreement.",
        "The minister plans to sign the treaty in May.",
        "If the court orders it, the company would stop drilling.",
        "The two teams struck a happy note at the fair.",
        "Talks about the agreement are moving slowly.",
        "The town has 200 new houses.",
    ],
)
def test_arguments_plans_and_plain_news_are_no_rows(sentence: str) -> None:
    assert rows(sentence) == []


def test_what_a_party_says_about_the_law_is_no_row() -> None:
    art = article(LEAD, "Arvia said the treaty bans Norland from using mines.")
    statement = said(art, "st1", "Arvia", "said", "the treaty bans Norland from using mines")
    assert find_legal_context(art, [statement]) == []


def test_what_a_party_has_undertaken_in_an_agreement_is_a_row() -> None:
    art = article(LEAD, "Arvia committed to keeping the canal open under the 1987 treaty.")
    statement = said(
        art, "st1", "Arvia", "committed to", "keeping the canal open under the 1987 treaty", kind="commitment"
    )
    item = the(find_legal_context(art, [statement]))
    assert (item.bound, item.force, item.duty, item.date) == ("Arvia", "committed to", "keeping the canal open", "1987")


def test_every_part_of_a_row_is_words_of_its_evidence_and_the_line_is_the_whole_sentence() -> None:
    art = article(
        LEAD,
        "A tribunal in Norland (NT) ruled in January that Arvia must “open all locks” at once.",
        "The council adopted a resolution last month calling for both to withdraw.",
        "Both were required to leave by June.",
    )
    items = find_legal_context(art, [])
    assert items
    for item in items:
        spans = [span(reference) for reference in item.evidence]
        evidence = " ".join(fold(art.text[part.start : part.end]) for part in spans)
        for part in (item.instrument, item.body, item.bound, item.duty, item.force, item.as_written):
            assert part is None or part in evidence
        assert (span(str(item.line[0])).start, span(str(item.line[0])).end) in art.source.sentences


def test_what_binds_comes_before_cases_that_go_on() -> None:
    items = rows("Prosecutors charged the banker with fraud.", "The harbour treaty bans the use of mines.")
    assert [item.force for item in items] == ["bans", "charged"]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The high court struck down the fishing rule.", "struck"),
        ("Judges in Torhaven put the plan on hold.", "put"),
        ("The court of appeal sent the case back to the district court.", "sent"),
        ("The panel overruled the decision of a lower court.", "overruled"),
        ("The justices made a surprise decision to hear the case.", "made"),
        ("A tied ruling would leave the rules in place.", "leave"),
        ("The ban was upheld by the constitutional court.", "upheld"),
        ("Three states are challenging the rules before ten judges of the Court of Appeals.", "challenging"),
        ("The league filed suit in federal court.", "filed"),
        ("The appeal was rejected.", "rejected"),
        ("The case is now before the Supreme Court.", "is"),
        ("The former minister pleaded not guilty to bribery.", "pleaded"),
        ("Prosecutors indicted nine officials of the port.", "indicted"),
        ("Regulators approved the merger of the two airlines.", "approved"),
        ("The company was granted a licence to drill.", "granted"),
        ("The president vetoed the bill.", "vetoed"),
        ("The Clean Rivers Plan was designed to lower the cost of water.", "designed"),
        ("The law guarantees a day of rest.", "guarantees"),
        ("The new contract covers 300 dockers.", "covers"),
        ("The takeover must be cleared by three countries.", "must"),
        ("The deal is subject to approval by shareholders.", "is"),
        ("The cease-fire came into force at midnight.", "came"),
        ("Under the accord, the rebels will hand over their guns.", "will"),
        ("It is illegal to film inside the chamber.", "illegal"),
        ("Workers have until midnight to accept the offer.", "have"),
        ("The government extended the state of emergency.", "extended"),
    ],
)
def test_what_courts_regulators_and_instruments_do_is_told_by_many_verbs(sentence: str, force: str) -> None:
    item = the(rows(sentence))
    assert item.force is not None
    assert item.force.split()[0] == force
    assert item.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The law firm opened an office in Riga.",
        "The crowd charged the gates of the stadium.",
        "He ordered a coffee and sat down.",
        "The coach suspended two players.",
        "She challenged her rival to a debate.",
        "The judge arrived at nine.",
        "The president appealed for calm.",
        "The council approved the plan for a park.",
        "The ruling could hurt the party in the spring.",
        "If Arvia wins, its government could decline to appeal to the Supreme Court.",
        "The mayor pledged to push for a constitutional amendment.",
        "A teacher said the judge blocked the order.",
        "Officers fired minutes before the truce began.",
    ],
)
def test_the_plain_senses_of_legal_words_and_guesses_are_no_rows(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_writers_aside_on_what_a_party_argues_is_a_row_with_the_party_in_its_line() -> None:
    words = "They argue that the agency wrote the rules in haste, which the Supreme Court has put on hold."
    art = article(LEAD, words)
    content = "the agency wrote the rules in haste, which the Supreme Court has put on hold"
    item = the(find_legal_context(art, [said(art, "st1", "They", "argue", content)]))
    assert (item.text, item.force, item.body) == (words, "put", "Supreme Court")


def test_a_date_that_may_lie_on_both_sides_is_left_out_of_a_row() -> None:
    item = the(rows("The judge who ordered the sale on Friday will hear the case again."))
    assert (item.date, item.as_written) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The weekly has been banned since the spring.", "banned"),
        ("The skipper was barred from leaving the harbour.", "barred"),
        ("Ferries are required to carry rafts for all passengers.", "required"),
        ("The yard was ordered to pay the welders.", "ordered"),
        ("The toll is set by law at nine crowns.", "set"),
        ("The talks led to an accord under which Arvia closed its mines.", "closed"),
        ("Arvia pulled out of the treaty.", "pulled"),
        ("Arvia is not a party to the treaty.", "party"),
        ("Norland designated the guild a terrorist organisation.", "designated"),
        ("The emergency law gives the police the power to search homes.", "gives"),
        ("The court has jurisdiction over crimes at sea.", "has"),
        ("The ferry line holds a licence to serve the islands.", "holds"),
        ("The mine owner has been under house arrest since May.", "under"),
        ("Under the terms of the agreement, the yard may build two ships.", "may"),
        ("The yard has 60 days to appeal.", "has"),
        ("The council must decide by July 9 whether to sell the port.", "must"),
        ("The bill now goes to the Senate.", "goes"),
        ("The harbour mandate runs out in July.", "runs"),
        ("The trial is due to start in September.", "is"),
        ("The court has yet to rule on the toll.", "rule"),
        ("The skipper faces up to ten years in prison.", "faces"),
        ("The yard agreed to pay the town to settle the lawsuit.", "settle"),
        ("The bank was hit with a penalty of 90 million crowns.", "hit"),
        ("The bank was fined for hiding its losses.", "fined"),
        ("The plaintiffs are seeking 20 million crowns in damages.", "seeking"),
        ("The ferry line filed for bankruptcy.", "filed"),
        ("His request for asylum was denied.", "denied"),
        ("The appeals court said the toll was lawful.", "said"),
        ("Judge Ida Holm rejected the request in a short order.", "rejected"),
    ],
)
def test_what_the_law_holds_and_how_a_case_stands_is_told_in_many_ways(sentence: str, force: str) -> None:
    item = the(rows(sentence))
    assert (item.force or "").split()[0] == force
    assert item.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The party convention opened with a song.",
        "The two sides are negotiating a new agreement.",
        "As the truce took effect, residents came home.",
        "The baker holds the keys to the hall.",
        "Justice Minister Ida Holm rejected the offer.",
        "The mayor has 60 days of leave to take.",
        "The choir gave the town a right good evening.",
        "The hearing aid was on sale.",
    ],
)
def test_what_only_sounds_like_law_is_no_row(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_deed_of_law_is_told_though_it_was_read_as_a_statement() -> None:
    words = "The union of states imposed sanctions on the bank in 2018."
    art = article(LEAD, words)
    item = the(find_legal_context(art, [said(art, "st1", "The union of states", "imposed", "sanctions on the bank")]))
    assert (item.text, item.force) == (words, "imposed")


def test_what_officers_of_the_law_say_they_did_is_told_and_what_others_say_of_it_is_not() -> None:
    for source, found in (("Prosecutors", 1), ("Villagers", 0)):
        art = article(LEAD, f"{source} said the skipper was charged with arson.")
        claim = said(art, "st1", source, "said", "the skipper was charged with arson")
        assert len(find_legal_context(art, [claim])) == found


def test_what_a_court_is_told_is_no_ruling_and_the_case_that_it_hears_is_one() -> None:
    assert rows("The jury at Tarn Crown Court heard how the clerks had hidden the ballots in a barn.") == []
    assert rows("Two clerks hid the ballots in a barn, the court has heard.") == []
    assert [item.force for item in rows("The Supreme Court heard the miners' appeal on Monday.")] == ["heard"]


def test_the_law_lords_are_a_court() -> None:
    item = the(rows("The vote follows months of delay since the law lords ruled that the curfew was unlawful."))
    assert (item.body, item.force) == ("law lords", "ruled")


def test_a_clause_that_goes_on_about_a_list_or_a_code_tells_what_it_forbids() -> None:
    item = the(rows("Some 300 firms are on the Tarn register, which bans visits without notice."))
    assert (item.instrument, item.force) == ("the Tarn register", "bans")


def test_what_a_bill_holds_and_would_do_is_told_and_what_becomes_of_its_friends_is_not() -> None:
    assert the(rows("The bill proposes night curfews for the drivers.")).instrument == "The bill"
    assert the(rows("The legislation would give the inspectors new powers.")).force == "give"
    assert rows("The bill pleased the drivers of Tarn.") == []
    assert rows("The mayor would give the inspectors new offices.") == []


def test_what_is_underpinned_by_an_instrument_stands_under_it() -> None:
    assert the(rows("Both schemes are run by the port and backed by directives on safety.")).force == "backed"


def test_legal_action_is_a_case_and_other_action_is_none() -> None:
    assert the(rows("A shareholder has taken legal action to stop the sale of the port.")).force == "taken"
    assert the(rows("The union took the port to court over its wages.")).force == "took"
    assert rows("The union took its grievances to the market square.") == []
    assert rows("The port has taken action to shorten the queue.") == []


def test_leave_that_must_be_had_binds() -> None:
    item = the(rows("Most foreign pilots will need approval to visit the port."))
    assert (item.bound, item.duty, item.force) == ("Most foreign pilots", "visit the port", "need")
    assert rows("The pilots need approval and warm words.") == []


def test_a_forged_passport_is_no_leave() -> None:
    assert rows("He was given a false passport by a friend.") == []


def test_who_operates_under_a_charter_stands_under_it() -> None:
    assert the(rows("The lender operates under a charter from the assembly.")).bound == "The lender"


def test_what_was_made_an_offence_stands_in_law() -> None:
    assert the(rows("Insulting the mayor has been made a criminal offence.")).force == "offence"


def test_a_partys_convention_is_a_meeting() -> None:
    assert rows("Since the Norland National Convention ended in May, the mayor has rested.") == []


def test_what_somebody_could_fight_is_a_guess_and_what_he_could_face_is_law() -> None:
    assert rows("Holt could fight the charge, perhaps by pleading fog.") == []
    assert the(rows("If convicted, Holt could face a prison term of six years.")).force == "face"


def test_the_means_to_an_end_are_no_duty() -> None:
    assert rows("In order to turn wishes into wages, patience is required.") == []


def test_what_is_subject_to_a_tax_is_told_and_no_thing_is_bound() -> None:
    item = the(rows("All sales of grain will from May be subject to a tax of a tenth."))
    assert (item.bound, item.force) == (None, "be")
    assert rows("The tenor is subject to moods.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The auction went ahead despite an order from the harbour court.",
        "The firm will sell its mine after the ministry ignored a court order last week.",
        "If found in contempt of the court order blocking the sale, the bank could lose its mine.",
        "The miller won her claim of unfair dismissal.",
        "Under the changes, the two old grants have been replaced by one.",
        "The ministry introduced tighter restrictions on grain in May.",
        "Norland raised its tariffs on wheat.",
        "Foreigners are now limited to one visit to the island a year.",
        "The mill must meet a new safety scheme which came into force on Thursday.",
    ],
)
def test_orders_claims_and_limits_are_rows(sentence: str) -> None:
    assert the(rows(sentence)).text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The comments follow Arvia's charge on Tuesday that Norland has broken the harbour treaty.",
        "The mine would defy a court order.",
        "Under the changes, the mill has grown.",
        "The damage was limited to two roofs.",
        "The miller won her bet.",
        "The team raised its game.",
    ],
)
def test_breaches_that_are_charged_and_plain_limits_are_no_rows(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_duty_that_an_accuser_takes_as_known_is_a_row_with_his_name() -> None:
    art = article(LEAD, "The guild said the mill had ignored the 90-day notice required for closures.")
    statement = said(art, "st1", "The guild", "said", "the mill had ignored the 90-day notice required for closures")
    item = the(find_legal_context(art, [statement]))
    assert (item.force, item.bound) == ("required", None)
    assert item.text.startswith("The guild said")


@pytest.mark.parametrize(
    "told",
    [
        "Prosecutors have charged the harbour master with espionage.",
        "The justice department has charged two clerks with leaking the toll files.",
        "The attorney general is investigating the ferry company.",
        "The toll office won a court battle against the ferry company.",
        "The toll law means drivers pay for each crossing.",
    ],
)
def test_a_charge_an_inquiry_and_a_court_battle_are_legal_context(told: str) -> None:
    assert len(rows(told)) == 1


def test_what_only_tells_who_a_speaker_is_gives_no_row() -> None:
    assert rows("Ann Holt, who was wrongly convicted of theft, said the apology was welcome.") == []
    assert rows("Most of those convicted were members of two families.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The cut almost always triggers the law of unintended consequences.",
        "The laws of physics allow such a flight.",
        "An act of kindness brought the two families together.",
        "The hotel bill will force the firm to sell its shops.",
        "Norvik was hit with a massive tax bill.",
        "It was based on the doctor's medical judgment.",
        "Senator Cole will hold a hearing on the housing question on Tuesday.",
        "Peter Weld, who signed a gun-control bill as governor, hopes to win the nomination.",
        "He rose to the defence of Sepp Moser, who is under criminal investigation for bribery.",
        "The issue came to public notice when a farmer was jailed for shooting a burglar.",
        "Flood warnings were in force for the coast.",
        "The trainer gave the players until Friday to rest.",
        "The group had set a deadline of Tuesday for an answer.",
        "They fled from the risk of being tortured or sentenced to death.",
    ],
)
def test_words_of_law_that_tell_none_give_no_row(sentence: str) -> None:
    assert rows(sentence) == []


def test_who_files_a_suit_gives_no_ruling() -> None:
    item = the(rows("A number of the families have filed a class-action lawsuit against Norvik."))
    assert item.body is None
    assert (item.instrument or "").startswith("a class-action lawsuit")


@pytest.mark.parametrize("sentence", ["Norvik was sued by Halden Motors.", "Prosecutors charged the mayor with fraud."])
def test_a_suit_and_a_charge_bind_nobody(sentence: str) -> None:
    assert the(rows(sentence)).bound is None


def test_a_sentence_binds_whom_it_is_passed_on() -> None:
    assert the(rows("The ex-banker was jailed for fraud.")).bound == "The ex-banker"


def test_a_deadline_binds_all_who_have_it() -> None:
    item = the(rows("Norvik and Halden Motors have until midnight on 1 February to settle the dispute."))
    assert (item.bound, item.duty) == ("Norvik and Halden Motors", "settle the dispute")


def test_what_is_illegal_binds_whom_it_is_illegal_for() -> None:
    item = the(rows("It was illegal for the bank to lend to the mine."))
    assert (item.bound, item.force, item.duty) == ("the bank", "illegal", "lend to the mine")


def test_a_law_binds_whom_it_requires_to_do_something() -> None:
    item = the(rows("The school law requires states to test all pupils."))
    assert (item.bound, item.duty) == ("states", "test all pupils")


def test_a_plural_pronoun_takes_up_no_single_instrument() -> None:
    items = rows("The towns fought over the river treaty for years.", "They allow ships to pass at night.")
    assert not any(item.force == "allow" for item in items)


@pytest.mark.parametrize(
    ("sentence", "instrument", "body"),
    [
        ("The plan breaks with Security Council resolutions declaring the wall to be illegal.",
         "Security Council resolutions", None),
        ("Norland is seeking the extradition of two bankers.", "the extradition of two bankers", "Norland"),
        ("Section 12 protects journalists from lawsuits.", "Section 12", None),
    ],
)  # fmt: skip
def test_texts_and_extraditions_that_a_sentence_names_are_found(
    sentence: str, instrument: str, body: str | None
) -> None:
    item = the(rows(sentence))
    assert (item.instrument, item.body) == (instrument, body)


def test_the_ground_of_a_ruling_is_told_by_the_court() -> None:
    assert rows("The judge sided with the firms, finding that the claim could not be brought.")[0].body == "judge"


def test_an_inquiry_is_told_whoever_tells_of_it() -> None:
    words = "The regulator is investigating Norvik"
    text = article(LEAD, f"{words}, according to two people.")
    item = the(find_legal_context(text, [said(text, "st1", "two people", "according to", words)]))
    assert item.body == "regulator"


def test_the_case_of_whom_the_article_is_about_is_told_in_an_aside_too() -> None:
    items = rows(
        "Moser has run the club for years.", "Moser denies it all.", "The board met Moser, who faces trial for fraud."
    )
    assert [item.force for item in items] == ["faces"]


def test_a_judge_is_known_by_the_surname_later() -> None:
    items = rows(
        "Harbour County District Judge Orla Dessen heard the case.",
        "Dessen ruled in May that the mill had fouled the river.",
        "Keller ruled out a second mill.",
    )
    assert [(item.body, item.force) for item in items if item.force == "ruled"] == [("Dessen", "ruled")]


def test_what_a_court_does_next_is_told_of_it_by_a_pronoun() -> None:
    ordered, _ = rows("The court fined the mill 3 million crowns. It also ordered the mill to close its third kiln.")
    assert (ordered.force, ordered.duty) == ("ordered", "close its third kiln")
    assert not rows("The court heard the port. It refused to speak of the past.")


@pytest.mark.parametrize(
    "words",
    [
        "The decree was signed in May. It must be approved by the assembly within six weeks.",
        "Norland passed the bill last week. If signed, it will come into force in January.",
        "Penalties under the new law would include fines of up to 2 million crowns.",
        "Lawsuits over the dam are pending in both states.",
        "A second lawsuit is due to be heard in October.",
        "The ruling is final.",
        "The verdict cannot be appealed.",
        "The mission's mandate now runs until May 31.",
        "The senate is debating a bill that would set the number of nurses.",
        "The mill won an injunction against the port.",
        "Norland removed the bank from its sanctions list.",
        "Prosecutors ordered the mill to pay 40,000 crowns.",
        "A ban on masks was ruled unlawful.",
        "Makers could be fined up to 4 percent of their turnover.",
        "Duties of 25 percent on steel took effect in June.",
        "The president declared a state of emergency in four provinces.",
        "He has not been charged.",
        "The 1962 law lets a president restrict imports.",
        "According to the constitution, a vote must be held within 60 days.",
    ],
)
def test_the_ways_in_which_news_tells_what_binds(words: str) -> None:
    assert rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "The mission ran until dark.",
        "The train is due to be heard across the valley in October.",
        "Prosecutors ordered lunch for the witnesses.",
        "The company won a prize.",
        "Guests were charged 40 crowns.",
        "The village debated a name for the bridge.",
        "The president is debating a bill on television.",
        "Norland removed the flag from its roof.",
        "The rain came into the harbour. It must be stopped by the wall.",
        "The film could be finished in May.",
    ],
)
def test_look_alikes_bind_nobody(words: str) -> None:
    assert not rows(words)


def test_a_deed_of_law_is_told_by_who_did_it() -> None:
    for words, source in [
        ("The watchdog has fined the bank 24 million crowns", "it"),
        ("The ministry has banned the sale of mines", "a government spokesman"),
        ("Arvia has filed a complaint against Norland at the World Trade Organization", "the trade minister"),
    ]:
        text = article(LEAD, f"{words}, {source} said on Friday.")
        assert find_legal_context(text, [said(text, "st1", source, "said", words)]), words
    accused = "the mill had violated the treaty"
    text = article(LEAD, f"A government spokesman said {accused}.")
    assert not find_legal_context(text, [said(text, "st1", "A government spokesman", "said", accused)])


@pytest.mark.parametrize(
    "words",
    [
        "A complaint lodged by the union is to be heard in May.",
        "A separate bill is pending in the lower house.",
        "The trust admitted breaching the Harbour Act at Norvik Crown Court.",
        "The guards went home because their mandate ran out.",
        "The matter comes back before the court on April 28.",
        "Two officers were suspended pending an inquiry.",
        "The mill went into administration in January.",
        "The watchdog is looking into whether the mill broke the rules.",
        "A coroner recorded a verdict of accidental death.",
        "The mill was ordered to close its kilns.",
        "Nobody has been charged.",
    ],
)
def test_more_of_how_news_tells_where_a_case_stands(words: str) -> None:
    assert rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "An agreement can be reached.",
        "He was charged by a bull.",
        "The chef admitted a love of sugar in an interview.",
        "The painter put the number of rooms in her custody at nine.",
    ],
)
def test_what_only_may_be_settled_is_no_law(words: str) -> None:
    assert not rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "The mill agreed to pay $2.2 billion to resolve criminal charges.",
        "The prosecution has asked for a prison term of nine years.",
        "The judge set bail at 4,000 crowns.",
        "The decision upholds a ban on the sale of ivory.",
        "The merger has been cleared by Brussels.",
        "The 1951 convention forbids the return of refugees.",
        "The embargo has been in place since 1992.",
        "The motion needs a two-thirds majority to pass.",
        "The constitution says the speaker takes over.",
        "By law, the harbour board must be independent.",
        "Foreigners are not allowed to own land.",
        "His visa was cancelled on arrival.",
        "The assets of the mill have been seized by the state.",
    ],
)
def test_what_the_law_lets_takes_and_gives(words: str) -> None:
    assert rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "The barriers were in place by noon.",
        "By boat, the gulls must be fed.",
        "The dogs are not allowed to bark.",
        "The guide says the tower takes an hour.",
        "The decision upset the gardener.",
        "The pudding was cleared by Anna.",
    ],
)
def test_what_sounds_like_leave_or_ban_is_none(words: str) -> None:
    assert not rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "Nineteen miners were arrested and charged with public violence.",
        "The mill was cleared of wrongdoing by an inquiry.",
        "The amnesty covers crimes committed before 2012.",
        "The paper was shut down by decree in 2016.",
        "The border was closed by order of the governor.",
        "A gag order prevents the two from speaking about the case.",
        "The mill was built without a permit.",
    ],
)
def test_what_is_done_by_order_or_without_leave(words: str) -> None:
    assert rows(words)


@pytest.mark.parametrize(
    "words",
    [
        "The table was found by the pond.",
        "The song was sung without a score.",
    ],
)
def test_no_order_and_no_leave(words: str) -> None:
    assert not rows(words)


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The inquiry has led to charges against two ministers.", "led"),
        ("Norland seized the valley, which led to Arvian sanctions.", "led"),
        ("The nominee needs to be confirmed by the Senate.", "needs"),
        ("The post does not require Senate confirmation.", "require"),
        ("All stocks are to be destroyed by June.", "are"),
        ("Legally, the president cannot dismiss the governor.", "Legally"),
        ("The president has no authority to dismiss the governor.", "authority"),
        ("Norland retaliated with duties on wine.", "retaliated"),
        ("The union slapped new sanctions on four generals.", "slapped"),
        ("Special Counsel Anna Keller is investigating the payments.", "investigating"),
        ("Health officials are mandating people stay at home.", "mandating"),
        ("The colonel sits in a cell, awaiting trial.", "awaiting"),
        ("The colonel was flown home to face charges.", "face"),
        ("The judge gave both sides another week to file papers.", "gave"),
        ("The judge said the firm had to hand over the files.", "said"),
        ("The appeals court kept the ban in place.", "kept"),
        ("The court maintained the injunction.", "maintained"),
        ("The state filed sealed charges against two men over the raid.", "filed"),
        ("Norland is not a member of the International Criminal Court.", "member"),
        ("The House is holding an impeachment inquiry.", "holding"),
        ("The order bars citizens of six states from entering.", "bars"),
        ("Arvia praised a deal which curbed its exports.", "curbed"),
        ("The general backed the 1994 ruling, which legalised strikes.", "legalised"),
        ("The general backed a 1987 treaty forbidding mines.", "forbidding"),
    ],
)
def test_what_follows_by_law_and_what_a_known_law_lays_down_are_rows(sentence: str, force: str) -> None:
    assert force in {item.force for item in rows(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The study led to a larger trial in six hospitals.",
        "The plan needs to be confirmed by the coach.",
        "All guests are to be seated by noon on the terrace, friends hope.",
        "The mayor has no appetite to dismiss the coach.",
        "The team retaliated with goals from Ruiz.",
        "The region faces ten years of drought.",
        "A broader unemployment measure which includes part-time workers rose.",
        "The general wants a treaty forbidding mines.",
        "The coach gave both players another week to rest.",
        "The farmer sits on a wall, awaiting rain.",
    ],
)
def test_the_plain_senses_of_these_words_are_no_rows(sentence: str) -> None:
    assert rows(sentence) == []


def test_a_decision_after_the_courts_own_sentence_is_its_ruling() -> None:
    told = "The Supreme Court upheld the ban on Monday. The decision allows the state to close the mines."
    assert [item.force for item in rows(told)] == ["upheld", "allows"]
    assert rows("The coach named the side on Monday. The decision allows the club to rest Ruiz.") == []


def test_it_goes_on_about_the_court() -> None:
    told = "The court plays a large part. In recent years it has stopped two orders."
    assert [item.force for item in rows(told)] == ["stopped"]
    assert rows("The team plays well. In recent years it has stopped two attacks.") == []


def test_who_says_that_he_is_suing_is_suing() -> None:
    art = article(LEAD, 'Five cities said they were suing the ministry over its "theft" of land.')
    statement = said(art, "st1", "cities", "said", 'they were suing the ministry over its "theft" of land')
    assert [item.force for item in find_legal_context(art, [statement])] == ["suing"]


def test_a_quoted_word_before_what_was_signed_leaves_it_signed() -> None:
    art = article(LEAD, 'President Varga signed "tough" new sanctions on banks.')
    statement = said(art, "st1", "President Varga", "signed", '"tough" new sanctions on banks', mode="mixed")
    assert [item.force for item in find_legal_context(art, [statement])] == ["signed"]


def test_no_row_is_made_of_a_sentence_that_its_author_colours() -> None:
    assert rows("But no owner has been charged with fraud.")
    assert not rows("Yes, heads have rolled, but no owner has been charged with fraud.")


def test_what_became_of_an_instrument_belongs_to_its_row() -> None:
    told = "In May Norland imposed sanctions on Arvia over its ships, which set off a crisis."
    item = the(rows(f"{told} The sanctions were later lifted."))
    assert (item.instrument, item.text) == ("sanctions on Arvia", f"{told} The sanctions were later lifted.")
    assert len(rows(told, "The sanctions will be lifted in June.")) == 2
    far = "The fleet sailed. " * 8
    assert [row.instrument for row in rows(told, f"{far}Those sanctions were later lifted.")] == [
        "sanctions on Arvia"
    ] * 2


def test_a_line_that_leads_in_a_list_is_no_row() -> None:
    assert not rows("Norland has imposed sanctions on Arvia:", "Its ships may not land.")
