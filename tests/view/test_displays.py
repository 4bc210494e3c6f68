"""Screens by name and size: which has the room and which the desk, and that the choice can be read."""

from dataclasses import replace

import pytest

from game.view.audience import audience
from game.view.displays import Display, keys, label, missing, placed
from game.view.prefs import Prefs
from game.view.screens import Overlay, Seat
from game.view.stage import Stage
from tests.view.rules import faults
from tests.view.samples import ruler, translator_of

LAPTOP, EPSON = Display("eDP-1", 0, 0, 1920, 1080), Display("EPSON", 1920, 0, 1024, 768)
WALL = Display("", 2944, 0, 3840, 2160)
ALL = (LAPTOP, EPSON, WALL)


def test_by_itself_the_desk_is_where_the_program_started_and_the_room_next_to_it() -> None:
    assert placed((LAPTOP,), "", "") == (0, 0)
    assert placed((LAPTOP, EPSON), "", "") == (1, 0)
    assert placed(ALL, "", "") == (1, 0)
    assert placed(ALL, "", "", swapped=True) == (0, 1)


@pytest.mark.parametrize("room", range(3))
@pytest.mark.parametrize("desk", range(3))
def test_what_was_chosen_is_taken_and_the_two_never_share_a_screen(room: int, desk: int) -> None:
    known = keys(ALL)
    assert placed(ALL, known[room], "")[0] == room
    assert placed(ALL, "", known[desk])[1] == desk
    both = placed(ALL, known[room], known[desk])
    assert both[0] == room
    assert both[0] != both[1]
    assert both[1] == desk or room == desk
    for only in ((known[room], ""), ("", known[desk])):
        assert len(set(placed(ALL, *only))) == 2


def test_a_choice_holds_when_screens_are_counted_otherwise_and_falls_back_when_one_is_gone() -> None:
    chosen = keys(ALL)[2]
    assert placed((WALL, EPSON, LAPTOP), chosen, "")[0] == 0
    assert placed((LAPTOP, EPSON), chosen, "") == (1, 0)
    assert missing((LAPTOP, EPSON), chosen, "") == [chosen]
    assert missing(ALL, chosen, "") == []
    assert placed((LAPTOP,), chosen, keys(ALL)[1]) == (0, 0)


def test_two_screens_alike_are_told_apart() -> None:
    assert keys((EPSON, EPSON)) == ["EPSON 1024x768", "EPSON 1024x768 #2"]
    assert placed((EPSON, EPSON), "EPSON 1024x768 #2", "") == (1, 0)


@pytest.mark.parametrize(
    ("display", "words"),
    [
        (EPSON, "1 · EPSON 1024 × 768"),
        (WALL, "1 · 3840 × 2160"),
        (Display(r"\\.\DISPLAY1", 0, 0, 9, 9), "1 · DISPLAY1 9 × 9"),
    ],
)
def test_a_screen_is_called_by_its_name_and_size(display: Display, words: str) -> None:
    assert label((display,), 0).replace("\N{NO-BREAK SPACE}", " ") == words


LONG = Display("DELL UltraSharp U3223QE with a very long name", 0, 0, 3840, 2160)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (800, 600)], ids=str)
@pytest.mark.parametrize("screens", [(LAPTOP,), (LAPTOP, EPSON), (LONG, *ALL, *ALL, *ALL)], ids=len)
def test_the_choice_of_screens_fits(screens: tuple[Display, ...], size: tuple[int, int], language: str) -> None:
    prefs = Prefs(language, room_on="EPSON 1024x768")
    for overlay in (Overlay.DISPLAYS, Overlay.SETTINGS):
        for page in range(3):
            stage = Stage(overlay=overlay, displays=screens, page=page, seat=Seat.DESK)
            scene = audience(None, stage, translator_of(language), prefs, ruler(), size, 0)
            assert faults(scene, ruler()) == []


def test_what_is_chosen_shows_and_swapping_shows_too() -> None:
    stage = Stage(overlay=Overlay.DISPLAYS, displays=ALL)
    for shown, room in ((stage, 2), (replace(stage, swapped=True), 0)):
        prefs = Prefs(room_on=keys(ALL)[2])
        scene = audience(None, shown, translator_of("en"), prefs, ruler(), (1024, 768), 0)
        dark = [
            place
            for place in range(3)
            if getattr(scene.node(f"show-on/room/{place}").paint, "fill", None) == (27, 27, 47)
        ]
        assert dark == [room]
