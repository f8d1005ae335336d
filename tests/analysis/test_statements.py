"""Statements: what the model holds of each attribution."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.analysis.article import Article, Attribution, Voice
from briefgen.analysis.attribution import attribute
from briefgen.analysis.statements import make_statements
from briefgen.model import Statement
from briefgen.references import span

Parsed = Callable[..., Article]
BODY = Voice(who="body", party="ruritania")


def statements(article: Article, voice: Callable[[str], list[Voice]] = lambda source: [BODY]) -> list[Statement]:
    """The statements of an article, the voices told from the words of each source."""

    def heard(attribution: Attribution) -> list[Voice]:
        return voice(" ".join(article.words(words) for words in attribution.source))

    attributions = attribute(article)
    return make_statements(article, attributions, [heard(attribution) for attribution in attributions])


def by_name(source: str) -> list[Voice]:
    if source in ("Aliyev", "Leo Varga"):
        return [Voice(who="person", party="azerbaijan", speaker=source)]
    return [Voice(who="body", party="norway" if source == "it" else source.lower())]


def test_ids_count_from_one_in_the_order_of_the_text(seed: Article) -> None:
    made = statements(seed)
    assert [statement.id for statement in made] == [f"st{n}" for n in range(1, len(made) + 1)]
    first = [min(span(words).start for words in [*one.source, *one.cue, *one.content]) for one in made]
    assert first == sorted(first)


def test_every_text_is_what_its_line_prints_of_the_source(seed: Article) -> None:
    for statement in statements(seed):
        for piece in statement.line:
            if isinstance(piece, str):
                words = " ".join(seed.text[span(piece).start : span(piece).end].split())
                assert words.rstrip(".")[1:] in statement.text


def test_several_who_speak_together_give_a_statement_each(parsed: Parsed) -> None:
    voices = [
        Voice(who="person", party="norway", speaker="Ana Ruiz"),
        Voice(who="person", party="un", speaker="Leo Varga"),
    ]
    first, second = statements(parsed("Ana Ruiz and Leo Varga demanded a truce."), lambda source: voices)
    assert (first.speaker, second.speaker) == ("Ana Ruiz", "Leo Varga")
    assert first.joint == second.joint == "j1"
    assert (first.source, first.cue, first.content, first.line) == (
        second.source,
        second.cue,
        second.content,
        second.line,
    )


def test_what_nobody_is_said_to_have_said_is_nobodys(parsed: Parsed) -> None:
    [only] = statements(parsed("The port is expected to reopen in May."))
    assert (only.who, only.party, only.source) == ("unsure", None, [])


def test_an_unnamed_speaker_is_marked_where_the_line_does_not_tell(parsed: Parsed) -> None:
    article = parsed(
        "An official said the port would close. “Our goal is to keep the port open,” the official said later."
    )
    first, again = statements(article, lambda source: [Voice(who="unnamed", party="norway", unnamed="U1")])
    assert first.text == "An [unnamed] official said the port would close."
    assert again.text == "“Our goal is to keep the port open,” the [same unnamed] official said later."


def test_the_mark_stands_behind_the_noun_where_nothing_is_before_it(parsed: Parsed) -> None:
    article = parsed("Officials for the two lawmakers, led by Ana Ruiz, said the loans were lawful.")
    [only] = statements(article, lambda source: [Voice(who="unnamed", unnamed="U1")])
    assert only.text.startswith("Officials [unnamed] for the two lawmakers")


def test_the_mark_of_an_outer_speaker_stands_in_the_nested_line_too(parsed: Parsed) -> None:
    article = parsed("Norway expects the talks to go on, the official said.")

    def voice(source: str) -> list[Voice]:
        return [Voice(who="unnamed", unnamed="U1")] if "official" in source else [BODY]

    inner = next(one for one in statements(article, voice) if one.within is not None)
    assert inner.text == "Norway expects the talks to go on, the [unnamed] official said."


def test_a_second_unnamed_speaker_is_told_from_the_first(parsed: Parsed) -> None:
    article = parsed(
        "An envoy said the gate was shut. An official said the port was open. "
        "The talks will go on for weeks, the official said."
    )
    made = statements(article, lambda source: [Voice(who="unnamed", unnamed="U2" if "official" in source else "U1")])
    assert [one.text.count("[unnamed]") for one in made] == [1, 1, 0]
    assert "the [second unnamed] official said" in made[-1].text


def test_a_first_mention_is_marked_unnamed(parsed: Parsed) -> None:
    article = parsed("The talks will go on for weeks, a port official said.")
    [only] = statements(article, lambda source: [Voice(who="unnamed", unnamed="U1")])
    assert "a [unnamed] port official said" in only.text


def test_the_mark_stands_before_those_without_a_name_and_not_before_a_name_beside_them(parsed: Parsed) -> None:
    article = parsed("Lund and other officials said the talks will go on for weeks.")
    [only] = statements(article, lambda source: [Voice(who="unnamed", unnamed="U1")])
    assert "Lund and other [unnamed] officials said" in only.text


def test_no_mark_where_the_line_tells_of_anonymity(parsed: Parsed) -> None:
    article = parsed("An official speaking on condition of anonymity said the talks would go on.")
    [only] = statements(article, lambda source: [Voice(who="unnamed", unnamed="U1")])
    assert "[" not in only.text


def test_that_charge_is_the_accusation_before_it_by_another(parsed: Parsed) -> None:
    article = parsed(
        "Norway said it had sent police in response to what it said were illegal landings. "
        "Ruritania denies that charge."
    )
    made = {statement.id: statement for statement in statements(article, by_name)}
    denial = next(statement for statement in made.values() if statement.kind == "denial")
    assert denial.denies is not None
    accusation = made[denial.denies]
    assert accusation.within is not None
    assert denial.text == f"Ruritania denies that charge [what it said were illegal landings; see {accusation.id}]."


def test_a_denial_that_says_what_it_denies_finds_the_accusation(parsed: Parsed) -> None:
    article = parsed("Norway accused the firm of breaking the treaty. Ruritania denied breaking the treaty.")
    first, second = statements(article, by_name)
    assert second.denies == first.id


def test_a_party_denies_nothing_of_its_own(parsed: Parsed) -> None:
    article = parsed("Norway accused the firm of breaking the fishing treaty. Norway denied breaking the treaty.")
    assert [statement.denies for statement in statements(article, by_name)] == [None, None]


def test_its_is_glossed_by_what_the_same_person_spoke_of_before(parsed: Parsed) -> None:
    article = parsed(
        "Leo Varga told the envoy the checkpoint was lawful.",
        "Leo Varga said its purpose was not to limit traffic but to ensure control.",
    )
    assert statements(article, by_name)[1].text.startswith(
        "Leo Varga said its [the checkpoint’s] purpose was not to limit"
    )


def test_the_worked_lines_of_the_first_article(seed: Article) -> None:
    texts = [statement.text for statement in statements(seed, by_name)]
    assert "[…] Blinken […] expressed the United States’ deep concern over the checkpoint." in texts
    assert "Aliyev […] said people are already passing through it." in texts
    assert (
        "According to a Baku government statement[,] Aliyev told Blinken the checkpoint “was established within the "
        "framework of Azerbaijan’s sovereign rights and in accordance with all international norms.”"
    ) in texts
    assert ("Aliyev said its [the checkpoint’s] purpose is not to limit traffic but to ensure control.") in texts
