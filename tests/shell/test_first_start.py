"""The tour comes once, on a computer without settings, and is gone with one key."""

import json
from pathlib import Path

import pytest

from game.shell import app, launch
from game.shell.acting import tour
from game.shell.director import Director
from game.shell.launch import Wish
from game.shell.prefs import read_prefs
from game.view.audience.tour import STOPS
from game.view.prefs import Prefs, Tour
from game.view.screens import Overlay, Screen
from game.view.stage import Said
from tests.shell.room import Room
from tests.shell.sessions import left_after


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


NOTHING_SAID = Wish()
"""A start without a word on the command line."""


@pytest.fixture
def began(monkeypatch: pytest.MonkeyPatch) -> list[Director]:
    """The directors with which windows were opened; nobody looks at them."""
    found: list[Director] = []
    monkeypatch.setattr(app, "play", lambda director, *_: found.append(director))
    return found


def overlay_at_start(began: list[Director], wish: Wish = NOTHING_SAID) -> Overlay | None:
    launch.play(wish)
    return began[-1].stage.overlay


def settings(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(text, encoding="utf-8")


def in_tour() -> Room:
    room = Room()
    room.click("menu", "menu/tour")
    assert room.director.stage.overlay is Overlay.TOUR
    return room


def test_the_first_start_begins_with_the_tour_and_writes_nothing_yet(home: Path, began: list[Director]) -> None:
    assert overlay_at_start(began) is Overlay.TOUR
    assert began[-1].stage.screen is Screen.TABLE
    assert not (home / "settings.json").exists()


def test_a_computer_with_settings_begins_with_the_table(home: Path, began: list[Director]) -> None:
    for text in (
        '{"language": "fr"}',
        '{"tour": "seen"}',
        '{"tour": 3}',
        '{"tour": ["show"]}',
        '{"tour": "no"}',
        "[",
        "[]",
    ):
        settings(home, text)
        assert overlay_at_start(began) is None, text


def test_the_settings_file_can_ask_for_the_tour_in_words(home: Path, began: list[Director]) -> None:
    settings(home, '{"tour": "show"}')
    assert overlay_at_start(began) is Overlay.TOUR


def test_whoever_names_what_to_play_gets_what_was_asked_for(began: list[Director]) -> None:
    assert overlay_at_start(began, Wish(decks=("environment",))) is None
    assert overlay_at_start(began, Wish(format="duel")) is None
    assert overlay_at_start(began, Wish(plan="cafe-hour")) is None
    assert overlay_at_start(began, Wish(language="fr", fullscreen=True)) is Overlay.TOUR


def test_a_session_that_waits_goes_before_the_tour(began: list[Director]) -> None:
    left_after(3)
    assert overlay_at_start(began) is None
    assert began[-1].stage.screen is Screen.RESUME


def test_a_rehearsal_has_no_tour(began: list[Director]) -> None:
    launch.rehearse(Wish(cards=1), 0, True, lambda _: None)
    assert began[-1].stage.overlay is None


def test_a_program_that_plays_by_itself_has_no_tour(began: list[Director]) -> None:
    launch.play(Wish(), lambda _director, _scene: None)
    assert began[-1].stage.overlay is None


@pytest.mark.parametrize("key", ["escape", "skip"])
def test_one_key_or_click_ends_it_for_good(home: Path, key: str, began: list[Director]) -> None:
    room = in_tour()
    room.click("close") if key == "skip" else room.press(key)
    assert room.director.stage.overlay is None
    assert (room.director.stage.screen, room.director.stage.page) == (Screen.TABLE, 0)
    assert json.loads((home / "settings.json").read_text(encoding="utf-8"))["tour"] == "seen"
    assert overlay_at_start(began) is None


@pytest.mark.parametrize("key", ["right", "page-down", "enter", "space"])
def test_next_leads_through_every_card_to_the_table(key: str) -> None:
    room = in_tour()
    titles = []
    while room.director.stage.overlay is Overlay.TOUR:
        titles.append(room.words("tour/title"))
        room.press(key)
    assert titles == [room.director.tr(stop.title) for stop in STOPS]
    assert room.director.stage.screen is Screen.TABLE
    assert read_prefs(("en",)).tour is Tour.SEEN


@pytest.mark.parametrize("key", ["left", "page-up"])
def test_back_goes_to_the_card_before_and_no_further(key: str) -> None:
    room = in_tour()
    room.press("right", "right", key)
    assert room.words("tour/title") == room.director.tr(STOPS[1].title)
    room.press(key, key, key)
    assert room.words("tour/title") == room.director.tr(STOPS[0].title)


def test_a_clicker_that_bounces_does_not_leave_a_card_out() -> None:
    room = in_tour()
    scene = room.scene
    action = scene.node("next").action
    assert action is not None
    room.director.act(action, scene)
    room.director.act(action, scene)
    assert room.words("tour/title") == room.director.tr(STOPS[1].title)


def test_the_language_is_chosen_over_the_tour_which_goes_on_in_it() -> None:
    room = in_tour()
    room.press("right", "l", "2")
    assert room.director.prefs.language == "fr"
    assert room.words("tour/title") == room.director.tr(STOPS[1].title)
    assert "vous" in room.words("tour/title")


def test_a_key_of_ones_own_stays_when_the_tour_ends() -> None:
    room = Room(Prefs(keys=(("next", "f6"),)))
    room.click("menu", "menu/tour", "close")
    assert read_prefs(("en",)).keys == (("next", "f6"),)


def test_the_menu_of_a_session_has_no_tour() -> None:
    room = Room()
    room.start()
    room.press("escape")
    for _ in range(3):
        assert not room.shows("menu/tour")
        room.press("page-down")


def test_a_window_that_is_closed_during_the_tour_ends_it_for_good(began: list[Director]) -> None:
    assert overlay_at_start(began) is Overlay.TOUR
    began[-1].close()
    assert read_prefs(("en", "fr")).tour is Tour.SEEN
    assert overlay_at_start(began) is None


def test_what_is_wrong_with_a_deck_is_told_behind_the_tour_not_over_it(home: Path, began: list[Director]) -> None:
    broken = home / "decks" / "mine"
    broken.mkdir(parents=True)
    (broken / "deck.yaml").write_text("palabre: 1\nid: mine\ncards: [", encoding="utf-8")
    assert overlay_at_start(began) is Overlay.TOUR
    assert began[-1].stage.notice is None
    tour.end(began[-1])
    assert began[-1].stage.notice == Said("decks-with-mistakes", (("decks", "mine"),))
