"""Styles: a folder with `style.toml` (looks, caps, section names) and the Markdown template, loaded and proved."""

from __future__ import annotations

import difflib
import re
from importlib import resources
from pathlib import Path
from typing import TypeVar, get_args, get_type_hints

import msgspec
import tomli
from msgspec import Meta

from briefgen.errors import OutputError, StyleError
from briefgen.filenames import slug
from briefgen.style import Style, StylePart

SETTINGS = "style.toml"
TEMPLATE = "briefing.md.j2"
_LARGEST_FILE = 256 * 1024  # bytes; a style is a page of settings, so a larger file is a mistake


def load_style(name_or_folder: str) -> Style:
    """Load a style by the name of a packaged one, or from a folder that holds one.

    Raises StyleError that names the file and the key, what was found and what is wanted.
    """
    folder = _packaged().get(name_or_folder)
    if folder is None:
        folder = Path(name_or_folder)
        if not name_or_folder or not _is_folder(folder):
            raise StyleError(f"there is no style {_short(name_or_folder)}", _known_styles(name_or_folder))
    settings = folder / SETTINGS
    try:
        data = tomli.loads(_read(settings))
    except tomli.TOMLDecodeError as error:
        raise StyleError(f"not valid TOML: {error}", "mend that line", file=str(settings)) from error
    return style_from_data(data, file=str(settings), template=_read(folder / TEMPLATE))


def style_from_data(data: object, *, file: str | None = None, template: str | None = None) -> Style:
    """Build a style from plain data: a parsed `style.toml`, or what `style_data` gave.

    file: named in errors. template: the Markdown template where `data` does not hold it. Raises StyleError.
    """
    if template is not None and isinstance(data, dict):
        if "template" in data:
            raise _wrong(file, "template", "a key of this name", f"the template in {TEMPLATE} beside this file")
        data = data | {"template": template}
    return _checked(Style, data, "", file)


def style_data(style: Style) -> dict[str, object]:
    """A style as plain data, the template included: `style_from_data` gives the style back."""
    data: dict[str, object] = msgspec.to_builtins(style)
    return data


def list_styles() -> list[tuple[str, str]]:
    """The packaged styles, by name: (name, description)."""
    return [(name, load_style(name).description) for name in _packaged()]


def style_toml(name_or_folder: str) -> str:
    """The settings of a style as its file holds them, comments included. Raises StyleError."""
    load_style(name_or_folder)
    return _read(_packaged().get(name_or_folder, Path(name_or_folder)) / SETTINGS)


def copy_style(name: str, target_folder: str | Path) -> list[Path]:
    """Copy a style into a folder to change there; the copy is named after the folder.

    Returns the files written. Raises StyleError for an unknown style, OutputError for a folder with content or a
    place that cannot be written.
    """
    target = Path(target_folder)
    settings, template = style_toml(name), load_style(name).template
    new_name = slug(target.resolve().name)
    settings = re.sub(r'(?m)^name\s*=\s*"[^"\n]*"', f'name = "{new_name}"', settings, count=1)
    try:
        if target.is_dir() and any(target.iterdir()):
            raise OutputError("the folder is not empty", "name a new folder", file=str(target))
        target.mkdir(parents=True, exist_ok=True)
        written = []
        for file, words in ((target / SETTINGS, settings), (target / TEMPLATE, template)):
            file.write_text(words, encoding="utf-8", newline="\n")
            written.append(file)
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise OutputError(f"cannot be written ({cause})", "choose another folder", file=str(target)) from error
    return written


def _packaged() -> dict[str, Path]:
    """The folders of the packaged styles, by name: in the installed package, else beside it in a checkout."""
    inside = Path(str(resources.files("briefgen"))) / "styles"
    shelf = inside if inside.is_dir() else inside.parent.parent / "styles"
    return {folder.name: folder for folder in sorted(shelf.iterdir()) if (folder / SETTINGS).is_file()}


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long for the system, or with a null in it
        return False


def _known_styles(wanted: str) -> str:
    names = list(_packaged())
    close = difflib.get_close_matches(wanted, names, n=1)
    hint = f'did you mean "{close[0]}"? Else give' if close else "give"
    return f"{hint} one of {', '.join(names)}, or a folder with {SETTINGS} and {TEMPLATE}"


def _read(file: Path) -> str:
    try:
        data = file.read_bytes() if file.stat().st_size <= _LARGEST_FILE else None
    except OSError as error:
        cause = error.strerror or type(error).__name__
        remedy = f"a style's folder holds {SETTINGS} and {TEMPLATE}"
        raise StyleError(f"cannot be read ({cause})", remedy, file=str(file)) from error
    if data is None:
        raise StyleError("too large for a style", f"at most {_LARGEST_FILE // 1024} KiB", file=str(file))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise StyleError("not UTF-8 text", "save it as UTF-8", file=str(file)) from error


Part = TypeVar("Part", bound=StylePart)


def _checked(part: type[Part], data: object, key: str, file: str | None) -> Part:
    """Build one part of a style, every value proved by itself so that an error can name its key."""
    if not isinstance(data, dict):
        raise _wrong(file, key or "style", _short(data), "a table of settings")
    hints = get_type_hints(part, include_extras=True)
    for name in data:
        if name not in hints:
            close = difflib.get_close_matches(str(name), hints, n=1)
            wanted = f'"{close[0]}"' if close else f"one of {', '.join(hints)}"
            raise _wrong(file, _joined(key, str(name)), "an unknown key", wanted)
    values: dict[str, object] = {}
    for name, kind in hints.items():
        if name not in data and name != "template":
            raise _wrong(file, _joined(key, name), "nothing", _wanted(kind))
        values[name] = _value(kind, data.get(name, ""), _joined(key, name), file)
    return part(**values)


def _value(kind: object, value: object, key: str, file: str | None) -> object:
    if isinstance(kind, type) and issubclass(kind, StylePart):
        return _checked(kind, value, key, file)
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise _wrong(file, key, _short(value), _wanted(kind)) from error


def _wanted(kind: object) -> str:
    described = [meta.description for meta in get_args(kind)[1:] if isinstance(meta, Meta) and meta.description]
    return described[0] if described else "a table of settings"


def _wrong(file: str | None, key: str, found: str, wanted: str) -> StyleError:
    return StyleError(f"{key}: found {found}", f"wanted {wanted}", file=file)


def _joined(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _short(value: object) -> str:
    """A value as an error shows it: on one line, cut at 60 characters."""
    words = " ".join((value if isinstance(value, str) else repr(value)).split()).encode("unicode_escape").decode()
    shown = words if len(words) <= 60 else words[:59] + "…"
    return f'"{shown}"' if isinstance(value, str) else shown
