"""Where the parties collide: the issue and both sides, in the source's words."""

from __future__ import annotations

from briefgen.composition.page import Page, label, spans_of, text
from briefgen.composition.wording import phrase
from briefgen.document import Block, Bullets, Heading, Paragraph, Run, Runs, Table
from briefgen.lines import fold
from briefgen.model import Account, Dispute, Statement

_WIDTHS = (0.22, 0.39, 0.39)  # issue, one side, the other: shares of the measure


def disputes(page: Page) -> list[Block]:
    """Disputes as a table, or as labelled values in a style that has no tables; then differing accounts."""
    head = Heading(2, page.style.sections.disputes, "disputes")
    blocks: list[Block] = [head]
    pairs = [
        (dispute, claim, counter)
        for dispute in page.chosen.disputes
        if (claim := page.briefing.statement(dispute.claim)) and (counter := page.briefing.statement(dispute.counter))
    ]
    if pairs and page.style.tables == "tables":
        rows = tuple((_issue(page, pair), _cell(page, claim), _cell(page, counter)) for pair, claim, counter in pairs)
        columns = tuple(phrase("disputes", name) for name in ("issue", "one_side", "other_side"))
        blocks.append(Table(columns, rows, _WIDTHS, "disputes-table"))
    elif pairs:
        for pair, claim, counter in pairs:
            issue = (*label("disputes", "issue_label"), Run(" "), *_issue(page, pair))
            blocks.append(Paragraph(issue, kind="lead-in"))
            blocks.append(Bullets((_cell(page, claim), _cell(page, counter))))
    accounts = [_account(page, account) for account in page.briefing.accounts]
    if accounts:
        blocks += [Paragraph(text(phrase("disputes", "accounts")), kind="lead-in"), Bullets(tuple(accounts))]
    return blocks if len(blocks) > 1 else [head, Paragraph(text(phrase("body", "empty")))]


def _issue(page: Page, dispute: Dispute) -> Runs:
    """What it is about, in the source's words, and how the two relate."""
    relation = phrase("disputes", dispute.relation)
    words = " ".join(fold(page.texts.words(span) or "") for span in spans_of(dispute.about))
    return (Run(words), Run(f" ({relation})", "muted")) if words else (Run(relation),)


def _cell(page: Page, statement: Statement) -> Runs:
    """A member's line led by the party's name, which is not said twice where the line begins with it."""
    party = page.briefing.party(statement.party)
    name = fold(party.name) if party else phrase("body", "unclear_who")
    printed = page.line(statement.line, cell=True)
    references = page.references(statement.line)
    first = printed[0].text if printed and printed[0].role == "text" else ""
    if first.startswith(f"{name} "):
        return (Run(name, "strong"), Run(first[len(name) :]), *printed[1:], *references)
    return (Run(f"{name}:", "strong"), Run(" "), *printed, *references)


def _account(page: Page, account: Account) -> Runs:
    """What several sources report differently, one after another."""
    runs: Runs = ()
    for name in account.statements:
        statement = page.briefing.statement(name)
        if statement is not None:
            runs += (*((Run(" "),) if runs else ()), *page.cited(statement.line))
    return runs
