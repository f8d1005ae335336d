"""Straight quotation marks, which look the same on both sides: what stands beside one tells which way it leans."""

from __future__ import annotations

_OPENERS = "([{—–-/“‘"
_CLOSERS = ")]}.,;:!?…—–-”’"


def leans_open(before: str, after: str) -> bool:
    """Does a straight mark between two characters open a quotation, whatever came before it in the paragraph?

    before, after: the characters beside it, empty at a paragraph's ends.
    """
    return (not before.strip() or before in _OPENERS) and after.isalnum()


def leans_closed(before: str, after: str) -> bool:
    """Does a straight mark between two characters close a quotation, whether or not one was opened?"""
    return bool(before.strip()) and before not in _OPENERS and (not after.strip() or after in _CLOSERS)
