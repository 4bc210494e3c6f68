"""How problems are sorted, counted and told."""

from pathlib import Path

import pytest

from game.content.problems import Problem, Severity, by_position, first_ones, has_errors, nearest, shortened
from game.content.told import WIDEST_LINE, ContentError, render
from game.core.text import Text
from game.i18n.phrases import phrase

NO_FIELD = phrase(Text("check/a", "no `{name}`"), name="txet")
RENAME = phrase(Text("check/b", "Rename it."))


def problem(line: int = 3, column: int = 5, source: str = "    txet: x", hint: str | None = None) -> Problem:
    return Problem(
        Severity.ERROR, "fields-are-known", Path("a/deck.yaml"), line, column, NO_FIELD, RENAME, source, hint
    )


def caret_below(told: str) -> str:
    """The character of the source line that the caret points at."""
    source, caret = told.splitlines()[1:3]
    return source[caret.index("^")]


def test_a_problem_is_told_with_its_place_its_line_and_its_fix() -> None:
    assert render(problem(hint="text")) == (
        "a/deck.yaml:3:5: error: no `txet`; did you mean `text`? [fields-are-known]\n"
        "        txet: x\n"
        "        ^\n"
        "  fix: Rename it."
    )


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    assert len(render(problem(source="")).splitlines()) == 2


def test_a_tab_moves_the_caret_with_the_text() -> None:
    assert caret_below(render(problem(source="\tab: x", column=3))) == "b"


def test_a_caret_stands_below_the_character_after_wide_and_combining_ones() -> None:
    told = render(problem(source="日e\u0301x", column=4)).splitlines()
    assert told[2] == "    " + "   " + "^"


@pytest.mark.parametrize("column", [1, 60, 500, 941])
def test_a_very_long_line_is_cut_round_the_caret(column: int) -> None:
    source = "a" * (column - 1) + "#" + "b" * (1000 - column)
    told = render(problem(source=source, column=column))
    assert caret_below(told) == "#"
    assert max(map(len, told.splitlines())) <= WIDEST_LINE + 6


def test_a_character_that_would_turn_the_text_round_is_shown_as_a_box() -> None:
    assert "\u202e" not in render(problem(source="a\u202eb"))


def test_problems_are_sorted_by_position_and_told_once() -> None:
    first, second, third = problem(1, 9), problem(2, 1), problem(2, 8)
    assert by_position([third, first, second, first]) == (first, second, third)


def test_problems_beyond_a_number_are_counted() -> None:
    problems = [problem(line) for line in range(1, 8)]
    kept = first_ones(problems, 5)
    assert kept[:5] == tuple(problems[:5])
    assert (kept[5].rule, kept[5].line) == ("too-many-problems", 6)
    assert "2 more" in str(kept[5].message)
    assert has_errors(kept[5:])
    assert first_ones(problems, 7) == tuple(problems)


def test_the_name_that_was_meant_is_found_and_no_other_is_made_up() -> None:
    assert nearest("Enviroment", ["work", "environment"]) == "environment"
    assert nearest("zebra", ["work", "environment"]) is None


def test_a_long_text_is_quoted_shortened() -> None:
    assert shortened("one\n two   three", 7) == "one tw…"
    assert shortened("short") == "short"


def test_an_exception_tells_its_problems() -> None:
    error = ContentError((problem(),))
    assert error.problems == (problem(),)
    assert "fix: Rename it." in str(error)
