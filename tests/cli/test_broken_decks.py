"""Decks and formats with mistakes: every mistake with its place, exit code 1, never in another deck's way."""

import shutil
from pathlib import Path

import pytest

from game import paths
from tests.cli.conftest import Palabre
from tests.content.samples import DECK, FORMAT, spoilt, write_deck, write_format

TWO_MISTAKES = spoilt(spoilt(DECK, "kind: statement", "kind: statment"), "version: 1.0.0", "version: soon")


def own_deck(home: Path, text: str) -> Path:
    (home / "decks").mkdir(parents=True, exist_ok=True)
    return write_deck(home / "decks", text)


def assert_both_are_told(told: str, deck: Path) -> None:
    file = deck / "deck.yaml"
    for wrong in ("version: soon", "kind: statment"):
        line = TWO_MISTAKES[: TWO_MISTAKES.index(wrong)].count("\n") + 1
        column = TWO_MISTAKES.splitlines()[line - 1].index(wrong.split()[-1]) + 1
        assert f"{file}:{line}:{column}: error: " in told
        assert f"    {TWO_MISTAKES.splitlines()[line - 1]}\n    {' ' * (column - 1)}^\n  fix: " in told


def test_a_broken_deck_that_is_named_is_told_with_every_mistake(palabre: Palabre, home: Path) -> None:
    deck = own_deck(home, TWO_MISTAKES)
    for words in (["play"], ["play", "--rehearse", "--no-screen"], ["shot", "--screen", "read", "-o", "x.png"]):
        ran = palabre(*words, "--deck", "sample")
        assert (ran.code, ran.out) == (1, "")
        assert_both_are_told(ran.err, deck)
    assert not (home / "sessions").exists()


def test_check_tells_every_mistake_and_counts_them(palabre: Palabre, tmp_path: Path) -> None:
    deck = write_deck(tmp_path, TWO_MISTAKES)
    for path in (deck, deck / "deck.yaml", tmp_path):
        ran = palabre("check", str(path))
        assert (ran.code, ran.err) == (1, "")
        assert_both_are_told(ran.out, deck)
        assert ran.out.endswith("1 file checked: 2 errors, 0 warnings.\n")


def test_check_is_content_with_a_good_deck_and_tells_warnings_without_failing(palabre: Palabre, tmp_path: Path) -> None:
    assert palabre("check", str(paths.decks_folder())).code == 0
    assert palabre("check", str(paths.formats_folder())).code == 0
    ran = palabre("check", str(write_deck(tmp_path)))
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"\xff\xfe", b"[" * 5000, b"a: &a [*a]\n", b"- " * 3000, b"\t:\n", b"42\n"]
)
def test_whatever_a_deck_holds_there_is_no_traceback(content: bytes, palabre: Palabre, home: Path) -> None:
    (home / "decks").mkdir(parents=True)
    deck = write_deck(home / "decks", content)
    assert palabre("check", str(deck)).code == 1
    ran = palabre("play", "--deck", "sample")
    assert (ran.code, ran.out) == (1, "")
    assert "deck.yaml:1:" in ran.err


def test_a_broken_format_that_is_named_is_told(palabre: Palabre, home: Path) -> None:
    (home / "formats").mkdir(parents=True)
    file = write_format(home / "formats", spoilt(FORMAT, "kind: discuss", "kind: discus"))
    for words in (["play", "--format", "sample"], ["shot", "--screen", "read", "--format", "sample", "-o", "x.png"]):
        ran = palabre(*words)
        assert (ran.code, ran.out) == (1, "")
        assert f"{file}:15:" in ran.err
        assert "did you mean `discuss`?" in ran.err


def test_a_broken_deck_that_is_merely_there_is_left_out_and_told(palabre: Palabre, home: Path) -> None:
    deck = own_deck(home, TWO_MISTAKES)
    ran = palabre("play", "--rehearse", "--no-screen", "--cards", "1")
    assert (ran.code, ran.err) == (0, "")
    ran = palabre("decks")
    assert ran.code == 0
    listed = [line.split()[0] for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert "environment" in listed
    assert "sample" not in listed
    assert ran.err == f"sample: has mistakes, so it cannot be played. See: palabre check {deck}\n"


def test_broken_decks_that_hide_all_of_ours_leave_none_to_play(palabre: Palabre, home: Path) -> None:
    for ours in paths.decks_folder().glob("*/deck.yaml"):
        deck = home / "decks" / ours.parent.name
        shutil.copytree(ours.parent, deck)
        (deck / "deck.yaml").write_text("palabre: [", encoding="utf-8")
    ran = palabre("play", "--rehearse", "--no-screen")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "palabre: There is no card to play: no deck without mistakes fits. See: palabre decks\n"
    ran = palabre("shot", "--screen", "read", "-o", "x.png")
    assert (ran.code, ran.err) == (1, "palabre: No deck without mistakes was found.\n")
    assert palabre("decks").err.endswith("No deck can be played.\n")
