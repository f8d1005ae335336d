"""Where a file's values are not of the model's shape: the first place, what was found there and what is wanted."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from msgspec import inspect

from briefgen.model import Briefing

SHOWN = 60
"""Characters of a found value in a message."""


_INTEGER = re.compile(r"-?\d{1,18}")


class Fault(NamedTuple):
    """What is wrong at a path such as `positions[3].statement`, in words."""

    path: str
    words: str


def first_shape_fault(value: object, *, lax: bool) -> Fault | None:
    """Compare plain values with the model's types; None where they fit.

    lax: may a number or a truth value be written as a string, as all of YAML is read?
    """
    return next(_Comparison(lax).faults(value, inspect.type_info(Briefing), ""), None)


def shown(value: object) -> str:
    """A found value as a message shows it."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return f'"{value[:SHOWN]}…"' if len(value) > SHOWN else f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, list) else str(value)[:SHOWN]


class _Comparison:
    """Compares values with types, all the way down."""

    def __init__(self, lax: bool) -> None:
        self._lax = lax

    def faults(self, value: object, wanted: inspect.Type, path: str) -> Iterator[Fault]:
        match wanted:
            case inspect.StructType():
                yield from self._struct_faults(value, wanted, path)
            case inspect.ListType() if isinstance(value, list):
                for n, item in enumerate(value):
                    yield from self.faults(item, wanted.item_type, f"{path}[{n}]")
            case inspect.TupleType() if isinstance(value, list) and len(value) == len(wanted.item_types):
                for n, (item, kind) in enumerate(zip(value, wanted.item_types, strict=True)):
                    yield from self.faults(item, kind, f"{path}[{n}]")
            case inspect.DictType() if isinstance(value, Mapping):
                for key, item in value.items():
                    yield from self.faults(key, wanted.key_type, f"{path}, key {shown(key)}")
                    yield from self.faults(item, wanted.value_type, f"{path}[{shown(key)}]")
            case inspect.UnionType():
                yield from self._union_faults(value, wanted, path)
            case inspect.Metadata():
                yield from self.faults(value, wanted.type, path)
            case _ if not _fits(value, wanted, lax=self._lax):
                yield Fault(path, f"found {shown(value)}, wanted {_named(wanted)}")

    def _struct_faults(self, value: object, wanted: inspect.StructType, path: str) -> Iterator[Fault]:
        if not isinstance(value, Mapping):
            yield Fault(path, f"found {shown(value)}, wanted a mapping of fields")
            return
        known = {field.encode_name: field for field in wanted.fields}
        for key in value:
            if key not in known:
                close = difflib.get_close_matches(str(key), known, n=1)
                hint = f'; did you mean "{close[0]}"?' if close else ""
                yield Fault(path, f"unknown field {shown(key)}{hint}")
        for name, field in known.items():
            place = f"{path}.{name}" if path else name
            if name in value:
                yield from self.faults(value[name], field.type, place)
            elif field.required:
                yield Fault(place, f"found nothing, wanted {_named(field.type)}")
        try:
            msgspec.convert(value, wanted.cls, strict=not self._lax)
        except msgspec.ValidationError as error:
            yield Fault(path, str(error.__cause__ or error))

    def _union_faults(self, value: object, wanted: inspect.UnionType, path: str) -> Iterator[Fault]:
        """The faults of the one type of a union that the value seems meant for; none where it fits one."""
        structs = [one for one in wanted.types if isinstance(one, inspect.StructType)]
        texts = [one for one in wanted.types if isinstance(one, inspect.StrType)]
        if isinstance(value, Mapping) and structs:
            yield from self.faults(value, structs[0], path)
        elif isinstance(value, str) and texts and structs:
            yield from self.faults(value, texts[0], path)
        elif all(next(self.faults(value, one, path), None) is not None for one in wanted.types):
            yield Fault(path, f"found {shown(value)}, wanted {_named(wanted)}")


def _fits(value: object, wanted: inspect.Type, *, lax: bool) -> bool:
    match wanted:
        case inspect.StrType():
            return isinstance(value, str) and (wanted.pattern is None or bool(re.search(wanted.pattern, value)))
        case inspect.LiteralType():
            return value in wanted.values
        case inspect.NoneType():
            return value is None
        case inspect.BoolType():
            return isinstance(value, bool) or (lax and isinstance(value, str) and value.lower() in ("true", "false"))
        case inspect.IntType():
            return type(value) is int or (lax and isinstance(value, str) and bool(_INTEGER.fullmatch(value)))
        case inspect.AnyType() | inspect.CustomType():
            return True
        case _:
            return False


def _named(wanted: inspect.Type) -> str:
    """A type in words."""
    match wanted:
        case inspect.StrType():
            return "a string"
        case inspect.IntType():
            return "a whole number"
        case inspect.BoolType():
            return "true or false"
        case inspect.NoneType():
            return "null"
        case inspect.LiteralType():
            return "one of " + ", ".join(f'"{value}"' for value in wanted.values)
        case inspect.TupleType():
            return "a pair [start, end]"
        case inspect.UnionType():
            return " or ".join(_named(one) for one in wanted.types)
        case inspect.Metadata():
            return _named(wanted.type)
        case inspect.ListType():
            return "a list"
        case _:
            return "a mapping of fields"
