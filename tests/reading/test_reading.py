"""An article is read whole, and only what it states about itself is believed."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.model import Source
from briefgen.reading import read_article, read_source
from briefgen.stated import Stated

SEED = Path(__file__).resolve().parent.parent.parent / "seeds" / "000_946d390ee305cfa7.txt"
BODY = "The ministers of Arland and Borland met on Monday. They spoke about the bridge over the Tarn."
MORE = "A second meeting will be held in the capital of Arland, the envoy said."


def read(*lines: str, **stated: str) -> Source:
    return read_source("\n\n".join(lines).encode(), "a.txt", stated=Stated(**stated))


def roles(*lines: str) -> list[str]:
    return list(read(*lines).roles)


def warnings(data: bytes | str) -> list[str]:
    heard: list[str] = []
    read_source(data.encode() if isinstance(data, str) else data, "a.txt", warn=heard.append)
    return heard


ARTICLE = f"Ministers meet over bridge\n\n1 May 2023\n\n{BODY}\n\n{MORE}\n"


# ---------------------------------------------------------------- the whole source


def test_the_first_article_is_read_whole():
    source = read_article(str(SEED))
    assert source.id == "S1"
    assert source.file == SEED.name
    assert source.sha256 == hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert source.text == SEED.read_bytes().decode()
    assert source.title.startswith("Foreign Ministers Of Armenia")
    assert source.published == "2023-05-01"
    assert (source.outlet, source.byline, source.dateline, source.url) == (None, None, None, None)
    assert source.roles == ["headline", "date", "caption", *["body"] * 17]
    assert source.paragraphs[:4] == [(0, 96), (98, 109), (111, 271), (274, 499)]
    assert len(source.sentences) == 25


def test_standard_input_has_no_file_name():
    source = read_article("-", stdin=io.BytesIO(ARTICLE.encode()))
    assert source.file == "standard input"
    assert source.title == "Ministers meet over bridge"


def test_what_is_stated_wins_over_what_is_found():
    source = read(
        "Ministers meet over bridge",
        "By Jane Doe",
        "1 May 2023",
        BODY,
        title="Talks",
        date="2024-02-03",
        outlet="The Tarn Post",
        byline="Ann Orr",
        url="https://example.org/a",
        language="en-GB",
    )
    assert (source.title, source.published, source.outlet) == ("Talks", "2024-02-03", "The Tarn Post")
    assert (source.byline, source.url, source.language) == ("Ann Orr", "https://example.org/a", "en-GB")


@given(st.text(st.sampled_from("ab .\n\r\t\xa0\u2009\x0b\x07é“”"), min_size=1).filter(lambda text: text.strip()))
def test_the_text_is_kept_to_the_letter_and_its_ranges_hold_every_word(text: str):
    source = read_source(text.encode(), "a.txt")
    assert source.text == text
    assert len(source.roles) == len(source.paragraphs)
    for ranges in (source.paragraphs, source.sentences):
        assert "".join(text[start:end] for start, end in ranges).split() == [] or "".join(
            "".join(text[start:end].split()) for start, end in ranges
        ) == "".join(text.split())


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_gives_the_same_characters_without_the_mark(encoding: str):
    text = ARTICLE.replace("bridge", "bridge “Tarn–é”")
    assert read_source(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_an_encoding_other_than_utf_8_is_named_in_a_warning(encoding: str):
    text = ARTICLE.replace("bridge", "bridge “Tarn’s café”")
    (heard,) = warnings(text.encode(encoding))
    assert "not UTF-8" in heard
    assert heard.startswith("a.txt: ")
    assert ("1252" if encoding == "cp1252" else "utf-16") in heard


def test_a_windows_text_keeps_its_quotation_marks_and_accents():
    text = ARTICLE.replace("the envoy said", "“in this café”, the envoy’s aide said – as ever")
    assert read_source(text.encode("cp1252"), "a.txt").text == text


def test_a_text_in_utf_8_that_was_cut_within_a_letter_is_still_utf_8():
    data = ARTICLE.replace("bridge", "“bridge”").encode() + "€".encode()[:2]
    assert "“bridge”" in (read_source(data, "a.txt").text or "")
    assert any("not UTF-8 and read as" in heard for heard in warnings(data))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept_and_all_part_paragraphs(end: str):
    source = read_source(ARTICLE.replace("\n", end).encode(), "a.txt")
    assert source.text == ARTICLE.replace("\n", end)
    assert source.roles == ["headline", "date", "body", "body"]


def test_a_text_that_was_wrapped_by_hand_has_the_paragraphs_between_its_blank_lines():
    wrapped = (
        "Ministers meet over bridge\n\nThe ministers of Arland and Borland met on Monday and spoke\n"
        "about the bridge over the Tarn, which has been shut for months\nand which both want.\n\n"
        "A second meeting will be held in the capital of Arland, the\nenvoy said.\n"
    )
    source = read_source(wrapped.encode(), "a.txt")
    assert source.roles == ["headline", "body", "body"]
    assert len(source.sentences) == 3


# ---------------------------------------------------------------- what a paragraph is


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Image copyright Agency Image caption The bridge over the Tarn", "caption"),
        ("The ministers at the bridge (file photo)", "caption"),
        ("Ministers shake hands at the bridge, May 1, 2023. REUTERS/Jane Doe", "caption"),
        ("A view of the bridge on Monday. (AP Photo/Jane Doe)", "caption"),
        ("Protesters at the bridge. Jane Doe/Getty Images", "caption"),
        ("FILE - The bridge over the Tarn is seen last year.", "caption"),
        ("In this May 1, 2023 photo, the bridge is seen from the south.", "caption"),
        ("Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP", "caption"),
        ("Ministers met by the bridge. | Jane Roe/AP Photo Transport Ministers meet over bridge After a long winter "
         "the two countries are to speak of it again.", "caption"),
        ("Ministers met by the bridge. | Getty Ministers meet over bridge", "caption"),
        ("Lorries wait at the bridge. (Photo: Jane Roe, AP) Story Highlights The road is shut.", "caption"),
        ("Falling Tolls Income has lagged traffic Source: Tarn Institute, citing the ministry", "caption"),
        ("Two lorry drivers wave flags of Borland on the bridge over the Tarn on September 3, 2022.", "caption"),
        ("The death toll in the port stands at 400 as of March 11, 2020.", "body"),
        ("The offence carries ten years in prison under a law that took effect on January 1, 2024.", "body"),
        ("The two ministers will carry the plan to parliament on Monday, as the envoy said.", "body"),
        ("Ministers in the north | and those in the south | met at the bridge.", "body"),
        ("Tarn Morning newsletter Sign up today for the first of all letters Email Sign Up By signing up you agree to "
         "receive email newsletters or alerts from The Tarn Post.", "furniture"),
        ("Falling tolls income:Why the ministry looks at fares again, and what it could mean for you", "furniture"),
        ("Arland's minister of transport: The bridge stays shut.", "body"),
        ("Read more: Why the bridge over the Tarn was built where it is, who paid for it, and what the two countries "
         "have said to one another of its stones, its lamps and its tolls since the war", "furniture"),
        ("Sign up for our daily newsletter", "furniture"),
        ("Read more: The bridge in five pictures", "furniture"),
        ("STORY: Mayor calls bridge deal a 'victory'", "furniture"),
        ("Full coverage of the costs would take two more years of tolls.", "body"),
        ("The bridge is ‘a fraud’, says Ann Holm Read more", "furniture"),
        ("SHARE THIS ARTICLE Share Tweet Post Email", "furniture"),
        ("Share this", "furniture"),
        ("Advertisement", "furniture"),
        ("Slideshow (7 Images)", "furniture"),
        ("Reuters", "furniture"),
        ("* * *", "furniture"),
        ("Copyright © 2023 The Tarn Post, LLC. All rights reserved.", "furniture"),
        ("The Associated Press contributed to this report.", "furniture"),
        ("(Reporting by Jane Doe in Geneva; Editing by John Roe)", "furniture"),
        ("By Jane Doe, Tarn Correspondent", "byline"),
        ("Published: 1 May 2023 at 3:02 p.m. EDT", "date"),
        ("What has Borland said?", "subhead"),
        ("The road is closed", "subhead"),
        ("U.S. Funding", "subhead"),
        ("TARIFF LURE", "subhead"),
        ("‘Every Stone’", "subhead"),
        ("Anna Holm Explained Why She Felt “Unseen” On The Bridge.", "subhead"),
        ("“Tarn” Star Asked Actors To Shout.", "subhead"),
        ("“Every Last Stone Must Fall.”", "body"),
        ("ANNA HOLM: Thank You Very Much Indeed.", "body"),
        ("Anna Holm met Borland Transport Minister John Roe.", "body"),
        ("He left.", "body"),
        ("“Why should we?”", "body"),
        ("Q: Do you agree?", "body"),
        ("The envoys of the two said:", "body"),
        ("Read the full text of it, the minister told the reporters who had come to the capital of Borland for the "
         "meeting about the bridge, and then tell me where it says that it must be shut.", "body"),
        ("By Monday the road was closed again.", "body"),
        ("By 1991, many bridges had been built", "body"),
    ],
)  # fmt: skip
def test_a_line_between_paragraphs_is_what_it_looks_like(line: str, role: str):
    neighbour = "The bridge of Arland had been shut for twelve years by then"  # an item of a list beside the last case
    between = [line, neighbour] if line.startswith("By 1991") else [line]
    assert roles("Ministers meet over bridge", BODY, *between, MORE, MORE)[2] == role


def test_items_of_a_list_without_stops_are_body():
    items = ["By spring the bridge had been shut", "Both were allowed to look at it", "In May it was opened again"]
    assert roles("Ministers meet over bridge", BODY, *items, MORE) == ["headline", *["body"] * 5]


@pytest.mark.parametrize(
    "headline",
    [
        "Ministers meet over bridge",
        "Will Arland open the bridge?",
        "‘We will never leave!’",
        "Envoy heads to U.N.",
        "Ministers Of Arland And Borland Meet.",
        "Arland closes bridge over Tarn.",
        "This Minister Isn’t Asking Her Rival To Leave. She’s Asking A Banker To Pay His Dues.",
    ],
)
def test_a_headline_is_the_title_word_for_word(headline: str):
    source = read(headline, BODY, MORE)
    assert source.roles[0] == "headline"
    assert source.title == headline


def test_lines_above_the_headline_do_not_take_its_place():
    source = read("World News", "Ministers of Arland meet over bridge", "Read more", BODY, MORE)
    assert source.roles == ["furniture", "headline", "furniture", "body", "body"]
    assert source.title == "Ministers of Arland meet over bridge"


def test_the_headline_repeated_is_no_evidence():
    assert roles("Ministers meet over bridge", "1 May 2023", "Ministers meet over bridge", BODY)[2] == "furniture"


def test_a_first_line_that_is_a_sentence_is_body_and_its_first_words_are_the_title():
    text = (
        "The ministers of Arland and of Borland met on Monday to speak about the old bridge over the Tarn.\n\n" + MORE
    )
    source = read_source(text.encode(), "a.txt")
    assert source.roles == ["body", "body"]
    assert source.title == "The ministers of Arland and of Borland met on Monday to speak […]"
    assert any("no headline" in heard for heard in warnings(text))


def test_a_single_sentence_is_an_article():
    source = read("Talks begin.")
    assert (source.roles, source.title) == (["body"], "Talks begin.")


# ---------------------------------------------------------------- live blogs, tweets, tables


@pytest.mark.parametrize(
    "stamp", ["14:05", "2h ago", "Updated at 16:31", "9.30am BST", "3:05 p.m.", "17.52 BST | 12 minutes ago", "noon"]
)
def test_a_time_alone_on_its_line_is_furniture(stamp: str):
    assert roles("Harbour strike: live updates", BODY, stamp, MORE, stamp, MORE)[2:5:2] == ["furniture", "furniture"]


@pytest.mark.parametrize(
    "tweet",
    [
        ["Jane Doe", "✔ @janedoe", "The bridge will be opened at once!", "8:12 AM - 4 Feb 2017", "48,112 Likes"],
        ["Jane Doe @janedoe", "The bridge will be opened at once!", "12 Likes"],
        ["The bridge will be opened at once!", "— Jane Doe (@janedoe) February 4, 2017"],
        ["The bridge will be opened at once! pic.twitter.com/a1b2 — Jane Doe (@janedoe) February 4, 2017"],
        ["RT @janedoe: The bridge will be opened at once!"],
    ],
)  # fmt: skip
def test_a_tweet_set_between_paragraphs_is_furniture_and_dates_no_article(tweet: list[str]):
    source = read("Ministers meet over bridge", BODY, *tweet, MORE)
    assert source.roles == ["headline", "body", *["furniture"] * len(tweet), "body"]
    assert source.published is None


def test_a_reporters_handle_takes_no_paragraph_with_it():
    assert roles("Ministers meet over bridge", "Jane Doe @janedoe", BODY, MORE)[2:] == ["body", "body"]


def test_the_rows_of_a_table_are_furniture_and_a_title_with_bars_is_none():
    rows = ["Month\tExports\tImports", "May\t5.1\t7.9", "| Country | Tariff |", "|---|---|", "| Arland | 10% |"]
    found = roles("Ministers meet | World | The Tarn Post", BODY, *rows, MORE)
    assert found == ["headline", "body", *["furniture"] * len(rows), "body"]


def test_what_a_page_says_of_its_writer_is_furniture():
    about = "Jane Doe is a professor of law at the University of Tarn."
    assert roles("Ministers meet over bridge", "By Jane Doe", about, BODY, MORE)[2] == "furniture"


def test_the_first_question_of_an_explainer_heads_a_part():
    found = roles("What the ministers want", "1 May 2023", "Who is meeting?", BODY, "What do they want?", MORE)
    assert found == ["headline", "date", "subhead", "body", "subhead", "body"]


@pytest.mark.parametrize(
    ("headline", "deck", "role"),
    [
        ("Ministers near a deal on the bridge;", "A vote may follow.", "subhead"),
        ("Ministers near a deal on the bridge;", "Smaller rival sees a chance to win the Tarn.", "subhead"),
        ("Ministers Near Bridge Deal.", "Approval would end one of the longest rows.", "subhead"),
        ("Ministers Near Bridge Deal.", "The council has approved the bridge.", "body"),
        ("Ministers Near Bridge Deal.", "Ministers opened talks on Monday.", "body"),
        ("Ministers Near Bridge Deal.", "Arland is ready, its envoy said.", "body"),
        ("Ministers Near Bridge Deal", "Approval would end one of the longest rows.", "body"),
    ],
)
def test_a_line_under_the_headline_may_end_in_a_stop(headline: str, deck: str, role: str):
    lead = "The ministers of Arland and Borland met for the third time in as many weeks over the bridge."
    assert roles(headline, deck, lead, MORE) == ["headline", role, "body", "body"]


# ---------------------------------------------------------------- opinion

OWN = [
    "I have crossed the bridge every day for ten years, and I have never seen it shut.",
    "My neighbours say that it is safe. When I asked the ministry for its reasons, nobody answered.",
    "What would I do? The minister told me that it would be opened, and it was not.",
]


@pytest.mark.parametrize(
    "above",
    [
        ["OPINION", "Open the bridge at last"],
        ["Open the bridge at last", "Opinion by Jane Doe"],
        ["Opinion: Open the bridge at last", "By Jane Doe"],
        ["Open the bridge at last | Opinion", "By Jane Doe"],
        ["Open the bridge at last", "Commentary", "By Jane Doe"],
        ["Open the bridge at last", "Analysis by Jane Doe"],
        ["Open the bridge at last", "By Jane Doe, opinion columnist"],
        ["Open the bridge at last", "Editor's note: The opinions expressed in this commentary are solely hers."],
    ],
)
def test_an_article_that_its_page_marks_as_opinion_says_so(above: list[str]):
    assert read(*above, BODY, MORE).opinion == "marked"


@pytest.mark.parametrize(
    "above", [["News", "Opinion", "Sport", "Ministers meet over bridge"], ["Opinion polls show a close vote"]]
)
def test_an_entry_of_the_sites_menu_and_a_word_of_the_headline_mark_nothing(above: list[str]):
    assert read(*above, BODY, MORE).opinion is None


def test_an_author_who_writes_in_the_first_person_gives_a_view():
    assert read("Open the bridge at last", *OWN, MORE).opinion == "first person"


def test_a_headline_is_told_without_what_joins_it_to_the_line_below():
    assert read("Ministers meet over bridge;", BODY, MORE).title == "Ministers meet over bridge"


def test_a_last_line_about_its_author_makes_an_article_his_view():
    note = "Jane Q. Doe, a member of the Tarn Forum, is author of the book Bridges Shut."
    assert read("Open the bridge at last", BODY, MORE, note).opinion == "argued"


def test_a_headline_with_its_agency_behind_a_bar_is_no_caption():
    assert roles("Ministers agree on the Tarn bridge | Reuters", BODY, MORE)[0] == "headline"


@pytest.mark.parametrize("note", ["Jane Doe is editor of the Tarn Review.", "• Jane Doe is a Tarn Post columnist."])
def test_a_first_line_about_its_author_is_no_part_of_the_article(note: str):
    assert roles("Open the bridge at last", note, BODY, MORE)[1] != "body"


def test_a_first_line_is_news_where_the_headline_names_who_it_is_about_and_in_a_flash():
    told = "Jane Doe is president of Borland."
    assert roles("Doe wins in Borland", told, BODY, MORE)[1] == "body"
    assert roles("Borland has voted", told, BODY)[1] == "body"


def test_a_first_line_about_its_author_makes_an_article_his_view():
    source = read("Open the bridge at last", "Jane Doe is editor of the Tarn Review.", BODY, MORE)
    assert (source.roles[1], source.opinion) == ("byline", "argued")


def test_a_first_line_about_somebody_of_whom_the_article_tells_is_a_part_of_it():
    told = "Jane Doe is president of Borland."
    assert roles("Ministers meet over bridge", told, BODY, "Mrs. Doe opened the bridge.", MORE)[1] == "body"


@pytest.mark.parametrize(
    "last",
    [
        "Jane Doe is a staff writer.",
        "Jane Doe is a correspondent in Tarn City.",
        "The bridge is a member of the old family of arches.",
    ],
)
def test_a_last_line_about_a_reporter_or_a_thing_makes_no_view(last: str):
    assert read("Ministers meet over bridge", BODY, MORE, last).opinion is None


def test_a_last_line_about_somebody_whom_the_article_quotes_makes_no_view():
    quoted = "“It is shut,” Jane Doe said."
    assert (
        read("Ministers meet over bridge", BODY, quoted, MORE, "Jane Doe is director of the Tarn Forum.").opinion
        is None
    )


def test_a_note_of_the_editor_is_no_part_of_the_article_however_long():
    note = "Editor’s note: The ministry has often said what is not so about the bridge, and " + "so on " * 20 + "here."
    assert roles("Ministers meet over bridge", BODY, MORE, note)[-1] == "furniture"


def test_an_author_who_puts_question_after_question_gives_a_view():
    asked = ["Who would shut the bridge? What for?", "Where would the lorries go? Who would pay? Perhaps nobody?"]
    assert read("Open the bridge at last", BODY, *asked, "Of course nobody knows.", MORE).opinion == "argued"
    assert read("Ministers meet over bridge", BODY, "Who shut the bridge?", MORE).opinion is None


def test_an_article_signed_with_an_address_is_a_view_where_it_argues():
    argued = ["The ministry shut our bridge.", "Who would do that? Apparently we have ghosts.", "Who pays? We do."]
    assert read("Open the bridge at last", BODY, *argued, MORE, "Twitter: @JaneDoe.").opinion == "argued"
    assert read("Ministers meet over bridge", BODY, MORE, "Twitter: @JaneDoe.").opinion is None


def test_a_label_marks_a_view_even_where_the_body_seems_to_have_begun():
    assert (
        read("A vote opens old wounds over the bridge;", "News Analysis.", "ABSTRACT.", BODY, MORE).opinion == "marked"
    )


def test_an_author_who_exhorts_and_leads_his_readers_gives_a_view():
    led = [
        "The ministry's claim does not stand up to a look at the toll books.",
        "It is true that the river rose. One need only walk to the quay to see that it fell.",
        "Until it is open, we should mend our laws on tolls.",
    ]
    assert read("The bridge is shut", *led, BODY, MORE).opinion == "argued"
    quoted = [f"“{line}” the envoy said." for line in led]
    assert read("The bridge is shut", *quoted, BODY, MORE).opinion is None
    assert read("The bridge is shut", BODY, "He asked what we should do.", MORE).opinion is None


def test_an_excerpt_is_a_view_where_its_author_argues():
    views = [
        "“Or, if you are the minister, all you need is to shut your eyes.",
        "“You will ask why. Perhaps people no longer matter to those who rule us.",
        "“Really, the truth is that nobody asked you or me.",
    ]
    lead = "From Petra Varga writing at The Tarn Post:"
    assert read("Post: The bridge is shut", lead, *views, "Read the rest at The Tarn Post.").opinion == "argued"
    told = [f"“{BODY}", f"“{MORE}", "“The river rose by two metres on Monday."]
    assert read("Post: The bridge is shut", lead, *told).opinion is None


def test_an_author_who_argues_with_his_readers_gives_a_view():
    told = [
        "Who would shut a bridge that we need?",
        "Clearly, our ministry would. Of course it gave no reason.",
        "Perhaps it has none. No wonder we ask.",
        "Make no mistake: the toll is next.",
    ]
    assert read("Open the bridge at last", *told, MORE).opinion == "argued"


def test_an_author_who_judges_in_his_own_words_and_quotes_nobody_gives_a_view():
    judged = [
        "The ministry should be worried. It isn’t.",
        "The toll is a terrible idea. Drivers must pay twice, and that’s a farce.",
        "Perhaps the lorries will stay away. The valley deserves better.",
    ]
    assert read("The bridge is empty", *judged, BODY).opinion == "argued"
    quoted = [f"“{line}” the envoy said." for line in judged]
    assert read("The bridge is empty", *quoted, BODY).opinion is None


@pytest.mark.parametrize("headline", ["No, the bridge is not unsafe", "Don’t open the bridge yet"])
def test_a_headline_that_answers_or_exhorts_makes_a_view(headline: str):
    assert read(headline, BODY, MORE).opinion == "argued"


def test_readers_letters_and_a_last_line_of_the_opinion_section_mark_a_view():
    assert read("Open the bridge at last", "LETTERS.", BODY, MORE).opinion == "marked"
    assert read("Open the bridge at last", BODY, MORE, "Follow @TarnOpinion on Twitter.").opinion == "marked"


def test_the_author_is_named_by_the_note_that_tells_who_he_is_and_the_note_is_no_part_of_the_body():
    note = "Jane Q. Doe is a professor of law at the University of Tarn."
    source = read("Open the bridge at last", BODY, MORE, note)
    assert source.byline == "Jane Q. Doe"
    assert source.roles[-1] == "byline"
    assert read("Ministers meet over bridge", BODY, MORE, "Jane Doe is a staff writer.").byline is None


def test_the_first_person_of_those_who_are_quoted_or_labelled_is_not_the_authors():
    quoted = [f"“{line}" for line in OWN[:2]] + [f"“{OWN[2]}” the envoy said.", f'"{OWN[0]}" he added.']
    assert read("Envoy speaks of bridge", BODY, *quoted, MORE).opinion is None
    asked = [part for line in OWN for part in ("Q: And you?", f"A: {line}")]
    assert read("Envoy speaks of bridge", BODY, *asked, MORE).opinion is None
    war = ["World War I ended the quarrel.", "King Otto I built the bridge.", "Phase I of the plan failed."]
    assert read("A history of the bridge", *war, MORE).opinion is None


# ---------------------------------------------------------------- what it states about itself


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("May 1, 2023", "2023-05-01"),
        ("1 May 2023", "2023-05-01"),
        ("2023-05-01", "2023-05-01"),
        ("Mon 1 May 2023 10:20 GMT", "2023-05-01"),
        ("Published: May 1, 2023 at 3:02 p.m. EDT", "2023-05-01"),
        ("PUBLISHED 10:20 AM ET MON MAY 1 2023", "2023-05-01"),
        ("Published 1 May 2023 | Updated 3 May 2023", "2023-05-01"),
        ("Updated 3 May 2023, first published 1 May 2023", "2023-05-01"),
        ("Last updated: 3 May 2023", "2023-05-03"),
        ("2023-05-01T10:20:00Z", "2023-05-01"),
        ("May 1, 2023 • 4 min read", "2023-05-01"),
        ("25/05/2023", "2023-05-25"),
        ("By Jane Doe | May 1, 2023", "2023-05-01"),
        ("LISBON, 1 May 2023", "2023-05-01"),
    ],
)
def test_a_date_line_gives_the_day_of_publication(line: str, date: str):
    source = read("Ministers meet over bridge", line, BODY)
    assert source.published == date
    assert source.roles[1] in ("date", "byline")


def test_a_date_of_publication_counts_before_one_of_change_wherever_it_stands():
    source = read("Ministers meet over bridge", "Updated 3 May 2023", BODY, MORE, "First published 1 May 2023")
    assert source.published == "2023-05-01"


def test_a_date_with_two_readings_is_not_guessed():
    text = f"Ministers meet over bridge\n\n05/06/2023\n\n{BODY}"
    assert read_source(text.encode(), "a.txt").published is None
    assert any('"05/06/2023" has no single reading' in heard for heard in warnings(text))


def test_a_date_in_a_sentence_dates_no_article():
    assert (
        read("Ministers meet over bridge", "The bridge was opened on May 1, 2003, by the king.", MORE).published is None
    )


@pytest.mark.parametrize(
    ("opening", "dateline", "outlet"),
    [
        ("MEXICO CITY (Reuters) - ", "MEXICO CITY", "Reuters"),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("GENEVA, March 3 (AP) — ", "GENEVA, March 3", "AP"),
        ("LONDON/PARIS (Reuters) - ", "LONDON/PARIS", "Reuters"),
        ("BOSTON, Mass. -- ", "BOSTON, Mass.", None),
        ("Washington (CNN) ", "Washington", "CNN"),
        ("(Reuters) - ", None, "Reuters"),
        ("TARN VALLEY (Tarn News Agency) – ", "TARN VALLEY", "Tarn News Agency"),
    ],
)
def test_a_dateline_gives_place_and_agency(opening: str, dateline: str | None, outlet: str | None):
    source = read("Ministers meet over bridge", opening + BODY, MORE)
    assert (source.dateline, source.outlet) == (dateline, outlet)
    assert source.sentences[1] == (28, 28 + len(opening.rstrip()))


@pytest.mark.parametrize("opening", ["NATO — the old alliance — has met.", "The OSCE (Vienna) - it has met."])
def test_what_only_looks_like_a_dateline_gives_no_place(opening: str):
    assert read("Ministers meet over bridge", opening, MORE).dateline is None


def test_a_dateline_with_its_year_dates_an_article_that_says_no_other_day():
    assert read("Ministers meet over bridge", "GENEVA, March 3, 2021 (AP) — " + BODY).published == "2021-03-03"


@pytest.mark.parametrize(
    ("lines", "byline", "outlet"),
    [
        (["By Jane Doe"], "Jane Doe", None),
        (["By JANE DOE and JOHN ROE"], "JANE DOE and JOHN ROE", None),
        (["By Jane Doe, Reuters"], "Jane Doe", "Reuters"),
        (["By Jane Doe Associated Press"], "Jane Doe", "Associated Press"),
        (["By Jane Doe, Tarn Correspondent"], "Jane Doe", None),
        (["By The Associated Press"], "The Associated Press", "The Associated Press"),
        (["Jane Doe, USA TODAY"], "Jane Doe", "USA TODAY"),
        (["Jane Doe | The Tarn Post"], "Jane Doe", "The Tarn Post"),
        (["Jane van der Doe", "USA TODAY"], "Jane van der Doe", "USA TODAY"),
        (["Tarn Valley"], None, None),
        (["World News"], None, None),
        (["Borland Tarn"], None, None),
    ],
)
def test_a_byline_or_outlet_is_believed_only_where_the_lines_state_it(lines, byline, outlet):
    source = read("Ministers meet over bridge", *lines, BODY.replace("bridge", "Valley"), MORE)
    assert (source.byline, source.outlet) == (byline, outlet)


def test_a_copyright_line_names_the_publisher():
    assert (
        read("Ministers meet", BODY, "Copyright © 2023 The Tarn Post, LLC. All rights reserved.").outlet
        == "The Tarn Post"
    )


def test_the_publisher_counts_before_the_agency_whose_report_it_prints():
    source = read("Ministers meet", "GENEVA (AP) — " + BODY, "© 2023 The Tarn Post. All rights reserved.")
    assert source.outlet == "The Tarn Post"


def test_the_outlet_after_a_page_s_title_is_no_part_of_the_title():
    source = read("Ministers meet over bridge | BBC News", BODY, MORE)
    assert (source.title, source.outlet) == ("Ministers meet over bridge", "BBC News")


def test_who_reported_is_read_from_the_credit_at_the_end():
    assert (
        read("Ministers meet", BODY, MORE, "(Reporting by Jane Doe in Geneva; Editing by John Roe)").byline
        == "Jane Doe"
    )


def test_a_byline_further_down_signs_a_part_and_not_the_article():
    assert read("Ministers meet over bridge", BODY, "By Jane Doe, Tarn Correspondent", MORE).byline is None


# ---------------------------------------------------------------- warnings


def test_a_clean_article_is_read_without_a_word():
    assert warnings(ARTICLE) == []


def test_an_article_without_a_date_is_warned_of():
    (heard,) = warnings(ARTICLE.replace("1 May 2023\n\n", ""))
    assert heard == "a.txt: no date found; dates such as “on Monday” stay as written, state it with --date"


@pytest.mark.parametrize("end", ["The envoy of Arland said on Monday that the", "The envoy said that “he will"])
def test_a_text_cut_off_in_a_sentence_is_warned_of(end: str):
    assert any("middle of a sentence" in heard for heard in warnings(ARTICLE + "\n" + end))


def test_a_quotation_closed_after_its_stop_is_no_cut():
    assert warnings(ARTICLE + "\n“We will meet again before the year is out,” he said. “It is time.”") == []


# ---------------------------------------------------------------- what cannot be used


def refusal(path: str) -> str:
    with pytest.raises(InputError) as caught:
        read_article(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(path)
    return str(caught.value).removeprefix(f"{path}: ")


def refusal_of(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_source(data, "a.txt")
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix("a.txt: ")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path):
    assert refusal(str(tmp_path / "none.txt")) == "there is no such file; check the path"
    assert refusal(str(tmp_path)) == "is a folder; give a file"


def test_a_file_that_may_not_be_read_is_told_with_its_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def deny(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    assert "cannot be read (Permission denied); check the path" in refusal(str(tmp_path / "a.txt"))


def test_an_empty_file_is_refused(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"")
    assert "the file is empty" in refusal(str(tmp_path / "a.txt"))


@pytest.mark.parametrize("data", [b" \n\t\r\n ", "\ufeff \u200b\n".encode(), "\xa0\u2003".encode()])
def test_a_file_of_white_space_is_refused(data: bytes):
    assert "only white space" in refusal_of(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04 [Content_Types].xml word/document.xml", "a Word document"),
        (b"PK\x03\x04 anything", "a zip archive or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 anything", "an old Word or other Office document"),
        (b"{\\rtf1\\ansi Talks}", "a rich text (RTF) document"),
        (b"\x89PNG\r\n\x1a\n anything", "a PNG picture"),
        (b"Talks \x00\x01\x02 begin", "a binary file"),
    ],
)
def test_a_binary_file_is_called_by_what_it_looks_like(data: bytes, kind: str):
    words = refusal_of(data)
    assert f"looks like {kind}" in words
    assert "save the article as plain text" in words


def test_a_text_beyond_the_limit_is_refused_and_a_long_article_is_not():
    assert "longer than 2,000,000 characters" in refusal_of(b"Talks begin. " * 160_000)
    assert len(read(ARTICLE * 1000).sentences) > 4000


def test_an_article_on_one_line_is_read():
    assert len(read("The talks of Arland and of Borland went on, the envoy said. " * 3500).sentences) == 3500


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Die Außenminister trafen sich am Montag in Genf, um über die Brücke zu sprechen. Sie vertagten sich.",
            "German",
        ),
        ("Les ministres des affaires étrangères se sont réunis lundi à Genève pour parler du pont.", "French"),
        ("Министры иностранных дел встретились в понедельник в Женеве и говорили о мосте через реку.", "Russian"),
    ],
)
def test_another_language_is_refused_by_name_unless_english_is_stated(text: str, language: str):
    words = refusal_of(text.encode())
    assert words == f"is in {language}, and only English is read; give an article in English, or --language en if it is"
    assert read(text, language="en").text == text


def test_a_language_that_is_stated_and_not_english_is_refused():
    with pytest.raises(InputError, match="is in German"):
        read(ARTICLE, language="de")


@pytest.mark.parametrize("text", ["Talks", "Xi, Modi, Aliyev", "Arland: 3, Borland: 4", "12 34 56"])
def test_a_text_too_short_to_tell_passes(text: str):
    assert read(text).language == "en"


def test_control_characters_are_kept_for_composition_to_show():
    assert (
        read("The talks\x07 went on, the envoy of Arland said.").text
        == "The talks\x07 went on, the envoy of Arland said."
    )


def test_an_article_is_never_told_in_full_by_its_path(tmp_path: Path):
    path = tmp_path / "secret folder" / "talks.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE)
    assert read_article(str(path)).file == "talks.txt"


def test_reading_a_plain_english_article_loads_nothing_heavy():
    script = (
        "import sys; from briefgen.reading import read_article; read_article(sys.argv[1]);"
        "heavy = {'py3langid', 'numpy', 'charset_normalizer', 'babel', 'pycountry', 'spacy'};"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", script, str(SEED)], cwd=SEED.parent.parent, check=False).returncode == 0
    )


def test_a_piece_that_scorns_throughout_is_its_authors_view():
    scorn = [
        "The phony wardens closed the bridge.",
        "Their shameless toll is ridiculous.",
        "The liars took the boats.",
        "It is a disgraceful folly.",
    ]
    assert read("Open the bridge at last", BODY, *scorn).opinion == "argued"
    assert read("Open the bridge at last", BODY, *(f"“{words}” Ann Holt said." for words in scorn)).opinion is None


def test_what_is_said_in_a_quotation_that_each_sentence_opens_anew_is_not_the_authors():
    opened = f'"{OWN[0]} "I never saw the ministry there. "My neighbours never did. "I asked why," the envoy said.'
    assert read("Envoy speaks of bridge", BODY, opened, MORE, MORE).opinion is None
