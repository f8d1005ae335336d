"""Whose words each attribution is: names, pronouns and `the official` led back to persons and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution, top_of
from briefgen.analysis.attribution.gainsaid import FRAME
from briefgen.analysis.attribution.phrases import SUBJECTS
from briefgen.analysis.bodies import Bodies, BodyMention
from briefgen.analysis.bodies.courts import BEFORE_COURTS, hears
from briefgen.analysis.bodies.source_phrases import (
    antecedent_of_relative,
    copied,
    doer,
    has_outlet,
    has_principal,
    heads,
    heads_with_left_out,
    is_age,
    is_definite,
    is_shadow,
    own_words,
    owner_of,
    words_under,
)
from briefgen.analysis.heard import UNSURE, Heard
from briefgen.analysis.offices.candidates import Candidate, Sort, candidate_of
from briefgen.analysis.offices.introductions import with_offices
from briefgen.analysis.offices.terms import bare_leader, known_holders
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.subjects import expects_clause
from briefgen.analysis.turns import Turn, find_turns, is_in_turn
from briefgen.analysis.voices.antecedents import Memory
from briefgen.analysis.voices.benches import court_of
from briefgen.analysis.voices.crowds import counted, is_share, members_of, of_a_people
from briefgen.analysis.voices.departed import without_states
from briefgen.analysis.voices.epithets import is_epithet, is_national, may_be_called
from briefgen.analysis.voices.focus import of_sort
from briefgen.analysis.voices.gainsayers import claiming_nation, denier
from briefgen.analysis.voices.interviews import interviewee, without_aside, without_asker, without_topic
from briefgen.analysis.voices.joined import joined_bodies
from briefgen.analysis.voices.jointly import Jointly
from briefgen.analysis.voices.named import Named
from briefgen.analysis.voices.nameless import Nameless
from briefgen.analysis.voices.naming import Naming
from briefgen.analysis.voices.pairs import Two, joined_before
from briefgen.analysis.voices.papers import Papers
from briefgen.analysis.voices.presented import may_be_known_by, presented_as, tells_who, told_of
from briefgen.analysis.voices.principals import taken_up_by
from briefgen.analysis.voices.pronoun_clauses import is_of_text
from briefgen.analysis.voices.several import several_meant
from briefgen.model import Range

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "hers"))
_FIRST = frozenset(("i", "we", "us", "me"))
_NO_PRONOUNS = frozenset(("US", "IT"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing"))
_BOOKS = lexicons.words("books")
_LEADING = frozenset(("owner", "co-owner", "boss", "executive"))
_FOUNDERS = _LEADING | {"founder", "co-founder", "creator"}
_SEATED_FOR = lexicons.words("seated_for")
_NATIONAL = {"the prime minister": "prime minister", "the premier": "prime minister", "the president": "president"}
_RUNNERS = lexicons.offices()["past_or_future"] | lexicons.words("runners")


@dataclass
class Listener:
    """Goes through an article's attributions in the order of the text and remembers who spoke."""

    article: Article
    attributions: list[Attribution]
    people: list[NamedPerson]
    bodies: Bodies
    sides: dict[str, str | None]
    memory: Memory = field(init=False)
    naming: Naming = field(init=False)
    nameless: Nameless = field(init=False)
    named: Named = field(init=False)
    papers: Papers = field(init=False)
    jointly: Jointly = field(init=False)
    turns: Sequence[Turn] = field(init=False)
    heard: dict[int, list[Heard]] = field(default_factory=dict)
    phrases: dict[tuple[Range, ...], list[Heard]] = field(default_factory=dict)
    told: dict[Range, str] = field(init=False)

    def __post_init__(self) -> None:
        titled, self.told = with_offices(self.article, self.people)
        self.naming = Naming(self.article, titled, self.bodies, self.sides)
        self.memory = Memory(self.article, titled, self.bodies, self._named_by_office)
        self.nameless = Nameless(self.attributions, self.naming, self.memory)
        self.named = Named(self.attributions, self.naming)
        self.turns, self.jointly = find_turns(self.article), Jointly(self.article)
        self.papers = Papers(self.naming, self.memory, self.named, self._of_head, self._pronoun)

    def listen(self) -> list[list[Heard]]:
        """The voices of every attribution, in the attributions' order; at least one each."""
        order = sorted(range(len(self.attributions)), key=lambda n: (self._place(n), n))
        for n in order:
            self._hear(n)
        return without_states(self.article, self.attributions, self.heard)

    def _named_by_office(self, noun: Token) -> str | None:
        """Whom a noun with the words before it, `the minister`, means by his office."""
        phrase = [token for token in words_under(noun) if token.i <= noun.i]
        if not is_definite(phrase):
            return None
        described = self.naming.described(noun, phrase, self.naming.bodies_in(phrase, noun))
        return described.name if described else None

    def _place(self, n: int) -> int:
        attribution = self.attributions[n]
        ranges = attribution.source or attribution.cue or attribution.content
        return ranges[0][0] if ranges else 0

    def _hear(self, n: int) -> list[Heard]:
        if n in self.heard:
            return self.heard[n]
        attribution = self.attributions[n]
        self.heard[n] = [UNSURE]
        for other in (attribution.continues, attribution.outer):
            if other is not None and other != n and other not in self.heard and self._place(other) <= self._place(n):
                self._hear(other)
        voices = self._voices(n)
        self.heard[n] = voices
        self.jointly.remember(attribution, voices)
        for voice in voices:
            self._remember(attribution, voice)
        return voices

    def _voices(self, n: int) -> list[Heard]:
        attribution = self.attributions[n]
        if not attribution.source or is_in_turn(self.turns, attribution.frame, attribution.cue[0][0]):
            return [UNSURE]
        if attribution.source in self.phrases:
            return self.phrases[attribution.source]
        answering = interviewee(self.turns, self.article, self.people, attribution.source[0])
        if answering:
            return [self.named.person(answering, n)]
        tokens = [token for start, end in attribution.source for token in self.article.tokens(start, end)]
        tokens = [token for token in tokens if not token.is_space]
        if not tokens or tokens[0].lower_ in _NOBODY or (tokens[0].lower_ == "to" and len(tokens) > 1):
            return [UNSURE]  # `to investors` is whom somebody tells
        tokens = without_topic(without_asker(self.article, without_aside(tokens)))
        voices: list[Heard] = []
        for head in heads_with_left_out(tokens):
            for voice in self._of_head(head, tokens, n):
                if voice not in voices and (voice.who != "unsure" or voice.key):
                    voices.append(voice)
        joined = joined_bodies(self.naming, tokens) if len(voices) < 2 else []
        voices = [self.named.body(body, n) for body in joined] or voices or [UNSURE]
        behind = self.naming.named_behind(attribution.source[-1][1], attribution.cue)
        voices = [self.named.person(behind, n)] if behind is not None and len(voices) == 1 else voices
        self.phrases[attribution.source] = voices
        return voices

    def _of_head(self, head: Token, tokens: list[Token], n: int) -> list[Heard]:
        """The voices that one noun or pronoun of a source phrase stands for."""
        alike = self.jointly.meant(head, tokens) or self._of_pronoun(head, n)
        if alike:
            return alike
        inner = copied(head) or counted(head)
        if inner is not None:
            return self._of_head(inner, words_under(inner), n)
        phrase = own_words(head, tokens)
        author = self.papers.author_of_book(head, tokens) if head.lower_ in _BOOKS else None
        if author:
            return [self.named.person(author, n)]
        if is_share(head) or (head.lower_ in BEFORE_COURTS and hears(self.article, self.attributions[n])):
            return [UNSURE]  # what a poll found of many; `the court heard` what one of the sides said before it
        if is_age(phrase) or is_national(head, phrase):
            return [self._pronoun(head, "person", n)]
        several = several_meant(self.naming, head, phrase, tokens)
        together = of_a_people(self.naming, head, phrase) or self._together(several, n)
        if together:
            return together
        told = next((name for (start, end), name in self.told.items() if start <= head.idx < end), None)
        person = self.naming.by_name[told] if told else self.naming.person_in(head, phrase) or self.naming.shouted(head)
        if person:
            return [self.named.person(person, n)]
        body = (
            self.naming.body_at(head)
            or self.naming.body_beside(head, phrase)
            or self.naming.body_before(head, phrase)
            or self.naming.nation(head, phrase)
            or claiming_nation(self.bodies, self.attributions[n], head)
        )
        if body:
            return [self.named.body(body, n)]
        if any(head.text == person.surname for person in self.people):
            return [UNSURE]  # one of two of that name
        ends = phrase[-1] == head or head.nbor().text == ","
        alone = head.pos_ == "PROPN" and ends and not has_outlet(phrase)
        short = self.naming.short_for(head) if alone else None
        if short:
            return [self.named.body(short, n)]
        if head.pos_ == "PROPN" and head.ent_type_ == "PERSON" and not has_outlet(phrase):
            key = bare_leader(head.text, self.bodies, self.naming.period)
            return [Heard("person", head.text, key, named=((head.idx, head.idx + len(head)),))]
        voices = self._of_noun(doer(head), phrase, n)
        return voices if any(voice.who != "unsure" for voice in voices) else [self._newly_called(doer(head), phrase, n)]

    def _newly_called(self, head: Token, phrase: list[Token], n: int) -> Heard:
        """Who is meant by a description of which nothing was said before: by `the retired surgeon`, `a charity`."""
        inside = self.naming.bodies_in(phrase, head)
        if tells_who(head, phrase, inside) or not is_epithet(head, phrase, inside):
            return self.nameless.public_body(head, phrase, inside) or UNSURE
        who = self._pronoun(head, "person", n)
        person = self.naming.by_name.get(who.person or "")
        return who if person is not None and may_be_called(self.naming, person, head, inside) else UNSURE

    def _of_pronoun(self, head: Token, n: int) -> list[Heard]:
        """Whom a pronoun stands for; nobody where the word is none."""
        lower = head.lower_ if head.text not in _NO_PRONOUNS else head.text
        if lower in _FIRST:
            return self._speaker_of_quotation(head.idx, n)
        if lower in _RELATIVE and head.pos_ in ("PRON", "DET", "SCONJ"):
            noun = antecedent_of_relative(head)
            return self._of_head(noun, words_under(noun), n) if noun is not None and noun != head else [UNSURE]
        if lower in _PERSONAL:
            return [self._pronoun(head, "person", n)]
        if lower == "it":
            return [UNSURE] if expects_clause(head) or is_of_text(head) else [self._pronoun(head, "body", n)]
        if lower in ("both", "each", "all") and head.dep_ in ("appos", "det") and head.head.pos_ in ("NOUN", "PROPN"):
            return [voice for noun in heads(words_under(head.head)) for voice in self._of_head(noun, [noun], n)]
        if lower in ("they", "them", "both", "each"):
            meant = self._pronoun(head, "plural", n)
            return [meant] if meant.who != "unsure" else self._together(joined_before(self.naming, head), n) or [meant]
        return []

    def _of_noun(self, head: Token, phrase: list[Token], n: int) -> list[Heard]:
        """The voices behind a common noun: `the Russian leader`, `a U.S. official`, `the ministry`, `a statement`."""
        inside = self.naming.bodies_in(phrase, head)
        noun, definite = head.lower_, is_definite(phrase)
        if head.pos_ == "PROPN" and has_outlet(phrase):
            return [Heard("body")]
        described = self._by_office(head, phrase, inside, n) if definite or owner_of(phrase, head) else None
        if described:
            return [self.named.person(described, n)]
        meant = self._by_description(head, phrase, inside, n) or self._of_own(head, phrase, inside, n)
        if meant:
            return [meant]
        spoke = definite and any(voice.noun == noun for _, voice in self.nameless.heard)
        named = None if spoke else (self.naming.named_next if definite else self.naming.quoted_next)(head)
        if named:
            return [self.named.person(named, n)]
        written = self.papers.of_paper(head, phrase, inside, n)
        if written:
            return [written]
        if noun in lexicons.words("both"):
            known = self.nameless.several(head, phrase) if not inside else None
            known = known or (of_sort(self.naming, head, phrase) if definite and not inside else None)
            heard = self.memory.group_heard(head) if definite and not inside else None
            return [known or (self._of_candidate(heard) if heard is not None else UNSURE)]
        body = court_of(self.naming, head, inside) or members_of(self.naming, head)
        if body is not None and body.key.startswith("body:"):
            return [self.named.body(body, n)]
        group = self.nameless.group(head, phrase, inside)
        if group:
            return [group]
        if {noun, head.lemma_.casefold()} & (lexicons.offices()["unnamed"] | lexicons.offices()["offices"]):
            again = self._newly_called(head, phrase, n) if is_epithet(head, phrase, inside) else UNSURE
            return [again] if again.who != "unsure" else self.nameless.unnamed(head, phrase, inside, definite)
        beside = self.naming.owner_among(head, inside)
        if beside and beside.key in lexicons.political_parties() and noun in _RUNNERS and head.tag_ in ("NN", "NNP"):
            return [UNSURE]  # `the Labour candidate` is one of its people
        if beside and head.lemma_.casefold() not in lexicons.words("others_of"):
            return [self.named.body(beside, n)]
        taken_up = taken_up_by(self.naming, self.memory, head) if definite and head.pos_ == "NOUN" else None
        taken_up = taken_up or (self.nameless.of_government(head, phrase) if not inside else None)
        return [taken_up or self.nameless.people(head, phrase, inside) or UNSURE]

    def _by_office(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> NamedPerson | None:
        """The person whom an office means: by his title alone, or as the one last spoken of where more is said."""
        described = self.naming.described(head, phrase, inside)
        if described and head.lower_ in _SEATED_FOR and not inside:
            return told_of(self.naming, self.memory, described, head, self.attributions[n].content)
        if described or not is_definite(phrase):
            return described
        holders = {person.name: person for person, _ in self.naming.in_office(head, phrase, inside)}
        office = _NATIONAL.get(" ".join(token.lower_ for token in phrase if token.i <= head.i))
        if office and not holders:
            known = known_holders(self.article, self.people, self.bodies, office, head.idx)
            if len(known) < 2:
                return known[0] if known else None
            holders = {person.name: person for person in known}
        best = self.memory.best(head, "person", None, self.attributions[n].content) if holders else None
        return holders.get(best.person or "") if best else None

    def _by_description(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """Who is meant by what news calls somebody it has named: `the 71-year-old diplomat`, `the former envoy`.

        Nobody new: where it can't be told whose description it is, the voice is unsure; `the former head of NAME` may
        be somebody new. None for other nouns.
        """
        plain = is_definite(phrase) and not inside and not has_principal(head)
        again = (self._presented(head) or self._called_so(head)) if plain else None
        if again:
            return again
        if any(v.noun == head.lower_ for _, v in self.nameless.heard) or not tells_who(head, phrase, inside):
            return None
        who = self._pronoun(head, "person", n)
        meant = who.person and may_be_known_by(head.lower_, self.naming.by_name.get(who.person), who.key)
        return who if meant else None if has_principal(head) else UNSURE

    def _called_so(self, head: Token) -> Heard | None:
        """The person whom the same noun meant before: `the former pollster`, then `the pollster`."""
        shadow = is_shadow(head, words_under(head))
        work = {t.text for t in words_under(head) if t.tag_ == "NNP" and t != head}  # `the “NAME” star` is of that film
        for m, (voice, *others) in reversed(self.heard.items()):
            source = self.attributions[m].source
            top = top_of(self.article.tokens(*source[0])) if source and source[0][1] <= head.idx else None
            same = top is not None and top.lower_ == head.lower_ and work <= {t.text for t in words_under(top)}
            if top is not None and same and is_shadow(top, words_under(top)) == shadow:
                known = voice.person in self.naming.by_name and not others
                return self._of_person(voice.person) if known and voice.person else None
        return None

    def _of_own(self, head: Token, phrase: list[Token], inside: list[BodyMention], n: int) -> Heard | None:
        """Somebody known by his name whom his post or party takes up: `the NAME founder`, `the Texas Republican`."""
        if not is_definite(phrase) or head.tag_ not in ("NN", "NNP"):
            return None
        own = self.bodies.covering(head.idx)
        if own is not None and own.kind == "adjective" and own.key in lexicons.political_parties():
            return self._pronoun(head, "person", n)
        past = {t.lower_ for t in phrase if t.i < head.i} & lexicons.offices()["past_or_future"]
        before = {m.key for m in inside if m.range[1] <= head.idx}
        if head.lower_ not in _FOUNDERS or past or len(before) != 1 or len(inside) != 1:
            return None
        who = self._pronoun(head, "person", n)
        person = self.naming.by_name.get(who.person or "")
        if person is None or person.titles or not (who.key or "person:").startswith("person:"):
            return None
        leads = head.lower_ in _LEADING and inside[0].key.startswith("body:")
        return replace(who, key=inside[0].key) if leads else who

    def _presented(self, head: Token) -> Heard | None:
        """The person whom the same noun presented, `Actor NAME`, unless somebody without a name was called so since."""
        known = presented_as(self.naming, head) if head.pos_ == "NOUN" and head.tag_ == "NN" else None
        since = any(v.noun == head.lower_ and place > known[1] for place, v in self.nameless.heard) if known else False
        return self._of_person(known[0].name) if known and not since else None

    def _of_person(self, name: str) -> Heard:
        person = self.naming.by_name[name]
        return Heard("person", name, self.sides.get(name), named=(person.mention,))

    def _together(self, two: Two, n: int) -> list[Heard]:
        """The voices of two who speak together."""
        return [self.named.person(who, n) if isinstance(who, NamedPerson) else self.named.body(who, n) for who in two]

    def _pronoun(self, head: Token, sort: Sort, n: int) -> Heard:
        if self.attributions[n].frame == FRAME and head.dep_ in SUBJECTS:
            meant = denier(self.memory, self.attributions, self.heard, n, head, sort)
            return self._of_candidate(meant) if meant else UNSURE
        outer = self.attributions[n].outer
        favoured = [candidate_of(v, head.idx) for v in self.heard.get(outer, [])] if outer is not None else []
        said = self.attributions[n].content if head.dep_ in SUBJECTS else ()
        best = self.memory.best(head, sort, next((c for c in favoured if c), None), said)
        return self._of_candidate(best) if best else UNSURE

    def _of_candidate(self, best: Candidate) -> Heard:
        if best.person and best.person not in self.naming.by_name:
            return Heard("person", best.person, named=(best.range,) if best.range else ())
        if best.person:
            return self._of_person(best.person)
        if best.unnamed:
            return self.nameless.again(best.unnamed)
        return Heard("body", key=best.key, named=(best.range,) if best.range else ())

    def _speaker_of_quotation(self, place: int, n: int) -> list[Heard]:
        """`I` and `we`: whoever says the words that they stand in."""
        for m, other in enumerate(self.attributions):
            if m != n and any(start <= place < end for start, end in other.content):
                return self.heard[m] if m in self.heard else self._hear(m)
        return [UNSURE]

    def _remember(self, attribution: Attribution, voice: Heard) -> None:
        place = attribution.source[0][0] if attribution.source else None
        if place is None or voice.who == "unsure":
            return
        if voice.unnamed:
            self.nameless.heard.append((place, voice))
        candidate = candidate_of(voice, place)
        if candidate:
            ranged = candidate if candidate.range or voice.person else replace(candidate, range=attribution.source[0])
            within, quoted = attribution.outer is not None, attribution.mode == "direct"
            self.memory.spoke(ranged, attribution.source[0], within=within, quoted=quoted)
            end = max((end for _, end in attribution.content), default=0) - 1
            later = end > place and self.article.sentence_at(end) != self.article.sentence_at(place)
            if later and voice.who == "person":  # he speaks up to there
                self.memory.spoke(replace(ranged, place=end), attribution.source[0], within=within, quoted=quoted)
