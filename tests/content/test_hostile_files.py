"""Whatever a file holds, loading gives a deck or problems, soon, and never another exception."""

import json
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.checks import format_checks, plan_checks
from game.content.loader import load_deck, load_format, load_plan
from game.content.located import Where
from game.content.problems import Problem, Severity
from game.content.source import parse
from game.content.told import render
from game.core.text import Text
from game.i18n.phrases import phrase
from tests.content.format_samples import CHOICE, DEBATE, EVENING, NUMBER, ORDER, PLAN, QUIZ, STORY
from tests.content.hostile import HOSTILE, SNIPPETS
from tests.content.samples import DECK, FORMAT, deck_problems, write_deck, write_format

BOUNDED = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_ends_in_problems_and_soon(tmp_path: Path, text: str) -> None:
    start = time.perf_counter()
    problems = deck_problems(tmp_path, text)
    assert time.perf_counter() - start < 5
    assert problems
    assert all("\n  fix: " in render(problem) for problem in problems)


@pytest.mark.parametrize(
    ("head", "entry"),
    [
        (
            FORMAT[: FORMAT.index("  - ")],
            "  - {{id: a{n}, kind: speak, who: each, loop: {{from: a{n}, each: role}}}}\n",
        ),
        (FORMAT[: FORMAT.index("  - ")], "  - {{id: a{n}, kind: reveal, outcome: swing, votes: [a, b, c]}}\n"),
        (PLAN[: PLAN.index("  - ")], "  - {{format: duell, minutes: {n}}}\n"),
    ],
)
def test_a_format_or_a_plan_of_thousands_of_parts_ends_in_problems_and_soon(
    tmp_path: Path, head: str, entry: str
) -> None:
    text = head + "".join(entry.format(n=number) for number in range(3_000))
    load = load_plan if head.endswith("parts:\n") else load_format
    start = time.perf_counter()
    assert load(write_format(tmp_path, text)).value is None
    assert time.perf_counter() - start < 5


@BOUNDED
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_deck_or_problems(tmp_path: Path, data: bytes) -> None:
    loaded = load_deck(write_deck(tmp_path, data))
    assert (loaded.value is None) == bool(loaded.problems)


@BOUNDED
@given(text=st.lists(st.sampled_from([*SNIPPETS, "a", "cards", "id", "x: y\n"]), max_size=60).map("".join))
def test_any_mixture_of_signs_gives_a_deck_or_problems(tmp_path: Path, text: str) -> None:
    assert load_deck(write_deck(tmp_path, text)).value is None


@BOUNDED
@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(DECK)), st.integers(0, 30), st.sampled_from(SNIPPETS) | st.text(max_size=8)),
        min_size=1,
        max_size=4,
    )
)
def test_a_valid_file_with_a_few_changes_gives_a_deck_or_problems(
    tmp_path: Path, edits: list[tuple[int, int, str]]
) -> None:
    deck, form = DECK, FORMAT
    for place, cut, new in edits:
        deck = deck[:place] + new + deck[place + cut :]
        form = form[:place] + new + form[place + cut :]
    loaded_deck = load_deck(write_deck(tmp_path, deck))
    loaded_format = load_format(write_format(tmp_path, form))
    for problem in (*loaded_deck.problems, *loaded_format.problems):
        assert render(problem).startswith(f"{problem.path}:{problem.line}:{problem.column}: ")
        assert problem.line >= 1
        assert problem.column >= 1
    assert loaded_deck.value is not None or loaded_deck.problems
    assert loaded_format.value is not None or loaded_format.problems


LEAVES = st.none() | st.booleans() | st.integers() | st.text("ab-: é{[", max_size=5) | st.just("statement")
KEYS = st.sampled_from(["palabre", "id", "cards", "facts", "roles", "kind", "for", "source", "date", "phases", "votes"])
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)


@BOUNDED
@given(data=st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_shape_of_data_gives_problems_only(tmp_path: Path, data: dict[str, object]) -> None:
    text = json.dumps(data)  # JSON is YAML
    assert load_deck(write_deck(tmp_path, text)).problems
    assert load_format(write_format(tmp_path, text)).problems


def places(data: object, where: Where = ()) -> Iterator[Where]:
    """Every place in some data, but for the whole of it."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*where, key)
        yield from places(value, (*where, key))


def put(data: Any, where: Where, value: object) -> Any:
    """A copy of the data with another value at one place."""
    copy = deepcopy(data)
    inner = copy
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    return copy


@pytest.mark.parametrize("text", [DEBATE, CHOICE, STORY, NUMBER, QUIZ, ORDER, EVENING, PLAN])
def test_no_check_stumbles_over_a_value_of_any_other_shape_anywhere(tmp_path: Path, text: str) -> None:
    located, _ = parse(text, tmp_path / "sample.yaml")
    checks = plan_checks() if text == PLAN else format_checks()
    for where in places(located.data):
        for value in (None, True, 0, -1, 7, 1.5, "", "read", [], ["read", 3], [[]], {}, {"from": "x"}, {"each": []}):
            spoilt = replace(located, data=put(located.data, where, value))
            for check in checks:
                for problem in check.run(spoilt):
                    assert str(problem.message)
                    assert str(problem.fix)


def test_what_is_told_holds_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    path = tmp_path / "deck\x1b[2J\u202e.yaml"
    hostile = phrase(Text("check/test/said", "a file {name}"), name="\x1b]0;title\x07\x9b31m\u202e.png")
    told = render(Problem(Severity.ERROR, "rule", path, 1, 1, hostile, hostile))
    assert not set(told) & set("\x1b\x07\x9b\u202e")
    assert "title" in told
