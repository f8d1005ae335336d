"""Open questions: from fixed triggers, resting on a few words, few and in order."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest
from analysis_texts import article, place, said

from briefgen.analysis.article import Article
from briefgen.analysis.coverage import Coverage
from briefgen.analysis.questions import MOST, WEIGHTS, Findings, find_questions
from briefgen.analysis.topic import find_topic
from briefgen.composition.wording import question
from briefgen.model import Dispute, Kind, LegalItem, NoPosition, Position, Question, Relation, Statement

LEAD = "Ministers of Norland and Sudland spoke on Monday about the Tarn bridge."
WORDING = Path(__file__).parents[2] / "briefgen" / "composition" / "wording.toml"


def questions(
    art: Article,
    statements: list[Statement] | None = None,
    disputes: list[Dispute] | None = None,
    legal: list[LegalItem] | None = None,
    unheard: list[NoPosition] | None = None,
) -> list[Question]:
    known = statements or []
    shown = [Position(party=s.party, statement=s.id) for s in known]
    findings = Findings(known, shown, disputes or [], legal or [], [], unheard or [])
    return find_questions(art, findings, Coverage(art, known), find_topic(art, known))


def triggers(found: list[Question]) -> list[str]:
    return [item.trigger for item in found]


def words(art: Article, reference: str) -> str:
    start, end = map(int, reference.removeprefix("S1:").split("-"))
    return art.text[start:end]


def test_a_denied_claim_is_asked_about_with_its_speaker() -> None:
    art = article(LEAD, "Norland accused Sudland of smuggling weapons.", "Sudland denied smuggling weapons.")
    statements = [
        said(art, "st1", "Norland", "accused", "Sudland of smuggling weapons", party="norland", kind="accusation"),
        said(art, "st2", "Sudland", "denied", "smuggling weapons", party="sudland", kind="denial"),
    ]
    found = questions(art, statements, [Dispute(claim="st1", counter="st2", relation="denial")])
    assert triggers(found) == ["claim_denied"]
    assert words(art, found[0].fills["what"]) == "Norland accused Sudland of smuggling weapons"


def test_a_demand_is_open_until_another_party_answers_it() -> None:
    asked = "Norland urged Sudland to reopen the northern bridge lane."
    answer = "Sudland promised to reopen the northern bridge lane."
    art = article(LEAD, asked, answer)
    demand = said(
        art, "st1", "Norland", "urged", "Sudland to reopen the northern bridge lane", party="norland", kind="demand"
    )
    promise = said(
        art, "st2", "Sudland", "promised", "to reopen the northern bridge lane", party="sudland", kind="commitment"
    )
    assert "demand_unanswered" in triggers(questions(art, [demand]))
    assert "demand_unanswered" not in triggers(questions(art, [demand, promise]))


def test_what_the_source_does_not_know_is_asked_in_its_words() -> None:
    art = article(LEAD, "It was not immediately clear who had closed the bridge.")
    found = questions(art)
    assert triggers(found) == ["not_known"]
    assert words(art, found[0].fills["what"]).startswith("who had closed the bridge")


def test_what_is_clear_is_not_asked() -> None:
    assert questions(article(LEAD, "It was clear who had closed the bridge.")) == []


def test_a_time_limit_and_a_condition_are_asked_about() -> None:
    art = article(
        LEAD,
        "The permit for the eastern lane expires on 1 July.",
        "Sudland said it will close the mine if the strikers return.",
    )
    threat = said(
        art, "st1", "Sudland", "said", "it will close the mine if the strikers return", party="sudland", kind="threat"
    )
    assert set(triggers(questions(art, [threat]))) == {"deadline", "condition"}


def test_a_duty_without_a_report_of_compliance_is_open() -> None:
    ruling = "The High Court ruled in May that Sudland must reopen the bridge."
    art = article(LEAD, ruling)
    law = LegalItem(
        instrument="ruled",
        duty="reopen the bridge",
        force="must",
        line=[place(art, ruling)],
        evidence=[place(art, ruling)],
    )
    assert "duty_compliance" in triggers(questions(art, legal=[law]))


def test_a_question_put_about_another_party_stays_open() -> None:
    art = article(LEAD, "Asked about Eastland’s view of the bridge talks, the minister smiled.")
    unheard = NoPosition(name="Eastland", reason="asked", evidence=[place(art, "Eastland")])
    found = questions(art, unheard=[unheard])
    assert triggers(found) == ["question_unanswered"]
    assert words(art, found[0].fills["about" if "about" in found[0].fills else "what"]).startswith("Eastland’s view")


def test_aims_of_one_party_that_differ_are_set_side_by_side() -> None:
    art = article(
        LEAD,
        "A Norland official said the talks aim at “an agreement on normal traffic”.",
        "Another Norland official said that “a lasting peace” is the goal.",
    )
    statements = [
        said(art, "st1", "A Norland official", "said", "the talks aim at “an agreement on normal traffic”",
             party="norland", who="unnamed", kind="aim"),
        said(art, "st2", "Another Norland official", "said", "“a lasting peace” is the goal", party="norland",
             who="unnamed", kind="aim"),
    ]  # fmt: skip
    found = [item for item in questions(art, statements) if item.trigger == "aims_differ"]
    assert [words(art, found[0].fills[name]) for name in ("first", "second")] == [
        "“an agreement on normal traffic”",
        "“a lasting peace”",
    ]


def test_no_sentence_feeds_two_questions_and_there_are_few() -> None:
    art = article(LEAD, *[f"The permit for lane number {n} of the bridge expires on {n} July." for n in range(1, 25)])
    found = questions(art)
    rests = [reference for item in found for reference in item.evidence]
    assert len(rests) == len(set(rests))
    assert len(found) <= MOST


def test_every_template_that_is_used_is_in_the_fixed_wording() -> None:
    known = tomllib.loads(WORDING.read_text("utf-8"))["questions"]
    modules = sorted(Path(find_questions.__code__.co_filename).parent.glob("*.py"))
    used = "".join(module.read_text("utf-8") for module in modules if module.stem != "ranking")
    assert all(f'"{trigger}"' in used for trigger in WEIGHTS)
    assert set(WEIGHTS) <= {form["trigger"] for form in known.values()}


def test_a_report_without_proof_leaves_the_proof_open() -> None:
    art = article(LEAD, "The report did not provide specific evidence that Sudland was behind the flooding.")
    found = questions(art)
    assert triggers(found) == ["not_known"]
    assert words(art, found[0].fills["what"]).rstrip(".") == "specific evidence that Sudland was behind the flooding"


def test_what_may_follow_if_something_comes_about_is_a_condition() -> None:
    art = article(LEAD, "If Sudland leaves the pact, the bridge could close.")
    assert triggers(questions(art)) == ["condition"]


def test_a_question_that_was_put_and_an_old_demand_are_no_open_demands() -> None:
    art = article(
        LEAD, "Norland asked why Sudland closed the bridge.", "Norland originally demanded an end to the bridge toll."
    )
    statements = [
        said(art, "st1", "Norland", "asked", "why Sudland closed the bridge", party="norland", kind="demand"),
        said(art, "st2", "Norland", "demanded", "an end to the bridge toll", party="norland", kind="demand"),
    ]
    assert "demand_unanswered" not in triggers(questions(art, statements))


def test_a_long_fill_is_cut_where_something_is_only_added() -> None:
    plan = (
        "The two ministers are scheduled to meet on Friday in the old customs house beside the bridge in Tarn, "
        "which was built by miners from the valley long before the border was drawn between them."
    )
    found = questions(article(LEAD, plan))
    assert [item.trigger for item in found] == ["planned_event"]
    assert words(article(LEAD, plan), found[0].fills["what"]).endswith("beside the bridge in Tarn")


def test_a_sentence_about_what_it_will_be_asks_nothing() -> None:
    assert questions(article(LEAD, "What that will be rests with the two ministers.")) == []


def test_what_is_due_is_asked_about_by_its_own_clause() -> None:
    art = article(LEAD, "Officials said on Monday that the two navies may hold a joint exercise off Tarn in May.")
    found = questions(art)
    assert [item.template for item in found] == ["planned_event_may"]
    assert words(art, found[0].fills["subject"]) == "the two navies"
    assert words(art, found[0].fills["rest"]).startswith("hold a joint exercise")


def test_what_will_not_be_is_no_whether() -> None:
    art = article(LEAD, "The port authority will not reopen the eastern lane on Friday.")
    assert "planned_event" not in triggers(questions(art))


def test_what_would_have_been_is_not_ahead() -> None:
    assert questions(article(LEAD, "The flood could have closed the bridge for a month.")) == []


def test_a_bill_before_a_chamber_is_undecided() -> None:
    art = article(LEAD, "The bill on bridge tolls requires approval by the upper house.")
    assert triggers(questions(art)) == ["undecided"]


def test_an_inquiry_is_open_until_it_is_closed() -> None:
    art = article(LEAD, "Prosecutors in Tarn have opened an investigation into the collapse.")
    assert triggers(questions(art)) == ["inquiry"]
    closed = article(LEAD, "Prosecutors opened an investigation into the collapse, which was closed this week.")
    assert triggers(questions(closed)) == []


def test_a_difference_that_lasts_is_unsettled() -> None:
    art = article(LEAD, "The two delegations remain deeply divided over the bridge tolls.")
    assert triggers(questions(art)) == ["divided"]


def test_what_was_due_and_is_not_done_is_asked_about() -> None:
    art = article(LEAD, "The ferry company has so far failed to pay the wages of its crews.")
    assert triggers(questions(art)) == ["not_done"]


def test_who_said_it_is_named_where_the_words_have_a_pronoun() -> None:
    art = article(
        LEAD,
        "The strikers came back on Monday.",
        "Ana Berg met them on Tuesday.",
        "She said the union will close the mine if the ministry cuts wages.",
    )
    threat = said(
        art, "st1", "She", "said", "the union will close the mine if the ministry cuts wages", kind="threat",
        who="person", speaker="Ana Berg", named=[place(art, "Ana Berg")],
    )  # fmt: skip
    found = [item for item in questions(art, [threat]) if item.trigger == "condition"]
    assert [words(art, item.fills["who"]) for item in found if "who" in item.fills] == ["Ana Berg"]


SPOKEN = [
    ("She ruled out a deal with the ministry.", "ruled out", "a deal with the ministry", "denial"),
    ("She denied that the union had broken the law.", "denied", "that the union had broken the law", "denial"),
    ("She accused the ministry of bribing the board.", "accused", "the ministry of bribing the board", "accusation"),
    ("She demanded that the ministry publish the bill.", "demanded", "that the ministry publish the bill", "demand"),
    ("She offered to end the strike in May.", "offered", "to end the strike in May", "offer"),
    ("She hopes to end the strike in May.", "hopes", "to end the strike in May", "aim"),
    ("She threatened to close the mine in May.", "threatened", "to close the mine in May", "threat"),
]


@pytest.mark.parametrize(("told", "cue", "content", "kind"), SPOKEN)
def test_what_is_asked_of_somebody_s_words_has_a_fixed_wording_with_his_name(
    told: str, cue: str, content: str, kind: Kind
) -> None:
    art = article(LEAD, "Ana Berg met the strikers on Tuesday.", told)
    named = [place(art, "Ana Berg")]
    one = said(art, "st1", "She", cue, content, kind=kind, who="person", speaker="Ana Berg", named=named)
    known = tomllib.loads(WORDING.read_text("utf-8"))["questions"]
    assert {item.template for item in questions(art, [one])} <= set(known)
    module = Path(find_questions.__code__.co_filename).parent / "stated.py"
    told_alone = set(re.findall(r'"(\w+)"', module.read_text("utf-8"))) & set(WEIGHTS)
    assert {f"{trigger}_by" for trigger in told_alone} <= set(known)


def test_nobody_is_named_for_a_pronoun_that_may_mean_two() -> None:
    art = article(
        LEAD,
        "Ana Berg met Maria Lund in Tarn.",
        "She said the union will close the mine if the ministry cuts wages.",
    )
    threat = said(
        art, "st1", "She", "said", "the union will close the mine if the ministry cuts wages", kind="threat",
        who="person", speaker="Ana Berg", named=[place(art, "Ana Berg")],
    )  # fmt: skip
    assert all("who" not in item.fills for item in questions(art, [threat]))


def test_a_question_keeps_the_words_that_say_whose_view_it_is() -> None:
    view = (
        "the ferry company is trying to replace the crews of all its night boats with workers hired abroad for half of "
        "the usual wages"
    )
    art = article(LEAD, f"According to the harbour union, {view}, although their contracts run until the spring.")
    claim = said(art, "st1", "the harbour union", "According to", view, party="union")
    found = [item for item in questions(art, [claim]) if item.trigger == "undecided"]
    assert all("harbour union" in words(art, item.fills["what"]) for item in found)


def test_a_flash_bears_few_questions() -> None:
    due = [f"The court in Tarn will hear the case of lane {n} on {n} April." for n in range(2, 6)]
    assert len(questions(article(*due))) <= 2


def test_a_clause_ends_where_the_sentence_goes_on_in_another_time() -> None:
    art = article(LEAD, "The minister said Norland would leave the bridge pact in May and praised the ferry crews.")
    found = [item for item in questions(art) if item.template == "planned_event_would"]
    assert [words(art, item.fills["rest"]) for item in found] == ["leave the bridge pact in May"]


def test_what_is_usual_and_what_a_poll_counts_are_not_ahead() -> None:
    assert questions(article(LEAD, "Bridge wardens could earn 2,000 crowns a month.")) == []
    assert questions(article(LEAD, "Some 40 percent would vote for the Tarn party on Sunday.")) == []


def test_what_is_not_clear_to_be_so_is_asked_with_whether() -> None:
    art = article(LEAD, "Nor is it clear that higher tolls would pay for the repairs.")
    found = questions(art)
    assert [item.template for item in found] == ["not_known_whether"]
    assert words(art, found[0].fills["what"]).startswith("higher tolls would pay")


def test_a_clause_with_a_pronoun_is_asked_about_in_its_sentence() -> None:
    art = article(LEAD, "The harbour master said of the wreck that it was unclear how they had raised it.")
    found = [item for item in questions(art) if item.trigger == "not_known"]
    assert all(words(art, item.fills["what"]).startswith("The harbour master") for item in found)


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("The ferry union has called a 48-hour strike for Thursday.", "planned_event"),
        ("A decision on the tolls is not expected before May.", "planned_event"),
        ("The bridge authority gave the two firms until 30 April to remove the barriers.", "deadline"),
        ("No group has claimed responsibility for the explosion.", "not_done"),
        ("The pact must still be ratified by both parliaments.", "undecided"),
        ("Norland wants Sudland to hand over the two wardens.", "demand_unanswered"),
        ("The minister threatened to close the border unless the tolls are lifted.", "condition"),
        ("The border council is to vote on the draft treaty on Thursday.", "planned_event"),
        ("Neither side would say whether the prisoners had been moved.", "not_known"),
        ("Officials gave no date for the reopening of the crossing.", "not_known"),
        ("Authorities have not said who damaged the eastern pier.", "not_known"),
        ("The bridge company declined later to state when the new lane would open.", "not_known"),
        ("No details were provided on how the wardens would be chosen.", "not_known"),
        ("The ferry company has taken legal action to stop the toll.", "case_open"),
        ("The four wardens deny taking bribes from the hauliers.", "denied_told"),
        ("The truce at the crossing took effect at dawn.", "holds"),
        ("The bridge company rejected the offer from the bank.", "refused_told"),
        ("The bank is interested in buying the ferry company.", "bid_open"),
        ("The unions announced a walkout over the rota.", "action_open"),
        ("The envoys held talks on the rates in the castle.", "talks_open"),
        ("The warden is accused of hiding the gate receipts in 1996.", "accused"),
        ("Economists forecast a drop in traffic over the bridge.", "forecast"),
        ("Mr Tarn is due to deliver a judgment once the petition has been heard.", "planned_event"),
        ("Can the old ferry terminal really be saved from closure?", "question_put"),
    ],
)
def test_what_news_leaves_open_has_its_trigger(told: str, trigger: str) -> None:
    assert triggers(questions(article(LEAD, told))) == [trigger]


@pytest.mark.parametrize(
    ("told", "template", "asked"),
    [
        ("It is not clear if the truce in Tarn will hold.", "not_known_whether", "the truce in Tarn will hold"),
        (
            "The envoy has not decided whether to sign the bridge pact.",
            "not_known_to",
            "whether to sign the bridge pact",
        ),
        ("It is unclear how the wardens were paid.", "not_known_clause", "how the wardens were paid"),
    ],
)
def test_what_is_not_known_is_worded_by_its_clause(told: str, template: str, asked: str) -> None:
    art = article(LEAD, told)
    found = questions(art)
    assert [item.template for item in found] == [template]
    assert words(art, found[0].fills["what"]).rstrip(".") == asked


@pytest.mark.parametrize(
    "told",
    [
        "The ferry fund would prefer to see the money returned.",
        "The winter crossing would be tough for the crews.",
        "The average delays amounted to 62 months in all.",
        "Among the accused were two ferry firms.",
        "The yard was bought by Tarn Lines, which is due to merge with Ostra.",
    ],
)
def test_wishes_judgements_and_counts_are_no_events_to_come(told: str) -> None:
    assert questions(article(LEAD, told)) == []


@pytest.mark.parametrize(
    "told",
    [
        "The warden may be the most successful smuggler of the valley.",
        "A loss at the bridge would be a huge setback for the miners.",
        "A firmer warden would demand more from the hauliers.",
        "The valley will probably always be a land of hauliers.",
        "The hauliers will have a chance to make their voice heard on Tuesday.",
        "The aim of the new fence is to keep cattle from the road.",
        "The toll rules deny many hauliers the right to cross at night.",
        "This is the first time that the tolls have been the same two weeks in a row.",
        "No surveys appear to have been made of the pier before Monday.",
        "The envoy called the warden weak and accused him of living in the past.",
        "The warden is biding his time in the toll house.",
        "The win hands the miners a majority of the pledged delegates.",
        "While he was in a jail awaiting trial, the haulier wrote a book about the bridge.",
        "The warden told hauliers that he had no plans to shut the eastern lane.",
    ],
)
def test_what_judges_supposes_or_only_sounds_open_is_not_asked(told: str) -> None:
    assert questions(article(LEAD, told)) == []


def test_what_a_proposal_would_do_is_asked() -> None:
    told = "The bill would lift the ban on night crossings of the bridge."
    assert triggers(questions(article(LEAD, told))) == ["undecided"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("we will win here if the hauliers vote", "claim"),
        ("we must improve our own defences along the river", "demand"),
        ("it always asked hauliers if they would cross again", "commitment"),
        ("she would do things differently if she could", "commitment"),
        ("the bridge is shut if necessary", "demand"),
    ],
)
def test_hopes_exhortations_and_idle_conditions_are_not_asked(content: str, kind: Kind) -> None:
    art = article(LEAD, f"Norland said {content}.")
    assert questions(art, [said(art, "st1", "Norland", "said", content, party="norland", kind=kind)]) == []


def test_the_author_of_an_opinion_asks_for_himself() -> None:
    told = ["Will the old ferry terminal really be saved from closure?", "The bridge is due to reopen on Friday."]
    report = article(LEAD, *told)
    piece = Article(msgspec.structs.replace(report.source, opinion="argued"), report.doc)
    assert questions(report)
    assert questions(piece) == []


@pytest.mark.parametrize(
    "told",
    [
        "Voters are evenly divided on which minister would keep the bridge open.",  # a poll's result
        "“I assume that the ministers are trying to save the bridge,” said John Doe, an engineer.",
        "The mayor said his office received the bridge plans before the March deadline.",
        "Workers at the bridge have logged about 300 hours since the crash.",
        "The minister pledged to be tough on the bridge owners.",
        "Jane Doe, a bridge painter, plans to vote for the minister.",
        "The toll men will win at least 73.",
        "Critics say the bridge plan would “end everything that makes Tarn great”.",
        "With his ministers denying the charges over the bridge, 40 members left the hall.",
        "Jane Doe was compared to a witch for opposing the bridge plan.",
        "Last year the mere sight of the bridge could make the minister angry.",
        "The bridge plan would cost $40 million over ten years.",
        "The minister's appeal will win over many friends of the bridge.",
        "The bridge engineers will work hard on the northern lane.",
        "The minister may become the next president after the bridge vote.",
        "At the bridge the minister was calling for change.",
        "The bridge agreement includes a pledge to cut noise, calling on towns to plant trees.",
        "The minister declined to rule out any of the three bridges.",
    ],
)
def test_what_is_settled_guessed_counted_or_meant_as_praise_is_not_asked(told: str) -> None:
    assert questions(article(LEAD, told)) == []


def test_what_was_tried_is_not_asked_where_the_next_sentence_tells_the_end() -> None:
    tried = "Sudland is trying to move the bridge trial to Tarn City."
    assert triggers(questions(article(LEAD, tried))) == ["undecided"]
    assert questions(article(LEAD, f"{tried} It lost by nine votes.")) == []


def test_two_who_call_each_other_names_hold_no_views_of_which_one_is_true() -> None:
    art = article(LEAD, "Norland called the Sudland minister a “liar”.", "Sudland said Norland is a disgrace.")
    statements = [
        said(art, "st1", "Norland", "called", "the Sudland minister a “liar”", party="norland", kind="assessment"),
        said(art, "st2", "Sudland", "said", "Norland is a disgrace", party="sudland", kind="assessment"),
    ]
    assert questions(art, statements, [Dispute(claim="st1", counter="st2", relation="opposed")]) == []


def test_an_offer_is_asked_about_where_the_speaker_makes_it_himself() -> None:
    art = article(
        LEAD,
        "“We are ready to open the eastern lane,” Sudland said.",
        "“He will be ready to lead the bridge office,” Norland said.",
    )
    own = said(art, "st1", "Sudland", "said", "We are ready to open the eastern lane", party="sudland",
               kind="offer", mode="direct")  # fmt: skip
    praise = said(art, "st2", "Norland", "said", "He will be ready to lead the bridge office", party="norland",
                  kind="offer", mode="direct")  # fmt: skip
    assert triggers(questions(art, [own])) == ["offer_open"]
    assert questions(art, [praise]) == []


def test_a_clause_that_runs_on_after_a_relative_clause_is_not_cut_in_its_middle() -> None:
    told = (
        "Sudland will keep the northern and the eastern lane of the old bridge near Tarn City, which carry most of the "
        "lorries from the harbour, open until the next meeting of the ministers in the capital of Norland."
    )
    art = article(LEAD, told)
    assert all("open until" in words(art, found.fills["rest"]) for found in questions(art))


def asked(art: Article, found: list[Question]) -> list[str]:
    """The questions as they are printed, but for the first letters of their fills."""
    fills = [{name: words(art, fill).rstrip(".") for name, fill in item.fills.items()} for item in found]
    return [question(item.template, filled)[0] for item, filled in zip(found, fills, strict=True)]


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        (
            "Officials said the two towns might share the bridge toll in May.",
            "Might the two towns share the bridge toll in May?",
        ),
        (
            "Analysts say the toll could close the northern ferry line.",
            "Could the toll close the northern ferry line?",
        ),
        (
            "The board met on Monday and may sell the ferry line to Sudland.",
            "Might The board sell the ferry line to Sudland?",
        ),
        (
            "Jane Doe, who leads the bridge office, could visit the ferry crews on Friday.",
            "Could Jane Doe visit the ferry crews on Friday?",
        ),
        (
            "Norland is holding talks with Sudland on the tolls of the northern bridge.",
            "What came of talks with Sudland on the tolls of the northern bridge?",
        ),
        (
            "It has yet to be seen whether the toll will pay for the bridge.",
            "Is it known whether the toll will pay for the bridge?",
        ),
    ],
)
def test_a_question_is_asked_in_plain_words(told: str, printed: str) -> None:
    art = article(LEAD, told)
    assert asked(art, questions(art)) == [printed]


def test_what_an_office_should_do_is_a_demand() -> None:
    art = article(LEAD, "The government should reopen the bridge, the ferry union said.")
    demand = said(art, "st1", "the ferry union", "said", "The government should reopen the bridge", party="union",
                  kind="demand")  # fmt: skip
    assert triggers(questions(art, [demand])) == ["demand_unanswered"]


def test_what_was_done_since_is_not_ahead() -> None:
    due = "The ministry is to publish the bridge report on Friday."
    assert triggers(questions(article(LEAD, due))) == ["planned_event"]
    assert questions(article(LEAD, due, "The report was published on Thursday.")) == []


def test_what_another_did_leaves_open_what_one_will_do() -> None:
    due = "Norland may publish a bridge report on Friday."
    assert triggers(questions(article(LEAD, due, "Sudland published a report on Monday."))) == ["planned_event"]


def test_a_condition_that_names_what_it_is_about_is_asked_of_its_sentence() -> None:
    art = article(LEAD, "If the board raises the toll, they will lose the ferry crews.")
    assert triggers(questions(art)) == ["condition"]


@pytest.mark.parametrize(
    "told",
    [
        "5. All lanes of the bridge will open in June.",
        "You will pay for every lane of the bridge on Friday.",
        "Some 45 percent of those asked said the bridge toll could fall next month.",
        "A Tarn judge rejected a request to publish the bridge file.",
        "The ferries are expected to be among the losers of the bridge trade.",
        "The clerks could be heard complaining of the bridge toll.",
        "The union says Norland would save the bridge if the vote was held today.",
        "The clerks left in protest at planned cuts to the bridge office.",
        "If there is anyone whom the bridge crews will miss, it would be the mayor.",
    ],
)
def test_what_is_a_heading_a_poll_a_ruling_or_a_manner_of_speaking_is_not_asked(told: str) -> None:
    assert questions(article(LEAD, told)) == []


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("Hauliers wondered whether the toll office would refund the fines.", "not_known"),
        ("The jury is still out on the merits of the northern toll.", "not_known"),
        ("The ministry has not ruled out a second toll on the northern lane.", "not_known"),
        ("Surveyors are struggling to assess the damage to the eastern pier.", "not_known"),
        ("The board must now look at how the toll would be shared.", "not_known"),
        ("The ferry crews are waiting for the board to name a new master.", "undecided"),
        ("The warden is fighting extradition to Sudland over the gate receipts.", "case_open"),
        ("The ferry line can appeal the decision.", "case_open"),
        ("Officers are searching for the driver of the second lorry.", "inquiry"),
        ("The sale of the pier depends on whether the bank extends its loan.", "condition"),
        ("The wardens' union recommends that the council close the eastern lane.", "demand_unanswered"),
        ("Conflicting reports came from the two sides of the crossing.", "not_known"),
    ],
)
def test_each_way_of_leaving_something_open_has_its_trigger(told: str, trigger: str) -> None:
    assert trigger in triggers(questions(article(LEAD, told)))


@pytest.mark.parametrize(
    ("source", "cue", "content", "kind", "trigger"),
    [
        ("The wardens", "accused", "the ferry line of bribing the toll clerks", "accusation", "accused"),
        ("The ferry line", "said", "it would not sell the northern pier", "denial", "refused_told"),
        ("Norland", "wants", "to reopen the northern lane", "aim", "planned_event"),
        ("Norland", "warned", "it would close the crossing if the bank stopped the loan", "assessment", "condition"),
    ],
)
def test_what_one_party_says_on_the_record_is_asked_about(
    source: str, cue: str, content: str, kind: Kind, trigger: str
) -> None:
    art = article(LEAD, f"{source} {cue} {content}.")
    found = questions(art, [said(art, "st1", source, cue, content, party="p", kind=kind)])
    assert trigger in triggers(found)


def test_a_question_rests_on_the_words_that_it_prints() -> None:
    art = article(LEAD, '"You must cut the toll," Norland told the board. "The crews have waited for years."')
    start = place(art, '"You must cut the toll,"')
    assert start is not None
    statement = said(art, "st1", "Norland", "told", "You must cut the toll", party="norland", kind="demand",
                     mode="direct")  # fmt: skip
    statement.content.append(place(art, "The crews have waited for years"))
    (found,) = questions(art, [statement])
    assert [words(art, part) for part in found.evidence] == ["You must cut the toll"]


@pytest.mark.parametrize(
    "told",
    [
        "The boxes must be carried by the toll master himself.",
        "The request was handed in ahead of a deadline for the toll review.",
        "Norland has dropped its inquiry into the alleged bribes at the toll house.",
        "A warden tried to free the driver, but failed to do so.",
        "The long queue may simply reflect the works on the eastern lane.",
        "The new lane will be part of the toll plan.",
        "The hauliers could play a role in the talks.",
    ],
)
def test_what_only_looks_like_a_limit_a_case_or_an_event_is_not_asked(told: str) -> None:
    assert questions(article(LEAD, told)) == []


@pytest.mark.parametrize(
    ("told", "trigger"),
    [
        ("The envoys voiced their concern that the toll was harming the ferries.", "not_known"),
        ("Traffic is still not growing fast enough to pay for the bridge.", "not_done"),
        ("The ferry line has threatened to close the northern quay.", "threat_open"),
        ("The toll office was accused on Monday of trying to deceive the hauliers.", "accused"),
    ],
)
def test_a_worry_and_a_threat_stay_open(told: str, trigger: str) -> None:
    assert trigger in triggers(questions(article(LEAD, told)))


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The wardens", "argued", "the time had come for a second bridge"),
        ("The ferry line", "said", "a second lane was still needed"),
        ("The hauliers", "said", "Norland needs to widen the eastern lane"),
        ("The hauliers", "want", "lighter tolls in exchange for the night ban"),
    ],
)
def test_what_is_said_to_be_needed_is_a_demand(source: str, cue: str, content: str) -> None:
    art = article(LEAD, f"{source} {cue} {content}.")
    demand = said(art, "st1", source, cue, content, party="p", kind="demand")
    assert "demand_unanswered" in triggers(questions(art, [demand]))


@pytest.mark.parametrize(
    "told",
    [
        "Norland may speak of friendship, but arms its wardens.",
        "The valley will need warm clothes.",
        "The government denied his party the victory and jailed him.",
    ],
)
def test_what_is_granted_or_lacked_is_not_asked(told: str) -> None:
    assert questions(article(LEAD, told)) == []


@pytest.mark.parametrize(
    ("told", "source", "cue", "content", "kind"),
    [
        (
            "On Friday, the warden called the mayor a smuggler.",
            "the warden",
            "called",
            "the mayor a smuggler",
            "demand",
        ),
        ("Norland said Sudland should be ashamed.", "Norland", "said", "Sudland should be ashamed", "demand"),
        (
            "If the tolls fall, Norland offers to open the eastern lane.",
            "Norland",
            "offers",
            "to open the eastern lane",
            "offer",
        ),
        ("It could help the ferries, said Norland.", "Norland", "said", "It could help the ferries", "assessment"),
    ],
)
def test_a_name_a_reproach_and_words_cut_from_their_condition_are_not_asked(
    told: str, source: str, cue: str, content: str, kind: Kind
) -> None:
    art = article(LEAD, told)
    found = questions(art, [said(art, "st1", source, cue, content, party="p", kind=kind)])
    assert not {"demand_unanswered", "offer_open", "planned_event"} & set(triggers(found))


def test_a_question_does_not_end_on_the_word_with_which_the_sentence_goes_on() -> None:
    art = article(LEAD, "Norland said it would close the eastern lane by June, which the hauliers dread.")
    statement = said(art, "st1", "Norland", "said", "it would close the eastern lane by June, which", party="norland")
    found = questions(art, [statement])
    assert found
    assert not any(words(art, item.fills["what"]).endswith("which") for item in found)


@pytest.mark.parametrize(
    "content",
    [
        "it hoped to reopen the coal quay in 2030",
        "it was on track to meet its toll target",
        "the toll was likely to rise before the summer",
    ],
)
def test_what_somebody_says_that_is_hoped_or_due_is_asked_about(content: str) -> None:
    art = article(LEAD, f"The ferry line said {content}.")
    found = questions(art, [said(art, "st1", "The ferry line", "said", content, party="line")])
    assert triggers(found) == ["planned_event"]


def test_what_a_question_does_not_print_raises_none() -> None:
    art = article(LEAD, '"The quay is old," Norland said. "A bid is likely to come."')
    statement = said(art, "st1", "Norland", "said", "The quay is old", party="norland", mode="direct")
    statement.content.append(place(art, "A bid is likely to come"))
    assert "planned_event" not in triggers(questions(art, [statement]))


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor of Norland would rather cross by the Sudland ferry in June.",
        "The president will get one more chance on Friday to open the bridge of the Tarn.",
        "The troubles of the Tarn ferry could be attributed to poor weather.",
        "The bridge will continue to grow as an issue for the ferry lines next month.",
        "If the ferry line were a ship, the hauliers would sink it.",
        "Nearly 90,000 bridge passes have so far been requested in Norland.",
        "When the mayor took the stage on Monday, hauliers wondered whether he would lower the toll.",
    ],
)
def test_what_hangs_on_nothing_is_not_asked_about(sentence: str) -> None:
    assert questions(article(LEAD, sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If the ferry line leaves, the toll will rise.",
        "The hauliers will continue to strike until the toll is lowered.",
        "Norland is trying to buy the ferry line.",
        "Sudland hauliers raised concern that the toll could ruin them.",
        "The trade ministry accused the ferry line of fraud.",
    ],
)
def test_what_somebody_is_to_decide_or_do_is_still_asked_about(sentence: str) -> None:
    assert questions(article(LEAD, sentence))


def test_what_a_person_thinks_will_be_is_asked_with_his_name() -> None:
    art = article(LEAD, "Port minister Ada Brandt said the toll would ruin the ferry lines.")
    content = "the toll would ruin the ferry lines"
    statement = said(art, "st1", "Port minister Ada Brandt", "said", content, party="norland", who="person")
    found = questions(art, [statement])
    assert triggers(found) == ["planned_event"]
    assert "Ada Brandt" in words(art, found[0].fills["what"])


def test_what_people_of_no_office_think_will_be_is_not_asked_about() -> None:
    content = "the toll would ruin the ferry lines"
    for who, asked in (("men", []), ("ministers", ["planned_event"])):
        art = article(LEAD, f"One of the {who} thought that {content}.")
        statement = said(art, "st1", f"One of the {who}", "thought", content, party="norland", who="person")
        assert triggers(questions(art, [statement])) == asked


@pytest.mark.parametrize(
    "told",
    [
        "The firm will pay $76 for each share of the ferry line.",
        "Norland's minister will visit the new ferry port on Friday.",
        "The crews will be asked to vote on the plan later this year.",
    ],
)
def test_the_terms_and_the_programme_of_what_is_arranged_are_not_asked_about(told: str) -> None:
    assert questions(article(LEAD, told)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Sudland will leave the bridge treaty in the next ten days.",  # a limit, which will be kept or not
        "The firm is due to pay $76 for each share of the ferry line on Friday.",
        "The firm could raise its bid for the ferry line.",
    ],
)
def test_what_will_be_seen_to_come_about_is_asked_about(told: str) -> None:
    assert triggers(questions(article(LEAD, told))) == ["planned_event"]


def test_what_an_analyst_expects_may_fail_to_come_about() -> None:
    content = "the toll will ruin the northern ferry line"
    art = article(LEAD, f"Crews of the ferry line said that {content}.")
    told = said(art, "st1", "Crews of the ferry line", "said", content, party=None, kind="assessment")
    assert questions(art, [told])
    assert questions(article(LEAD, f"{content.capitalize()}.")) == []


@pytest.mark.parametrize(
    ("cue", "content", "mode", "found"),
    [
        ("said", "it wanted to rebuild the ferry port", "indirect", []),
        ("said", "it planned to rebuild the ferry port", "indirect", ["planned_event"]),
        ("said", "We will rebuild the ferry port", "direct", []),
    ],
)
def test_wishes_and_talk_are_no_plans(cue: str, content: str, mode: str, found: list[str]) -> None:
    words = f'"{content}," the board {cue}.' if mode == "direct" else f"The board {cue} {content}."
    art = article(LEAD, words)
    source = "the board" if mode == "direct" else "The board"
    told = said(art, "st1", source, cue, content, party="board", kind="commitment", mode=mode)
    assert triggers(questions(art, [told])) == found


def test_who_asks_whether_something_is_so_demands_nothing() -> None:
    art = article(LEAD, "The ferry union asked the minister whether the port would close.")
    told = said(art, "st1", "The ferry union", "asked", "the minister whether the port would close", party="union",
                kind="demand")  # fmt: skip
    assert questions(art, [told]) == []


@pytest.mark.parametrize("relation", ["opposed", "denial"])
def test_of_two_views_it_is_asked_which_holds_and_of_a_denied_claim_its_evidence(relation: Relation) -> None:
    art = article(LEAD, "Norland said the toll harms the ferry line.", "Sudland said the toll helps the ferry line.")
    told = [
        said(art, f"st{n}", who, "said", f"the toll {does} the ferry line", party=who.lower(), kind="claim")
        for n, (who, does) in enumerate((("Norland", "harms"), ("Sudland", "helps")), 1)
    ]
    found = triggers(questions(art, told, [Dispute(claim="st1", counter="st2", relation=relation)]))
    assert found == ["claim_denied" if relation == "denial" else "opposed_views"]


def test_a_view_and_a_wish_are_no_two_accounts() -> None:
    art = article(LEAD, "Norland said the toll harms the ferry line.", "Sudland said the toll helps the ferry line.")
    told = [
        said(art, "st1", "Norland", "said", "the toll harms the ferry line", party="norland", kind="claim"),
        said(art, "st2", "Sudland", "said", "the toll helps the ferry line", party="sudland", kind="aim"),
    ]
    assert questions(art, told, [Dispute(claim="st1", counter="st2", relation="opposed")]) == []


def test_what_had_been_asked_for_before_is_no_open_demand() -> None:
    for cue, still in [("had demanded", False), ("demanded", True)]:
        art = article(LEAD, f"Norland freed the wardens because Sudland {cue} that it open the bridge.")
        wanted = said(art, "st1", "Sudland", cue, "that it open the bridge", party="s", kind="demand")
        assert ("demand_unanswered" in triggers(questions(art, [wanted]))) == still, cue


def test_a_standing_duty_of_a_law_is_no_open_question() -> None:
    told = "Norland law requires bridge owners to give notice of a closure"
    art = article(LEAD, f"{told}.")
    where = [place(art, told)]
    row = LegalItem(instrument="Norland law", duty="give notice", force="requires", line=where, evidence=where)
    assert "duty_compliance" not in triggers(questions(art, legal=[row]))
    treaty = msgspec.structs.replace(row, instrument="the bridge accord")
    assert "duty_compliance" in triggers(questions(art, legal=[treaty]))


@pytest.mark.parametrize(
    "told",
    [
        "The terms of the Tarn bridge deal weren't disclosed.",
        "The bridge bill now goes to the Senate of Norland.",
        "The builder of the Tarn bridge remains at large.",
    ],
)
def test_what_news_leaves_open_by_the_way_is_asked(told: str) -> None:
    assert questions(article(LEAD, told))


@pytest.mark.parametrize(
    "told",
    [
        "The bridge wardens remain on strike pending further review of their contract.",
        "Whether Sudland joins the ferry pact remains a point of interest for the hauliers.",
        "Norland expects the wardens to end their strike.",
    ],
)
def test_what_is_told_as_still_to_come_is_asked_about(told: str) -> None:
    assert questions(article(LEAD, told))


@pytest.mark.parametrize(
    "told",
    [
        "The ferry line closed the quay and cut its fares pending a review.",  # over, as told
        "The hauliers talked for an hour about whether the toll was fair.",
        "Until recently, the wardens are paid by the ferry line.",
        "The council had expected 40 bids for the bridge.",
    ],
)
def test_what_was_open_before_is_not_asked_about(told: str) -> None:
    assert not questions(article(LEAD, told))


def test_what_goes_to_the_heart_of_a_matter_goes_to_no_house() -> None:
    assert not questions(article(LEAD, "The proposal goes to the heart of the matter at the Tarn bridge."))
