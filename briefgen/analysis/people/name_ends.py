"""What belongs to no name at the ends of a run of capitalised words: articles, days, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis import lexicons

NO_NAMES = (
    lexicons.words("calendar")
    | lexicons.words("before_names")
    | lexicons.words("called_first")
    | {"In", "On", "At", "By", "For", "From", "With", "So", "Or", "I", "Former"}
)
"""What is no part of a name at its ends, though it has a capital there."""


def trimmed(name: str) -> Iterator[str]:
    """A run of capitalised words without what belongs to no name at its ends: articles and days, and whose it is.

    Who is named after a listed body is no part of its name: `the union NORWELL Anna Holm`.
    """
    words = name.split()
    for end in range(len(words) - 1, 0, -1):
        if words[end] in lexicons.first_names() and lexicons.forms_of(" ".join(words[:end])):
            words = words[:end]
            break
    while words and words[0] in NO_NAMES:
        words.pop(0)
    while words and (words[-1] in NO_NAMES or words[-1] == "&"):
        words.pop()
    if words:
        yield " ".join(words)
