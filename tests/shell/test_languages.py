"""The lists of languages: chosen by keys or clicks, over any screen, and what lay below comes back as it was."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.i18n.locales import translator
from game.shell.prefs import read_prefs
from game.view.editing import Editor
from game.view.prefs import Prefs
from game.view.screens import Overlay, Screen
from tests.shell.room import Room
from tests.view.rules import faults
from tests.view.samples import LANGUAGES, gallery, ruler, stage_with

MANY = (*LANGUAGES, *((f"x{number}", f"Langue {number}") for number in range(18)))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def debate() -> Iterator[Room]:
    made = Room()
    made.start()
    yield made
    made.director.close()


def test_a_language_is_chosen_from_a_list_by_its_digit_by_arrows_or_by_a_click(debate: Room) -> None:
    debate.press("l")
    assert debate.director.stage.overlay is Overlay.LANGUAGE
    debate.press("2")
    assert (debate.director.prefs.language, debate.director.stage.overlay) == ("fr", None)
    debate.press("l", "left", "enter")
    assert debate.director.prefs.language == "en"
    debate.click("menu", "menu/language", "language/fr")
    assert (debate.director.prefs.language, debate.director.stage.overlay) == ("fr", Overlay.MENU)


def test_a_list_gives_way_to_what_it_lay_on(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("i")
    before = debate.director.stage
    for keys in (("l", "escape"), ("l", "l"), ("l", "enter"), ("l", "s", "l", "page-up", "escape"), ("l", "9", "l")):
        debate.press(*keys)
        assert debate.director.stage == before


def test_the_field_of_a_vote_keeps_the_focus_and_what_is_secret_is_covered(debate: Room) -> None:
    debate.go_to("first-vote")
    debate.press("v", "enter")
    field = debate.director.stage.focus
    debate.press("l", "2")
    assert debate.director.stage.focus == field
    assert not debate.director.stage.peek
    debate.press("4")
    assert debate.director.stage.typed == "4", "digits count votes again"


def test_a_letter_that_is_typed_into_a_note_opens_no_list(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("n", "l")
    editor = debate.director.stage.editor
    assert isinstance(editor, Editor)
    assert editor.text == "l"


def test_a_second_language_is_chosen_and_kept_and_never_is_the_first(debate: Room) -> None:
    debate.press("l", "s", "2")
    assert read_prefs(("en", "fr")).second == "fr"
    debate.press("l", "2")
    assert (debate.director.prefs.language, debate.director.prefs.second) == ("fr", "en")
    debate.press("l", "s", "2")
    assert debate.director.prefs.second == ""
    debate.press("l", "s", "1", "l", "s", "0")
    assert debate.director.prefs.second == ""


def test_before_a_session_the_list_lies_over_every_screen() -> None:
    room = Room()
    for screen in (Screen.TABLE, Screen.WAYS, Screen.SETUP):
        room.director.stage = replace(room.director.stage, screen=screen)
        room.press("l", "2")
        assert (room.director.prefs.language, room.director.stage.screen) == ("fr", screen)
        room.press("l", "1")


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (800, 600)])
@pytest.mark.parametrize("screen", ["language", "second-language"])
def test_more_languages_than_one_screen_holds_are_shown_on_pages(screen: str, size: tuple[int, int]) -> None:
    found: list[str] = []
    for page in range(3):
        stage = replace(stage_with(), languages=MANY, page=page)
        scene = gallery(screen, size=size, stage=stage)
        assert not faults(scene, ruler())
        found += [node.id.partition("/")[2] for node in scene.targets() if node.id.startswith(f"{screen}/")]
    assert set(found) >= {code for code, _ in MANY[1:]}


def test_s_turns_to_the_second_language_and_a_new_phase_begins_with_the_first(debate: Room) -> None:
    french = translator("fr", (paths.decks_folder() / "environment",))
    debate.press("s")
    assert debate.director.stage.overlay is Overlay.SECOND_LANGUAGE, "there is none yet to turn to"
    debate.press("2")
    claim = debate.session.card
    assert claim is not None
    assert debate.words("card/text/second") == french(claim.text)
    debate.press("s")
    assert debate.words("card/text") == french(claim.text)
    debate.press("right")
    assert not debate.director.stage.other
    assert debate.words("claim") == claim.text.source
    debate.press("s")
    assert debate.words("claim") == french(claim.text)


def crowded() -> Room:
    """A vote on a claim that has no room beside its translation: the first such card that a seed deals."""
    for seed in range(50):
        room = Room(Prefs(second="fr"))
        room.director.seed = seed
        room.start()
        room.press("right")
        if room.shows("other-side"):
            return room
    raise AssertionError("every claim of the deck fits in two languages")


def test_a_click_turns_to_the_second_language_where_both_have_no_room() -> None:
    debate = crowded()
    english = debate.words("claim")
    debate.click("other-side")
    assert debate.words("claim") != english
    debate.click("other-side")
    assert debate.words("claim") == english
