"""Planted faults of every class are found, and no model however broken makes `check` fail."""

from __future__ import annotations

import copy
import random
from typing import Any

import msgspec
import pytest
from harbour import cited, harbour
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import EACH_CLASS, OVER_ALL, Tally
from planting import mutations

from briefgen.checking import check
from briefgen.model import Briefing, Insert

PLANTED = 250
"""Faults of a sample: each class has some, and the test stays under a few seconds."""

HONEST = {"whole": msgspec.convert(harbour(), Briefing), "cited": msgspec.convert(cited(harbour()), Briefing)}


@pytest.mark.parametrize("form", [lambda model: model, cited], ids=["whole", "cited"])
def test_planted_faults_of_every_class_are_found(model: dict[str, Any], form: Any):
    planted = list(mutations(form(model), seed=3))
    tally = Tally()
    for mutation in random.Random(5).sample(planted, PLANTED):  # noqa: S311
        tally.add(mutation)
    assert set(tally.rates()) == {"range", "words", "guard", "speaker", "quote", "pair", "evidence"}
    assert min(tally.rates().values()) >= EACH_CLASS, tally.misses
    assert tally.rate() >= OVER_ALL, [(miss.kind, miss.where) for miss in tally.misses]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every leaf below a value."""
    if isinstance(value, msgspec.Struct):
        steps = [(name, getattr(value, name)) for name in value.__struct_fields__]
    elif isinstance(value, dict):
        steps = list(value.items())
    elif isinstance(value, list | tuple):
        steps = list(enumerate(value))
    else:
        return [path]
    return [leaf for name, inner in steps for leaf in places(inner, (*path, name))] or [path]


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The value with one leaf set, references of no form and words of no list among them."""
    if not path:
        return new
    step, *rest = path
    if isinstance(value, msgspec.Struct):
        changed = put(getattr(value, step), tuple(rest), new)
        if isinstance(value, Insert):
            return changed if isinstance(changed, Insert) else value
        setattr(value, step, changed)
        return value
    if isinstance(value, tuple):
        return tuple(put(one, tuple(rest), new) if n == step else one for n, one in enumerate(value))
    value[step] = put(value[step], tuple(rest), new)
    return value


# An anchor that is not there has no place of its own: whatever the file holds there, loading refuses but an anchor.
PLACES = {
    form: [path for path in places(briefing) if path[-1] not in ("anchor", "document")]
    for form, briefing in HONEST.items()
}
NUMBERS = st.integers(-5, 2100) | st.sampled_from([-(10**9), 10**9, 999_999_999])
STRINGS = (
    st.builds("S{}:{}-{}".format, st.integers(0, 2), st.integers(0, 2100), st.integers(0, 2100))
    | st.sampled_from(
        ["", "S1:", "S1:0-999999999", "st1", "st2", "st3", "ruritania", "2018-02-31", "../", "2018/2017", "{x}"]
    )
    | st.text(max_size=12)
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_broken_model_makes_check_fail(data: st.DataObject):
    form = data.draw(st.sampled_from(sorted(HONEST)))
    briefing = copy.deepcopy(HONEST[form])
    for path in data.draw(st.lists(st.sampled_from(PLACES[form]), min_size=1, max_size=6)):
        try:
            old = briefing
            for step in path:
                old = getattr(old, step) if isinstance(old, msgspec.Struct) else old[step]
        except (LookupError, TypeError, AttributeError):
            continue  # an earlier change took this place away
        if isinstance(old, list) and path[-1] in ("named", "also", "about", "aliases"):
            put(briefing, path, [data.draw(STRINGS)])
        elif isinstance(old, str) or old is None:
            put(briefing, path, data.draw(STRINGS))
        elif type(old) is int:
            put(briefing, path, data.draw(NUMBERS))
    for fault in check(briefing):
        assert "\n" not in str(fault)
