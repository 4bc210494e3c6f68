"""Starting, going on after a dead laptop, rehearsing, and all that may be wrong with the machine meanwhile."""

import errno
import json
import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest

from game import paths
from game.core.apply import Applied, apply
from game.core.commands import Adopt, Advance, Command, EnterCount, PauseTimer, SetPeople, TakeNote, Undo
from game.core.deeds.room import TWIST_MS
from game.core.entering import phase_seconds
from game.core.format import PhaseKind
from game.core.replay import fingerprint
from game.core.session import Session
from game.core.timer import Paused, Running, remaining_ms
from game.i18n.phrases import Phrase, plain
from game.shell import app, launch
from game.shell.director import Director
from game.shell.launch import CannotStart, Wish
from game.shell.log import LOG_NAME, read_log
from game.shell.pane import Pane
from game.shell.player import Player
from game.shell.storage import read_session, reopen, session_folders
from game.view.scene import Action, Scene
from game.view.screens import Overlay, Screen
from game.view.stage import Said
from tests.decks.shipped import french_of
from tests.shell.disks import no_disk
from tests.shell.sessions import done, files_in, left_after, some_commands, started

ANYTHING = Wish()
NO_SCENE = Scene("table", "one", 320, 180, (0, 0, 0), ())


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def opened(wish: Wish = ANYTHING, *verbs: str) -> Director:
    """The director after `palabre play` in a window without a screen, some actions, and leaving."""
    kept: list[Director] = []
    left = list(verbs)

    def hand(director: Director, scene: Scene) -> None:
        kept[:] = [director]
        if left:
            director.act(Action(left.pop(0)), scene)
        else:
            director.leaving = True

    launch.play(wish, hand)
    return kept[0]


def words_on(director: Director) -> str:
    """Everything the audience's screen says now."""
    from game.shell.text import TextEngine
    from game.view.audience import audience

    size = (1280, 720)
    scene = audience(director.session, director.stage, director.tr, director.prefs, TextEngine(), size, director.now_ms)
    return " ".join(node.label for node in scene.nodes)


# --- the table --------------------------------------------------------------------------------------------------


def test_a_first_start_opens_the_table_and_says_nothing() -> None:
    director = opened()
    assert director.stage.screen is Screen.TABLE
    assert (director.stage.notice, director.stage.trouble) == (None, None)
    assert director.stage.choice.decks == (director.stage.decks[0].id,)


def test_a_start_with_a_deck_opens_the_setup() -> None:
    director = opened(Wish(decks=("environment",), format="duel", people=12, cards=3))
    assert director.stage.screen is Screen.SETUP
    assert (director.stage.choice.people, director.stage.choice.cards) == (12, 3)


def test_a_format_asked_for_by_name_chooses_the_decks_that_it_can_play() -> None:
    from game.shell.catalogue import open_catalogue

    played, _ = open_catalogue().formats["trial"]
    stage = opened(Wish(format="trial")).stage
    assert all(any(played.plays(card) for card in deck.cards) for deck in stage.chosen_decks())
    assert len(stage.choice.decks) > 1


def test_a_broken_deck_of_the_users_is_left_out_and_told(home: Path) -> None:
    broken = home / "decks" / "mine"
    broken.mkdir(parents=True)
    (broken / "deck.yaml").write_text("palabre: 1\nid: mine\ncards: [", encoding="utf-8")
    director = opened()
    ours = sorted(file.parent.name for file in paths.decks_folder().glob("*/deck.yaml"))
    assert "environment" in ours
    assert sorted(deck.id for deck in director.stage.decks) == ours
    assert director.stage.notice == Said("decks-with-mistakes", (("decks", "mine"),))


def test_a_deck_spoilt_while_the_program_runs_does_not_start_and_is_told(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    director = opened(Wish(decks=("environment",), format="duel"))
    (own / "deck.yaml").write_text("palabre: [", encoding="utf-8")
    director.start(1)
    assert director.session is None
    assert director.stage.notice == Said("decks-with-mistakes", (("decks", "environment"),))
    assert session_folders() == ()


def test_a_deck_edited_while_the_program_runs_is_played_as_it_is_now_and_comes_back(home: Path) -> None:
    own = home / "decks" / "environment"
    shutil.copytree(paths.decks_folder() / "environment", own)
    director = opened(Wish(decks=("environment",), format="duel"))
    deck = own / "deck.yaml"
    text = deck.read_text(encoding="utf-8")
    deck.write_text(re.sub(r"^version: .*$", "version: 98.7.6", text, flags=re.MULTILINE), encoding="utf-8")
    director.start(1)
    assert director.session is not None
    assert [(deck.id, deck.version) for deck in director.session.decks] == [("environment", "98.7.6")]
    director.close()
    assert read_session(session_folders()[0])[0].session == director.session


def test_without_any_format_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path) -> None:
    monkeypatch.setattr(paths, "formats_folder", lambda: tmp_path)
    (tmp_path / "format.schema.json").write_bytes(
        (Path(__file__).parents[2] / "formats" / "format.schema.json").read_bytes()
    )
    with pytest.raises(CannotStart, match="installation is incomplete") as told:
        opened()
    assert told.value.exit_code == 1
    own = home / "formats"
    own.mkdir(parents=True)
    (own / "odd.yaml").write_text("palabre: 1\n", encoding="utf-8")
    with pytest.raises(CannotStart, match=r"palabre check .*odd\.yaml"):
        opened()


def test_without_any_deck_a_rehearsal_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    schema = paths.decks_folder() / "deck.schema.json"
    shutil.copyfile(schema, tmp_path / schema.name)
    monkeypatch.setattr(paths, "decks_folder", lambda: tmp_path)
    assert opened().stage.screen is Screen.TABLE
    with pytest.raises(CannotStart, match="no card to play"):
        launch.rehearse(Wish(), None, False, [].append)


# --- no screen --------------------------------------------------------------------------------------------------


STARTS: dict[str, Callable[[Path], None]] = {
    "play": lambda _: launch.play(Wish()),
    "rehearse": lambda _: launch.rehearse(Wish(), None, True, [].append),
    "resume": lambda folder: launch.resume(folder, Wish(), False, 0, [].append),
}


@pytest.mark.parametrize("start", STARTS)
def test_without_a_screen_it_stops_before_anything_is_written(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = left_after(3)[2]
    (folder / LOG_NAME).open("ab").write(b'{"is":"Adv')
    before = files_in(folder.parent)

    def no_display() -> None:
        raise app.NoDisplay(plain("x11 not available"))

    monkeypatch.setattr(app, "open_display", no_display)
    with pytest.raises(CannotStart, match=r"^There is no display .*\(x11 not available\)$") as told:
        STARTS[start](folder)
    assert told.value.exit_code == 3
    assert files_in(folder.parent) == before


@pytest.mark.parametrize("driver", ["offscreen", "dummy"])
def test_a_screen_in_memory_counts_only_for_those_who_asked_for_it(
    driver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.pygame.display, "get_driver", lambda: driver)
    app.open_display()
    monkeypatch.delenv("SDL_VIDEODRIVER")
    with pytest.raises(app.NoDisplay):
        app.open_display()
    monkeypatch.setenv("SDL_VIDEO_DRIVER", driver)
    app.open_display()


# --- nothing can be saved ---------------------------------------------------------------------------------------


def test_a_data_folder_that_cannot_be_written_is_named_and_play_goes_on(home: Path) -> None:
    home.write_text("a file where the folder should be")
    director = opened(Wish(decks=("environment",), format="duel"), "next")
    trouble = Said("not-saved", (("folder", str(home)),))
    assert director.session is not None
    assert director.store is None
    assert (director.stage.trouble, director.stage.notice) == (trouble, trouble)
    assert str(home) in words_on(director)
    assert "PALABRE_HOME" in words_on(director)
    for command in some_commands(director.session, 1000):
        assert director.do(command)
    assert director.session.state.finished
    assert director.stage.trouble == trouble
    assert home.read_text() == "a file where the folder should be"


def test_a_rehearsal_that_cannot_be_saved_says_so_and_plays_to_the_end(home: Path) -> None:
    home.write_text("")
    said: list[str] = []
    launch.rehearse(Wish(cards=1), None, False, lambda line: said.append(str(line)))
    assert (
        said[0]
        == f"nothing is saved for now: {home} cannot be written; make room, or set PALABRE_HOME to another folder"
    )
    assert len([line for line in said if "nothing is saved" in line]) == 1
    assert " · – · " in said[-1]


@pytest.mark.parametrize("more_syncs", [0, 1, 8, 20])
def test_a_disk_that_fills_up_in_the_middle_is_told_once_and_play_goes_on(
    more_syncs: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def say(line: Phrase) -> None:
        said.append(str(line))
        if said[-1].startswith("log "):  # the session has begun: its copies and its first line are on the disk
            no_disk(more_syncs, monkeypatch)

    launch.rehearse(Wish(cards=2), None, False, say)
    assert said[0].startswith("log ")
    told = [line for line in said if "nothing is saved for now" in line]
    assert len(told) == 1
    assert str(home) in told[0]
    assert " · – · " in said[-1]
    saved = max(int(line.split(" · ")[0]) for line in said[1 : said.index(told[0])] or ["0 · "])
    brought, log = read_session(session_folders()[0])
    assert len(log.commands) >= saved
    assert not brought.session.state.finished


def test_when_the_disk_fills_up_the_screen_names_the_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    assert director.session is not None
    assert director.stage.trouble is None
    no_disk(0, monkeypatch)
    assert director.do(Advance(director.now_ms))
    assert director.session.phase.id == "first-vote"
    assert director.stage.trouble == Said("disk-full", (("folder", str(home)),))
    director.close()


def test_a_command_is_on_the_disk_before_the_screen_can_show_it(monkeypatch: pytest.MonkeyPatch) -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    before, real, shown = director.session, os.fsync, []

    def sync(handle: int) -> None:
        real(handle)
        shown.append(director.session)

    monkeypatch.setattr(os, "fsync", sync)
    assert director.do(Advance(director.now_ms))
    assert shown == [before]
    assert director.session != before
    director.close()


def test_the_disk_takes_a_command_while_its_frame_is_drawn_and_has_it_before_that_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    drawn, real, draw = Event(), os.fsync, Pane.draw

    def sync(handle: int) -> None:
        real(handle)
        if current_thread() is not main_thread():
            assert drawn.wait(20)
            told.append("on the disk")

    def drawing(*given: Any) -> None:
        draw(*given)
        told.append("drawn")
        drawn.set()

    def hand(director: Director, _scene: Scene) -> None:
        if director.session is None:
            director.start(1)
        elif not told:
            monkeypatch.setattr(os, "fsync", sync)
            monkeypatch.setattr(Pane, "draw", drawing)
            monkeypatch.setattr(Pane, "flip", lambda _pane: told.append("shown"))
            assert director.do(Advance(director.now_ms))
        else:
            director.leaving = True

    launch.play(Wish(decks=("environment",), format="duel"), hand)
    assert told[:3] == ["drawn", "on the disk", "shown"]


def test_a_clock_that_cannot_be_kept_does_not_cost_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    with monkeypatch.context() as full:
        no_disk(0, full)
        director.tick()
    assert director.stage.trouble is None
    assert director.store is not None
    director.close()


def test_a_new_session_that_is_saved_again_takes_the_warning_away(monkeypatch: pytest.MonkeyPatch) -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    with monkeypatch.context() as full:
        no_disk(0, full)
        director.start(1)
    assert director.stage.trouble is not None
    director.start(2)
    assert director.stage.trouble is None
    assert director.store is not None
    director.close()


def test_a_session_whose_log_cannot_be_written_any_more_goes_on_and_says_so(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _, folder = left_after(5)

    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(folder / LOG_NAME))

    monkeypatch.setattr(launch, "reopen", refused)
    director = opened(ANYTHING, "next")
    assert director.session is not None
    assert director.session.state.rounds == session.state.rounds
    assert director.stage.trouble == Said("not-saved", (("folder", str(home)),))


def test_finishing_on_a_disk_that_is_gone_does_not_stop_the_program() -> None:
    director = opened(Wish(decks=("environment",), format="duel", cards=1))
    director.start(1)
    assert director.session is not None
    assert director.store is not None
    for command in some_commands(director.session, 1000):
        director.do(replace(command, at_ms=director.now_ms))
    assert director.session.state.finished
    shutil.rmtree(director.store.folder)
    director.close()
    assert director.stage.trouble is not None


def test_minutes_that_cannot_be_written_are_told_and_tried_again() -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    assert director.store is not None
    folder = director.store.folder
    in_the_way = folder / "minutes.md.part"
    in_the_way.mkdir()
    assert director.do(Adopt(director.now_ms, "We ask first"))
    trouble = Said("no-minutes", (("folder", str(folder)),))
    assert (director.stage.trouble, director.stage.notice) == (trouble, trouble)
    assert director.do(Advance(director.now_ms)), "play goes on"
    assert director.stage.trouble == trouble
    assert director.store is not None, "the log is still kept"
    in_the_way.rmdir()
    assert director.do(SetPeople(director.now_ms, 20))
    assert (director.stage.trouble, director.stage.notice) == (None, Said("minutes-written"))
    assert "We ask first" in (folder / "minutes.md").read_text(encoding="utf-8")
    director.close()


def test_the_end_of_a_session_tells_that_its_minutes_are_written_and_knows_where() -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    assert director.session is not None
    assert director.store is not None
    folder = director.store.folder
    for command in some_commands(director.session, 1000):
        assert director.stage.minutes == ""
        assert director.do(command)
    assert director.session.state.finished
    assert (folder / "minutes.md").is_file()
    assert director.stage.notice == Said("minutes-ready")
    assert director.stage.minutes == str(folder)
    assert folder.name not in words_on(director), "the room may read along"
    director.close()


def test_the_first_screen_of_a_part_names_the_debate_that_begins() -> None:
    director = opened(Wish(decks=("environment",), plan="cafe-hour", language="en"))
    director.start(1)
    assert director.session is not None
    name = director.session.format.name.source
    assert name in words_on(director)
    assert director.do(Advance(director.now_ms))
    assert director.session.state.part == 0
    assert f"{name} · " not in words_on(director)
    director.close()


def test_minutes_that_wait_are_tried_once_more_when_the_program_is_left() -> None:
    director = opened(Wish(decks=("environment",), format="duel"))
    director.start(1)
    assert director.store is not None
    folder = director.store.folder
    (folder / "minutes.md.part").mkdir()
    assert director.do(Adopt(director.now_ms, "We ask first"))
    (folder / "minutes.md.part").rmdir()
    director.close()
    assert "We ask first" in (folder / "charter.md").read_text(encoding="utf-8")


# --- going on ---------------------------------------------------------------------------------------------------


def left_while_somebody_speaks() -> tuple[Session, Path]:
    """A session left 17.3 seconds after its last command, while the clock of a speech ran."""
    session, store = started()
    for command in some_commands(session, 200):
        store.append(command)
        session = done(session, command)
        if session.phase.kind is PhaseKind.SPEAK:
            break
    for now_ms in range(session.at_ms, session.at_ms + 17_300, 100):
        store.beat(now_ms)
    store.close()
    return session, store.folder


def test_a_session_left_in_the_middle_is_offered_and_goes_on_at_its_last_second() -> None:
    session, folder = left_while_somebody_speaks()
    assert isinstance(session.state.timer, Running)
    offered = opened()
    assert offered.stage.screen is Screen.RESUME
    assert offered.session is None
    director = opened(ANYTHING, "next")
    assert director.stage.screen is Screen.PLAY
    assert director.stage.notice == Said("resumed")
    assert director.session is not None
    assert (director.session.card, director.session.phase) == (session.card, session.phase)
    timer = director.session.state.timer
    assert isinstance(timer, Paused), "the room has to find its place again first"
    assert timer.left_ms == session.state.timer.left_ms - 17_000
    assert isinstance(read_log(folder / LOG_NAME).commands[-1], PauseTimer)


def test_an_offer_that_is_declined_leads_to_the_table_and_changes_nothing() -> None:
    _, folder = left_while_somebody_speaks()
    before = files_in(folder)
    director = opened(ANYTHING, "table")
    assert director.stage.screen is Screen.TABLE
    assert files_in(folder) == before


def test_a_deck_named_at_the_start_is_not_answered_with_an_offer() -> None:
    left_while_somebody_speaks()
    assert opened(Wish(decks=("environment",), format="duel")).stage.screen is Screen.SETUP


def test_a_torn_line_is_told_and_kept_and_the_session_goes_on() -> None:
    session, commands, folder = left_after(9)
    with (folder / LOG_NAME).open("ab") as log:
        log.write(b'{"is":"EnterCount","at_m')
    torn = (folder / LOG_NAME).read_bytes()
    director = opened(ANYTHING, "next")
    assert director.stage.notice == Said("torn")
    assert director.session is not None
    assert director.session.state.rounds == session.state.rounds
    assert (folder / f"{LOG_NAME}.torn").read_bytes() == torn
    assert read_log(folder / LOG_NAME).commands[: len(commands)] == tuple(commands)


def test_a_damaged_session_is_told_and_does_not_stand_before_a_new_one() -> None:
    folder = left_after(9)[2]
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes().replace(b'"for"', b'"far"', 1))
    before = files_in(folder)
    director = opened()
    assert director.stage.screen is Screen.TABLE
    assert director.stage.notice == Said("cannot-resume", (("session", folder.name),))
    assert folder.name in words_on(director)
    assert files_in(folder) == before


def test_a_session_that_is_damaged_while_it_is_offered_is_told() -> None:
    folder = left_after(9)[2]
    director = opened()
    (folder / LOG_NAME).write_bytes(b"")
    assert director.resume_from is not None
    director.resume_from(folder)
    assert director.stage.screen is Screen.TABLE
    assert director.stage.notice == Said("cannot-resume", (("session", folder.name),))


def test_resuming_a_damaged_session_says_why_and_leaves_it_alone() -> None:
    folder = left_after(9)[2]
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes().replace(b'"for"', b'"far"', 1))
    before = files_in(folder)
    with pytest.raises(CannotStart, match=r"session\.jsonl:\d+: the checksum does not fit.*The file was not changed"):
        launch.resume(folder, Wish(), True, 0, [].append)
    assert files_in(folder) == before


def test_a_session_seen_to_its_end_is_not_offered_again() -> None:
    session, _, _ = left_after(1000, cards=1)
    assert session.state.finished
    director = opened(ANYTHING, "next")
    assert director.session is not None
    assert director.session.state.finished
    assert opened().stage.screen is Screen.TABLE


# --- the language on return -------------------------------------------------------------------------------------


def settings(home: Path, language: str, chosen: datetime) -> None:
    file = home / "settings.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({"language": language, "language_chosen": chosen.isoformat()}), encoding="utf-8")


def kept_languages(home: Path) -> tuple[str, str]:
    data = json.loads((home / "settings.json").read_text(encoding="utf-8"))
    return data["language"], data["second"]


def test_languages_of_the_command_line_hold_for_that_start_alone(home: Path) -> None:
    settings(home, "en", datetime.now(UTC) - timedelta(days=3))
    now = opened(Wish(language="fr", second="de"), "theme").prefs
    assert (now.language, now.second) == ("fr", "de")
    assert kept_languages(home) == ("en", ""), "though the theme was kept"
    later = opened(ANYTHING, "theme").prefs
    assert (later.language, later.second) == ("en", "")


def test_a_language_chosen_on_the_screen_is_kept_whatever_the_command_line_asked_for(home: Path) -> None:
    settings(home, "en", datetime.now(UTC) - timedelta(days=3))
    director = opened(Wish(language="fr", second="de"))
    director.act(Action("language", ("fr",)), NO_SCENE)
    assert kept_languages(home) == ("fr", "")
    director.act(Action("second-language", ("de",)), NO_SCENE)
    assert kept_languages(home) == ("fr", "de")
    director.act(Action("language", ("de",)), NO_SCENE)
    assert kept_languages(home) == ("de", "fr")


def test_a_language_asked_for_that_was_the_second_leaves_its_place_to_the_first(home: Path) -> None:
    settings(home, "en", datetime.now(UTC) - timedelta(days=3))
    opened(Wish(language="en")).act(Action("second-language", ("fr",)), NO_SCENE)
    now = opened(Wish(language="fr"), "theme").prefs
    assert (now.language, now.second) == ("fr", "en")
    assert kept_languages(home) == ("en", "fr")


def test_a_session_started_in_a_language_by_an_option_comes_back_in_it(home: Path) -> None:
    settings(home, "en", datetime.now(UTC) - timedelta(days=3))
    left_after(5, language="fr")
    assert opened().prefs.language == "fr", "the offer itself too"
    assert opened(ANYTHING, "next", "theme").prefs.language == "fr"
    assert opened(ANYTHING, "next").prefs.language == "fr", "other settings that were kept since change nothing"


def test_a_language_changed_during_the_session_stays_changed(home: Path) -> None:
    left_after(5, language="en")
    settings(home, "fr", datetime.now(UTC) + timedelta(minutes=3))
    assert opened(ANYTHING, "next").prefs.language == "fr"


def test_a_language_asked_for_now_wins_over_all(home: Path) -> None:
    left_after(5, language="fr")
    settings(home, "fr", datetime.now(UTC) + timedelta(minutes=3))
    assert opened(Wish(language="en"), "next").prefs.language == "en"


def test_a_session_in_a_language_that_is_gone_comes_back_in_the_preferred_one(home: Path) -> None:
    settings(home, "fr", datetime.now(UTC) - timedelta(days=3))
    left_after(5, language="eo")
    assert opened(ANYTHING, "next").prefs.language == "fr"


# --- rehearsals -------------------------------------------------------------------------------------------------


def rehearsed(seed: int, cards: int = 2, language: str = "en") -> tuple[Session, list[str]]:
    said: list[str] = []
    wish = Wish(decks=("environment",), format="duel", language=language, cards=cards, seed=seed)
    launch.rehearse(wish, None, False, lambda line: said.append(str(line)))
    return read_session(Path(said[0].removeprefix("log ")).parent)[0].session, said


def test_a_seed_rehearses_the_same_session_each_time_and_another_seed_another_one() -> None:
    first, told = rehearsed(7)
    again, told_again = rehearsed(7)
    other, _ = rehearsed(8)
    assert fingerprint(first) == fingerprint(again) != fingerprint(other)
    assert told[1:] == told_again[1:]


def test_a_rehearsal_notes_what_is_said_in_the_language_that_the_room_reads() -> None:
    session, _ = rehearsed(7, cards=1, language="fr")
    heard = [note.text for played in session.state.rounds for note in played.notes]
    assert heard
    assert all(any(note in words for words in french_of("environment").values()) for note in heard)


def test_a_rehearsal_without_a_window_takes_the_time_of_its_phases_on_the_sessions_clock() -> None:
    session, _ = rehearsed(3, cards=2)
    a_card = sum(phase_seconds(session.settings, phase) for phase in session.format.phases)
    twists = sum(len(played.twists) for played in session.state.rounds)
    assert session.at_ms == 2 * a_card * 1000 + twists * TWIST_MS


def test_each_line_of_a_rehearsal_tells_how_many_commands_are_in_the_log() -> None:
    said: list[str] = []

    def say(line: Phrase) -> None:
        said.append(str(line))
        if " · " in said[-1]:
            told = int(said[-1].split(" · ")[0])
            assert len(read_log(session_folders()[0] / LOG_NAME).commands) == told

    launch.rehearse(Wish(cards=1), None, False, say)
    assert len(said) == 1 + 9 + 1


def test_a_rehearsal_left_in_the_middle_is_played_to_its_end() -> None:
    session, commands, folder = left_after(12, rehearsal=True)
    assert isinstance(session.state.timer, Running)
    said: list[str] = []
    launch.resume(folder, Wish(), True, 0, lambda line: said.append(str(line)))
    brought, log = read_session(folder)
    assert brought.session.state.finished
    assert log.commands[:12] == tuple(commands)
    assert said[0] == f"log {folder / LOG_NAME}"
    assert said[1].startswith("13 · "), "the clock that was stopped is one more command"


@pytest.mark.parametrize("seed", range(30))
def test_a_player_ends_any_session_whatever_people_did_before(seed: int) -> None:
    """Counts that are too high, people who left, forty notes: a rehearsal must not stand still on any of them."""
    chance = random.Random(seed)
    session, store = started(people=chance.choice([2, 5, 24, 200]), cards=2, seed=seed)
    store.close()
    for at_ms in range(chance.randrange(400)):
        command: Command = chance.choice(
            [
                EnterCount(at_ms, chance.choice(["for", "unsure", "against"]), chance.randrange(200)),
                EnterCount(at_ms, "for", None),
                SetPeople(at_ms, chance.randrange(2, 200)),
                TakeNote(at_ms, chance.choice(["for", "against", None]), "heard"),
                Advance(at_ms, confirmed=True),
                Undo(at_ms),
            ]
        )
        result = apply(session, command)
        session = result.session if isinstance(result, Applied) else session
    player = Player(seed)
    for _ in range(300):
        last = player.next_command(session, 10**6)
        if last is None:
            break
        session = done(session, last)
    assert session.state.finished


def test_a_rehearsal_in_a_window_waits_while_something_lies_over_the_screen() -> None:
    said: list[str] = []
    real = app.play

    def meddling(
        director: Director, fullscreen: bool, autopilot: launch.Autopilot | None = None, desk: bool | None = None
    ) -> None:
        assert autopilot is not None
        frames = 0

        def pilot(director: Director, scene: Scene) -> None:
            nonlocal frames
            frames += 1
            overlay = Overlay.MENU if frames <= 5 else None
            director.stage = replace(director.stage, overlay=overlay)
            autopilot(director, scene)
            if frames == 5:
                assert director.store is not None
                assert director.store.commands == 0
            director.leaving = frames == 10

        real(director, fullscreen, pilot, desk)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "play", meddling)
        launch.rehearse(Wish(cards=1), 0, True, lambda line: said.append(str(line)))
    assert said[1].startswith("0 · ")
    assert len(read_log(session_folders()[0] / LOG_NAME).commands) == 5


def test_the_time_left_is_kept_when_a_running_clock_comes_back_paused() -> None:
    session, folder = left_while_somebody_speaks()
    brought, log = read_session(folder)
    store = reopen(folder, log)
    store.append(PauseTimer(brought.at_ms))
    store.close()
    paused = read_session(folder)[0].session
    assert remaining_ms(paused.state.timer, 10**9) == remaining_ms(session.state.timer, brought.at_ms)
