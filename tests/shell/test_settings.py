"""Settings on the screen: kept as they are chosen; keys of one's own; what is kept and how to be rid of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.reasons import Reason
from game.core.session import NO_CLOCK
from game.core.timer import Paused, Running, Untimed, remaining_ms
from game.shell.acting.settings import capture
from game.shell.bindings import FREE, MEANS, PAD, meant, with_key, without_key
from game.shell.keymaps.press import Press
from game.shell.keys import action_for
from game.shell.opened import Opened
from game.shell.prefs import read_prefs
from game.shell.storage import read_session, session_folders
from game.view.audience.keys import DOINGS
from game.view.audience.settings import settings
from game.view.displays import Display
from game.view.prefs import Clock, Prefs
from game.view.scene import Action
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Said, Stage
from tests.shell.room import Room
from tests.shell.sessions import left_after
from tests.view.samples import translator_of


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_each_choice_of_each_setting_can_be_clicked_and_is_kept_at_once() -> None:
    room = Room()
    room.press("f3")
    assert room.director.stage.overlay is Overlay.SETTINGS
    tr = translator_of("en")
    for setting in settings(tr, Prefs()):
        for value, _ in setting.choices:
            while not room.shows(f"set/{setting.id}/{value}"):
                room.press("page-down")
            room.click(f"set/{setting.id}/{value}")
            now = next(one for one in settings(tr, room.director.prefs) if one.id == setting.id)
            assert now.now == value
            assert read_prefs(("en",)) == room.director.prefs


def test_a_free_key_does_what_it_was_given_and_a_key_with_a_meaning_is_refused() -> None:
    room = Room()
    room.press("f3")
    room.click("keys", "key/next")
    assert room.director.stage.capturing == "next"
    capture(room.director, "a")
    assert room.director.stage.notice == Said("key-taken", (("key", "a"),))
    room.click("key/next")
    capture(room.director, "f6")
    assert read_prefs(("en",)).keys == (("next", "f6"),)
    assert meant(room.director.prefs, "f6", Press("")) == MEANS["next"]
    room.click("key/back")
    capture(room.director, "f6")
    assert room.director.prefs.keys == (("next", "f6"),)
    room.click("key/next")
    capture(room.director, "escape")
    assert room.director.stage.capturing is None
    assert room.director.prefs.keys == (("next", "f6"),)
    room.director.focus("key/next")
    room.press("delete")
    assert room.director.prefs.keys == ()


def test_no_free_key_means_anything_by_itself_and_every_doing_has_a_meaning() -> None:
    assert set(DOINGS) == set(MEANS)
    for key in FREE - set(PAD):
        assert meant(Prefs(), key, Press("")) == Press("")
        assert action_for(Press(key), Stage(screen=Screen.PLAY), None) is None
    prefs = Prefs()
    for doing, key in zip(MEANS, sorted(FREE), strict=False):
        prefs = with_key(prefs, doing, key) or prefs
    assert len(prefs.keys) == len(MEANS)
    for doing in MEANS:
        prefs = without_key(prefs, doing)
    assert prefs.keys == ()


def test_without_letters_as_keys_only_ctrl_makes_a_command_of_one() -> None:
    room = Room()
    room.start()
    for letter, action in (("n", "note"), ("b", "black"), ("f", "fullscreen"), (".", "black")):
        stage, session = room.director.stage, room.session
        assert action_for(Press("", letter), stage, session) == Action(action)
        assert action_for(Press("", letter), stage, session, letters=False) is None
        assert action_for(Press("", letter, control=True), stage, session, letters=False) == Action(action)
    assert action_for(Press("page-down"), room.director.stage, room.session, letters=False) == Action("next")


def test_the_pause_after_next_is_as_long_as_it_was_set() -> None:
    for guard_ms, waited_ms, expected in ((0, 1, 2), (300, 200, 1), (300, 400, 2), (1000, 800, 1)):
        room = Room(Prefs(guard_ms=guard_ms))
        room.start()
        room.wait(2)
        before = room.session.state.phase
        for _ in range(2):
            room.director.act(Action("next"), room.scene)
            room.hand.turn(waited_ms)
        assert room.session.state.phase - before in (expected, expected - (room.phase == "first-vote"))


def test_a_hidden_clock_is_in_no_scene_of_the_room_and_goes_on() -> None:
    room = Room(Prefs(clock=Clock.HIDDEN))
    room.start()
    while not isinstance(room.session.state.timer, Running):
        room.press("page-down")
        room.wait(1)
    assert not room.shows("clock")
    room.director.prefer(replace(room.director.prefs, clock=Clock.SHOWN))
    assert room.shows("clock")


def test_shortly_before_the_end_the_clock_gives_a_sign() -> None:
    room = Room()
    room.start()
    while not isinstance(room.session.state.timer, Running):
        room.press("page-down")
        room.wait(1)
    left_ms = remaining_ms(room.session.state.timer, room.director.now_ms)
    assert left_ms is not None
    assert not room.shows("clock/almost")
    room.hand.turn(left_ms - 4_000)
    assert room.shows("clock/almost")
    room.hand.turn(6_000)
    assert not room.shows("clock/almost")


def test_a_laptop_that_slept_comes_back_with_the_clock_where_it_was_and_waiting() -> None:
    room = Room()
    room.start()
    while not isinstance(room.session.state.timer, Running):
        room.press("page-down")
        room.wait(1)
    slept_at = room.director.now_ms
    left_ms = remaining_ms(room.session.state.timer, slept_at)
    room.hand.turn(3_600_000)
    room.director.wake(slept_at)
    timer = room.session.state.timer
    assert isinstance(timer, Paused)
    assert left_ms is not None
    assert abs(timer.left_ms - left_ms) <= 1
    assert room.director.now_ms - slept_at < 1000
    assert room.director.stage.notice == Said("slept")


def test_everything_that_is_kept_is_told_and_deleted_when_asked_twice() -> None:
    left_after(3)
    left_after(3, rehearsal=True)
    room = Room(Prefs(guard_ms=600))
    room.press("f3")
    room.click("stored")
    assert room.director.stage.kept.sessions == 2
    room.click("forget")
    assert len(session_folders()) == 2
    room.click("forget")
    assert session_folders() == ()
    assert room.director.prefs == Prefs(language=room.director.prefs.language)
    assert room.director.stage.notice == Said("forgotten")


def test_at_the_desk_s_swaps_the_screens_and_j_turns_its_page() -> None:
    room = Room()
    room.start()
    room.press("f2")
    assert room.director.stage.seat is Seat.DESK
    room.press("s", "j")
    assert room.director.stage.swapped
    assert room.director.stage.desk_page == 1
    room.press("page-down", "f2")
    assert room.director.stage.desk_page == 0
    assert room.director.stage.seat is Seat.ALONE


def test_z_restarts_the_clock_of_the_phase_and_undo_gives_it_back() -> None:
    room = Room()
    room.start()
    room.go_to("for")
    seconds = room.session.phase.seconds
    room.wait(20)
    room.press("z")
    left_ms = remaining_ms(room.session.state.timer, room.director.now_ms)
    assert left_ms is not None
    assert seconds * 1000 - 500 <= left_ms <= seconds * 1000
    assert "Ctrl Z" in room.notice
    room.press("ctrl z")
    timer = room.session.state.timer
    assert isinstance(timer, Paused)
    assert timer.left_ms < (seconds - 19) * 1000


def test_the_menu_restarts_a_clock_only_where_there_is_one() -> None:
    room = Room()
    room.start()
    room.go_to("for")
    room.press("escape")
    room.click("menu/restart-clock")
    if room.director.stage.overlay is not None:
        room.press("escape")
    room.go_to("outcome")
    room.press("escape")
    assert not room.shows("menu/restart-clock")
    room.press("escape", "z")
    assert room.director.stage.notice is Reason.NO_CLOCK


def test_a_screen_is_chosen_for_the_room_and_for_the_desk_and_kept() -> None:
    room = Room()
    two = (Display("eDP-1", 0, 0, 1920, 1080), Display("EPSON", 1920, 0, 1024, 768))
    room.director.stage = replace(room.director.stage, displays=two, swapped=True)
    room.press("f3")
    while not room.shows("set/displays/"):
        room.press("page-down")
    room.click("set/displays/", "show-on/room/0")
    assert not room.director.stage.swapped
    assert read_prefs(("en",)).room_on == "eDP-1 1920x1080"
    room.click("show-on/desk/0")
    prefs = read_prefs(("en",))
    assert (prefs.room_on, prefs.desk_on) == ("", "eDP-1 1920x1080")
    room.click("show-on")
    prefs = read_prefs(("en",))
    assert (prefs.room_on, prefs.desk_on) == ("", "")


def test_without_clocks_no_session_has_one_and_bringing_them_back_brings_the_usual_pace() -> None:
    room = Room(Prefs(clock=Clock.NONE))
    assert room.director.stage.choice.pace == NO_CLOCK
    room.click("next", "next", "pace/100")
    assert room.director.stage.notice == Said("no-clocks")
    room.click("next")
    room.go_to("for")
    assert isinstance(room.session.state.timer, Untimed)
    room.press("+", "z")
    assert isinstance(room.session.state.timer, Untimed)
    assert room.director.stage.notice == Said("no-clocks")
    room.director.prefer(replace(room.director.prefs, clock=Clock.SHOWN))
    assert room.director.stage.choice.pace == 100


def test_a_clock_that_runs_already_is_neither_seen_nor_heard_once_nobody_wants_clocks() -> None:
    room = Room()
    room.start()
    room.go_to("for")
    heard = list(room.heard.names)
    room.director.prefer(replace(room.director.prefs, clock=Clock.NONE))
    room.wait(room.session.phase.seconds + 5)
    assert not room.shows("clock")
    assert room.heard.names == heard
    assert not room.session.state.time_up


def test_silent_is_more_than_muted_since_its_key_cannot_undo_it() -> None:
    room = Room(Prefs(silent=True))
    room.press("m")
    assert room.heard.muted
    assert room.director.prefs == Prefs(silent=True)
    assert room.director.stage.notice == Said("silent")
    room.press("f3")
    room.click("set/sound/on")
    assert not room.heard.muted


def test_kinds_of_sound_are_as_loud_as_was_chosen() -> None:
    room = Room(Prefs(volume_clock=0, volume_card=50))
    assert room.heard.volumes == {"card": 50, "clock": 0, "reveal": 100}
    room.director.prefer(replace(room.director.prefs, volume_reveal=0))
    assert room.heard.volumes["reveal"] == 0


def test_nothing_is_heard_at_the_start_nor_when_a_session_comes_back() -> None:
    left_after(6)
    room = Room()
    room.wait(2)
    folder = session_folders()[0]
    brought, _ = read_session(folder)
    room.director.play(Opened(brought.session, None, (), brought.at_ms))
    room.wait(2)
    assert room.heard.names == []
