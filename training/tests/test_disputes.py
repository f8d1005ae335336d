"""Training the network for disputes, in small: right labels, a loss that falls, files that answer like the network.

Needs training/requirements.txt and what the program itself needs: `python -m pytest training/tests`.
"""

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from briefgen.analysis.disputes.network import drawing, weighing
from briefgen.analysis.disputes.network.files import Files
from briefgen.analysis.networks import EXACT
from briefgen.model import Briefing, Party, Statement
from briefgen.reading import read_source
from training.disputes.articles import LOOSE, NONE, REQUIRED, Label, example, read_examples, read_labels
from training.disputes.export import FILES, export
from training.disputes.learning import Plan, logits, loss_of, opinions_of, train
from training.disputes.network import DISTANCES, JUDGING, pretrained_network

ROOT = Path(__file__).parents[2]

HARBOUR = """Old harbour of Vellmar to close

The old harbour will close in May, the port office said on Monday. It is too old to mend, the engineers warned.

The boatmen denied that it is too old to mend. The harbour can be kept for years, they said.
"""
BRIDGE = """Bridge over the Orrin stays shut

The bridge is safe for carts, the mayor said. The drivers replied that nobody had looked at its piers.

The road office promised that the piers would be seen to by June.
"""
MILL = """Mill at Tarn Hollow may reopen

The owners said that the mill will hire ninety hands. The weavers called the offer a lie.

The county said nothing of wages.
"""

ARTICLES = {
    "harbour": (
        HARBOUR,
        ("port", "said", "The old harbour will close in May"),
        ("engineers", "warned", "It is too old to mend"),
        ("boatmen", "denied", "that it is too old to mend"),
        ("boatmen", "said", "The harbour can be kept for years"),
    ),
    "bridge": (
        BRIDGE,
        ("mayor", "said", "The bridge is safe for carts"),
        ("drivers", "replied", "that nobody had looked at its piers"),
        ("road", "promised", "that the piers would be seen to by June"),
    ),
    "mill": (
        MILL,
        ("owners", "said", "that the mill will hire ninety hands"),
        ("weavers", "called", "the offer a lie"),
        ("weavers", "called the offer", "a lie"),
        ("county", "said", "nothing of wages"),
    ),
}
"""Of each article its text and who says what by which word."""

DISPUTED = {"harbour": (1, 2), "bridge": (0, 1), "mill": (0, 1)}
"""In each the places of two statements that collide."""


def briefing(name):
    text, *said = ARTICLES[name]
    speakers = dict.fromkeys(speaker for speaker, _, _ in said)
    return Briefing(
        title=name,
        sources=[read_source(text.encode(), f"{name}.txt")],
        parties=[Party(id=speaker, name=speaker, kind="group") for speaker in speakers],
        statements=[statement(text, number, *one) for number, one in enumerate(said)],
    )


def statement(text, number, speaker, cue, content):
    kind, source = "denial" if cue == "denied" else "claim", [reference(text, speaker)]
    said = {"source": source, "cue": [reference(text, cue)], "content": [reference(text, content)]}
    clause = said["content"]
    return Statement(
        id=f"st{number}",
        party=speaker,
        speaker=None,
        who="body",
        mode="indirect",
        kind=kind,
        clause=clause,
        line=[],
        **said,
    )


def reference(text, words):
    start, end = range_of(text, words)
    return f"S1:{start}-{end}"


def range_of(text, words):
    return text.index(words), text.index(words) + len(words)


def label(name, claim, counter, value=REQUIRED):
    """The label of two statements, each from its second word on: readers draw bounds by their own eyes."""
    text, *said = ARTICLES[name]
    ranges = [range_of(text, said[number][2].split(" ", 1)[1]) for number in (claim, counter)]
    return Label(*((one,) for one in ranges), value)


def labelled(name):
    return with_labels(briefing(name), [label(name, *DISPUTED[name])])


def with_labels(made, labels):
    return example(made.title, made.sources[0], made.statements, made.parties, labels)


def standing(found):
    """How each pair stands that is a dispute, by the numbers of its two statements."""
    pairs = [tuple(sorted(int(one[2:]) for one in pair)) for pair in found.told.pairs]
    return {pair: value for pair, value in zip(pairs, found.labels.tolist(), strict=True) if value != NONE}


def loss(network, examples):
    with torch.inference_mode():
        return sum(loss_of(network, one, None, 0.0).item() for one in examples)


def untrained(seed=1):
    torch.manual_seed(seed)
    return pretrained_network().eval()


@pytest.fixture(scope="module")
def examples():
    return [labelled(name) for name in ARTICLES]


@pytest.fixture(scope="module")
def trained(examples):
    """A network that was shown three articles six times: enough for pairs to differ."""
    return train(examples, Plan(epochs=6), None, print)


@pytest.fixture(scope="module")
def exported(trained, examples, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exported")
    export(trained, examples, folder)
    return folder


@pytest.fixture
def data(tmp_path):
    """A folder like the dataset's, with one article in which nobody says anything."""
    texts = {name: text for name, (text, *_) in ARTICLES.items()}
    texts["silent"] = "A quiet day\n\nThe rain fell on the hills all day. The river rose a little by night.\n"
    for name, text in texts.items():
        title, body = text.split("\n\n", 1)
        parts = {"title": title, "date": "2031-03-04", "content_original": body}
        (tmp_path / f"{name}.json").write_text(json.dumps(parts), "utf-8")
    return tmp_path


def opened(file, exact="1"):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry(EXACT, exact)
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def test_labels_are_read_with_what_readers_must_be_shown(tmp_path):
    file = tmp_path / "labels.jsonl"
    lines = [
        {"article": "one", "disputes": [{"claim": [[3, 9], [12, 15]], "counter": [[20, 31]]}]},
        {"article": "two", "disputes": [{"claim": [[1, 2]], "counter": [[5, 8]], "optional": True}]},
        {"article": "three", "disputes": []},
    ]
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    assert read_labels(file) == {
        "one": [Label(((3, 9), (12, 15)), ((20, 31),), REQUIRED)],
        "two": [Label(((1, 2),), ((5, 8),), LOOSE)],
        "three": [],
    }


@pytest.mark.parametrize("value", [LOOSE, REQUIRED])
@pytest.mark.parametrize(("claim", "counter"), [(0, 3), (3, 0), (1, 2), (2, 1)])
def test_a_label_is_that_of_its_two_statements_whichever_is_the_claim(claim, counter, value):
    found = with_labels(briefing("harbour"), [label("harbour", claim, counter, value)])
    assert standing(found) == {tuple(sorted((claim, counter))): value}


def test_each_pair_has_the_label_that_it_is_most_like():
    labels = [label("harbour", 1, 2, LOOSE), label("harbour", 0, 3, REQUIRED)]
    assert standing(with_labels(briefing("harbour"), labels)) == {(1, 2): LOOSE, (0, 3): REQUIRED}


def test_a_label_of_other_words_is_no_pair_s():
    elsewhere = [Label((range_of(HARBOUR, "Old harbour of Vellmar"),), (range_of(HARBOUR, "on Monday"),), REQUIRED)]
    assert standing(with_labels(briefing("harbour"), elsewhere)) == {}


def test_a_pair_that_shares_words_counts_only_where_readers_call_it_a_dispute():
    made = briefing("mill")
    made.statements[2].party = "county"  # `a lie` is now said by another than `the offer a lie`
    shared = frozenset(("st1", "st2"))
    unlabelled = with_labels(made, [label("mill", 0, 1)])
    assert {pair for pair, counts in zip(unlabelled.told.pairs, unlabelled.counted, strict=True) if not counts} == {
        shared
    }
    text = ARTICLES["mill"][0]
    both = Label((range_of(text, "the offer a lie"),), (range_of(text, "a lie"),), LOOSE)
    assert with_labels(made, [both]).counted.all()


def test_two_steps_change_the_weights_and_lower_the_loss(examples):
    before, after = untrained(), train(examples, Plan(epochs=9, steps=2), None, print)
    weights = after.state_dict()
    still = [name for name, weight in before.named_parameters() if torch.equal(weight, weights[name])]
    assert not [name for name in still if not name.endswith("key.bias")]  # which adds the same to all and does nothing
    assert loss(after, examples) < loss(before, examples)


def test_pairs_that_do_not_count_teach_nothing(examples):
    network = untrained()
    one = examples[0]
    dropped = replace(one, counted=one.labels > NONE)
    turned = replace(dropped, labels=np.where(dropped.counted, one.labels, REQUIRED))
    assert loss(network, [turned]) == loss(network, [dropped]) != loss(network, [one])


def test_what_the_teachers_say_is_learned(examples):
    sure = [np.ones((len(one.told.pairs), 2), dtype=np.float32) for one in examples]
    pupil = train(examples, Plan(epochs=4, trust=1.0), sure, print)
    before, after = (opinions_of([network], examples) for network in (untrained(), pupil))
    assert all((later > earlier).all() for earlier, later in zip(before, after, strict=True))


@pytest.mark.parametrize(("exact", "near"), [("1", 0.05), ("0", 0.3)])  # sums of eight bits can overflow without it
def test_the_files_tell_the_program_nearly_what_the_network_says(trained, exported, examples, monkeypatch, exact, near):
    files = Files(*(opened(exported / name, exact) for name in FILES))
    monkeypatch.setattr(drawing, "load", lambda: files)
    monkeypatch.setattr(weighing, "load", lambda: files)
    wanted, found = [], []
    for name, one in zip(ARTICLES, examples, strict=True):
        made = briefing(name)
        (source,) = made.sources
        odds = weighing.weigh(source, made.statements, made.parties, drawing.draw(source))
        with torch.inference_mode():
            wanted += logits(trained, one).mean(-1).tolist()
        found += [odds[pair] for pair in one.told.pairs]
    assert np.std(wanted) > 0.5  # or else anything would be near
    assert np.abs(np.subtract(wanted, found)).max() < near


def test_the_judge_of_pairs_is_exact_and_weighs_each_alone(trained, exported):
    torch.manual_seed(1)
    pairs, seen = 30, 40
    near = {name: torch.randint(DISTANCES, (pairs,)) for name in ("sentences", "statements")}
    told = {
        "first": torch.randn(pairs, JUDGING),
        "second": torch.randn(pairs, JUDGING),
        "first_pieces": torch.randn(pairs, seen, JUDGING),
        "second_pieces": torch.randn(pairs, seen, JUDGING),
        "first_seen": torch.rand(pairs, seen) < 0.7,
        "second_seen": torch.rand(pairs, seen) < 0.3,
        **near,
    }
    with torch.inference_mode():
        wanted = trained.pairs(**told).mean(-1).numpy()
    judge = opened(exported / "pairs.onnx")
    (found,) = judge.run(None, {name: part.numpy() for name, part in told.items()})
    alone = [judge.run(None, {name: part[n : n + 1].numpy() for name, part in told.items()})[0] for n in range(pairs)]
    assert np.abs(found - wanted).max() < 1e-4
    assert np.abs(found - np.concatenate(alone)).max() < 1e-5


def test_articles_are_read_by_name_without_those_that_teach_nothing(data):
    labels = {name: [] for name in ("silent", "mill", "harbour")}
    assert [one.name for one in read_examples(data, labels)] == ["harbour", "mill"]


def test_the_command_makes_the_files(data, tmp_path):
    labels, out = tmp_path / "labels.jsonl", tmp_path / "out"
    names = ("zzz-not-there", "silent", "harbour")
    labels.write_text("".join(f'{{"article": "{name}", "disputes": []}}\n' for name in names), "utf-8")
    command = [sys.executable, "-m", "training.disputes.make", str(data), str(out), "--labels", str(labels)]
    command += ["--steps", "1", "--articles", "2"]
    made = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert made.splitlines() == [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}" for name in FILES]
    assert [opened(out / name).get_outputs()[-1].name for name in FILES] == ["vectors", "pieces", "weight"]
