U
def _unlisted(
    article: Article, people: list[NamedPerson], taken: list[Range], listed: list[Range]
) -> list[BodyMention]:
    """Bodies that no lexicon has: by the noun in their name, by the language model, or `X-led coalition`."""
    found: dict[Range, str] = {}
    titles = [title.mention for person in people for title in person.titles]
    for hit in _LED.finditer(article.text):
        found[hit.span()] = hit[0]
    for start, end in article.source.sentences:
        if article.role_at(start) in ("body", "caption", "subhead"):
            for span in _by_noun(article, words_of(article.text, start, end)):
                found.setdefault(span, article.text[span[0] : span[1]])
    for entity in article.doc.ents:
        span = (entity.start_char, entity.end_char)
        name = _ARTICLES.sub("", entity.text).strip()
        if entity.label_ != "ORG" or article.role_at(span[0]) != "body" or "\n" in name:
            continue
        start = span[0] + entity.text.find(name)
        name = re.sub(r"['’]s?$", "", name)
        here = (start, start + len(name))
        if _may_be_body(name) and not _is_topic(name) and not any(_inside(here, title) for title in titles):
            found.setdefault(here, name)
    for first, last in titles:
        for hit in _ACRONYM.finditer(article.text, first, last):
            if hit[0] not in _NOT_ACRONYMS and not any(_touches(hit.span(), f) for f in found):
                found[hit.span()] = hit[0]
    own = {word for person in people for word in (person.name, *person.words)}
    found = {span: name for span, name in found.items() if name not in own}
    spans = [s for s in sorted(found) if not any(_touches(s, t) for t in taken)]
    spans = [s for s in spans if not any(_inside(s, o) and s != o for o in found if o in spans)]
    spans = [s for s in spans if not any(_inside(s, o) for o in listed)]
    others = _not_bodies(article, [found[s] for s in spans])
    names = [
        found[s]
        for s in spans
        if found[s] not in others and not is_outlet(article, found[s]) and not _called_outlet(article, s)
    ]
    keys = _merged(names)
    return [BodyMention(s, f"body:{keys[found[s]]}", "name") for s in spans if found[s] in keys] + _repeated(
        article, keys, taken + spans
    )


def _not_bodies(article: Article, names: list[str]) -> set[str]:
    """Names of treaties, laws and events with their abbreviations, and names that stand mostly where places do."""
    wrong = set()
    for name in names:
        if name.split()[-1] in _INSTRUMENTS or stands_as_place(article, name) or _followed_by_instrument(article, name):
            wrong.add(name)
    for entity in article.doc.ents:
        words = entity.text.split()
        if words[-1] in _INSTRUMENTS:
            wrong.add("".join(word[0] for word in words if word[0].isupper()))
    return wrong


def _followed_by_instrument(article: Article, name: str) -> bool:
    pattern = rf"{re.escape(name)}(?: \([A-Z]+\))? (?:{'|'.join(sorted(_INSTRUMENTS))})\b"
    return re.search(pattern, article.text) is not None


def stands_as_place(article: Article, name: str) -> bool:
    """Does a name stand mostly where places stand, or does the language model mostly take it for one?"""
    labels = Counter(entity.label_ for entity in article.doc.ents if _ARTICLES.sub("", entity.text) == name)
    places = labels["GPE"] + labels["LOC"] + labels["FAC"]
    uses = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", article.text))
    placed = sum(bool(_AT_PLACE.search(article.text[max(0, use.start() - 24) : use.start()])) for use in uses)
    return places > labels["ORG"] or 2 * placed > len(uses)


def _is_topic(name: str) -> bool:
    plain = name.casefold()
    listed = lexicons.offices()
    return plain in listed["title_modifiers"] or plain in listed["offices"] or plain in lexicons.nouns()["arms"]


def _called_outlet(article: Article, span: Range) -> bool:
    around = article.text[max(0, span[0] - 30) : span[1] + 30]
    return _MEDIA_NEAR.search(around) is not None


def _may_be_body(name: str) -> bool:
    words = name.split()
    if not words or len(words) > LONGEST_BODY or not name[0].isupper():
        return False
    if any(not (word[0].isupper() or word.casefold() in _JOINERS or word[0] in "&-") for word in words):
        return False
    return (
        not is_office(words[-1])
        and not any(char in name for char in ',;:()/"“”')
        and words[-1].casefold() not in _JOINERS
    )


def _by_noun(article: Article, words: list[Word]) -> list[Range]:
    """Runs of capitalised words that end, or begin before `of`, with a noun that names bodies."""
    nouns = lexicons.nouns()
    naming = nouns["organisation"] | nouns["company"] | nouns["court"] | nouns["armed"]
    spans = []
    for n, word in enumerate(words):
        if word.text not in naming or not word.capital:
            continue
        first = n
        while (
            first
            and _joined(article.text, words[first - 1], words[first])
            and (
                words[first - 1].capital
                or (words[first - 1].text in ("of", "and", "&", "for") and first > 1 and words[first - 2].capital)
            )
        ):
            first -= 1
        last = n
        if not words[n].possessive and n + 2 < len(words) and words[n + 1].text in ("of", "for", "on"):
            step = n + 2 + (words[n + 2].text in ("the", "a"))
            if step < len(words) and words[step].capital:
                last = step
                while (
                    last + 1 < len(words)
                    and words[last + 1].capital
                    and _joined(article.text, words[last], words[last + 1])
                ):
                    last += 1
        while first < last and (
            is_office(words[first].text)
            or words[first].text in ("The", "A", "An")
            or words[first].text in lexicons.honorifics()
        ):
            first += 1
        after = words[last + 1] if last + 1 < len(words) else None
        topic = words[last].text.casefold() in lexicons.offices()["title_modifiers"]
        portfolio = topic and after is not None and is_office(after.text)
        if last > first and last - first < LONGEST_BODY and not portfolio:
            number = _ORDINAL.search(article.text, 0, words[first].start)
            spans.append((number.start() if number else words[first].start, words[last].end))
    return spans


def _joined(text: str, left: Word, right: Word) -> bool:
    return not left.possessive and text[left.end : right.start] in (" ", "\u00a0")


def _core(name: str) -> str:
    """A company's name without its legal form: `Acme Inc.` is `Acme`."""
    words = name.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _merged(names: list[str]) -> dict[str, str]:
    """Each name with the fullest name of the same body: without its legal form, or by its last words."""
    fullest: dict[str, str] = {}
    ordered = sorted(dict.fromkeys(names), key=lambda name: (-len(name), names.index(name)))
    for name in ordered:
        same = next(
            (full for full in fullest.values() if _core(full) == _core(name) or _is_tail(_core(name), _core(full))),
            name,
        )
        fullest[name] = same
    return fullest


def _is_tail(short: str, full: str) -> bool:
    return len(short.split()) > 1 and full.endswith(" " + short)


def _repeated(article: Article, keys: dict[str, str], taken: list[Range]) -> list[BodyMention]:
    """Other places where a found name stands, which the language model did not see."""
    mentions = []
    forms = {_core(name): full for name, full in keys.items()} | keys
    for name, full in forms.items():
        for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", article.text):
            if not any(_touches(hit.span(), t) for t in taken):
                mentions.append(BodyMention(hit.span(), f"body:{full}", "name"))
    return mentions


