"""YAML in: a file that a person may have edited, to plain lists, mappings and strings."""

# Read event by event, with PyYAML's libyaml parser where it is there. On a model of 60 KB that takes 5 ms; PyYAML's
# own safe loader takes 130 ms and ruamel.yaml's as much, more than `render` has for its start. Building the values
# here also leaves YAML's guesses out: a date, `no` or `1:30` typed without quotation marks stays those characters,
# and what they have to be is the model's to say.

from __future__ import annotations

import re
from typing import NoReturn

from briefgen.errors import ModelError

DEEPEST = 30
"""Levels of lists and mappings: the model has nine, and free options a few more."""

FREE = "document"
"""The top field whose values have no fixed type, so that they are read by the look of them, as JSON is."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})")
_FLOAT = re.compile(r"[-+]?\d{1,18}(?:\.\d{1,18})?(?:[eE][-+]?\d{1,3})?")

Value = object


def parse_yaml(data: bytes, name: str) -> Value:
    """Read one YAML document.

    data: UTF-8; name: the file's, for messages.
    Returns mappings, lists, strings, None for an empty or null value without quotation marks; below `document` also
    numbers and booleans. Raises ModelError, with the line, where it is not YAML or uses what no model needs: anchors,
    tags, a second document, a key twice, nesting without end.
    """
    import yaml

    builder = _Builder(name)
    try:
        for event in yaml.parse(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _broken(name, error.problem or error.context or "not YAML", mark.line if mark else None) from error
    except yaml.reader.ReaderError as error:
        line = data[: error.position].count(b"\n") if isinstance(error.position, int) else None
        raise _broken(name, error.reason, line) from error
    return builder.value


def _broken(name: str, problem: str, line: int | None) -> ModelError:
    where = f"line {line + 1}: " if line is not None else ""
    return ModelError(f"{where}not readable as YAML: {problem}", "mend that place in the file", file=name)


class _Builder:
    """Builds the values from events with a stack of its own, so that no nesting can exhaust Python's."""

    def __init__(self, name: str) -> None:
        self.value: Value = None
        self._name = name
        self._open: list[list[Value] | dict[str, Value]] = []
        self._keys: list[str | None] = []
        self._documents = 0
        self._free = False

    def take(self, event: object) -> None:
        """Take the next event."""
        kind = type(event).__name__
        if kind == "ScalarEvent":
            self._add(self._scalar(event), event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._begin({} if kind == "MappingStartEvent" else [], event)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._open.pop()
            self._keys.pop()
            self._free = self._free and len(self._open) > 1
        elif kind == "AliasEvent":
            self._refuse(event, "an alias (*) stands here", "write the words out")
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, "a second document begins", "keep one model in a file")

    def _begin(self, container: list[Value] | dict[str, Value], event: object) -> None:
        self._plain_only(event)
        if len(self._open) >= DEEPEST:
            self._refuse(event, f"nested more than {DEEPEST} levels deep", "give a model of the usual form")
        self._free = self._free or self._under_free()
        self._add(container, event)
        self._open.append(container)
        self._keys.append(None)

    def _add(self, value: Value, event: object) -> None:
        if not self._open:
            self.value = value
            return
        container = self._open[-1]
        if isinstance(container, list):
            container.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(value, container, event)
        else:
            container[key] = value
            self._keys[-1] = None

    def _key(self, value: Value, container: dict[str, Value], event: object) -> str:
        key = getattr(event, "value", None)
        if not isinstance(key, str) or isinstance(value, list | dict):
            self._refuse(event, "a field's name is no word", "write it as in `briefgen schema`")
        if key in container:
            self._refuse(event, f'the field "{key[:60]}" stands twice', "keep one of them")
        return key

    def _scalar(self, event: object) -> Value:
        self._plain_only(event)
        words = str(getattr(event, "value", ""))
        if not getattr(event, "implicit", (False,))[0]:
            return words
        if words in _NULL:
            return None
        return _by_its_look(words) if self._free or self._under_free() else words

    def _under_free(self) -> bool:
        return len(self._open) == 1 and self._keys[0] == FREE

    def _plain_only(self, event: object) -> None:
        if getattr(event, "anchor", None) is not None:
            self._refuse(event, "an anchor (&) stands here", "write the words out where they are needed")
        if getattr(event, "tag", None) is not None:
            self._refuse(event, "a tag (!) stands here", "leave it out")

    def _refuse(self, event: object, cause: str, remedy: str) -> NoReturn:
        mark = getattr(event, "start_mark", None)
        where = f"line {mark.line + 1}: " if mark is not None else ""
        raise ModelError(f"{where}{cause}", remedy, file=self._name)


def _by_its_look(words: str) -> Value:
    """A value without quotation marks as JSON would have it."""
    if words in _BOOLEANS:
        return _BOOLEANS[words]
    if _INTEGER.fullmatch(words):
        return int(words)
    return float(words) if _FLOAT.fullmatch(words) else words
