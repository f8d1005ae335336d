"""Styles: a folder with `style.toml` (looks, caps, section names) and the Markdown template, loaded and proved."""

from __future__ import annotations

import difflib
import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Meta

from briefgen.errors import OutputError, StyleError
from briefgen.filenames import slug

SETTINGS = "style.toml"
TEMPLATE = "briefing.md.j2"
_LARGEST_FILE = 256 * 1024  # bytes; a style is a page of settings, so a larger file is a mistake

Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,29}$", description="a name in a-z, 0-9 and -")]
Words = Annotated[str, Meta(pattern=r"^\S(.{0,118}\S)?$", description="1 to 120 characters on one line")]
Size = Annotated[float, Meta(gt=0, le=400, description="a number above 0, at most 400")]
Space = Annotated[float, Meta(ge=0, le=400, description="a number from 0 to 400")]
Cap = Annotated[int, Meta(ge=0, le=1_000_000, description="a whole number from 0")]
Colour = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}$", description='a colour such as "#14365C"')]
Font = Annotated[
    str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", description='a font such as "SourceSansPro-Bold"')
]
Flag = Annotated[bool, Meta(description="true or false")]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything in a style: strict, and never changed once loaded."""


class Margins(_Part, frozen=True):
    """Millimetres."""

    top: Space
    bottom: Space
    left: Space
    right: Space


class Fonts(_Part, frozen=True):
    """Font names, by what they set; `ui` is for tables, notes, references and running heads."""

    body: Font
    body_bold: Font
    heading: Font
    ui: Font


class TypeSize(_Part, frozen=True):
    """Points."""

    size: Size
    leading: Size


class Type(_Part, frozen=True):
    """Sizes, by what is set."""

    title: TypeSize
    h1: TypeSize
    h2: TypeSize
    body: TypeSize
    bottom_line: TypeSize
    table: TypeSize
    note: TypeSize
    running: TypeSize
    marking: TypeSize


class Spaces(_Part, frozen=True):
    """Points."""

    paragraph_after: Space
    h1_before: Space
    h1_after: Space
    h2_before: Space
    h2_after: Space
    bullet_indent: Space


class Colours(_Part, frozen=True):
    """sRGB, by purpose."""

    text: Colour
    heading: Colour
    muted: Colour
    rule: Colour
    tint: Colour
    accent: Colour
    page: Colour


class ReferenceLook(_Part, frozen=True):
    """How `[P4]` is set: a font and a colour of the style, by their purpose, and a size in points."""

    font: Annotated[Literal["body", "ui"], Meta(description="body or ui")]
    size: Size
    colour: Annotated[Literal["text", "muted"], Meta(description="text or muted")]


class BottomLineLook(_Part, frozen=True):
    """Points."""

    box: Annotated[Literal["tint", "rules", "none"], Meta(description="tint, rules or none")]
    left_bar: Space
    rule_width: Space
    padding: Space


class Caps(_Part, frozen=True):
    """The most items of each kind that are printed; `words` counts the briefing without its annexes."""

    bottom_line: Cap
    developments: Cap
    background: Cap
    parties: Cap
    positions_per_party: Cap
    disputes: Cap
    legal_context: Cap
    timeline: Cap
    open_questions: Cap
    no_position: Cap
    words: Cap


class Show(_Part, frozen=True):
    """Parts that a style may leave out."""

    no_position: Flag
    open_question_why: Flag
    names: Flag
    source_statement: Flag
    paragraph_list: Flag


class Sections(_Part, frozen=True):
    """The heads, by section."""

    bottom_line: Words
    developments: Words
    background: Words
    parties: Words
    positions: Words
    no_position: Words
    disputes: Words
    legal_context: Words
    timeline: Words
    open_questions: Words
    names: Words
    source_statement: Words
    sources: Words


class Style(_Part, frozen=True):
    """A style, whole: what `style.toml` holds, and the Markdown template."""

    name: Name
    description: Words
    locale: Annotated[Literal["en-GB", "en-US"], Meta(description="en-GB or en-US")]
    paper: Annotated[Literal["a4", "letter"], Meta(description="a4 or letter")]
    target_pages: Annotated[tuple[Cap, Cap], Meta(description="two whole numbers: fewest and most pages")]
    paragraph_numbers: Flag
    tables: Annotated[Literal["tables", "lists"], Meta(description="tables or lists")]
    columns: Annotated[int, Meta(ge=1, le=2, description="1 or 2")]
    column_gap: Space
    number_gutter: Space
    align: Annotated[Literal["left"], Meta(description="left")]
    hyphenate: Flag
    margins: Margins
    fonts: Fonts
    type: Type
    space: Spaces
    colour: Colours
    reference: ReferenceLook
    bottom_line: BottomLineLook
    caps: Caps
    show: Show
    sections: Sections
    template: str = ""


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
        data = tomllib.loads(_read(settings))
    except tomllib.TOMLDecodeError as error:
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


Part = TypeVar("Part", bound=_Part)


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
    if isinstance(kind, type) and issubclass(kind, _Part):
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
