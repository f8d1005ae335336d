"""How the program does on articles of a public dataset: totals over one of the sets in `unseen/`.

Usage: python benchmarks/unseen.py open|closed JSONS SCORERS
JSONS is the dataset's folder of articles (`data/jsons`), SCORERS one with `score_briefing.py`. Prints what it prints.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from quality import HERE, extracted, printed


def text_of(article: Path) -> str:
    """The text that the gold's places are in: title, date and body of one of the dataset's files."""
    parts = json.loads(article.read_text("utf-8"))
    return "\n\n".join(str(parts.get(name) or "").strip() for name in ("title", "date", "content_original")) + "\n"


def laid_out(gold: Path, jsons: Path, folder: Path) -> Iterator[Path]:
    """Write the gold and the text of each article of a set into a folder; gives the texts' paths."""
    for line in gold.read_text("utf-8").splitlines():
        name = json.loads(line)["article"]
        (folder / f"{name}.gold.json").write_text(line, "utf-8")
        text = folder / f"{name}.txt"
        text.write_text(text_of(jsons / f"{name}.json"), "utf-8")
        yield text


def main() -> None:
    """Lay out the set, extract each article's model and print the scorer's totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=["open", "closed"])
    parser.add_argument("jsons", type=Path)
    parser.add_argument("scorers", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, ProcessPoolExecutor() as workers:
        folder = Path(name)
        texts = list(laid_out(HERE / "unseen" / f"{given.set}.jsonl", given.jsons, folder))
        for text, model in zip(texts, workers.map(extracted, texts), strict=True):
            text.with_suffix(".json").write_bytes(model)
        print(printed(folder, folder, given.scorers / "score_briefing.py"), end="")


if __name__ == "__main__":
    main()
