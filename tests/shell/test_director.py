"""A debate as a facilitator leads it: by clicks and keys alone, with a clock turned by hand."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.core.commands import SkipCard
from game.core.deeds.noting import LONGEST_NOTE, MOST_NOTES
from game.core.events import Redone, Undone
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import MOST_PEOPLE
from game.core.timer import Paused, Running, remaining_ms
from game.shell.answering import GUARD_MS
from game.shell.copies import content_folders
from game.shell.director import NOTICE_MS
from game.shell.kept_choice import read_choice
from game.shell.opened import Opened
from game.shell.storage import is_finished, newest_unfinished, read_session, reopen, session_folders
from game.view.editing import Editor
from game.view.prefs import Prefs, ThemeName
from game.view.scene import Action
from game.view.screens import Overlay, Screen
from game.view.stage import Choice, Said
from tests.shell.room import A_MOMENT_MS, Room

PHASES = [
    "read",
    "first-vote",
    "for",
    "against",
    "discussion",
    "against-replies",
    "for-replies",
    "second-vote",
    "outcome",
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    made.director.close()


@pytest.fixture
def debate(room: Room) -> Room:
    """The first card, just turned over."""
    room.start()
    return room


def test_a_mouse_plays_a_whole_card_from_the_table_to_the_end(room: Room) -> None:
    deck = room.director.stage.decks[0].id
    room.click(f"deck/{deck}", f"deck/{deck}", "next", "next")
    room.click("field/people/less", "field/cards/less", "pace/150", "next")
    assert (room.session.settings.people, room.session.settings.cards) == (23, 4)
    seen = [room.phase]
    while room.phase != "outcome":
        if room.phase == "first-vote":
            room.click(
                *["field/for/more"] * 9, *["field/unsure/more"] * 5, "field/unsure/less", "field/against", "rest"
            )
        if room.phase == "second-vote":
            room.click("field/against", "rest")
        if room.phase == "for":
            room.click("pause", "pause", "more-time")
        room.click("next")
        seen.append(room.phase)
    assert seen == PHASES
    assert [tally.counts for tally in room.session.round.tallies] == [(9, 4, 10), (0, 0, 23)]
    assert "13" in room.words("verdict")
    room.click("next")
    assert room.shows("fact/text")
    room.click("menu", "menu/end", "menu/end")
    assert room.session.state.finished
    room.click("next")
    assert room.director.stage.screen is Screen.TABLE


def test_keys_play_a_whole_card_from_the_table_to_the_end(room: Room) -> None:
    room.press("enter", "enter", "2", "1", "page-down")
    assert room.session.settings.people == 21
    seen = [room.phase]
    while room.phase != "outcome":
        if room.phase == "first-vote":
            room.press("1", "2", "tab", "5", "right", "r", "enter")
        elif room.phase == "second-vote":
            room.press("up", "up", "left", "r", "page-down")
        else:
            room.press("right")
        seen.append(room.phase)
    assert seen == PHASES
    assert [tally.counts for tally in room.session.round.tallies] == [(12, 5, 4), (2, 0, 19)]
    room.press("right")
    assert room.shows("fact/text")
    room.press("right")
    assert room.phase == "read"
    assert len(room.session.state.rounds) == 2


def test_a_clicker_that_bounces_turns_one_page(debate: Room) -> None:
    for _ in range(3):
        action = debate.scene.node("next").action
        assert action is not None
        debate.director.act(action, debate.scene)
        debate.hand.turn(GUARD_MS // 4)
    assert debate.phase == "first-vote"
    debate.hand.turn(GUARD_MS)
    debate.vote(**{"for": 24})
    debate.press("page-down")
    assert debate.phase == "for"


def test_missing_votes_are_asked_about_once_and_then_counted_as_not_voting(debate: Room) -> None:
    debate.press("right")
    debate.vote(**{"for": 10, "unsure": 2, "against": 9})
    debate.press("enter")
    assert debate.director.stage.notice is Reason.VOTES_MISSING
    assert "3" in debate.notice
    assert debate.phase == "first-vote"
    debate.press("enter")
    assert debate.phase == "for"
    assert debate.session.round.tallies[0].abstained == 3


def test_after_anything_else_missing_votes_are_asked_about_again(debate: Room) -> None:
    debate.press("right")
    debate.vote(**{"for": 10})
    debate.press("page-down", "up", "page-down")
    assert debate.phase == "first-vote"
    assert debate.director.stage.notice is Reason.VOTES_MISSING
    debate.wait(60)
    debate.press("page-down")
    assert debate.phase == "for"


def test_more_votes_than_people_hold_the_room_until_a_count_or_the_room_is_corrected(debate: Room) -> None:
    debate.press("right")
    debate.vote(**{"for": 20, "unsure": 0, "against": 9})
    debate.press("enter", "enter")
    assert debate.phase == "first-vote"
    assert "5" in debate.notice
    debate.press("p", "2", "9", "enter", "enter")
    assert debate.session.state.people == 29
    assert debate.phase == "for"


def test_a_notice_goes_after_a_while_and_a_word_of_the_program_after_the_next_action(debate: Room) -> None:
    debate.press("right", "page-up")
    assert debate.notice
    debate.wait(NOTICE_MS / 1000 - 1)
    assert debate.notice
    debate.wait(2)
    assert not debate.notice
    debate.press("m")
    debate.wait(60)
    assert debate.director.stage.notice == Said("muted")
    assert debate.notice
    debate.press("right")
    assert not debate.notice


def test_the_last_seconds_and_the_end_of_the_time_sound_once(debate: Room) -> None:
    debate.heard.names.clear()
    debate.wait(19)
    assert debate.heard.names == []
    debate.wait(4)
    assert debate.heard.names == ["last-seconds"]
    debate.wait(30)
    assert debate.heard.names == ["last-seconds", "time-up"]
    assert debate.session.state.time_up
    assert debate.phase == "read", "nobody is cut off"
    assert debate.words("clock").startswith("+")


def test_time_added_after_the_end_sounds_again_when_it_is_over(debate: Room) -> None:
    debate.wait(40)
    debate.heard.names.clear()
    debate.press("+")
    assert not debate.session.state.time_up
    debate.wait(35)
    assert debate.heard.names == ["last-seconds", "time-up"]


def test_a_new_card_and_a_reveal_sound(room: Room) -> None:
    room.start()
    assert room.heard.names == ["card"]
    room.go_to("outcome")
    assert room.heard.names[-1] == "reveal"
    room.go_to("read")
    assert room.heard.names[-1] == "card"


def name_of(room: Room, phase: str) -> str:
    """What the room reads as the name of a phase."""
    return room.director.tr(room.session.format.phase(phase).name)


def test_back_undoes_says_what_and_brings_the_clock_back_standing_still(debate: Room) -> None:
    debate.wait(10)
    debate.press("right", "page-up")
    assert debate.phase == "read"
    assert isinstance(debate.director.stage.notice, Undone)
    assert name_of(debate, "read") in debate.notice
    assert isinstance(debate.session.state.timer, Paused)
    assert remaining_ms(debate.session.state.timer, debate.director.now_ms) == pytest.approx(19_000, abs=1_500)
    debate.press("ctrl y")
    assert debate.phase == "first-vote"
    assert isinstance(debate.director.stage.notice, Redone)
    assert name_of(debate, "read") in debate.notice


def test_undo_reaches_back_to_the_start_and_says_so(debate: Room) -> None:
    debate.press("right")
    debate.vote(**{"for": 24})
    debate.press("page-down", "ctrl z", "ctrl z", "ctrl z")
    assert debate.phase == "read"
    debate.press("ctrl z")
    assert debate.director.stage.notice is Reason.NOTHING_TO_UNDO
    debate.press("ctrl y", "ctrl y", "ctrl y")
    assert debate.phase == "for"
    debate.press("ctrl y")
    assert debate.director.stage.notice is Reason.NOTHING_TO_REDO


def test_a_pause_stops_the_clock_and_going_on_starts_it_where_it_stood(debate: Room) -> None:
    debate.go_to("for")
    debate.wait(5)
    debate.press("space")
    left = remaining_ms(debate.session.state.timer, debate.director.now_ms)
    assert debate.director.stage.overlay is Overlay.PAUSE
    assert debate.shows("claim"), "people go on talking about it"
    debate.wait(300)
    debate.press("space")
    assert debate.director.stage.overlay is None
    assert isinstance(debate.session.state.timer, Running)
    now_left = remaining_ms(debate.session.state.timer, debate.director.now_ms)
    assert left is not None
    assert now_left == pytest.approx(left - A_MOMENT_MS, abs=A_MOMENT_MS)


def test_a_phase_without_a_clock_can_be_paused_too(debate: Room) -> None:
    debate.go_to("outcome")
    debate.click("pause")
    assert debate.director.stage.overlay is Overlay.PAUSE
    debate.click("pause")
    assert debate.director.stage.overlay is None


def test_people_come_and_go_in_the_middle(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("p", "up", "up")
    assert debate.session.state.people == 26
    debate.press("1", "9")
    assert debate.session.state.people == 19
    debate.press("9", "9", "9")
    assert debate.session.state.people <= MOST_PEOPLE
    debate.click("field/people/less", "close")
    assert debate.director.stage.overlay is None
    assert debate.phase == "discussion"


def editor_of(room: Room) -> Editor:
    """The text that is being typed."""
    assert room.director.stage.editor is not None
    return room.director.stage.editor


def test_a_note_takes_letters_up_to_its_limit_and_stays_on_the_side_that_speaks(debate: Room) -> None:
    debate.go_to("against")
    debate.press("n")
    assert editor_of(debate).side == "against"
    debate.press(*"Bats, fat lynx!")
    assert editor_of(debate).text == "Bats, fat lynx!"
    debate.press("backspace")
    debate.director.type_text(" x" * LONGEST_NOTE)
    assert len(editor_of(debate).text) == LONGEST_NOTE
    debate.press("enter")
    (argument,) = debate.session.round.notes
    assert argument.side == "against"
    assert argument.text.startswith("Bats, fat lynx x x")
    assert debate.director.stage.overlay is None
    assert debate.phase == "against"


def test_a_note_can_be_given_to_another_side_or_none_and_left_again(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("n", "enter")
    assert debate.director.stage.notice is Reason.NOTE_IS_EMPTY
    assert debate.director.stage.overlay is Overlay.NOTE
    debate.press("tab", "x", "enter", "n", "y")
    debate.click("note/against", "save-note")
    debate.press("n", "z", "escape")
    assert [(note.side, note.text) for note in debate.session.round.notes] == [("for", "x"), ("against", "y")]


def test_the_next_key_of_a_clicker_notes_what_is_typed_and_closes(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("n", "page-down")
    assert debate.director.stage.overlay is None
    debate.press("n", "x", "page-down")
    assert debate.director.stage.overlay is None
    assert [note.text for note in debate.session.round.notes] == ["x"]
    assert debate.phase == "discussion"


def test_the_menu_says_what_undo_takes_back_and_has_redo_only_where_there_is_something(debate: Room) -> None:
    def offered() -> list[str]:
        debate.press("escape")
        found = [node.label for node in debate.scene.targets() if node.id in ("menu/undo", "menu/redo")]
        debate.press("escape")
        return found

    assert offered() == []
    debate.go_to("discussion")
    debate.press("n", "x", "enter")
    assert offered() == ["Undo: note “x”"]
    debate.press("escape")
    debate.click("menu/undo")
    assert offered() == ["Undo: end of “Against”", "Redo"]


def test_during_a_vote_no_note_is_taken(debate: Room) -> None:
    debate.press("right", "n")
    assert debate.director.stage.overlay is None
    assert debate.director.stage.notice is Reason.NO_NOTES_HERE


def test_the_language_changes_at_once_and_is_kept(debate: Room, home: Path) -> None:
    before, phase = debate.words("card/text"), debate.words("track/now")
    debate.press("l", "2")
    assert debate.words("card/text") != before
    assert debate.words("track/now") != phase
    assert json.loads((home / "settings.json").read_text(encoding="utf-8"))["language"] == "fr"
    debate.press("l", "left", "enter")
    assert debate.words("card/text") == before
    assert debate.phase == "read"


def test_theme_sound_and_full_screen_change_from_the_menu(debate: Room) -> None:
    debate.click("menu", "menu/theme", "menu/sound", "menu/fullscreen")
    prefs = debate.director.prefs
    assert (prefs.theme, prefs.muted) == (ThemeName.NIGHT, True)
    assert debate.heard.muted
    assert debate.director.stage.fullscreen
    assert debate.director.stage.overlay is Overlay.MENU


def test_black_shows_nothing_until_any_key_and_the_debate_stays(debate: Room) -> None:
    debate.press("b")
    assert [node.id for node in debate.scene.nodes] == ["black"]
    debate.press("right")
    assert debate.phase == "read"
    assert debate.shows("card/text")
    debate.press(".")
    debate.click("black")
    assert debate.shows("card/text")


def test_facts_of_the_card_can_be_looked_up_at_any_time(debate: Room) -> None:
    facts = len(debate.session.card.facts)
    debate.go_to("against")
    debate.press("i")
    texts = [debate.words("fact/text")]
    for _ in range(facts - 1):
        debate.press("i")
        texts.append(debate.words("fact/text"))
    assert len(set(texts)) == facts
    debate.press("escape")
    assert debate.director.stage.overlay is None
    assert debate.phase == "against"


@pytest.mark.parametrize("phase", PHASES)
def test_escape_never_leaves_the_session(debate: Room, phase: str) -> None:
    debate.go_to(phase)
    for opens in ("p", "i", "n", "space", "b", "?", "f5", "f1", "m"):
        debate.press(opens, *["escape"] * 4)
        assert debate.phase == phase
        assert not debate.session.state.finished
        assert not debate.director.leaving


def test_help_and_menu_close_with_the_key_that_opened_them(debate: Room) -> None:
    for name, overlay in (("f1", Overlay.HELP), ("?", Overlay.HELP), ("f5", Overlay.MENU), ("escape", Overlay.MENU)):
        debate.press(name)
        assert debate.director.stage.overlay is overlay
        debate.press(name)
        assert debate.director.stage.overlay is None


def test_a_key_on_a_button_of_the_menu_works_in_the_menu(debate: Room) -> None:
    debate.press("f5", "b")
    assert debate.director.stage.overlay is Overlay.BLACK
    debate.press("b", "f5", "n")
    assert debate.director.stage.overlay is Overlay.NOTE


def test_a_card_can_be_left_out_and_brought_back(debate: Room) -> None:
    card = debate.session.card
    debate.click("menu", "menu/skip", "menu/skip")
    assert debate.session.card != card
    debate.press("left")
    assert debate.session.card == card
    assert isinstance(debate.director.stage.notice, Undone)
    assert isinstance(debate.director.stage.notice.deed, SkipCard)


def test_going_home_keeps_the_session_to_be_resumed_and_finishing_does_not(debate: Room) -> None:
    assert debate.director.store is not None
    folder = debate.director.store.folder
    debate.go_to("discussion")
    debate.click("menu", "menu/home")
    assert debate.director.session is None
    assert debate.director.stage.screen is Screen.TABLE
    assert debate.shows("table")
    left = newest_unfinished()
    assert left == folder
    debate.start()
    debate.press("f5")
    debate.click("menu/end", "menu/end")
    debate.press("right", "right", "right")
    assert debate.director.session is None
    assert [is_finished(one) for one in session_folders()].count(True) == 1
    assert not is_finished(folder)


def test_the_end_is_not_the_end_until_it_was_seen(debate: Room) -> None:
    debate.click("menu", "menu/end", "menu/end")
    assert debate.session.state.finished
    debate.press("left")
    assert not debate.session.state.finished
    assert debate.phase == "read"


def test_a_summary_of_several_pages_turns_them_before_it_finishes(debate: Room) -> None:
    for _ in range(3):
        debate.click("menu", "menu/skip", "menu/skip")
    debate.click("menu", "menu/end", "menu/end")
    debate.director.prefs = replace(debate.director.prefs, text=200)
    last = debate.scene.pages - 1
    assert last > 0
    assert debate.shows("round/1")
    debate.press("down")
    assert debate.scene.page == 1
    debate.press("up")
    assert debate.scene.page == 0
    debate.press(*["right"] * last)
    assert debate.shows("round/4")
    assert debate.director.session is not None
    debate.press("right")
    assert debate.director.session is None


def test_a_session_brought_back_is_at_the_same_second_of_the_same_card_and_waits(debate: Room) -> None:
    debate.go_to("for")
    debate.wait(30)
    assert debate.director.store is not None
    folder = debate.director.store.folder
    before, now_ms = debate.session, debate.director.now_ms
    left_ms = remaining_ms(before.state.timer, now_ms)
    debate.director.store.close()

    brought, log = read_session(folder)
    after = Room()
    content = content_folders(folder, brought.session)
    after.director.play(Opened(brought.session, reopen(folder, log), content, brought.at_ms))
    assert after.phase == "for"
    assert after.session.card == before.card
    assert isinstance(after.session.state.timer, Paused)
    back_ms = remaining_ms(after.session.state.timer, after.director.now_ms)
    assert left_ms is not None
    assert back_ms == pytest.approx(left_ms, abs=1_000)
    after.press("space")
    assert isinstance(after.session.state.timer, Running)
    after.director.close()


def test_where_nothing_can_be_saved_play_goes_on_and_the_screen_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "file" / "home"))
    room = Room()
    room.start()
    assert room.director.store is None
    assert "PALABRE_HOME" in room.notice
    room.go_to("for")
    assert not room.notice
    room.click("trouble")
    assert str(tmp_path) in room.notice


def test_without_a_deck_chosen_nothing_starts_and_the_table_says_why(room: Room) -> None:
    room.click(f"deck/{room.director.stage.decks[0].id}", "next")
    assert room.director.stage.screen is Screen.TABLE
    assert room.director.stage.notice == Said("choose-a-deck")
    assert room.words("notice") == room.notice


def test_muted_from_the_start_stays_muted() -> None:
    assert Room(Prefs(muted=True)).heard.muted


def test_leaving_a_card_out_or_ending_is_asked_about_once(debate: Room) -> None:
    card = debate.session.card
    debate.click("menu", "menu/skip")
    assert debate.session.card == card
    assert debate.director.stage.notice == Said("again-skip")
    debate.click("menu/end")
    assert debate.director.stage.notice == Said("again-end"), "the answer to one question is not that to another"
    debate.click("menu/skip")
    assert debate.session.card == card
    debate.click("menu/skip")
    assert debate.session.card != card


def test_a_double_click_is_no_answer_to_a_question(debate: Room) -> None:
    debate.click("menu")
    scene = debate.scene
    action = scene.node("menu/end").action
    assert action is not None
    for _ in range(3):
        debate.director.act(action, scene)
    assert not debate.session.state.finished
    debate.hand.turn(GUARD_MS)
    debate.director.act(action, scene)
    assert debate.session.state.finished


def test_the_number_of_tables_stands_beside_that_of_people(debate: Room) -> None:
    tables = debate.session.state.tables
    debate.press("p", "tab", "up")
    assert debate.director.stage.overlay is Overlay.TABLES
    assert debate.session.state.tables == tables + 1
    debate.press("1", "2")
    assert debate.session.state.tables == 12
    debate.click("people", "close")
    assert debate.director.stage.overlay is None


def test_a_closed_vote_of_the_card_is_corrected(debate: Room) -> None:
    debate.press("c")
    assert debate.director.stage.notice == Said("nothing-to-correct")
    debate.go_to("second-vote")
    debate.vote(**{"for": 20, "unsure": 4, "against": 0})
    debate.press("enter", "c")
    assert debate.director.stage.overlay is Overlay.CORRECT
    debate.press("1", "5", "tab", "up")
    assert debate.session.round.tallies[1].counts == (20, 4, 0)
    debate.press("escape")
    assert debate.session.round.tallies[1].counts == (15, 5, 0)
    assert debate.phase == "outcome"


def test_an_article_of_the_charter_is_written_mended_and_taken_away(debate: Room) -> None:
    debate.press("k", "a", *"We ask first", "tab", *"Two would not", "enter")
    assert debate.director.stage.overlay is Overlay.CHARTER
    (article,) = debate.session.state.articles
    assert (article.text, article.minority, article.support) == ("We ask first", "Two would not", None)
    debate.director.act(Action("edit-article", (0,)), debate.scene)
    debate.press("!", "enter")
    assert debate.session.state.articles[0].text == "We ask first!"
    for asked in (True, False):
        debate.director.act(Action("remove-article", (0,)), debate.scene)
        assert bool(debate.session.state.articles) == asked
        debate.hand.turn(A_MOMENT_MS)
    debate.press("ctrl z")
    assert debate.session.state.articles[0].text == "We ask first!"


def test_notes_are_mended_grouped_and_taken_away_on_the_wall(debate: Room) -> None:
    debate.go_to("discussion")
    debate.press("n", *"one", "enter", "n", *"two", "enter", "w")
    assert debate.director.stage.overlay is Overlay.WALL
    for verb, number, typed in (("edit-note", 1, "!"), ("group", 1, "Costs")):
        debate.director.act(Action(verb, (number,)), debate.scene)
        debate.press(*typed, "enter")
        assert debate.director.stage.overlay is Overlay.WALL
    debate.director.act(Action("group-as", (2, 1)), debate.scene)
    debate.director.act(Action("rename-theme", ("Costs",)), debate.scene)
    debate.press(*"!", "enter")
    assert [(note.text, note.theme) for note in debate.session.round.notes] == [("one!", "Costs!"), ("two", "Costs!")]
    debate.director.act(Action("group-as", (2, 0)), debate.scene)
    debate.director.act(Action("remove-note", (1,)), debate.scene)
    assert [(note.text, note.theme) for note in debate.session.round.notes] == [("two", None)]
    assert "Ctrl Z" in debate.notice


def test_a_plan_is_chosen_by_arrows_and_started(room: Room) -> None:
    room.director.stage = replace(
        room.director.stage, plans=tuple(one for one, _ in room.director.catalogue.plans.values())
    )
    room.press("enter", "tab", "tab")
    assert room.director.stage.screen is Screen.WAYS
    while room.director.stage.choice.plan is None:
        room.press("tab")
    first = room.director.stage.choice.plan
    room.press("right")
    assert room.director.stage.choice.plan not in (None, first)
    room.press("enter", "enter")
    assert room.session.plan is not None
    assert room.session.plan.id == room.director.stage.choice.plan


def test_what_the_decks_cannot_play_is_not_gone_on_with(room: Room) -> None:
    room.click("deck/environment", "deck/basics", "next")
    while not room.shows("way/format/trial"):
        room.click("page")
    room.click("way/format/trial", "next")
    assert room.director.stage.screen is Screen.WAYS
    assert room.director.stage.notice == Said("no-fitting-card")
    room.press("page-up")
    room.click("deck/environment", "next", "next")
    assert room.director.stage.screen is Screen.SETUP


def test_the_next_start_begins_with_what_was_chosen_last(room: Room, home: Path) -> None:
    room.click("next", "next", "field/people/less", "field/tables/more", "next")
    kept = json.loads((home / "choice.json").read_text(encoding="utf-8"))
    assert kept == {"decks": ["environment"], "plan": None, "format": "duel", "people": 23, "tables": 6}
    catalogue = room.director.catalogue
    choice = read_choice(catalogue, Choice())
    assert (choice.decks, choice.format, choice.people, choice.tables) == (("environment",), "duel", 23, 6)
    for damaged in ("[]", "{", '{"decks": 3, "plan": ["x"], "people": 1000, "tables": true}', '{"decks": ["gone"]}'):
        (home / "choice.json").write_text(damaged, encoding="utf-8")
        assert read_choice(catalogue, Choice()) == Choice()


def test_the_next_start_begins_with_the_people_and_tables_that_were_put_right(room: Room) -> None:
    room.click("next", "next", "next")
    room.press("p", "1", "8", "enter")
    assert room.session.state.people == 18
    kept = read_choice(room.director.catalogue, Choice())
    assert (kept.people, kept.tables) == (18, None), "tables follow from the people as before"
    room.press("p", "tab", "up", "enter")
    tables = room.session.state.tables
    assert tables != room.session.settings.tables
    for choice in (read_choice(room.director.catalogue, Choice()), room.director.stage.choice):
        assert (choice.people, choice.tables) == (18, tables)


def test_a_rehearsal_leaves_nothing_for_the_next_start(room: Room) -> None:
    room.director.start(1, rehearsal=True)
    before = room.director.stage.choice
    room.press("p", "1", "8", "enter")
    assert room.session.state.people == 18
    assert room.director.stage.choice == before


def documents(room: Room) -> dict[str, str]:
    """What lies beside the log for the group, by name."""
    assert room.director.store is not None
    folder = room.director.store.folder
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.suffix in (".md", ".txt")}


def test_minutes_lie_beside_the_log_at_the_end_and_the_charter_as_soon_as_there_is_one(debate: Room) -> None:
    debate.go_to("discussion")
    assert documents(debate) == {}
    debate.press("k", "a", *"We ask first", "enter")
    assert sorted(documents(debate)) == ["charter.md", "charter.txt", "minutes.md", "minutes.txt"]
    assert "1. We ask first." in documents(debate)["charter.md"]
    debate.press("ctrl z")
    assert sorted(documents(debate)) == ["minutes.md", "minutes.txt"], "what was taken back goes home with nobody"
    first_vote = debate.director.tr(debate.session.format.phase("first-vote").name)
    assert first_vote not in documents(debate)["minutes.txt"], "it is secret until the reveal"
    debate.press("escape")
    debate.go_to("outcome")
    debate.click("menu", "menu/end", "menu/end")
    assert first_vote in documents(debate)["minutes.txt"]


def test_minutes_are_in_the_language_of_the_session_and_where_they_cannot_be_written_play_goes_on(
    debate: Room,
) -> None:
    assert debate.director.store is not None
    (debate.director.store.folder / "charter.md.part").mkdir()
    debate.press("l", "2", "k", "a", *"On demande", "enter")
    assert len(debate.session.state.articles) == 1
    assert "personnes" in documents(debate)["minutes.md"]
    assert "charter.md" not in documents(debate)


def test_the_track_tells_how_late_it_gets_and_what_is_left_out_makes_up_for_it(debate: Room) -> None:
    assert not debate.shows("plan")
    debate.wait(200)
    assert "3 min late" in debate.scene.node("plan").label
    debate.click("plan")
    assert debate.director.stage.overlay is Overlay.PLAN
    saving = next(node.id for node in debate.scene.targets() if node.action == Action("leave-out", ("card", 0)))
    debate.click(saving)
    left_out = debate.session.state.left_out
    assert not left_out, "asked first"
    debate.click(saving)
    assert "Ctrl Z" in debate.notice
    debate.press("escape")
    assert not debate.shows("plan")
    debate.press("ctrl z")
    assert debate.shows("plan")


def test_pasted_lines_become_notes_where_notes_are_collected_and_nothing_of_them_is_lost(room: Room) -> None:
    room.director.stage = replace(room.director.stage, choice=replace(room.director.stage.choice, format="unsigned"))
    room.start()
    while room.session.phase.kind is not PhaseKind.COLLECT:
        room.press("right")
    long = " ".join(["word"] * 40)
    room.director.clipboard = lambda: f"One idea\n\n  Another   idea\r\n{long}\n"
    room.press("n", "ctrl v")
    texts = [note.text for note in room.session.round.notes]
    assert texts[:2] == ["One idea", "Another idea"]
    assert " ".join(texts[2:]) == long
    assert room.director.stage.notice == Said("pasted", (("notes", len(texts)),))
    room.director.clipboard = lambda: "\n".join(f"idea {number}" for number in range(MOST_NOTES))
    room.press("ctrl v")
    assert len(room.session.round.notes) == MOST_NOTES
    assert room.director.stage.notice is Reason.TOO_MANY_NOTES
    assert editor_of(room).text == f"idea {MOST_NOTES - len(texts)}", "what found no room stays to be seen"


def test_in_a_collection_the_editor_stays_open_for_the_next_note(room: Room) -> None:
    room.director.stage = replace(room.director.stage, choice=replace(room.director.stage.choice, format="unsigned"))
    room.start()
    while room.session.phase.kind is not PhaseKind.COLLECT:
        room.press("right")
    room.press("n", *"tired", "tab", *"Feelings", "enter", *"curious", "page-down")
    assert [(note.text, note.theme) for note in room.session.round.notes] == [
        ("tired", "Feelings"),
        ("curious", "Feelings"),
    ]
    assert room.director.stage.overlay is None


def test_elsewhere_pasted_lines_are_one_text(debate: Room) -> None:
    debate.director.clipboard = lambda: "first\nsecond"
    debate.press("n", "ctrl v", "enter")
    assert [note.text for note in debate.session.round.notes] == ["first second"]
