"""What binds whom, as reported, apart from what the parties argue."""

from __future__ import annotations

import re
from functools import cache

from briefgen.composition.joining import Joined
from briefgen.composition.page import Page, label, spans_of, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Definitions, Heading, Paragraph, Run, Runs
from briefgen.lines import fold, ranges_of
from briefgen.model import LegalItem
from briefgen.tables import one_of, read_toml

_OPENING, _CLOSING = "“", "”"
MOST_BETWEEN = 6
"""Words between the force word and the duty that are printed with them: mostly who is held to it (`forbids its
members to strike`)."""


def legal_context(page: Page) -> list[Block]:
    """Instruments with labelled values, then where the parties' arguments about law stand."""
    blocks: list[Block] = [Heading(2, page.style.sections.legal_context, "legal-context")]
    for item in page.chosen.legal_context:
        blocks += _item(page, item)
    if len(blocks) == 1:
        blocks.append(Paragraph(text(phrase("body", "empty"))))
    arguments = [joined for joined in page.lines if joined.party and _argues_law(page, joined)]
    if arguments:
        words = phrase("legal_context", "arguments", place=page.place(arguments))
        references = page.citations.runs(span for joined in arguments for span in ranges_of(joined.line))
        blocks.append(page.paragraph((Run(words), *references)))
    return blocks


def _item(page: Page, item: LegalItem) -> list[Block]:
    """One instrument: its name and references, numbered, then those of its values that the source gives."""
    body = fold(item.body or "")
    named = fold(item.instrument or "") or body or phrase("legal_context", "instrument_not_stated")
    named = named[:1].upper() + named[1:]
    lead = page.paragraph(
        (Run(named, "strong"), *page.references(item.line, item.evidence)),
        lead_in=True,
    )
    values = {"body": body if item.instrument else "", "date": _date(page, item), "bound": fold(item.bound or "")}
    rows: list[tuple[Runs, Runs]] = [
        (label("legal_context", name), text(said)) for name, said in values.items() if said
    ]
    duty = _duty(page, item)
    if duty:
        rows.append((label("legal_context", "duty"), duty))
    else:
        rows.append((label("legal_context", "reported"), page.line(item.line)))
    return [lead, Definitions(tuple(rows))]


def _date(page: Page, item: LegalItem) -> str:
    written = fold(item.as_written or "")
    if not item.date:
        return written
    shown = page.date(item.date)
    notes = [phrase("legal_context", "inferred")] if item.inferred else []
    if written and fold(shown) not in written:
        notes.append(f"{phrase('header', 'as_written')} {written}")
    return f"{shown} ({', '.join(notes)})" if notes else shown


def _duty(page: Page, item: LegalItem) -> Runs:
    """Force word and duty as one stretch of the source; empty where there is no duty, or one too far from the word that
    binds to be read with it.
    """
    force, duty = fold(item.force or ""), fold(item.duty or "")
    if not duty:
        return ()
    if duty.split()[: len(force.split())] == force.split():
        force = ""  # the duty begins with it: `allows penalties`
    for span in spans_of(item.evidence) + ranges_of(item.line):
        found = _stretch(page.texts.words(span) or "", force, duty)
        if found:
            return found
    return () if force else text(duty)


def _stretch(words: str, force: str, duty: str) -> Runs:
    """The duty as it stands in the words, its force word before it, quotation marks as the source has them."""
    start = words.find(duty) if duty in words else -1
    if start < 0:
        words = fold(words)
        start = words.find(duty)
    if start < 0:
        return ()
    end = start + len(duty)
    opened = _OPENING in words[:start][-1:]
    if opened and _CLOSING in words[end : end + 2]:
        end += words[end : end + 2].index(_CLOSING) + 1
    at = words.rfind(force, 0, start) if force else start - opened
    if at < 0:
        return ()
    between = words[at + len(force) : start] if force else ""
    return text(fold(words[at:end])) if len(between.split()) <= MOST_BETWEEN else ()


def _argues_law(page: Page, joined: Joined) -> bool:
    """Does the statement argue about law? Words that only look like words of law are left out first; an aim that
    names a treaty argues nothing, and a court finds.
    """
    if all(statement.kind == "aim" for statement in joined.statements) or _is_court(page, joined):
        return False
    said = fold(" ".join(page.texts.words(span) or "" for span in joined.content())).lower().replace("’", "'")
    said = re.sub("|".join(map(re.escape, _words("not_stems"))), " ", said)
    return re.search(rf"(?<![\w-])(?:{one_of(_words('stems'))})", said) is not None


def _is_court(page: Page, joined: Joined) -> bool:
    names = [party.name.lower() for party in page.briefing.parties if party.id == joined.party]
    court = re.compile(rf"\b(?:{one_of(_words('courts'))})\b")
    return any(court.search(name) for name in names)


@cache
def _words(name: str) -> list[str]:
    found: list[str] = read_toml("briefgen.composition", "law_words.toml")[name]
    return found
