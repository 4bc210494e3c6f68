"""Arrows before play and in the settings: from row to row, and nothing is chosen by going past it."""

from itertools import pairwise

import pytest

from game.view.focus import focusable
from game.view.prefs import Prefs
from game.view.screens import Screen
from game.view.ways import chosen_way
from tests.shell.room import Room

SIZES = [100, 150, 200]


def at_the_setup(text: int) -> Room:
    room = Room(Prefs(text=text, language="fr"))
    room.press("enter", "enter")
    assert room.director.stage.screen is Screen.SETUP
    return room


def in_the_settings(text: int) -> Room:
    room = Room(Prefs(text=text, language="fr"))
    room.press("f3")
    return room


def rows_of(room: Room) -> list[list[str]]:
    """The ids of the choices of each setting, from above."""
    rows: dict[str, list[str]] = {}
    for node in focusable(room.scene):
        if node.id.startswith("set/"):
            rows.setdefault(node.id.split("/")[1], []).append(node.id)
    return list(rows.values())


def focus_of(room: Room) -> str:
    return room.director.stage.focus or ""


@pytest.mark.parametrize("key", ["down", "tab"])
@pytest.mark.parametrize("text", SIZES)
def test_going_to_the_pace_chooses_none(text: int, key: str) -> None:
    room = at_the_setup(text)
    before, met = room.director.stage.choice, set()
    for _ in range(20):
        room.press(key)
        met.add(focus_of(room).split("/")[0])
        assert room.director.stage.choice == before
    assert "pace" in met
    room.press(*(["up"] * 8))
    assert room.director.stage.choice == before


def test_going_along_the_paces_chooses_and_enter_chooses_what_tab_went_to() -> None:
    room = at_the_setup(100)
    room.press("down", "down", "down")
    assert focus_of(room) == "pace/100", "the one that is chosen"
    room.press("right")
    assert room.director.stage.choice.pace == 150
    room.press("left", "left")
    assert room.director.stage.choice.pace == 60
    room.press("tab", "tab")
    assert (focus_of(room), room.director.stage.choice.pace) == ("pace/150", 60)
    room.press("enter")
    assert room.director.stage.choice.pace == 150
    assert room.director.stage.screen is Screen.SETUP
    room.press("enter")
    assert room.session.settings.pace == 150


def test_enter_after_a_number_goes_to_the_next_one_and_starts_from_the_last() -> None:
    room = at_the_setup(100)
    for number, field in (("20", "people"), ("4", "tables")):
        assert focus_of(room) == f"field/{field}"
        room.press(*number)
        assert room.words("next/key/word") == "Pg suiv", "Enter starts nothing now"
        room.press("enter")
    room.press("3")
    assert room.words("next/key/word") == "Entrée"
    room.press("enter")
    settings = room.session.settings
    assert (settings.people, settings.tables, settings.cards) == (20, 4, 3)


def test_enter_starts_where_nothing_was_typed() -> None:
    room = at_the_setup(100)
    room.press("enter")
    assert room.session.settings.people == room.director.stage.choice.people


@pytest.mark.parametrize("text", SIZES)
def test_tab_goes_from_number_to_number(text: int) -> None:
    room = at_the_setup(text)
    room.press("2", "0", "tab", "5", "tab", "3")
    choice = room.director.stage.choice
    assert (choice.people, choice.tables, choice.cards) == (20, 5, 3)


def test_digits_on_a_button_of_a_number_begin_a_new_one() -> None:
    room = at_the_setup(100)
    room.press("2", "0")
    room.director.focus("field/people/less")
    room.press("1", "4")
    assert (focus_of(room), room.director.stage.choice.people) == ("field/people", 14)


@pytest.mark.parametrize("text", SIZES)
def test_in_the_setup_up_and_down_leave_out_no_row(text: int) -> None:
    room = at_the_setup(text)
    rows = {"field/people", "field/tables", "field/cards", "pace/100"}
    down = [focus_of(room)]
    while not focus_of(room).startswith("pace/"):
        room.press("down")
        down.append(focus_of(room))
    assert set(down) == rows
    back = [focus_of(room).split("/")[:2]]
    while back[-1] != ["field", "people"]:
        room.press("up")
        back.append(focus_of(room).split("/")[:2])
    assert back == [row.split("/")[:2] for row in down[::-1]]


@pytest.mark.parametrize("text", SIZES)
def test_in_the_settings_up_and_down_go_to_the_next_row_from_either_end_of_a_row(text: int) -> None:
    room = in_the_settings(text)
    before, rows = room.director.prefs, rows_of(room)
    assert len(rows) > 5
    room.press("down")
    assert focus_of(room) == "room-check"
    room.press("down")
    assert focus_of(room) in rows[0]
    for row, below in pairwise(rows):
        for end in (row[0], row[-1]):
            room.director.focus(end)
            room.press("down")
            assert focus_of(room) in below
        for end in (below[0], below[-1]):
            room.director.focus(end)
            room.press("up")
            assert focus_of(room) in row
    assert room.director.prefs == before, "nothing is chosen on the way"


@pytest.mark.parametrize("text", SIZES)
def test_from_the_foot_of_a_list_up_leads_to_what_is_chosen_in_it(text: int) -> None:
    room = Room(Prefs(text=text, language="fr"))
    room.press("enter", "down")
    chosen = chosen_way(room.director.stage).id
    room.director.focus("next")
    room.press("up")
    assert focus_of(room) == f"way/{chosen}"
    assert chosen_way(room.director.stage).id == chosen


@pytest.mark.parametrize("text", SIZES)
def test_up_and_down_stay_in_a_column_of_the_menu_and_leave_out_no_line(text: int) -> None:
    room = Room(Prefs(text=text, language="fr"))
    room.start()
    room.press("escape", "down")
    assert focus_of(room) == "menu/pause"
    met = []
    while focus_of(room).startswith("menu/"):
        met.append(focus_of(room))
        room.press("down")
    first = room.scene.node("menu/pause").box
    nodes = [node for node in focusable(room.scene) if node.id.startswith("menu/") and node.box.x < first.right]
    assert {node.box.y for node in nodes} == {room.scene.node(each).box.y for each in met}
