"""The word lists of law, read from lexicon/instruments.toml."""

from __future__ import annotations

from functools import cache

from briefgen.analysis import lexicons


@cache
def legal(table: str, name: str) -> frozenset[str]:
    """A word list of instruments.toml."""
    return frozenset(_lexicon()[table][name])


@cache
def phrases(table: str, name: str) -> frozenset[frozenset[str]]:
    """The entries of a word list that are of several words, each as the set of its words."""
    return frozenset(frozenset(entry.split()) for entry in legal(table, name) if " " in entry)


@cache
def beside(table: str, name: str) -> dict[str, frozenset[str]]:
    """A word list whose entries are a verb and a word beside it: the words by verb."""
    pairs = [entry.split() for entry in sorted(legal(table, name))]
    return {verb: frozenset(second for first, second in pairs if first == verb) for verb, _ in pairs}


def forcing() -> frozenset[str]:
    """The verbs by which an instrument forbids, demands or allows, but those that parties say."""
    return legal("force", "prohibit") | legal("force", "oblige") | legal("force", "permit")


def _lexicon() -> dict[str, dict[str, list[str]]]:
    lists: dict[str, dict[str, list[str]]] = lexicons.read("lexicon/instruments.toml")
    return lists
