"""The parties of an article: who speaks or acts for itself, under every name the article gives it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from briefgen.analysis import lexicons
from briefgen.analysis.article import Article, Attribution
from briefgen.analysis.bodies import Bodies, BodyMention, find_bodies
from briefgen.analysis.bodies.beside import title_words
from briefgen.analysis.heard import Heard
from briefgen.analysis.offices.acting import of_the_court
from briefgen.analysis.offices.affiliations import affiliate
from briefgen.analysis.offices.constables import of_the_police
from briefgen.analysis.parties.group_forms import counted, forms_of_group
from briefgen.analysis.parties.joining import fellows, followed, join_bodies, join_voices, joins
from briefgen.analysis.parties.main_actors import main_actors
from briefgen.analysis.parties.reporters import askers, reporters
from briefgen.analysis.parties.together import as_one, heard_together
from briefgen.analysis.parties.unnamed_states import called_by_office, called_instead
from briefgen.analysis.parties.witnesses import is_passer_by
from briefgen.analysis.people import NamedPerson
from briefgen.analysis.voices import Listener
from briefgen.model import Party, PartyKind, Range, Representative
from briefgen.tables import one_of

_LETTERS_AFTER = re.compile(r" (?:[QK]C|[CMO]BE|MP|MSP|MEP)$")
"""Behind a name and no part of it: its bearer is called without them as well."""

_SLUG = re.compile(r"[^a-z0-9]+")
_LEADING_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_GOVERNMENTS = frozenset(("government", "administration", "authorities"))
_CALLED_AFTER = re.compile(
    r" (?:union|party|movement|charity|airline|federation|rebels|militia)\b(?! \w+(?:s|man|men)\b)"
)
_SITTING = re.compile(
    rf"(?<![\w-])((?:{one_of(lexicons.words('legislatures'))}|[Cc]ongressional|[Pp]arliamentary|U\.?S\.?) )$"
)
"""What tells who is meant of a party, those in a parliament or in the country: `Senate Democrats`, `US Democrats`."""

LONGEST_SEAT = 16
"""Code points in which the longest of these fits, with a blank on both sides."""

_RANK_BEFORE = re.compile(rf"\b({one_of(lexicons.offices()['reigning'] | {'Lady', 'Viscount', 'Earl'})}) $")
"""Of a name of one word it is a part: `Lord Holm` is not called `Holm`."""

LONGEST_RANK = 14
"""Code points of the longest of these, with the blank."""

HEARD_AGAIN = 2
"""Statements that make a party of a passer-by."""

_LANDS = frozenset(("America",))
"""Names of a state by which its land and its people are meant, and its government last."""

_COURTS = frozenset(("court", "courts", "tribunal", "judge"))
"""Words by which a group that has no name is a court; one that is heard with another body is none."""

_HEADS = lexicons.words("local_heads") | {"president", "chancellor", "prime", "taoiseach", "king", "queen", "emir"}
"""Offices of those after whom a government is called: `the premier's office`."""


class Cast(Struct, frozen=True):
    """The parties, ranked, and how each name, body and voice of the article leads to one.

    sides: the party's id for each person by name (None where it can't be told or is no party).
    ids: the party's id for each body by its inner key. voices: who is heard in each attribution. reporters: the names
    of those who tell the news or ask for it, and take no position.
    """

    parties: tuple[Party, ...]
    sides: dict[str, str | None]
    ids: dict[str, str]
    bodies: Bodies
    voices: tuple[tuple[Heard, ...], ...]
    people: tuple[NamedPerson, ...] = ()
    reporters: frozenset[str] = frozenset()

    def party_of(self, key: str | None) -> str | None:
        """The id of the party that an inner key stands for."""
        return self.ids.get(key) if key else None


def find_parties(article: Article, people: list[NamedPerson], attributions: list[Attribution]) -> Cast:
    """The parties of an article.

    people: the persons it names; attributions: who-said-what in it, before anybody is named.
    Returns the cast: parties with statements first (most statements first), then main actors, each with the forms
    that the article uses for it, the shortest mention as evidence and its representatives.
    """
    bodies = find_bodies(article, people)
    keys = affiliate(article, people, bodies)
    told_by = reporters(article, people)
    keys |= {name: f"person:{name}" for name in (*_alone(people, keys), *told_by)}
    listener = Listener(article, attributions, people, bodies, keys)
    voices = listener.listen()
    told_by |= askers(article, people, attributions, voices)
    speaking = _heard(voices)
    same = joins(bodies, speaking | _offices(people, keys)) | fellows(people, keys, speaking)
    same |= of_the_court(article, people, keys, speaking) | of_the_police(article, people, keys, speaking)
    same = followed(same)
    bodies, voices = join_bodies(bodies, same), join_voices(voices, same)
    keys = {name: same.get(key or "", key) for name, key in keys.items()}
    actors = main_actors(article, bodies, people, keys, _heard(voices))
    joint = heard_together(article, attributions, voices, bodies, actors)
    voices = as_one(voices, joint)
    keys = {name: joint[key].key if key in joint else key for name, key in keys.items()}
    spoken = Counter(key for heard in voices for key in dict.fromkeys(voice.key for voice in heard if voice.key))
    chosen = [
        key
        for key, _ in sorted(
            spoken.items(), key=lambda item: (-item[1], _first_place(article, item[0], bodies, people))
        )
    ]
    passing = {key for key in _passers_by(article, people) if spoken[key] < HEARD_AGAIN}
    outside = {f"person:{name}" for name in told_by} | (passing - _spoken_for(voices))
    chosen = [key for key in chosen if key not in outside]
    chosen += [key for key in actors if key not in {*chosen, *outside}]
    parties: list[Party] = []
    ids: dict[str, str] = {}
    for key in chosen:
        party = _party(article, key, bodies, people, keys, voices, attributions, {p.id for p in parties})
        if party is not None:
            parties.append(party)
            ids[key] = party.id
    for party, aliases in [(party, _own_aliases(party, parties)) for party in parties]:
        party.aliases = aliases
    sides = {name: ids.get(key) if key else None for name, key in keys.items()}
    return Cast(tuple(parties), sides, ids, bodies, tuple(map(tuple, voices)), tuple(people), frozenset(told_by))


def _own_aliases(party: Party, parties: list[Party]) -> list[str]:
    """The aliases of a party by which no other is called: `the government` is none where two states have one each."""
    others = {form.casefold() for other in parties if other is not party for form in (other.name, *other.aliases)}
    return [alias for alias in party.aliases if alias.casefold() not in others]


def _heard(voices: Sequence[Sequence[Heard]]) -> set[str]:
    """The keys of all who are heard."""
    return {voice.key for heard in voices for voice in heard if voice.key}


def _offices(people: list[NamedPerson], keys: dict[str, str | None]) -> set[str]:
    """The keys of those for whom somebody with a name speaks."""
    return {key for person in people if (key := keys[person.name]) and key != f"person:{person.name}"}


def _passers_by(article: Article, people: list[NamedPerson]) -> set[str]:
    return {f"person:{person.name}" for person in people if is_passer_by(article, person)}


def _spoken_for(voices: list[list[Heard]]) -> set[str]:
    """Those who are heard through somebody else, a lawyer or a spokesman."""
    said = (voice for heard in voices for voice in heard if voice.key)
    return {voice.key for voice in said if voice.key and voice.key != f"person:{voice.person}"}


def _alone(people: list[NamedPerson], keys: dict[str, str | None]) -> list[str]:
    """Those whose side can't be told: they can only stand for themselves."""
    return [person.name for person in people if keys[person.name] is None]


def _first_place(article: Article, key: str, bodies: Bodies, people: list[NamedPerson]) -> int:
    places = [m.range[0] for m in bodies.mentions if m.key == key]
    places += [p.mentions[0].range[0] for p in people if key == f"person:{p.name}"]
    return min(places, default=len(article.text))


def _party(
    article: Article, key: str, bodies: Bodies, people: list[NamedPerson], keys: dict[str, str | None],
    voices: list[list[Heard]], attributions: list[Attribution], used: set[str],
) -> Party | None:  # fmt: skip
    forms = _forms(article, key, bodies, people, keys)
    if key.startswith("group:"):
        forms = forms_of_group(article, key, voices, attributions)
    elif key.startswith("person:"):
        person = next(person for person in people if key == f"person:{person.name}")
        forms = _person_forms(article, person)
    if key in lexicons.states() and not any(
        name in forms for name in lexicons.states()[key].names if name not in _LANDS
    ):
        instead = called_instead(article, key, voices, attributions)
        forms |= {words: place for words, place in instead if words not in forms}
    if not forms:
        return None
    own = [person for person in people if keys[person.name] == key]
    name = _name(key, forms, led=any(_HEADS & title_words(title.words) for person in own for title in person.titles))
    aliases = [form for form in forms if form != name]
    if key.startswith("group:"):
        aliases += counted(article, forms)
    representatives = [_representative(person, key) for person in own]
    evidence = forms[name]
    kind = _kind(article, key, bodies)
    return Party(
        id=_slug(name, used), name=name, kind=kind, aliases=aliases,
        evidence=[str(article.span(*evidence))],
        representatives=[Representative(name=n, title=t, mention=str(article.span(*r))) for n, t, r in representatives],
    )  # fmt: skip


def _kind(article: Article, key: str, bodies: Bodies) -> PartyKind:
    if key.startswith("person:"):
        return "person"
    if key.startswith("group:"):
        words = set(key.casefold().removeprefix("group:").split())
        return "court" if words & _COURTS and "and" not in words else "group"
    return bodies.kinds[key]


def _forms(
    article: Article, key: str, bodies: Bodies, people: list[NamedPerson], keys: dict[str, str | None]
) -> dict[str, Range]:
    """Every form that means the party itself, in the order of first use, with its first place in the body."""
    found: dict[str, Range] = {}
    taken_up: dict[str, Range] = {}
    names = lexicons.states()[key].names if key in lexicons.states() else ()
    own = [mention for mention in (*bodies.mentions, *bodies.regions) if mention.key == key]
    own.sort(key=lambda m: (article.role_at(m.range[0]) != "body", m.range))
    for mention in own:
        words = _fold(article.words(mention.range))
        if mention.kind == "described":
            taken_up.setdefault(words, mention.range)
        elif mention.means_itself or words in names:
            found.setdefault(words, mention.range)
            called = _CALLED_AFTER.match(article.text, mention.range[1]) if mention.kind == "name" else None
            if called and key.startswith("body:"):
                found.setdefault(f"{words}{called[0]}", (mention.range[0], called.end()))
            seat = _SITTING.search(article.text, max(0, mention.range[0] - LONGEST_SEAT), mention.range[0])
            if seat and key in lexicons.political_parties():
                found.setdefault(f"{seat[1]}{words}", (seat.start(1), mention.range[1]))
        plain = next((n for n in names if mention.kind == "arm" and re.match(rf"{re.escape(n)}(?!\w)", words)), None)
        if plain:
            found.setdefault(plain, (mention.range[0], mention.range[0] + len(plain)))
    for person in people:
        if keys.get(person.name) == key:
            for words, place in _administrations(article, person):
                found.setdefault(words, place)
    party = key in lexicons.political_parties() and key in keys.values() and not found
    if party or (key in lexicons.states() and not any(_names_government(words, key) for words in found)):
        for words, place in _adjectives(article, key, own):
            found.setdefault(words, place)
    others = {_fold(article.words(m.range)) for m in bodies.mentions if m.kind == "described" and m.key != key}
    return (
        found | {words: place for words, place in taken_up.items() if words not in {*found, *others}} if found else {}
    )


def _adjectives(article: Article, key: str, own: list[BodyMention]) -> list[tuple[str, Range]]:
    """The adjectives that mean a party, each after the office or arm of a state that it tells of."""
    found = []
    for mention in own:
        if mention.kind == "adjective":
            office = called_by_office(article, mention) if key in lexicons.states() else None
            found += [(_fold(article.words(place)), place) for place in (office, mention.range) if place]
    return found


def _names_government(words: str, state: str) -> bool:
    """Can a form stand for a state as its name: a listed form, or its government?"""
    listed = any(form.words == words and form.key == state for form in lexicons.forms())
    return listed or words.split()[-1] in _GOVERNMENTS


def _is_whole(words: str, state: str) -> bool:
    """Does a form mean a state's government as a whole, by its seat or its head's house, and not one department?"""
    seat = any(form.words == words and form.key == state and form.kind == "seat" for form in lexicons.forms())
    return seat or words in lexicons.words("heads_houses")


def _is_adjective(words: str, state: str) -> bool:
    """Is a form the adjective of a state, which is no name of it: `French`?"""
    return any(form.words == words and form.key == state and form.kind == "adjective" for form in lexicons.forms())


def _administrations(article: Article, person: NamedPerson) -> list[tuple[str, Range]]:
    """`Obama administration`, `Mr. Netanyahu’s office`: the body by its head's name; a minister's office is his own."""
    found = []
    heads = any(_HEADS & title_words(title.words) for title in person.titles)
    for mention in person.mentions:
        start, end = mention.range
        nouns = "administration|government|office" if heads else "administration|government"
        after = re.compile(rf"(?:['’]s?)? (?:{nouns})\b").match(article.text, end)
        if after and article.role_at(start) == "body":
            found.append((_fold(article.text[start : after.end()]), (start, after.end())))
    return found


def _person_forms(article: Article, person: NamedPerson) -> dict[str, Range]:
    """The forms of a person's name; whoever is called by rank and surname alone, `Lord X`, is named so."""
    forms: dict[str, Range] = {}
    ordered = sorted(person.mentions, key=lambda m: (m.kind != "full", m.range))
    for place in (mention.range for mention in ordered):
        rank = _RANK_BEFORE.search(article.text, max(0, place[0] - LONGEST_RANK), place[0])
        if rank and len(person.words) == 1:
            forms.setdefault(_fold(article.text[rank.start(1) : place[1]]), (rank.start(1), place[1]))
    for start, end in (mention.range for mention in ordered):
        letters = _LETTERS_AFTER.search(article.text, start, end)
        for place in ((start, letters.start()), (start, end)) if letters else ((start, end),):
            forms.setdefault(_fold(article.words(place)), place)
    if len(person.words) > 1:
        return forms
    ranked = (_ranked(article, mention.range) for mention in person.mentions)
    return {_fold(article.words(place)): place for place in ranked if place} | forms


def _ranked(article: Article, name: Range) -> Range | None:
    """The range of a name with the rank before it that is part of it: `Lord X`, `King Y`."""
    before = _RANK_BEFORE.search(article.text, max(0, name[0] - LONGEST_RANK), name[0])
    return (before.start(1), name[1]) if before else None


def _name(key: str, forms: dict[str, Range], *, led: bool) -> str:
    """The fullest form: for a state its plain name in the source's spelling, then the short forms in their order.

    led: does its leader stand for it, so that it is called by the leader's house before a department?
    """
    if key in lexicons.states():
        plain = [name for name in lexicons.states()[key].names if name in forms and name not in _LANDS]
        lands = [form for form in forms if form in _LANDS]
        known = [form for form in forms if form not in lands and _names_government(form, key)]
        proper = [form for form in known if not _is_adjective(form, key)]
        governing = [form for form in forms if form.split()[-1] in _GOVERNMENTS]
        told = [form for form in forms if form not in known and form.startswith(tuple(known))]
        office = [form for form in forms if form.islower() and form.split()[-1] in lexicons.offices()["leaders"]]
        called = [form for form in proper if form != form.lower()]
        whole = [form for form in called if _is_whole(form, key)]
        whole = (whole or [form for form in governing if form != form.lower()]) if led else []
        return (plain or whole or called or lands or proper or governing or told or office or list(forms))[0]
    if key.startswith("person:"):
        return next(iter(forms))
    fullest = [form.words for form in lexicons.forms() if form.key == key and form.kind == "name"]
    for name in fullest:
        if name in forms:
            return name
    if key.startswith("region:"):
        return key.removeprefix("region:") if key.removeprefix("region:") in forms else next(iter(forms))
    if key.startswith("group:"):
        most = max(len(form.split()) for form in forms)
        forms = {form: place for form, place in forms.items() if len(form.split()) == most}
    proper = [form for form in forms if form != form.lower()]
    named = [form for form in proper if form.split()[-1] != form.split()[-1].lower()]
    return max(named or proper or list(forms), key=lambda form: (len(form), form))


def _representative(person: NamedPerson, key: str) -> tuple[str, str | None, Range]:
    title = person.title
    if title and key.startswith("state:"):
        title = _without_state(title, key)
    return person.name, title, person.mention


def _without_state(title: str, key: str) -> str:
    """A title without the state's name or adjective at its head: `Armenian Foreign Minister` is `Foreign Minister`."""
    for start, end, forms in lexicons.scan(title):
        if start == 0 and any(f.key == key and f.kind in ("name", "adjective") for f in forms):
            rest = re.sub(r"^['’]s?", "", title[end:]).strip()
            return rest or title
    return title


def _fold(words: str) -> str:
    return _LEADING_ARTICLE.sub("", " ".join(words.split()))


def _slug(name: str, used: set[str]) -> str:
    base = _SLUG.sub("-", name.casefold().replace("’", "").replace("'", "").replace(".", "")).strip("-") or "party"
    slug, n = base, 2
    while slug in used:
        slug, n = f"{base}-{n}", n + 1
    return slug
