"""Wrong words on the command line: one line that says how to mend them, and exit code 2."""

from pathlib import Path

import pytest

from game import paths
from tests.cli.conftest import Palabre

UNKNOWN = {
    "a deck": (["play", "--deck", "enviroment"], "There is no deck 'enviroment'. Did you mean environment?"),
    "a deck in capitals": (
        ["play", "--deck", "ENVIRONMENT"],
        "There is no deck 'ENVIRONMENT'. Did you mean environment?",
    ),
    "a format": (["play", "--format", "dual"], "There is no format 'dual'. Did you mean duel?"),
    "a language": (["play", "--language", "fx"], "There is no language 'fx'. Known: en, ar, de, es, fr, it, pt."),
    "a language like a path": (
        ["play", "--language", "../en"],
        "There is no language '../en'. Known: en, ar, de, es, fr, it, pt.",
    ),
    "a rehearsed deck": (
        ["play", "--rehearse", "--no-screen", "--deck", "envirnment"],
        "There is no deck 'envirnment'. Did you mean environment?",
    ),
    "a screen": (
        ["shot", "--screen", "tabel", "-o", "x.png"],
        "There is no screen 'tabel'. Did you mean table or tables?",
    ),
    "a shot's deck": (
        ["shot", "--screen", "read", "--deck", "enviro", "-o", "x.png"],
        "There is no deck 'enviro'. Did you mean environment?",
    ),
    "a shot's format": (
        ["shot", "--screen", "read", "--format", "duell", "-o", "x.png"],
        "There is no format 'duell'. Did you mean duel?",
    ),
    "a shot's language": (
        ["shot", "--screen", "read", "--language", "nl", "-o", "x.png"],
        "There is no language 'nl'. Known: en, ar, de, es, fr, it, pt.",
    ),
    "a card": (
        ["shot", "--screen", "read", "--deck", "environment", "--card", "energy-lable", "-o", "x.png"],
        "The deck 'environment' has no card 'energy-lable'. Did you mean energy-label?",
    ),
    "a previewed deck": (
        ["preview", "enviro"],
        "There is no deck 'enviro', and no folder with a deck.yaml. Did you mean environment?",
    ),
    "a previewed card": (
        ["preview", "environment", "energy-lable"],
        "The deck 'environment' has no card 'energy-lable'. Did you mean energy-label?",
    ),
    "a preview's language": (
        ["preview", "environment", "--language", "frr"],
        "The deck has no language 'frr'. Did you mean fr?",
    ),
    "a size": (
        ["shot", "--screen", "read", "--size", "big", "-o", "x.png"],
        "A size is written like 1920x1080, not 'big'.",
    ),
    "a size of many digits": (
        ["shot", "--screen", "read", "--size", f"{'9' * 5000}x1", "-o", "x.png"],
        f"A size is written like 1920x1080, not '{'9' * 20}'.",
    ),
    "a size too small": (
        ["shot", "--screen", "read", "--size", "20x10", "-o", "x.png"],
        "A size is from 320x240 to 7680x4320, not '20x10'.",
    ),
    "a picture of another kind": (
        ["shot", "--screen", "read", "-o", "x.gif"],
        "A picture is saved as a PNG file: x.gif should end in .png.",
    ),
    "a session when there is none": (
        ["resume", "2026"],
        "There is no session to go on with yet. Start one with: palabre play",
    ),
    "any session when there is none": (
        ["resume"],
        "There is no session to go on with yet. Start one with: palabre play",
    ),
    "nothing to check": (
        ["check"],
        "Say what to check: a deck's folder, the file of a format or of a plan, or a folder of them.",
    ),
    "a screen that is not wanted": (
        ["play", "--no-screen"],
        "Without a screen nobody can play; --no-screen goes with --rehearse.",
    ),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_what_there_is_not_is_told_in_one_line_with_the_near_matches(what: str, palabre: Palabre) -> None:
    words, message = UNKNOWN[what]
    ran = palabre(*words)
    assert (ran.code, ran.out, ran.err) == (2, "", f"palabre: {message}\n")


@pytest.mark.parametrize(
    ("words", "deck"),
    [
        (["play", "--deck", "environment", "--deck", "zzz"], "zzz"),
        (["play", "--deck", ""], ""),
    ],
    ids=["the second deck", "no deck at all"],
)
def test_a_deck_that_is_like_no_other_is_told_with_those_that_there_are(
    words: list[str], deck: str, palabre: Palabre
) -> None:
    ran = palabre(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    wrong, known = ran.err.split(" Known: ")
    assert wrong == f"palabre: There is no deck {deck!r}."
    ours = sorted(file.parent.name for file in paths.decks_folder().glob("*/deck.yaml"))
    most = 8
    assert known.removesuffix(".\n").split(", ") == ours[:most] + ["…"] * (len(ours) > most)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["play", "--wat"], "No such option '--wat'"),
        (["play", "--people", "x"], "Invalid value for '--people'"),
        (["play", "--people", "1"], "Invalid value for '--people': 1 is not in the range 2<=x<=200."),
        (["play", "--cards", "0"], "Invalid value for '--cards'"),
        (["play", "--seed", "-1"], "Invalid value for '--seed'"),
        (["frobnicate"], "No such command 'frobnicate'"),
        (["shot", "--screen", "read"], "Missing option '-o'"),
        (["replay"], "Missing argument 'LOG'"),
    ],
)
def test_a_wrong_option_is_told_in_one_line_that_names_the_help(
    words: list[str], message: str, palabre: Palabre
) -> None:
    ran = palabre(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"palabre: {message}")
    assert ran.err.count("\n") == 1
    command = f"palabre {words[0]}" if words[0] != "frobnicate" else "palabre"
    assert ran.err.endswith(f" See: {command} --help\n")


def test_palabre_alone_lists_its_commands(palabre: Palabre) -> None:
    ran = palabre()
    assert "  resume  " in ran.err + ran.out
    assert palabre("--help").code == 0
    assert palabre("play", "-h").code == 0


def test_a_file_that_is_not_there_is_told_when_it_should_be_checked_or_replayed(
    palabre: Palabre, tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere"
    for command, what in (("check", "file or folder"), ("replay", "log")):
        ran = palabre(command, str(nowhere))
        assert (ran.code, ran.out, ran.err) == (2, "", f"palabre: There is no {what} {nowhere}.\n")
    ran = palabre("check", str(tmp_path))
    assert ran.code == 2
    assert "neither a deck (a folder with deck.yaml) nor a format" in ran.err
    ran = palabre("replay", str(tmp_path))
    assert (ran.code, ran.err) == (2, f"palabre: There is no log {tmp_path / 'session.jsonl'}.\n")


def test_the_same_deck_named_twice_is_one_deck(palabre: Palabre) -> None:
    ran = palabre("play", "--deck", "environment", "--deck", "environment", "--rehearse", "--no-screen", "--cards", "1")
    assert (ran.code, ran.err) == (0, "")


def test_a_picture_that_cannot_be_written_is_told(palabre: Palabre, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder.png").mkdir()
    for place in (tmp_path / "file" / "x.png", tmp_path / "folder.png"):
        ran = palabre("shot", "--screen", "read", "--size", "640x360", "-o", str(place))
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert ran.err.startswith(f"palabre: {place} cannot be written: ")
