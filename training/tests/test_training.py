"""Training, in small: the same file twice, files that answer like the network, and right examples.

Needs training/requirements.txt, so it is no part of the program's own tests: `python -m pytest training/tests`.
"""

import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from briefgen.analysis.attribution.encoder.windows import windows
from training.articles import ROLES, read_articles
from training.examples import BEGINS, INSIDE, OUTSIDE, examples
from training.regression import cross_validated, fit, likely

ROOT = Path(__file__).parents[2]

TEXT = """Harbour to close

The harbour will close in May, the mayor said on Monday. “It is too old to mend,” she added.

Fishermen fear that they will be out of work. The mayor said nothing of that.
"""
SAID = (
    ("the mayor", "said", "The harbour will close in May"),
    ("she", "added", "It is too old to mend"),
    ("Fishermen", "fear", "that they will be out of work"),
)


@pytest.fixture
def data(tmp_path):
    for part in ("train", "dev"):
        folder = tmp_path / part
        folder.mkdir()
        for number in range(4):
            (folder / f"{number}.txt").write_text(TEXT * (number + 1), "utf-8")
            gold = [
                {role: [span(words)] for role, words in zip(("source", "cue", "content"), said, strict=True)}
                for said in SAID
            ]
            (folder / f"{number}.gold.json").write_text(json.dumps(gold), "utf-8")
    return tmp_path


def span(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def make(data, out, *options):
    command = [sys.executable, "-m", "training.make", str(data), str(out), *options]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def digests(folder):
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.onnx")}


def test_the_same_command_makes_the_same_files_again(data, tmp_path):
    for out in ("one", "two"):
        make(data, tmp_path / out, "--steps", "3", "--epochs", "3")
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    assert len(digests(tmp_path / "one")) == 2


def test_a_run_that_was_broken_off_goes_on_as_if_it_had_not_been(data, tmp_path):
    make(data, tmp_path / "whole", "--epochs", "2")
    code = (
        "from pathlib import Path; from training.articles import read_articles; from training import learning;"
        "run = learning.ready(read_articles(Path('{0}/train')), learning.Plan(epochs=2));"
        "run.epoch(0, print); run.keep(Path('{0}/broken/state.pt'), 1)"
    )
    (tmp_path / "broken").mkdir()
    subprocess.run([sys.executable, "-c", code.format(data)], cwd=ROOT, check=True)
    make(data, tmp_path / "broken", "--epochs", "2")
    assert digests(tmp_path / "broken") == digests(tmp_path / "whole")


def test_the_files_answer_nearly_like_the_network(data, tmp_path):
    import torch

    from training.export import export
    from training.network import pretrained_network
    from training.reading import from_files, from_network

    torch.manual_seed(1)
    network = pretrained_network()
    with torch.no_grad():
        network.starts.bias.zero_()
    articles = read_articles(data / "train")
    export(network, articles, tmp_path)
    numbers = windows(articles[0].text, articles[0].paragraphs)[0].numbers
    exact, rounded = from_network(network)(numbers), from_files(tmp_path)(numbers)
    assert np.abs(exact.starts - rounded.starts).max() < 0.1
    shared = [(exact.cues.index(cue), rounded.cues.index(cue)) for cue in exact.cues if cue in rounded.cues]
    assert shared
    assert max(np.abs(exact.roles[one] - rounded.roles[other]).max() for one, other in shared) < 0.1


def test_examples_mark_the_words_that_people_marked(data):
    article = read_articles(data / "train")[0]
    (example,) = examples([article], random.Random(1))
    (window,) = windows(article.text, article.paragraphs)
    found = [
        {
            role: {article.text[slice(*window.spans[place])] for place in places}
            for role, places in zip(ROLES, cue.pieces, strict=True)
        }
        for cue in example.cues
    ]
    assert [(cue["source"], cue["cue"]) for cue in found] == [
        ({"the", "mayor"}, {"said"}),
        ({"she"}, {"added"}),
        ({"Fishermen"}, {"fear"}),
    ]
    assert found[2]["content"] == {"that", "they", "will", "be", "out", "of", "work"}
    assert example.tags.count(BEGINS) == 3
    assert set(example.tags) <= {OUTSIDE, BEGINS, INSIDE}


def test_the_weights_of_the_leaning_tell_what_holds_a_sign_from_what_does_not():
    views = np.array([0.0, 1.0] * 20)
    shares = np.column_stack([views * 0.3 + np.linspace(0, 0.05, 40), np.linspace(0, 1, 40)])
    weights = fit(shares, views, 10.0)
    found = likely(shares, weights)
    assert found[views == 1].min() > found[views == 0].max()
    assert weights[1] > abs(weights[2])


def test_a_sentence_that_is_missed_more_keeps_its_sign_from_counting_against_it():
    marked = np.array([1.0] * 10 + [0.0] * 10 + [0.0] * 20)
    signs = np.column_stack([[1.0] * 20 + [0.0] * 20, np.linspace(0, 1, 40)])
    alike, missed = (fit(signs, marked, 30.0, np.array([1.0] * 10 + [loss] * 10 + [1.0] * 20)) for loss in (1.0, 8.0))
    assert alike[1] > missed[1]


def test_how_likely_an_article_is_opinion_is_asked_of_weights_that_did_not_see_it():
    views = np.array([0.0] * 15 + [1.0] * 15)
    shares = np.random.default_rng(0).normal(size=(30, 20))  # no sign at all
    folds = [n % 10 for n in range(30)]
    blind, seeing = cross_validated(shares, views, 10.0, folds), likely(shares, fit(shares, views, 10.0))
    assert ((blind > 0.5) == views).mean() < ((seeing > 0.5) == views).mean()
