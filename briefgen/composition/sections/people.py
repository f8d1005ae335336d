"""Who they are, what each says, and who is not heard."""

from __future__ import annotations

from briefgen.composition.caps import PartyPositions
from briefgen.composition.joining import Joined
from briefgen.composition.page import Page, spans_of, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Bullets, Heading, Paragraph, Run, Runs
from briefgen.lines import fold
from briefgen.model import Party, Representative, Statement
from briefgen.references import Span

_EACH = frozenset({"both", "each", "either", "all", "neither"})
"""Words that tell of several one by one."""


def parties(page: Page) -> list[Block]:
    """One line a party: its name, who speaks for it, how else it is written."""
    head = Heading(2, page.style.sections.parties, "parties")
    if not page.chosen.parties:
        return [head, Paragraph(text(phrase("body", "empty")))]
    return [head, Bullets(tuple(_party(page, party) for party in page.chosen.parties))]


def _party(page: Page, party: Party) -> Runs:
    name = fold(party.name)
    people = [_person(name, person) for person in party.representatives]
    people = [words for words in people if words]
    aliases = [fold(alias) for alias in party.aliases if fold(alias) != name and _is_name(party, fold(alias))]
    sentences = [stopped("; ".join(people))] if people else []
    if aliases:
        sentences.append(f"{phrase('body', 'also_written')} {stopped(', '.join(aliases))}")
    mentions = [*party.evidence[:1], *(person.mention for person in party.representatives)]
    references = page.citations.runs(spans_of(mentions))
    if not sentences:
        return (Run(stopped(name), "strong"), *references)
    return (Run(f"{name}:", "strong"), Run(f" {' '.join(sentences)}"), *references)


def _is_name(party: Party, alias: str) -> bool:
    """Does a form name a party, or only count it, `two lawmakers`, or take it up by its kind, `the company`?

    A state is its `government` as well.
    """
    if party.kind == "group":
        return not alias.casefold().endswith(f" {fold(party.name).casefold()}")
    return party.kind == "state" or alias != alias.lower()


def _person(party: str, person: Representative) -> str:
    """Name and title; the title alone where the party is the person, and nothing where its name is both: Lord Holm."""
    name, title = fold(person.name), fold(person.title or "")
    if f"{title} {name}" == party:
        return ""
    return ", ".join(words for words in ("" if name == party else name, title) if words)


def stopped(words: str) -> str:
    """Words with a full stop, which an abbreviation at their end already has."""
    return words if words.endswith(".") else f"{words}."


def positions(page: Page) -> list[Block]:
    """What each party says: on the record first, then its unnamed speakers, labelled."""
    blocks: list[Block] = [Heading(2, page.style.sections.positions, "positions")]
    if not page.chosen.positions:
        blocks.append(Paragraph(text(phrase("body", "empty"))))
    printed: dict[frozenset[str], Joined] = {}
    for n, group in enumerate(page.chosen.positions, 1):
        name = fold(group.party.name) if group.party else phrase("body", "unclear_who")
        blocks.append(Heading(3, name, f"positions-{n}"))
        if group.unnamed and group.on_record:
            blocks.append(Paragraph(text(phrase("body", "on_the_record")), kind="lead-in"))
        blocks += [_position(page, joined, printed) for joined in group.on_record]
        if group.unnamed:
            blocks.append(Paragraph(text(_unnamed_label(group)), kind="lead-in"))
        blocks += [_position(page, joined, printed) for joined in group.unnamed]
    return blocks


def _unnamed_label(group: PartyPositions) -> str:
    officials = group.party is not None and group.party.kind == "state"
    return phrase("body", "unnamed_officials" if officials else "unnamed_speakers")


def _position(page: Page, joined: Joined, printed: dict[frozenset[str], Joined]) -> Paragraph:
    """One paragraph; a joint statement that stands under another party already is pointed to."""
    first = printed.get(joined.joint) if joined.joint else None
    if first is not None and len(joined.joint) == len(joined.statements):
        party = page.briefing.party(first.party)
        name = fold(party.name) if party else phrase("body", "unclear_who")
        form = "said_alike" if any(_is_alike(page, said) for said in joined.statements) else "said_jointly"
        words = phrase("body", form, parties=name, place=page.place([first]))
        return page.paragraph((Run(words), *page.citations.runs(joined.spans)), joined=joined)
    if joined.joint:
        printed[joined.joint] = joined
    return page.paragraph(page.line(joined.line, area="body") + page.citations.runs(joined.spans), joined=joined)


def _is_alike(page: Page, statement: Statement) -> bool:
    """Does the source tell of several that each says so, and not that they say it together: both candidates want?"""
    source, cue = spans_of(statement.source), spans_of(statement.cue)
    words = [word for span in source for word in (page.texts.words(span) or "").casefold().split()]
    if source and cue and source[-1].end < cue[0].start:  # the party and the union | both | said
        between = Span(source[-1].source, source[-1].end, cue[0].start)
        words += (page.texts.words(between) or "").casefold().split()[-1:]
    return bool(_EACH & {*words[:1], *words[-1:]})


def no_position(page: Page) -> list[Block]:
    """Who is not heard, and how that shows in the source."""
    if not page.style.show.no_position:
        return []
    head = Heading(3, page.style.sections.no_position, "no-position")
    if not page.chosen.no_position:
        return [head, Paragraph(text(phrase("body", "empty")))]
    items = tuple(
        (
            Run(f"{fold(entry.name)}:", "strong"),
            Run(f" {phrase('no_position', entry.reason)}."),
            *page.citations.runs(spans_of(entry.evidence)),
        )
        for entry in page.chosen.no_position
    )
    return [head, Bullets(items)]
