"""The room's window on a projector and the desk on the laptop: swapped, pulled out, plugged in, killed."""

import json

import pytest

from tests.window.conftest import LAPTOP, MIDDLES, PROJECTOR, Desk

DUEL = ("--format", "duel", "--seed", "7", "--people", "12", "--cards", "1", "--deck", "environment")


def commands(desk: Desk) -> list[dict[str, object]]:
    return [json.loads(line) for line in desk.log()[1:]]


def windows(desk: Desk) -> tuple[str, str]:
    """The windows on the laptop and on the projector; the pointer ends on the laptop, where the keyboard is."""
    on_projector = desk.window_at(*MIDDLES[1])
    return desk.window_at(*MIDDLES[0]), on_projector


def test_a_projector_gets_the_room_and_the_laptop_the_desk_and_s_swaps_them(two_screens: Desk) -> None:
    desk = two_screens
    desk.start_with_screens(*DUEL)
    laptop, projector = windows(desk)
    assert laptop != projector
    desk.keys("Return", "Right")
    desk.keys("5", "Return", "3", "Return", "4", "Return")
    votes = [command for command in commands(desk) if command["is"] == "EnterCount"]
    assert [vote["count"] for vote in votes] == [5, 3, 4]
    desk.keys("s")
    desk.until_true(lambda: windows(desk) == (projector, laptop))
    desk.keys("Right")
    desk.keys("s")
    desk.until_true(lambda: windows(desk) == (laptop, projector))
    assert desk.close() == 0


def test_a_screen_that_goes_and_comes_back_never_stops_play(two_screens: Desk) -> None:
    desk = two_screens
    desk.start_with_screens(*DUEL)
    _, projector = windows(desk)
    desk.keys("Return", "Right")
    desk.plug(LAPTOP)
    desk.until_true(lambda: windows(desk)[1] != projector)
    before = len(commands(desk))
    desk.keys("5", "Return", "3")
    assert len(commands(desk)) == before + 2
    desk.plug(LAPTOP, PROJECTOR)
    desk.until_true(lambda: windows(desk)[1] == projector)
    desk.keys("Return", "4", "Return")
    assert commands(desk)[-1]["is"] == "Advance"
    assert desk.close() == 0


def test_a_dead_laptop_comes_back_with_both_windows_and_everything_that_was_entered(two_screens: Desk) -> None:
    desk = two_screens
    desk.start_with_screens(*DUEL)
    desk.keys("Return", "Right", "5", "Return", "3")
    before = desk.log()
    desk.kill()
    desk.start_with_screens()
    laptop, projector = windows(desk)
    assert laptop != projector
    desk.keys("Return")
    assert desk.log()[: len(before)] == before
    desk.keys("Return", "4", "Return")
    assert [command["count"] for command in commands(desk) if command["is"] == "EnterCount"] == [5, 3, 4]
    assert desk.close() == 0


def is_covered(desk: Desk, screen: int) -> bool:
    """Whether the window on a screen reaches its foot: the room's does, the desk leaves place for a task bar."""
    x, y = MIDDLES[screen]
    return desk.window_at(x, y) == desk.window_at(x, 760)


@pytest.mark.parametrize(
    ("room_on", "screen"), [("laptop 1280x768", 0), ("projector 1024x768", 1), ("pulled out 1x1", 1)]
)
def test_the_room_is_on_the_screen_that_was_chosen_and_else_where_the_program_puts_it(
    two_screens: Desk, room_on: str, screen: int
) -> None:
    desk = two_screens
    (desk.home / "settings.json").write_text(json.dumps({"tour": "seen", "room_on": room_on}), encoding="utf-8")
    desk.start_with_screens(*DUEL)
    desk.until_true(lambda: is_covered(desk, screen) and not is_covered(desk, 1 - screen))
    assert desk.close() == 0
