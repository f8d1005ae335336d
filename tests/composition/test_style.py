"""Styles: loaded, proved, copied."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefgen.composition import copy_style, list_styles, load_style, style_data, style_from_data, style_toml
from briefgen.errors import OutputError, StyleError

STYLES = [name for name, _ in list_styles()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy_style("memo", tmp_path / "house")
    return tmp_path / "house"


def changed(folder: Path, old: str, new: str) -> str:
    settings = folder / "style.toml"
    words = settings.read_text(encoding="utf-8")
    assert old in words
    settings.write_text(words.replace(old, new, 1), encoding="utf-8")
    return str(folder)


def test_the_packaged_styles_have_names_and_descriptions():
    assert [name for name, _ in list_styles()][:1] == ["memo"]
    assert "plain" in STYLES
    assert all(description for _, description in list_styles())


@pytest.mark.parametrize("name", STYLES)
def test_a_style_survives_being_plain_data(name: str):
    style = load_style(name)
    data = msgspec.json.decode(msgspec.json.encode(style_data(style)))
    assert style_from_data(data) == style


@pytest.mark.parametrize("name", STYLES)
def test_text_is_dark_enough_on_its_ground(name: str):
    colour = load_style(name).colour
    assert contrast(colour.text, "#FFFFFF") >= 15
    assert contrast(colour.heading, "#FFFFFF") >= 6.5
    assert contrast(colour.muted, colour.tint) >= 7
    assert contrast(colour.rule, "#FFFFFF") >= 3


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_a_copied_style_is_named_after_its_folder_and_keeps_its_comments(folder: Path):
    assert load_style(str(folder)).name == "house"
    assert msgspec.structs.replace(load_style(str(folder)), name="memo") == load_style("memo")
    assert (folder / "style.toml").read_text(encoding="utf-8").startswith("# Memo")
    assert style_toml(str(folder)).startswith("# Memo")


def test_copying_into_a_folder_with_content_is_refused(folder: Path):
    with pytest.raises(OutputError, match="not empty"):
        copy_style("memo", folder)


def test_copying_to_a_place_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        copy_style("memo", tmp_path / "file" / "below")


@pytest.mark.parametrize(
    ("old", "new", "key", "wanted"),
    [
        ('text = "#1A1A1A"', 'text = "black"', r"colour\.text", 'a colour such as "#14365C"'),
        ("body = { size = 12, leading = 15.5 }", "body = { size = 0, leading = 15.5 }", r"type\.body\.size", "above 0"),
        ("developments = 4", "developments = -1", r"caps\.developments", "whole number from 0"),
        ("developments = 4", 'developments = "four"', r"caps\.developments", "whole number from 0"),
        ("developments = 4", "", r"caps\.developments: found nothing", "whole number"),
        ('paper = "a4"', 'paper = "a5"', "paper", "a4 or letter"),
        ('name = "house"', 'name = "../house"', "name", "a name in a-z"),
        ("left = 25", "left = nan", r"margins\.left", "0 to 400"),
        ("[margins]", "[margin]", "margin: found an unknown key", '"margins"'),
        ("top = 22", "tpo = 22", r"margins\.tpo: found an unknown key", '"top"'),
        (
            'developments = "Latest developments"',
            'developments = "Two\\nlines"',
            r"sections\.developments",
            "on one line",
        ),
    ],
)
def test_a_wrong_value_is_told_with_its_file_key_and_what_is_wanted(folder, old, new, key, wanted):
    with pytest.raises(StyleError, match=f"style.toml: {key}") as told:
        load_style(changed(folder, old, new))
    assert wanted in str(told.value)
    assert "\n" not in str(told.value)


def test_bad_toml_names_the_file(folder: Path):
    with pytest.raises(StyleError, match=r"style\.toml: not valid TOML"):
        load_style(changed(folder, "[margins]", "[margins"))


@pytest.mark.parametrize("missing", ["style.toml", "briefing.md.j2"])
def test_a_missing_file_of_a_style_is_named(folder: Path, missing: str):
    (folder / missing).unlink()
    with pytest.raises(StyleError, match=missing.replace(".", r"\.")):
        load_style(str(folder))


def test_a_file_that_is_no_text_or_far_too_large_is_refused(folder: Path):
    (folder / "briefing.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StyleError, match="not UTF-8"):
        load_style(str(folder))
    (folder / "briefing.md.j2").write_bytes(b"x" * 300_000)
    with pytest.raises(StyleError, match="too large"):
        load_style(str(folder))


@pytest.mark.parametrize("name", ["meno", "", "../../no-such-folder", "\0", "x" * 5000, "a\nb"])
def test_an_unknown_style_is_told_on_one_line_with_those_there_are(name: str):
    with pytest.raises(StyleError, match="memo") as told:
        load_style(name)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 400


def test_a_near_miss_is_met_with_a_suggestion():
    with pytest.raises(StyleError, match='did you mean "memo"'):
        load_style("mem0")


def test_section_names_differ_within_a_style():
    for name in STYLES:
        heads = list(msgspec.to_builtins(load_style(name).sections).values())
        assert len(set(heads)) == len(heads)
