"""Narrated: what the author tells of somebody on his own account is nobody's position."""

from __future__ import annotations

import msgspec
import pytest
from analysis_texts import article, said

from briefgen.analysis import analyse
from briefgen.analysis.article import Article
from briefgen.analysis.statements.narrated import is_narrated
from briefgen.reading import read_source


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("Varga has sought support from the miners.", "Varga", "has sought", "support from the miners"),
        ("The mill has sought to revive its trade.", "The mill", "has sought", "to revive its trade"),
        ("Ruiz is not seeking reelection in the autumn.", "Ruiz", "is not seeking", "reelection in the autumn"),
        ("The raid came as Varga was looking to end a row.", "Varga", "was looking", "to end a row"),
        ("To win, Ruiz will have to stress her record.", "Ruiz", "stress", "her record"),
        ("Critics cite the years when she supported the toll.", "she", "supported", "the toll"),
        ("If Varga lowers his tone, he offers voters a real choice.", "he", "offers", "voters a real choice"),
        ("Only 4,000 people cast a ballot for the mayor.", "Only 4,000 people", "cast a ballot for", "the mayor"),
        ("Some mills have sought bankruptcy protection.", "Some mills", "have sought", "bankruptcy protection"),
        ("In fact, Varga did hope to be done sooner.", "Varga", "did hope", "to be done sooner"),
        ("The miners hope to end the row by May.", "The miners", "hope", "to end the row by May"),
        ("Norland hopes that the toll will pay.", "Norland", "hopes", "the toll will pay"),
        ("The mill has been keen to buy its rivals.", "The mill", "has been keen", "to buy its rivals"),
        ("The mill remained upbeat about its sales.", "The mill", "remained upbeat about", "its sales"),
        ("The party looked to stop its losses.", "The party", "looked", "to stop its losses"),
        ("The party looked to stop its losses.", "The party", "looked to", "stop its losses"),
        ("The firm has been working to emphasize its mills.", "The firm", "working to emphasize", "its mills"),
        (
            "After the board released a report detailing the faults, Ruiz left.",
            "the board",
            "released a report detailing",
            "the faults",
        ),
        ("The Herald has sought details of the sale.", "The Herald", "has sought", "details of the sale"),
        ("The miners were upset that he had left.", "The miners", "were upset", "he had left"),
        ("The mill has found it hard to keep its staff.", "The mill", "has found", "it hard to keep its staff"),
        ("Ruiz left as her party sought to end the row.", "her party", "sought", "to end the row"),
        ("Ruiz drew fire for telling miners that it was over.", "Ruiz", "drew fire for telling", "it was over"),
    ],
)
def test_what_somebody_strives_for_has_to_do_or_would_do_is_the_authors_word(
    sentence: str, source: str, cue: str, content: str
) -> None:
    art = article(sentence)
    assert is_narrated(art, said(art, "st1", source, cue, content))


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("The union is seeking a rise of 5%.", "The union", "is seeking", "a rise of 5%"),
        ("Norland seeks an end to the toll.", "Norland", "seeks", "an end to the toll"),
        ("Norland is seeking to end the toll.", "Norland", "is seeking", "to end the toll"),
        ("Norland sought to assure miners that it is safe.", "Norland", "sought", "to assure miners that it is safe"),
        ("The miners hope for a “fair share”.", "The miners", "hope for", "a “fair share”"),
        ("The court found that the toll was lawful.", "The court", "found", "the toll was lawful"),
        ("The board is to look into the row.", "The board", "is to look", "into the row"),
        ("If the toll stays, he says the bridge will stand empty.", "he", "says", "the bridge will stand empty"),
        ("Ruiz wants to close the port.", "Ruiz", "wants", "to close the port"),
        ("The miners looked for talks with the owners.", "The miners", "looked for", "talks with the owners"),
        ("The union sought protection for its members.", "The union", "sought", "protection for its members"),
        ("Varga did not want to close the port.", "Varga", "did not want", "to close the port"),
        ("Ruiz has worked to assure voters that she will stay.", "Ruiz", "assure voters", "she will stay"),
        ("Varga released a report detailing the faults.", "Varga", "released a report detailing", "the faults"),
        ("Ruiz, under fire, said that it was over.", "Ruiz", "said", "it was over"),
    ],
)
def test_what_somebody_asks_for_or_says_is_his(sentence: str, source: str, cue: str, content: str) -> None:
    art = article(sentence)
    mode = "mixed" if "“" in content else "indirect"
    assert not is_narrated(art, said(art, "st1", source, cue, content, mode=mode))


def test_scare_quotes_in_a_mood_of_many_are_the_authors() -> None:
    art = article("People are keen on telling others to stop “moaning” about it.")
    content = "telling others to stop “moaning” about it"
    assert is_narrated(art, said(art, "st1", "People", "are keen on", content, mode="mixed", who="unnamed"))


@pytest.mark.parametrize("cue", ["hopes", "had hoped", "is hoping"])
def test_what_one_person_is_told_to_hope_is_the_authors_word(cue: str) -> None:
    art = article(f"Varga {cue} to end the row by May.")
    assert is_narrated(art, said(art, "st1", "Varga", cue, "to end the row by May", who="person"))


def test_what_one_person_says_he_hopes_or_wants_is_his() -> None:
    art = article("Varga said she hoped to end the row.", "Varga wants to end the row by May.")
    assert not is_narrated(art, said(art, "st1", "Varga", "said", "she hoped to end the row", who="person"))
    assert not is_narrated(art, said(art, "st2", "Varga", "wants", "to end the row by May", who="person"))


def test_what_an_author_who_argues_reads_in_somebodys_mind_is_no_position() -> None:
    report = article("Ruiz wants to close the port.", "Ruiz said she would close the port.")
    piece = Article(msgspec.structs.replace(report.source, opinion="argued"), report.doc)
    assert is_narrated(piece, said(piece, "st1", "Ruiz", "wants", "to close the port"))
    assert not is_narrated(piece, said(piece, "st2", "Ruiz", "said", "she would close the port"))


def test_a_message_speaks_for_whoever_is_told_to_have_sent_it() -> None:
    text = (
        "Miners Warn Of A Strike\n\n12 March 2019\n\nThe dispute has spread across Norland and Sudland.\n\n"
        "Petra Varga, chairwoman of the miners' union, emailed her members on Monday.\n\n"
        "The email goes on to say: “Norland wants to close every pit that we have.”\n"
    )
    told = [s for s in analyse(read_source(text.encode(), "article.txt")).statements if "every pit" in s.text]
    assert [s.speaker for s in told] == ["Petra Varga"]


def test_who_cites_something_himself_says_it() -> None:
    art = article("Ruiz cited the report, denouncing the toll.")
    assert not is_narrated(art, said(art, "st1", "Ruiz", "denouncing", "the toll", who="person"))


def test_what_somebody_confirms_to_be_so_or_is_said_to_address_is_said() -> None:
    art = article("The board confirmed that nine judges had left.", "Ruiz addressed the doubts about her.")
    assert not is_narrated(art, said(art, "st1", "The board", "confirmed", "nine judges had left"))
    assert not is_narrated(art, said(art, "st2", "Ruiz", "addressed", "the doubts about her", who="person"))
