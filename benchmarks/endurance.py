"""Does the time stay linear in an article's length, and the memory steady over many articles? Ratios with bars.

Usage: python benchmarks/endurance.py [FOLDER], or `make endurance`, which takes FOLDER from BRIEFGEN_BENCH_TEXTS. It
takes several minutes, so it is no part of `make test`. FOLDER holds articles (`*.txt`), which are joined and cut to the
lengths wanted; without it the seeds are. The more the articles differ, the more the figures say. Exit status 1 where a
figure is over its bar. Times are the processor's, so that a busy machine does not count.
"""

from __future__ import annotations

import ctypes
import gc
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SHORT, LONG = 500, 20_000
"""Words of the texts whose times are compared, and as many of the short ones as make a fair mean."""
SHORT_TEXTS = 12

TIME_BAR = 1.3
"""Time per word in the long text against the short ones."""

PEAK_BAR = 1.5
"""Gigabytes at most while the long text is analysed."""

FEW, MANY, SMALL = 200, 1_000, 80
"""Articles after which the memory is compared, and their words."""

STEADY_BAR = 1.1
"""Resident memory after many articles against that after few."""


def articles(folder: Path) -> list[list[str]]:
    """The paragraphs of each article of a folder, in a fixed order that is not that of their names."""
    texts = [path.read_text("utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    random.Random(0).shuffle(texts)  # noqa: S311 - an order, no secret
    return [[line for line in text.splitlines() if line.strip()] for text in texts]


def cut(paragraphs: Iterator[str], words: int) -> str:
    """Whole paragraphs until there are so many words, the last one cut."""
    kept: list[str] = []
    while words > 0:
        part = next(paragraphs).split()[:words]
        kept.append(" ".join(part))
        words -= len(part)
    return "\n\n".join(kept)


def endless(groups: list[list[str]], start: int = 0) -> Iterator[str]:
    """The paragraphs of all articles from one on, over and over."""
    while True:
        for group in groups[start:] + groups[:start]:
            yield from group


def extract(text: str) -> None:
    """Read and analyse a text, as `extract` does."""
    from briefgen.analysis import analyse
    from briefgen.composition import fill_templates
    from briefgen.reading import read_source

    fill_templates(analyse(read_source(text.encode(), "article.txt")))


def spent(act: Callable[[], None]) -> float:
    """Processor seconds of an act."""
    start = time.process_time()
    act()
    return time.process_time() - start


def resident() -> float:
    """The megabytes that the process needs now: what is free again is handed back first.

    The C library keeps freed memory for later, tens of megabytes more or less as chance has it, which is no growth.
    """
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS in /proc/self/status")


def linear(folder: Path) -> dict[str, float]:
    """Time per word, long against short, and the peak of memory in gigabytes."""
    groups = articles(folder)
    shorts = [cut(endless(groups, n * len(groups) // SHORT_TEXTS), SHORT) for n in range(SHORT_TEXTS)]
    long = cut(endless(groups), LONG)
    extract(shorts[0])
    short = sum(spent(lambda text=text: extract(text)) for text in shorts) / (SHORT * len(shorts))  # type: ignore[misc]
    ratio = spent(lambda: extract(long)) / LONG / short
    return {"time": ratio, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2}


def steady(folder: Path) -> dict[str, float]:
    """Resident memory after many small articles against that after few, in one process."""
    groups = articles(folder)
    random_ = random.Random(1)  # noqa: S311 - a choice of texts, no secret
    held = 0.0
    for n in range(1, MANY + 1):
        start = random_.randrange(len(groups))
        paragraphs = endless(groups, start)
        for _ in range(random_.randrange(len(groups[start]))):
            next(paragraphs)
        extract(cut(paragraphs, SMALL))
        if n == FEW:
            held = resident()
    return {"memory": resident() / held}


MEASURES = {"linear": linear, "steady": steady}


def measured(name: str, folder: Path) -> dict[str, float]:
    """What a measure gives in a process of its own."""
    command = [sys.executable, __file__, f"--only={name}", str(folder)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT).stdout
    figures: dict[str, float] = json.loads(printed.splitlines()[-1])
    return figures


def main() -> int:
    """Measure, print and compare with the bars."""
    given = sys.argv[1:]
    if given and given[0].startswith("--only="):
        print(json.dumps(MEASURES[given[0].removeprefix("--only=")](Path(given[1]))))
        return 0
    folder = Path(given[0]).resolve() if given else ROOT / "seeds"
    figures = {key: value for name in MEASURES for key, value in measured(name, folder).items()}
    cases = [
        ("time", TIME_BAR, f"time per word, {LONG:,} words against {SHORT}"),
        ("peak", PEAK_BAR, f"gigabytes at most, {LONG:,} words"),
        ("memory", STEADY_BAR, f"memory after {MANY:,} articles against {FEW}"),
    ]
    for key, bar, told in cases:
        print(f"{told:<50} {figures[key]:5.2f} (bar {bar})")
    over = [told for key, bar, told in cases if figures[key] > bar]
    if over:
        print(f"over the bar: {'; '.join(over)}")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
