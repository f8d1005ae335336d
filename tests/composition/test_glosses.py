"""Names in full at their first mention."""

from __future__ import annotations

from making import ARTICLE, briefing, composed, ref, section, source

from briefgen.composition.glosses import NameGlosses
from briefgen.lines import Texts, line_text
from briefgen.model import Briefing, Names, Person

TEXTS = Texts([source()])


def printed(words: str, glosses: NameGlosses | None = None) -> str:
    glosses = glosses or NameGlosses(briefing(), TEXTS)
    return line_text(glosses.add([ref(words)], "body"), TEXTS)


def test_title_and_first_names_stand_before_the_surname_once():
    glosses = NameGlosses(briefing(), TEXTS)
    assert printed("Berg said the talks", glosses) == "[Norland Foreign Minister Anna] Berg said the talks."
    assert printed("Berg told reporters", glosses) == "Berg told reporters."


def test_bottom_line_and_body_each_name_in_full():
    document = composed()
    assert section(document, "bottom-line")[2].startswith("[Norland Foreign Minister Anna] Berg")
    # In the body, the quotation line has the full name before Berg is mentioned by surname.
    assert any(line.startswith("Berg said") for line in section(document, "positions"))


def test_a_line_that_has_the_full_name_gets_no_gloss():
    words = "“We will not sign under threat,” Norland Foreign Minister Anna Berg said."
    assert printed(words) == words


def test_a_title_in_the_source_is_not_said_twice():
    text = ARTICLE + "\nForeign Minister Berg left early.\n"
    texts = Texts([source(text)])
    line = NameGlosses(briefing(), texts).add([ref("Foreign Minister Berg left early.", text=text)], "body")
    assert line_text(line, texts) == "Foreign Minister [Anna] Berg left early."


def test_the_name_of_another_is_left_alone():
    sentences = (
        "Peter Berg left early.",
        "The Bergen ferry was late.",
        "The Berg Island boat left.",
        "Berg, Dahl & Moen paid.",
    )
    text = f"{ARTICLE}\n{' '.join(sentences)}\n"
    texts = Texts([source(text)])
    glosses = NameGlosses(briefing(), texts)
    for words in sentences:
        assert line_text(glosses.add([ref(words, text=text)], "body"), texts) == words


def test_one_of_several_of_an_office_that_he_does_not_hold_is_left_alone():
    words = "The presidency of Presidents Dahl and Berg was long."
    text = f"{ARTICLE}\n{words}\n"
    texts = Texts([source(text)])
    assert line_text(NameGlosses(briefing(), texts).add([ref(words, text=text)], "body"), texts) == words


def test_nothing_is_added_within_a_quotation():
    text = ARTICLE + "\nThe mayor said, “Berg was late.”\n"
    texts = Texts([source(text)])
    words = "The mayor said, “Berg was late.”"
    assert line_text(NameGlosses(briefing(), texts).add([ref(words, text=text)], "body"), texts) == words


def test_nothing_is_added_within_a_quotation_that_began_in_the_sentence_before():
    text = ARTICLE + "\n“I left early. Berg was late,” the mayor said.\n"
    texts = Texts([source(text)])
    words = "Berg was late,” the mayor said."
    assert line_text(NameGlosses(briefing(), texts).add([ref(words, text=text)], "body"), texts) == words


def test_a_family_name_that_comes_first_is_completed_after_it():
    text = "Premier Wen Jiabo spoke in Vesta.\n\nWen said the port is open.\n"
    model = Briefing(
        title="t",
        sources=[source(text)],
        names=Names(people=[Person(name="Wen Jiabo", title="Premier", mention=ref("Premier Wen Jiabo", text=text))]),
    )
    texts = Texts(model.sources)
    line = NameGlosses(model, texts).add([ref("Wen said the port is open.", text=text)], "body")
    assert line_text(line, texts) == "[Premier] Wen [Jiabo] said the port is open."


def test_a_name_within_a_longer_one_or_of_another_person_is_left_alone():
    text = (
        "General Ole Ali Storm and Prince Lars Salman came. King Salman stayed.\n\nOusted Ali Bakr fled. Salman left.\n"
    )
    people = [
        Person(name="Ole Ali Storm", title="General", mention=ref("General Ole Ali Storm", text=text)),
        Person(name="Lars Salman", title="Prince", mention=ref("Prince Lars Salman", text=text)),
        Person(name="Salman", title="King", mention=ref("King Salman", text=text)),
    ]
    model = Briefing(title="t", sources=[source(text)], names=Names(people=people))
    texts = Texts(model.sources)
    for words in ("Ousted Ali Bakr fled.", "Salman left."):
        assert line_text(NameGlosses(model, texts).add([ref(words, text=text)], "body"), texts) == words


def test_two_people_of_one_surname_are_not_told_apart_by_guess():
    text = "President Lea Holm and Minister Tor Holm came.\n\nHolm spoke.\n"
    people = [
        Person(name="Lea Holm", title="President", mention=ref("President Lea Holm", text=text)),
        Person(name="Tor Holm", title="Minister", mention=ref("Minister Tor Holm", text=text)),
    ]
    model = Briefing(title="t", sources=[source(text)], names=Names(people=people))
    texts = Texts(model.sources)
    assert line_text(NameGlosses(model, texts).add([ref("Holm spoke.", text=text)], "body"), texts) == "Holm spoke."


def test_an_office_before_a_comma_is_not_said_twice():
    text = ARTICLE + "\nNorland’s foreign minister, Berg, left early. The house of Berg stands.\n"
    texts = Texts([source(text)])
    line = NameGlosses(briefing(), texts).add([ref("Norland’s foreign minister, Berg, left early.", text=text)], "body")
    assert line_text(line, texts) == "Norland’s foreign minister, [Anna] Berg, left early."


def test_what_stands_apart_from_a_name_by_a_comma_is_no_title_of_a_gloss():
    text = "The untested leader, Lea Holm, came.\n\nHolm spoke.\n"
    people = [Person(name="Lea Holm", title="untested leader", mention=ref("untested leader, Lea Holm", text=text))]
    model = Briefing(title="t", sources=[source(text)], names=Names(people=people))
    texts = Texts(model.sources)
    line = NameGlosses(model, texts).add([ref("Holm spoke.", text=text)], "body")
    assert line_text(line, texts) == "[Lea] Holm spoke."


def test_a_name_of_which_a_small_word_stands_there_already_is_left_alone():
    text = "Minister Omar al Karim came.\n\nThe car of al Karim left.\n"
    people = [Person(name="Omar al Karim", title="Minister", mention=ref("Minister Omar al Karim", text=text))]
    model = Briefing(title="t", sources=[source(text)], names=Names(people=people))
    words = "The car of al Karim left."
    texts = Texts(model.sources)
    assert line_text(NameGlosses(model, texts).add([ref(words, text=text)], "body"), texts) == words
