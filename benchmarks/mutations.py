"""How many planted faults does `check` find? Run as `python benchmarks/mutations.py [--misses] MODEL...`.

Prints, for each class of what `check` proves, how many faults were planted and what share of them was found. Ends
with status 1 where a model has faults of its own or a bar is missed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import msgspec
from planting import Model, Mutation, mutations

from briefgen.checking import check
from briefgen.model import Briefing

OVER_ALL, EACH_CLASS = 0.98, 0.9
"""The bars: shares of the planted faults that must be found."""


def load(path: Path) -> Model:
    """A model's file, JSON or YAML, as plain data with every field set."""
    if path.suffix == ".json":
        data = msgspec.json.decode(path.read_bytes())
    else:
        from ruamel.yaml import YAML

        data = YAML(typ="safe", pure=True).load(path)
    return whole(msgspec.convert(data, Briefing))


def whole(briefing: Briefing) -> Model:
    """A briefing as plain data."""
    plain: Model = msgspec.to_builtins(briefing)
    return plain


def found(mutation: Mutation, before: frozenset[str] = frozenset()) -> bool:
    """Does `check` find the planted fault, or does the model not even load? before: the model's own faults."""
    try:
        briefing = msgspec.convert(mutation.model, Briefing)
    except msgspec.ValidationError:
        return True
    return any(str(fault) not in before for fault in check(briefing))


class Tally:
    """Faults planted and found, by class and kind."""

    def __init__(self) -> None:
        self.planted: Counter[tuple[str, str]] = Counter()
        self.caught: Counter[tuple[str, str]] = Counter()
        self.misses: list[Mutation] = []

    def add(self, mutation: Mutation, before: frozenset[str] = frozenset()) -> None:
        """Check one broken copy and count it."""
        key = (mutation.rule, mutation.kind)
        self.planted[key] += 1
        if found(mutation, before):
            self.caught[key] += 1
        else:
            self.misses.append(mutation)

    def rates(self) -> dict[str, float]:
        """The share found of each class."""
        rules = dict.fromkeys(rule for rule, _ in self.planted)
        return {
            rule: sum(n for (one, _), n in self.caught.items() if one == rule)
            / sum(n for (one, _), n in self.planted.items() if one == rule)
            for rule in rules
        }

    def rate(self) -> float:
        """The share found of all."""
        return sum(self.caught.values()) / max(sum(self.planted.values()), 1)


def main() -> int:
    """Plant, check, print the table; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the faults that were not found")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    tally, honest = Tally(), True
    for path in given.models:
        model = load(path)
        before = frozenset(str(fault) for fault in check(msgspec.convert(model, Briefing)))
        honest = honest and not before
        for fault in sorted(before):
            print(f"{path.name}: not planted: {fault}")
        for mutation in mutations(model, seed=given.seed):
            tally.add(mutation, before)
            if given.misses and tally.misses and tally.misses[-1] is mutation:
                print(f"{path.name}: missed: {mutation.rule}: {mutation.kind}: {mutation.where}")
    for (rule, kind), planted in tally.planted.items():
        print(f"{rule:10}{kind:55}{planted:6}{tally.caught[rule, kind] / planted:8.3f}")
    for rule, rate in tally.rates().items():
        print(f"{rule:65}{sum(n for (one, _), n in tally.planted.items() if one == rule):6}{rate:8.3f}")
    print(f"{'all':65}{sum(tally.planted.values()):6}{tally.rate():8.3f}")
    reached = tally.rate() >= OVER_ALL and all(rate >= EACH_CLASS for rate in tally.rates().values())
    return 0 if honest and reached else 1


if __name__ == "__main__":
    sys.exit(main())
