"""Beginning a deck of one's own, from the first word to a rehearsal."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game import paths
from game.content.loader import load_deck, load_format
from tests.cli.conftest import Palabre, home, palabre

__all__ = ["home", "palabre"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which commands are typed."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Types lines at a terminal, one after the other."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    return lambda *lines: monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_what_was_begun_is_right_and_plays_at_once(palabre: Palabre, here: Path) -> None:
    ran = palabre("new", "deck", "Health & AI")
    assert (ran.code, ran.err) == (0, "")
    assert "palabre check health-ai\n" in ran.out
    assert sorted(file.relative_to(here).as_posix() for file in here.rglob("*")) == [
        "deck.schema.json",
        "health-ai",
        "health-ai/deck.yaml",
    ]
    assert palabre("check", "health-ai").out == "1 file checked: 0 errors, 0 warnings.\n"
    deck = load_deck(here / "health-ai").required()
    assert (deck.title.source, deck.topic, deck.language) == ("Health & AI", "health-ai", "en")
    played = palabre("play", "--rehearse", "--no-screen", "--deck", "health-ai")
    assert (played.code, played.err) == (0, "")
    assert "homework-without-ai" in played.out


def test_every_format_with_cards_plays_a_deck_that_was_just_begun(palabre: Palabre) -> None:
    palabre("new", "deck", "mine")
    formats = {file.stem: load_format(file).required() for file in sorted(paths.formats_folder().glob("*.yaml"))}
    plays = [name for name, format in formats.items() if format.cards and format.dates is not True]
    assert len(plays) > 10
    for name in plays:
        played = palabre("play", "--rehearse", "--no-screen", "--deck", "mine", "--format", name, "--cards", "1")
        assert (played.code, played.err) == (0, ""), name


def test_languages_are_the_one_to_write_in_and_those_to_translate_into(palabre: Palabre, here: Path) -> None:
    ran = palabre("new", "deck", "santé", "--language", "fr,en", "--language", "pt_br", "--language", "fr")
    assert "en.po: 58 texts to translate" in ran.out
    assert load_deck(here / "sante").required().language == "fr"
    assert sorted(file.name for file in (here / "sante" / "locales").iterdir()) == ["en.po", "pt_BR.po"]
    told = palabre("check", "sante").out
    assert told.count("58 of 58 texts are not translated yet") == 2
    assert told.endswith("1 file checked: 0 errors, 2 warnings.\n")
    assert palabre("play", "--rehearse", "--no-screen", "--deck", "sante", "--language", "en").code == 0


def test_the_users_language_is_taken_when_nobody_can_be_asked(
    palabre: Palabre, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert palabre("new", "deck", "x").code == 0
    assert load_deck(here / "x").required().language == "fr"


def test_what_no_option_says_is_asked_on_a_terminal(palabre: Palabre, here: Path, typed: Callable[..., None]) -> None:
    typed("fr", "en, es", "Santé")
    ran = palabre("new", "deck", "x")
    assert (ran.code, ran.err) == (0, "")
    assert "[en]" in ran.out, "what Enter alone says is shown"
    deck = load_deck(here / "x").required()
    assert (deck.language, deck.topic) == ("fr", "sante")
    assert sorted(file.name for file in (here / "x" / "locales").iterdir()) == ["en.po", "es.po"]


def test_enter_alone_is_an_answer_to_every_question(palabre: Palabre, here: Path, typed: Callable[..., None]) -> None:
    typed("", "", "")
    assert palabre("new", "deck", "x").code == 0
    deck = load_deck(here / "x").required()
    assert (deck.language, deck.topic) == ("en", "x")
    assert not (here / "x" / "locales").exists()


def test_what_an_option_says_is_not_asked(palabre: Palabre, typed: Callable[..., None]) -> None:
    typed()
    ran = palabre("new", "deck", "x", "--topic", "work", "--language", "en")
    assert (ran.code, ran.err) == (0, "")


def test_questions_that_get_no_answer_write_nothing(palabre: Palabre, here: Path, typed: Callable[..., None]) -> None:
    typed("en")
    assert palabre("new", "deck", "x").code == 130
    assert list(here.iterdir()) == []


def test_another_folder_is_made_and_named(palabre: Palabre, here: Path, home: Path) -> None:
    ran = palabre("new", "deck", "x", "-o", "my decks")
    assert f'palabre check "{Path("my decks/x")}"' in ran.out
    assert (here / "my decks" / "deck.schema.json").exists()
    ran = palabre("new", "deck", "y", "-o", str(home / "decks"))
    assert "whenever you play" not in ran.out, "it lies there already"
    assert palabre("play", "--rehearse", "--no-screen", "--deck", "y").code == 0


def test_nothing_is_ever_overwritten(palabre: Palabre, here: Path) -> None:
    (here / "mine").mkdir()
    (here / "deck.schema.json").write_text("mine, too", encoding="utf-8")
    ran = palabre("new", "deck", "mine")
    assert (ran.code, ran.err) == (1, "palabre: mine is there already, and was left as it is. Give another name.\n")
    assert list((here / "mine").iterdir()) == []
    assert palabre("new", "deck", "other").code == 0
    assert (here / "deck.schema.json").read_text(encoding="utf-8") == "mine, too"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["work"], "There is a deck 'work' already"),
        (["x/y"], "Give the name alone, and the folder with -o"),
        (["x\\y"], "Give the name alone, and the folder with -o"),
        (["日本"], "has no letters a-z"),
        (["nul"], "No deck can be called 'nul'"),
        (["a", "--topic", "!!"], "environment, ip, work, bias, basics"),
        (["a", "--language", "French"], "The code of French is fr"),
        (["a", "--language", "en", "--language", "xx-yy"], "is no code of a language"),
        (["a", "--language", ","], "Say which language you write in"),
        (["a", "-o", "a-file"], "a-file is a file"),
        ([], "Missing argument 'NAME'"),
    ],
)
def test_wrong_words_are_told_and_nothing_is_written(palabre: Palabre, here: Path, words: list[str], told: str) -> None:
    (here / "a-file").write_text("")
    ran = palabre("new", "deck", *words)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert [file.name for file in here.iterdir()] == ["a-file"]
