"""Corners of a session that a reader of the code walked into."""

import shutil
from pathlib import Path
from time import sleep

import pytest

from game import paths
from game.core.commands import Undo
from game.shell.answering import GUARD_MS
from game.shell.storage import is_finished, newest_unfinished, read_session, reopen
from game.shell.windows import WINDOW_SIZE, window_size
from game.view.scene import Action, Scene
from game.view.screens import Screen
from game.view.stage import Said
from tests.shell.room import Room
from tests.shell.sessions import left_after
from tests.shell.test_launch import Wish, opened

SCENE = Scene("any", "any", 1024, 768, (0, 0, 0), ())


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


@pytest.mark.parametrize("digit", ["0", "1"])
def test_a_start_with_fewer_people_than_can_debate_takes_the_fewest_there_can_be(digit: str) -> None:
    room = Room()
    room.press("enter", "enter", digit, "page-down")
    assert room.session.state.people == 2


def test_a_secret_vote_is_covered_again_when_the_facilitator_looks_away() -> None:
    room = Room()
    room.start()
    room.go_to("first-vote")
    room.press("5", "v")
    assert room.words("field/for/count") == "5"
    room.press("escape", "escape")
    assert room.words("field/for/count") == "••"
    room.press("v", "escape")
    room.click("menu/end", "menu/end", "back")
    assert room.words("field/for/count") == "••"


def test_the_same_seed_draws_the_same_cards_in_play() -> None:
    piles = []
    for _ in range(2):
        director = opened(Wish(decks=("environment",), format="duel", seed=4))
        director.start()
        assert director.session is not None
        piles.append(director.session.parts)
        director.close()
    assert piles[0] == piles[1]


def test_a_finished_session_that_is_opened_again_is_offered_again_when_it_is_left_in_the_middle() -> None:
    _, _, folder = left_after(10_000)
    (folder / "finished").touch()
    assert newest_unfinished() is None
    brought, log = read_session(folder)
    store = reopen(folder, log)
    store.append(Undo(brought.at_ms))
    store.close()
    assert not is_finished(folder)
    assert newest_unfinished() == folder


def test_a_deck_that_was_mended_while_the_program_runs_can_be_played(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    good = (own / "deck.yaml").read_bytes()
    director = opened(Wish(decks=("environment",), format="duel"))
    (own / "deck.yaml").write_text("palabre: [", encoding="utf-8")
    director.start(1)
    assert director.stage.notice == Said("decks-with-mistakes", (("decks", "environment"),))
    (own / "deck.yaml").write_bytes(good)
    director.start(1)
    assert director.session is not None
    director.close()


def test_a_session_left_for_the_start_screen_is_offered_there_at_once() -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    left = director.session
    director.act(Action("home"), SCENE)
    assert director.session is None
    assert director.stage.screen is Screen.RESUME
    director.act(Action("next"), SCENE)
    assert director.session is not None
    assert left is not None
    assert director.session.parts == left.parts
    director.close()


def test_a_finished_session_left_for_the_start_screen_is_not_offered() -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    director.act(Action("end"), SCENE)
    sleep(GUARD_MS / 1000)
    director.act(Action("end"), SCENE)
    director.act(Action("home"), SCENE)
    assert director.stage.screen is Screen.TABLE
    director.close()


def test_a_vote_goes_on_in_the_field_in_which_it_was_left() -> None:
    room = Room()
    room.start()
    room.go_to("first-vote")
    room.press("tab", "tab", "p", "enter")
    assert room.director.stage.focus == "field/against"


def test_a_pace_is_chosen_by_going_along_its_row_and_enter_starts() -> None:
    room = Room()
    room.press("enter", "enter", "down", "down", "down", "right")
    assert room.director.stage.focus == "pace/150"
    assert room.director.stage.choice.pace == 150
    room.press("enter")
    assert room.session.settings.pace == 150


@pytest.mark.parametrize("desktop", [(800, 600), (1024, 768), (1280, 720), (1920, 1080)])
def test_the_first_window_fits_the_desktop_with_its_frame(desktop: tuple[int, int]) -> None:
    width, height = window_size(desktop)
    assert width < desktop[0]
    assert height < desktop[1] - 60
    assert (width, height) <= WINDOW_SIZE
