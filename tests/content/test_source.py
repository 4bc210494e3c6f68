"""What YAML may say, what it means, where it stands, and how much of it there may be."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from game.content import limits
from game.content.located import Located
from game.content.source import parse
from tests.content.samples import brief, deck_problems


@pytest.fixture(params=["C parser", "Python parser"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: wheels have the fast one, some systems only the other."""
    if request.param == "Python parser":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def located(text: str) -> Located:
    found, problems = parse(text, Path("deck.yaml"))
    assert problems == ()
    return found


def rules(text: str) -> list[tuple[str, int, int]]:
    return brief(parse(text, Path("deck.yaml"))[1])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("1:30", "1:30"),
        ("2025-11-22", "2025-11-22"),
        ("017", "017"),
        ("1_000", "1_000"),
        ("=", "="),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("1.0.0", "1.0.0"),
        ("9" * 5000, "9" * 5000),
        ('"12"', "12"),
        ("'true'", "true"),
        ('"  spaces "', "spaces"),
        ("|\n  two\n  lines\n", "two\nlines"),
        ("plain # comment", "plain"),
    ],
)
def test_a_value_means_what_it_says(written: str, meant: Any) -> None:
    value = located(f"a: {written}\n").data["a"]
    assert (type(value), value) == (type(meant), meant)


def test_every_value_and_key_has_its_place() -> None:
    found = located("title: x\ncards:\n  - id: é😀\n    for: [a, 'b']\n")
    assert found.data == {"title": "x", "cards": [{"id": "é😀", "for": ["a", "b"]}]}
    assert found.values[("title",)] == (1, 8)
    assert found.keys[("title",)] == (1, 1)
    assert found.values[("cards", 0)] == (3, 5)
    assert found.keys[("cards", 0, "for")] == (4, 5)
    assert found.values[("cards", 0, "for", 1)] == (4, 14)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_their_ends(end: str) -> None:
    found = located(end.join(["a: 1", "", "b: 2", ""]))
    assert found.values[("b",)] == (3, 4)
    assert found.lines[2] == "b: 2"


def test_columns_are_counted_in_characters() -> None:
    assert located('{"日本😀": x}').values[("日本😀",)] == (1, 9)


def test_a_missing_place_is_that_of_what_surrounds_it() -> None:
    found = located("cards:\n  - id: a\n")
    assert found.position(("cards", 0, "text")) == (2, 5)
    assert found.position(("cards", 7)) == (2, 3)
    assert found.at(("cards", 7, "text")) is None
    assert found.at(("cards", "id")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\na: 4\n", [("keys-are-unique", 3, 1), ("keys-are-unique", 4, 1)]),
        ("- {x: 1, x: 2}\n", [("keys-are-unique", 1, 10)]),
        ("1: x\ntrue: y\n~: z\n", [("keys-are-text", 1, 1), ("keys-are-text", 2, 1), ("keys-are-text", 3, 1)]),
        ("{a: 1}: x\nb: 2\n", [("keys-are-text", 1, 1)]),
        ("? [a]\n: x\n", [("keys-are-text", 1, 3)]),
        ("a: &x [1]\nb: *x\n", [("no-aliases", 1, 4), ("no-aliases", 2, 4)]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", [("no-aliases", 1, 4), ("no-merge-keys", 3, 3), ("no-aliases", 3, 7)]),
        ("a: &x y\n*x : z\n", [("no-aliases", 1, 4), ("no-aliases", 2, 1)]),
        ("a: !!str 1\nb: !wow\n", [("no-tags", 1, 4), ("no-tags", 2, 4)]),
        ("a: !!python/object/apply:os.getcwd []\n", [("no-tags", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("one-document-a-file", 2, 1)]),
        ('a: "x\\u202ey"\nb: "\\0"\n', [("characters-are-visible", 1, 4), ("characters-are-visible", 2, 4)]),
        ("a: x\u202ey\nb: 1\nc: \u0007\n", [("characters-are-visible", 1, 5), ("characters-are-visible", 3, 4)]),
        ("a: x\u2028y\n", [("characters-are-visible", 1, 5)]),
        ("a: vote #now\n", [("texts-are-whole", 1, 9)]),
    ],
)
def test_what_reads_differently_to_others_is_refused_all_in_one_go(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert rules(text) == expected


def test_what_follows_an_unusable_key_is_still_read() -> None:
    found, _ = parse("{a: 1}: [x, y]\n1: {z: 1}\nb: 2\n", Path("deck.yaml"))
    assert found.data == {"b": 2}


def test_of_a_key_given_twice_the_first_counts() -> None:
    found, _ = parse("a: 1\na: {b: 2}\nc: 3\n", Path("deck.yaml"))
    assert found.data == {"a": 1, "c": 3}


def test_a_comment_with_a_space_is_no_lost_text() -> None:
    assert rules("a: vote # now\nb: 'vote #now'\nc: x#y\nd: #now\n") == []


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("[" * limits.DEPTH + "]" * limits.DEPTH, "[" * (limits.DEPTH + 1), "nesting-is-shallow"),
        ("a: " + "x" * limits.TEXT_CHARACTERS, "a: x" + "x" * limits.TEXT_CHARACTERS, "texts-are-of-a-sane-length"),
        ("- x\n" * (limits.NODES - 1), "- x\n" * limits.NODES, "file-is-of-a-sane-size"),
    ],
)
def test_limits_let_through_what_is_below_and_stop_what_is_above(good: str, bad: str, rule: str) -> None:
    assert rules(good) == []
    assert [found for found, _, _ in rules(bad)] == [rule]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting_is_refused_instead_of_ending_the_program(opening: str) -> None:
    assert "nesting-is-shallow" in [rule for rule, _, _ in rules(opening * 50_000)]


def test_an_alias_bomb_never_unfolds() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    found = rules("\n".join(lines))
    assert {rule for rule, _, _ in found} == {"no-aliases"}
    assert len(found) == 9, "one a line"


def test_a_file_above_a_mebibyte_is_not_read(tmp_path: Path) -> None:
    comment = b"#" * (limits.FILE_BYTES - 1) + b"\n"
    assert brief(deck_problems(tmp_path, comment)) == [("file-holds-fields", 1, 1)]
    assert brief(deck_problems(tmp_path, comment + b"#")) == [("file-is-too-large", 1, 1)]


def test_a_byte_order_mark_is_tolerated_in_front_and_nowhere_else() -> None:
    assert limits.decode(b"\xef\xbb\xbfa: 1", Path("deck.yaml")) == "a: 1"
    assert rules("a: x\ufeffy") == [("characters-are-visible", 1, 5)]


@pytest.mark.parametrize("character", ["\u00a0", "\u202f", "\u200e", "\u200f", "\u061c", "\u200d", "\u00ad", "\ud7ff"])
def test_characters_that_languages_need_are_let_through(character: str) -> None:
    assert located(f"a: x{character}y\n").data == {"a": f"x{character}y"}


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [("a: 1\nb: é\n".encode("latin-1"), 2, 4), ("a: é".encode("utf-16"), 1, 1), (b"\xef\xbb\xbf\xff", 1, 1)],
)
def test_other_encodings_are_refused_where_they_show(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    assert brief(deck_problems(tmp_path, data)) == [("file-is-utf-8", line, column)]


def test_zero_bytes_are_refused(tmp_path: Path) -> None:
    assert brief(deck_problems(tmp_path, b"a: 1\nb: \x00")) == [("characters-are-visible", 2, 4)]
