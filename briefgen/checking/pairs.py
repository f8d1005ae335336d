"""Rule pair: disputes, denials and accounts join statements that are there, of parties that differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from briefgen.checking.faults import Report, quoted
from briefgen.checking.view import View, items
from briefgen.model import Account, Dispute, Relation, Statement


def check_pairs(view: View, report: Report) -> None:
    """Disputes within one party or with a missing member; positions told twice; denials of nothing."""
    for item, dispute in items("disputes", view.briefing.disputes):
        for complaint in _dispute_complaints(dispute, view):
            report.add(item, "pair", complaint)
    for item, account in items("accounts", view.briefing.accounts):
        for complaint in _account_complaints(account, view):
            report.add(item, "pair", complaint)
    for item, statement in items("statements", view.briefing.statements):
        for complaint in _denial_complaints(statement, view):
            report.add(item, "pair", complaint)
    before: set[str] = set()
    shown = {position.statement for position in view.briefing.positions}
    for item, position in items("positions", view.briefing.positions):
        for complaint in _position_complaints(position.statement, position.also, before, shown, view):
            report.add(item, "pair", complaint)
        before.add(position.statement)


def _dispute_complaints(dispute: Dispute, view: View) -> Iterator[str]:
    missing = [one for one in (dispute.claim, dispute.counter) if one not in view.statements]
    yield from (f"there is no statement {quoted(one)}" for one in missing)
    if dispute.relation not in get_args(Relation):
        yield f"no relation of a dispute: {quoted(str(dispute.relation))}"
    if missing:
        return
    claim, counter = view.statements[dispute.claim], view.statements[dispute.counter]
    if claim is counter:
        yield f"{claim.id} against itself"
        return
    if counter.party is None or (claim.party is None and dispute.relation != "denial"):
        yield f"nobody can tell the party of {claim.id if claim.party is None else counter.id}"
    elif claim.party == counter.party:
        yield f"both statements are of {quoted(claim.party)}"
    if counter.denies is not None and dispute.relation == "denial" and not _denies(counter, claim, view):
        yield f"{counter.id} denies {counter.denies} and not {claim.id}"
    about = view.spans(dispute.about)
    near = view.sentences(
        span for one in (claim, counter) for span in view.spans([*one.content, *one.cue, *one.source, *one.clause])
    )
    if any(sentence not in near for sentence in view.sentences(about)):
        yield "what it is about stands in neither statement"


def _denies(counter: Statement, claim: Statement, view: View) -> bool:
    """Does the counter deny the claim, one nested in it, or what it is nested in?"""
    denied = view.statements.get(counter.denies or "")
    return denied is None or claim in view.chain(denied) or denied in view.chain(claim)


def _account_complaints(account: Account, view: View) -> Iterator[str]:
    yield from (f"there is no statement {quoted(one)}" for one in account.statements if one not in view.statements)
    if len(set(account.statements)) < 2:
        yield "one account differs from none: two statements are wanted"


def _denial_complaints(statement: Statement, view: View) -> Iterator[str]:
    if statement.denies is None:
        return
    denied = view.statements.get(statement.denies)
    if denied is None:
        yield f"denies {quoted(statement.denies)}: there is no such statement"
    elif denied is statement or denied.denies == statement.id:
        yield f"{statement.id} and {denied.id} deny each other in a ring"
    elif denied.party is not None and denied.party == statement.party:
        yield f"denies {denied.id}, a statement of the same party"


def _position_complaints(id: str, also: list[str], before: set[str], shown: set[str], view: View) -> Iterator[str]:
    """before: the statements of the positions so far; shown: those of all positions."""
    yield from (f"there is no statement {quoted(one)}" for one in [id, *also] if one not in view.statements)
    statement = view.statements.get(id)
    if statement is None:
        return
    if id in before:
        yield f"{id} is a position already"
    for outer in view.chain(statement):
        if outer is not statement and outer.id in shown:
            yield f"{id} is nested in {outer.id}, and both are positions"
