"""YAML out: a model that a person can edit, and that reads back to exactly the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

WIDTH = 100
"""Characters in a line, where its words can be broken: an editor's window, with the file list beside it."""

HEAD = """\
# A briefing. Edit it, then print it with `briefgen render` and prove it with `briefgen check`.
#
# Nothing in here is retyped from the article. Words are named by where they stand: "S1:120-344" means the characters
# of source S1 from 120 up to, not including, 344. The count begins at 0 and goes over the source's `text` below.
#
# What is printed stands in `line`, piece by piece, in the order of printing:
#   "S1:120-344"                             those words; […] is set by itself where words of the sentence are left out
#   {gloss: ["S1:80-95"], suffix: "’s"}      words from elsewhere that explain the word before, in brackets
#   {gloss: ["S1:80-95"], see: "st4"}        the same, with a pointer to a statement
#   {mend: ","}                              a stop or comma that the article lacks
#   {mark: "unnamed"}                        keeps unnamed speakers apart: unnamed, same unnamed, second unnamed
# `text` beside a `line` only shows what it prints: change the line. Of `text` and `line` the line counts.
#
# To drop a statement from print, take it out of `positions`; to add one, name its id there. The order is the rank.
# Keep negations, conditions, doubts and amounts in a line, and the speaker with the word that attributes.
# Ids (st4, armenia, S1) tie the lists together: a changed id has to change wherever it stands.
# An item of your own carries `by: editor`. Put dates and other short words in quotation marks: "2023-05-01".
"""

_BLOCK_TEXT = frozenset({"text"})
_UNBLOCKED = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile(r'["\\]|[^\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_OTHERWISE_READ = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_FOLDABLE = re.compile(r"[^ \t]+(?: [^ \t]+)*")


def format_yaml(model: Mapping[str, object]) -> str:
    """Print a model.

    model: mappings with strings as keys, lists, strings, numbers, booleans and None.
    Returns YAML with the rules of editing at its head. Strings are always quoted or blocks, so that no parser takes
    one for something else; the article stands as a block where YAML can hold it so.
    """
    lines = [HEAD.rstrip("\n")]
    for key, value in model.items():
        lines.extend(_field(key, value, 0))
    return "\n".join(lines) + "\n"


def _field(key: str, value: object, indent: int) -> list[str]:
    """`key: value`, on one line where it fits, else with the value in the lines below."""
    start = f"{' ' * indent}{_key(key)}:"
    if isinstance(value, str):
        return _text_field(start, value, indent, block=key in _BLOCK_TEXT)
    if not isinstance(value, Mapping | list | tuple) or not value:
        return [f"{start} {_flow(value)}"]
    if len(flow := f"{start} {_flow(value)}") <= WIDTH:
        return [flow]
    if isinstance(value, Mapping):
        return [start, *_fields(value, indent + 2)]
    if all(_is_pair(item) for item in value):
        return _wrapped_pairs(start, value, indent + 2)
    return [start, *_items(value, indent + 2)]


def _fields(value: Mapping[str, object], indent: int) -> list[str]:
    return [line for key, item in value.items() for line in _field(key, item, indent)]


def _items(values: Sequence[object], indent: int) -> list[str]:
    lines = []
    for value in values:
        if isinstance(value, Mapping) and value:
            flow = f"{' ' * indent}- {_flow(value)}"
            if len(flow) <= WIDTH:
                lines.append(flow)
                continue
            below = _fields(value, indent + 2)
        elif isinstance(value, list | tuple) and value and len(_flow(value)) > WIDTH:
            below = _items(value, indent + 2)
        else:
            lines.append(f"{' ' * indent}- {_flow(value)}")
            continue
        lines.append(f"{' ' * indent}- {below[0].lstrip(' ')}")
        lines.extend(below[1:])
    return lines


def _text_field(start: str, value: str, indent: int, *, block: bool) -> list[str]:
    quoted = f"{start} {_quoted(value)}"
    if block and "\n" in value and _fits_block(value):
        return _block(start, value, indent + 2)
    if "\n" in value:
        return _broken_quoted(start, value, indent + 2)
    if len(quoted) <= WIDTH or not _folds(value):
        return [quoted]
    return [f"{start} >-", *_filled(value.split(" "), indent + 2)]


def _fits_block(value: str) -> bool:
    """Can a literal block hold the string: no sign that YAML forbids or takes for a line end, and some words?"""
    return not _UNBLOCKED.search(value) and bool(value.strip("\n"))


def _block(start: str, value: str, indent: int) -> list[str]:
    """A literal block: the string's lines as they are, and by its mark how many line ends stand at its end."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    chomp = "-" if ends == 0 else "" if ends == 1 else "+"
    lines = [f"{' ' * indent}{line}" if line else "" for line in body.split("\n")]
    # A first line that begins with a space, or is empty, would hide how far the block is set in: said in figures.
    relative = "2" if body[0] in " \t\n" else ""
    return [f"{start} |{relative}{chomp}", *lines, *[""] * (ends - 1)]


def _broken_quoted(start: str, value: str, indent: int) -> list[str]:
    """A string in quotation marks, broken after each of its line ends."""
    pieces = value.split("\n")
    lines = [f'{start} "\\']
    for piece in pieces[:-1]:
        lines.append(f"{' ' * indent}{_guarded(_escaped(piece))}\\n\\")
    lines.append(f'{" " * indent}{_guarded(_escaped(pieces[-1]))}"')
    return lines


def _guarded(piece: str) -> str:
    """A space at a broken line's beginning, kept by a backslash before it."""
    return "\\" + piece if piece.startswith(" ") else piece


def _folds(value: str) -> bool:
    """Can a folded block hold the string: single spaces only, and no sign that YAML forbids or takes for a line end?"""
    return bool(_FOLDABLE.fullmatch(value)) and not _UNBLOCKED.search(value)


def _filled(words: Sequence[str], indent: int, join: str = " ") -> list[str]:
    """Words filled into lines of the width."""
    lines, line = [], " " * indent + words[0]
    for word in words[1:]:
        if len(line) + len(join) + len(word) > WIDTH:
            lines.append(line + join.rstrip())
            line = " " * indent + word
        else:
            line += join + word
    return [*lines, line]


def _is_pair(value: object) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2 and all(type(item) is int for item in value)


def _wrapped_pairs(start: str, values: Sequence[object], indent: int) -> list[str]:
    lines = _filled([_flow(value) for value in values], indent, ", ")
    return [f"{start} [", *lines, f"{' ' * (indent - 2)}]"]


def _flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value)


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) and key.lower() not in _OTHERWISE_READ else _quoted(key)


def _quoted(value: str) -> str:
    return f'"{_escaped(value)}"'


def _escaped(value: str) -> str:
    return _ESCAPED.sub(_escape, value)


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[sign]
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
