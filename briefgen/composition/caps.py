"""What is printed: a choice by rank from the model's uncapped lists, with what must never be dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from briefgen.composition.joining import Joined, join_positions
from briefgen.composition.ordering import reading_order, telling_order
from briefgen.composition.repeats import told_once
from briefgen.composition.row_order import in_order
from briefgen.lines import Texts, line_text, ranges_of
from briefgen.model import (
    Background,
    BottomLine,
    Briefing,
    Development,
    Dispute,
    Event,
    LegalItem,
    Line,
    NoPosition,
    Party,
    Question,
    Slot,
    Statement,
)
from briefgen.references import Span
from briefgen.style import Caps, Style

# Among disputing parties the one with most words has at most twice those of the one with fewest (conventions, 2).
FAIR_SHARE = 2
_SLOTS: tuple[Slot, ...] = get_args(Slot)
_SIDES = 2  # a dispute's bullet gives both sides


class Limits(Struct, frozen=True):
    """The style's caps, and what a briefing that is too long gives up besides."""

    caps: Caps
    names: bool
    why: bool
    undated_rows: bool = True
    unnamed_per_party: int | None = None


class PartyPositions(Struct, frozen=True):
    """A party's printed positions; `party` is null for those who can't be told."""

    party: Party | None
    on_record: tuple[Joined, ...]
    unnamed: tuple[Joined, ...]


class Chosen(Struct, frozen=True):
    """Everything that is printed, in the order printed."""

    bottom_line: tuple[tuple[BottomLine, ...], ...]
    developments: tuple[Development, ...]
    more_developments: bool
    background: tuple[Background, ...]
    parties: tuple[Party, ...]
    positions: tuple[PartyPositions, ...]
    no_position: tuple[NoPosition, ...]
    disputes: tuple[Dispute, ...]
    legal_context: tuple[LegalItem, ...]
    timeline: tuple[Event, ...]
    questions: tuple[Question, ...]
    limits: Limits

    @property
    def coloured(self) -> bool:
        """Is the author's own view printed along with some news?"""
        printed: list[BottomLine | Development | Background | Event] = [
            item for slot in self.bottom_line for item in slot
        ]
        printed += [*self.developments, *self.background, *self.timeline]
        return any(item.coloured for item in printed)


def limits_of(style: Style) -> Limits:
    """A style's own limits."""
    return Limits(style.caps, style.show.names, style.show.open_question_why)


def tighter(limits: Limits) -> list[Limits]:
    """The limits to try one after another while a briefing is too long: each gives up one thing more."""
    steps = [replace(limits, names=False)]

    def lowered(**caps: int) -> Limits:
        last = steps[-1]
        lower = {name: min(most, getattr(last.caps, name)) for name, most in caps.items()}
        return replace(last, caps=replace(last.caps, **lower))

    steps.append(lowered(developments=3))
    steps.append(replace(steps[-1], why=False))
    steps.append(replace(steps[-1], undated_rows=False))
    steps.append(replace(steps[-1], unnamed_per_party=1))
    steps.append(lowered(background=2))
    steps.append(lowered(positions_per_party=2, disputes=3))
    steps.append(lowered(positions_per_party=1, disputes=2, open_questions=3, legal_context=2))
    return steps


def _party_order(briefing: Briefing) -> list[Party]:
    """The parties in the one order of the whole document: alphabetical by name."""
    return sorted(briefing.parties, key=lambda party: (party.name.casefold(), party.name, party.id))


def choose(briefing: Briefing, limits: Limits, texts: Texts) -> Chosen:
    """Choose what is printed. Every list of the briefing is ranked, best first."""
    caps = limits.caps
    order = {party.id: n for n, party in enumerate(_party_order(briefing))}
    bottom = _bottom_line(briefing, caps.bottom_line, order)
    chooser = _Positions(briefing, limits, texts)
    shown = chooser.choose()
    content = [span for joined in shown if joined.party for span in joined.content()]
    developments = _developments(briefing, caps.developments, content, [item for slot in bottom for item in slot])
    told = content + [span for item in developments for span in ranges_of(item.line)]
    legal = briefing.legal_context[: caps.legal_context]
    law = [span for item in legal if item.body and item.duty for span in ranges_of(item.line)]  # told whole there
    background = [item for item in briefing.background if not _overlaps(item.line, told + law)][: caps.background]
    told += [span for item in background for span in ranges_of(item.line)]
    shown = [joined for joined in shown if joined.party or not _overlaps(joined.line, told)]
    return Chosen(
        bottom_line=_once(bottom, texts),
        developments=tuple(told_once(telling_order(developments), texts)),
        more_developments=bool(briefing.developments),
        background=tuple(told_once(telling_order(background), texts)),
        parties=tuple(_parties(briefing, caps.parties, shown)),
        positions=tuple(_by_party(briefing, shown, texts)),
        no_position=tuple(_no_position(briefing, caps.no_position, shown)),
        disputes=tuple(chooser.disputes),
        legal_context=tuple(legal),
        timeline=tuple(_timeline(briefing, limits)),
        questions=tuple(briefing.open_questions[: caps.open_questions]),
        limits=limits,
    )


def _overlaps(line: Line, told: Sequence[Span]) -> bool:
    return any(span.touches(other) for span in ranges_of(line) for other in told)


# ---------------------------------------------------------------- events


def _bottom_line(briefing: Briefing, cap: int, order: dict[str, int]) -> tuple[tuple[BottomLine, ...], ...]:
    """A bullet a slot, in the slots' order, and one for each further event that there is room for; a dispute's two
    sides in the parties' order.
    """
    slots = {slot: [item for item in briefing.bottom_line if item.slot == slot] for slot in _SLOTS}
    last = len(order)
    sides = sorted(slots["dispute"][:_SIDES], key=lambda item: order.get(_party_of(briefing, item.line) or "", last))
    others = [bullet for bullet in (tuple(sides), tuple(slots["next"][:1])) if bullet]
    events = [(item,) for item in slots["event"][: max(cap - len(others), 1)]]
    return (*events, *others)[:cap]


def _once(slots: Sequence[tuple[BottomLine, ...]], texts: Texts) -> tuple[tuple[BottomLine, ...], ...]:
    """The slots, without what one of their lines has told beside a noun already."""
    rest = iter(told_once([item for slot in slots for item in slot], texts))
    return tuple(tuple(next(rest) for _ in slot) for slot in slots)


def _party_of(briefing: Briefing, line: Line) -> str | None:
    """The party whose position a line prints."""
    spans = ranges_of(line)
    for position in briefing.positions:
        statement = briefing.statement(position.statement)
        content = [span for words in (statement.content if statement else []) if (span := Span.parse(words))]
        if any(span.touches(own) for span in spans for own in content):
            return position.party
    return None


def _developments(
    briefing: Briefing, cap: int, said: Sequence[Span], bottom: Sequence[BottomLine]
) -> list[Development]:
    """Developments by rank; the lead is kept whatever the cap.

    What the bottom line gives, and what is printed as a position, stands there: a source's words are told once.
    """
    told = [*said, *(span for item in bottom for span in ranges_of(item.line))]
    new = []
    for item in sorted(briefing.developments, key=lambda item: not item.lead):
        if not _overlaps(item.line, told):
            new.append(item)
            told += ranges_of(item.line)
    kept = [item for n, item in enumerate(new) if n < cap or item.lead]
    return [item for item in briefing.developments if item in kept]


def _timeline(briefing: Briefing, limits: Limits) -> list[Event]:
    """Rows by rank, oldest first; the lead event and everything planned are kept whatever the cap."""
    rows = briefing.timeline
    always = [row for row in rows if row.lead or row.planned]
    dated = [
        row for row in rows if row not in always and (limits.undated_rows or len(row.date or "") == len("2023-05-01"))
    ]
    kept = always + dated[: max(limits.caps.timeline - len(always), 0)]
    published = any(source.published for source in briefing.sources)
    return in_order([row for row in rows if row in kept], published=published)


# ---------------------------------------------------------------- parties


def _parties(briefing: Briefing, cap: int, shown: Sequence[Joined]) -> list[Party]:
    """Those with printed positions, then the others by rank up to the cap; in the parties' order.

    A group without a name, `analysts`, is known by nothing but what it says, and listed for that alone.
    """
    speaking = {joined.party for joined in shown}
    kept = [party for party in briefing.parties if party.id in speaking]
    others = [party for party in briefing.parties if party.id not in speaking and party.kind != "group"]
    kept += others[: max(cap - len(kept), 0)]
    return [party for party in _party_order(briefing) if party in kept]


def _by_party(briefing: Briefing, shown: Sequence[Joined], texts: Texts) -> list[PartyPositions]:
    groups = []
    for party in [*_party_order(briefing), None]:
        own = reading_order([joined for joined in shown if joined.party == (party.id if party else None)], texts)
        if own:
            on_record = tuple(joined for joined in own if not joined.unnamed)
            groups.append(PartyPositions(party, on_record, tuple(joined for joined in own if joined.unnamed)))
    return groups


def _no_position(briefing: Briefing, cap: int, shown: Sequence[Joined]) -> list[NoPosition]:
    """Who is not heard: the model's list, then every party without a statement that is not in it.

    A court speaks by what it orders, which stands in the legal context. Whose words are no position, `analysts had
    forecast a rise`, is heard all the same.
    """
    speaking = {joined.party for joined in shown} | {statement.party for statement in briefing.statements}
    listed = {entry.name.casefold() for entry in briefing.no_position}
    silent = [
        NoPosition(name=party.name, reason="not_quoted", evidence=party.evidence)
        for party in _party_order(briefing)
        if party.id not in speaking
        and party.kind != "court"
        and not listed & {name.casefold() for name in [party.name, *party.aliases]}
    ]
    return [*briefing.no_position, *silent][:cap]


# ---------------------------------------------------------------- positions and disputes


@dataclass
class _Positions:
    """Chooses positions and disputes together, so that a claim and its denial are kept or dropped together."""

    briefing: Briefing
    limits: Limits
    texts: Texts
    disputes: list[Dispute] = field(default_factory=list)

    def choose(self) -> list[Joined]:
        """The positions printed, by rank; the disputes printed are left in `disputes`."""
        self._all = join_positions(self.briefing, self.texts)
        protected = self._protect()
        shown = self._paired(self._by_rank(protected), protected)
        return self._fair(shown, protected)

    def _cap(self, party: str | None) -> int:
        return self.limits.caps.positions_per_party

    def _protect(self) -> list[Joined]:
        """Accept disputes by rank while both members fit into the caps; the lines that print them are protected."""
        protected: list[Joined] = []
        for dispute in self.briefing.disputes:
            if len(self.disputes) == self.limits.caps.disputes:
                break
            members = self._members(dispute)
            new = [joined for joined in members if joined not in protected]
            parties = [joined.party for joined in protected + new]
            if all(parties.count(joined.party) <= self._cap(joined.party) for joined in new):
                self.disputes.append(dispute)
                protected += new
        return protected

    def _members(self, dispute: Dispute) -> list[Joined]:
        """The printed lines that hold the two members, each once; a member that no position holds has none."""
        found: list[Joined] = []
        for member in (dispute.claim, dispute.counter):
            statement = self.briefing.statement(member)
            home = holder(statement, self._all) if statement else None
            if home is not None and home not in found:
                found.append(home)
        return found

    def _by_rank(self, protected: Sequence[Joined]) -> list[Joined]:
        """The protected lines, and of each party those beside them for which there is room by rank."""
        held = {id(joined) for joined in protected}
        taken = Counter(joined.party for joined in protected)
        seen, unnamed = Counter[str | None](), Counter[str | None]()
        shown = []
        for joined in self._all:
            if id(joined) in held:
                shown.append(joined)
                continue
            few = self.limits.unnamed_per_party
            fits = few is None or not joined.unnamed or unnamed[joined.party] < few
            if fits and seen[joined.party] < self._cap(joined.party) - taken[joined.party]:
                shown.append(joined)
            seen[joined.party] += 1
            unnamed[joined.party] += joined.unnamed
        return shown

    def _paired(self, shown: list[Joined], protected: Sequence[Joined]) -> list[Joined]:
        """Of disputes that are not printed, drop a member that stands without the other, if its party keeps a line."""
        for dispute in self.briefing.disputes:
            members = self._members(dispute)
            alone = [joined for joined in members if joined in shown]
            if dispute in self.disputes or len(members) != 2 or len(alone) != 1 or alone[0] in protected:
                continue
            other = next(joined for joined in members if joined not in shown)
            if sum(joined.party == other.party for joined in shown) < self._cap(other.party):
                shown = [joined for joined in self._all if joined in shown or joined is other]
            elif sum(joined.party == alone[0].party for joined in shown) > 1:
                shown = [joined for joined in shown if joined is not alone[0]]
        return shown

    def _fair(self, shown: list[Joined], protected: Sequence[Joined]) -> list[Joined]:
        """Shorten the longest of the disputing parties until it has at most twice the words of the shortest, unless
        the source has no more of the shortest.
        """
        parties = {joined.party for dispute in self.disputes for joined in self._members(dispute)} - {None}
        while len(parties) > 1:
            lengths = {party: self._words(joined for joined in shown if joined.party == party) for party in parties}
            shortest = min(sorted(lengths, key=str), key=lambda party: lengths[party])
            longest = max(sorted(lengths, key=str), key=lambda party: lengths[party])
            more = any(joined.party == shortest and joined not in shown for joined in self._all)
            spare = [joined for joined in shown if joined.party == longest and joined not in protected]
            kept = sum(joined.party == longest for joined in shown)
            if not more or not spare or kept < 2 or lengths[longest] <= FAIR_SHARE * lengths[shortest]:
                break
            shown = [joined for joined in shown if joined is not spare[-1]]
        return shown

    def _words(self, lines: Iterable[Joined]) -> int:
        return sum(len(line_text(joined.line, self.texts).split()) for joined in lines)


def holder(statement: Statement, lines: Sequence[Joined]) -> Joined | None:
    """The line that prints a statement: as its own, or within its words."""
    own = next((joined for joined in lines if any(said.id == statement.id for said in joined.statements)), None)
    return own or next((joined for joined in lines if joined.holds(statement)), None)
