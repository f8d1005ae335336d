"""Markdown: a document through a style's template, where no text of an article can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.document import Block, Bullets, Definitions, Document, Heading, Paragraph, PassageList, Run, Runs, Table
from briefgen.errors import StyleError

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_NAMES: dict[type[Block], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Definitions: "definitions",
    Table: "table",
    PassageList: "passages",
}
_BOLD = ("strong", "label")
_BRACKETED = ("reference", "gloss", "cut")  # roles whose brackets are the program's own and need no backslash

# Each line of output is one block's text, so only these can be markup: emphasis, code, brackets, HTML, tables, strikes.
_ANYWHERE = re.compile(r"[\\`*_\[\]<|~]|&(?=#?\w*(?:;|$))")
# At the beginning of a block: heads, quotes, lists, underlines of heads, definitions, boxes to tick.
_AT_START = re.compile(r"[#>+=:\-]|\d{1,9}[.)](?=\s|$)|\[(?=[ xX\u00a0]?\](?:\s|$))")
_ADDRESS = re.compile(r"\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)", re.IGNORECASE)  # made links by GitHub
_AFTER_BRACKET = re.compile(r"[(:]")  # would make a link or a definition of a bracket before it
_OWN_BRACKETS = re.compile(r"(?:\s*\[[^\[\]]*\])+\s*")
_SPACES = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")  # no-break spaces stay


def write_markdown(document: Document, template: str) -> str:
    """Write a document as GitHub-flavoured Markdown, one line a block, ending in a line end.

    template: Jinja2, sandboxed. It gets `document` and `blocks`, pairs of a name (heading, paragraph, bullets,
    definitions, table, passages) and the block; the filters `runs`, `head` and `bold` make Markdown of a block's text,
    and whatever else it prints is escaped, so that a reader sees just those words.
    Raises StyleError for a template that cannot be used.
    """
    from jinja2 import TemplateError

    blocks = [(_NAMES[type(block)], block) for block in document.blocks]
    try:
        written = _environment().from_string(template).render(document=document, blocks=blocks)
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError) as error:
        cause = " ".join(str(error).split()) or type(error).__name__
        raise StyleError(f"the Markdown template cannot be used: {cause}", "mend the style's briefing.md.j2") from error
    lines = "\n".join(line.rstrip(" ") for line in written.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def escape(words: str) -> str:
    """Text as Markdown that a reader sees as just these words, wherever it stands; white space is folded."""
    return _at_start(_inline(words))


def _inline(words: str) -> str:
    escaped = _ANYWHERE.sub(r"\\\g<0>", _SPACES.sub(" ", words))
    return _ADDRESS.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], escaped)


def _at_start(escaped: str) -> str:
    """The beginning of a block's text, escaped where it would open a block of another kind."""
    escaped = escaped.lstrip(" ")
    found = _AT_START.match(escaped)
    return f"{escaped[: found.end() - 1]}\\{escaped[found.end() - 1 :]}" if found else escaped


def _runs(runs: Runs) -> str:
    """Runs as one line of Markdown."""
    return _at_start(_SPACES.sub(" ", _joined(runs)).strip(" "))


def _head(words: str) -> str:
    """A head's text: a closing `#` would be taken for the end of a head."""
    escaped = _inline(words).strip(" ")
    return f"{escaped[:-1]}\\#" if escaped.endswith("#") else escaped


def _bold(runs: Runs) -> str:
    """Runs as one line of Markdown, all in bold but references."""
    return _runs(tuple(run if run.role == "reference" else replace(run, role="strong") for run in runs))


def _passage(row: tuple[str, str, str]) -> str:
    """An entry of the paragraph list, without the id that Markdown has no use for."""
    return _runs((Run(row[0], "reference"), Run(f" {row[2]}")))


def _joined(runs: Runs) -> str:
    chunks = list(_chunks(runs))
    line = ""
    for n, (words, bold) in enumerate(chunks):
        following = chunks[n + 1][0][:1] if n + 1 < len(chunks) else ""
        if line.endswith("]") and _AFTER_BRACKET.match(words):
            words = f"\\{words}"
        line += _strong(words, line[-1:], following) if bold else words
    return line


def _chunks(runs: Runs) -> Iterator[tuple[str, bool]]:
    """The runs' Markdown with whether it is to be bold; runs of one look are taken together."""
    for look, group in groupby(runs, key=_look):
        if look == "own brackets":
            words = "".join(run.text for run in group)
            yield (_own_brackets(words) if _OWN_BRACKETS.fullmatch(words) else _inline(words)), False
        else:
            yield _inline("".join(run.text for run in group)), look == "bold"


def _look(run: Run) -> str:
    if run.role in _BOLD:
        return "bold"
    return "own brackets" if run.role in _BRACKETED else "plain"


def _own_brackets(words: str) -> str:
    """Brackets as they are, what is in them escaped."""
    return re.sub(r"[^\[\]]+", lambda found: _inline(found[0]), words)


def _strong(words: str, before: str, after: str) -> str:
    """Words in bold, where CommonMark's rules on what stands beside the asterisks let them be."""
    inner = words.strip(" \u00a0")
    if not inner:
        return words
    start = words.index(inner)
    lead, tail = words[:start], words[start + len(inner) :]
    opens = inner[0].isalnum() or (lead or before or " ")[-1] in " \u00a0"
    closes = inner[-1].isalnum() or (tail or after or " ")[0] in " \u00a0"
    return f"{lead}**{inner}**{tail}" if opens and closes else words


@cache
def _environment() -> SandboxedEnvironment:
    """Jinja2 with Markdown's escape in the place of HTML's: it is applied to every value before it is printed."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    def markdown(escaped: str) -> Markup:
        return Markup(escaped)  # noqa: S704  # every caller has escaped it

    def finalize(value: object) -> Markup:
        return value if isinstance(value, Markup) else markdown(escape(str(value)))

    environment = SandboxedEnvironment(
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["runs"] = lambda runs: markdown(_runs(runs))
    environment.filters["bold"] = lambda runs: markdown(_bold(runs))
    environment.filters["head"] = lambda words: markdown(_head(words))
    environment.filters["passage"] = lambda row: markdown(_passage(row))
    return environment
