"""The model as a file: JSON and YAML of one shape, told apart by content; loading refuses what makes no sense."""

from __future__ import annotations

import re
from typing import BinaryIO

import msgspec

from briefgen import inputs
from briefgen.errors import ModelError
from briefgen.model import SCHEMA, Briefing

__all__ = ["MOST_BYTES", "dump_json", "dump_yaml", "is_model", "load", "loads", "schema"]

MOST_BYTES = 64 * 2**20
"""A model of the longest article with a statement in each sentence stays under 40 MiB."""

_FAMILY = SCHEMA.split("/")[0] + "/"
_REMEDY = "mend the file, or make it anew with `briefgen extract`"
_BEFORE_YAML = re.compile(r"(?:[ \t]*(?:#[^\n]*|---[ \t]*|%[^\n]*)?\r?\n)*")
_YAML_FIELD = re.compile(r"[A-Za-z_]+[ \t]*:(?:[ \t\r\n]|$)")
_YAML_SCHEMA = re.compile(rf"^(?:schema|\"schema\"|'schema')[ \t]*:[ \t]+[\"']?{re.escape(_FAMILY)}", re.MULTILINE)
_JSON_SCHEMA = re.compile(rf"\"schema\"\s*:\s*\"{re.escape(_FAMILY)}")
_FREE = frozenset({"document", "passages", "fills"})


def load(path: str, *, strict: bool = True, stdin: BinaryIO | None = None) -> Briefing:
    """Read a model from a file, or from `stdin` where the path is `-`.

    Raises InputError where it cannot be read, and what `loads` raises.
    """
    return loads(inputs.read_bytes(path, stdin, most=MOST_BYTES), inputs.shown(path), strict=strict)


def loads(data: bytes, name: str, *, strict: bool = True) -> Briefing:
    """Read a model from its bytes, JSON or YAML.

    name: the file's, for messages. strict: also refuse references that are out of the text, reversed, empty or into a
    missing source, ids that stand twice or name nothing, and dates that are none; without it only what is not of the
    model's shape is refused.
    Raises ModelError, which names the field's path, what was found and what is wanted.
    """
    if not is_model(data):
        raise ModelError(f"no model: it does not say `schema: {SCHEMA}`", "give a saved model or an article", file=name)
    text = _text(data, name)
    is_json = text.lstrip().startswith("{")
    briefing = _from_json(text, name) if is_json else _from_yaml(text, name)
    if strict:
        from briefgen.modelfile.sense import first_senseless

        fault = first_senseless(briefing)
        if fault is not None:
            raise ModelError(f"{fault.path}: {fault.words}", _REMEDY, file=name)
    return briefing


def is_model(data: bytes) -> bool:
    """Do a file's bytes say that they are a model, of whatever version: `schema: briefgen/…` at the top level?"""
    try:
        text = _text(data, "")
    except ModelError:
        return False
    if text.lstrip().startswith("{"):
        return _json_says_so(text)
    start = _BEFORE_YAML.match(text)
    begins = start is not None and _YAML_FIELD.match(text, start.end()) is not None
    return begins and _YAML_SCHEMA.search(text) is not None


def dump_json(briefing: Briefing) -> bytes:
    """Print a model as JSON: UTF-8, two spaces to a level, a line end at the end."""
    return msgspec.json.format(msgspec.json.encode(_plain(briefing)), indent=2) + b"\n"


def dump_yaml(briefing: Briefing) -> bytes:
    """Print a model as YAML that a person can edit, with the rules of editing at its head."""
    from briefgen.modelfile.yaml_writing import format_yaml

    return format_yaml(_plain(briefing)).encode()


def schema() -> bytes:
    """The JSON Schema of the model, which a YAML file of it has to meet as well."""
    made = msgspec.json.schema(Briefing, schema_hook=_anything)
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"briefgen model {SCHEMA}", **made}
    return msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n"


def _anything(kind: type) -> dict[str, object]:
    """The schema of what has no fixed type: the values below `document`."""
    if kind is object:
        return {"description": "any value"}
    raise NotImplementedError  # how a hook tells msgspec that it knows no more


def _plain(briefing: Briefing) -> dict[str, object]:
    """A model as plain values, without the `by: null` of items that the program made."""
    value = _without_by(msgspec.to_builtins(briefing))
    return value if isinstance(value, dict) else {}


def _without_by(value: object) -> object:
    if isinstance(value, list):
        return [_without_by(item) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in _FREE else _without_by(item)
            for key, item in value.items()
            if key != "by" or item is not None
        }
    return value


def _text(data: bytes, name: str) -> str:
    mark = data[:2]
    try:
        return data.decode("utf-16" if mark in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ModelError("not UTF-8", "save the file as UTF-8", file=name) from error


def _from_json(text: str, name: str) -> Briefing:
    try:
        return msgspec.json.decode(text, type=Briefing)
    except (msgspec.DecodeError, RecursionError) as error:
        refusal = error
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise _not_json(text, name) from error
    raise _refusal(value, name, refusal, lax=False)


def _from_yaml(text: str, name: str) -> Briefing:
    from briefgen.modelfile.yaml_reading import parse_yaml

    value = parse_yaml(text.encode(), name)
    try:
        return msgspec.convert(value, Briefing, strict=False)
    except msgspec.ValidationError as error:
        raise _refusal(value, name, error, lax=True) from error


def _refusal(value: object, name: str, error: Exception, *, lax: bool) -> ModelError:
    """The error for values that are not of the model's shape, another version of it before all else."""
    from briefgen.modelfile.shape import first_shape_fault, shown

    found = value.get("schema") if isinstance(value, dict) else None
    if found != SCHEMA:
        remedy = f"make it anew with `briefgen extract`, or use the briefgen that reads {shown(found)}"
        return ModelError(f'schema: found {shown(found)}, wanted "{SCHEMA}"', remedy, file=name)
    fault = first_shape_fault(value, lax=lax)
    words = f"{fault.path}: {fault.words}".removeprefix(": ") if fault else str(error)
    return ModelError(words, _REMEDY, file=name)


def _not_json(text: str, name: str) -> ModelError:
    """The error for text that is not JSON, with its place, which the standard library's parser tells."""
    import json

    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        words = f"line {error.lineno}, column {error.colno}: not readable as JSON: {error.msg}"
        return ModelError(words, "mend that place in the file", file=name)
    except RecursionError:
        return ModelError("nested too deep", "give a model of the usual form", file=name)
    return ModelError("not readable as JSON", _REMEDY, file=name)


class _Head(msgspec.Struct):
    """Of a JSON file, what says whether it is a model."""

    schema: object = None


def _json_says_so(text: str) -> bool:
    """A file that is broken further down is a model too: its own loading then says what is wrong with it."""
    try:
        said = msgspec.json.decode(text, type=_Head).schema
    except (msgspec.MsgspecError, RecursionError):
        return _JSON_SCHEMA.search(text) is not None
    return isinstance(said, str) and said.startswith(_FAMILY)
