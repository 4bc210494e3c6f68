"""Mistakes of syntax that authors make, told in plain words at the place of the mistake."""

from pathlib import Path

import pytest
import yaml

from game.content.columns import open_columns, without_tabs
from game.content.source import READINGS, parse
from game.content.syntax import explain

MISTAKES = [
    ("title: Une IA: le débat\n", "colons-are-quoted", 1, 14, '`title: "Une IA: le débat"`'),
    ("for:\n  - Une IA: le débat: x\n", "colons-are-quoted", 2, 21, '`- "Une IA: le débat: x"`'),
    ("a:\n\tb: 1\n", "no-tabs", 2, 1, "spaces"),
    ("cards:\n  - id: a\n\t  text: b\n", "no-tabs", 3, 1, "spaces"),
    ("text: @me\n", "odd-beginnings-are-quoted", 1, 7, '`text: "@me"`'),
    ("text: `code`\n", "odd-beginnings-are-quoted", 1, 7, '`text: "`code`"`'),
    ("text: %50\n", "odd-beginnings-are-quoted", 1, 7, '`text: "%50"`'),
    ("%50 of us: x\n", "odd-beginnings-are-quoted", 1, 1, "quotes"),
    ("text: **bold** x\n", "odd-beginnings-are-quoted", 1, 7, '`text: "**bold** x"`'),
    ("text: & co\n", "odd-beginnings-are-quoted", 1, 7, '`text: "& co"`'),
    ("text: > 50 %\n", "odd-beginnings-are-quoted", 1, 7, '`text: "> 50 %"`'),
    ("text: !e!x y\n", "odd-beginnings-are-quoted", 1, 7, '`text: "!e!x y"`'),
    ("text: - a\n", "odd-beginnings-are-quoted", 1, 7, '`text: "- a"`'),
    ("text: {x} is\n", "odd-beginnings-are-quoted", 1, 7, '`text: "{x} is"`'),
    ("for:\n  - [x] is\n", "odd-beginnings-are-quoted", 2, 5, '`- "[x] is"`'),
    ("text: 'l'IA ment'\nb: c\n", "apostrophes-are-inside-double-quotes", 1, 9, '`text: "l\'IA ment"`'),
    ("for:\n  - 'l'IA ment'\n", "apostrophes-are-inside-double-quotes", 2, 7, '`- "l\'IA ment"`'),
    ('text: "he said "no" loud"\n', "quotes-inside-quotes-differ", 1, 16, '`text: "he said “no” loud"`'),
    ('id: a\ntext: "abc\nb: c\nd: e\n', "quotes-are-closed", 2, 7, 'Put a `"`'),
    ("id: a\ntext: 'abc\nb: c\n", "quotes-are-closed", 2, 7, "Put a `'`"),
    ('text: "C:\\path"\n', "backslashes-are-known", 1, 10, "two backslashes"),
    ("ages: [12, 99\nb: c\n", "brackets-are-closed", 1, 7, "Put a `]`"),
    ("look: {colour: work\n", "brackets-are-closed", 1, 7, "Put a `}`"),
    ("for: [a, b,, c]\n", "brackets-are-closed", 1, 12, "Write the value"),
    ("a: 1\n  b: 2\n", "indentation-is-even", 2, 3, "same number of spaces"),
    ("cards:\n  - id: a\n   text: b\n", "indentation-is-even", 3, 4, "same number of spaces"),
    ("cards:\n  - id: a\n    text: b\n  kind: c\n", "indentation-is-even", 4, 3, "same number of spaces"),
    (" a: 1\nb: 2\n", "indentation-is-even", 2, 1, "same number of spaces"),
    ("title\nid: x\n", "fields-have-a-colon", 1, 1, "`title: …`"),
    ("id: x\ntitle\nb: y\n", "fields-have-a-colon", 2, 1, "`title: …`"),
    ("id:x\nb: y\n", "colons-have-a-space", 1, 3, "`id: …`"),
    ("%YAML 3.0\n---\na: 1\n", "odd-beginnings-are-quoted", 1, 1, "Delete the line"),
]


@pytest.mark.parametrize("parser", ["C parser", "Python parser"])
@pytest.mark.parametrize(("text", "rule", "line", "column", "fix"), MISTAKES)
def test_a_mistake_is_told_in_plain_words_where_it_was_made(
    text: str, rule: str, line: int, column: int, fix: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if parser == "Python parser":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    _, problems = parse(text, Path("deck.yaml"))
    (problem,) = problems
    assert (problem.rule, problem.line, problem.column) == (rule, line, column)
    assert fix in str(problem.fix)
    assert problem.source_line == text.splitlines()[line - 1]


@pytest.mark.parametrize("text", [text for text, *_ in MISTAKES[:-1]])
def test_no_word_of_the_parser_reaches_the_author(text: str) -> None:
    (problem,) = parse(text, Path("deck.yaml"))[1]
    for word in ("scalar", "token", "block", "flow", "alias", "directive", "mapping values"):
        assert word not in str(problem.message)


def test_a_fix_that_shows_a_line_is_right() -> None:
    """The line that the fix proposes can be read, and says what the author wrote."""
    for text, *_ in MISTAKES:
        (problem,) = parse(text, Path("deck.yaml"))[1]
        if problem.rule in ("colons-are-quoted", "apostrophes-are-inside-double-quotes"):
            line = str(problem.fix).partition("`")[2].rpartition("`")[0]
            proposed, problems = parse(line, Path("deck.yaml"))
            assert problems == ()
            said = proposed.data[0] if isinstance(proposed.data, list) else next(iter(proposed.data.values()))
            assert said in problem.source_line


def test_what_no_reading_knows_is_told_with_the_words_of_the_parser() -> None:
    reading = explain(yaml.YAMLError("words of a parser to come"), ("title: x",))
    assert reading.rule == "yaml-is-well-formed"
    assert "words of a parser to come" in str(reading.message)
    assert reading.mend is None


def test_every_mistake_of_writing_is_told_in_one_run() -> None:
    text = "title: a: b\nid:x\ntopic: @home\nsummary: 'it's'\nlanguage: en\n"
    located, problems = parse(text, Path("deck.yaml"))
    assert [(problem.rule, problem.line) for problem in problems] == [
        ("colons-are-quoted", 1),
        ("colons-have-a-space", 2),
        ("odd-beginnings-are-quoted", 3),
        ("apostrophes-are-inside-double-quotes", 4),
    ]
    assert located.data == {"title": "a: b", "id": "x", "topic": "@home", "summary": "it's", "language": "en"}


def test_what_a_file_means_is_not_guessed() -> None:
    located, problems = parse("a: [1, 2\nb: c: d\n", Path("deck.yaml"))
    assert [problem.rule for problem in problems] == ["brackets-are-closed", "colons-are-quoted"]
    assert located.guesses == {1}, "where the bracket ends"


def test_a_block_in_the_wrong_column_is_told_once() -> None:
    text = "a:\n  - b: 1\n      c: 2\n      d: 3\n      e: 4\nf: g: h\n"
    assert [(problem.rule, problem.line) for problem in parse(text, Path("deck.yaml"))[1]] == [
        ("indentation-is-even", 3),
        ("colons-are-quoted", 6),
    ]


def test_a_hostile_file_is_not_read_again_and_again() -> None:
    text = "".join(f"a{number}: b: c\n" for number in range(1000))
    assert len(parse(text, Path("deck.yaml"))[1]) == READINGS


@pytest.mark.parametrize(
    ("line", "column"),
    [("\ttwists:", 4), ("\t\ttwists:", 4), ("  \ttwists:", 4), ("\t- id: next", 2), ("\t\t- An argument.", 6)],
)
def test_a_tab_is_read_as_spaces_that_lead_to_an_open_column(line: str, column: int) -> None:
    above = ["cards:", "  - id: one", "    kind: statement", "    for:", "      - It is so."]
    mended = without_tabs(line, above)
    assert mended == " " * column + line.strip()


def test_only_columns_that_are_still_open_are_open() -> None:
    above = ["facts:", "  - id: one", "    source:", "        title: A", "# a comment", "cards:", "  - id: one", ""]
    assert open_columns(above, is_entry=False) == {0, 4}
    assert open_columns(above, is_entry=True) == {2}


@pytest.mark.parametrize(
    ("text", "rule", "column"),
    [
        ("a: {id:{b: c}}\n", "colons-have-a-space", 7),
        ("a: [x:[b]]\n", "colons-have-a-space", 6),
        ('a: "b\n...\nc: d\n', "quotes-are-closed", 4),
        ("a: 'b\n---\nc: d\n", "quotes-are-closed", 4),
    ],
)
def test_what_the_parser_says_of_signs_in_odd_places_is_reworded(text: str, rule: str, column: int) -> None:
    problems = parse(text, Path("deck.yaml"))[1]
    assert (problems[0].rule, problems[0].line, problems[0].column) == (rule, 1, column)
