"""Mending what is typed: the caret goes where one wants it, and letters come and go there."""

from dataclasses import replace

import pytest

from game.core.deeds.noting import LONGEST_NOTE
from game.view.editing import Editor
from game.view.prefs import Prefs
from game.view.scene import Words
from tests.shell.room import Room


@pytest.fixture
def note() -> Room:
    """A debate in its discussion, with an empty note open."""
    return opened(Room())


def opened(room: Room) -> Room:
    room.start()
    room.go_to("discussion")
    room.press("n")
    return room


def editor_of(room: Room) -> Editor:
    assert room.director.stage.editor is not None
    return room.director.stage.editor


def test_a_first_letter_is_mended_without_erasing_the_rest(note: Room) -> None:
    note.director.type_text("sans écrans")
    note.press("home", "delete", "S")
    assert editor_of(note).text == "Sans écrans"
    note.press("right", "right", "right", "right", "backspace", "-")
    assert editor_of(note).text == "Sans-écrans"
    note.press("end", "left", "backspace", "x", "enter")
    assert [each.text for each in note.session.round.notes] == ["Sans-écraxs"]


def test_with_ctrl_the_caret_goes_and_erases_by_words(note: Room) -> None:
    note.director.type_text("one two three")
    note.press("ctrl left", "ctrl left", "x")
    assert editor_of(note).text == "one xtwo three"
    note.press("ctrl delete")
    assert editor_of(note).text == "one xthree"
    note.press("ctrl backspace", "ctrl right", "ctrl backspace")
    assert editor_of(note).text == "one "


def test_the_caret_stays_inside_the_text(note: Room) -> None:
    note.press("left", "backspace", "delete", "right", "a", "home", "left", "delete", "delete")
    assert editor_of(note).text == ""
    note.press("b")
    assert editor_of(note).text == "b"


def test_a_full_field_takes_no_letter_in_its_middle(note: Room) -> None:
    note.director.type_text("a" * LONGEST_NOTE)
    note.press("home", "b")
    assert editor_of(note).text == "a" * LONGEST_NOTE


def test_what_is_copied_goes_where_the_caret_stands(note: Room) -> None:
    note.director.clipboard = lambda: "two "
    note.director.type_text("one three")
    note.press("ctrl left", "ctrl v", "X")
    assert editor_of(note).text == "one two Xthree"


def test_the_caret_is_seen_moving(note: Room) -> None:
    note.director.type_text("abc")
    behind = note.scene.node("note/caret").box
    note.press("left")
    before = note.scene.node("note/caret").box
    assert before.x < behind.x
    assert (before.y, before.w) == (behind.y, behind.w)


def test_a_long_text_shows_the_lines_round_the_caret(note: Room) -> None:
    stage = note.director.stage
    note.director.stage = replace(stage, editor=replace(editor_of(note), text="word " * 24 + "end"))
    field = note.scene.node("note/field").box
    for key in ("end", "home"):
        note.press(key)
        caret = note.scene.node("note/caret").box
        assert field.holds(*caret.centre)
    shown = note.scene.node("note/field/text").paint
    assert isinstance(shown, Words)
    assert shown.lines[0].startswith("word")


def test_in_a_text_from_the_right_an_arrow_goes_where_it_points() -> None:
    room = opened(Room(Prefs(language="ar")))
    room.director.type_text("مرحبا")
    room.press("right", "x")
    assert editor_of(room).text == "مرحبxا"
    caret = room.scene.node("note/caret").box
    room.press("home")
    assert room.scene.node("note/caret").box.x > caret.x


def at_a_large_note_below_its_field() -> Room:
    """The step shows its second page at 200 %."""
    room = Room(Prefs(language="fr"))
    room.director.seed = 2
    room.start()
    room.go_to("discussion")
    room.director.prefer(replace(room.director.prefs, text=200))
    room.press("page-down")
    assert room.scene.page == 1
    return room


def test_a_note_opens_on_the_page_of_the_field_whatever_page_the_step_shows() -> None:
    room = at_a_large_note_below_its_field()
    room.press("n")
    assert room.scene.pages > 1
    assert room.shows("note/caret")
    room.click("page")
    assert not room.shows("note/caret"), "the rest of it can be read"
    room.press("a")
    assert room.shows("note/caret"), "what is typed is seen"
    room.press("escape", "escape")
    assert room.scene.page == 1, "the step shows the page that it showed"


def test_escape_throws_typed_text_away_only_when_pressed_again(note: Room) -> None:
    note.director.type_text("nobody asked us")
    note.press("escape")
    assert editor_of(note).text == "nobody asked us"
    assert note.notice
    note.press("!", "escape")
    assert editor_of(note).text == "nobody asked us!", "whoever typed on is asked anew"
    note.press("escape")
    assert note.director.stage.editor is None
    assert not note.notice


def test_an_empty_note_and_one_that_was_not_changed_close_at_once(note: Room) -> None:
    note.press("escape")
    assert note.director.stage.editor is None
    note.press("n")
    note.director.type_text("nobody asked us")
    note.press("enter", "w", "down", "enter")
    assert editor_of(note).text == "nobody asked us"
    note.press("escape")
    assert note.director.stage.editor is None


@pytest.mark.parametrize("key", ["f3", "f5"])
def test_a_menu_does_not_throw_typed_text_away_either(note: Room, key: str) -> None:
    note.director.type_text("nobody asked us")
    note.press(key)
    assert editor_of(note).text == "nobody asked us"
