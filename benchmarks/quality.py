"""The quality gate: what analysis finds in labelled articles, against the floors in `floors.toml`.

Usage: python benchmarks/quality.py [--keep FOLDER]
BRIEFGEN_BENCH_DATA names a folder with `briefings` and `polnear/dev`, each of `*.txt` and `*.gold.json`,
BRIEFGEN_SCORERS one with `score_briefing.py` and `score_attribution.py`; `labelled/` holds gold of our own for
articles of that data. Without them only the first article is scored, against the list in `seed_gold.toml`.
BRIEFGEN_WORKED_MODEL names a model made by hand, which has to load, print its lines and pass the check.
Exit status 1 where a figure is below its floor, or the check finds a fault in the worked model or in one of ours.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from briefgen import modelfile, pipeline
from briefgen.checking import check
from briefgen.lines import Texts, fold
from briefgen.model import Briefing
from briefgen.references import Span
from briefgen.stated import Stated

NOTHING = Stated()
HERE = Path(__file__).resolve().parent
SEED = next((HERE.parent / "seeds").glob("*.txt"))
FIGURE = re.compile(r"^(?P<name>\S+) +(?P<p>\d\.\d+) +(?P<r>\d\.\d+) +(?P<f1>\d\.\d+)", re.MULTILINE)
DIRECT = re.compile(r"^direct pair +(?P<recall>\d\.\d+)", re.MULTILINE)
WORD = re.compile(r"\w+")


def extracted(path: Path, stated: Stated = NOTHING) -> bytes:
    """The model that `briefgen extract` gives for an article, as JSON."""
    return pipeline.extract((str(path),), stated, "json", lambda kind, words: None)


def analyse(path: Path) -> Briefing:
    """The same, loaded."""
    return modelfile.loads(extracted(path), path.name)


def printed(gold: Path, predictions: Path, scorer: Path) -> str:
    """What a scorer prints."""
    command = [sys.executable, str(scorer), str(gold), str(predictions)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def scores(gold: Path, predictions: Path, scorer: Path) -> dict[str, float]:
    """The F1 figures that the scorer prints, and the precision of the speakers, which matters by itself."""
    figures = {}
    for found in FIGURE.finditer(printed(gold, predictions, scorer)):
        figures[found["name"]] = float(found["f1"])
        if found["name"] == "speaker":
            figures["speaker precision"] = float(found["p"])
    return figures


def score_attributions(data: Path, scorer: Path, predictions: Path) -> dict[str, float]:
    """Who said what in the dev part of the corpus: F1 by the scorer, and the share of direct quotations found."""
    dev = data / "polnear" / "dev"
    articles = sorted(dev.glob("*.txt"))
    with ProcessPoolExecutor() as workers:
        for article, model in zip(articles, workers.map(extracted, articles), strict=True):
            (predictions / f"{article.stem}.json").write_bytes(model)
    words = printed(dev, predictions, scorer)
    direct = DIRECT.search(words)
    figures = {found["name"]: float(found["f1"]) for found in FIGURE.finditer(words)}
    return figures | ({"direct": float(direct["recall"])} if direct else {})


def score_labelled(data: Path, scorer: Path, predictions: Path) -> dict[str, float]:
    """Figures on the articles of the data folder that we labelled ourselves, in `labelled/`."""
    for path in sorted((HERE / "labelled").glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        model = extracted(data / gold["article"], Stated(date=gold["published"]))
        (predictions / path.name.replace(".gold.json", ".json")).write_bytes(model)
    return scores(HERE / "labelled", predictions, scorer)


def score_data(data: Path, scorer: Path, predictions: Path) -> dict[str, dict[str, float]]:
    """Figures on the first article and on all, by the scorer and gold of the data folder."""
    for article in sorted((data / "briefings").glob("*.txt")):
        (predictions / f"{article.stem}.json").write_bytes(extracted(article))
    with tempfile.TemporaryDirectory() as seed_only:
        shutil.copy(data / "briefings" / f"{SEED.stem}.gold.json", seed_only)
        return {
            "seed": scores(Path(seed_only), predictions, scorer),
            "all": scores(data / "briefings", predictions, scorer),
        }


def score_alone() -> dict[str, dict[str, float]]:
    """Recall on the first article against our own list."""
    gold = tomllib.loads((HERE / "seed_gold.toml").read_text("utf-8"))
    briefing = analyse(SEED)
    texts = Texts(briefing.sources)

    def words(references: list[str]) -> set[str]:
        spans = [span for reference in references if (span := Span.parse(reference))]
        return {word.lower() for span in spans for word in WORD.findall(texts.words(span) or "")}

    def alike(first: set[str], second: set[str]) -> bool:
        return bool(first | second) and len(first & second) / len(first | second) >= 0.5

    def told(party: str, speaker: str, content: str) -> bool:
        wanted = {word.lower() for word in WORD.findall(content)}
        return any(
            (briefing.party(statement.party) or briefing.parties[0]).name == party
            and (statement.speaker or "") == speaker
            and alike(words(statement.content), wanted)
            for statement in (briefing.statement(position.statement) for position in briefing.positions)
            if statement
        )

    text = fold(briefing.sources[0].text or "")
    assert all(content in text for _, _, content in gold["statements"]), "the gold is not of this article"
    rows = [(event.date, fold(event.text)) for event in briefing.timeline]
    found = {
        "statements": [told(*row) for row in gold["statements"]],
        "events": [any(date == iso and part in line for date, line in rows) for iso, part in gold["events"]],
        "legal_context": [
            any(part in fold(item.text) for item in briefing.legal_context) for part in gold["legal_context"]
        ],
        "parties": [any(party.name == wanted for party in briefing.parties) for wanted in gold["parties"]],
    }
    return {"alone": {name: sum(hits) / len(hits) for name, hits in found.items()}}


def faults_of(name: str, data: bytes) -> list[str]:
    """What the check finds in a model, loaded strictly first."""
    modelfile.loads(data, name)
    return [f"{name}: {fault}" for fault in check(modelfile.loads(data, name, strict=False))]


def below(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Print the figures with their floors; return the names of those below."""
    low = []
    for group, values in figures.items():
        for name, value in values.items():
            floor = floors[group].get(name)
            print(f"{group:<6} {name:<17} {value:5.3f}" + (f"  floor {floor:.3f}" if floor is not None else ""))
            if floor is not None and value < floor:
                low.append(f"{group} {name}")
    return low


def main() -> int:
    """Score, print and compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the models that were scored")
    keep = parser.parse_args().keep
    data, scorers = os.environ.get("BRIEFGEN_BENCH_DATA"), os.environ.get("BRIEFGEN_SCORERS")
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    figures, faults = score_alone(), []
    worked = os.environ.get("BRIEFGEN_WORKED_MODEL")
    if worked:
        faults += faults_of(worked, Path(worked).read_bytes())
    if data and scorers:
        with tempfile.TemporaryDirectory() as kept:
            predictions = keep or Path(kept)
            predictions.mkdir(parents=True, exist_ok=True)
            figures |= score_data(Path(data), Path(scorers) / "score_briefing.py", predictions)
            for model in sorted(predictions.glob("*.json")):
                faults += faults_of(model.name, model.read_bytes())
            with tempfile.TemporaryDirectory() as folder:
                figures["own"] = score_labelled(Path(data), Path(scorers) / "score_briefing.py", Path(folder))
            with tempfile.TemporaryDirectory() as folder:
                figures["said"] = score_attributions(Path(data), Path(scorers) / "score_attribution.py", Path(folder))
    else:
        print("not scored: the labelled articles (BRIEFGEN_BENCH_DATA and BRIEFGEN_SCORERS are not set)")
    low = below(figures, floors)
    print("\n".join(faults) if faults else "the check finds nothing in the models scored")
    if low:
        print(f"below the floor: {', '.join(low)}")
    return 1 if low or faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
