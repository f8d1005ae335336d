"""The whole way: the same words in every format, the same bytes on every day, and samples that are not stale."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from printed import Printed

from briefgen import modelfile, pipeline
from briefgen.checking import check
from briefgen.composition import load_style
from briefgen.options import Options
from briefgen.stated import Stated

ROOT = Path(__file__).resolve().parent.parent
SEED = next((ROOT / "seeds").glob("*.txt"))
STYLES = ["memo", "plain"]
ODD = {
    "one sentence": "The council met on Monday.",
    "no verb": "Rain, wind and more rain.",
    "one word": "Peace",
    "no stop at all": "the talks went on and on and on without a result that anybody would name",
    "markup": "<b>Ministers</b> & {{ envoys }} met\n\n“*No*,” said [Ann Holt](javascript:alert(1)), the minister.",
    "one line of 200 KB": "The minister said the talks would go on. " * 5000,
    "only quotations": "“We agree.”\n\n“We do not.”",
    "only furniture": "Read more\n\nShare this article\n\nAdvertisement",
    "strange letters": "Əliyev met Հայաստան’s envoy \u202eabc\u200b on Monday, 中文 said. \x07",
}


def silent(kind: str, words: str) -> None:
    """Report nothing."""


@pytest.fixture(scope="session")
def seed_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seed") / "seed.json"
    path.write_bytes(pipeline.extract((str(SEED),), Stated(), "json", silent))
    return path


def markdown_words(markdown: str) -> list[str]:
    """What a reader of the rendered Markdown sees, list numbers included."""
    rendered = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .render(re.sub(r"(?m)^(\d+)\. ", r"\1\\. ", markdown))
    )
    return html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"</?(?:strong|em|code|a)\b[^>]*>", "", rendered))).split()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("style", STYLES)
def test_pdf_and_markdown_hold_the_same_words(seed_model: Path, tmp_path: Path, style: str, paper):
    made = pipeline.render(str(seed_model), Options(folder=tmp_path, style=style, paper=paper), silent)
    pdf, markdown = (path.read_bytes() for path in made)
    assert Printed(pdf).words() == markdown_words(markdown.decode())


@pytest.mark.parametrize("style", STYLES)
def test_the_first_articles_briefing_stays_in_its_pages(seed_model: Path, tmp_path: Path, style: str):
    fewest, most = load_style(style).target_pages
    (made,) = pipeline.render(str(seed_model), Options(folder=tmp_path, style=style, formats=("pdf",)), silent)
    assert fewest <= Printed(made.read_bytes()).pages <= most


@pytest.mark.parametrize("style", STYLES)
def test_the_samples_in_out_are_what_the_program_makes(seed_model: Path, tmp_path: Path, style: str):
    for made in pipeline.render(str(seed_model), Options(folder=tmp_path, style=style), silent):
        assert (ROOT / "out" / made.name).read_bytes() == made.read_bytes(), "run `make seed`"


ANOTHER_DAY = """
import datetime, sys, time
class Later(datetime.datetime):
    now = classmethod(lambda cls, tz=None: cls(2031, 7, 1, tzinfo=tz))
    utcnow = classmethod(lambda cls: cls(2031, 7, 1))
    today = classmethod(lambda cls: cls(2031, 7, 1))
datetime.datetime = Later
time.time = lambda: 1_940_000_000.0
time.gmtime = lambda seconds=None, real=time.gmtime: real(1_940_000_000 if seconds is None else seconds)
time.localtime = lambda seconds=None, real=time.localtime: real(1_940_000_000 if seconds is None else seconds)
from briefgen.cli import run
sys.exit(run(sys.argv[1:]))
"""


def test_the_same_command_gives_the_same_bytes_in_other_surroundings(tmp_path: Path):
    surroundings = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "86400"},
    ]
    for number, variables in enumerate(surroundings):
        arguments = ["build", str(SEED), "-o", str(tmp_path / str(number)), "--format", "pdf,md,json,yaml"]
        environment = {**os.environ, **variables}
        starter = ["-c", ANOTHER_DAY] if number else ["-m", "briefgen"]
        subprocess.run([sys.executable, *starter, *arguments], env=environment, check=True, capture_output=True)
    first, second = (sorted((tmp_path / str(number)).iterdir()) for number in range(2))
    assert [path.name for path in first] == [path.name for path in second]
    assert len(first) == 4
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


@pytest.mark.parametrize("name", ODD)
def test_odd_text_makes_a_short_briefing_that_says_what_it_lacks(tmp_path: Path, name: str):
    article = tmp_path / "odd.txt"
    article.write_text(ODD[name], "utf-8")
    model = tmp_path / "odd.json"
    model.write_bytes(pipeline.extract((str(article),), Stated(language="en"), "json", silent))
    faults = check(modelfile.loads(model.read_bytes(), "odd.json", strict=False))
    assert [str(fault) for fault in faults] == []
    pdf, markdown = pipeline.render(str(model), Options(folder=tmp_path), silent)
    text = markdown.read_text("utf-8")
    assert "None found in the source." in text
    assert Printed(pdf.read_bytes()).words() == markdown_words(text)


@pytest.mark.parametrize("attach", ["cited", "full", "none"])
def test_the_pdf_carries_what_attach_says(seed_model: Path, tmp_path: Path, attach):
    (made,) = pipeline.render(str(seed_model), Options(folder=tmp_path, formats=("pdf",), attach=attach), silent)
    file = Printed(made.read_bytes()).file
    names = [file.get_attachment(n).get_name() for n in range(file.count_attachments())]
    if attach == "none":
        assert names == []
        return
    assert names == [made.with_suffix(".json").name]
    carried = modelfile.loads(bytes(file.get_attachment(0).get_data()), names[0])
    assert [str(fault) for fault in check(carried)] == []
    source = carried.sources[0]
    assert (source.text is None) == (attach == "cited")
    if attach == "cited":
        kept = sum(len(words) for words in source.passages.values())
        assert 0 < kept < len(SEED.read_text("utf-8"))


@pytest.mark.parametrize("style", STYLES)
def test_what_a_pdf_carries_composes_to_the_same_pages(seed_model: Path, tmp_path: Path, style: str):
    options = Options(folder=tmp_path, style=style)
    pdf, markdown = pipeline.render(str(seed_model), options, silent)
    carried = tmp_path / "carried.json"
    carried.write_bytes(bytes(Printed(pdf.read_bytes()).file.get_attachment(0).get_data()))
    (again,) = pipeline.render(str(carried), Options(folder=tmp_path / "b", style=style, formats=("md",)), silent)
    assert again.read_text("utf-8") == markdown.read_text("utf-8")


def test_a_model_prints_the_same_from_json_and_yaml(seed_model: Path, tmp_path: Path):
    yaml = tmp_path / "seed.yaml"
    yaml.write_bytes(pipeline.extract((str(seed_model),), Stated(), "yaml", silent))
    made = [
        pipeline.render(str(model), Options(folder=tmp_path / model.suffix, formats=("md",)), silent)[0].read_bytes()
        for model in (seed_model, yaml)
    ]
    assert made[0] == made[1]
